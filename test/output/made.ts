import type { Diagnosis, Evidence, Finding, SessionReport } from '../../src/classify/diagnosis.js';

/** Makes a piece of evidence on a line of `IkeLogs.txt`. */
export const evidence = (line: number, text: string, because = 'the peer refused the key'): Evidence => ({
  place: { source: 'IkeLogs.txt', line, lines: 1, offset: 0, length: text.length },
  text,
  because,
});

export const pskFinding: Finding = {
  category: 'auth.psk',
  title: 'Pre-shared key mismatch',
  stage: 'ike-auth',
  severity: 'error',
  confidence: 0.95,
  local: '198.51.100.20',
  remote: '203.0.113.10',
  sessions: ['one'],
  first: '2026-03-04T10:55:16.000Z',
  last: '2026-03-04T10:57:00.250Z',
  count: 3,
  recovered: false,
  evidence: [
    evidence(
      12,
      'SESSION_ID :{3baa1c61-0000-4000-8000-000000000061} Remote 203.0.113.10:500: Local 198.51.100.20:500: [LOCAL_MSG] IKE Tunnel closed for tunnelId 0x13 with status IKE authentication credentials are unacceptable',
    ),
  ],
  differences: [],
  alternatives: [{ category: 'auth.identity', confidence: 0.2 }],
  symptoms: [{ category: 'timeout.ike', count: 2 }],
  actions: [
    { text: 'Reset the gateway.', disruptive: true },
    {
      text: 'Enter the same pre-shared key on both gateways.',
      url: 'https://example.com/key',
      disruptive: false,
    },
  ],
  missing: ['The log of the other gateway.'],
};

export const session: SessionReport = {
  id: 'one',
  source: 'IkeLogs.txt',
  dialect: 'azure',
  local: '198.51.100.20',
  remote: '203.0.113.10',
  role: 'initiator',
  version: 2,
  reached: 'authenticating',
  first: '2026-03-04T10:55:16.000Z',
  last: '2026-03-04T10:57:00.250Z',
  events: 12,
};

/** A diagnosis of one tunnel with the given changes. */
export const diagnosisWith = (changes: Partial<Diagnosis> = {}): Diagnosis => ({
  schema: 'ikescope/diagnosis@1',
  verdict: 'fault',
  findings: [pskFinding],
  tunnels: [
    { local: '198.51.100.20', remote: '203.0.113.10', verdict: 'fault', sessions: ['one'], findings: [0] },
  ],
  sessions: [session],
  sources: [{ name: 'IkeLogs.txt', dialect: 'azure', lines: 12, events: 12, unrecognized: 1 }],
  notices: [],
  ...changes,
});
