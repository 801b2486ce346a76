import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { packageRoot } from '../support/root.js';
import { diagnoseLogs, east, makeEnds, noon, type Gateway } from './made-ends.js';

/*
 * Two products at the two ends: committed samples, brought to addresses and times that meet.
 */

const sample = (path: string): string => readFileSync(join(packageRoot(), 'samples', path), 'utf8');

/** The sources that a finding quotes. */
const quoted = (
  finding: { readonly evidence: readonly { readonly place: { readonly source: string } }[] } | undefined,
) => [...new Set(finding?.evidence.map(({ place }) => place.source))].sort();

test('Azure answers strongSwan: neither prints the other’s SPI', async () => {
  const azure = sample('azure/psk-mismatch-responder.txt');
  const gateway: Gateway = { address: '198.51.100.20' };
  const [charon] = makeEnds([{ at: noon, outcome: 'psk' }], [{ address: '203.0.113.77' }, gateway]);
  const { ends, findings, tunnels } = await diagnoseLogs({ azure, charon });
  expect(ends).toMatchObject([{ sources: ['azure', 'charon'], sessions: 1 }]);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ local: '198.51.100.20', remote: '203.0.113.77', severity: 'error' });
  expect(findings[0]?.category).toMatch(/^auth\./);
  expect(quoted(findings[0])).toEqual(['azure', 'charon']);
  expect(tunnels).toHaveLength(1);
});

test('a message that one end names without its half is the one that the other sent', async () => {
  const azure = sample('azure/psk-mismatch-responder.txt');
  const stamp = (second: number): string => `Nov 20 12:00:0${second}.000000: "azure" #1: `;
  const pluto = [
    `${stamp(0)}initiating IKEv2 connection`,
    `${stamp(0)}sent IKE_SA_INIT request to 198.51.100.20:500`,
    `${stamp(1)}sent IKE_AUTH request {cipher=AES_CBC_256 integ=HMAC_SHA2_256_128 prf=HMAC_SHA2_256 group=MODP2048}`,
    `${stamp(2)}IKE SA authentication request rejected by peer: AUTHENTICATION_FAILED`,
  ].join('\n');
  for (const logs of [
    { azure, pluto },
    { pluto, azure },
  ]) {
    const { ends, findings } = await diagnoseLogs(logs);
    expect(findings).toMatchObject([{ category: 'auth.psk' }]);
    expect(ends).toHaveLength(1);
    const asked = ends?.[0]?.messages.filter(
      ({ exchange, type }) => exchange === 'IKE_AUTH' && type === 'request',
    );
    expect(asked).toMatchObject([
      {
        from: 'pluto',
        sent: { place: { source: 'pluto', line: 3 } },
        received: { place: { source: 'azure', line: 3 } },
      },
    ]);
    expect(ends?.[0]?.messages.filter(({ lost }) => lost)).toEqual([]);
  }
});

test('Libreswan with strongSwan, both ways, hours apart', async () => {
  const at = Date.parse('2026-11-21T15:13:24.341Z');
  const modified = '2026-11-21T16:00:00Z';
  const responder = sample('libreswan/lab-pluto-psk-responder.log');
  const [charon] = makeEnds(
    [{ at, outcome: 'psk' }],
    [{ address: '192.0.2.10', ahead: 3 * 3_600_000 }, { address: '203.0.113.10' }],
  );
  const answered = await diagnoseLogs({ pluto: { text: responder, modified }, charon });
  expect(answered.ends).toHaveLength(1);
  expect(answered.findings).toMatchObject([{ category: 'auth.psk' }]);
  expect(quoted(answered.findings[0])).toEqual(['charon', 'pluto']);

  const initiator = sample('libreswan/lab-pluto-psk-initiator.log');
  const [, other] = makeEnds(
    [{ at, outcome: 'psk' }],
    [{ address: '192.0.2.10' }, { address: '203.0.113.10' }],
  );
  const asked = await diagnoseLogs({ pluto: { text: initiator, modified }, charon: other });
  expect(asked.ends).toHaveLength(1);
  expect(asked.findings).toMatchObject([{ category: 'auth.psk' }]);
});

test('Alibaba with Huawei: a report of one end and a negotiation of the other', async () => {
  const alibaba = sample('alibaba/ipsec-encryption-mismatch.log');
  const huawei = sample('huawei/cloud-other-parameters.log')
    .split('\n')
    .filter((line) => line.includes('esp encryption'))
    .join('\n')
    .replaceAll('host-192-0-2-10', 'host-203-0-113-206')
    .replaceAll('[192.0.2.10]', '[203.0.113.206]')
    .replaceAll('203.0.113.2]', '192.0.2.88]')
    .replace(/^2025-03-01T07:01:32/, '2023-01-13T11:38:21');
  const { findings, verdict } = await diagnoseLogs({ alibaba, huawei: `${huawei}\n` }, { timezone: 'UTC' });
  expect(verdict).toBe('fault');
  expect(findings[0]?.category).toBe('proposal.ipsec.encryption');
  expect(findings[0]?.differences).toHaveLength(1);
});

test('an Azure log of other gateways stays alone', async () => {
  const azure = sample('azure/psk-mismatch-responder.txt');
  const [charon] = makeEnds([{ at: noon, outcome: 'psk' }], [east, { address: '203.0.113.200' }]);
  const { ends, findings } = await diagnoseLogs({ azure, charon });
  expect(ends).toBeUndefined();
  expect(findings).toHaveLength(2);
});

test('networks are behind the gateway that has them, whichever log comes first', async () => {
  const between = (local: string, remote: string): string =>
    `SESSION_ID :{3baa1c55-0000-4000-8000-0000000000${local.slice(-2)}} Remote ${remote}:500: Local ${local}:500: `;
  const [here, there] = ['198.51.100.20', '203.0.113.46'];
  const range = (net: number): string =>
    `StartAddress 10.${net}.0.0 EndAddress 10.${net}.255.255 PortStart 0 PortEnd 65535 Protocol 0`;
  const selectors = (what: string, own: number, other: number): string =>
    `${what} [Tsid 0x3a ]Number of TSIs 1: ${range(own)} Number of TSRs 1:${range(other)}`;
  const cookie = 'iCookie 0xCBF235637168FA00';
  const initiator = [
    `[SEND][SA_INIT] Sending IKE SA_INIT packet with tunnelId 0x3, ${cookie} and rCookie 0x0`,
    `[RECEIVED][SA_INIT] Received IKE SA Init response message with ${cookie} rCookie 0x69284B72D78CBC71`,
    '[SEND][SA_AUTH] Sending SA AUTH message for tunnelId 0x3 and tsId 0x37',
    selectors('Proposed(send) Traffic Selector payload will be-', 1, 9),
    '[RECEIVED][NOTIFY] Received Notify Message - Traffic Selectors Unacceptable',
  ].map((text) => `${between(here, there)}${text}\n`);
  const responder = [
    `[RECEIVED][SA_INIT] Received SA INIT ${cookie} rCookie 0x0`,
    `[LOCAL_MSG][SA_INIT] Received SA INIT ${cookie} and Generated new rCookie 0x69284B72D78CBC71`,
    '[RECEIVED][SA_AUTH] Received IKE AUTH message',
    selectors('Received Traffic Selector payload request-', 1, 9),
    selectors('Proposed(send) Traffic Selector payload will be-', 2, 1),
    '[SEND][NOTIFY] Sending Notify Message - Traffic Selectors Unacceptable',
  ].map((text) => `${between(there, here)}${text}\n`);
  const [one, two] = [initiator.join(''), responder.join('')];
  const first = await diagnoseLogs({ one, two });
  expect(first.findings).toMatchObject([
    {
      local: here,
      differences: [
        { parameter: 'networks behind the peer', local: ['10.9.0.0/16'], remote: ['10.2.0.0/16'] },
      ],
    },
  ]);
  const second = await diagnoseLogs({ two, one });
  expect(second.findings).toMatchObject([
    {
      local: there,
      differences: [
        { parameter: 'networks behind this end', local: ['10.2.0.0/16'], remote: ['10.9.0.0/16'] },
      ],
    },
  ]);
  for (const { findings } of [first, second])
    for (const { text } of findings[0]?.changes ?? []) expect(text).toContain(`networks behind ${there}`);
});

describe('a list of errors that names the peer alone', () => {
  const list = (peer: string, time: string): string =>
    [
      '<FW-A> display ike error-info',
      '',
      '  Current info Num :1',
      '  Ike error information:',
      `  ${'-'.repeat(80)}`,
      '  peer            port    error-reason                 version   error-time',
      `  ${'-'.repeat(80)}`,
      `  ${peer.padEnd(16)}500     phase1 proposal mismatch     v2        ${time}`,
      `  ${'-'.repeat(80)}`,
      '',
    ].join('\n');
  const proposal = { outcome: 'proposal' as const, connection: ['a', 'b'] as const };
  const [charon] = makeEnds([{ at: noon, ...proposal }], [east, { address: '203.0.113.77' }]);

  test('is of the other end of the only tunnel that it can mean', async () => {
    const { ends, findings } = await diagnoseLogs({
      list: list(east.address, '2026-11-20 12:00:01'),
      charon,
    });
    expect(ends).toMatchObject([{ sources: ['charon', 'list'], matchedBy: ['one address'] }]);
    expect(findings).toHaveLength(1);
    expect(quoted(findings[0])).toEqual(['charon', 'list']);
    expect(findings[0]?.category).toMatch(/^proposal\.ike/);
    expect([findings[0]?.local, findings[0]?.remote].sort()).toEqual([east.address, '203.0.113.77'].sort());
  });

  test.each([
    ['of another gateway', '198.51.100.99', '2026-11-20 12:00:01'],
    ['of another hour', east.address, '2026-11-20 14:30:00'],
  ])('%s stays alone', async (_, peer, time) => {
    const { ends, findings } = await diagnoseLogs({ list: list(peer, time), charon });
    expect(ends).toBeUndefined();
    expect(findings).toHaveLength(2);
  });

  test('stays alone where the gateway has several tunnels', async () => {
    const [other] = makeEnds([{ at: noon + 1000, ...proposal }], [east, { address: '203.0.113.88' }], 2);
    const { ends } = await diagnoseLogs({
      list: list(east.address, '2026-11-20 12:00:01'),
      charon: charon + other,
    });
    expect(ends).toBeUndefined();
  });
});
