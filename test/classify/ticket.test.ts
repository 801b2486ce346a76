import { describe, expect, test } from '@jest/globals';
import {
  diagnoseEnds,
  diagnoseLogs,
  east,
  hour,
  makeEnds,
  noon,
  west,
  type Attempt,
  type Outcome,
} from '../ends/made-ends.js';

const outcomes: readonly Outcome[] = ['psk', 'proposal', 'esp', 'ts', 'silent'];
const secretive = ['alice@payroll.example', 'cn-of-the-vault.example'] as const;

describe.each(outcomes)('the words for the peer: %s', (outcome) => {
  const logs = makeEnds(
    [{ at: noon, outcome, identities: secretive, connection: ['hidden-name', 'other-hidden-name'] }],
    [east, { ...west, ahead: 5 * hour }],
  );
  const ways = {
    first: () => diagnoseLogs({ first: logs[0] }),
    second: () => diagnoseLogs({ second: logs[1] }),
    both: () => diagnoseEnds(logs),
  };
  test.each(['first', 'second', 'both'] as const)('from %s', async (way) => {
    const { findings } = await ways[way]();
    if (findings.length === 0) {
      expect([outcome, way]).toEqual(['silent', 'second']);
      return;
    }
    for (const { ticket, local, remote } of findings) {
      expect(ticket).toBeDefined();
      for (const word of [...secretive, 'hidden-name']) expect(ticket).not.toContain(word);
      for (const line of logs.join('').split('\n')) {
        const said = line.replace(/^.*?\[(?:IKE|ENC|CFG|NET)\] (?:<[^>]*> )?/, '');
        if (said.length > 12) expect(ticket).not.toContain(said);
      }
      expect(ticket).toContain(local);
      expect(ticket).toContain(remote);
      expect(ticket).toMatch(/2026-11-20 1[27]:00:0\d.* UTC/);
      expect(ticket).not.toMatch(/undefined|\n/);
    }
  });
});

test('a zone that the log lacks is told as assumed', async () => {
  const [log] = makeEnds([{ at: noon, outcome: 'psk' }], [{ ...east, stamp: 'syslog' }, west]);
  const { findings } = await diagnoseLogs({ log });
  expect(findings[0]?.ticket).toContain('UTC (zone assumed)');
});

test('nobody is written to about a single failure that passed', async () => {
  const attempts: Attempt[] = [
    { at: noon, outcome: 'psk' },
    { at: noon + hour, outcome: 'ok' },
  ];
  const once = await diagnoseEnds(makeEnds(attempts, [east, west]));
  expect(once.findings).toMatchObject([{ recovered: true, ticket: undefined }]);
  const again: Attempt[] = [
    ...attempts,
    { at: noon + 2 * hour, outcome: 'psk' },
    { at: noon + 3 * hour, outcome: 'ok' },
  ];
  const twice = await diagnoseEnds(makeEnds(again, [east, west]));
  expect(twice.findings).toMatchObject([{ recovered: true, ticket: expect.stringContaining('2 times') }]);
});
