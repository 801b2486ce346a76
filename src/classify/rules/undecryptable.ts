import { isKindOf } from '../../category/refine.js';
import type { Clue } from '../../session/session.js';
import type { Rule } from '../hypothesis.js';

const highestPayload = 21;
const draftPayloads = ['130', '131', '132'];

/** Numbers of payloads that IKEv1 does not have (RFC 2408, 3.1; RFC 3947): nonsense that came out of the wrong key. */
export function isNonsense({ category, first }: Clue): boolean {
  const { payload } = first.fields as { readonly payload?: unknown };
  const number = typeof payload === 'number' ? payload : Number(payload ?? Number.NaN);
  return isKindOf(category, 'message') && number > highestPayload && !draftPayloads.includes(String(payload));
}

/** The gateway names a payload that there is not, in the phase that the pre-shared key protects. */
export const nonsensePayload: Rule = {
  name: 'nonsense-payload',
  apply: (session) => {
    const nonsense = session.clues.find((clue) => !clue.afterIkeUp && isNonsense(clue));
    if (!nonsense || session.version === 2 || session.ikeUp) return [];
    return [
      {
        category: 'auth.psk',
        confidence: 0.8,
        witnesses: [
          {
            event: nonsense.first,
            because: 'IKEv1 has no payload of this number: the message was decrypted with another key',
          },
        ],
        alternatives: ['message.malformed'],
        differences: [],
        count: nonsense.count,
        rule: 'nonsense-payload',
      },
    ];
  },
};

/**
 * IKEv1 derives its keys from the pre-shared key: with differing keys the first encrypted message turns into nonsense
 * (malformed payloads, absurd lengths), and the error that comes back does too. In IKEv2 keys do not depend on it.
 */
export const undecryptableInMainMode: Rule = {
  name: 'undecryptable-in-main-mode',
  apply: (session) => {
    // What is in the clear, the first two pairs of messages, can only be malformed for another cause.
    const malformed = session.clues.find(
      (clue) => clue.category === 'message.malformed' && !clue.afterIkeUp && clue.encrypted,
    );
    const phase1 = session.exchanges.get('sent ID_PROT') ?? session.exchanges.get('received ID_PROT');
    if (!malformed || !phase1 || session.version === 2) return [];
    return [
      {
        category: 'auth.psk',
        confidence: 0.9,
        witnesses: [
          {
            event: malformed.encrypted ?? malformed.first,
            because: 'the first encrypted message of IKEv1 main mode cannot be read: the keys differ',
          },
          { event: phase1, because: 'main mode (IKEv1), whose keys depend on the pre-shared key' },
        ],
        alternatives: ['message.malformed'],
        differences: [],
        count: malformed.count,
        rule: 'undecryptable-in-main-mode',
      },
    ];
  },
};
