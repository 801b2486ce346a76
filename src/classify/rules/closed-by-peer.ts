import type { Rule } from '../hypothesis.js';

/** The peer closed an SA that worked: information, whose cause lies at the peer. */
export const closedByPeer: Rule = {
  name: 'closed-by-peer',
  apply: (session) => {
    const { closed } = session;
    if (
      !session.ikeUp ||
      closed?.fields['by'] !== 'peer' ||
      (session.stopped !== undefined && closed.order > session.stopped)
    )
      return [];
    return [
      {
        category: 'peer.deleted',
        confidence: 0.9,
        witnesses: [{ event: closed, because: 'the peer closed an SA that was up' }],
        alternatives: [],
        differences: [],
        count: 1,
        severity: 'info',
        rule: 'closed-by-peer',
      },
    ];
  },
};
