import type { Scenario } from '../scenario.js';
import { pause } from '../shell.js';

const v1 = { version: 1 } as const;
const signed = { localAuth: 'pubkey', remoteAuth: 'pubkey', authorities: ['ca'] } as const;
const fine = { initiator: ['none'], responder: ['none'], both: ['none'] } as const;

/** What happens to a tunnel over its life: the network, restarts, rekeying, deletes. */
export const lifeScenarios: readonly Scenario[] = [
  {
    name: 'nat-ok',
    fault: 'none: the initiator is behind NAT',
    network: { nat: true },
    a: { charon: {} },
    b: { charon: {} },
    story: async ({ a }) => {
      a.initiate();
      a.rekeyIke();
      await pause(1);
    },
    truth: fine,
  },
  {
    name: 'nat-4500-blocked',
    fault: 'the initiator is behind NAT, UDP 4500 is dropped',
    network: { nat: true },
    a: { charon: {} },
    b: { charon: {} },
    story: ({ network, a }) => {
      network.drop('udp dport 4500');
      a.initiate();
    },
    truth: {
      initiator: ['nat.udp-4500-blocked'],
      responder: ['nat.udp-4500-blocked', 'timeout.ike', 'none'],
      both: ['nat.udp-4500-blocked'],
    },
  },
  {
    name: 'nat-4500-blocked-v1',
    fault: 'the initiator is behind NAT, UDP 4500 is dropped, IKEv1',
    network: { nat: true },
    a: { charon: { ...v1 } },
    b: { charon: { ...v1 } },
    story: ({ network, a }) => {
      network.drop('udp dport 4500');
      a.initiate();
    },
    truth: {
      initiator: ['nat.udp-4500-blocked'],
      responder: ['nat.udp-4500-blocked', 'timeout.ike', 'none'],
      both: ['nat.udp-4500-blocked'],
    },
  },
  {
    name: 'silent-peer',
    fault: 'packets to the responder are dropped',
    a: { charon: {} },
    b: { charon: {} },
    story: ({ network, a }) => {
      network.drop('ip daddr 203.0.113.10');
      a.initiate();
    },
    truth: { initiator: ['peer.unreachable'], both: ['peer.unreachable'] },
  },
  {
    name: 'refused',
    fault: 'nothing listens at the responder',
    a: { charon: {} },
    truth: { initiator: ['peer.unreachable', 'peer.unreachable.refused'] },
  },
  {
    name: 'answers-lost',
    fault: 'answers of the responder are dropped',
    a: { charon: {} },
    b: { charon: {} },
    story: ({ network, a }) => {
      network.drop('ip saddr 203.0.113.10');
      a.initiate();
    },
    truth: {
      initiator: ['peer.unreachable'],
      responder: ['timeout.ike', 'peer.unreachable', 'none'],
      both: ['peer.unreachable', 'timeout.ike'],
    },
  },
  {
    name: 'unresolvable',
    fault: 'the name of the responder is not known',
    a: { charon: { remoteAddress: 'vpn.example.invalid' } },
    truth: { initiator: ['peer.unresolvable'] },
  },
  {
    name: 'fragments-lost',
    fault: 'fragments of IP are dropped, IKE fragmentation is off',
    certificates: true,
    a: { charon: { ...signed, certificate: 'gw-a', connection: 'fragmentation = no\n send_cert = always' } },
    b: { charon: { ...signed, certificate: 'gw-b', connection: 'fragmentation = no\n send_cert = always' } },
    story: ({ network, a }) => {
      network.drop('ip frag-off & 0x3fff != 0');
      a.initiate();
    },
    truth: {
      initiator: ['message.fragmentation', 'timeout.ike'],
      responder: ['message.fragmentation', 'timeout.ike', 'none'],
      both: ['message.fragmentation', 'timeout.ike'],
    },
  },
  {
    name: 'rekeyed-and-closed',
    fault: 'none: rekeyed several times, closed by the responder',
    a: { charon: {} },
    b: { charon: {} },
    story: async ({ a, b }) => {
      a.initiate();
      a.rekeyChild();
      await pause(0.5);
      b.rekeyIke();
      await pause(0.5);
      b.rekeyChild();
      await pause(0.5);
      b.terminate();
      await pause(0.5);
    },
    truth: {
      initiator: ['peer.deleted', 'none'],
      responder: ['admin.teardown', 'none'],
      both: ['admin.teardown', 'peer.deleted', 'none'],
    },
  },
  {
    name: 'rekey-collision',
    fault: 'none: both ends rekey at the same time',
    a: {
      charon: {
        connection: 'rekey_time = 3s\n over_time = 60s\n rand_time = 0s',
        child: 'rekey_time = 2s\n rand_time = 0s',
      },
    },
    b: {
      charon: {
        connection: 'rekey_time = 3s\n over_time = 60s\n rand_time = 0s',
        child: 'rekey_time = 2s\n rand_time = 0s',
      },
    },
    story: async ({ a }) => {
      a.initiate();
      await pause(8);
    },
    truth: fine,
  },
  {
    name: 'reauthentication',
    fault: 'none: reauthenticated, IKEv1',
    a: { charon: { ...v1, connection: 'reauth_time = 3s\n rand_time = 0s\n over_time = 5s' } },
    b: { charon: { ...v1 } },
    story: async ({ a }) => {
      a.initiate();
      await pause(8);
    },
    truth: fine,
  },
  {
    name: 'dead-peer',
    fault: 'the network between the ends fails',
    a: { charon: { connection: 'dpd_delay = 1s' } },
    b: { charon: { connection: 'dpd_delay = 1s' } },
    story: async ({ network, a }) => {
      a.initiate();
      network.drop('ip protocol udp');
      await pause(10);
    },
    truth: { initiator: ['timeout.dpd'], responder: ['timeout.dpd'], both: ['timeout.dpd'] },
  },
  {
    name: 'dead-peer-restarted',
    fault: 'none at the end: the network failed for a while, and the tunnel came up again',
    a: { charon: { connection: 'dpd_delay = 1s', child: 'dpd_action = restart' } },
    b: { charon: {} },
    story: async ({ network, a }) => {
      a.initiate();
      network.drop('ip protocol udp');
      await pause(8);
      network.heal();
      await pause(6);
    },
    truth: { initiator: ['timeout.dpd', 'none'], both: ['timeout.dpd', 'none'] },
  },
  {
    name: 'responder-restarted',
    fault: 'the responder crashed and was started again; the initiator finds out by dead peer detection',
    a: { charon: { connection: 'dpd_delay = 1s', child: 'dpd_action = restart' } },
    b: { charon: {} },
    story: async (stage) => {
      stage.a.initiate();
      await stage.b.kill();
      await stage.restart('b');
      await pause(12);
    },
    truth: {
      initiator: ['timeout.dpd', 'peer.restarted', 'none'],
      responder: ['none'],
      both: ['timeout.dpd', 'peer.restarted', 'none'],
    },
  },
  {
    name: 'initiator-restarted',
    fault: 'none: the initiator crashed and came up again',
    a: { charon: {} },
    b: { charon: {} },
    story: async (stage) => {
      stage.a.initiate();
      await stage.a.kill();
      await stage.restart('a');
      stage.a.initiate();
    },
    truth: fine,
  },
  {
    name: 'same-peer-again',
    fault: 'none: the initiator crashed and came up again; the responder keeps the first IKE SA of a peer',
    a: { charon: {} },
    b: { charon: { connection: 'unique = keep' } },
    story: async (stage) => {
      stage.a.initiate();
      await stage.a.kill();
      await stage.restart('a', { charon: { connection: 'unique = never' } });
      stage.a.initiate();
    },
    truth: fine,
  },
  {
    name: 'fault-then-mended',
    fault: 'pre-shared keys differ at first, then are mended',
    a: { charon: { secret: 'lab-secret-2' } },
    b: { charon: {} },
    story: async (stage) => {
      stage.a.initiate();
      await stage.a.stop();
      await stage.restart('a', { charon: {} });
      stage.a.initiate();
    },
    truth: {
      initiator: ['none', 'auth.failed'],
      responder: ['none', 'auth.psk'],
      both: ['none', 'auth.psk'],
    },
  },
  {
    name: 'shutdown-by-initiator',
    fault: 'none: the initiator is shut down',
    a: { charon: {} },
    b: { charon: {} },
    story: async ({ a }) => {
      a.initiate();
      await a.stop();
      await pause(0.5);
    },
    truth: {
      initiator: ['none', 'admin.teardown'],
      responder: ['peer.deleted', 'none'],
      both: ['none', 'admin.teardown', 'peer.deleted'],
    },
  },
  {
    name: 'started-twice',
    fault: 'none: both ends start the tunnel at the same time',
    a: { charon: { child: 'start_action = start' } },
    b: { charon: { child: 'start_action = start' } },
    story: async () => {
      await pause(4);
    },
    truth: fine,
  },
  {
    name: 'nothing-happens',
    fault: 'none: the daemons start and no tunnel is asked for',
    a: { charon: {} },
    b: { charon: {} },
    story: async () => {
      await pause(1);
    },
    truth: fine,
  },
];
