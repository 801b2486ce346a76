import { describe, expect, test } from '@jest/globals';
import { dialects, parseText, readGrammar, type Dialect } from '../../src/index.js';

const text = `\ufeff# What the log of an Acme gateway prints.
format: ikescope/rows@1
dialect: acme
title: Acme gateway
vendor: acme
products: Acme 100, Acme 200
files: Acme.log
zone: +01:00
showsReceived: yes
source: seen, log of an Acme 200, release 4.2

layout line: <time:iso> <host:name> ike: <body:rest>
  source: documented, handbook, page 7
layout other: <time:iso> <host:name> vpn: <body:rest>
  zone: UTC
  set: program=vpn, phase=1

ike-up  sa.established: IKE SA up with <remote:host>
no-answer  timeout.reached: no answer from <remote:host> after <attempts:int> tries
\talso: peer <remote:host> did not answer
\tcategory: peer.unreachable
\talternatives: nat.udp-4500-blocked, timeout.ike
\tseverity: warning
\tset: by=peer, phase=1, sure
refused  notify.received: peer says <notify:word> to <remote:host>
`.replace(/\n/g, '\r\n');

const json = {
  format: 'ikescope/rows@1',
  dialect: {
    id: 'acme',
    title: 'Acme gateway',
    vendor: 'acme',
    products: ['Acme 100', 'Acme 200'],
    files: ['acme.log'],
    zone: '+01:00',
    showsReceived: true,
    layouts: [
      {
        id: 'line',
        template: '<time:iso> <host:name> ike: <body:rest>',
        source: { where: 'handbook, page 7', certainty: 'documented' },
      },
      {
        id: 'other',
        template: '<time:iso> <host:name> vpn: <body:rest>',
        zone: 'UTC',
        set: { program: 'vpn', phase: 1 },
      },
    ],
  },
  source: { where: 'log of an Acme 200, release 4.2', certainty: 'seen' },
  rows: [
    { id: 'ike-up', kind: 'sa.established', wording: 'IKE SA up with <remote:host>' },
    {
      id: 'no-answer',
      kind: 'timeout.reached',
      wording: [
        'no answer from <remote:host> after <attempts:int> tries',
        'peer <remote:host> did not answer',
      ],
      category: 'peer.unreachable',
      alternatives: ['nat.udp-4500-blocked', 'timeout.ike'],
      severity: 'warning',
      set: { by: 'peer', phase: 1, sure: true },
    },
    { id: 'refused', kind: 'notify.received', wording: 'peer says <notify:word> to <remote:host>' },
  ],
};

const plain = (dialect: Dialect): unknown => JSON.parse(JSON.stringify(dialect));

describe('a dialect in a file', () => {
  test('is the same in both forms', () => {
    expect(plain(readGrammar(text))).toEqual(plain(readGrammar(JSON.stringify(json, null, 2))));
    expect(plain(readGrammar(text))).toMatchObject({ id: 'acme', files: ['acme.log'], zone: '+01:00' });
  });

  test('is detected and read like a built-in one', () => {
    const log = [
      '2026-11-21 10:00:00 gw ike: no answer from 203.0.113.9 after 5 tries',
      '2026-11-21 10:00:01 gw vpn: IKE SA up with 203.0.113.9',
      '2026-11-21 10:00:02 gw ike: fan speed 30',
    ].join('\n');
    const events = [...parseText(log, { dialects: [readGrammar(text)] })];
    expect(events.map(({ message, time, category }) => [message, time, category])).toEqual([
      ['acme/no-answer', '2026-11-21T09:00:00.000Z', 'peer.unreachable'],
      ['acme/ike-up', '2026-11-21T10:00:01.000Z', undefined],
      [undefined, '2026-11-21T09:00:02.000Z', undefined],
    ]);
    expect(events[0]).toMatchObject({
      severity: 'warning',
      remote: { address: '203.0.113.9' },
      fields: { attempts: 5, by: 'peer', phase: 1, sure: true },
      alternatives: ['nat.udp-4500-blocked', 'timeout.ike'],
    });
  });

  test('may take layouts and value grammars from another', () => {
    const dialect = readGrammar(
      'dialect: mine\nlayoutsOf: iked\nvaluesOf: strongswan\nsource: seen, x\n' +
        'offer proposal.offered: they want <proposals:proposals>\n',
    );
    const line =
      'Nov 21 10:00:00 gw mined[7]: they want IKE:AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP_2048';
    const [event] = parseText(line, { dialects: [dialect] });
    expect(event).toMatchObject({
      message: 'mine/offer',
      fields: { host: 'gw', proposals: [{ protocol: 'IKE', dhGroup: ['MODP_2048'] }] },
    });
  });
});

describe('rows that extend a dialect', () => {
  const rows =
    'extends: strongswan\nsource: seen, our gateways\nown-limit  service.stopped: licence limit of <tunnels:int> tunnels reached\n';

  test('are read where its own rows are', () => {
    const dialect = readGrammar(rows);
    const log =
      'Nov 21 01:05:32 gw charon[99]: 05[IKE] <net|1> licence limit of 5 tunnels reached\n' +
      'Nov 21 01:05:32 gw charon[99]: 05[IKE] <net|1> received AUTHENTICATION_FAILED notify error\n';
    const events = [...parseText(log, { dialects: [dialect] })];
    expect(events.map(({ message }) => message)).toEqual(['strongswan/own-limit', 'strongswan/notify-error']);
    expect(events[0]?.fields).toMatchObject({ tunnels: 5, uniqueId: 1 });
    // The built-in dialect is as it was.
    expect([...parseText(log)].map(({ kind }) => kind)).toEqual(['unrecognized', 'notify.received']);
  });

  test('go to the family that is named, or to the first', () => {
    const familyOf = (head: string): string | undefined =>
      readGrammar(
        `extends: alibaba\n${head}source: seen, x\nown-row note: a line of our own\n`,
      ).families.find(({ messages }) => messages.some(({ id }) => id === 'own-row'))?.id;
    expect(familyOf('')).toBe('alibaba');
    expect(familyOf('family: racoon\n')).toBe('racoon');
  });

  test('may bring a layout, and look reasons up', () => {
    const dialect = readGrammar(
      `${rows}own-refusal  notify.received: they refuse by <notify:word>\n  reason: notify from notify\nlayout ours: [[<time:iso>]] %% <body:rest>\n`,
    );
    const [event] = parseText('2026-11-21 10:00:00 %% they refuse by NO_PROPOSAL_CHOSEN', { dialect });
    expect(event).toMatchObject({ message: 'strongswan/own-refusal', time: '2026-11-21T10:00:00.000Z' });
    expect(event?.category).toMatch(/^proposal/);
  });

  test('a later file may extend what an earlier one defines', () => {
    const first = readGrammar(rows);
    const second = readGrammar(
      'extends: strongswan\nsource: seen, x\nown-more note: another line of ours\n',
      {
        dialects: [first],
      },
    );
    const ids = second.families[0]?.messages.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['own-limit', 'own-more']));
    expect(ids?.length).toBe(
      (dialects.find(({ id }) => id === 'strongswan')?.families[0]?.messages.length ?? 0) + 2,
    );
  });
});
