import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { iked } from '../../../grammars/iked/dialect.js';
import { ikedFamily } from '../../../grammars/iked/family.js';
import { racoon } from '../../../grammars/racoon/dialect.js';
import { diagnose, parseText, type IkeEvent } from '../../../src/core.js';
import { testEveryMessage } from '../../support/every-message.js';
import { packageRoot } from '../../support/root.js';

const dialects = [racoon, iked];
const sample = (name: string): string => readFileSync(join(packageRoot(), 'samples/iked', name), 'utf8');
const eventsOf = (text: string): IkeEvent[] => [...parseText(text, { dialects, reference: '2026-12-31' })];
const prefix = 'Nov 21 01:05:50 gw-a iked[771]: spi=0x8bf6c46b9729637b: ';

describe('a line for every message', () => {
  testEveryMessage(ikedFamily, eventsOf(sample('rows.txt')));
});

describe('fields', () => {
  test('an exchange', () => {
    expect(
      eventsOf(
        `${prefix}recv IKE_SA_INIT res 0 peer 203.0.113.10:500 local 198.51.100.20:500, 240 bytes, policy 'office'`,
      )[0],
    ).toMatchObject({
      kind: 'message.received',
      session: 'spi=0x8bf6c46b9729637b',
      local: { address: '198.51.100.20', port: 500 },
      remote: { address: '203.0.113.10', port: 500 },
      fields: { exchange: 'IKE_SA_INIT', type: 'response', messageId: 0, connection: 'office' },
    });
  });

  test.each([
    ['203.0.113.10:500', '203.0.113.10'],
    ['[2001:db8::10]:500', '2001:db8::10'],
    ['2001:db8::10:500', '2001:db8::10'],
  ])('an address before an identity: %s', (peer, address) => {
    const event = eventsOf(
      `${prefix}established peer ${peer}[FQDN/gw-b.example] local 198.51.100.20:500[FQDN/gw-a.example] policy 'office' as initiator (enc aes-256 auth hmac-sha2-256 group modp2048 prf hmac-sha2-256)`,
    )[0];
    expect(event).toMatchObject({
      kind: 'sa.established',
      remote: { address, port: 500 },
      fields: {
        remoteId: 'FQDN/gw-b.example',
        role: 'initiator',
        encryption: 'aes-256',
        integrity: 'hmac-sha2-256',
      },
    });
  });

  test('the same words by several functions', () => {
    // It says `IKE SA` also where IKE_AUTH was refused, and with it the proposals of ESP.
    for (const words of ['no proposal chosen', 'no proposal chosen (IKE SA)'])
      expect(eventsOf(`${prefix}sa_free: ${words}`)[0]).toMatchObject({
        kind: 'negotiation.failed',
        category: 'proposal',
      });
    expect(eventsOf(`${prefix}ikev2_resp_create_child_sa: no proposal chosen`)[0]).toMatchObject({
      kind: 'proposal.rejected',
      category: 'proposal',
      fields: { function: 'ikev2_resp_create_child_sa' },
    });
  });
});

describe('diagnosis of the samples', () => {
  test.each([
    ['no-proposal.log', 'proposal.ike'],
    ['unreachable.log', 'peer.unreachable'],
    ['authentication-failed.log', 'auth.failed'],
    ['refused-by-peer.log', 'auth.failed'],
  ])('%s: %s', async (file, category) => {
    const { verdict, findings } = await diagnose(sample(file), { dialects, reference: '2026-12-31' });
    expect([verdict, findings[0]?.category]).toEqual(['fault', category]);
  });

  test('a tunnel that works', async () => {
    const diagnosis = await diagnose(sample('healthy.log'), { dialects, reference: '2026-12-31' });
    expect(diagnosis).toMatchObject({ verdict: 'healthy', findings: [] });
    expect(diagnosis.sources[0]).toMatchObject({ dialect: 'iked', unrecognized: 0 });
  });

  test('lines before there were SPIs', () => {
    const events = eventsOf(sample('older.log'));
    expect(events.map(({ message }) => message)).toEqual([
      'iked/older-request-sent',
      'iked/older-response-received',
      'iked/older-request-sent',
      'iked/older-response-received',
      'iked/older-established',
    ]);
  });
});
