import { describe, expect, test } from '@jest/globals';
import { adviceOverTime, type History } from '../../src/classify/over-time.js';
import type { Finding } from '../../src/classify/diagnosis.js';
import { makeSession, type Session } from '../../src/session/session.js';

const advice = ['worked-before', 'comes-and-goes', 'two-tunnels-alternate', 'nobody-knows'].map((when) => ({
  categories: ['timeout.ike'],
  text: when,
  when,
}));

const finding: Finding = {
  category: 'timeout.ike',
  title: 'IKE negotiation timed out',
  stage: 'any',
  severity: 'error',
  confidence: 0.8,
  remote: '203.0.113.10',
  sessions: [],
  count: 1,
  recovered: false,
  evidence: [
    { place: { source: 'a.log', line: 9, lines: 1, offset: 0, length: 1 }, text: 'x', because: 'it is' },
  ],
  differences: [],
  alternatives: [],
  symptoms: [],
  actions: [],
};

function up(remote: string, order: number): Session {
  const session = makeSession(`s${order}`, 'a.log', 'made', order);
  session.remote = { address: remote };
  return session;
}

const told = (history: Partial<History>): string[] =>
  adviceOverTime({ finding, members: [], good: [], ...history }, advice).map(({ text }) => text);

describe('advice about what shows only over time', () => {
  test('is silent about a tunnel that never worked', () => {
    expect(told({})).toEqual([]);
    expect(told({ good: [up('203.0.113.99', 1)] })).toEqual([]);
  });

  test('worked before: a negotiation was good, and it is not good again', () => {
    const lastGood = { session: 's1', place: finding.evidence[0]!.place, changed: [] };
    expect(told({ finding: { ...finding, lastGood } })).toEqual(['worked-before']);
    expect(told({ finding: { ...finding, lastGood, recovered: true } })).toEqual([]);
  });

  test('comes and goes: several failures and several times up', () => {
    const good = [up('203.0.113.10', 1), up('203.0.113.10', 5)];
    expect(told({ finding: { ...finding, count: 3 }, good })).toEqual(['comes-and-goes']);
    expect(told({ finding, good })).toEqual([]);
  });

  test('two tunnels that take turns', () => {
    const turns = ['10', '11', '10', '11', '10'].map((host, index) => up(`203.0.113.${host}`, index));
    expect(told({ good: turns })).toEqual(['two-tunnels-alternate']);
    expect(
      told({ good: [...turns].sort((a, b) => (a.remote!.address < b.remote!.address ? -1 : 1)) }),
    ).toEqual([]);
  });
});
