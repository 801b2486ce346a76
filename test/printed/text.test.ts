import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseText, type IkeEvent } from '../../src/index.js';
import '../support/repeatable.js';
import { referenceRows, saysRow, values, type Values } from './row.js';
import { textForms, type PrintedRow } from './text-forms.js';
import { jsonForms } from './json-forms.js';

/** Lines of other programs, and of nobody. */
const others = fc.constantFrom(
  'Mar  4 10:55:16 gw-1 CRON[812]: (root) CMD (run-parts /etc/cron.hourly)',
  'Mar  4 10:55:16 gw-1 sshd[99]: Connection closed by 203.0.113.9 port 22',
  'a note that somebody left here',
  '',
);

/** What stands in a log: printed rows with their values, or other lines. */
type Piece = string | readonly [PrintedRow, Values];

/** The events of the lines of each printed row. */
function eventsOf(pieces: readonly Piece[]): readonly (readonly [PrintedRow, readonly IkeEvent[], string])[] {
  const texts = pieces.map((piece) => (typeof piece === 'string' ? piece : piece[0].print(piece[1])));
  const events = [...parseText(texts.join('\n'))];
  let line = 1;
  return pieces.flatMap((piece, index) => {
    const text = texts[index] as string;
    const first = line;
    line += text.split('\n').length;
    if (typeof piece === 'string') return [];
    const own = events.filter(({ place }) => place.line >= first && place.line < line);
    return [[piece[0], own, text] as const];
  });
}

function expectFound(pieces: readonly Piece[]): void {
  for (const [{ name, row }, events, text] of eventsOf(pieces)) {
    if (events.some((event) => saysRow(event, row))) continue;
    expect({ name, text, category: events.map(({ category }) => category) }).toEqual({
      name,
      text,
      category: row.category,
    });
  }
}

const sure: Values = { local: '198.51.100.7', remote: '203.0.113.99', time: 1_772_622_000, id: 4711 };

test('every row of every vendor has a form', () => {
  const printed = new Set(
    [...Object.values(textForms), ...Object.values(jsonForms).map(({ rows }) => rows)]
      .flat()
      .map(({ row }) => row),
  );
  expect(
    referenceRows.filter((row) => !printed.has(row)).map(({ vendor, scope, key }) => [vendor, scope, key]),
  ).toEqual([]);
});

describe.each(Object.entries(textForms))('%s', (_, forms) => {
  test('every row in every form, by itself', () => {
    for (const form of forms) expectFound([[form, sure]]);
  });

  test('any rows with any values in any order among other lines', () => {
    const piece = fc.oneof(
      { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...forms), values) },
      { weight: 1, arbitrary: others },
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        expectFound(pieces);
      }),
    );
  });
});
