import type { Rule } from '../hypothesis.js';

/** The IKE SA is up and the Child SA is not: a fault also where no line names the cause, and where a vendor says "connected". */
export const childNotBuilt: Rule = {
  name: 'child-not-built',
  apply: (session) => {
    if (!session.ikeUp || !session.childFailed || session.childUp) return [];
    return [
      {
        category: 'negotiation.failed',
        confidence: 0.6,
        witnesses: [
          { event: session.childFailed, because: 'the IKE SA is up, the IPsec SA could not be built' },
        ],
        alternatives: ['proposal.ipsec', 'traffic-selector.mismatch'],
        differences: [],
        count: 1,
        rule: 'child-not-built',
      },
    ];
  },
};
