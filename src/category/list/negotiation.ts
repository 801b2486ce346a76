import type { Category } from '../category.js';

/** How the ends talk, and which networks they protect. */
export const negotiationCategories = [
  {
    id: 'negotiation.version',
    title: 'IKE version mismatch',
    stage: 'ike-init',
    severity: 'error',
    description: 'One end speaks IKEv1, the other IKEv2, or the version is not supported.',
    actions: ['Configure the same IKE version on both gateways.'],
  },
  {
    id: 'negotiation.exchange-mode',
    title: 'Exchange mode mismatch',
    stage: 'ike-init',
    severity: 'error',
    description: 'IKEv1 main mode meets aggressive mode.',
    actions: ['Use the same IKEv1 mode on both gateways, or move both to IKEv2.'],
  },
  {
    id: 'negotiation.role',
    title: 'No end may initiate',
    stage: 'config',
    severity: 'error',
    description:
      'The roles do not fit: both gateways only respond, or one may not act in the role the other expects.',
    actions: ['Let at least one gateway initiate the negotiation.'],
  },
  {
    id: 'negotiation.not-started',
    title: 'Negotiation not started',
    stage: 'config',
    severity: 'warning',
    description: 'No negotiation has taken place yet.',
    actions: ['Send traffic that matches the tunnel or start the connection by hand, then look again.'],
  },
  {
    id: 'negotiation.failed',
    title: 'Negotiation failed',
    stage: 'any',
    severity: 'error',
    description: 'The source says that the negotiation failed and gives no cause.',
    actions: [
      'Reset the connection to trigger a new negotiation and look at the messages just before the failure.',
    ],
    refinedBy: ['*'],
    disruptiveActions: true,
  },
  {
    id: 'negotiation.feature-unsupported',
    title: 'Extension not supported by the peer',
    stage: 'any',
    severity: 'info',
    description:
      'An optional extension (MOBIKE, fragmentation, childless, redirect, PPK, multiple auth) is missing at the peer.',
    actions: ['No action unless this end requires it; then switch the requirement off or update the peer.'],
  },
  {
    id: 'traffic-selector.mismatch',
    title: 'Traffic selector mismatch',
    stage: 'child',
    severity: 'error',
    description:
      'The protected networks of the two ends (traffic selectors, proxy IDs, interesting traffic, security ACL) do not agree.',
    actions: ['Make the local networks of one gateway the remote networks of the other, prefix by prefix.'],
  },
  {
    id: 'traffic-selector.conflict',
    title: 'Traffic selector conflict',
    stage: 'child',
    severity: 'error',
    description:
      'The protected networks overlap with those of another tunnel or with the address of the peer.',
    actions: [
      'Remove the overlap between tunnels, and keep the public address of the peer out of the protected networks.',
    ],
  },
  {
    id: 'traffic-selector.mismatch.wildcard',
    title: 'Route-based meets policy-based',
    stage: 'child',
    severity: 'error',
    description:
      'One end proposes 0.0.0.0/0 (route-based, any-to-any), the other only listed networks (policy-based).',
    actions: [
      'Use the same style on both ends: policy-based selectors on the route-based gateway, or a route-based tunnel at the other.',
    ],
  },
  {
    id: 'traffic-selector.narrowed',
    title: 'Selectors narrowed',
    stage: 'child',
    severity: 'info',
    description:
      'The responder accepted a part of the proposed networks; networks outside it have no connectivity.',
    actions: ['If a network is missing, add it on the end that narrowed.'],
  },
  {
    id: 'traffic-selector.multiple',
    title: 'Several networks in one SA not supported',
    stage: 'child',
    severity: 'warning',
    description:
      'One end puts several networks into one SA, the other wants one SA a pair (in IKEv1 always, in some products in IKEv2 too): only one pair works.',
    actions: ['Use one connection a pair, or one summary prefix or 0.0.0.0/0 with routes on both ends.'],
  },
] as const satisfies readonly Category[];
