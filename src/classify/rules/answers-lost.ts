import { isErrorNotify } from '../../session/error-notify.js';
import type { Rule } from '../hypothesis.js';

const firstMessages = ['IKE_SA_INIT', 'ID_PROT', 'AGGRESSIVE'];
/** One answer may be lost. */
const fewestRepeats = 2;

/**
 * The peer sends its first message again and again though this end answered each: the answers do not arrive. A scanner that
 * gets no answer does the same, so the rule says no more than that.
 */
export const answersLost: Rule = {
  name: 'answers-lost',
  apply: ({ role, ikeUp, clues, exchanges, trail, furthestSent, cameAgain }, { showsReceived }) => {
    if (role !== 'responder' || ikeUp || clues.length > 0 || !showsReceived || furthestSent > 1) return [];
    const [first, ...later] = new Set(trail.messages.map(({ exchange }) => exchange));
    if (first === undefined || later.length > 0 || !firstMessages.includes(first)) return [];
    const [asked, answered] = [exchanges.get(`received ${first}`), exchanges.get(`sent ${first}`)];
    if (!asked || !answered || trail.messages.some(({ notifies }) => notifies.some(isErrorNotify))) return [];
    if (!cameAgain || cameAgain.count < fewestRepeats) return [];
    return [
      {
        category: 'timeout.ike',
        confidence: 0.7,
        witnesses: [
          { event: asked, because: 'the first message of the peer' },
          { event: answered, because: 'this end answered it' },
          {
            event: cameAgain.last,
            because: 'the peer sent it again and again and did not go on: the answers do not arrive',
          },
        ],
        alternatives: ['peer.unreachable'],
        differences: [],
        count: 1,
        rule: 'answers-lost',
      },
    ];
  },
};
