import { describe, expect, test } from '@jest/globals';
import { diagnose } from '../../src/index.js';
import { bsdTime } from '../mutation/log-line.js';

const start = Date.UTC(2026, 10, 21, 3);
const minute = 60_000;

const up = [
  `${bsdTime(start)} 05[IKE] <net|1> initiating IKE_SA net[1] to 203.0.113.10`,
  `${bsdTime(start)} 05[NET] <net|1> sending packet: from 198.51.100.20[500] to 203.0.113.10[500] (464 bytes)`,
  `${bsdTime(start)} 06[IKE] <net|1> IKE_SA net[1] established between 198.51.100.20[a.example]...203.0.113.10[b.example]`,
  `${bsdTime(start)} 06[IKE] <net|1> CHILD_SA net{1} established with SPIs c1000001_i c2000002_o and TS 10.1.0.0/24 === 10.2.0.0/24`,
];

/** Somebody without a configuration tries so many times, so far apart. */
const tries = (count: number, apart: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const [time, id] = [bsdTime(start + (index + 1) * apart), index + 2];
    return [
      `${time} 07[NET] <${id}> received packet: from 192.0.2.77[500] to 198.51.100.20[500] (300 bytes)`,
      `${time} 07[ENC] <${id}> parsed IKE_SA_INIT request 0 [ SA KE No N(NATD_S_IP) N(NATD_D_IP) ]`,
      `${time} 07[IKE] <${id}> no IKE config found for 198.51.100.20...192.0.2.77, sending NO_PROPOSAL_CHOSEN`,
      `${time} 07[ENC] <${id}> generating IKE_SA_INIT response 0 [ N(NO_PROP) ]`,
      `${time} 07[NET] <${id}> sending packet: from 198.51.100.20[500] to 192.0.2.77[500] (36 bytes)`,
    ];
  }).flat();

const diagnosisOf = (lines: readonly string[]) => diagnose(`${lines.join('\n')}\n`);

describe('who is no peer', () => {
  test('somebody who tries for a second, or once a day, is background', async () => {
    for (const apart of [50, 24 * 60 * minute]) {
      const { verdict, findings, notices } = await diagnosisOf([...up, ...tries(9, apart)]);
      expect([verdict, findings]).toEqual(['healthy', []]);
      expect(notices.map(({ code }) => code)).toContain('background.strangers');
    }
  });

  test('somebody who keeps trying may be a peer that nobody configured', async () => {
    const { verdict, findings } = await diagnosisOf([...up, ...tries(9, minute / 2)]);
    expect([verdict, findings.map(({ category }) => category)]).toEqual(['fault', ['peer.unknown']]);
  });

  test('so it is where all tries stand in one session', async () => {
    const pluto = [
      `${bsdTime(start)}: "net" #1: initiating IKEv2 connection to 203.0.113.10 using UDP`,
      `${bsdTime(start)}: "net" #2: initiator established Child SA using #1; IPsec tunnel [10.1.0.0/24===10.2.0.0/24] {ESP/ESN=>0xc1000001 <0xc2000002 xfrm=AES_GCM_16_256-NONE DPD=passive}`,
      ...Array.from(
        { length: 9 },
        (_, index) =>
          `${bsdTime(start + (index + 1) * minute)}: packet from 192.0.2.77:500: ISAKMP_v2_IKE_SA_INIT message received on 198.51.100.20:500 but no suitable connection found with IKEv2 policy`,
      ),
    ];
    const { verdict, findings } = await diagnosisOf(pluto);
    expect([verdict, findings.map(({ category }) => category)]).toEqual(['fault', ['peer.unknown']]);
  });

  test('of two that never came up, the one that a configuration was found for is told first', async () => {
    const refused = [
      `${bsdTime(start)} 05[NET] <1> received packet: from 203.0.113.10[500] to 198.51.100.20[500] (464 bytes)`,
      `${bsdTime(start)} 05[ENC] <1> parsed IKE_SA_INIT request 0 [ SA KE No N(NATD_S_IP) N(NATD_D_IP) ]`,
      `${bsdTime(start)} 05[CFG] <1> received proposals: IKE:AES_CBC_128/HMAC_SHA1_96/PRF_HMAC_SHA1/MODP_2048`,
      `${bsdTime(start)} 05[CFG] <1> configured proposals: IKE:AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP_2048`,
      `${bsdTime(start)} 05[IKE] <1> received proposals unacceptable`,
      `${bsdTime(start)} 05[ENC] <1> generating IKE_SA_INIT response 0 [ N(NO_PROP) ]`,
      `${bsdTime(start)} 05[NET] <1> sending packet: from 198.51.100.20[500] to 203.0.113.10[500] (36 bytes)`,
    ];
    const { findings } = await diagnosisOf([...refused, ...tries(9, minute)]);
    expect(findings.map(({ category, remote }) => `${category} ${remote}`)).toEqual([
      'proposal.ike 203.0.113.10',
      'peer.unknown 192.0.2.77',
    ]);
  });
});
