import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { paint } from '../../src/output/text/colour.js';
import { row, span } from '../../src/output/text/span.js';
import { type Column, table } from '../../src/output/text/table.js';
import { cut, endOf, startOf, widthOf } from '../../src/output/text/width.js';
import { wrap } from '../../src/output/text/wrap.js';

const drawn = (rows: Parameters<typeof paint>[0]): readonly string[] =>
  paint(rows, false).split('\n').slice(0, -1);

describe('width', () => {
  test.each([
    ['abc', 3],
    ['größe', 5],
    ['e\u0301', 1],
    ['协商', 4],
    ['（全角）', 8],
    ['한국', 4],
    ['😀', 2],
    ['…', 1],
  ])('%j takes %d columns', (text, columns) => expect(widthOf(text)).toBe(columns));

  test('takes beginnings and endings that fit, never half a character', () => {
    expect(startOf('协商失败', 5)).toBe('协商');
    expect(endOf('协商失败', 5)).toBe('失败');
    expect(startOf('a😀', 2)).toBe('a');
  });

  test('cuts where it is told', () => {
    expect(cut('abcdef', 6)).toBe('abcdef');
    expect(cut('abcdef', 4)).toBe('abc…');
    expect(cut('abcdef', 4, 'start')).toBe('…def');
    expect(cut('abcdef', 4, 'middle')).toBe('ab…f');
    expect(widthOf(cut('协商失败', 6, 'middle'))).toBeLessThanOrEqual(6);
  });
});

describe('wrap', () => {
  test('never goes beyond the width, wherever the style changes', () => {
    const line = [span('abcdefgh', 'strong'), span('; x', 'faint')];
    expect(drawn(wrap(line, 8))).toEqual(['abcdefgh', '; x']);
    expect(drawn(wrap([span('abcdefg'), span('协商', 'faint')], 8))).toEqual(['abcdefg', '协商']);
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.string({ unit: fc.constantFrom('a', ' ', ';', '协'), maxLength: 12 }),
            fc.constantFrom('plain', 'faint'),
          ),
        ),
        fc.integer({ min: 4, max: 20 }),
        fc.integer({ min: 0, max: 2 }),
        (parts, width, hanging) => {
          const rows = drawn(
            wrap(
              parts.map(([text, style]) => span(text, style)),
              width,
              hanging,
            ),
          );
          for (const each of rows) expect(widthOf(each)).toBeLessThanOrEqual(width);
          const letters = (text: string): string => text.replaceAll(' ', '');
          expect(letters(rows.join(''))).toBe(letters(parts.map(([text]) => text).join('')));
        },
      ),
    );
  });

  test('breaks at blanks, with further lines moved to the right', () => {
    expect(drawn(wrap(row('one two three four'), 9, 2))).toEqual(['one two', '  three', '  four']);
  });

  test('breaks words that are longer than a line', () => {
    expect(drawn(wrap(row('a bcdefghijk l'), 5))).toEqual(['a', 'bcdef', 'ghijk', 'l']);
    expect(drawn(wrap(row('协商失败协商失败'), 7))).toEqual(['协商失', '败协商', '失败']);
  });

  test('keeps a word together whose parts have different styles', () => {
    const line = [span('one '), span('(two', 'bad'), span(')')];
    expect(drawn(wrap(line, 8))).toEqual(['one', '(two)']);
    expect(drawn(wrap(line, 9))).toEqual(['one (two)']);
  });

  test('ends whatever the width', () => {
    expect(wrap(row('协商 abc'), 1, 4).length).toBeGreaterThan(0);
    expect(drawn(wrap(row(''), 10))).toEqual(['']);
  });
});

describe('table', () => {
  interface Item {
    readonly name: string;
    readonly text: string;
  }
  const columns: readonly Column<Item>[] = [
    { title: 'NAME', cell: ({ name }) => name, narrow: 'start' },
    { title: 'EMPTY', cell: () => '' },
    { title: 'TEXT', cell: ({ text }) => text, narrow: 'wrap' },
  ];

  test('aligns columns and leaves out empty ones', () => {
    const items: Item[] = [
      { name: 'a', text: 'x' },
      { name: '协商', text: 'y' },
    ];
    expect(drawn(table(columns, items, 80))).toEqual(['NAME  TEXT', 'a     x', '协商  y']);
  });

  test('fits the width', () => {
    const lines = drawn(table(columns, [{ name: 'directory/file', text: 'several words to wrap' }], 24));
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(24);
    expect(lines.join(' ')).toMatch(/…\S*file .*several/);
    expect(lines.length).toBeGreaterThan(2);
  });

  test('leaves out what is optional before it cuts anything', () => {
    const optional: Column<Item>[] = [
      ...columns,
      { title: 'MORE', cell: () => 'else', narrow: 'wrap', optional: true },
    ];
    const items = [{ name: 'directory/file', text: 'x' }];
    expect(drawn(table(optional, items, 26))).toEqual([
      'NAME            TEXT  MORE',
      'directory/file  x     else',
    ]);
    expect(drawn(table(optional, items, 25))).toEqual(['NAME            TEXT', 'directory/file  x']);
  });

  test('of nothing is nothing', () => expect(table(columns, [], 80)).toEqual([]));
});
