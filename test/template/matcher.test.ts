import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { captureClasses, type CaptureType } from '../../src/template/capture-class.js';
import { checkConflicts } from '../../src/template/conflict.js';
import { compileMatcher, type Entry, type Matcher } from '../../src/template/matcher.js';
import { nearestWordings } from '../../src/template/nearest.js';
import { wording } from '../../src/template/wording.js';
import { captureValues } from './capture-values.js';
import { oracle, oracleTypes } from './oracle.js';

const entries = (...texts: readonly string[]): Entry<string>[] =>
  texts.map((text) => ({ row: text, wording: wording(text) }));

/** What a dialect does when it is defined and when it is first used. */
function checkedMatcher(all: readonly Entry<string>[]): Matcher<string> {
  checkConflicts(all, (row) => row);
  return compileMatcher(all);
}

const compile = (...texts: readonly string[]): Matcher<string> => checkedMatcher(entries(...texts));

/** The row that fits with its captures by name, or nothing. */
function read(matcher: Matcher<string>, line: string): Record<string, string> | undefined {
  const found = matcher.match(line, 0, line.length);
  if (!found) return undefined;
  const { starts, ends } = matcher.extents;
  return Object.fromEntries([
    ['row', found.row],
    ...found.slots.map((slot, index) => [slot.name, line.slice(starts[index], ends[index])] as const),
  ]);
}

const fields = (template: string, line: string): Record<string, string> | undefined => {
  const found = read(compile(template), line);
  if (found) delete found['row'];
  return found;
};

describe('captures', () => {
  test.each<[string, string, Record<string, string> | undefined]>([
    // Possessive: the longest run, never given back.
    ['number <a:int> of things', 'number 12 of things', { a: '12' }],
    ['listed <a:abc|abcd|ab> here', 'listed abcd here', { a: 'abcd' }],
    ['listed <a:ab|abc>c here', 'listed abc here', undefined],
    // Open: to the first occurrence of the next literal.
    ['texting <a:text> to <b:text> end', 'texting a to b to c end', { a: 'a', b: 'b to c' }],
    ['texting <a:text> to <b:text>', 'texting a to b to c', { a: 'a', b: 'b to c' }],
    // The last one to the suffix, which is matched from the right.
    ['reasons <a:text> (<n:int>)', 'reasons foo (1) bar (23)', { a: 'foo (1) bar', n: '23' }],
    ['sent by <a:id>]', 'sent by C=CH, CN=a]b]', { a: 'C=CH, CN=a]b' }],
    ['statement <a:text>.', 'statement a. b..', { a: 'a. b.' }],
    // An open capture is never empty, `rest` may be.
    ['reasons <a:text> (<n:int>)', 'reasons  (23)', undefined],
    ['everything <a:rest>', 'everything ', { a: '' }],
    // The suffix and the capture may not overlap with what stands before.
    ['abcdef <a:text> abcdef', 'abcdef  abcdef', undefined],
    ['abcdef [ <a:text> ]', 'abcdef [ ]', undefined],
    // Optional parts.
    ['optional[[ <a:int>]] things[[: <b:text>]]', 'optional things', {}],
    ['optional[[ <a:int>]] things[[: <b:text>]]', 'optional 5 things: x', { a: '5', b: 'x' }],
    ['optional [[[<p:port>]]]', 'optional [500]', { p: '500' }],
    ['optional [[[<p:port>]]]', 'optional ', {}],
    // Literals are not trimmed, and the whole line is taken.
    ['an exact line', 'an exact line', {}],
    ['an exact line', 'an exact line ', undefined],
    ['an exact line', ' an exact line', undefined],
    ['an exact line', 'an exact lin', undefined],
    ['<a:ip> begins here', '192.0.2.1 begins here', { a: '192.0.2.1' }],
    ['<a:IKEv1|IKEv2> begins', 'IKEv2 begins', { a: 'IKEv2' }],
    ['größer als <a:int> Ω', 'größer als 5 Ω', { a: '5' }],
    ['<<pri:int>>1 begins', '<30>1 begins', { pri: '30' }],
    ['<net|1> racoon <=> <b:int>', '<net|1> racoon <=> 5', { b: '5' }],
  ])('%s | %s', (template, line, expected) => {
    expect(fields(template, line)).toEqual(expected);
  });

  test.each<[string, string]>([
    ['a class that goes on', 'connection <a:text> lost 0x<code:hex>'],
    ['a class that goes on in letters', 'connection <a:text> by id<code:hex>'],
    ['a class that goes on in dashes', 'connection <a:text> by peer-<b:host>'],
    ['a class that goes on in colons', 'connection <a:text> by peer:<b:ip>'],
  ])(
    'a literal behind an open capture that ends in characters of the next class is read or refused: %s',
    (_, template) => {
      // Read from the right, the capture swallows the end of the literal: such a wording never fits any line.
      const sample = template
        .replace('<a:text>', 'words')
        .replace('<code:hex>', 'c82e')
        .replace('<b:host>', 'gw.example')
        .replace('<b:ip>', '192.0.2.1');
      let matcher: Matcher<string>;
      try {
        matcher = compile(template);
      } catch (error) {
        expect(error).toMatchObject({ code: 'bad-template' });
        return;
      }
      expect(read(matcher, sample)).toMatchObject({ row: template, a: 'words' });
    },
  );

  test('a placeholder for an address is a host, also behind an open capture', () => {
    expect(fields('connecting to <a:host> failed', 'connecting to <IPaddress> failed')).toEqual({
      a: '<IPaddress>',
    });
    expect(fields('connecting <b:text> to <a:host>', 'connecting a to <IPaddress>')).toEqual({
      a: '<IPaddress>',
      b: 'a',
    });
    expect(fields('connecting <b:text> to <a:endpoint>', 'connecting a to <IPaddress>:500')).toEqual({
      a: '<IPaddress>:500',
      b: 'a',
    });
  });

  test('a wording that no line can ever fit is refused when it is compiled', () => {
    // The class swallows the first character of the literal behind it: the capture is possessive.
    for (const template of [
      'numbers <a:int>5 of things',
      'words of <a:word>-suffix',
      'a name <a:name>/next',
      'hosts of <a:host>.example',
    ]) {
      expect(() => compile(template)).toThrow(expect.objectContaining({ code: 'bad-template' }));
    }
  });
});

describe('specificity', () => {
  const winner = (line: string, ...texts: readonly string[]): string | undefined =>
    read(compile(...texts), line)?.['row'];

  test.each<[string, string, string]>([
    ['notified of Policy Mismatch', 'notified of Policy Mismatch', 'notified of <a:text>'],
    ['notified of <a:int>', 'notified of <a:int>', 'notified of <a:word>'],
    ['notified of <a:up|down>', 'notified of <a:up|down>', 'notified of <a:word>'],
    ['notified of <a:up|down>', 'notified of <a:up|down>', 'notified of <a:up|down|left>'],
    ['notified of <a:ip>', 'notified of <a:ip>', 'notified of <a:host>'],
    ['notified of <a:int>[[ <b:int>]]', 'notified of <a:int>[[ <b:int>]]', 'notified of <a:text>'],
    ['notified of x<a:text>', 'notified of x<a:text>', 'notified of <a:text> y'],
  ])('%s', (expected, ...texts) => {
    const line = expected
      .replace(/\[\[.*\]\]/, '')
      .replace(/<a:([^>]+)>/, (_, type: string) =>
        type.includes('|') ? 'up' : type === 'int' ? '5' : type === 'ip' ? '192.0.2.1' : 'x y',
      );
    expect(winner(line, ...texts)).toBe(expected);
    expect(winner(line, ...[...texts].reverse())).toBe(expected);
  });

  test.each<[string, string]>([
    ['the same <a:int> twice', 'the same <b:int> twice'],
    ['the time <a:iso> is <b:text>', 'the time <b:iso> is <a:text>'],
    ['optional <a:int>[[ of <b:int>]]', 'optional <a:int> of <b:int>'],
    ['proposing <a:status>', 'proposing <a:proposals>'],
  ])('a conflict shows the line and both wordings: %s', (first, second) => {
    for (const texts of [
      [first, second],
      [second, first],
    ]) {
      expect(() => compile(...texts)).toThrow(
        /both fit the line "(the same 7 twice|the time .*|optional 7 of 7|proposing .*)" and neither is more specific/,
      );
    }
  });

  test('classes of one rank that share no line are no conflict', () => {
    const matcher = compile('the time is <a:iso>', 'the time is <a:us>', 'the time is <a:wpp>');
    expect(read(matcher, 'the time is 2/1/2017 8:22:06 PM')?.['row']).toBe('the time is <a:us>');
    expect(read(matcher, 'the time is 02/02/2017-17:36:01.496')?.['row']).toBe('the time is <a:wpp>');
  });

  test('a conflict is found though a third wording stands between', () => {
    const texts = ['proposing <b:status>x', 'proposing <z:status>a', 'proposing <m:proposals>x'];
    for (const order of [texts, [...texts].reverse(), [texts[1]!, texts[2]!, texts[0]!]]) {
      expect(() => compile(...order)).toThrow(/both fit the line/);
    }
  });
});

/** Literals begin and end in characters that no class holds, so that the trap above is not entered. */
const literal = fc.constantFrom(' ', ' of ', ': ', ' (', ') ', '=', ' foo ', '[', '] ', ', ');
const firstLiteral = fc.constantFrom('notice of ', 'notice ', 'noticed: ', 'another one (', 'noti ce = ');
const capture = fc.oneof(
  fc.constantFrom(...oracleTypes).map((type) => `:${type}>`),
  fc.constantFrom(':up|down>', ':up|upper>', ':foo|bar|7>'),
);
const template = fc
  .tuple(
    fc.constantFrom('', ...['<z:up|down> ', '<z:int> ', '<z:word>: ']),
    firstLiteral,
    fc.array(fc.tuple(capture, literal), { maxLength: 3 }),
    fc.option(capture),
    fc.constantFrom('', ' optional', ' (<o:int>)', ' of <o:word>'),
  )
  .map(([head, first, middle, last, optional]) => {
    const body = middle.map(([type, text], index) => `<c${index}${type}${text}`).join('');
    // `=` and `:` may not stand before a class read from the right; the literals above do not.
    return `${head}${first}literals ${body}${last === null ? 'end' : `<last${last}`}${optional === '' ? '' : `[[${optional}]]`}`;
  });
const templates = fc.uniqueArray(template, { minLength: 1, maxLength: 6 });
const values: Record<string, fc.Arbitrary<string>> = {
  int: fc.constantFrom('7', '-3', '42'),
  hex: fc.constantFrom('0x1f', 'ab', '7'),
  word: fc.constantFrom('up', 'foo', 'x-y', '7'),
  ip: fc.constantFrom('192.0.2.1', '10.0.0.255', '10.0.0.256', '1.2.3.4.5'),
  text: fc.constantFrom('a b', 'of (x) of', 'foo', '7', ') ', ': x', '[a] b', '192.0.2.1', '='),
};

/** A line that fits a template, more or less. */
const lineOf = (text: string): fc.Arbitrary<string> => {
  const parts = text.replace(/\[\[|\]\]/g, '\u0001').split(/(<\w+:[^>]+>)/);
  return fc
    .tuple(
      fc.boolean(),
      ...parts.map((part): fc.Arbitrary<string> => {
        const type = /^<\w+:([^>]+)>$/.exec(part)?.[1];
        if (type === undefined) return fc.constant(part);
        return type.includes('|') ? fc.constantFrom(...type.split('|'), 'other') : values[type]!;
      }),
    )
    .map(([keep, ...all]) => all.join('').replace(/\u0001([^\u0001]*)\u0001/g, keep ? '$1' : ''));
};
const damage = fc.oneof(
  { weight: 3, arbitrary: fc.constant((line: string) => line) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(60), fc.constantFrom('', ' ', 'x', '7', ')', '\u00e4')).map(
      ([at, put]) =>
        (line: string): string =>
          line.slice(0, at) + put + line.slice(at + 1),
    ),
  },
);

/** Compiles where there is no conflict. */
function tryCompile(all: readonly Entry<string>[]): Matcher<string> | undefined {
  try {
    return checkedMatcher(all);
  } catch {
    return undefined;
  }
}

const scene = templates.chain((texts) =>
  fc
    .tuple(fc.constant(texts), fc.constantFrom(...texts).chain(lineOf), damage)
    .map(([all, line, change]) => ({ texts: all, line: change(line) })),
);

describe('against a naive oracle', () => {
  test('the same row wins with the same captures, or none does', () => {
    let matched = 0;
    fc.assert(
      fc.property(scene, ({ texts, line }) => {
        const rows = entries(...texts);
        const matcher = tryCompile(rows);
        fc.pre(matcher !== undefined);
        const expected = oracle(rows)(line);
        const found = matcher.match(line, 0, line.length);
        if (found) matched += 1;
        const { starts, ends } = matcher.extents;
        expect(
          found && {
            row: found.row,
            captured: found.slots.map((_, index) => line.slice(starts[index], ends[index])),
          },
        ).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
    // The lines are no noise: many of them fit.
    expect(matched).toBeGreaterThan(500);
  });

  test('a part of a line is matched like a line of its own', () => {
    fc.assert(
      fc.property(
        scene,
        fc.string({ maxLength: 8 }),
        fc.string({ maxLength: 8 }),
        ({ texts, line }, before, after) => {
          const matcher = tryCompile(entries(...texts));
          fc.pre(matcher !== undefined);
          const alone = read(matcher, line);
          const whole = before + line + after;
          const found = matcher.match(whole, before.length, before.length + line.length);
          const { starts, ends } = matcher.extents;
          const inside =
            found &&
            Object.fromEntries([
              ['row', found.row],
              ...found.slots.map(
                (slot, index) => [slot.name, whole.slice(starts[index], ends[index])] as const,
              ),
            ]);
          expect(inside).toEqual(alone);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('the order of declaration never matters', () => {
    const shuffled = scene.chain(({ texts, line }) =>
      fc.shuffledSubarray([...texts], { minLength: texts.length }).map((other) => ({ texts, other, line })),
    );
    fc.assert(
      fc.property(shuffled, ({ texts, other, line }) => {
        const first = tryCompile(entries(...texts));
        const second = tryCompile(entries(...other));
        expect(second === undefined).toBe(first === undefined);
        if (first && second) expect(read(second, line)).toEqual(read(first, line));
      }),
      { numRuns: 1000 },
    );
  });
});

test('the order of declaration never matters among classes of one rank either', () => {
  const same = ['status', 'proposals', 'selectors', 'payloads', 'attributes'];
  const texts = fc.uniqueArray(
    fc
      .tuple(fc.constantFrom('a', 'm', 'z'), fc.constantFrom(...same), fc.constantFrom('', ' x', ' y', ' z'))
      .map(([name, type, end]) => `proposing <${name}:${type}>${end}`),
    { minLength: 2, maxLength: 5 },
  );
  const orders = texts.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  fc.assert(
    fc.property(
      orders,
      fc.constantFrom('proposing q x', 'proposing q y', 'proposing q z', 'proposing q'),
      ([first, second], line) => {
        const one = tryCompile(entries(...first));
        const two = tryCompile(entries(...second));
        expect(two === undefined).toBe(one === undefined);
        if (one && two) expect(read(two, line)).toEqual(read(one, line));
      },
    ),
    { numRuns: 1000 },
  );
});

describe('mutated captures do not match', () => {
  const broken: Partial<Record<CaptureType, readonly string[]>> = {
    port: ['65536', '-1', '5o0', '', '123456'],
    int: ['1x', '--1', '', '1.5', '1234567890123456'],
    code: ['0x', '0x123456789', 'g', '1f'],
    decimal: ['1.', '.5', '1.2.3', 'x'],
    guid: [
      '3baa1cd0-0000-4000-8000-00000000000',
      '3baa1cd0-0000-4000-8000-00000000000g',
      '3baa1cd000004000800000000000000001aa',
    ],
    spi: ['0x', 'xyz', '0123456789abcdef0', 'c82e112g'],
    hex: ['0x', 'g', '0xfg'],
    ip: [
      '256.0.2.1',
      '10.0.0',
      '10.0.0.1.2',
      '10.0.0.1x',
      '1:2:3',
      '2001:db8:::1',
      '2001:db8::12345',
      'XXX.XXX.1.2',
      '10.11.22.444',
      '1::2::3',
    ],
    endpoint: [
      '203.0.113.10',
      '203.0.113.10:65536',
      '203.0.113.10:',
      ':500',
      '10.77.0.1[x]',
      '10.77.0.1[500',
      '[2001:db8::1]',
      '203.0.113.10:500x',
    ],
    host: ['', '()', '<>', '<a'],
    word: ['a b', '', 'a.b', 'ä'],
    name: ['a b', 'a[1]', 'a{1}', 'a"b'],
    iso: ['2026-03-04', '2026-03-04T10:55', '2026-3-04T10:55:16', '2026-03-04X10:55:16'],
    bsd: ['Nov 21 01:05', 'nou 21 01:05:50', 'Nov 211 01:05:50', 'Nox 21 01:05:50'],
    us: ['2/1/17 8:22:06 PM', '2/1/2017 8:22:6 PM', '2-1-2017 8:22:06 PM'],
    wpp: ['2/02/2017-17:36:01.496', '02/02/2017 17:36:01'],
    epoch: ['173502411', '17350241123', '1735024112.'],
    structured: ['[a b="c]', '[a', 'x'],
  };

  test.each(Object.entries(broken) as [CaptureType, readonly string[]][])('%s', (type, all) => {
    for (const value of all) {
      for (const text of [`the value <a:${type}> ends`, `the value <b:text> of <a:${type}> ends`]) {
        const line = text.replace(`<a:${type}>`, value).replace('<b:text>', 'words');
        expect([text, line, fields(text, line)]).toEqual([text, line, undefined]);
      }
    }
  });

  test.each(
    Object.keys(captureClasses).filter((type) => !captureClasses[type as CaptureType].open) as CaptureType[],
  )('%s takes what it should', (type) => {
    const selfDelimiting = ['tags', 'structured', 'gap'].includes(type);
    fc.assert(
      fc.property(captureValues[type], (value) => {
        const texts = [
          `the value "<a:${type}>" ends`,
          ...(selfDelimiting ? [] : [`the value <b:text> of "<a:${type}>" ends`]),
        ];
        for (const text of texts) {
          const line = text
            .replace(`<a:${type}>`, value.replaceAll('$', '$$$$'))
            .replace('<b:text>', 'words');
          expect(fields(text, line)?.['a']).toBe(
            value.trimEnd() === '' ? value : type === 'tags' ? value : value,
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  test.each(Object.entries(captureClasses).filter(([, each]) => each.samples.length > 0))(
    'the samples of %s are values of it',
    (type, { samples, open }) => {
      for (const value of samples) {
        const text = open ? `the value <a:${type}>` : `the value "<a:${type}>" ends`;
        const line = text.replace(`<a:${type}>`, value.replaceAll('$', '$$$$'));
        expect(fields(text, line)).toEqual({ a: value });
      }
    },
  );
});

describe('what a matcher remembers', () => {
  test('is the answer for the same part of the same line only', () => {
    const matcher = compile('notice <a:int> of <b:word>', 'notice of <b:word>');
    const line = 'notice 7 of x notice of yz';
    const seen = (position: number, end: number): unknown => {
      const found = matcher.match(line, position, end);
      const { starts, ends } = matcher.extents;
      return found?.slots.map(({ name }, slot) => `${name}=${line.slice(starts[slot], ends[slot])}`);
    };
    for (let again = 0; again < 2; again += 1) {
      expect(seen(0, 13)).toEqual(['a=7', 'b=x']);
      expect(seen(0, 13)).toEqual(['a=7', 'b=x']);
      expect(seen(0, 12)).toBeUndefined();
      expect(seen(14, 26)).toEqual(['b=yz']);
      expect(seen(14, 25)).toEqual(['b=y']);
    }
    expect(matcher.match('notice 8 of x', 0, 13)).toBeDefined();
    expect(matcher.match('notice x of x', 0, 13)).toBeUndefined();
  });

  test('tells what a line that fits may begin with', () => {
    const begins = (matcher: Matcher<string>, text: string): boolean => matcher.mayBegin(text.charCodeAt(0));
    const some = compile('<a:red|green> was seen', '<b:int> were seen', 'other words');
    expect([...'rg7-o'].map((each) => begins(some, each))).toEqual([true, true, true, true, true]);
    expect([...'xRé '].map((each) => begins(some, each))).toEqual([false, false, false, false]);
  });
});

describe('time to match', () => {
  const texts = [
    'notice of <a:text> to <b:text> from <c:text> (<n:int>)',
    'notice of <a:text>: <b:text>: <c:text>',
    'notice of <a:host> and <b:text>',
    'notice of <a:endpoint> and <b:text>',
    'notice of <a:tags>! <b:rest>',
    'notice of <a:structured> and <b:text>',
    'notice of <a:hex> and <b:text>',
    'notice of <a:name> and <b:text>[[ of <c:text>]][[ at <d:text>]][[ in <e:text>]]',
  ];
  const nasty: readonly [string, (size: number) => string][] = [
    ['blanks and words', (size) => `notice of ${'a to b: from ( '.repeat(size)}`],
    ['dots', (size) => `notice of ${'.'.repeat(size)}`],
    ['colons and digits', (size) => `notice of ${'1:'.repeat(size)}`],
    ['brackets', (size) => `notice of ${'['.repeat(size)}`],
    ['tags', (size) => `notice of ${'[A]'.repeat(size)}x`],
    ['quotes', (size) => `notice of [${'a="\\"'.repeat(size)}`],
    ['digits', (size) => `notice of ${'0'.repeat(size)}`],
    ['half of every literal', (size) => `notice of ${' an a t o fro'.repeat(size)}`],
    ['dashes', (size) => `notice of x and ${'-'.repeat(size)}(7)`],
  ];
  const matcher = compile(...texts);

  test.each(nasty)('is linear in the length of the line: %s', (_, make) => {
    const fit = (length: number): string => make(length).slice(0, length);
    const time = (line: string): number => {
      let best = Infinity;
      for (let round = 0; round < 7; round += 1) {
        const start = process.hrtime.bigint();
        for (let again = 0; again < 10; again += 1) matcher.match(line, 0, line.length);
        best = Math.min(best, Number(process.hrtime.bigint() - start));
      }
      return best;
    };
    const [short, long] = [fit(5000), fit(50_000)];
    time(short);
    // Ten times the line; a quadratic step would show as a hundred, at each try.
    const isLinear = (): boolean => time(long) < 40 * time(short) + 2_000_000;
    expect([isLinear, isLinear, isLinear, isLinear].some((each) => each())).toBe(true);
  });
});

describe('the nearest wordings', () => {
  const matcher = compile(
    'IKE_SA <a:word> established with <b:ip>',
    'IKE_SA <a:word> deleted',
    'something else entirely',
  );

  test.each<[string, string, number]>([
    ['IKE_SA net established with 10.0.0.256', 'IKE_SA <a:word> established with <b:ip>', 29],
    ['IKE_SA net deletet', 'IKE_SA <a:word> deleted', 11],
    ['IKE_SO net deleted', 'IKE_SA <a:word> deleted', 6],
    ['something else', 'something else entirely', 15],
  ])('%s', (line, text, column) => {
    expect(nearestWordings(matcher, line)).toContainEqual({ row: text, wording: text, column });
  });

  test('the one that gets furthest is the first', () => {
    const [first] = nearestWordings(matcher, 'IKE_SA net established with nobody');
    expect(first).toEqual({
      row: 'IKE_SA <a:word> established with <b:ip>',
      wording: 'IKE_SA <a:word> established with <b:ip>',
      column: 29,
    });
    expect(nearestWordings(matcher, 'IKE_SA net established with nobody', 1)).toHaveLength(1);
  });

  test('the column is that of the literal that is missing, also behind an open capture', () => {
    const open = compile('looking for <a:text> of <b:text> (<n:int>)');
    expect(nearestWordings(open, 'looking for x of y (z)')[0]!.column).toBeGreaterThanOrEqual(18);
    expect(nearestWordings(open, 'looking for x')[0]!.column).toBe(13);
  });
});
