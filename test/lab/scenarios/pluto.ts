import type { Scenario } from '../scenario.js';
import { pause } from '../shell.js';

const v1 = { ikev2: 'never' };
const aggressive = { ...v1, aggressive: 'yes' };
const a = { certificate: 'gw-a', authorities: ['ca'] };
const b = { certificate: 'gw-b', authorities: ['ca'] };

/** Libreswan at one end or both. The kernels of labs often have no ESP: only faults before the Child SA are played. */
export const plutoScenarios: readonly Scenario[] = [
  {
    name: 'pluto-psk',
    fault: 'pre-shared keys differ',
    a: { pluto: { secret: 'lab-secret-2' } },
    b: { pluto: {} },
    truth: { initiator: ['auth.failed', 'auth.psk'], responder: ['auth.psk'], both: ['auth.psk'] },
  },
  {
    name: 'pluto-secret-missing',
    fault: 'the responder has no pre-shared key',
    a: { pluto: {} },
    b: { pluto: { hasSecret: false } },
    truth: {
      initiator: ['auth.failed', 'auth.psk'],
      responder: ['auth.psk.missing', 'auth.psk'],
      both: ['auth.psk.missing', 'auth.psk'],
    },
  },
  {
    name: 'pluto-identity-of-responder',
    fault: 'the responder calls itself by another identity than the initiator demands',
    a: { pluto: {} },
    b: { pluto: { connection: { leftid: '@gw-x.example' } } },
    truth: {
      // The kernel without ESP spoils what the responder writes.
      initiator: ['auth.identity', 'auth.failed'],
      both: ['auth.identity'],
    },
  },
  {
    name: 'pluto-ike-proposal',
    fault: 'encryption of IKE differs',
    a: { pluto: { connection: { ike: 'aes128-sha2_256;modp2048' } } },
    b: { pluto: {} },
    truth: {
      initiator: ['proposal.ike', 'proposal.ike.encryption'],
      responder: ['proposal.ike.encryption', 'proposal.ike'],
      both: ['proposal.ike.encryption', 'proposal.ike'],
    },
  },
  {
    name: 'pluto-no-connection',
    fault: 'the responder has no connection for the initiator',
    a: { pluto: {} },
    b: { pluto: { connection: { right: '203.0.113.99' } } },
    truth: {
      initiator: ['peer.unknown', 'proposal.ike'],
      responder: ['peer.unknown', 'peer.address-mismatch'],
      both: ['peer.unknown', 'peer.address-mismatch'],
    },
  },
  {
    name: 'pluto-version-differs',
    fault: 'the initiator speaks IKEv1, the responder IKEv2 only',
    a: { pluto: { connection: v1 } },
    b: { pluto: {} },
    truth: {
      initiator: ['peer.unreachable', 'timeout.ike', 'negotiation.version', 'peer.unknown', 'proposal.ike'],
      responder: ['peer.unknown', 'negotiation.version'],
      both: ['negotiation.version', 'peer.unknown'],
    },
  },
  {
    name: 'pluto-aggressive-psk',
    fault: 'pre-shared keys differ, aggressive mode',
    a: { pluto: { secret: 'lab-secret-2', connection: aggressive } },
    b: { pluto: { connection: aggressive } },
    story: async (stage) => {
      stage.a.initiate();
      await pause(9);
    },
    truth: {
      initiator: ['auth.psk', 'auth.failed'],
      responder: ['auth.psk', 'auth.failed', 'timeout.ike'],
      both: ['auth.psk'],
    },
  },
  {
    name: 'pluto-silent',
    fault: 'packets to the responder are dropped',
    a: { pluto: {} },
    b: { pluto: {} },
    story: async ({ network, a }) => {
      network.drop('ip daddr 203.0.113.10');
      a.initiate();
      await pause(10);
    },
    truth: { initiator: ['peer.unreachable'], both: ['peer.unreachable'] },
  },
  {
    name: 'pluto-nat-4500-blocked',
    fault: 'the initiator is behind NAT, UDP 4500 is dropped',
    network: { nat: true },
    a: { pluto: {} },
    b: { pluto: { connection: { rightid: '@gw-a.example' } } },
    story: async ({ network, a }) => {
      network.drop('udp dport 4500');
      a.initiate();
      await pause(10);
    },
    truth: {
      initiator: ['nat.udp-4500-blocked', 'timeout.ike'],
      responder: ['nat.udp-4500-blocked', 'timeout.ike', 'none'],
      both: ['nat.udp-4500-blocked', 'timeout.ike'],
    },
  },
  {
    name: 'pluto-unresolvable',
    fault: 'the name of the responder is not known',
    a: { pluto: { connection: { right: 'vpn.example.invalid' } } },
    truth: { initiator: ['peer.unresolvable'] },
  },
  {
    name: 'pluto-certificate-expired',
    fault: 'certificate of the responder has expired',
    certificates: true,
    a: { pluto: a },
    b: { pluto: { ...b, certificate: 'gw-b-expired' } },
    truth: {
      // The responder does not load the connection.
      initiator: ['proposal.ike', 'peer.unknown'],
      responder: ['auth.certificate.expired', 'peer.unknown'],
      both: ['auth.certificate.expired'],
    },
  },
  {
    name: 'pluto-certificate-untrusted',
    fault: 'certificate of the responder is of an authority that the initiator does not trust',
    certificates: true,
    a: { pluto: a },
    b: { pluto: { certificate: 'gw-b-other-ca', authorities: ['ca', 'other-ca'] } },
    truth: {
      initiator: ['auth.certificate.untrusted'],
      both: ['auth.certificate.untrusted'],
    },
  },
  {
    name: 'pluto-with-charon-certificate-expired',
    fault: 'certificate of the initiator has expired; charon answers',
    certificates: true,
    a: { pluto: { ...a, certificate: 'gw-a-expired' } },
    b: { charon: { localAuth: 'pubkey', remoteAuth: 'pubkey', authorities: ['ca'], certificate: 'gw-b' } },
    truth: {
      initiator: ['auth.certificate.expired', 'config.missing'],
    },
  },
  {
    name: 'pluto-main-mode-debug',
    fault: 'pre-shared keys differ, main mode, all debugging',
    a: { pluto: { secret: 'lab-secret-2', connection: v1, debug: 'all' } },
    b: { pluto: { connection: v1, debug: 'all' } },
    story: async ({ a }) => {
      a.initiate();
      await pause(9);
    },
    truth: { initiator: ['auth.psk'], responder: ['auth.psk'], both: ['auth.psk'] },
  },
  {
    name: 'pluto-install-failed',
    fault: 'the kernel has no ESP',
    a: { pluto: {} },
    b: { pluto: {} },
    story: async ({ a }) => {
      a.initiate();
      await pause(4);
    },
    truth: {
      initiator: ['traffic-selector.mismatch', 'sa.install-failed'],
      responder: ['sa.install-failed'],
    },
  },
];
