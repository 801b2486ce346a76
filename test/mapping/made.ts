import type { Finding, IkeEvent } from '../../src/index.js';

/** A refused authentication, as a log of the initiator shows it. */
export const refused: IkeEvent = {
  kind: 'notify.received',
  message: 'strongswan/received-notify-error',
  dialect: 'strongswan',
  severity: 'error',
  time: '2026-11-21T01:05:32.000Z',
  timeAssumed: ['year', 'zone'],
  place: { source: 'initiator.log', line: 26, lines: 1, offset: 2101, length: 66 },
  session: 'net-net[1]',
  local: { address: '10.77.0.1', port: 4500 },
  remote: { address: '10.77.0.2', port: 4500 },
  fields: {
    thread: 12,
    group: 'IKE',
    host: 'gw-a',
    program: 'charon',
    connection: 'net-net',
    uniqueId: 1,
    notify: 'AUTHENTICATION_FAILED',
    role: 'initiator',
    version: 2,
    initiatorSpi: '75e5e6a2d2a28e4c',
    responderSpi: '0f1e2d3c4b5a6978',
    swanVersion: '5.9.13',
  },
  category: 'auth.failed',
  alternatives: ['auth.psk', 'auth.identity'],
  text: '12[IKE] <net-net|1> received AUTHENTICATION_FAILED notify error',
};

/** A child that came up, without a time, at a gateway whose peer is masked. */
export const childUp: IkeEvent = {
  kind: 'child.established',
  dialect: 'strongswan',
  severity: 'info',
  place: { source: 'a.zip!/charon.log', line: 3, lines: 2, offset: 90, length: 120 },
  local: { address: '2001:db8::1' },
  remote: { address: 'XXX.XXX.0.2' },
  fields: {
    role: 'responder',
    spiIn: 'c1a2b3c4',
    spiOut: 'd4c3b2a1',
    proposals: [{ number: 1, protocol: 'ESP', encryption: ['AES_GCM_16_256'], dhGroup: ['MODP_2048'] }],
    messageId: 2,
    bytes: 'none',
  },
  text: 'CHILD_SA net{1} established\nwith SPIs c1a2b3c4_i d4c3b2a1_o',
};

/** A wrong pre-shared key. */
export const pskFinding: Finding = {
  category: 'auth.psk',
  title: 'Pre-shared key mismatch',
  stage: 'ike-auth',
  severity: 'error',
  confidence: 0.97,
  local: '198.51.100.20',
  remote: '203.0.113.10',
  sessions: ['s1'],
  first: '2026-11-21T01:05:30.000Z',
  last: '2026-11-21T01:05:32.500Z',
  count: 3,
  recovered: false,
  evidence: [
    {
      place: { source: 'IkeLogs.txt', line: 3, lines: 1, offset: 718, length: 40 },
      text: 'closed with status 13801',
      because: 'status 13801 says that the key differs',
    },
  ],
  differences: [{ parameter: 'psk', local: ['a key of 8 characters'], remote: [] }],
  alternatives: [{ category: 'auth.identity', confidence: 0.2 }],
  symptoms: [{ category: 'timeout.ike', count: 2 }],
  actions: [
    { text: 'Enter the same key at both ends.', url: 'https://example.com/psk', disruptive: false },
    { text: 'Restart the gateway.', disruptive: true },
  ],
};

const moment = { session: 's0', place: { source: 'IkeLogs.txt', line: 1, lines: 1, offset: 0, length: 9 } };

/** A finding with everything that a finding may have. */
export const fullFinding: Finding = {
  ...pskFinding,
  missing: ['the log of the other gateway'],
  changes: [
    {
      end: 'remote',
      parameter: 'dh-group',
      values: ['MODP_2048'],
      words: ['modp2048'],
      deprecated: false,
      text: 'Add MODP_2048.',
    },
  ],
  lastGood: {
    ...moment,
    time: '2026-11-20T01:05:30.000Z',
    failed: '2026-11-21T01:05:30.000Z',
    changed: [{ parameter: 'dh-group', before: ['MODP_2048'], after: ['MODP_1024'] }],
  },
  period: { seconds: 3600, times: 5, fits: 'lifetime of the IKE SA' },
  ticket: 'Since 2026-11-21T01:05:30.000Z …',
};
