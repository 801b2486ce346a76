import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { diagnose } from '../../src/index.js';
import { samples } from '../golden/golden.js';
import { scenarios } from './scenarios.js';

/*
 * What the lab recorded is among the samples as `lab-SCENARIO-END.log`, cut at its ends where a daemon writes much about
 * its start. The scenario tells which categories are right.
 */

interface Recorded {
  readonly file: string;
  readonly path: string;
  readonly right: readonly string[];
}

const recorded = samples().flatMap(({ file, path }): Recorded[] => {
  const [, name, end] = /^lab-(.+)-(initiator|responder)\.log$/.exec(file) ?? [];
  if (name === undefined) return [];
  const scenario = scenarios.find((each) => each.name === name);
  const right = scenario?.truth[end as 'initiator' | 'responder'];
  if (!right) throw new Error(`no truth for ${file}`);
  return [{ file, path, right }];
});

async function answerTo(path: string): Promise<string> {
  const { verdict, findings } = await diagnose(readFileSync(path, 'utf8'));
  return verdict === 'healthy' ? 'none' : (findings[0]?.category ?? 'none');
}

describe('faults that were injected into real daemons are named', () => {
  for (const { file, path, right } of recorded) {
    test(file, async () => {
      expect(right).toContain(await answerTo(path));
    });
  }

  test('both daemons are recorded', () => {
    expect(recorded.length).toBeGreaterThan(40);
  });
});
