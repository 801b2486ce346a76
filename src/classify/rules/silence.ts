import type { KeptEvent } from '../../session/kept-event.js';
import { isFirstExchange, printedNumber } from '../../session/message-number.js';
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
  /** What was sent again, where it went out first before the log begins. */
  readonly resent?: KeptEvent | undefined;
  readonly ikeUp: boolean;
  readonly childUp: boolean;
  /** The line says that this end gave up; else it only retransmitted. */
  readonly gaveUp: boolean;
}

const fewestRetransmits = 2;

function waitingOf(session: Session): Waiting | undefined {
  if (session.silence) {
    const { silence } = session;
    // Only an IKE SA that is up is probed.
    return { ...silence, ikeUp: silence.ikeUp || silence.event.kind === 'liveness.failed', gaveUp: true };
  }
  const timeout = session.clues.find(
    ({ category }) => category === 'timeout.ike' || category === 'timeout.child',
  );
  const { outstanding } = session;
  if (timeout) {
    return {
      // What was sent after the line belongs to the next attempt.
      outstanding: outstanding && outstanding.event.order < timeout.first.order ? outstanding : undefined,
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
    const first = sentFirst(session, waiting);
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

/** The first message of a negotiation, sent before this end gave up, where no line shows that it was a later one. */
function sentFirst(session: Session, { event: end, outstanding }: Waiting): KeptEvent | undefined {
  if (outstanding && (!isFirstExchange(outstanding.exchange) || outstanding.number !== 1)) return undefined;
  for (const [key, event] of session.exchanges) {
    const exchange = key.startsWith('sent ') ? key.slice('sent '.length) : '';
    if (!isFirstExchange(exchange) || event.order > end.order) continue;
    if (
      (printedNumber(event, exchange) ?? 1) === 1 &&
      (event.order < end.order || event === outstanding?.event)
    )
      return event;
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
  return session.furthestSent <= 1;
}

/** An Ethernet frame holds this much of an IKE message over IPv4 and UDP; a larger one travels in IP fragments. */
const largestWhole = 1472;

/** How sure a blocked port is where the log does not print how large the lost messages are. */
const sizeUnknown = 0.68;

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
    // A large message that is lost looks the same, and so does one of main mode that the peer cannot decrypt.
    const surelySmall = sent
      .slice(Math.max(0, from))
      .some(({ bytes }) => bytes !== undefined && bytes <= largestWhole);
    const others = [
      ...(surelySmall ? [] : ['message.fragmentation']),
      ...(isEncryptedInMainMode(waiting.outstanding) ? ['auth.psk'] : []),
    ];
    const confidence = surelySmall ? 0.85 : sizeUnknown;
    return [
      hypothesis('silent-on-port-4500', 'nat.udp-4500-blocked', confidence, witnesses, [
        ...others,
        'timeout.ike',
      ]),
    ];
  },
};

const isEncryptedInMainMode = (outstanding: Outstanding | undefined): boolean =>
  outstanding?.exchange === 'ID_PROT' && outstanding.number === 3;

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
  apply: (session, { showsReceived }) => {
    const waiting = waitingOf(session);
    const outstanding = waiting?.outstanding;
    if (!waiting || waiting.ikeUp || !outstanding || !isEncryptedInMainMode(outstanding)) return [];
    const witnesses: Witness[] = [
      {
        event: outstanding.event,
        because: 'main mode message 5, the first that is encrypted with the key, stays unanswered',
      },
      { event: waiting.event, because: 'this end waited in vain' },
    ];
    // With NAT it is the first that goes to UDP 4500, too: that port may be what is closed.
    const first4500 = session.ports.has('sent 4500') && !session.ports.has('received 4500');
    // Where the log shows that the peer answered on UDP 500, the rule about that port tells it.
    if (first4500 && showsReceived && session.ports.has('received 500')) return [];
    const alternatives = ['auth.identity', ...(first4500 ? ['nat.udp-4500-blocked'] : []), 'timeout.ike'];
    return [
      hypothesis('silent-after-main-mode-5', 'auth.psk', first4500 ? 0.6 : 0.75, witnesses, alternatives),
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
    const witnesses: Witness[] = [{ event: waiting.event, because }];
    const { messageId } = waiting.resent?.fields ?? {};
    if (!waiting.outstanding && typeof messageId === 'number' && messageId > mostToComeUp)
      return [longUp(waiting, witnesses)];
    if (!isBeforeUp(session, waiting))
      // A line that names a fault tells more.
      return session.clues.length > 0
        ? []
        : [
            hypothesis('timed-out', 'unknown', 0.6, witnesses, [
              'timeout.dpd',
              'timeout.ike',
              'timeout.child',
            ]),
          ];
    const confidence = waiting.gaveUp ? 0.8 : 0.65;
    return [hypothesis('timed-out', 'timeout.ike', confidence, witnesses, ['peer.unreachable'])];
  },
};

/** An IKE SA comes up with fewer exchanges, also where EAP takes many. */
const mostToComeUp = 50;

/** The number of what stayed unanswered tells that the IKE SA was up for long, in a log that begins later. */
const longUp = ({ resent }: Waiting, witnesses: readonly Witness[]): Hypothesis =>
  hypothesis(
    'timed-out',
    'timeout.dpd',
    0.75,
    [
      ...(resent
        ? [{ event: resent, because: 'a request with this number is sent on an IKE SA that is up for long' }]
        : []),
      ...witnesses,
    ],
    ['timeout.child'],
  );

const beforeUp: ReadonlySet<string> = new Set(['IKE_AUTH', 'IKE_INTERMEDIATE']);

/** Whether the log shows that the IKE SA was still being negotiated; one that is cut at its start may not. */
function isBeforeUp({ exchanges, clues }: Session, { event, outstanding }: Waiting): boolean {
  if (outstanding) return isFirstExchange(outstanding.exchange) || beforeUp.has(outstanding.exchange);
  const begun = [...exchanges].some(
    ([key, first]) => first.order < event.order && isFirstExchange(key.slice(key.indexOf(' ') + 1)),
  );
  return begun || event.fields['phase'] === 1 || clues.some(({ category }) => category === 'timeout.ike');
}
