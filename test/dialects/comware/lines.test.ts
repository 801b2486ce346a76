import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { comware } from '../../../grammars/comware/dialect.js';
import type { IkeEvent } from '../../../src/event/event.js';
import { diagnose, parseText } from '../../../src/index.js';
import { readWith } from '../../dialect/reading.js';
import { packageRoot } from '../../support/root.js';

const eventsOf = (text: string): readonly IkeEvent[] => [...parseText(text, { dialects: [comware] })];
const sample = (name: string): string => readFileSync(join(packageRoot(), 'samples/comware', name), 'utf8');
const line = (text: string, kind = 'EVENT'): string =>
  `*Aug 20 19:19:44:543 2012 Sysname IKE/7/${kind}: -MDC=1; ${text}`;

describe('headers', () => {
  test.each([
    ['*Aug 20 19:19:44:543 2012 Sysname IKE/7/EVENT: -MDC=1; I am behind NAT.', { originNumber: 1 }],
    ['%Aug 20 19:19:44:543 2012 Sysname IKE/5/EVENT: I am behind NAT.', { severity: 5 }],
    ['#Aug 20 19:19:44:543 2012 Sysname IKE/7/EVENT:I am behind NAT.', { host: 'Sysname' }],
    ['*Aug 20 19:19:44:543 2012 Sysname IKE/7/EVENT: -Context=1; I am behind NAT.', { origin: 'Context' }],
    [
      '<189>Aug 20 19:19:44 2012 Sysname %%10IKE/6/EVENT: -DevIP=192.0.2.1; I am behind NAT.',
      { priority: 189 },
    ],
    [
      'Aug 20 21:19:44 192.0.2.1 Aug 20 19:19:44 2012 Sysname %%10IKE/6/EVENT: I am behind NAT.',
      { host: 'Sysname' },
    ],
    [
      '2012-08-20T21:19:44.5+02:00 192.0.2.1 Aug 20 19:19:44 2012 Sysname %%10IKE/6/EVENT: I am behind NAT.',
      { host: 'Sysname' },
    ],
  ])('%s', (text, fields) => {
    expect(eventsOf(text)).toMatchObject([
      { kind: 'nat.detected', fields: { module: 'IKE', mnemonic: 'EVENT', by: 'local', ...fields } },
    ]);
  });

  test('milliseconds stand behind a colon, the year last', () => {
    expect(eventsOf(line('I am behind NAT.'))[0]?.time).toBe('2012-08-20T19:19:44.543Z');
  });

  test('a header that names the peers', () => {
    const [event] = eventsOf(
      '*Aug 20 19:19:44:543 2012 R1 IKE/7/EVENT: vrf = 0, local = 192.0.2.10, remote = 198.51.100.20/4500 I am behind NAT.',
    );
    expect(event).toMatchObject({
      local: { address: '192.0.2.10' },
      remote: { address: '198.51.100.20', port: 4500 },
    });
  });

  test('a text on the next line is known by its header', () => {
    const text = '*Apr 26 12:30:15:952 2010 Master IKE/7/DEBUG:\nIKE_SYNCH: Enter authentication state.';
    const { events } = readWith(comware, text);
    expect(events.map(({ message }) => message)).toEqual(['comware/head', 'comware/synchronises']);
  });
});

describe('faults', () => {
  test.each([
    ['The attributes are unacceptable.', 'proposal.ike'],
    ['The proposal is unacceptable.', 'proposal.ipsec'],
    ['No acceptable transform.', 'proposal.ike'],
    ['Failed to match the proposal.', 'proposal'],
    ['Invalid IPsec proposal 1.', 'proposal.ipsec'],
    ['Unsupported DH group: 99', 'proposal.algorithm-unsupported'],
    ['Encapsulation mode must be specified in IPsec transform.', 'proposal.ipsec.encapsulation'],
    ['Invalid major version(3).', 'negotiation.version'],
    ['Pre-shared key matching address 198.51.100.20 not found.', 'auth.psk.missing'],
    ['Failed to find keychain keys-1 in profile p 1.', 'auth.psk.missing'],
    ['Failed to verify the peer HASH.', 'auth.psk'],
    ['Failed to verify the peer certificate. Reason: it has expired.', 'auth.certificate'],
    ['Failed to get local certificate.', 'auth.certificate.missing'],
    ['No profile is matched.', 'peer.unknown'],
    ['Failed to get IPsec policy for phase 2 responder. Delete IPsec SA.', 'traffic-selector.mismatch'],
    ['Number of established IKE SAs exceeded the limit.', 'limit.resource'],
    ['Retransmittion of phase 1 packet timed out.', 'timeout.ike'],
    ['Retransmittion of  phase 2 packet timed out.', 'timeout.child'],
    ['IKE keepalive timed out. Delete IKE SA with connection ID 3.', 'timeout.dpd'],
    ['Quick mode packet is received, but IKE SA is incomplete.', 'message.cookie'],
    ['Delete IKE SA by received notification.', 'peer.deleted'],
    ['Failed to send message to IPsec when switching SA.', 'platform.internal'],
  ])('%s', (text, category) => {
    expect(eventsOf(line(text))[0]?.category).toBe(category);
  });

  test.each([
    ['Notification INVALID_ID_INFORMATION is received.', 'notify.received', 'traffic-selector.mismatch'],
    ['Construct notification packet: INVALID_ID_INFORMATION.', 'notify.sent', 'traffic-selector.mismatch'],
    ['got NOTIFY of type NO_PROPOSAL_CHOSEN', 'notify.received', 'proposal'],
    [
      'drop message from 198.51.100.20 due to notification type PAYLOAD_MALFORMED',
      'notify.received',
      'message.malformed',
    ],
    ['Notification INITIAL-CONTACT is received.', 'notify.received', undefined],
    ['got NOTIFY of type RESPONDER_LIFETIME', 'notify.received', undefined],
  ])('%s', (text, kind, category) => {
    expect(eventsOf(line(text))[0]).toMatchObject({ kind, category });
  });
});

describe('diagnoses', () => {
  test.each([
    ['comware7-ike-proposal.log', 'fault', 'proposal.ike'],
    ['comware7-ipsec-proposal.log', 'fault', 'proposal.ipsec'],
    ['comware7-ipsec-selector.log', 'fault', 'traffic-selector.mismatch'],
    ['comware7-key-missing.log', 'fault', 'auth.psk.missing'],
    ['comware7-timeout.log', 'fault', 'timeout.ike'],
    ['comware7-keepalive.log', 'fault', 'timeout.dpd'],
    ['comware7-established.log', 'healthy', undefined],
    ['comware5-debug.log', 'fault', 'proposal'],
  ])('%s', async (file, verdict, category) => {
    const diagnosis = await diagnose(sample(file), { dialects: [comware] });
    expect(diagnosis.verdict).toBe(verdict);
    expect(diagnosis.findings[0]?.category).toBe(category);
  });
});

test('the header of a packet is one event', () => {
  const events = eventsOf(sample('comware7-packet-blocks.log'));
  expect(events.find(({ message }) => message === 'comware/packet-header')).toMatchObject({
    place: { lines: 8 },
    fields: {
      initiatorSpi: 'ec8cdd1c5f5e13ad',
      responderSpi: '0000000000000000',
      exchange: 'ID_PROT',
      version: 1,
      messageId: 0,
      bytes: 176,
    },
  });
  expect(events.filter(({ kind }) => kind === 'unrecognized')).toEqual([]);
});

test('every message has its line in rows.txt', () => {
  const rows = sample('rows.txt')
    .split('\n')
    .filter((each) => each !== '');
  const inRecords = new Set(comware.records.flatMap(({ heads, lines }) => [...heads, ...lines]));
  const events = rows.flatMap((each) => eventsOf(each));
  const seen = new Set(events.map(({ message }) => message));
  const missing = comware.messages.filter(({ id }) => !inRecords.has(id) && !seen.has(`comware/${id}`));
  expect(missing.map(({ id }) => id)).toEqual([]);
  expect(events.filter(({ kind }) => kind === 'unrecognized')).toEqual([]);
});

const reference = new URL('../../../../../shared/messages/comware.json', import.meta.url);
const compare = existsSync(reference) ? test : test.skip;

compare('every text of the reference is known', () => {
  const { messages } = JSON.parse(readFileSync(reference, 'utf8')) as {
    readonly messages: readonly { readonly vendor: string; readonly template: string }[];
  };
  const values: Readonly<Record<string, string>> = {
    ip: '198.51.100.20',
    p: '500',
    n: '3',
    NOTIFY: 'NO_PROPOSAL_CHOSEN',
    net: '10.1.0.0/24',
    alg: 'AES-CBC',
  };
  const textOf = (template: string): string =>
    template
      .replace('<address <ip>|FQDN <s>|User FQDN <s>|DN <s>>', 'FQDN gw-b.example')
      .replace(
        /<([^<>]+)>/g,
        (_, name: string) => values[name] ?? (name.includes('|') ? name.split('|')[0]! : 'SEND1'),
      );
  const unknown = messages
    .filter(({ vendor }) => vendor === 'h3c_comware')
    .map(({ template }) => textOf(template))
    .filter((text) => eventsOf(line(text))[0]?.kind === 'unrecognized');
  expect(unknown).toEqual([]);
});

test('nothing is lost where a text is cut', () => {
  const text = ['comware7-packet-blocks.log', 'comware5-debug.log', 'comware7-established.log']
    .map(sample)
    .join('');
  for (let cut = 0; cut <= text.length; cut += 7) {
    const kept = text.slice(0, cut);
    const lines = kept.split('\n').filter((each) => each.trim() !== '');
    expect(readWith(comware, kept).events.flatMap((event) => event.text.split('\n'))).toEqual(lines);
  }
});

describe('logs about SAs', () => {
  const log = (name: string, ...lines: readonly string[]): readonly IkeEvent[] =>
    eventsOf([`%Mar  2 08:00:10:123 2026 RTA ${name}`, ...lines].join('\n'));

  test('an SA with its reason on lines of its own is one event', () => {
    const [event, ...others] = log(
      'IPSEC/6/IPSEC_SA_ESTABLISH_FAIL: Failed to establish IPsec SA.',
      ' Reason: The policy contains incorrect ACL or IKE profile configuration(s). Sequence number: 1.',
      ' SA information:',
      '  Role: Responder.',
      '  Local address: 192.0.2.1.',
      '  Remote address: 198.51.100.2.',
    );
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      kind: 'child.failed',
      category: 'traffic-selector.mismatch',
      local: { address: '192.0.2.1' },
      remote: { address: '198.51.100.2' },
      fields: { phase: 2, role: 'responder' },
    });
  });

  test.each([
    ['DPD timeout', 'timeout.dpd'],
    ['a word that nobody lists', undefined],
    ['New IKE SA had been negotiated', undefined],
  ])('an SA that ended: %s', (reason, category) => {
    const text = `IKE/6/IKE_P1_SA_TERMINATE: The IKE phase 1 SA was deleted. Reason: ${reason}. SA information: Role: Initiator; Remote IP: 198.51.100.2`;
    expect(log(text)).toMatchObject([{ kind: 'sa.deleted', remote: { address: '198.51.100.2' } }]);
    expect(log(text)[0]?.category).toBe(category);
  });

  test.each([
    [
      'IKE/6/IKE_P1_SA_ESTABLISH_FAIL: Failed to establish phase 1 SA in main mode IKE_P1_STATE_SEND1 state.',
      1,
    ],
    ['IKE/6/IKE_P2_SA_ESTABLISH_FAIL: Failed to establish phase 2 SA in IKE_P2_STATE_GETSPI state.', 2],
    ['IPSEC/6/IPSEC_SA_ESTABLISH_FAIL: Failed to establish IPsec SA.', 2],
  ])('a line that ends behind the reason: %s', (text, phase) => {
    const events = log(`${text} Reason: Failed to verify the peer HASH.`);
    expect(events).toMatchObject([{ fields: { reason: 'Failed to verify the peer HASH', phase } }]);
    expect(events[0]?.category).toBe(phase === 1 ? 'auth.psk' : 'unknown');
  });

  test('is no log of another product', () => {
    const text = ['Reason: No acceptable transform.', 'Local IP: 192.0.2.1', 'Remote IP: 198.51.100.2'].join(
      '\n',
    );
    expect([...parseText(text)].every(({ category }) => category === undefined)).toBe(true);
  });
});
