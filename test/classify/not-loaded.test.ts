import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { diagnose } from '../../src/index.js';
import { packageRoot } from '../support/root.js';

/* A connection that was not loaded is why its peer is not known. */

const log = readFileSync(
  join(packageRoot(), 'samples/libreswan/lab-pluto-certificate-expired-responder.log'),
  'utf8',
);
const calls = log.split('\n').filter((line) => line.includes('packet from 192.0.2.10'));

test('the connection is the cause, and the fault of this end', async () => {
  const { findings } = await diagnose(log);
  expect(findings).toMatchObject([
    { category: 'auth.certificate.expired', remote: '192.0.2.10', severity: 'error', recovered: false },
  ]);
  expect(findings[0]?.symptoms.map(({ category }) => category)).toContain('peer.unknown');
  // The people at the other gateway cannot mend it.
  expect(findings[0]?.ticket).toBeUndefined();
});

test('of two callers nobody can say whose it was', async () => {
  const others = calls.map((line) => line.replace('192.0.2.10', '198.51.100.9'));
  const { findings } = await diagnose([log.trimEnd(), ...others, ''].join('\n'));
  expect(findings.map(({ category }) => category).sort()).toEqual([
    'auth.certificate.expired',
    'peer.unknown',
    'peer.unknown',
  ]);
  expect(findings.find(({ category }) => category.startsWith('auth'))?.remote).toBeUndefined();
});

test('a connection that was loaded after all has recovered', async () => {
  const loaded = 'Nov 21 15:44:54.078305: "net": added IKEv2 connection\n';
  const { findings } = await diagnose(log + loaded);
  expect(findings.find(({ category }) => category === 'auth.certificate.expired')?.recovered).toBe(true);
  expect(findings[0]?.category).toBe('peer.unknown');
});
