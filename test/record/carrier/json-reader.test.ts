import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cut } from '../../input/naive-lines.js';
import { lineAt, openJson, readPieces, smallLimits, uncovered, usualLimits, type Pieces } from './pieces.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const open = openJson('records', 'value', 'tables[].rows', 'data.logs');
const read = (text: string): Pieces => readPieces([utf8(text)], open);
const values = (text: string): unknown[] => read(text).entries.map(({ value }) => value);

const word = fc.oneof(
  fc.constantFrom(
    'a',
    'category',
    'message',
    'é',
    '😀',
    '"',
    '\\',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '\n',
    '\t',
    '/',
    '~',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const text = fc.array(word, { maxLength: 4 }).map((words) => words.join(''));
const { row } = fc.letrec<{ row: Record<string, unknown>; member: unknown }>((tie) => ({
  row: fc.dictionary(fc.oneof(text, fc.constantFrom('properties', 'time')), tie('member'), { maxKeys: 4 }),
  member: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('member'), { maxLength: 3 }),
    tie('row'),
  ),
}));
const reserved = /^(?:records|value|tables|data)$/i;
const rows = fc.array(
  row.filter((each) => !Object.keys(each).some((key) => reserved.test(key))),
  { maxLength: 6 },
);
const indent = fc.constantFrom(undefined, 0, 2, '\t');
const gap = fc.constantFrom('\n', '\r\n', '\n\n', ' \n');

/** A document of one of the forms, with the pointers of its entries. */
const document = fc
  .tuple(rows, indent, gap, fc.constantFrom('ndjson', 'array', 'records', 'Data.Logs', 'rest'))
  .map(([all, space, between, form]) => {
    const print = (value: unknown): string => JSON.stringify(value, undefined, space);
    switch (form) {
      case 'ndjson':
        return { text: all.map(print).join(between), all, pointer: undefined, form };
      case 'array':
        return { text: print(all), all, pointer: '', form };
      case 'records':
        return { text: print({ records: all }), all, pointer: '/records', form };
      case 'Data.Logs':
        return { text: print({ Data: { Logs: all } }), all, pointer: '/Data/Logs', form };
      default:
        return { text: print({ code: 'x', value: all, nextLink: 'y' }), all, pointer: '/value', form };
    }
  });

const damaged = fc
  .tuple(
    document,
    fc.nat(),
    fc.nat(3),
    fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom('"', '{', '}', ']', '[', '\n', '\nx y\n', '},{')),
  )
  .map(([{ text: whole }, place, gone, put]) => {
    const at = place % (whole.length + 1);
    return whole.slice(0, at) + put + whole.slice(at + gone);
  });
const places = fc.array(fc.nat(4000), { maxLength: 8 });
const limits = fc.constantFrom(usualLimits, smallLimits);

/** What may stand outside entries and lines: what holds them together. */
const glue =
  /^(?:[\s\0,[\]]|\{\s*"(?:records|value)":\s*\[|\{\s*"Data":\s*\{\s*"Logs":\s*\[|\]\s*\}(?:\s*\})?)*$/;

/** The same where damage has made members of a container that say nothing. */
const gluedKeys = /^(?:[\s\0-\x20,[\]{}]|"(?:[^"\\]|\\.)*"\s*:)*$/;

describe('whole documents', () => {
  test('every entry comes out once, as it stands, with its pointer and its line', () => {
    fc.assert(
      fc.property(document, ({ text: whole, all, pointer, form }) => {
        const bytes = utf8(whole);
        const pieces = readPieces([bytes], open);
        const entries = pieces.entries.filter(({ container }) => !container);
        expect(entries.map(({ value }) => value)).toEqual(JSON.parse(JSON.stringify(all)));
        expect(pieces.problems).toEqual([]);
        expect(pieces.rests).toEqual([]);
        entries.forEach((entry, index) => {
          const [run] = entry.runs;
          expect(entry.pointer).toBe(pointer === undefined ? undefined : `${pointer}/${index}`);
          expect(Buffer.from(bytes.subarray(run!.offset, run!.offset + run!.length)).toString()).toBe(
            entry.text,
          );
          expect(run!.line).toBe(lineAt(bytes, run!.offset));
          expect(run!.line + run!.lines - 1).toBe(lineAt(bytes, run!.offset + run!.length));
          if (form === 'rest') expect(entry.parent).toEqual({ code: 'x', value: [], nextLink: 'y' });
        });
        expect(pieces.entries.filter(({ container }) => container)).toHaveLength(form === 'rest' ? 1 : 0);
        expect(uncovered(bytes, pieces)).toMatch(glue);
      }),
      { numRuns: 500 },
    );
  });

  test('in UTF-16 too', () => {
    fc.assert(
      fc.property(document, places, fc.boolean(), ({ text: whole, all }, at, little) => {
        const units = Buffer.from(`\ufeff${whole}`, 'utf16le');
        const bytes = new Uint8Array(little ? units : units.swap16());
        const { entries } = readPieces(cut(bytes, at), open);
        const own = entries.filter(({ container }) => !container);
        expect(own.map(({ value }) => value)).toEqual(JSON.parse(JSON.stringify(all)));
        own.forEach(({ runs: [run], text: printed }) => {
          const stored = Buffer.from(bytes.subarray(run!.offset, run!.offset + run!.length));
          expect((little ? stored : stored.swap16()).toString('utf16le')).toBe(printed);
        });
      }),
      { numRuns: 100 },
    );
  });

  test('a container whose entries are many leaves before it is read to its end', () => {
    const many = Array.from({ length: 4000 }, (_, index) => ({ index, text: 'x'.repeat(100) }));
    const { entries, problems } = read(JSON.stringify({ code: 'x', value: many, nextLink: 'y' }));
    expect(problems).toEqual([]);
    expect(entries).toHaveLength(4002);
    expect(entries[0]).toMatchObject({ container: true, value: { code: 'x', value: [] } });
    expect(entries[1]!.parent).toEqual({ code: 'x', value: [] });
    expect(entries.at(-1)).toMatchObject({ container: true, value: { value: [], nextLink: 'y' } });
  });

  test('rows of cells have the names of their columns, table by table', () => {
    const tables = [
      {
        name: 'first',
        columns: [{ name: 'a', type: 'string' }, { name: 'b' }],
        rows: [
          [1, 2],
          [3, null],
        ],
      },
      { name: 'second', columns: ['c'], rows: [['x', 'y']] },
    ];
    for (const space of [0, 2]) {
      const { entries } = read(JSON.stringify({ tables }, undefined, space));
      expect(entries.map(({ value, pointer }) => [pointer, value])).toEqual([
        ['/tables/0/rows/0', { a: 1, b: 2 }],
        ['/tables/0/rows/1', { a: 3 }],
        ['/tables/1/rows/0', { c: 'x', column2: 'y' }],
      ]);
    }
  });

  test('containers in arrays, in lines, and in one another', () => {
    expect(read('[{"code":1,"value":[{"a":1}]},{"code":2,"value":[]}]').entries).toMatchObject([
      { pointer: '/0', value: { code: 1, value: [] }, container: true },
      { pointer: '/0/value/0', value: { a: 1 }, parent: { code: 1 } },
      { pointer: '/1', value: { code: 2, value: [] }, container: true },
    ]);
    expect(
      read('{"records":[{"a":1}]}\n{"records":[{"a":2}]}').entries.map(({ pointer }) => pointer),
    ).toEqual(['/records/0', '/records/0']);
    expect(read('{"value":[{"code":"x","records":[{"a":1}]},{"b":2}]}').entries).toMatchObject([
      { pointer: '/value/0', value: { code: 'x', records: [] } },
      { pointer: '/value/0/records/0', value: { a: 1 }, parent: { code: 'x' } },
      { pointer: '/value/1', value: { b: 2 } },
    ]);
  });

  test('elements that are no objects are entries too', () => {
    expect(values('{"Data":{"Logs":["a","b",1,-2.5e3,true,null,[1]]}}')).toEqual([
      'a',
      'b',
      1,
      -2500,
      true,
      null,
      [1],
    ]);
  });

  test('keys with escapes, slashes and tildes', () => {
    expect(read('{"a\\"records":[1],"value":[{"x":1}]}').entries.map(({ pointer }) => pointer)).toEqual([
      undefined,
      '/value/0',
    ]);
  });

  test('__proto__ is a key like any other', () => {
    expect(read('[{"__proto__":{"a":1}}]').entries[0]!.text).toBe('{"__proto__":{"a":1}}');
    expect(({} as { a?: unknown }).a).toBeUndefined();
  });
});

describe('broken documents', () => {
  test('truncated at any byte: entries before the cut are kept, of the one that is cut its whole members; the rest is lines', () => {
    fc.assert(
      fc.property(document, fc.nat(), ({ text: whole }, place) => {
        const bytes = utf8(whole);
        const short = bytes.subarray(0, place % (bytes.length + 1));
        const before = readPieces([bytes], open).entries.filter(
          ({ container, runs: [run] }) => !container && run!.offset + run!.length <= short.length,
        );
        const pieces = readPieces([short], open);
        const kept = pieces.entries.filter(({ container }) => !container);
        expect(kept.slice(0, before.length).map(({ value, pointer }) => [pointer, value])).toEqual(
          before.map(({ value, pointer }) => [pointer, value]),
        );
        const [cut, ...others] = kept.slice(before.length);
        expect(others).toEqual([]);
        if (cut) {
          expect(Object.keys(cut.value as object).length).toBeGreaterThan(0);
          const [run] = cut.runs;
          expect(String.fromCharCode(...short.subarray(run!.offset + run!.length)).trim()).toBe('');
        }
        expect(uncovered(short, pieces)).toMatch(glue);
      }),
      { numRuns: 500 },
    );
  });

  test('damaged anywhere: nothing is lost, nothing comes twice, and all in order', () => {
    fc.assert(
      fc.property(damaged, limits, (whole, some) => {
        const bytes = utf8(whole);
        const pieces = readPieces([bytes], open, some);
        expect(uncovered(bytes, pieces)).toMatch(gluedKeys);
        expect(pieces.order).toEqual([...pieces.order].sort((a, b) => a - b));
        expect(pieces.lines).toBe(
          whole === '' ? 0 : lineAt(bytes, bytes.length) - (whole.endsWith('\n') ? 1 : 0),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('chunks do not matter', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          damaged,
          document.map((each) => each.text),
        ),
        places,
        limits,
        (whole, at, some) => {
          const bytes = utf8(whole);
          expect(readPieces(cut(bytes, at), open, some)).toEqual(readPieces([bytes], open, some));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('byte by byte is no different', () => {
    fc.assert(
      fc.property(damaged, limits, (whole, some) => {
        const bytes = utf8(whole);
        const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
        expect(readPieces(single, open, some)).toEqual(readPieces([bytes], open, some));
      }),
      { numRuns: 200 },
    );
  });

  test('arbitrary bytes never throw', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('', '[', '{"', '[{"a":', '{"records":['),
        places,
        (bytes, start, at) => {
          const all = Uint8Array.from([...utf8(start), ...bytes]);
          // A line may be decoded twice before it is known to be an entry: that it is no UTF-8 is then said twice.
          const told = ({ problems, ...rest }: Pieces): unknown => ({
            ...rest,
            problems: [...new Set(problems)],
          });
          expect(told(readPieces(cut(all, at), open))).toEqual(told(readPieces([all], open)));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('reading goes on where a brace is missing', () => {
    expect(values('[{"a":1},{"b":{"c":1},{"d":2}]')).toEqual([{ a: 1 }, { d: 2 }]);
    expect(values('{"a":1}\n{"b":{"c":1}\n{"d":2}\n')).toEqual([{ a: 1 }, { b: { c: 1 } }, { d: 2 }]);
    expect(values('[\n  {\n    "a": 1\n  },\n  {\n    "b": "no end\n  },\n  {\n    "c": 3\n  }\n]')).toEqual([
      { a: 1 },
      { c: 3 },
    ]);
  });

  test('of an entry that is cut its whole members are read', () => {
    expect(values('{"a":"x","b":"half of a wo')).toEqual([{ a: 'x' }]);
    expect(values('{"a":"x","b":1380')).toEqual([{ a: 'x' }]);
    expect(values('{"a":{"b":[1,2,{"c":"x"')).toEqual([{ a: { b: [1, 2, { c: 'x' }] } }]);
    expect(values('{"a":"\\"","b":"x"\n{"c":1}\n')).toEqual([{ a: '"', b: 'x' }, { c: 1 }]);
    expect(values('{"a":"x","b":"cut by a line end\n{"c":1}\n')).toEqual([{ a: 'x' }, { c: 1 }]);
    expect(values('{"a')).toEqual([]);
  });

  test('lines between the objects are lines', () => {
    const { entries, rests, problems } = read('{"a":1}\na line of a log\n{"b":2}\n');
    expect(entries.map(({ value }) => value)).toEqual([{ a: 1 }, { b: 2 }]);
    expect(rests.map((rest) => [rest.run.line, rest.text])).toEqual([[2, 'a line of a log']]);
    expect(problems).toEqual(['json-broken 2 8']);
  });

  test('an entry that is too long is one event with its beginning', () => {
    const long = JSON.stringify({ text: 'x'.repeat(500) });
    const bytes = utf8(`[{"a":1},${long},{"b":2}]`);
    const { entries, problems } = readPieces([bytes], open, smallLimits);
    expect(entries.map(({ value, truncated }) => [value, truncated])).toEqual([
      [{ a: 1 }, false],
      [undefined, true],
      [{ b: 2 }, false],
    ]);
    expect(entries[1]).toMatchObject({
      text: long.slice(0, 40),
      pointer: '/1',
      runs: [{ length: long.length }],
    });
    expect(problems).toEqual(['entry-too-long 1 9']);
  });

  test('an entry that is too deep is not read, however it is cut', () => {
    const deep = `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`;
    const bytes = utf8(`${deep}\n{"b":2}\n`);
    const once = readPieces([bytes], open);
    expect(once.entries.map(({ value, truncated }) => [value, truncated])).toEqual([
      [undefined, true],
      [{ b: 2 }, false],
    ]);
    expect(once.problems).toEqual(['entry-too-deep 1 0']);
    expect(readPieces(cut(bytes, [7, 3000, 9000]), open)).toEqual(once);
  });

  test('brackets without end are read in a time that grows with their number', () => {
    for (const piece of [
      '{\n',
      '[',
      '[\n',
      '{"a":',
      '{"a":\n',
      '{"a":{},\n',
      '{"a\n',
      ']',
      '}\n',
      '{"records":[',
    ]) {
      const start = performance.now();
      readPieces([utf8(piece.repeat(100_000))], openJson('records'), {
        ...usualLimits,
        entryBytes: 16 * 1024 * 1024,
      });
      expect(performance.now() - start).toBeLessThan(20_000);
    }
  });
});
