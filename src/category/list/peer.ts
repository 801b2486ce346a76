import type { Category } from '../category.js';

/** Whether packets of the peer arrive. */
export const peerCategories = [
  {
    id: 'peer.unreachable',
    title: 'Peer does not answer',
    stage: 'ike-init',
    severity: 'error',
    description:
      'Not one packet of the peer arrived, as far as this log would show it: network path, firewall, wrong address, or the peer is down or silent on purpose (many peers drop what they have no configuration for).',
    actions: [
      'Check that UDP 500 and 4500 pass in both directions, that the peer address is right, and that the peer is up.',
      'A ping proves nothing; a packet capture on UDP 500/4500 at both ends tells which direction is lost.',
    ],
  },
  {
    id: 'peer.address-mismatch',
    title: 'Peer address mismatch',
    stage: 'ike-init',
    severity: 'error',
    description:
      'A packet came from an address for which no peer is configured, or the configured peer address is wrong.',
    actions: ['Correct the peer address; behind NAT use the public address of the NAT device.'],
  },
  {
    id: 'peer.unknown',
    title: 'No configuration for this peer',
    stage: 'any',
    severity: 'error',
    description: 'The gateway found no connection that fits the peer that wants to negotiate.',
    actions: ['Create the connection for this peer, or correct its address, identity or IKE version.'],
  },
  {
    id: 'peer.deleted',
    title: 'Peer closed the SA',
    stage: 'teardown',
    severity: 'warning',
    description: 'The peer asked for the SA to be deleted. The cause lies at the peer.',
    actions: ['Read the log of the peer for the same moment.'],
    refinedBy: ['*'],
  },
  {
    id: 'peer.address-changed',
    title: 'Peer address changed',
    stage: 'established',
    severity: 'warning',
    description: 'The address of the peer changed while the tunnel was up.',
    actions: ['Check failover, DNS and NAT at the peer.'],
  },
  {
    id: 'peer.unreachable.refused',
    title: 'Peer host answers, IKE does not',
    stage: 'ike-init',
    severity: 'error',
    description:
      'An ICMP error came back: port unreachable means no IKE service listens at the peer; administratively prohibited means a firewall rejects; host or network unreachable means routing.',
    actions: [
      'Port unreachable: start the IKE service of the peer, check the address. Prohibited: open UDP 500/4500. Host or network unreachable: check routing.',
    ],
  },
  {
    id: 'peer.restarted',
    title: 'Peer restarted',
    stage: 'established',
    severity: 'warning',
    description:
      'The peer lost its state: it opens a new IKE SA with INITIAL_CONTACT, or reports unknown SPIs, while the old SA is still up here.',
    actions: ['Look for a restart or failover at the peer; use DPD so that the old SA goes quickly.'],
  },
  {
    id: 'peer.unresolvable',
    title: 'Peer name not resolved',
    stage: 'config',
    severity: 'error',
    description: 'The DNS name of the peer gave no address.',
    actions: ['Correct the name or the DNS servers of the gateway.'],
  },
  {
    id: 'timeout.ike',
    title: 'IKE negotiation timed out',
    stage: 'ike-init',
    severity: 'error',
    description:
      'The IKE SA (phase 1) negotiation did not finish in time. If no packet of the peer was seen this is the symptom of an unreachable peer.',
    actions: ['Check reachability of the peer first; then look at its log: it may be dropping the messages.'],
    refinedBy: [
      'peer.unreachable.*',
      'peer.unreachable',
      'nat.udp-4500-blocked',
      'message.fragmentation',
      'auth.*',
      'proposal.ike.*',
      'proposal.ike',
      'peer.unknown',
      'limit.rate',
      'negotiation.role',
    ],
  },
  {
    id: 'timeout.child',
    title: 'IPsec negotiation timed out',
    stage: 'child',
    severity: 'error',
    description: 'The IPsec SA (phase 2) negotiation did not finish in time.',
    actions: [
      'Look at the log of the peer for the phase 2 exchange; compare phase 2 parameters.',
      'Start the tunnel from the other end: the side that responds logs why it refuses.',
    ],
    refinedBy: ['proposal.ipsec.*', 'proposal.ipsec', 'traffic-selector.*'],
  },
  {
    id: 'timeout.dpd',
    title: 'Dead peer detection timed out',
    stage: 'established',
    severity: 'error',
    description: 'The peer stopped answering liveness checks while the tunnel was up.',
    actions: [
      'Check that the peer is up, the path between the gateways, NAT time-outs and the DPD intervals.',
    ],
    refinedBy: [
      'peer.unreachable.*',
      'peer.unreachable',
      'peer.restarted',
      'platform.*',
      'nat.port-changed',
      'peer.address-changed',
    ],
  },
  {
    id: 'liveness.dpd-incompatible',
    title: 'DPD incompatible',
    stage: 'established',
    severity: 'error',
    description: 'The two ends disagree about the form of DPD messages.',
    actions: [
      'Set the DPD format of the peer to hash first (seq-hash-notify). Switching DPD off is a last resort and needs another liveness check at both ends.',
    ],
  },
  {
    id: 'nat.traversal',
    title: 'NAT traversal mismatch',
    stage: 'ike-init',
    severity: 'error',
    description: 'NAT traversal is on at one end only, or the ends use different versions of it.',
    actions: ['Switch NAT traversal on at both ends and let UDP 4500 pass.'],
  },
  {
    id: 'nat.detection',
    title: 'NAT detection failed',
    stage: 'ike-init',
    severity: 'error',
    description: 'NAT discovery did not succeed.',
    actions: ['Check NAT traversal on both ends and UDP 4500 on the path.'],
    refinedBy: ['nat.traversal', 'nat.udp-4500-blocked'],
  },
  {
    id: 'nat.port-changed',
    title: 'NAT mapping changed',
    stage: 'established',
    severity: 'warning',
    description: 'The NAT port of the peer changed and the SA was lost.',
    actions: ['Shorten the NAT keep-alive interval or lengthen the NAT time-out.'],
  },
  {
    id: 'nat.udp-4500-blocked',
    title: 'UDP 4500 blocked',
    stage: 'ike-auth',
    severity: 'error',
    description:
      'IKE_SA_INIT (or main mode 1-4) is answered on UDP 500, NAT is detected, and everything after the move to UDP 4500 stays unanswered.',
    actions: ['Let UDP 4500 pass in both directions, on NAT device, firewall and cloud security rules.'],
  },
] as const satisfies readonly Category[];
