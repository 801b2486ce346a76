import type { IkeEvent } from '../event/event.js';
import { setOnce, type KeptEvent } from './kept-event.js';
import { isFirstExchange, printedNumber } from './message-number.js';
import type { Outstanding, Session } from './session.js';

const ikev1Exchanges: ReadonlySet<string> = new Set([
  'ID_PROT',
  'AGGRESSIVE',
  'QUICK_MODE',
  'TRANSACTION',
  'INFORMATIONAL_V1',
]);
const ikev2Exchanges: ReadonlySet<string> = new Set([
  'IKE_AUTH',
  'CREATE_CHILD_SA',
  'IKE_INTERMEDIATE',
  'IKE_FOLLOWUP_KE',
]);

/** Takes a message, or that one was sent again, into its session. */
export function noteMessage(session: Session, event: IkeEvent, once: () => KeptEvent): void {
  const { kind, fields } = event;
  const sends = kind === 'message.sent' || kind === 'packet.sent';
  const hears = kind === 'message.received' || kind === 'packet.received';
  if (sends || kind === 'message.retransmitted') session.sent ??= once();
  if (hears || kind === 'notify.received' || fields['by'] === 'peer') session.heard ??= once();
  if (hears) session.resent = undefined;
  if (kind === 'message.retransmitted') {
    if (fields['by'] !== 'peer') noteRetransmission(session, event, once);
    else noteArrival(session, once());
    return;
  }
  if (kind === 'negotiation.started' && fields['phase'] === 1 && !isOnlyBegun(session)) beginAttempt(session);
  if (!sends && !hears) return;
  const way = sends ? 'sent' : 'received';
  const port = event.remote?.port;
  if (port !== undefined) setOnce(session.ports, `${way} ${port}`, once);
  const exchange = fields.exchange;
  if (typeof exchange === 'string') noteExchange(session, event, exchange, sends, once);
  else if (hears && session.outstanding && kind === 'message.received') session.outstanding = undefined;
}

/** A line that follows on itself is one that was collected twice. */
function noteArrival(session: Session, again: KeptEvent): void {
  const { count = 0, last } = session.cameAgain ?? {};
  session.cameAgain = { count: last && again.order === last.order + 1 ? count : count + 1, last: again };
}

const messageIdOf = ({ fields }: IkeEvent): number | undefined =>
  typeof fields['messageId'] === 'number' ? fields['messageId'] : undefined;

/** What was counted belongs to an attempt before this one. */
function beginAttempt(session: Session): void {
  session.sentCount.clear();
  session.outstanding = undefined;
}

/** Whether this end has sent the first message and no more: some daemons say afterwards that they began. */
const isOnlyBegun = ({ outstanding, sentCount }: Session): boolean =>
  outstanding?.number === 1 &&
  outstanding.retransmits === 0 &&
  isFirstExchange(outstanding.exchange) &&
  sentCount.size === 1;

/**
 * The request that an initiator sends again, where its own line is not in the log: the first of IKEv2 has the id 0, those of
 * main mode are counted. What a responder asks first has the id 0 as well.
 */
function impliedRequest(session: Session, event: IkeEvent, once: () => KeptEvent): Outstanding | undefined {
  const { type, sequence, by, exchange: printed } = event.fields as Partial<Record<string, unknown>>;
  if (session.role !== 'initiator' || session.ikeUp || by !== 'local' || typeof printed === 'string')
    return undefined;
  if (type !== 'request' || messageIdOf(event) !== 0 || session.exchanges.size > 0) return undefined;
  const exchange = session.version === 1 ? 'ID_PROT' : 'IKE_SA_INIT';
  const number = session.version === 1 && typeof sequence === 'number' ? sequence : 1;
  setOnce(session.exchanges, `sent ${exchange}`, once);
  session.sentCount.set(exchange, number);
  return { exchange, event: once(), number, port: event.remote?.port, messageId: 0, retransmits: 0 };
}

/** A request that went out before the log begins shows only when it is sent again. */
function noteRetransmission(session: Session, event: IkeEvent, once: () => KeptEvent): void {
  const { exchange, sequence, type } = event.fields as Partial<Record<string, unknown>>;
  const outstanding = session.outstanding ?? impliedRequest(session, event, once);
  if (outstanding) {
    session.outstanding = outstanding;
    outstanding.retransmits += 1;
  } else if (typeof exchange === 'string' && type !== 'response')
    session.outstanding = {
      exchange,
      event: once(),
      number: printedNumber(event, exchange) ?? (typeof sequence === 'number' ? sequence : 0),
      port: event.remote?.port,
      messageId: messageIdOf(event),
      retransmits: 1,
    };
  else if (type !== 'response') session.resent = once();
}

function noteExchange(
  session: Session,
  event: IkeEvent,
  exchange: string,
  sends: boolean,
  once: () => KeptEvent,
): void {
  setOnce(session.exchanges, `${sends ? 'sent' : 'received'} ${exchange}`, once);
  session.lastExchange = exchange;
  if (ikev1Exchanges.has(exchange)) session.version ??= 1;
  else if (ikev2Exchanges.has(exchange)) session.version ??= 2;
  const request = event.fields['type'] !== 'response';
  if (exchange === 'IKE_SA_INIT' || exchange === 'ID_PROT' || exchange === 'AGGRESSIVE') {
    session.role ??= sends === request ? 'initiator' : 'responder';
  }
  if (sends) {
    const printed = printedNumber(event, exchange);
    if (printed === 1 && isFirstExchange(exchange)) beginAttempt(session);
    const number = printed ?? (session.sentCount.get(exchange) ?? 0) + 1;
    session.sentCount.set(exchange, number);
    if (exchange === 'ID_PROT') session.furthestSent = Math.max(session.furthestSent, number);
    if (request)
      session.outstanding = {
        exchange,
        event: once(),
        number,
        port: event.remote?.port,
        messageId: messageIdOf(event),
        retransmits: 0,
      };
  } else if (session.outstanding?.exchange === exchange && event.fields['type'] !== 'request')
    session.outstanding = undefined;
}
