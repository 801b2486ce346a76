import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alibaba } from '../../../grammars/alibaba/dialect.js';
import { iked } from '../../../grammars/iked/dialect.js';
import { racoon } from '../../../grammars/racoon/dialect.js';
import { racoonFamily } from '../../../grammars/racoon/family.js';
import { diagnose, parseText, type IkeEvent } from '../../../src/core.js';
import { testEveryMessage } from '../../support/every-message.js';
import { packageRoot } from '../../support/root.js';

const dialects = [alibaba, iked, racoon];
const sample = (name: string): string => readFileSync(join(packageRoot(), 'samples/racoon', name), 'utf8');
const eventsOf = (text: string): IkeEvent[] => [...parseText(text, { dialects, reference: '2026-12-31' })];
const ofLine = (line: string): IkeEvent => eventsOf(line)[0]!;
const day = '2014-06-02 12:39:30: ';

describe('a line for every message', () => {
  testEveryMessage(racoonFamily, eventsOf(sample('rows.txt')));
});

describe('fields', () => {
  test('values of both ends', () => {
    expect(
      ofLine(`${day}ERROR: rejected enctype: DB(prop#1:trns#2):Peer(prop#1:trns#3) = AES-CBC:3DES-CBC`),
    ).toMatchObject({
      kind: 'proposal.rejected',
      category: 'proposal.ike.encryption',
      fields: {
        parameter: 'encryption',
        localValue: 'AES-CBC',
        remoteValue: '3DES-CBC',
        localTransform: 2,
        remoteTransform: 3,
      },
    });
    expect(ofLine(`${day}ERROR: pfs group mismatched: my:2 peer:0`)).toMatchObject({
      category: 'proposal.ipsec.pfs',
      fields: { parameter: 'pfs-group', localValue: 2, remoteValue: 0 },
    });
  });

  test('cookies and ends', () => {
    expect(
      ofLine(
        `${day}INFO: ISAKMP-SA established 198.51.100.20[4500]-203.0.113.10[4500] spi:8bf6c46b9729637b:1a2b3c4d5e6f7081`,
      ),
    ).toMatchObject({
      kind: 'sa.established',
      local: { address: '198.51.100.20', port: 4500 },
      remote: { address: '203.0.113.10', port: 4500 },
      fields: { initiatorSpi: '8bf6c46b9729637b', responderSpi: '1a2b3c4d5e6f7081' },
    });
  });

  test.each([
    ['IPsec-SA established: ESP/Tunnel 203.0.113.10[500]->198.51.100.20[500] spi=4233547948(0xfc56d0ac)'],
    ['IPsec-SA established: ESP/Tunnel 203.0.113.10->198.51.100.20 spi=4233547948(0xfc56d0ac)'],
  ])('the direction of an SA does not tell which end is this: %s', (text) => {
    const event = ofLine(`${day}INFO: ${text}`);
    expect(event).toMatchObject({ kind: 'child.established', fields: { childSpi: 'fc56d0ac' } });
    expect([event.local, event.remote]).toEqual([undefined, undefined]);
  });

  test('notifies have the names of the registry', () => {
    expect(
      ofLine(`${day}ERROR: notification NO-PROPOSAL-CHOSEN received in unencrypted informational exchange.`),
    ).toMatchObject({ category: 'proposal.ike', fields: { notify: 'NO_PROPOSAL_CHOSEN', phase: 1 } });
    expect(
      ofLine(`${day}ERROR: notification NO-PROPOSAL-CHOSEN received in informational exchange.`),
    ).toMatchObject({
      category: 'proposal.ipsec',
      fields: { notify: 'NO_PROPOSAL_CHOSEN' },
    });
  });

  test.each([
    ['8bf6c46b9729637b:0000000000000000', 'peer.unreachable'],
    ['8bf6c46b9729637b:1a2b3c4d5e6f7081', 'timeout.ike'],
  ])('whether the peer ever answered: %s', (cookies, category) => {
    expect(ofLine(`${day}ERROR: phase1 negotiation failed due to time up. ${cookies}`).category).toBe(
      category,
    );
    expect(
      ofLine(
        `2020-09-08 10:00:00 [PROTO_ERR]: ikev1.c:1253:isakmp_ph1resend(): phase1 negotiation failed due to time up (index ${cookies}).`,
      ).category,
    ).toBe(category);
  });

  test.each([
    ['ikev2_child.c', 'proposal.ipsec'],
    ['ikev2_rekey.c', 'proposal.ike'],
    ['ikev2.c', 'proposal'],
  ])('the file tells the phase: %s', (file, category) => {
    const lines = [
      '2020-09-08 10:00:00 [INFO]: isakmp.c:321:isakmp_open_address(): 198.51.100.20[4500] used for NAT-T',
      `2020-09-08 10:00:00 [PROTO_ERR]: ${file}:511:respond(): no proposal chosen`,
    ];
    expect(eventsOf(lines.join('\n'))[1]).toMatchObject({ message: 'racoon/no-proposal-chosen', category });
  });
});

describe('envelopes', () => {
  const text = "couldn't find the pskey for 203.0.113.10.";
  test.each([
    [`${day}ERROR: ${text}`],
    [`${day}[203.0.113.10] ERROR: ${text}`],
    [`${day}ERROR: oakley.c:2210:oakley_skeyid(): ${text}`],
    [`2014-06-02 12:39:30 [PROTO_ERR]: oakley.c:2210:oakley_skeyid(): ${text}`],
    [`Jun  2 12:39:30 gw-a racoon: ERROR: ${text}`],
    [`Jun  2 12:39:30 gw-a racoon[77]: [203.0.113.10] ERROR: ${text}`],
    [`<27>Jun  2 12:39:30 gw-a racoon[77]: ERROR: ${text}`],
    [`<30>1 2014-06-02T12:39:30.000Z gw-a racoon 77 - - ERROR: ${text}`],
    [`Jun 2 12:39:30 racoon: ERROR: ${text}`],
    [`Jun  2 12:39:30   racoon: ERROR: ${text}`],
    [`Jun  2 12:39:30 [racoon] ERROR: ${text}`],
    [`racoon: ERROR: ${text}`],
    [`ERROR: ${text}`],
    [`Jun  2 12:39:30 gw-a iked: [PROTO_ERR]: oakley.c:2210:oakley_skeyid(): ${text}`],
  ])('%s', (line) => {
    const given = [...parseText(line, { dialect: racoon, reference: '2026-12-31' })][0];
    expect(given).toMatchObject({ message: 'racoon/psk-missing', remote: { address: '203.0.113.10' } });
  });

  test('bytes behind a line that announces them are one event', () => {
    const events = eventsOf(sample('unreachable-debug.log'));
    const dumps = events.filter(({ message }) => message === 'racoon/hex-dump');
    expect(dumps.map(({ place, fields }) => [place.line, place.lines, fields['bytes']])).toEqual([
      [6, 2, 8],
      [13, 3, 56],
    ]);
    expect(events.filter(({ kind }) => kind === 'unrecognized')).toEqual([]);
  });
});

describe('diagnosis of the samples', () => {
  test.each([
    ['psk-missing.log', 'auth.psk.missing'],
    ['ike-encryption-mismatch.log', 'proposal.ike.encryption'],
    ['unreachable-debug.log', 'peer.unreachable'],
    ['sainfo-missing.log', 'traffic-selector.mismatch'],
    ['quick-mode-refused.log', 'proposal.ipsec'],
    ['dead-peer.log', 'timeout.dpd'],
    ['certificate-expired.log', 'auth.certificate.expired'],
    ['pfs-and-lifetime.log', 'proposal.ipsec.pfs'],
  ])('%s: %s', async (file, category) => {
    const { verdict, findings } = await diagnose(sample(file), { dialects });
    expect([verdict, findings[0]?.category, findings[0]?.remote]).toEqual([
      'fault',
      category,
      '203.0.113.10',
    ]);
  });

  test('what differs', async () => {
    const { findings } = await diagnose(sample('ike-encryption-mismatch.log'), { dialects });
    expect(findings[0]?.differences).toEqual([
      { parameter: 'encryption', local: ['AES-CBC'], remote: ['3DES-CBC'] },
    ]);
  });

  test('a tunnel that works', async () => {
    expect(await diagnose(sample('healthy.log'), { dialects })).toMatchObject({
      verdict: 'healthy',
      findings: [],
    });
  });

  test('a later negotiation that stays unanswered is not the dead peer of the one before', async () => {
    const up = sample('healthy.log');
    const later = [
      '2014-06-03 00:00:00: INFO: initiate new phase 1 negotiation: 198.51.100.20[500]<=>203.0.113.10[500]',
      '2014-06-03 00:01:00: ERROR: phase1 negotiation failed due to time up. aaf6c46b9729637b:0000000000000000',
    ];
    const { verdict, findings } = await diagnose(up + later.join('\n'), { dialects });
    expect([verdict, findings[0]?.category]).toEqual(['fault', 'peer.unreachable']);
  });
});
