import { describe, expect, test } from '@jest/globals';
import { diagnose } from '../../src/index.js';

/** The end of a log of a daemon that numbers its states: the IKE SA is #2, the Child SA that is refused #4. */
const refused = (child: string, parent = child): string =>
  [
    `"${child}" #4: no local proposal matches remote proposals 1:ESP:ENCR=AES_CBC_128;INTEG=HMAC_SHA2_256_128;ESN=DISABLED`,
    `"${child}" #4: CREATE_CHILD_SA request failed, responder SA processing returned NO_PROPOSAL_CHOSEN`,
    `"${parent}" #2: responding to CREATE_CHILD_SA message (ID 2) from 203.0.113.10:4500 with encrypted notification NO_PROPOSAL_CHOSEN`,
  ].join('\n');

describe('a state that prints nothing but its connection', () => {
  test('has the peer of that connection, and its proposals tell the phase', async () => {
    const { findings } = await diagnose(refused('office'));
    expect(findings).toMatchObject([
      { category: 'proposal.ipsec', remote: '203.0.113.10', confidence: 0.95 },
    ]);
  });

  test('has none where several peers use the connection', async () => {
    const other =
      '"office" #9: responding to CREATE_CHILD_SA message (ID 2) from 192.0.2.77:4500 with encrypted notification NO_PROPOSAL_CHOSEN';
    const { findings } = await diagnose(`${refused('office')}\n${other}`);
    expect(new Set(findings.map(({ remote }) => remote))).toEqual(
      new Set(['203.0.113.10', '192.0.2.77', undefined]),
    );
  });

  test('has none of another connection', async () => {
    const { findings } = await diagnose(refused('office', 'branch'));
    expect(findings.map(({ remote }) => remote).sort()).toEqual(['203.0.113.10', undefined]);
  });
});
