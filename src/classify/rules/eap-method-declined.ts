import { isKindOf } from '../../category/refine.js';
import type { Rule } from '../hypothesis.js';

/**
 * This end declined the EAP method that the peer asked for, and the peer asked for no other: the methods differ, and
 * user name and password were never tried. A peer that knows a second method asks for it instead, in another IKE_AUTH.
 */
export const eapMethodDeclined: Rule = {
  name: 'eap-method-declined',
  apply: (session) => {
    const declined = session.hints.get('eap-method-declined');
    if (!declined || session.ikeUp) return [];
    const failure = session.clues.find(
      ({ category, first }) => isKindOf(category, 'auth.eap') && first.order > declined.order,
    );
    if (!failure) return [];
    const requests = session.trail.messages.filter(
      ({ way, exchange, type, order }) =>
        way === 'sent' &&
        exchange === 'IKE_AUTH' &&
        type === 'request' &&
        order > declined.order &&
        order < failure.first.order,
    );
    // The first carries the refusal of the method, a second the dialogue of another one.
    if (new Set(requests.map(({ messageId, order }) => messageId ?? order)).size > 1) return [];
    return [
      {
        category: 'auth.eap.method',
        confidence: 0.85,
        witnesses: [
          { event: declined, because: 'this end declined the EAP method that the peer asked for' },
          { event: failure.first, because: 'the peer asked for no other method and gave up' },
        ],
        alternatives: [],
        differences: [],
        count: 1,
        rule: 'eap-method-declined',
      },
    ];
  },
};
