import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { diagnose } from '../../src/index.js';
import { packageRoot } from '../support/root.js';

/*
 * Tunnels that come up and do not stay: two gateways with one identity replace each other, and nothing in a single
 * negotiation shows it.
 */

const sample = (name: string): string =>
  readFileSync(join(packageRoot(), 'samples/strongswan', `${name}.log`), 'utf8');

const responder = sample('two-gateways-one-identity');
const initiator = readFileSync(join(packageRoot(), 'test/classify/logs/closed-each-time.log'), 'utf8');

/** The log as syslog has it: without the name of the session before each line. */
const withoutNames = (log: string): string => log.replaceAll(/<[^>]*> /g, '');

/** The first negotiations of a log, up to the line that begins one. */
function upTo(log: string, negotiation: number): string {
  const lines = log.split('\n');
  const begins = lines.flatMap((line, index) =>
    / is initiating an IKE_SA$| initiating IKE_SA /.test(line) ? [index] : [],
  );
  return lines.slice(0, begins[negotiation]).join('\n');
}

describe('two gateways with one identity', () => {
  test.each([
    ['with the names of sessions', responder],
    ['without them', withoutNames(responder)],
  ])('replace each other: %s', async (_name, log) => {
    const { verdict, findings } = await diagnose(log);
    expect(verdict).toBe('fault');
    expect(findings[0]).toMatchObject({ category: 'sa.duplicate', severity: 'warning', recovered: false });
    const [first] = findings[0]?.evidence ?? [];
    expect(first?.because).toContain('192.0.2.10');
    expect(first?.because).toContain('203.0.113.1');
  });

  test('the SA that made room is closed, and the new one is not', async () => {
    const { sessions } = await diagnose(withoutNames(upTo(responder, 2)));
    expect(sessions.map(({ closedBy, remote }) => [remote, closedBy])).toEqual([
      ['192.0.2.10', 'local'],
      ['203.0.113.1', undefined],
    ]);
  });

  test('the end that is closed each time sees it flap', async () => {
    const { verdict, findings } = await diagnose(initiator);
    expect(verdict).toBe('fault');
    expect(findings).toMatchObject([
      { category: 'sa.flapping', symptoms: [{ category: 'peer.deleted' }], recovered: false },
    ]);
  });
});

describe('is no fault', () => {
  test('a peer that came from another address once, or twice', async () => {
    for (const count of [2, 3]) {
      const { verdict, findings } = await diagnose(upTo(responder, count));
      expect(findings.map(({ category }) => category)).not.toContain('sa.duplicate');
      expect(verdict).toBe('healthy');
    }
  });

  test('a peer that closed it once, or twice', async () => {
    for (const count of [2, 3]) {
      const { verdict } = await diagnose(upTo(initiator, count));
      expect(verdict).toBe('healthy');
    }
  });

  test('a peer that moves on, and never back', async () => {
    const log = responder
      .split(/(?=^.* is initiating an IKE_SA$)/m)
      .map((part, index) =>
        part.replaceAll(/\b(192\.0\.2\.10|203\.0\.113\.1)\b/g, `198.51.100.${20 + index}`),
      )
      .join('');
    const { findings } = await diagnose(log);
    expect(findings.map(({ category }) => category)).not.toContain('sa.duplicate');
  });

  test('a tunnel that held in the end', async () => {
    const { verdict, findings } = await diagnose(
      `${responder.trimEnd()}\nNov 21 23:13:18 10[IKE] <net|7> sending DPD request\n`,
    );
    expect(findings).toMatchObject([{ category: 'sa.duplicate', recovered: true }]);
    expect(verdict).toBe('healthy');
  });
});
