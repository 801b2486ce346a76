import type { Category } from '../category.js';

/** Said beside every difference of algorithms; not where the only change that is left goes against it. */
export const agreeOnTheStronger =
  'Agree on the stronger of the two values; do not add an algorithm that RFC 8247 or RFC 8221 rules out (DES, MD5, Diffie-Hellman groups 1, 2, 5, 22) only to make the ends meet.';

/** What the ends offer each other. */
export const proposalCategories = [
  {
    id: 'none',
    title: 'No fault',
    stage: 'any',
    severity: 'info',
    description:
      'The evidence shows a working tunnel, or the source states explicitly that nothing is wrong.',
    actions: [],
  },
  {
    id: 'unknown',
    title: 'Unknown',
    stage: 'any',
    severity: 'warning',
    description: 'Something failed, but the evidence names no cause that can be told apart from others.',
    actions: ['Collect the log of the other gateway for the same minutes and diagnose both together.'],
    refinedBy: ['*'],
  },
  {
    id: 'proposal',
    title: 'Proposal mismatch, phase unknown',
    stage: 'any',
    severity: 'error',
    description:
      'The proposals differ, and the evidence does not say whether those of the IKE SA or of the IPsec SA.',
    actions: ['Compare the proposals of both phases on both gateways.'],
    refinedBy: ['proposal.ike', 'proposal.ike.*', 'proposal.ipsec', 'proposal.ipsec.*'],
  },
  {
    id: 'proposal.ike',
    title: 'IKE proposal mismatch',
    stage: 'ike-init',
    severity: 'error',
    description:
      'The gateways share no complete IKE SA (phase 1) transform set: encryption, integrity or PRF, Diffie-Hellman group, or authentication method differ.',
    actions: [
      'Compare the IKE (phase 1) proposals of both gateways transform by transform and make at least one set identical.',
      agreeOnTheStronger,
    ],
    refinedBy: [
      'proposal.ike.*',
      'peer.unknown',
      'peer.address-mismatch',
      'negotiation.version',
      'negotiation.exchange-mode',
    ],
  },
  {
    id: 'proposal.ike.encryption',
    title: 'IKE encryption mismatch',
    stage: 'ike-init',
    severity: 'error',
    description: 'The IKE SA encryption algorithm or its key length differs.',
    actions: [
      'Configure the same IKE encryption algorithm and key length on both gateways.',
      agreeOnTheStronger,
    ],
  },
  {
    id: 'proposal.ike.integrity',
    title: 'IKE integrity mismatch',
    stage: 'ike-init',
    severity: 'error',
    description: 'The IKE SA integrity (hash) algorithm differs.',
    actions: ['Configure the same IKE integrity/hash algorithm on both gateways.', agreeOnTheStronger],
  },
  {
    id: 'proposal.ike.prf',
    title: 'IKE PRF mismatch',
    stage: 'ike-init',
    severity: 'error',
    description: 'The IKE SA pseudo-random function differs.',
    actions: [
      'Configure the same PRF on both gateways, or let it follow the integrity algorithm on both.',
      agreeOnTheStronger,
    ],
  },
  {
    id: 'proposal.ike.dh-group',
    title: 'IKE Diffie-Hellman group mismatch',
    stage: 'ike-init',
    severity: 'error',
    description: 'The Diffie-Hellman group of the IKE SA differs.',
    actions: [
      'Configure the same Diffie-Hellman group for IKE (phase 1) on both gateways.',
      agreeOnTheStronger,
    ],
  },
  {
    id: 'proposal.ike.auth-method',
    title: 'IKE authentication method mismatch',
    stage: 'ike-init',
    severity: 'error',
    description:
      'The gateways offer different authentication methods in the IKEv1 phase 1 proposal (for example pre-shared key against RSA signatures).',
    actions: ['Use the same authentication method on both gateways.'],
  },
  {
    id: 'proposal.ipsec',
    title: 'IPsec proposal mismatch',
    stage: 'child',
    severity: 'error',
    description:
      'The gateways share no complete IPsec SA (phase 2, CHILD_SA) transform set: ESP/AH algorithms, PFS group or mode differ.',
    actions: [
      'Compare the IPsec (phase 2) proposals of both gateways, PFS included, and make at least one set identical.',
      agreeOnTheStronger,
    ],
    refinedBy: ['proposal.ipsec.*'],
  },
  {
    id: 'proposal.ipsec.encryption',
    title: 'IPsec encryption mismatch',
    stage: 'child',
    severity: 'error',
    description: 'The ESP encryption algorithm or its key length differs.',
    actions: [
      'Configure the same ESP encryption algorithm and key length on both gateways.',
      agreeOnTheStronger,
    ],
  },
  {
    id: 'proposal.ipsec.integrity',
    title: 'IPsec integrity mismatch',
    stage: 'child',
    severity: 'error',
    description: 'The ESP/AH integrity algorithm differs.',
    actions: ['Configure the same ESP/AH integrity algorithm on both gateways.', agreeOnTheStronger],
  },
  {
    id: 'proposal.ipsec.pfs',
    title: 'PFS mismatch',
    stage: 'child',
    severity: 'error',
    description:
      'Perfect forward secrecy is on at one end only, or its Diffie-Hellman group differs. Typical sign: the tunnel comes up and fails at the first rekey.',
    actions: ['Enable or disable PFS on both gateways alike, with the same group.', agreeOnTheStronger],
  },
  {
    id: 'proposal.ipsec.encapsulation',
    title: 'Encapsulation mode mismatch',
    stage: 'child',
    severity: 'error',
    description: 'One end asks for tunnel mode, the other for transport mode.',
    actions: ['Use tunnel mode on both gateways (transport mode only where both are configured for it).'],
  },
  {
    id: 'proposal.ipsec.protocol',
    title: 'Security protocol mismatch',
    stage: 'child',
    severity: 'error',
    description: 'One end asks for ESP, the other for AH.',
    actions: ['Use ESP on both gateways.'],
  },
  {
    id: 'proposal.lifetime',
    title: 'SA lifetime mismatch',
    stage: 'any',
    severity: 'warning',
    description:
      'The SA lifetimes differ in a way that one gateway does not accept, or a volume-based lifetime meets a time-only peer.',
    actions: [
      'Configure the same time-based lifetimes on both gateways and switch volume-based lifetimes off.',
    ],
  },
  {
    id: 'proposal.algorithm-unsupported',
    title: 'Algorithm unsupported',
    stage: 'any',
    severity: 'error',
    description:
      'A configured algorithm cannot be used by this gateway, in this IKE version or in this combination.',
    actions: ['Choose an algorithm that both gateways support for the IKE version in use.'],
  },
] as const satisfies readonly Category[];
