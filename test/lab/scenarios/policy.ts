import type { Scenario } from '../scenario.js';
import { pause } from '../shell.js';

const v1 = { version: 1 } as const;

/** What the ends do not agree on: proposals, selectors, versions, modes. */
export const policyScenarios: readonly Scenario[] = [
  {
    name: 'version-differs',
    fault: 'the initiator speaks IKEv1, the responder IKEv2 only',
    a: { charon: { ...v1 } },
    b: { charon: {} },
    truth: {
      initiator: ['proposal.ike', 'peer.unknown', 'negotiation.version'],
      responder: ['peer.unknown', 'negotiation.version', 'proposal.ike'],
      both: ['negotiation.version', 'peer.unknown', 'proposal.ike'],
    },
  },
  {
    name: 'ike-dh-group',
    fault: 'no Diffie-Hellman group in common',
    a: { charon: { proposals: 'aes256-sha256-modp3072' } },
    b: { charon: {} },
    truth: {
      initiator: ['proposal.ike', 'proposal.ike.dh-group'],
      responder: ['proposal.ike.dh-group'],
      both: ['proposal.ike.dh-group'],
    },
  },
  {
    name: 'ike-integrity-debug',
    fault: 'no integrity algorithm in common, log level 2',
    a: { charon: { proposals: 'aes256-sha512-modp2048', level: 2 } },
    b: { charon: { level: 2 } },
    truth: {
      initiator: ['proposal.ike', 'proposal.ike.integrity'],
      responder: ['proposal.ike.integrity', 'proposal.ike.prf'],
      both: ['proposal.ike.integrity', 'proposal.ike.prf'],
    },
  },
  {
    name: 'ike-proposal-aggressive',
    fault: 'proposals of IKE differ, aggressive mode',
    a: { charon: { ...v1, proposals: 'aes128-sha1-modp1024', connection: 'aggressive = yes' } },
    b: {
      charon: {
        ...v1,
        connection: 'aggressive = yes',
        settings: 'i_dont_care_about_security_and_use_aggressive_mode_psk = yes',
      },
    },
    truth: {
      initiator: ['proposal.ike'],
      responder: [
        'proposal.ike',
        'proposal.ike.encryption',
        'proposal.ike.integrity',
        'proposal.ike.dh-group',
        'proposal.ike.prf',
      ],
      both: [
        'proposal.ike',
        'proposal.ike.encryption',
        'proposal.ike.integrity',
        'proposal.ike.dh-group',
        'proposal.ike.prf',
      ],
    },
  },
  {
    name: 'esp-integrity',
    fault: 'integrity algorithms of ESP differ',
    a: { charon: { esp: 'aes256-sha512-modp2048' } },
    b: { charon: {} },
    truth: {
      initiator: ['proposal.ipsec', 'proposal.ipsec.integrity'],
      responder: ['proposal.ipsec.integrity'],
      both: ['proposal.ipsec.integrity'],
    },
  },
  {
    name: 'pfs-at-rekey',
    fault: 'Diffie-Hellman groups of ESP differ: the first rekeying of the child fails',
    a: { charon: { esp: 'aes256-sha256-modp3072' } },
    b: { charon: {} },
    story: async ({ a }) => {
      a.initiate();
      a.rekeyChild();
      await pause(2);
    },
    truth: {
      initiator: ['proposal.ipsec', 'proposal.ipsec.pfs'],
      responder: ['proposal.ipsec.pfs'],
      both: ['proposal.ipsec.pfs'],
    },
  },
  {
    name: 'pfs-v1-missing',
    fault: 'the responder demands PFS, the initiator offers none, IKEv1',
    a: { charon: { ...v1, esp: 'aes256-sha256' } },
    b: { charon: { ...v1 } },
    truth: {
      initiator: ['proposal.ipsec', 'proposal.ipsec.pfs'],
      responder: ['proposal.ipsec.pfs'],
      both: ['proposal.ipsec.pfs'],
    },
  },
  {
    name: 'narrowing',
    fault: 'none: the responder narrows the selectors',
    a: { charon: { remoteNet: '10.0.0.0/8' } },
    b: { charon: {} },
    truth: {
      initiator: ['none', 'traffic-selector.narrowed'],
      responder: ['none', 'traffic-selector.narrowed'],
      both: ['none', 'traffic-selector.narrowed'],
    },
  },
  {
    name: 'selectors-v1',
    fault: 'networks differ, quick mode',
    a: { charon: { ...v1, remoteNet: '10.9.0.0/24' } },
    b: { charon: { ...v1 } },
    truth: {
      initiator: ['traffic-selector.mismatch', 'proposal.ipsec'],
      responder: ['traffic-selector.mismatch'],
      both: ['traffic-selector.mismatch'],
    },
  },
  {
    name: 'transport-for-tunnel',
    fault: 'the responder wants transport mode, the initiator tunnel mode, IKEv1',
    a: { charon: { ...v1 } },
    b: { charon: { ...v1, child: 'mode = transport' } },
    truth: {
      initiator: ['traffic-selector.mismatch', 'proposal.ipsec', 'proposal.ipsec.encapsulation', 'none'],
      responder: ['traffic-selector.mismatch', 'proposal.ipsec.encapsulation', 'proposal.ipsec', 'none'],
    },
  },
  {
    name: 'address-assignment',
    fault: 'the initiator asks for an address, the responder has no pool',
    a: { charon: { local: '', connection: 'vips = 0.0.0.0', localNet: 'dynamic' } },
    b: { charon: { remoteNet: 'dynamic' } },
    truth: {
      initiator: ['config.address-assignment', 'traffic-selector.mismatch'],
      responder: ['config.address-assignment', 'traffic-selector.mismatch'],
      both: ['config.address-assignment'],
    },
  },
  {
    name: 'no-connection-for-address',
    fault: 'the responder expects the peer at another address, IKEv1',
    a: { charon: { ...v1 } },
    b: { charon: { ...v1, remoteAddress: '203.0.113.99' } },
    truth: {
      initiator: ['proposal.ike', 'peer.unknown'],
      responder: ['peer.unknown', 'peer.address-mismatch'],
      both: ['peer.unknown', 'peer.address-mismatch'],
    },
  },
];
