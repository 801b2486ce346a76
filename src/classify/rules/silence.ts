import type { KeptEvent } from '../../session/kept-event.js';
import type { Outstanding, Session } from '../../session/session.js';
import type { Hypothesis, Rule, RuleContext, Witness } from '../hypothesis.js';

/*
 * The stage of silence is the diagnosis. Which request stays unanswered, on which port, and whether the IKE SA was up
 * tells more than the words of the time-out.
 */

/** What is known when this end waits in vain. */
interface Waiting {
  readonly outstanding: Outstanding | undefined;
  /** The line that gives up, or the last retransmission where the log ends before. */
  readonly event: KeptEvent;
  readonly ikeUp: boolean;
  readonly childUp: boolean;
  /** The line says that this end gave up; else it only retransmitted. */
  readonly gaveUp: boolean;
}

const fewestRetransmits = 2;

function waitingOf(session: Session): Waiting | undefined {
  if (session.silence) return { ...session.silence, gaveUp: true };
  const timeout = session.clues.find(
    ({ category }) => category === 'timeout.ike' || category === 'timeout.child',
  );
  const { outstanding } = session;
  if (timeout) {
    return {
      outstanding,
      event: timeout.first,
      ikeUp: timeout.afterIkeUp,
      childUp: timeout.afterChildUp,
      gaveUp: true,
    };
  }
  const closedByPeer = session.closed?.fields['by'] === 'peer';
  if (!outstanding || outstanding.retransmits < fewestRetransmits || closedByPeer) return undefined;
  return {
    outstanding,
    event: outstanding.event,
    ikeUp: session.ikeUp !== undefined,
    childUp: session.childUp !== undefined,
    gaveUp: false,
  };
}

function hypothesis(
  rule: string,
  category: string,
  confidence: number,
  witnesses: readonly Witness[],
  alternatives: readonly string[],
): Hypothesis {
  const seen = new Set<number>();
  const own = witnesses.filter(({ event }) => !seen.has(event.order) && seen.add(event.order));
  return { category, confidence, witnesses: own, alternatives, differences: [], count: 1, rule };
}

const inits: ReadonlySet<string> = new Set(['IKE_SA_INIT', 'ID_PROT', 'AGGRESSIVE']);

/**
 * This end sent the first message, nothing of the peer is in the session, and the attempt timed out: the peer is
 * unreachable, or silent on purpose. It counts only where the log would show an answer.
 */
export const noAnswerAtAll: Rule = {
  name: 'no-answer-at-all',
  apply: (session, context) => {
    const waiting = waitingOf(session);
    if (!waiting || waiting.ikeUp || session.heard || !session.sent || session.role === 'responder')
      return [];
    const first = sentFirst(session);
    if (!first || !answersWouldShow(session, context)) return [];
    const because = waiting.gaveUp
      ? 'this end gave up; no message of the peer stands in the session'
      : 'sent again and again; no message of the peer stands in the session';
    const witnesses: Witness[] = [
      { event: first, because: 'this end sent the first message' },
      { event: waiting.event, because },
    ];
    return [
      hypothesis('no-answer-at-all', 'peer.unreachable', waiting.gaveUp ? 0.88 : 0.75, witnesses, [
        'timeout.ike',
      ]),
    ];
  },
};

function sentFirst(session: Session): KeptEvent | undefined {
  for (const exchange of inits) {
    const event = session.exchanges.get(`sent ${exchange}`);
    if (event && (session.sentCount.get(exchange) ?? 0) >= 1) return event;
  }
  return undefined;
}

/**
 * Where arriving messages are not printed, the state reached tells: a second message of an exchange, or a later
 * exchange, is sent only after an answer.
 */
function answersWouldShow(session: Session, { showsReceived }: RuleContext): boolean {
  if (showsReceived) return true;
  if (session.exchanges.has('sent IKE_AUTH') || session.exchanges.has('sent QUICK_MODE')) return false;
  return (session.sentCount.get('ID_PROT') ?? 0) <= 1;
}

/** An Ethernet frame holds this much of an IKE message over IPv4 and UDP; a larger one travels in IP fragments. */
const largestWhole = 1472;

/** Answers came on UDP 500; after the move to UDP 4500 nothing came back. */
export const silentOnPort4500: Rule = {
  name: 'silent-on-port-4500',
  apply: (session, { showsReceived }) => {
    const waiting = waitingOf(session);
    const answered = session.ports.get('received 500');
    const moved = session.ports.get('sent 4500');
    if (
      !waiting ||
      waiting.ikeUp ||
      !answered ||
      !moved ||
      session.ports.has('received 4500') ||
      !showsReceived
    )
      return [];
    // The peer still speaks on port 500: it got the message and does not like it.
    if (session.clues.some(({ category }) => category === 'message.malformed')) return [];
    const witnesses: Witness[] = [
      { event: answered, because: 'the peer answers on UDP 500' },
      { event: moved, because: 'from here on this end sends on UDP 4500, and nothing comes back' },
      { event: waiting.event, because: 'this end waited in vain' },
    ];
    const sent = session.trail.messages.filter(({ way }) => way === 'sent');
    // The line of a message stands before that of its packet.
    const from = sent.findLastIndex(({ order }) => order <= moved.order);
    const small = sent
      .slice(Math.max(0, from))
      .some(({ bytes }) => bytes === undefined || bytes <= largestWhole);
    if (sent.length > 0 && !small) {
      const large = {
        event: moved,
        because: 'all that went there is too large for one packet on most paths',
      };
      return [
        hypothesis(
          'silent-on-port-4500',
          'message.fragmentation',
          0.7,
          [...witnesses.slice(0, 1), large, ...witnesses.slice(2)],
          ['nat.udp-4500-blocked', 'timeout.ike'],
        ),
      ];
    }
    return [hypothesis('silent-on-port-4500', 'nat.udp-4500-blocked', 0.85, witnesses, ['timeout.ike'])];
  },
};

/** An exchange on a running IKE SA stays unanswered: a Child SA that is not built, or a peer that is gone. */
export const silentWhenUp: Rule = {
  name: 'silent-when-up',
  apply: (session) => {
    const waiting = waitingOf(session);
    if (!waiting?.ikeUp || !waiting.gaveUp) return [];
    const exchange = waiting.outstanding?.exchange;
    // Where the log does not show what was asked, the line itself may say which negotiation stayed unanswered.
    const phase = exchange === undefined ? waiting.event.fields['phase'] : undefined;
    if (phase === 1 && waiting.event.kind === 'timeout.reached') return [];
    const child = exchange === 'CREATE_CHILD_SA' || exchange === 'QUICK_MODE' || phase === 2;
    const witnesses: Witness[] = [];
    if (waiting.outstanding)
      witnesses.push({ event: waiting.outstanding.event, because: 'this request stays unanswered' });
    witnesses.push({ event: waiting.event, because: 'this end gave up while the IKE SA was up' });
    return [hypothesis('silent-when-up', child ? 'timeout.child' : 'timeout.dpd', 0.9, witnesses, [])];
  },
};

/**
 * IKEv1 main mode: message 5 is the first that is encrypted with the pre-shared key. A responder that cannot decrypt it
 * drops it, so that it stays unanswered while messages 1 to 4 were answered.
 */
export const silentAfterMainMode5: Rule = {
  name: 'silent-after-main-mode-5',
  apply: (session) => {
    const waiting = waitingOf(session);
    const outstanding = waiting?.outstanding;
    if (!waiting || waiting.ikeUp || outstanding?.exchange !== 'ID_PROT' || outstanding.number !== 3)
      return [];
    const witnesses: Witness[] = [
      {
        event: outstanding.event,
        because: 'main mode message 5, the first that is encrypted with the key, stays unanswered',
      },
      { event: waiting.event, because: 'this end waited in vain' },
    ];
    return [
      hypothesis('silent-after-main-mode-5', 'auth.psk', 0.75, witnesses, ['auth.identity', 'timeout.ike']),
    ];
  },
};

/** A negotiation that began and timed out at a stage that tells no more. */
export const timedOut: Rule = {
  name: 'timed-out',
  apply: (session) => {
    const waiting = waitingOf(session);
    if (!waiting || waiting.ikeUp || session.role === 'responder') return [];
    // The line itself says what stayed unanswered: a check of an IKE SA that was up.
    if (session.clues.some(({ category }) => category === 'timeout.dpd')) return [];
    const because = waiting.gaveUp ? 'this end gave up waiting' : 'sent again and again without an answer';
    return [
      hypothesis(
        'timed-out',
        'timeout.ike',
        waiting.gaveUp ? 0.8 : 0.65,
        [{ event: waiting.event, because }],
        ['peer.unreachable'],
      ),
    ];
  },
};
