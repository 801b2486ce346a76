import { describe, expect, test } from '@jest/globals';
import { diagnoseEnds } from './made-ends.js';

const initiator = [
  '05[IKE] <net|1> initiating IKE_SA net[1] to 203.0.113.10',
  '05[ENC] <net|1> generating IKE_SA_INIT request 0 [ SA KE No ]',
  '05[NET] <net|1> sending packet: from 192.0.2.10[500] to 203.0.113.10[500] (240 bytes)',
  '06[NET] <net|1> received packet: from 203.0.113.10[500] to 192.0.2.10[500] (36 bytes)',
  '06[ENC] <net|1> parsed IKE_SA_INIT response 0 [ N(NO_PROP) ]',
  '06[IKE] <net|1> received NO_PROPOSAL_CHOSEN notify error',
]
  .map((line) => `Nov 21 10:00:00 a charon: ${line}`)
  .join('\n');

const responder = [
  'adding UDP interface eth0 203.0.113.10:500',
  '"office"[1] 192.0.2.10 #1: responding to IKE_SA_INIT message (ID 0) from 192.0.2.10:500 with unencrypted notification NO_PROPOSAL_CHOSEN',
]
  .map((line) => `Nov 21 10:00:00.020000: ${line}`)
  .join('\n');

describe('how to log more', () => {
  test('is told of the product that refused, whichever log comes first', async () => {
    const logs: [string, string][] = [
      [initiator, responder],
      [responder, initiator],
    ];
    for (const both of logs) {
      const { findings } = await diagnoseEnds(both);
      expect(findings.map(({ category }) => category)).toEqual(['proposal.ike']);
      expect(findings[0]?.missing?.join('\n')).toContain('plutodebug');
    }
  });
});
