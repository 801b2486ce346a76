import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { captureClass, captureClasses, type CaptureType } from '../../src/template/capture-class.js';
import { expand } from '../../src/template/expand.js';
import { openingOf, splitTemplate } from '../../src/template/split-template.js';
import { parseTemplate, positionOf } from '../../src/template/syntax.js';
import type { Part } from '../../src/template/part.js';
import { checkedWording, wording } from '../../src/template/wording.js';
import { layout } from '../../src/record/layout.js';
import { message } from '../../src/dialect/message.js';

const source = { where: 'test', certainty: 'inferred' } as const;

describe('a template falls into parts', () => {
  test.each<[string, unknown]>([
    ['', []],
    ['only words', ['only words']],
    ['a <b:int> c', ['a ', { name: 'b', type: 'int' }, ' c']],
    ['<a:up|down|half way>', [{ name: 'a', list: ['up', 'down', 'half way'] }]],
    ['a[[ b]] c', ['a', { optional: [' b'] }, ' c']],
    ['a[[ <b:int> c]]', ['a', { optional: [' ', { name: 'b', type: 'int' }, ' c'] }]],
    // In a run of brackets the first two open and the last two close.
    ['p [[[<p:port>]]]', ['p ', { optional: ['[', { name: 'p', type: 'port' }, ']'] }]],
    ['p [[[[x]]]]', ['p ', { optional: ['[[x]]'] }]],
    ['p[[ x]]]', ['p', { optional: [' x]'] }]],
    ['name[<a:int>] [x] {y}', ['name[', { name: 'a', type: 'int' }, '] [x] {y}']],
    ['[[[]]<a:word>[[]]]', [{ optional: ['['] }, { name: 'a', type: 'word' }, { optional: [']'] }]],
    // `<` is literal unless it reads `<word:type>`.
    ['<net|1> x', ['<net|1> x']],
    ['a <=> b', ['a <=> b']],
    ['<<pri:int>>1 x', ['<', { name: 'pri', type: 'int' }, '>1 x']],
    ['<<s:name>> x', ['<', { name: 's', type: 'name' }, '> x']],
    ['a < b > c', ['a < b > c']],
    ['<a:int', ['<a:int']],
    ['<1a:int>', ['<1a:int>']],
    ['<a b:int>', ['<a b:int>']],
    ['<a:>', ['<a:>']],
    ['<a:b<c:int>', ['<a:b', { name: 'c', type: 'int' }]],
    [
      '<local:endpoint><=><remote:endpoint>',
      [{ name: 'local', type: 'endpoint' }, '<=>', { name: 'remote', type: 'endpoint' }],
    ],
    ['größer ... 例え 😀 <a:int>', ['größer ... 例え 😀 ', { name: 'a', type: 'int' }]],
    ['two\nlines\t<a:int>', ['two\nlines\t', { name: 'a', type: 'int' }]],
  ])('%j', (text, parts) => {
    expect(parseTemplate(text)).toEqual(parts);
    expect(splitTemplate(text)).toEqual(parts);
  });

  test('what is no mistake is put together again as it was written', () => {
    const piece = fc.constantFrom(
      'a',
      ' b',
      '<',
      '>',
      '<=>',
      '[',
      ']',
      '<net|1>',
      '<x:int>',
      '<y:a|b>',
      'Ω',
      ':',
      '|',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        fc.pre(!text.includes('[[') && !text.includes(']]'));
        const again = parseTemplate(text).map((part) =>
          typeof part === 'string'
            ? part
            : 'optional' in part
              ? ''
              : `<${part.name}:${part.type ?? part.list!.join('|')}>`,
        );
        expect(again.join('')).toBe(text);
      }),
    );
  });

  test('whatever the grammar takes, the quick reader finds the same parts in it', () => {
    const piece = fc.constantFrom(
      'a',
      '<',
      '>',
      '[',
      ']',
      '[[',
      ']]',
      ']]]',
      '<x:int>',
      '<y:a|b>',
      'Ω',
      '\n',
    );
    let taken = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const text = pieces.join('');
        const parts = accepted(text);
        if (!parts) return;
        taken += 1;
        expect(splitTemplate(text)).toEqual(parts);
        const [first] = parts;
        expect(openingOf(text)).toBe(typeof first === 'string' ? first : '');
        expect(checkedWording(text)).toMatchObject({ text, parts });
      }),
      { numRuns: 500 },
    );
    expect(taken).toBeGreaterThan(100);
  });
});

/** The parts of a template; nothing where it has a mistake. */
function accepted(text: string): readonly Part[] | undefined {
  try {
    return parseTemplate(text);
  } catch {
    return undefined;
  }
}

describe('mistakes are shown with line and column', () => {
  const refused = (text: string, options: { layout?: boolean } = {}): string => {
    try {
      wording(text, options);
    } catch (error) {
      expect(error).toMatchObject({ name: 'IkescopeError', code: 'bad-template' });
      return (error as Error).message;
    }
    return 'accepted';
  };

  test.each<[string, string, number]>([
    ['literal [[ <a:int>', 'missing "]]"', 19],
    ['literal ]] more', 'unexpected "]]"', 9],
    ['literal [[ a [[ b ]] ]]', 'optional parts cannot be nested', 14],
    ['literal [[]] more', 'an optional part is empty', 9],
    ['literal <a:nit> more', 'unknown capture type "nit"', 9],
    ['literal <a:int> <a:word> more', 'capture "a" stands twice', 17],
    ['literal <b:int>[[ <b:word>]] more', 'capture "b" stands twice', 19],
    ['literal <a:up|up> more', 'holds a word twice', 9],
    ['literal <a:up||down> more', 'holds an empty word', 9],
    ['literal <a:|up> more', 'holds an empty word', 9],
    ['literal[[ a]][[ b]][[ c]][[ d]]', 'more than 3 optional parts', 1],
    ['literal <a:text><b:int>', 'no literal between "a" and "b"', 17],
    ['literal <a:int><b:hex>', '"a" may swallow the beginning of "b"', 16],
    ['literal <a:word><b:x|y>', '"a" may swallow the beginning of "b"', 17],
    ['literal <a:text>[[ x]]<b:text>', 'no literal between', 23],
    ['literal <a:rest> more', '"rest" stands only at the end', 9],
    ['<a:text> is literal', 'begins with a literal or a closed class', 1],
    ['', 'the template is empty', 1],
    ['a <b:int> c', 'needs 6 literal letters or digits, this one has 2', 1],
    ['literal <a:int>5 more', 'no line can fit', 1],
  ])('%j: %s', (text, problem, column) => {
    expect(refused(text)).toContain(problem);
    expect(refused(text)).toContain(` at line 1, column ${column} of template ${JSON.stringify(text)}`);
  });

  test('on a later line', () => {
    expect(refused('literal\n words <a:nit>')).toContain('at line 2, column 8');
    expect(positionOf('a\nbc\nd', 4)).toBe('line 2, column 3');
  });

  test('a capture of nothing but its extent may stand often', () => {
    expect(refused('literal <_:int> of <_:int> and <_:gap>!')).toBe('accepted');
  });

  test('the letters of a closed list count, those of its shortest word', () => {
    expect(refused('<a:Initiator|Responder>')).toBe('accepted');
    expect(refused('<a:Initiator|me> ')).toContain('this one has 2');
  });

  test('captures side by side where the first ends by itself', () => {
    expect(refused('literal <a:tags><b:rest>')).toBe('accepted');
    expect(refused('literal <_:gap><a:text>')).toBe('accepted');
    expect(refused('literal <a:int><_:gap><b:word>')).toBe('accepted');
    expect(refused('literal <a:up|down><b:int>')).toBe('accepted');
  });

  test('a layout may be short and begin with a capture', () => {
    expect(layout('a', '<time:iso> <body:rest>', source).wording.parts).toHaveLength(3);
    expect(() => layout('a', '<time:ios> <body:rest>', source)).toThrow(
      /unknown capture type "ios" .* at line 1, column 1/,
    );
  });

  test('a message says which of its wordings is wrong', () => {
    expect(() => message('a', 'note', ['a good wording', 'a bad wording [['], source)).toThrow(
      /of template "a bad wording \[\["/,
    );
  });
});

test('optional parts are expanded, the fullest variant first', () => {
  const shown = expand(parseTemplate('a[[ b]] c[[ <d:int>]]')).map((parts) =>
    parts.map((part) => (typeof part === 'string' ? part : `<${part.name}>`)).join(''),
  );
  expect(shown).toEqual(['a b c <d>', 'a b c', 'a c <d>', 'a c']);
  expect(expand(['x', { optional: ['y'] }, 'z'])[0]).toEqual(['xyz']);
});

describe('classes', () => {
  /** What the class takes of the beginning of a text, or nothing. */
  const taken = (type: string, text: string): string | undefined => {
    const end = captureClass(type)?.end?.(text, 0, text.length) ?? -1;
    return end < 0 ? undefined : text.slice(0, end);
  };

  const tables: Record<string, readonly (readonly [string, string | undefined])[]> = {
    port: [
      ['500', '500'],
      ['65535', '65535'],
      ['65536', undefined],
      ['123456', undefined],
      ['500]', '500'],
      ['x', undefined],
      ['', undefined],
    ],
    int: [
      ['42', '42'],
      ['-42', '-42'],
      ['007', '007'],
      ['42x', '42'],
      ['-', undefined],
      ['+1', undefined],
      ['123456789012345', '123456789012345'],
      ['1234567890123456', undefined],
    ],
    code: [
      ['13801', '13801'],
      ['0x35E9', '0x35E9'],
      ['0X35e9 ', '0X35e9'],
      ['-2146885613', '-2146885613'],
      ['0x', undefined],
      ['0x123456789', undefined],
      ['35E9', '35'],
    ],
    decimal: [
      ['1.5', '1.5'],
      ['7', '7'],
      ['1.', '1'],
      ['.5', undefined],
      ['-0.25s', '-0.25'],
    ],
    guid: [
      ['3baa1cd0-0000-4000-8000-000000000001}', '3baa1cd0-0000-4000-8000-000000000001'],
      ['3BAA1CD0-0000-4000-8000-00000000000F', '3BAA1CD0-0000-4000-8000-00000000000F'],
      ['3baa1cd0-0000-4000-8000', undefined],
    ],
    spi: [
      ['0xCBF235637168FA00', '0xCBF235637168FA00'],
      ['c82e112d_i', 'c82e112d'],
      ['0', '0'],
      ['cbf235637168fa001', undefined],
      ['ghi', undefined],
    ],
    hex: [
      ['0x3', '0x3'],
      ['1f', '1f'],
      ['0x', undefined],
      ['0xg', undefined],
    ],
    ip: [
      ['203.0.113.10', '203.0.113.10'],
      ['203.0.113.10.', '203.0.113.10'],
      ['203.0.113.10...203.0.113.20', '203.0.113.10'],
      ['203.0.113.10:500', '203.0.113.10'],
      ['203.0.113.10/24', '203.0.113.10'],
      ['203.0.113.256', undefined],
      ['10.11.22.444', undefined],
      ['1.2.3', undefined],
      ['1.2.3.4.5', undefined],
      ['XXX.XXX.1.2', undefined],
      ['203.0.113.*', undefined],
      ['<IPaddress>', undefined],
      ['2001:db8::1', '2001:db8::1'],
      ['2001:DB8::1,', '2001:DB8::1'],
      ['::', '::'],
      ['::1]', '::1'],
      ['1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:8'],
      ['1:2:3:4:5:6:7:8:9', '1:2:3:4:5:6:7:8'],
      ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
      ['fe80::1%eth0 ', 'fe80::1%eth0'],
      ['2001:db8::1: text', '2001:db8::1'],
      ['2001:db8::7.', '2001:db8::7'],
      ['2001:db8::7...2001:db8::8', '2001:db8::7'],
      ['1:2:3:4:5:6:7', undefined],
      ['1::2::3', undefined],
      ['12345::1', undefined],
      ['10:20:30', undefined],
      ['g::1', undefined],
    ],
    host: [
      ['203.0.113.10', '203.0.113.10'],
      ['203.0.113.10...203.0.113.20', '203.0.113.10'],
      ['2001:db8::7...2001:db8::8', '2001:db8::7'],
      ['gw.example.', 'gw.example'],
      ['gw-a.example: text', 'gw-a.example'],
      ['gw...other', 'gw'],
      ['XXX.XXX.1.2', 'XXX.XXX.1.2'],
      ['10.11.22.444', '10.11.22.444'],
      ['***.***.1.2,', '***.***.1.2'],
      ['<IPaddress> x', '<IPaddress>'],
      ['<IP address>', '<IP address>'],
      ['%any', '%any'],
      ['192.0.2.1[500]', '192.0.2.1'],
      ['', undefined],
      ['...', undefined],
      ['<', undefined],
      ['<>', undefined],
    ],
    endpoint: [
      ['203.0.113.10:500', '203.0.113.10:500'],
      ['203.0.113.10:500: Local', '203.0.113.10:500'],
      ['203.0.113.10:500-203.0.113.11:500', '203.0.113.10:500'],
      ['2001:db8::1:500', '2001:db8::1:500'],
      ['2001:db8::1:50000: text', '2001:db8::1:50000'],
      ['2001:db8::beef:500-2001:db8::1:500', '2001:db8::beef:500'],
      ['1:2:3:4:5:6:7:8:500', '1:2:3:4:5:6:7:8:500'],
      ['[2001:db8::1]:500', '[2001:db8::1]:500'],
      ['2001:db8::1[4500]', '2001:db8::1[4500]'],
      ['2001:db8::1:2[4500]', '2001:db8::1:2[4500]'],
      ['fe80::1%eth0[500]', 'fe80::1%eth0[500]'],
      ['10.77.0.1[500]<=>10.77.0.2[500]', '10.77.0.1[500]'],
      ['10.77.0.1[0]->x', '10.77.0.1[0]'],
      ['XXX.XXX.1.2:500', 'XXX.XXX.1.2:500'],
      ['10.11.22.444:500', '10.11.22.444:500'],
      ['<IPaddress>:500', '<IPaddress>:500'],
      ['gw-a.example:4500,', 'gw-a.example:4500'],
      ['203.0.113.10', undefined],
      ['203.0.113.10:', undefined],
      ['203.0.113.10:65536', undefined],
      ['2001:db8::1', undefined],
      ['10.77.0.1[65536]', undefined],
      ['10.77.0.1[500', undefined],
      [':500', undefined],
    ],
    tags: [
      ['[SEND][SA_INIT] x', '[SEND][SA_INIT] '],
      ['[SEND] [SA_INIT]x', '[SEND] [SA_INIT]'],
      ['x', ''],
      ['[ErrorCode] 5', ''],
      ['[', ''],
      ['[]', ''],
      ['', ''],
    ],
    structured: [
      ['- x', '-'],
      ['[a@1] x', '[a@1]'],
      ['[a@1 b="c"][d e="f"] x', '[a@1 b="c"][d e="f"]'],
      ['[a b="c ] d"] x', '[a b="c ] d"]'],
      ['[a b="\\" \\] \\\\"] x', '[a b="\\" \\] \\\\"]'],
      ['[a b="c]', undefined],
      ['x', undefined],
    ],
    iso: [
      ['2026-03-04T10:55:16.330Z x', '2026-03-04T10:55:16.330Z'],
      ['2023-01-13 11:39:21 vco', '2023-01-13 11:39:21'],
      ['2021-07-03T23:01:56.547105-05:00 h', '2021-07-03T23:01:56.547105-05:00'],
      ['2015/08/01 16:05:55,123: x', '2015/08/01 16:05:55,123'],
      ['2015-08-01 16:05:55 +0200 x', '2015-08-01 16:05:55 +0200'],
      ['2014-06-02 12:39:30: INFO', '2014-06-02 12:39:30'],
      ['2026-03-04 10:55:16 +plus', '2026-03-04 10:55:16'],
      ['2026-03-04 10:55:16 - x', '2026-03-04 10:55:16'],
      ['2026-03-04', undefined],
    ],
    bsd: [
      ['Nov 21 01:05:50 gw', 'Nov 21 01:05:50'],
      ['Jan  8 03:58:15', 'Jan  8 03:58:15'],
      ['Jan 8 2013 03:58:15+07:00 H', 'Jan 8 2013 03:58:15+07:00'],
      ['Mar 27 14:32:14:286 2007 S', 'Mar 27 14:32:14:286 2007'],
      ['Mar 20 10:03:49.123456: x', 'Mar 20 10:03:49.123456'],
      ['Nov 21 01:05:50 2001db8 x', 'Nov 21 01:05:50'],
      ['Nov 21 01:05:50: x', 'Nov 21 01:05:50'],
      ['Nov 21', undefined],
    ],
    us: [
      ['2/1/2017 8:22:06 PM x', '2/1/2017 8:22:06 PM'],
      ['12/31/2017 18:22:06, x', '12/31/2017 18:22:06'],
      ['2/1/2017 8:22:06.123 am', '2/1/2017 8:22:06.123 am'],
      ['2/1/2017', undefined],
    ],
    wpp: [
      ['02/02/2017-17:36:01.496 ::', '02/02/2017-17:36:01.496'],
      ['2/02/2017-17:36:01', undefined],
    ],
    epoch: [
      ['1735024112.730275 x', '1735024112.730275'],
      ['1735024112 x', '1735024112'],
      ['173502411', undefined],
    ],
  };

  for (const [type, rows] of Object.entries(tables)) {
    describe(type, () => {
      test.each(rows)('%j', (text, expected) => expect(taken(type, text)).toBe(expected));
    });
  }

  test('masked and invalid addresses are hosts and not addresses', () => {
    for (const text of ['XXX.XXX.1.2', '10.11.22.444', '<IPaddress>', 'x.x.x.x', '1.2.3.4.5']) {
      expect([text, taken('ip', text), taken('host', text)]).toEqual([text, undefined, text]);
    }
  });

  test('every closed class ends within the text and never throws', () => {
    const closed = (Object.keys(captureClasses) as CaptureType[]).filter(
      (type) => !captureClasses[type].open,
    );
    const piece = fc.constantFrom(
      '0x',
      'f',
      '9',
      '.',
      ':',
      '::',
      '[',
      ']',
      '-',
      '<',
      '>',
      '%',
      '"',
      '\\',
      ' ',
      'Nov',
      '2026-',
      'T',
      'Z',
      '/',
      'ä',
      '\ud800',
      'A',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...closed),
        fc.array(piece, { maxLength: 14 }),
        fc.nat(6),
        fc.nat(6),
        (type, pieces, from, less) => {
          const text = pieces.join('');
          const position = Math.min(from, text.length);
          const limit = Math.max(position, text.length - less);
          const end = captureClass(type)!.end!(text, position, limit);
          if (end === -1) return;
          expect(end).toBeGreaterThanOrEqual(position);
          expect([type, text, position, limit, end <= limit]).toEqual([type, text, position, limit, true]);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  test('what stands behind the end of the part that is read does not matter', () => {
    const closed = (Object.keys(captureClasses) as CaptureType[]).filter(
      (type) => !captureClasses[type].open,
    );
    const piece = fc.constantFrom(
      '0x',
      'f',
      '9',
      '.',
      ':',
      '::',
      '[',
      ']',
      '-',
      '<',
      '>',
      '%',
      '"',
      ' ',
      'Nov ',
      '21 ',
      '01:05:50',
      '2026',
      'A',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...closed),
        fc.array(piece, { maxLength: 10 }),
        fc.array(piece, { maxLength: 4 }),
        (type, pieces, behind) => {
          const text = pieces.join('');
          const { end } = captureClass(type)!;
          expect([type, text, behind, end!(text + behind.join(''), 0, text.length)]).toEqual([
            type,
            text,
            behind,
            end!(text, 0, text.length),
          ]);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  test('names that are no class', () => {
    for (const name of ['toString', '__proto__', 'constructor', '', 'Int'])
      expect(captureClass(name)).toBeUndefined();
  });
});
