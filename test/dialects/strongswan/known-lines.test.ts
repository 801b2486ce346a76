import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { charonFamily } from '../../../grammars/strongswan/family.js';
import { shareOfKnown } from '../../support/light-messages.js';
import { packageRoot } from '../../support/root.js';
import { eventsOf } from './reading.js';

const shared = join(packageRoot(), '../shared');
const measure = existsSync(join(shared, 'lab/captures')) ? test : test.skip;

const shareOf = shareOfKnown(charonFamily);

/** Share of lines that are known, light messages left out. */
function knownShare(files: readonly string[]): number {
  const events = files.flatMap((file) => eventsOf(readFileSync(file, 'utf8')));
  return shareOf(events);
}

describe('known lines', () => {
  measure('of the lab captures', () => {
    const captures = join(shared, 'lab/captures');
    const files = readdirSync(captures)
      .flatMap((name) => readdirSync(join(captures, name)).map((file) => join(captures, name, file)))
      .filter((file) => file.endsWith('.log') && !file.endsWith('.pluto.log'));
    expect(files.length).toBeGreaterThan(30);
    expect(knownShare(files)).toBeGreaterThanOrEqual(0.99);
  });

  measure('of the corpora', () => {
    const files = ['libreswan/charon-in-libreswan-tests-v4.9.log', 'elastic-integrations/pfsense-ipsec.log'];
    expect(knownShare(files.map((file) => join(shared, 'corpora', file)))).toBeGreaterThanOrEqual(0.9);
  });
});
