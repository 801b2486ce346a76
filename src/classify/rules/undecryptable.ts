import type { Rule } from '../hypothesis.js';

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
