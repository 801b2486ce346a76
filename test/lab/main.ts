/**
 * Plays the scenarios with real daemons and keeps what they write: `npm run lab -- OUT [SCENARIO…]`. Each scenario
 * becomes a folder with the log of each end and `truth.json`; `npm run score -- OUT` compares. Never part of `npm test`:
 * it needs root, network namespaces and the daemons.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCertificates, type Certificates } from './certificates.js';
import { charonPath } from './charon.js';
import { ikedPath } from './iked.js';
import { play } from './play.js';
import { plutoPath } from './pluto.js';
import type { Gateway } from './scenario.js';
import { scenarios } from './scenarios.js';
import { run } from './shell.js';

const [out, ...names] = process.argv.slice(2);
if (out === undefined) {
  console.error('usage: npm run lab -- OUT [SCENARIO…]');
  process.exit(2);
}

const present = {
  root: process.getuid?.() === 0,
  namespaces: run('ip', ['netns', 'list']).status === 0,
  nft: run('nft', ['--version']).status === 0,
  pki: run('pki', ['--help']).status === 0,
  charon: existsSync(charonPath),
  pluto: existsSync(plutoPath),
  iked: existsSync(ikedPath),
};
const needed = ['root', 'namespaces', 'nft', 'pki', 'charon'] as const;
const missing = needed.filter((each) => !present[each]);
if (missing.length > 0) {
  console.error(`The lab cannot run here; missing: ${missing.join(', ')}.

It runs as root on Linux. On Debian 12:
  apt-get install --no-install-recommends iproute2 nftables openssl strongswan-charon strongswan-swanctl strongswan-pki \\
    libstrongswan-standard-plugins libstrongswan-extra-plugins libcharon-extra-plugins libcharon-extauth-plugins
For Libreswan, whose package conflicts with these, unpack it and the libraries it needs with dpkg -x into a folder and
name that in LAB_LIBRESWAN; so with OpenIKED and LAB_OPENIKED.`);
  process.exit(1);
}
for (const [name, variable] of [
  ['pluto', 'LAB_LIBRESWAN'],
  ['iked', 'LAB_OPENIKED'],
] as const)
  if (!present[name]) console.error(`Without ${name} (see ${variable}) its scenarios are left out.`);

type Name = 'charon' | 'pluto' | 'iked';
const daemonOf = (gateway: Gateway): Name => Object.keys(gateway)[0] as Name;

const keys = mkdtempSync(join(tmpdir(), 'lab-keys-'));
let certificates: Certificates | undefined;
try {
  for (const scenario of scenarios) {
    const { name, fault, a, b, truth } = scenario;
    if (names.length > 0 && !names.includes(name)) continue;
    if (!present[daemonOf(a)] || (b && !present[daemonOf(b)])) continue;
    if (scenario.certificates) certificates ??= makeCertificates(keys);
    try {
      const { initiator, responder } = await play(scenario, scenario.certificates ? certificates : undefined);
      const folder = join(out, name);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `initiator.${daemonOf(a)}.log`), initiator);
      if (b && responder !== undefined)
        writeFileSync(join(folder, `responder.${daemonOf(b)}.log`), responder);
      writeFileSync(
        join(folder, 'truth.json'),
        `${JSON.stringify({ scenario: name, injected: fault, ...truth }, null, 1)}\n`,
      );
      console.log(`${name}: ${initiator.split('\n').length} and ${responder?.split('\n').length ?? 0} lines`);
    } catch (error) {
      console.error(`${name}: ${String(error)}`);
      process.exitCode = 1;
    }
  }
} finally {
  rmSync(keys, { recursive: true, force: true });
}
