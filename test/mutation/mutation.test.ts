import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { diagnose } from '../../src/index.js';
import { samples } from '../golden/golden.js';
import { mutate } from './mutate.js';

/** What a diagnosis says, without the names that a mutation changes. */
async function verdictOn(text: string, name: string): Promise<unknown> {
  const { verdict, findings } = await diagnose(text, { name });
  return {
    verdict,
    findings: findings.map(({ category, count, confidence, recovered }) => ({
      category,
      count,
      confidence,
      recovered,
    })),
  };
}

const texts = samples()
  .filter(({ file }) => /\.(?:txt|log)$/.test(file) && !file.includes('utf-16'))
  .map(({ dialect, file, path }) => [`${dialect}/${file}`, readFileSync(path, 'utf8')] as const);

describe('rules read neither addresses, ids nor names', () => {
  test.each(texts)('%s', async (_name, text) => {
    const expected = await verdictOn(text, 'first.txt');
    for (const seed of [1, 2, 3]) {
      expect(await verdictOn(mutate(text, seed), `other-${seed}.log`)).toEqual(expected);
    }
  });

  test('mutations do change the logs', () => {
    const changed = texts.filter(([, text]) => mutate(text, 1) !== text);
    expect(changed.length).toBeGreaterThan(texts.length / 2);
  });
});
