import { expect, test } from '@jest/globals';
import { findCategory } from '../../src/category/refine.js';
import type { Family } from '../../src/dialect/dialect.js';
import type { IkeEvent } from '../../src/event/event.js';

/** Tests that a sample has a line for every message of a family, and nothing else, and that categories are canonical. */
export function testEveryMessage(
  { id: family, messages }: Pick<Family, 'id' | 'messages'>,
  events: readonly IkeEvent[],
): void {
  test('all are known', () => {
    expect(events.filter(({ kind }) => kind === 'unrecognized').map(({ text }) => text)).toEqual([]);
  });

  test('no message is without its line', () => {
    const seen = new Set(events.map(({ message }) => message));
    expect(messages.map(({ id }) => `${family}/${id}`).filter((id) => !seen.has(id))).toEqual([]);
  });

  test('categories are canonical', () => {
    const ids = messages.flatMap(({ category, alternatives = [] }) =>
      category === undefined ? alternatives : [category, ...alternatives],
    );
    expect([...new Set(ids)].filter((id) => findCategory(id) === undefined)).toEqual([]);
  });
}
