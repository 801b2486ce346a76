import type { Rule } from '../hypothesis.js';

/**
 * A Child SA that was accepted in IKE_AUTH, where its Diffie-Hellman group is not negotiated, and refused at its first
 * rekey with NO_PROPOSAL_CHOSEN: the group is what is new.
 */
export const groupAtRekey: Rule = {
  name: 'group-at-rekey',
  apply: ({ firstRekey, proposals }) => {
    if (!firstRekey?.refusal) return [];
    const { request, refusal, withGroup } = firstRekey;
    const { local, peer } = proposals[2];
    // Where both lists were printed for the rekey they decide.
    if (local && peer && local.event.order > request.order && peer.event.order > request.order) return [];
    return [
      {
        category: 'proposal.ipsec.pfs',
        confidence: 0.8,
        witnesses: [
          {
            event: refusal,
            because: `the same IPsec SA came up before, without a Diffie-Hellman group of its own; its first rekey${withGroup === undefined ? '' : withGroup ? ', with one,' : ', without one,'} was refused`,
          },
          { event: request, because: 'the rekey that was refused' },
        ],
        alternatives: [],
        differences: [],
        count: 1,
        rule: 'group-at-rekey',
      },
    ];
  },
};
