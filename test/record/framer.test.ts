import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createFramer, type FrameKind, type FrameLimits } from '../../src/record/framer.js';
import { createToken } from '../../src/chevrotain.js';
import {
  RecordParser,
  readRecordWith,
  type LineClasses,
  type LineToken,
  type RecordValue,
} from '../../src/record/record-grammar.js';

const kinds: readonly FrameKind[] = [
  { id: 'one', heads: new Set(['A']), lines: new Set(['b', 'c']) },
  { id: 'two', heads: new Set(['X']), lines: new Set(['b', 'y']) },
];
const limits: FrameLimits = { recordLines: 200, recordBytes: 65536, recordGap: 1000 };

/** A line as `key` and class: `1A`, `2b`, `1-` (of no class). */
function run(lines: readonly string[], some: Partial<FrameLimits> = {}): string[] {
  const out: string[] = [];
  const framer = createFramer<string>(
    kinds,
    { ...limits, ...some },
    (item) => out.push(item),
    (kind, items) => out.push(`${kind.id}(${items.join(' ')})`),
  );
  lines.forEach((line, index) => {
    const type = line.charAt(1);
    framer.add(`${line}${index}`, type === '-' ? undefined : type, line.charAt(0), 10);
  });
  framer.end();
  return out;
}

const numbers = (text: string): number[] =>
  [...text.matchAll(/\d[A-Za-z-](\d+)/g)].map((match) => Number(match[1]));

describe('frames', () => {
  test.each<[string, string, string]>([
    ['a record', '1A 1b 1c', 'one(1A0 1b1 1c2)'],
    ['two of the same kind', '1A 1b 1A 1c', 'one(1A0 1b1) one(1A2 1c3)'],
    ['two kinds', '1A 1b 1X 1b', 'one(1A0 1b1) two(1X2 1b3)'],
    ['a line its kind does not know closes it', '1A 1y 1b', 'one(1A0) 1y1 1b2'],
    ['a line of no class closes it', '1A 1- 1b', 'one(1A0) 1-1 1b2'],
    ['a line without a head', '1b 1c', '1b0 1c1'],
    ['interleaved keys', '1A 2A 1b 2c 1c', 'one(1A0 1b2 1c4) one(2A1 2c3)'],
    ['foreign lines wait for the record before them', '1A 2- 3b 1b', 'one(1A0 1b3) 2-1 3b2'],
    ['the record that began first leaves first', '1A 2A 2b 2- 1b', 'one(1A0 1b4) one(2A1 2b2) 2-3'],
  ])('%s', (_, lines, expected) => {
    expect(run(lines.split(' ')).join(' ')).toBe(expected);
  });

  test('a record of too many lines is closed, the rest are lines of their own', () => {
    expect(run(['1A', '1b', '1b', '1b', '1b'], { recordLines: 3 })).toEqual([
      'one(1A0 1b1 1b2)',
      '1b3',
      '1b4',
    ]);
  });

  test('a record of too many bytes is closed', () => {
    expect(run(['1A', '1b', '1b', '1b'], { recordBytes: 30 })).toEqual(['one(1A0 1b1 1b2)', '1b3']);
  });

  test('a record is closed after too many foreign lines', () => {
    expect(run(['1A', '2-', '2-', '2-', '1b'], { recordGap: 2 })).toEqual([
      'one(1A0)',
      '2-1',
      '2-2',
      '2-3',
      '1b4',
    ]);
    expect(run(['1A', '2-', '2-', '1b'], { recordGap: 2 })).toEqual(['one(1A0 1b3)', '2-1', '2-2']);
    // Its own lines start the count again.
    expect(run(['1A', '2-', '2-', '1b', '2-', '2-', '1c'], { recordGap: 2 })[0]).toBe('one(1A0 1b3 1c6)');
  });

  test('lines wait no longer than for the gap', () => {
    const out: string[] = [];
    const framer = createFramer<string>(
      kinds,
      { ...limits, recordGap: 10 },
      (item) => out.push(item),
      () => out.push('record'),
    );
    framer.add('head', 'A', '1', 1);
    for (let line = 0; line < 11; line += 1) framer.add('foreign', undefined, '2', 1);
    expect(out).toHaveLength(12);
  });

  const line = fc
    .tuple(fc.constantFrom('1', '2', '3'), fc.constantFrom('A', 'X', 'b', 'c', 'y', '-'))
    .map((parts) => parts.join(''));
  const bounds = fc.constantFrom<Partial<FrameLimits>>(
    {},
    { recordLines: 2 },
    { recordBytes: 25 },
    { recordGap: 1 },
    { recordGap: 0 },
  );

  test('nothing is lost or doubled, and everything leaves in the order of its first line', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), bounds, (lines, some) => {
        const out = run(lines, some);
        const all = out.flatMap(numbers);
        expect([...all].sort((a, b) => a - b)).toEqual(lines.map((_, index) => index));
        const first = out.map((each) => numbers(each)[0]!);
        expect(first).toEqual([...first].sort((a, b) => a - b));
      }),
      { numRuns: 1000 },
    );
  });

  test('a frame holds a head, lines of its kind and of one key, within the limits', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), bounds, (lines, some) => {
        for (const each of run(lines, some)) {
          const match = /^(\w+)\((.*)\)$/.exec(each);
          if (!match) continue;
          const items = match[2]!.split(' ');
          const kind = kinds.find(({ id }) => id === match[1])!;
          expect(new Set(items.map((item) => item.charAt(0))).size).toBe(1);
          expect(kind.heads.has(items[0]!.charAt(1))).toBe(true);
          expect(items.slice(1).every((item) => kind.lines.has(item.charAt(1)))).toBe(true);
          expect(items.length).toBeLessThanOrEqual(some.recordLines ?? 200);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** head ( pair )* end?, where a pair is `left right`. */
class PairParser extends RecordParser {
  constructor(classes: LineClasses) {
    super(classes);
    this.performSelfAnalysis();
  }

  readonly record = this.RULE('record', (): RecordValue => {
    const pairs: string[] = [];
    this.CONSUME(this.line('head'));
    this.MANY(() => {
      const left = this.fieldsOf(this.CONSUME(this.line('left')))['value'];
      const right = this.textOf(this.CONSUME(this.line('right')));
      this.ACTION(() => pairs.push(`${String(left)}=${right}`));
    });
    return { fields: { pairs } };
  });
}

describe('a record grammar', () => {
  const read = readRecordWith(['head', 'left', 'right'], PairParser);
  const token = (message: string, index: number): LineToken => ({
    message,
    fields: { value: index },
    text: `${message}${index}`,
  });
  const of = (...messages: readonly string[]): ReturnType<typeof read> => read(messages.map(token));

  test('reads all lines', () => {
    expect(of('head', 'left', 'right', 'left', 'right')).toEqual({
      value: { fields: { pairs: ['1=right2', '3=right4'] } },
      used: 5,
    });
  });

  test('what it does not take at the end is left over', () => {
    expect(of('head', 'left', 'right', 'right', 'left')).toEqual({
      value: { fields: { pairs: ['1=right2'] } },
      used: 3,
    });
    expect(of('head', 'head')).toEqual({ value: { fields: { pairs: [] } }, used: 1 });
  });

  test('a rule that breaks off gives no record', () => {
    expect(of('left', 'right')).toBeUndefined();
    expect(of('head', 'left')).toBeUndefined();
    expect(of()).toBeUndefined();
  });

  test('is ready for the next record whatever the last one was', () => {
    of('head', 'left');
    expect(of('head', 'left', 'right')).toMatchObject({ used: 3 });
  });

  test('a line that it has no class for is a mistake of the author', () => {
    class Wrong extends RecordParser {
      readonly record = this.RULE('record', (): RecordValue => {
        this.CONSUME(this.line('nobody'));
        return { fields: {} };
      });

      constructor(classes: LineClasses) {
        super(classes);
        this.performSelfAnalysis();
      }
    }
    expect(() => new Wrong({ head: createToken({ name: 'head' }) })).toThrow(/no line "nobody"/);
  });
});
