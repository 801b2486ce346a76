import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cellsOf, findHeader, looksLikeRows } from '../../../src/record/carrier/csv-text.js';
import { cut } from '../../input/naive-lines.js';
import { lineAt, openCsv, readPieces, smallLimits, uncovered, usualLimits } from './pieces.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const columns = ['a', 'b', 'c'];
const open = openCsv(columns);
const header = 'a,b,c';

const cell = fc
  .array(fc.oneof(fc.constantFrom('x', '"', ',', '\n', '\r\n', ' ', 'é'), fc.string({ maxLength: 3 })), {
    maxLength: 4,
  })
  .map((parts) => parts.join(''));
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const table = fc.array(fc.tuple(cell, cell, cell), { maxLength: 6 });
const lineEnd = fc.constantFrom('\n', '\r\n');
const places = fc.array(fc.nat(500), { maxLength: 6 });

const print = (rows: readonly (readonly string[])[], end: string): string =>
  [header, ...rows.map((row) => row.map(quoted).join(','))].join(end);

const damaged = fc
  .tuple(table, lineEnd, fc.nat(), fc.constantFrom('"', '\n', ',', '""', 'x"', ''), fc.nat(2))
  .map(([rows, end, place, put, gone]) => {
    const whole = print(rows, end);
    const at = place % (whole.length + 1);
    return whole.slice(0, at) + put + whole.slice(at + gone);
  });

describe('rows of cells', () => {
  test('come out as they were printed', () => {
    fc.assert(
      fc.property(table, lineEnd, (rows, end) => {
        const bytes = utf8(print(rows, end));
        const pieces = readPieces([bytes], open);
        const expected = rows
          .filter((row) => row.map(quoted).join(',').trim() !== '')
          .filter((row) => !row.every((each, index) => each.trim() === columns[index]))
          .map((row) =>
            Object.fromEntries<unknown>(
              row.map((each, index) => [columns[index]!, each] as const).filter(([, each]) => each !== ''),
            ),
          );
        expect(pieces.problems).toEqual([]);
        expect(pieces.entries.map(({ value }) => value)).toEqual(expected);
        for (const {
          runs: [run],
          text,
        } of pieces.entries) {
          expect(Buffer.from(bytes.subarray(run!.offset, run!.offset + run!.length)).toString()).toBe(text);
          expect(run!.line).toBe(lineAt(bytes, run!.offset));
          expect(run!.lines).toBe(text.split('\n').length);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('damaged anywhere: nothing is lost, and chunks do not matter', () => {
    fc.assert(
      fc.property(damaged, places, fc.constantFrom(usualLimits, smallLimits), (whole, at, some) => {
        const bytes = utf8(whole);
        const once = readPieces([bytes], open, some);
        // Only the header is no entry; damage may leave it a header that is spelt with quotes and line ends.
        expect(uncovered(bytes, once).replace(/["\s\0-\x20]/g, '')).toMatch(/^(?:a,b,c)*$/);
        expect(readPieces(cut(bytes, at), open, some)).toEqual(once);
        expect(once.order).toEqual([...once.order].sort((a, b) => a - b));
      }),
      { numRuns: 500 },
    );
  });

  test('a row whose quotes do not fit is a line, and the next one is a row again', () => {
    const { entries, rests, problems } = readPieces(
      [utf8(`${header}\n1,"x"y,3\n4,5,6\n7,"no end,8\n9,10,11`)],
      open,
    );
    expect(rests.map((rest) => rest.text)).toEqual(['1,"x"y,3', '7,"no end,8']);
    expect(entries.map(({ value }) => value)).toEqual([
      { a: '4', b: '5', c: '6' },
      { a: '9', b: '10', c: '11' },
    ]);
    expect(problems).toEqual(['csv-broken 2 6', 'csv-broken 4 21']);
  });

  test('quotes without end are read in a time that grows with their number', () => {
    for (const piece of ['"', '"\n', '"""\n', 'x,"\n', 'x,"""\n', '""x\n', '"a""\n']) {
      const start = performance.now();
      readPieces([utf8(piece.repeat(50_000))], open, { ...usualLimits, entryBytes: 16 * 1024 * 1024 });
      expect(performance.now() - start).toBeLessThan(5000);
    }
  });
});

describe('headers', () => {
  const known = (names: readonly string[]): boolean => names.includes('b');

  test('are found with any delimiter', () => {
    expect(findHeader('a,b\n1,2', known)).toEqual({ columns: ['a', 'b'], delimiter: ',' });
    expect(findHeader('"a";"b"\r\n1;2', known)).toEqual({ columns: ['a', 'b'], delimiter: ';' });
    expect(findHeader('a\t b \n', known)).toEqual({ columns: ['a', 'b'], delimiter: '\t' });
    expect(findHeader('b', known)).toBeUndefined();
    const all = (): boolean => true;
    expect(findHeader('a,b,c\nNov 21 a line of a log', all)).toBeUndefined();
    expect(findHeader('a,b,c\n\n"a cell that goes on', all)).toMatchObject({ columns: ['a', 'b', 'c'] });
    expect(findHeader('a,b,c', all)).toMatchObject({ columns: ['a', 'b', 'c'] });
    expect(findHeader('x,y', known)).toBeUndefined();
  });

  test('where there is none, equal numbers of cells tell', () => {
    expect(looksLikeRows('1,2,3,4,5\n1,2,3,4,"5,6"\n1,2,3,4,5\n', 5)).toBe(true);
    expect(looksLikeRows('1,2,3,4,5\n1,2,3\n', 5)).toBe(false);
    expect(looksLikeRows('1,2\n3,4\n', 5)).toBe(false);
    expect(looksLikeRows('one line of a log\nanother\n', 2)).toBe(false);
  });

  test('cells with quotes', () => {
    expect(cellsOf('"a ""b"" c",,"","x"', ',')).toEqual(['a "b" c', '', '', 'x']);
  });
});
