import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { diagnose } from '../../src/index.js';
import { packageRoot } from '../support/root.js';

const sample = (path: string): string => readFileSync(join(packageRoot(), 'samples', path), 'utf8');

describe('what the system says of a packet', () => {
  const log = sample('strongswan/network-unreachable-cut.log');

  test('belongs to the session that sent it, also in a log that begins later', async () => {
    const { findings } = await diagnose(log);
    expect(findings).toMatchObject([{ category: 'peer.unreachable', remote: '203.0.113.10' }]);
    expect(findings[0]?.evidence[0]?.text).toContain('Network is unreachable');
  });

  test('is over once the peer spoke', async () => {
    const lines = log.split('\n').slice(0, 7);
    const answer = [
      'Nov 21 10:00:14 gw charon: 06[NET] received packet: from 203.0.113.10[500] to 192.0.2.10[500] (472 bytes)',
      'Nov 21 10:00:14 gw charon: 06[ENC] parsed IKE_SA_INIT response 0 [ SA KE No N(NATD_S_IP) N(NATD_D_IP) ]',
      'Nov 21 10:00:14 gw charon: 06[IKE] IKE_SA office[1] established between 192.0.2.10[192.0.2.10]...203.0.113.10[203.0.113.10]',
      'Nov 21 10:00:14 gw charon: 06[IKE] CHILD_SA office{1} established with SPIs c1a2b3d4_i c5d6e7f8_o and TS 10.1.0.0/24 === 10.2.0.0/24',
    ];
    const { verdict, findings } = await diagnose([...lines, ...answer, ''].join('\n'));
    expect(findings.filter(({ recovered }) => !recovered)).toEqual([]);
    expect(verdict).toBe('healthy');
  });
});

test('a fault that names no peer and the next line about it are one', async () => {
  const { findings } = await diagnose(sample('comware/comware5-debug.log'));
  expect(findings).toMatchObject([{ category: 'proposal', remote: '198.51.100.20' }]);
});

test('answers that do not arrive are told at the end that answers', async () => {
  const log = sample('strongswan/answers-lost.log');
  const { findings } = await diagnose(log);
  expect(findings).toMatchObject([{ category: 'timeout.ike', remote: '192.0.2.10' }]);
  // One that came again was answered late.
  const once = log
    .split('\n')
    .filter((line) => !/21:12:1[2-9].*(retransmit|packet)/.test(line))
    .join('\n');
  expect((await diagnose(once)).findings).toEqual([]);
});

test('a session that goes on from another address is the same', async () => {
  const { findings } = await diagnose(sample('strongswan/address-moved-no-answer.log'));
  expect(findings).toMatchObject([{ category: 'timeout.dpd', confidence: 0.9 }]);
});

test('the number of a message tells that the IKE SA was up', async () => {
  const log = readFileSync(join(packageRoot(), 'test/classify/logs/cut-before-liveness.log'), 'utf8');
  expect((await diagnose(log)).findings[0]).toMatchObject({ category: 'timeout.dpd' });
  const early = await diagnose(log.replaceAll('ID 187', 'ID 3'));
  expect(early.findings[0]?.category).not.toBe('timeout.dpd');
});

test('an identity that main mode refuses is that of the gateway', async () => {
  const { findings } = await diagnose(sample('racoon/identity-main-mode.log'));
  expect(findings[0]).toMatchObject({ category: 'auth.identity' });
});

test('one silence of a tunnel that was up is one finding', async () => {
  const head = 'Nov 21 10:10:00 gw iked[77]: spi=0x8bf6c46b9729637b: ';
  const { findings } = await diagnose(
    [
      `${head}ikev2_log_established: established peer 203.0.113.10:500[IPV4/203.0.113.10] local 192.0.2.10:500[IPV4/192.0.2.10] policy 'office' as initiator (enc aes-256 group curve25519 prf hmac-sha2-256)`,
      `${head}retransmit limit reached for req 14`,
      `${head}sa_free: retransmit limit reached`,
      '',
    ].join('\n'),
  );
  expect(findings.map(({ category }) => category)).toEqual(['timeout.dpd']);
});
