import type { Rule } from '../hypothesis.js';
import { phaseOf } from '../phase-of.js';

/**
 * INVALID_KE_PAYLOAD asks for another Diffie-Hellman group and is answered by a good retry. It is a fault only when the
 * session then fails without having come further.
 */
export const groupNotAgreed: Rule = {
  name: 'group-not-agreed',
  apply: (session) => {
    const notify =
      session.notifies.get('sent INVALID_KE_PAYLOAD') ?? session.notifies.get('received INVALID_KE_PAYLOAD');
    if (!notify || session.ikeUp || (session.clues.length === 0 && session.endings === 0)) return [];
    const later = ['sent IKE_AUTH', 'received IKE_AUTH', 'sent QUICK_MODE', 'received QUICK_MODE'].map(
      (key) => session.exchanges.get(key),
    );
    // The retry was good: the negotiation went on.
    if (later.some((event) => event !== undefined && event.order > notify.order)) return [];
    const phase = phaseOf(session);
    const child = phase?.phase === 2;
    return [
      {
        category: child ? 'proposal.ipsec.pfs' : 'proposal.ike.dh-group',
        confidence: 0.75,
        witnesses: [
          {
            event: notify,
            because: 'a Diffie-Hellman group was refused, and no later attempt of this session succeeded',
          },
        ],
        alternatives: [],
        differences: [],
        count: 1,
        rule: 'group-not-agreed',
      },
    ];
  },
};
