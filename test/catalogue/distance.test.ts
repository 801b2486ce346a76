import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { editDistance } from '../../src/catalogue/distance.js';

/** The textbook table, as the oracle. */
function fullDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      current.push(Math.min(previous[column - 1]! + same, previous[column]! + 1, current[column - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}

test('known distances', () => {
  expect(editDistance('kitten', 'sitting', 3)).toBe(3);
  expect(editDistance('kitten', 'sitting', 2)).toBeUndefined();
  expect(editDistance('', '', 0)).toBe(0);
  expect(editDistance('', 'ab', 2)).toBe(2);
  expect(editDistance('same', 'same', 0)).toBe(0);
  expect(editDistance('same', 'sane', 0)).toBeUndefined();
});

test('within the limit it is the distance, beyond it nothing', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });
  fc.assert(
    fc.property(text, text, fc.integer({ min: 0, max: 6 }), (a, b, limit) => {
      const distance = fullDistance(a, b);
      expect(editDistance(a, b, limit)).toBe(distance <= limit ? distance : undefined);
    }),
  );
});
