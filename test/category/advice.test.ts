import { describe, expect, test } from '@jest/globals';
import { builtInDialects } from '../../grammars/index.js';
import { findCategory } from '../../src/category/refine.js';

const advice = builtInDialects.flatMap((dialect) =>
  dialect.advice.map((each) => ({ vendor: dialect.vendor, ...each })),
);

/** What the evidence may show: about packets, and over time. */
const conditions = [
  'no-packet-at-peer',
  'packet-at-peer',
  'comes-and-goes',
  'two-tunnels-alternate',
  'worked-before',
];

describe('advice of the vendors', () => {
  test('names categories that exist, none of them twice', () => {
    for (const { categories, text } of advice) {
      expect([text, categories.filter((id) => findCategory(id) === undefined)]).toEqual([text, []]);
      expect(new Set(categories).size).toBe(categories.length);
    }
  });

  test('is narrowed by conditions that are known', () => {
    const named = advice.flatMap(({ when }) => (when === undefined ? [] : [when]));
    expect([...new Set(named)].sort()).toEqual([...conditions].sort());
  });

  test('what shows only over time is told where it shows', () => {
    const over = (condition: string): readonly string[] =>
      [...new Set(advice.filter(({ when }) => when === condition).map(({ vendor }) => vendor))].sort();
    expect(over('comes-and-goes')).toEqual(['alibaba', 'azure']);
    expect(over('two-tunnels-alternate')).toEqual(['alibaba']);
    expect(over('worked-before')).toEqual(['alibaba', 'azure']);
  });

  test('is told once', () => {
    const texts = advice.map(({ vendor, text }) => `${vendor}: ${text}`);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });
});
