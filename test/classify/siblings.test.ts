import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { diagnose } from '../../src/index.js';
import { packageRoot } from '../support/root.js';

/* One of two Child SAs is refused, the other comes up: that is no recovery. */

const sample = (name: string): string =>
  readFileSync(join(packageRoot(), 'samples/strongswan', `${name}.log`), 'utf8');

test.each(['two-children-one-refused', 'two-children-one-refused-v1-responder'])('%s', async (name) => {
  const { verdict, findings } = await diagnose(sample(name));
  expect(verdict).toBe('fault');
  expect(findings[0]).toMatchObject({ category: 'proposal.ipsec', recovered: false });
});

test('the same Child SA that comes up later is one', async () => {
  const log = sample('two-children-one-refused');
  const later =
    'Nov 21 22:30:00 10[IKE] <net|1> CHILD_SA net{9} established with SPIs 8127162f_i b2f57da9_o and TS 10.1.0.0/24 === 10.2.0.0/24\n';
  const lines = log.split('\n');
  const end = lines.findIndex((line) => line.includes('received DELETE for IKE_SA'));
  const { findings } = await diagnose([...lines.slice(0, end), later].join('\n'));
  expect(findings[0]).toMatchObject({ category: 'proposal.ipsec', recovered: true });
});
