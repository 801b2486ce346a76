import type {
  Diagnosis,
  Evidence,
  ExchangeReport,
  Finding,
  Moment,
  SessionReport,
} from '../../src/classify/diagnosis.js';

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

const at = (source: string, line: number, time?: string): Moment => ({
  ...(time === undefined ? {} : { time: `2026-03-04T${time}Z` }),
  place: { source, line, lines: 1, offset: line * 80, length: 79 },
});

const here = 'download.zip!/IN_0/IkeLogs.txt';
const there = 'peer/charon.log';

const exchange = (
  name: string,
  messageId: number,
  line: number,
  sent: string,
  answered: string | undefined,
  more: Partial<ExchangeReport> = {},
): ExchangeReport => ({
  exchange: name,
  messageId,
  requestBy: 'local',
  request: at(here, line, sent),
  ...(answered === undefined
    ? {}
    : {
        response: at(here, line + 1, answered),
        roundTrip: Date.parse(`2026-03-04T${answered}Z`) - Date.parse(`2026-03-04T${sent}Z`),
      }),
  retransmits: 0,
  ...more,
});

/** A session that came up, was rekeyed, and ended by a delete of the peer. */
export const goodSession: SessionReport = {
  ...session,
  id: 'good',
  source: here,
  connection: 'branch',
  spis: { initiator: '12f235637168fa00', responder: '99aa00112233bb44' },
  reached: 'child-established',
  first: '2026-03-04T06:00:00.000Z',
  last: '2026-03-04T10:40:00.000Z',
  events: 60,
  exchanges: [
    exchange('IKE_SA_INIT', 0, 100, '06:00:00.000', '06:00:00.012'),
    exchange('IKE_AUTH', 1, 104, '06:00:00.020', '06:00:00.065'),
    exchange('CREATE_CHILD_SA', 2, 140, '07:00:00.000', '07:00:01.500', { retransmits: 1 }),
    { ...exchange('INFORMATIONAL', 0, 300, '10:39:59.990', '10:40:00.000'), requestBy: 'remote' },
  ],
  exchangesOmitted: 12,
  retransmits: 1,
  up: { from: at(here, 105, '06:00:00.065'), to: at(here, 301, '10:40:00.000') },
  closedBy: 'peer',
  children: [
    {
      name: 'branch-net',
      spis: ['c1a2b3c4', 'cafe0001'],
      up: { from: at(here, 106, '06:00:00.070'), to: at(here, 302, '10:40:00.000') },
      rekeys: 4,
      local: ['10.1.0.0/16'],
      remote: ['10.2.0.0/16', '10.3.0.0/16'],
    },
  ],
};

/** The first attempt that failed after it. */
export const failedSession: SessionReport = {
  ...session,
  id: 'failed',
  source: here,
  exchanges: [
    exchange('IKE_SA_INIT', 0, 400, '10:55:16.000', '10:55:16.013'),
    exchange('IKE_AUTH', 1, 402, '10:55:16.020', '10:55:16.090', { refused: 'AUTHENTICATION_FAILED' }),
    exchange('IKE_SA_INIT', 0, 410, '10:56:16.000', undefined, { retransmits: 4 }),
  ],
  retransmits: 4,
  closedBy: 'silence',
  replaces: 'good',
  counterpart: { source: there, id: 'branch[7]' },
  children: [{ name: 'branch-net', rekeys: 0, failed: at(here, 404, '10:55:16.091') }],
};

/** A finding that has everything there can be. */
export const fullFinding: Finding = {
  ...pskFinding,
  category: 'proposal.ike.encryption',
  title: 'IKE encryption mismatch',
  stage: 'ike-init',
  sessions: ['failed'],
  evidence: [
    { ...evidence(402, 'IKE_AUTH sent'), place: at(here, 402).place },
    { ...evidence(403, 'AUTHENTICATION_FAILED received'), place: at(here, 403).place },
    {
      place: { ...at(there, 17).place, lines: 3 },
      text: 'first line\nsecond line | with a pipe\nthird ``line``',
      because: 'the other gateway says why',
    },
  ],
  differences: [
    { parameter: 'encryption', local: ['AES_CBC_256'], remote: ['AES_CBC_128', '3DES'] },
    { parameter: 'lifetime', local: [], remote: ['28800'] },
  ],
  changes: [
    {
      end: 'remote',
      parameter: 'encryption',
      values: ['AES_CBC_256'],
      words: ['aes256'],
      deprecated: false,
      text: 'Add AES_CBC_256 to the IKE proposal.',
    },
    {
      end: 'local',
      parameter: 'encryption',
      values: ['3DES'],
      words: ['DES3'],
      deprecated: true,
      text: 'Set the IKE encryption to 3DES.',
    },
  ],
  lastGood: {
    session: 'good',
    place: at(here, 105).place,
    time: '2026-03-04T06:00:00.065Z',
    failed: '2026-03-04T10:55:16.000Z',
    changed: [{ parameter: 'encryption', before: ['AES_CBC_128'], after: ['AES_CBC_256'] }],
  },
  period: { seconds: 3600, times: 7, fits: 'the lifetime of the IKE SA' },
  ticket:
    'Since 2026-03-04 10:55:16 UTC the gateway 203.0.113.10 refuses our IKE_AUTH request. We offer AES_CBC_256; please add it to your proposal.',
};

/** A diagnosis that has everything there can be: two ends, a tunnel that works, notices. */
export const fullDiagnosis: Diagnosis = diagnosisWith({
  findings: [
    fullFinding,
    {
      ...pskFinding,
      remote: '198.51.100.99',
      recovered: true,
      severity: 'warning',
      title: 'Peer does not answer',
      category: 'peer.unreachable',
      sessions: ['other'],
    },
  ],
  tunnels: [
    {
      local: '198.51.100.20',
      remote: '203.0.113.10',
      verdict: 'fault',
      sessions: ['good', 'failed'],
      findings: [0],
      first: '2026-03-04T06:00:00.000Z',
      last: '2026-03-04T10:57:00.250Z',
      stability: { ups: 2, flaps: 1, meanUp: 16_800, shareUp: 0.94 },
    },
    {
      local: '198.51.100.20',
      remote: '198.51.100.99',
      verdict: 'healthy',
      sessions: ['other'],
      findings: [1],
      last: '2026-03-04T10:57:00.250Z',
      stability: { ups: 1, flaps: 0, shareUp: 0.999 },
    },
  ],
  sessions: [
    goodSession,
    failedSession,
    {
      ...session,
      id: 'other',
      source: here,
      remote: '198.51.100.99',
      role: 'responder',
      version: 1,
      reached: 'established',
      first: '2026-03-04T08:00:00.000Z',
      up: { from: at(here, 200, '08:00:01.000') },
    },
    { ...session, id: 'branch[7]', source: there, dialect: 'strongswan', role: 'responder' },
  ],
  sources: [
    { name: here, dialect: 'azure', lines: 1200, events: 1190, unrecognized: 12 },
    { name: there, dialect: 'strongswan', lines: 90, events: 90, unrecognized: 0 },
  ],
  ends: [
    {
      sources: [here, there],
      matchedBy: ['spi', 'exchanges'],
      confidence: 0.99,
      sessions: 2,
      clock: { offset: 12_480, low: 12_400, high: 12_560 },
      messages: [
        {
          exchange: 'IKE_SA_INIT',
          messageId: 0,
          type: 'request',
          from: here,
          sent: at(here, 400, '10:55:16.000'),
          received: at(there, 3, '10:55:28.487'),
        },
        {
          exchange: 'IKE_SA_INIT',
          messageId: 0,
          type: 'response',
          from: there,
          sent: at(there, 8, '10:55:28.490'),
          received: at(here, 401, '10:55:16.013'),
        },
        {
          exchange: 'IKE_AUTH',
          messageId: 1,
          type: 'request',
          from: here,
          sent: at(here, 402, '10:55:16.020'),
          lost: true,
        },
      ],
    },
  ],
  notices: [
    { code: 'time.zone-assumed', message: 'Times are read as UTC.', severity: 'info', source: here },
    {
      code: 'archive.broken',
      message: 'A member is damaged.',
      severity: 'warning',
      source: 'download.zip!/b',
    },
  ],
});
