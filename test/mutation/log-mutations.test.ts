import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { diagnose } from '../../src/index.js';
import { samples } from '../golden/golden.js';
import { logMutations, type LogMutation } from './log-mutations.js';
import { strangerMutations } from './stranger-mutations.js';

/** The answer: the category of the first finding, or `none`. */
async function answerTo(text: string): Promise<string> {
  const { verdict, findings } = await diagnose(text);
  return verdict === 'healthy' ? 'none' : (findings[0]?.category ?? 'none');
}

const texts = samples()
  .filter(({ dialect }) => ['strongswan', 'libreswan', 'racoon', 'iked'].includes(dialect))
  .filter(({ file }) => /\.(?:log|txt)$/.test(file))
  .map(({ dialect, file, path }) => ({ name: `${dialect}/${file}`, text: readFileSync(path, 'utf8') }));

/** What becomes another answer when a log is changed. */
async function changedBy(mutations: readonly LogMutation[], text: string): Promise<string[]> {
  const expected = await answerTo(text);
  const wrong: string[] = [];
  for (const { name, change } of mutations) {
    const changed = change(text);
    if (changed === undefined || changed === text) continue;
    const answer = await answerTo(changed);
    if (answer !== expected) wrong.push(`${name}: ${answer}, not ${expected}`);
  }
  return wrong;
}

describe('what does not bear on the cause does not change it', () => {
  test.each(texts)('$name', async ({ text }) => {
    expect(await changedBy(logMutations, text)).toEqual([]);
  });

  test.each(logMutations)('the change is made: $name', ({ change }) => {
    expect(texts.some(({ text }) => (change(text) ?? text) !== text)).toBe(true);
  });
});

/** A daemon that does not start answers nobody: with strangers whom it answers, the log would tell that it runs after all. */
const answersNobody = ({ name }: { readonly name: string }): boolean =>
  name === 'strongswan/daemon-not-started.log';

describe('strangers stay in the background', () => {
  test('a daemon that answers somebody has started', async () => {
    const text = texts.find(answersNobody)?.text ?? '';
    const after = strangerMutations.find(({ name }) => name === 'an Internet scanner after')?.change(text);
    expect([await answerTo(text), await answerTo(after ?? '')]).toEqual([
      'platform.service-down',
      'peer.unknown',
    ]);
  });

  test.each(texts.filter((each) => !answersNobody(each)))('$name', async ({ text }) => {
    expect(await changedBy(strangerMutations, text)).toEqual([]);
  });

  test.each(strangerMutations)('the change is made: $name', ({ change }) => {
    expect(texts.some(({ text }) => (change(text) ?? text) !== text)).toBe(true);
  });
});
