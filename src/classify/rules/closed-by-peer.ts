import type { Session } from '../../session/session.js';
import type { Rule } from '../hypothesis.js';

const atOnce = 2000;

const spanBetween = (from: string | undefined, to: string | undefined): number =>
  from === undefined || to === undefined ? Infinity : Math.abs(Date.parse(to) - Date.parse(from));

/**
 * In main mode the responder sends its identity and proof last, and is up with that. An initiator that closes the SA
 * then, before it asks for a Child SA, did not accept them.
 */
function refusedLastMessage({
  role,
  version,
  exchanges,
  ikeUp,
  closed,
  childUp,
  childFailed,
}: Session): boolean {
  const later = ['received QUICK_MODE', 'received TRANSACTION', 'sent TRANSACTION', 'sent QUICK_MODE'];
  return (
    role === 'responder' &&
    version === 1 &&
    exchanges.has('received ID_PROT') &&
    !childUp &&
    !childFailed &&
    !later.some((exchange) => exchanges.has(exchange)) &&
    spanBetween(ikeUp?.time, closed?.time) <= atOnce
  );
}

/** The peer closed the SA as soon as it had the identity and the proof of this end. */
export const closedAfterMainMode: Rule = {
  name: 'closed-after-main-mode',
  apply: (session, { showsReceived }) => {
    const { ikeUp, closed } = session;
    if (!showsReceived || !ikeUp || closed?.fields['by'] !== 'peer' || !refusedLastMessage(session))
      return [];
    return [
      {
        category: 'auth.failed',
        confidence: 0.7,
        witnesses: [
          {
            event: ikeUp,
            because: 'this end sent the last message of main mode, with its identity and its proof',
          },
          { event: closed, because: 'the peer closed the SA at once, without asking for an IPsec SA' },
        ],
        alternatives: ['auth.certificate', 'auth.identity', 'peer.deleted'],
        differences: [],
        count: 1,
        rule: 'closed-after-main-mode',
      },
    ];
  },
};

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
