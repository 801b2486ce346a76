import type { Scenario, Stage } from '../scenario.js';
import { pause } from '../shell.js';

const wait =
  (seconds: number) =>
  async ({ a }: Stage): Promise<void> => {
    a.initiate();
    await pause(seconds);
  };

/** OpenIKED at both ends, or with charon at the other. */
export const ikedScenarios: readonly Scenario[] = [
  {
    name: 'iked-ok',
    fault: 'none',
    a: { iked: {} },
    b: { iked: {} },
    story: wait(3),
    truth: { initiator: ['none'], responder: ['none'], both: ['none'] },
  },
  {
    name: 'iked-psk',
    fault: 'pre-shared keys differ',
    a: { iked: { secret: 'lab-secret-2' } },
    b: { iked: {} },
    story: wait(4),
    truth: {
      initiator: ['auth.failed', 'auth.psk'],
      responder: ['auth.psk', 'auth.failed'],
      both: ['auth.psk', 'auth.failed'],
    },
  },
  {
    name: 'iked-identity',
    fault: 'the initiator has another identity than the responder demands',
    a: { iked: { localId: 'gw-x.example' } },
    b: { iked: {} },
    story: wait(4),
    truth: {
      initiator: ['auth.failed', 'auth.identity'],
      responder: ['auth.identity', 'peer.unknown', 'auth.failed'],
      both: ['auth.identity', 'peer.unknown', 'auth.failed'],
    },
  },
  {
    name: 'iked-ike-proposal',
    fault: 'encryption of IKE differs',
    a: { iked: { ike: 'enc aes-128 prf hmac-sha2-256 auth hmac-sha2-256 group modp2048' } },
    b: { iked: {} },
    story: wait(4),
    truth: {
      initiator: ['proposal.ike', 'proposal.ike.encryption'],
      responder: ['proposal.ike', 'proposal.ike.encryption'],
      both: ['proposal.ike', 'proposal.ike.encryption'],
    },
  },
  {
    name: 'iked-esp-proposal',
    fault: 'encryption of ESP differs',
    a: { iked: { child: 'enc aes-128 auth hmac-sha1' } },
    b: { iked: {} },
    story: wait(4),
    truth: {
      initiator: ['proposal.ipsec', 'proposal.ipsec.encryption'],
      responder: ['proposal.ipsec', 'proposal.ipsec.encryption'],
      both: ['proposal.ipsec', 'proposal.ipsec.encryption'],
    },
  },
  {
    name: 'iked-selectors',
    fault: 'none: networks differ, but iked does not compare them',
    a: { iked: { remoteNet: '10.9.0.0/24' } },
    b: { iked: {} },
    story: wait(4),
    truth: { responder: ['none'], both: ['none'] },
  },
  {
    name: 'iked-refused',
    fault: 'nothing listens at the responder',
    a: { iked: {} },
    story: wait(12),
    truth: { initiator: ['peer.unreachable', 'peer.unreachable.refused'] },
  },
  {
    name: 'iked-no-policy',
    fault: 'the responder expects the peer at another address',
    a: { iked: {} },
    b: { iked: { remoteAddress: '203.0.113.99' } },
    story: wait(5),
    truth: {
      // Nothing is answered, and nothing is said about it.
      initiator: ['peer.unreachable', 'timeout.ike', 'none'],
      responder: ['none', 'peer.unknown'],
    },
  },
  {
    name: 'iked-with-charon-psk',
    fault: 'pre-shared keys differ; charon answers',
    a: { iked: { secret: 'lab-secret-2' } },
    b: { charon: { esp: 'aes256-sha1' } },
    story: wait(4),
    truth: { initiator: ['auth.failed', 'auth.psk'], responder: ['auth.psk'], both: ['auth.psk'] },
  },
  {
    name: 'iked-with-charon-selectors',
    fault: 'networks differ; charon answers',
    a: { iked: { remoteNet: '10.9.0.0/24' } },
    b: { charon: { esp: 'aes256-sha1' } },
    story: wait(4),
    truth: {
      initiator: ['traffic-selector.mismatch', 'none'],
      responder: ['traffic-selector.mismatch'],
    },
  },
];
