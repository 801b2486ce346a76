import { describe, expect, test } from '@jest/globals';
import { diagnose } from '../../src/index.js';
import { east, hour, makeEnds, noon, west } from '../ends/made-ends.js';

const [up] = makeEnds([{ at: noon, outcome: 'ok' }], [east, west]);
const at = (time: string, text: string): string =>
  `2026-11-20T${time}Z gw charon: 07${text.replace('<>', '<east-west|1>')}\n`;

const rekey = (payloads: string): string =>
  at('15:00:00.000', `[ENC] <> generating CREATE_CHILD_SA request 2 [ ${payloads} ]`);
const refused =
  at('15:00:00.050', '[ENC] <> parsed CREATE_CHILD_SA response 2 [ N(NO_PROP) ]') +
  at('15:00:00.050', '[IKE] <> received NO_PROPOSAL_CHOSEN notify, no CHILD_SA built') +
  at('15:00:00.050', '[IKE] <> failed to establish CHILD_SA, keeping IKE_SA');
const accepted =
  at('14:00:00.000', '[ENC] <> generating CREATE_CHILD_SA request 2 [ N(REKEY_SA) SA No KE TSi TSr ]') +
  at('14:00:00.050', '[ENC] <> parsed CREATE_CHILD_SA response 2 [ SA No KE TSi TSr ]') +
  at(
    '14:00:00.051',
    '[IKE] <> CHILD_SA east-west{2} established with SPIs c1000009_i c2000009_o and TS 10.1.0.0/24 === 10.2.0.0/24',
  );

const causeOf = async (log: string): Promise<string | undefined> =>
  (await diagnose(log)).findings.find(({ severity }) => severity === 'error')?.category;

describe('a Child SA that came up in IKE_AUTH and is refused at its first rekey', () => {
  test('differs in its group', async () => {
    expect(await causeOf(up + rekey('N(REKEY_SA) SA No KE TSi TSr') + refused)).toBe('proposal.ipsec.pfs');
    expect(await causeOf(up + rekey('N(REKEY_SA) SA No TSi TSr') + refused)).toBe('proposal.ipsec.pfs');
  });

  test('another Child SA that is refused may differ in anything', async () => {
    expect(await causeOf(up + rekey('SA No KE TSi TSr') + refused)).toBe('proposal.ipsec');
  });

  test('after a rekey that was accepted the group is nothing new', async () => {
    expect(await causeOf(up + accepted + rekey('N(REKEY_SA) SA No KE TSi TSr') + refused)).toBe(
      'proposal.ipsec',
    );
  });

  test('where both lists are printed they decide', async () => {
    const lists =
      at('15:00:00.040', '[CFG] <> received proposals: ESP:AES_CBC_128/HMAC_SHA1_96/MODP_2048/NO_EXT_SEQ') +
      at('15:00:00.040', '[CFG] <> configured proposals: ESP:AES_CBC_256/HMAC_SHA1_96/MODP_2048/NO_EXT_SEQ');
    expect(await causeOf(up + rekey('N(REKEY_SA) SA No KE TSi TSr') + lists + refused)).toBe(
      'proposal.ipsec.encryption',
    );
  });

  test('of daemons that number Child SAs too', async () => {
    const log = `Nov 21 10:00:00.100000: "net" #1: initiating IKEv2 connection to 203.0.113.10 using UDP
Nov 21 10:00:00.100100: "net" #1: sent IKE_SA_INIT request to 203.0.113.10:UDP/500
Nov 21 10:00:00.120100: "net" #1: sent IKE_AUTH request to 203.0.113.10:UDP/4500
Nov 21 10:00:00.150000: "net" #1: initiator established IKE SA; authenticated peer using authby=secret and ID_IPV4_ADDR '203.0.113.10'
Nov 21 10:00:00.160000: "net" #2: initiator established Child SA using #1; IPsec tunnel [10.1.0.0-10.1.0.255:0-65535 0] -> [10.2.0.0-10.2.0.255:0-65535 0] {ESP/ESN=>0xaabbccdd <0x11223344 xfrm=AES_GCM_16_256-NONE DPD=passive}
Nov 21 17:00:00.100000: "net" #3: initiating rekey to replace Child SA #2
Nov 21 17:00:00.101000: "net" #3: sent CREATE_CHILD_SA request to rekey Child SA #2 using IKE SA #1 {ESP}
Nov 21 17:00:00.150000: "net" #3: CREATE_CHILD_SA failed with error notification NO_PROPOSAL_CHOSEN
`;
    const { findings, sessions } = await diagnose(log);
    expect(findings[0]?.category).toBe('proposal.ipsec.pfs');
    expect(sessions).toHaveLength(1);
  });
});

test('a failure has its own time, not that of the negotiation long before', async () => {
  const { findings } = await diagnose(up + rekey('N(REKEY_SA) SA No KE TSi TSr') + refused);
  const began = new Date(noon + 3 * hour).toISOString();
  expect(findings[0]).toMatchObject({ first: began, last: began.replace('.000Z', '.050Z') });
});
