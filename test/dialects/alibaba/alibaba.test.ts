import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alibabaAdvice } from '../../../grammars/alibaba/advice.js';
import { alibaba } from '../../../grammars/alibaba/dialect.js';
import { alibabaMessages } from '../../../grammars/alibaba/messages.js';
import { alibabaReasons } from '../../../grammars/alibaba/reasons.js';
import { iked } from '../../../grammars/iked/dialect.js';
import { racoon } from '../../../grammars/racoon/dialect.js';
import { strongswan } from '../../../grammars/strongswan/dialect.js';
import { createLexicon } from '../../../src/catalogue/lookup.js';
import { inPhase, withoutPhase } from '../../../src/category/phase.js';
import { findCategory } from '../../../src/category/refine.js';
import { wordsOf } from '../../../src/category/words.js';
import { diagnose, parseText, type IkeEvent } from '../../../src/core.js';
import { testEveryMessage } from '../../support/every-message.js';
import { packageRoot } from '../../support/root.js';
import { codeRows } from './data.js';

const dialects = [racoon, iked, strongswan, alibaba];
const sample = (name: string): string => readFileSync(join(packageRoot(), 'samples/alibaba', name), 'utf8');
const eventsOf = (text: string): IkeEvent[] => [...parseText(text, { dialects })];
const prefix = '2023-01-13 11:39:21 vco-bp1example0000**** ';
const context = ' [{remote id:4}{ph1: 192.0.2.88[500] <=> 203.0.113.206[500], 192.0.2.88 <=> 203.0.113.206}]';
const located = (text: string, file = 'ikev1.c'): string =>
  `${prefix}[PROTO_ERR]: ${file}:1433:recv(): ${text}`;

describe('a line for every message', () => {
  testEveryMessage({ id: 'alibaba', messages: alibabaMessages }, eventsOf(sample('rows.txt')));
});

describe('the envelope', () => {
  test('time, connection, place and the ends behind the message', () => {
    const event = eventsOf(
      `${prefix}[PROTO_ERR]: ikev1.c:1433:isakmp_ph1resend(): phase1 negotiation failed due to time up.${context}`,
    )[0];
    expect(event).toMatchObject({
      message: 'racoon/phase1-timed-out',
      dialect: 'alibaba',
      kind: 'timeout.reached',
      time: '2023-01-13T03:39:21.000Z',
      timeAssumed: ['zone'],
      session: 'vco-bp1example0000****',
      local: { address: '192.0.2.88', port: 500 },
      remote: { address: '203.0.113.206', port: 500 },
      fields: {
        level: 'PROTO_ERR',
        file: 'ikev1.c',
        codeLine: 1433,
        function: 'isakmp_ph1resend',
        remoteNumber: 4,
      },
    });
  });

  test('what stands behind the message never gets into it, whatever the line before was', () => {
    const plain = located('trns_id mismatched: my:AES peer:3DES', 'proposal.c');
    const both = eventsOf([plain, plain, plain + context].join('\n'));
    expect(both.map(({ fields }) => fields['remoteValue'])).toEqual(['3DES', '3DES', '3DES']);
    expect(both[2]?.remote).toEqual({ address: '203.0.113.206', port: 500 });
  });

  test.each([
    ['tunnel', `2023-01-13 11:39:21 tun-64nexample0001**** [INFO]: ikev2.c:1:f(): received DELETE IKE_SA`],
    ['without a function', `${prefix}[INFO]: ikev2.c:1:received DELETE IKE_SA`],
    ['other context', `${prefix}[INFO]: ikev2.c:1:f(): received DELETE IKE_SA [{ike_sa: 7}{child: 9}]`],
    [
      'ends under another name',
      `${prefix}[INFO]: ikev2.c:1:f(): received DELETE IKE_SA [{ph2: 192.0.2.88[500] <=> 203.0.113.206[500], 192.0.2.88 <=> 203.0.113.206}]`,
    ],
    ['nothing before the message', `${prefix}received DELETE IKE_SA`],
  ])('%s', (_, line) => {
    expect(eventsOf(line)[0]).toMatchObject({ dialect: 'alibaba', message: 'racoon/ike-delete-received' });
  });

  test('lines of older gateways are those of charon', () => {
    const [event] = eventsOf(`${prefix}05[IKE] received AUTHENTICATION_FAILED error notify`);
    expect(event).toMatchObject({
      dialect: 'alibaba',
      session: 'vco-bp1example0000****',
      category: 'auth.failed',
    });
    expect(eventsOf(`${prefix}[IKE] IDir gw-b.example does not match to gw-c.example`)[0]).toMatchObject({
      category: 'auth.identity',
      fields: { remoteId: 'gw-b.example', expectedId: 'gw-c.example' },
    });
  });

  test('masked messages are known as such', () => {
    expect(eventsOf(sample('masked.log')).map(({ message }) => message)).toEqual([
      'alibaba/masked',
      'alibaba/masked',
      'alibaba/masked',
    ]);
  });

  test('a hex dump is one event', () => {
    const events = eventsOf(sample('hex-dump.log'));
    expect(events.map(({ message, place }) => [message, place.lines])).toEqual([
      ['racoon/packet-received', 1],
      ['alibaba/hex-dump', 4],
      ['racoon/hash-mismatched', 1],
    ]);
  });

  test('a line of racoon2 without a connection belongs to racoon', () => {
    expect(eventsOf('2023-01-13 11:39:21 [PROTO_ERR]: oakley.c:1:f(): HASH mismatched')[0]?.dialect).toBe(
      'racoon',
    );
  });
});

/** Words that serve both phases claim what both have in common while the line does not tell which. */
const sameFault = (category: string | undefined, expected: string): boolean =>
  category !== undefined &&
  [expected, withoutPhase(expected), inPhase(expected, 1), inPhase(expected, 2)].includes(category);

const pairs = codeRows.flatMap(({ code, category, keywords }) =>
  keywords.map((each) => [code, each.keyword, each.category ?? category] as const),
);

describe('keywords', () => {
  test('there are 59 pairs of 26 codes', () => {
    expect([codeRows.length, pairs.length]).toEqual([26, 59]);
  });

  // Alone these words say nothing: keep-alives and deletes come in the same exchange.
  const printed = (keyword: string): string =>
    keyword === 'parsed INFORMATIONAL_V1 request' ? `${keyword} 2917405846 [ HASH N(NO_PROP) ]` : keyword;

  test.each(pairs)('%s: %s', async (_, keyword, category) => {
    for (const line of [printed(keyword), printed(keyword) + context].map((text) => located(text))) {
      const [event] = eventsOf(line);
      expect(event?.kind).not.toBe('unrecognized');
      expect([line, event?.category, sameFault(event?.category, category)]).toEqual([
        line,
        event?.category,
        true,
      ]);
      const { findings } = await diagnose(line, { dialects });
      expect(sameFault(findings[0]?.category, category)).toBe(true);
    }
  });

  test('alone a request of the informational exchange is no fault', () => {
    expect(eventsOf(located('parsed INFORMATIONAL_V1 request'))[0]).toMatchObject({
      kind: 'message.received',
      category: undefined,
    });
  });

  test.each([
    ['received ID_I (type FQDN [gw-b.example]) does not match peers id', 'auth.identity'],
    ['message lacks IDr payload', 'auth.identity'],
    ['message lacks AUTH payload', 'message.malformed'],
    ['Expecting IP address type in main mode, but User_FQDN.', 'auth.identity'],
    ['received KE type 14, expected 2', 'proposal.ike.dh-group'],
    ['proposal mismatch, transform type:1', 'proposal.ike.encryption'],
    ['proposal mismatch, transform type:3', 'proposal.ike.integrity'],
    ['ignore the packet, received unexpecting payload type 20.', 'nat.traversal'],
    ['ignore the packet, received unexpecting payload type 99.', 'message.unsupported-payload'],
    ["can't find matching selector src=10.1.0.0/16 dst=10.2.0.0/16", 'traffic-selector.mismatch'],
    ['received Notify type TS_UNACCEPTABLE, failed establishing child_sa', 'traffic-selector.mismatch'],
    ['Unknow peer id: gw-b.example', 'auth.identity'],
    ["couldn't find configuration.", 'peer.unknown'],
    ['rejected enctype', 'proposal.ike.encryption'],
    ['authtype mismatched: my:hmac-sha peer:hmac-md5', 'proposal.ipsec.integrity'],
  ])('as the daemon prints it: %s', (text, category) => {
    expect(eventsOf(located(text))[0]?.category).toBe(category);
  });
});

describe('reasons', () => {
  test('no text of one scope has two answers', () => {
    for (const { reasons, scope } of alibabaReasons) {
      const answers = new Map<string, string>();
      for (const { key, aliases = [], category, alternatives } of reasons) {
        for (const form of new Set([key, ...aliases].map((each) => wordsOf(String(each))))) {
          const answer = [category, ...alternatives].join(' ');
          expect([scope, form, answers.get(form) ?? answer]).toEqual([scope, form, answer]);
          answers.set(form, answer);
        }
      }
    }
  });

  test('categories are canonical', () => {
    const ids = [
      ...alibabaReasons.flatMap(({ reasons }) =>
        reasons.flatMap(({ category, alternatives }) => [category, ...alternatives]),
      ),
      ...alibabaAdvice.flatMap(({ categories }) => categories),
      ...alibabaMessages.flatMap(({ category, alternatives = [] }) =>
        category === undefined ? alternatives : [category, ...alternatives],
      ),
    ];
    expect([...new Set(ids)].filter((id) => findCategory(id) === undefined)).toEqual([]);
  });

  test.each([
    ['PskMismatch', 'auth.psk'],
    ['The pre-shared key does not match.', 'auth.psk'],
    ['Phase1 negotiation timeout', 'timeout.ike'],
    ['IpsecPhase1NegoFailed', 'negotiation.failed'],
    ['vpn:CloudMonitor:CertKeyExpired', 'auth.certificate.expired'],
    ['ipsec_sa_established', 'none'],
    ['rejected dh_group', 'proposal.ike.dh-group'],
  ])('explains %s', (text, category) => {
    const { matches } = createLexicon(alibabaReasons).explain(text);
    expect(matches.map((match) => [match.vendor, match.category])).toContainEqual(['alibaba', category]);
  });
});

/** The team's reference beside the package; the package is complete without it. */
const shared = new URL('../../../../../shared/taxonomy/', import.meta.url);
const compare = existsSync(shared) ? describe : describe.skip;

compare('the reference', () => {
  interface Row {
    readonly [field: string]: unknown;
    readonly category: string;
    readonly alternatives?: readonly string[];
  }
  const rowsOf = (file: string): readonly Row[] =>
    (JSON.parse(readFileSync(new URL(file, shared), 'utf8')) as { readonly rows: readonly Row[] }).rows;
  const reasonsOf = (id: string): readonly (readonly unknown[])[] =>
    alibabaReasons
      .filter((table) => table.id === id)
      .flatMap(({ reasons }) =>
        reasons.map(({ key, category, alternatives }) => [key, category, alternatives]),
      );

  test('codes, with the texts of console and answer', () => {
    const rows = rowsOf('alibaba-codes.json');
    expect(reasonsOf('code')).toEqual(
      rows.map(({ code, category, alternatives }) => [code, category, alternatives]),
    );
    for (const { code, console: shown, message } of rows) {
      const reason = alibabaReasons[0]?.reasons.find(({ key }) => key === code);
      expect(reason?.aliases).toEqual(expect.arrayContaining([shown, message]));
    }
  });

  test('keywords', () => {
    const ours = new Map(reasonsOf('keyword').map(([key, ...answer]) => [key, answer]));
    for (const row of rowsOf('alibaba-codes.json')) {
      for (const keyword of row['keywords'] as readonly Row[]) {
        const own = 'category' in keyword ? keyword : row;
        expect([keyword['keyword'], ours.get(keyword['keyword'])]).toEqual([
          keyword['keyword'],
          [own.category, own.alternatives ?? []],
        ]);
      }
    }
    expect(ours.size).toBe(56);
  });

  test.each([
    ['status', 'connection-status'],
    ['event', 'event'],
    ['diagnose', 'diagnose-item'],
    ['state', 'attachment-state'],
  ])('%s', (kind, table) => {
    const rows = rowsOf('alibaba-status.json').filter((row) => row['kind'] === kind);
    expect(reasonsOf(table)).toEqual(
      rows.map(({ key, category, alternatives }) => [key, category, alternatives]),
    );
  });

  test('advice', () => {
    const rows = rowsOf('advice.json').filter((row) => row['vendor'] === 'alibaba');
    expect(alibabaAdvice.map((advice) => ({ vendor: 'alibaba', ...advice }))).toEqual(rows);
  });
});

describe('diagnosis of the samples', () => {
  test.each([
    ['phase1-timeout.log', 'timeout.ike'],
    ['ipsec-encryption-mismatch.log', 'proposal.ipsec.encryption'],
    ['hex-dump.log', 'auth.psk'],
    ['older-gateway.log', 'auth.psk'],
    ['dual-tunnel.log', 'auth.failed'],
  ])('%s: %s', async (file, category) => {
    const { verdict, findings, sources } = await diagnose(sample(file), { dialects });
    expect([sources[0]?.dialect, verdict, findings[0]?.category]).toEqual(['alibaba', 'fault', category]);
  });

  test('several connections in one log', async () => {
    const { findings } = await diagnose(sample('identity-and-others.log'), { dialects });
    expect(findings.map(({ category, remote }) => [category, remote]).sort()).toEqual([
      ['auth.identity', '203.0.113.206'],
      ['negotiation.exchange-mode', '203.0.113.208'],
      ['proposal.ike.dh-group', '203.0.113.207'],
    ]);
  });

  test('values of both ends, and advice of the vendor', async () => {
    const { findings } = await diagnose(sample('ipsec-encryption-mismatch.log'), { dialects });
    expect(findings[0]?.differences).toEqual([{ parameter: 'encryption', local: ['AES'], remote: ['3DES'] }]);
    expect(findings[0]?.actions.map(({ text }) => text)).toContain(
      alibabaAdvice.find(({ categories }) => categories.includes('proposal.ipsec'))?.text,
    );
  });
});
