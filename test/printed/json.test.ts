import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseText, type IkeEvent } from '../../src/index.js';
import '../support/repeatable.js';
import { jsonForms } from './json-forms.js';
import { saysRow, values, type Values } from './row.js';

const sure: Values = { local: '198.51.100.7', remote: '203.0.113.99', time: 1_772_622_000, id: 4711 };

/** The entry that an event is, counted in its list; undefined for what wraps the list. */
const indexOf = ({ place }: IkeEvent): number | undefined => {
  const [, index] = /\/(\d+)$/.exec(place.pointer ?? '') ?? [];
  return index === undefined ? undefined : Number(index);
};

describe.each(Object.entries(jsonForms))('%s', (_, { rows, wrap }) => {
  type Entry = readonly [(typeof rows)[number], Values];

  function expectFound(entries: readonly Entry[], print: (answer: unknown) => string): void {
    const text = print(wrap(entries.map(([{ entry }, each]) => entry(each))));
    const events = [...parseText(text)];
    entries.forEach(([{ name, row }], index) => {
      const own = events.filter((event) => indexOf(event) === index);
      if (own.length === 1 && own.every((event) => saysRow(event, row))) return;
      expect({ name, category: own.map(({ category }) => category) }).toEqual({
        name,
        category: [row.category],
      });
    });
  }

  test('every row by itself', () => {
    for (const row of rows) expectFound([[row, sure]], JSON.stringify);
  });

  test('any rows with any values in any order', () => {
    const entries = fc.array(fc.tuple(fc.constantFrom(...rows), values), { minLength: 1, maxLength: 12 });
    const printers = fc.constantFrom<(answer: unknown) => string>(
      (answer) => JSON.stringify(answer),
      (answer) => JSON.stringify(answer, null, 2),
      (answer) => `\ufeff${JSON.stringify(answer, null, 1).replaceAll('\n', '\r\n')}\r\n`,
    );
    fc.assert(
      fc.property(entries, printers, (some, print) => {
        expectFound(some, print);
      }),
    );
  });
});
