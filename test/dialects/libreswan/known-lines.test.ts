import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { plutoFamily } from '../../../grammars/libreswan/family.js';
import { shareOfKnown } from '../../support/light-messages.js';
import { packageRoot } from '../../support/root.js';
import { eventsOf } from './reading.js';

const shared = join(packageRoot(), '../shared');
const measure = existsSync(join(shared, 'lab/captures')) ? test : test.skip;

const shareOf = shareOfKnown(plutoFamily);

/** Share of lines that are known, light messages left out. */
function knownShare(file: string): number {
  const events = eventsOf(readFileSync(file, 'utf8'));
  return shareOf(events);
}

describe('known lines', () => {
  measure('of every lab capture', () => {
    const captures = join(shared, 'lab/captures');
    const files = readdirSync(captures)
      .flatMap((name) => readdirSync(join(captures, name)).map((file) => join(captures, name, file)))
      .filter((file) => file.endsWith('.pluto.log'));
    expect(files.length).toBeGreaterThanOrEqual(9);
    for (const file of files) expect([file, knownShare(file) >= 0.99]).toEqual([file, true]);
  });

  measure('of the corpora', () => {
    for (const file of ['pluto-v3.32.log', 'pluto-v4.9.log'])
      expect(knownShare(join(shared, 'corpora/libreswan', file))).toBeGreaterThanOrEqual(0.85);
  });

  measure('of another daemon: none', () => {
    const file = join(shared, 'corpora/libreswan/charon-in-libreswan-tests-v4.9.log');
    expect(knownShare(file)).toBe(0);
  });
});
