import { isKindOf } from '../../category/refine.js';
import type { Hypothesis, Rule, Witness } from '../hypothesis.js';

const timedOut = (category: string): boolean =>
  isKindOf(category, 'timeout.ike') || category === 'unknown' || category === 'negotiation.failed';

/**
 * The stage of silence is the diagnosis. This end sent the first message, nothing of the peer is in the session, and
 * the attempt timed out: the peer is unreachable, or silent on purpose. It counts only where the log would show an
 * answer.
 */
export const noAnswerAtAll: Rule = {
  name: 'no-answer-at-all',
  apply: (session, { showsReceived }) => {
    const timeout = session.clues.find(({ category }) => category === 'timeout.ike');
    if (!timeout || !session.sent || session.heard || !showsReceived) return [];
    const first =
      session.exchanges.get('sent IKE_SA_INIT') ?? session.exchanges.get('sent ID_PROT') ?? session.sent;
    if (session.exchanges.has('sent IKE_AUTH') && !session.exchanges.has('sent IKE_SA_INIT')) return [];
    const witnesses: Witness[] = [
      { event: first, because: 'this end sent the first message' },
      { event: timeout.first, because: 'and gave up; no message of the peer stands in the session' },
    ];
    return [hypothesis('peer.unreachable', 0.85, witnesses, ['timeout.ike'], timeout.count)];
  },
};

/** Answers came on UDP 500; after the move to UDP 4500 nothing came back. */
export const silentOnPort4500: Rule = {
  name: 'silent-on-port-4500',
  apply: (session, { showsReceived }) => {
    const timeout = session.clues.find(({ category }) => timedOut(category));
    const answered = session.ports.get('received 500');
    const moved = session.ports.get('sent 4500');
    if (!timeout || !answered || !moved || session.ports.has('received 4500') || !showsReceived) return [];
    const witnesses: Witness[] = [
      { event: answered, because: 'the peer answers on UDP 500' },
      { event: moved, because: 'from here on this end sends on UDP 4500, and nothing comes back' },
      { event: timeout.first, because: 'the attempt timed out' },
    ];
    return [hypothesis('nat.udp-4500-blocked', 0.85, witnesses, ['timeout.ike'], timeout.count)];
  },
};

function hypothesis(
  category: string,
  confidence: number,
  witnesses: readonly Witness[],
  alternatives: readonly string[],
  count: number,
): Hypothesis {
  return { category, confidence, witnesses, alternatives, differences: [], count, rule: 'silence' };
}
