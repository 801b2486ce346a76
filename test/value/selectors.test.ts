import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { selectors } from '../../grammars/azure/values.js';
import { createGrammar } from '../../src/value/grammar.js';
import { createSelectorList, selectorListSource } from '../../src/value/selector-list.js';

const list = createSelectorList({ between: '===' });
const all = { protocol: 0, portStart: 0, portEnd: 65535 };

describe('range selectors', () => {
  test('both sides, with the uneven blanks of the log', () => {
    expect(
      selectors(
        '[Tsid 0x729  ]Number of TSIs 2: StartAddress 10.20.0.0 EndAddress 10.20.255.255 PortStart 0 PortEnd 65535 Protocol 0, StartAddress 192.168.100.0 EndAddress 192.168.100.255 PortStart 0 PortEnd 65535 Protocol 0 Number of TSRs 1:StartAddress 0.0.0.0 EndAddress 255.255.255.255 PortStart 0 PortEnd 65535 Protocol 0',
      ),
    ).toEqual({
      value: {
        id: '0x729',
        initiator: [
          { start: '10.20.0.0', end: '10.20.255.255', prefix: '10.20.0.0/16', ...all },
          { start: '192.168.100.0', end: '192.168.100.255', prefix: '192.168.100.0/24', ...all },
        ],
        responder: [{ start: '0.0.0.0', end: '255.255.255.255', prefix: '0.0.0.0/0', ...all }],
      },
    });
  });

  test('masked addresses have no prefix', () => {
    expect(
      selectors(
        'Number of TSIs 1: StartAddress 10.X.0.0 EndAddress 10.X.255.255 PortStart 0 PortEnd 65535 Protocol 17',
      ),
    ).toEqual({
      value: { initiator: [{ start: '10.X.0.0', end: '10.X.255.255', ...all, protocol: 17 }], responder: [] },
    });
  });

  test('a line that was cut', () => {
    const start = '[Tsid 0x37 ]Number of TSIs 1: StartAddress 0.0.0.0 EndAddress 255.255.255.255';
    const selector = { start: '0.0.0.0', end: '255.255.255.255', prefix: '0.0.0.0/0' };
    const notice = 'cut off; not all selectors are whole';
    expect(selectors(`${start} PortStart 0 PortEnd 65535 Prot`)).toEqual({
      value: { id: '0x37', initiator: [{ ...selector, portStart: 0, portEnd: 65535 }], responder: [] },
      notice,
    });
    expect(selectors(`${start} PortStart 0 PortEnd 65`)).toEqual({
      value: { id: '0x37', initiator: [{ ...selector, portStart: 0 }], responder: [] },
      notice,
    });
    expect(selectors(start)).toEqual({ problem: 'no selector is whole' });
    expect(selectors('nothing')).toEqual({ problem: 'no list of selectors' });
  });

  test('what is printed is read', () => {
    const port = fc.integer({ min: 0, max: 65535 });
    const selector = fc.record({
      start: fc.ipV4(),
      end: fc.ipV4(),
      protocol: fc.integer({ min: 0, max: 255 }),
      portStart: port,
      portEnd: port,
    });
    const side = fc.array(selector, { minLength: 1, maxLength: 5 });
    type Side = { start: string; end: string; protocol: number; portStart: number; portEnd: number }[];
    const print = (side: Side): string =>
      side
        .map(
          ({ start, end, portStart, portEnd, protocol }) =>
            `StartAddress ${start} EndAddress ${end} PortStart ${portStart} PortEnd ${portEnd} Protocol ${protocol}`,
        )
        .join(', ');
    fc.assert(
      fc.property(side, side, fc.constantFrom('', ' '), (initiator, responder, blank) => {
        const result = selectors(
          `Number of TSIs ${initiator.length}:${blank}${print(initiator)} Number of TSRs ${responder.length}:${blank}${print(responder)}`,
        );
        const plain = (side: readonly object[]) => side.map((one) => ({ ...one, prefix: undefined }));
        expect('value' in result && plain(result.value.initiator)).toEqual(plain(initiator));
        expect('value' in result && plain(result.value.responder)).toEqual(plain(responder));
        expect(result).not.toHaveProperty('notice');
      }),
    );
  });
});

describe('selector lists', () => {
  const net = (start: string, end: string, prefix: string) => ({ start, end, prefix });

  test.each([
    ['192.168.101.0/24 === 192.168.102.0/24', [net('192.168.101.0', '192.168.101.255', '192.168.101.0/24')]],
    ['192.168.101.0/24===192.168.102.0/24 ', [net('192.168.101.0', '192.168.101.255', '192.168.101.0/24')]],
    ['10.42.42.0/24|/0 === ::/0|/0', [net('10.42.42.0', '10.42.42.255', '10.42.42.0/24')]],
    [
      '10.1.0.1..10.1.0.9 dynamic === ::/0',
      [
        { start: '10.1.0.1', end: '10.1.0.9' },
        { start: 'dynamic', end: 'dynamic' },
      ],
    ],
    ['10.20.XXX.0/24 === ::/0', [net('10.20.XXX.0', '10.20.XXX.0', '10.20.XXX.0/24')]],
    [
      'dynamic[udp/l2f] ===',
      [{ start: 'dynamic', end: 'dynamic', protocol: 17, portStart: 1701, portEnd: 1701 }],
    ],
    [
      'dynamic[6/1024-2000] ===',
      [{ start: 'dynamic', end: 'dynamic', protocol: 6, portStart: 1024, portEnd: 2000 }],
    ],
    [
      'dynamic[icmp/8(1)] ===',
      [{ start: 'dynamic', end: 'dynamic', protocol: 1, portStart: 2049, portEnd: 2049 }],
    ],
    ['dynamic[gre] ===', [{ start: 'dynamic', end: 'dynamic', protocol: 47 }]],
    [
      'dynamic[17/OPAQUE] ===',
      [{ start: 'dynamic', end: 'dynamic', protocol: 17, portStart: 65535, portEnd: 0 }],
    ],
  ])('%s', (text, initiator) => {
    expect(list(text)).toMatchObject({ value: { initiator } });
  });

  test('what cannot be read is a problem', () => {
    expect(list('10.0.0.0/8[udp/foo] === ::/0')).toEqual({ problem: 'unknown port in "[udp/foo]"' });
    expect(list('10.0.0.0/8')).toEqual({ problem: 'unexpected end at column 11' });
    expect(list('a === b === c')).toEqual({ problem: 'unexpected "===" at column 9' });
  });
});

describe('selectors as two lists, side by side', () => {
  const whole = createGrammar(selectorListSource({ between: '===' }));
  const piece = fc.constantFrom(
    '10.1.0.0/16',
    '2001:db8::/32',
    'dynamic',
    '===',
    '=',
    '====',
    '[tcp/80]',
    '[a===b]',
    '|/0',
    '|tcp/80',
    '|tcp/x',
    ' ',
    '..',
    '1.2.3.4..1.2.3.9',
  );

  test('are what they are when the text is read as a whole', () => {
    let read = 0;
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 5 }),
        fc.constantFrom('', ' === '),
        fc.array(piece, { maxLength: 3 }),
        (before, between, after) => {
          const text = [before.join(' '), between, after.join(' ')].join('');
          const expected = whole(text);
          if ('value' in expected) read += 1;
          expect(list(text)).toEqual(expected);
        },
      ),
      { numRuns: 2000 },
    );
    expect(read).toBeGreaterThan(50);
  });
});
