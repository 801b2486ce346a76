import type { Session } from '../session/session.js';
import type { TrailMessage } from '../session/trail.js';

/** One message as it left one end and as it came to the other; each side as far as its log shows it. */
export interface Path {
  /** Whether the first or the second session of the pair sent it. */
  readonly from: 0 | 1;
  readonly sent: TrailMessage | undefined;
  readonly received: TrailMessage | undefined;
}

/** What names a message at both ends: exchange, half and id, as far as a log prints them. */
const nameOf = (
  { exchange, messageId }: TrailMessage,
  type: TrailMessage['type'],
  withIds: boolean,
): string => `${exchange} ${type ?? ''} ${withIds ? (messageId ?? '') : ''}`;

/** Messages of one direction under the names that both ends know them by. */
function byName(
  messages: readonly TrailMessage[],
  typeOf: (message: TrailMessage) => TrailMessage['type'],
  withIds: boolean,
): ReadonlyMap<string, readonly TrailMessage[]> {
  const named = new Map<string, TrailMessage[]>();
  for (const message of messages) {
    const name = nameOf(message, typeOf(message), withIds);
    const known = named.get(name);
    if (known) known.push(message);
    else named.set(name, [message]);
  }
  return named;
}

/**
 * The half of its exchange a message is. Who began asks IKE_AUTH, and nobody else (RFC 7296, 1.2): where a line does not
 * tell, the role of the sender does.
 */
function typesFrom(sender: Session, receiver: Session): (message: TrailMessage) => TrailMessage['type'] {
  const asks = sender.role === undefined ? receiver.role === 'responder' : sender.role === 'initiator';
  const isKnown = sender.role !== undefined || receiver.role !== undefined;
  return ({ type, exchange }) => {
    if (type !== undefined || !isKnown || exchange !== 'IKE_AUTH') return type;
    return asks ? 'request' : 'response';
  };
}

const hasIds = (messages: readonly TrailMessage[]): boolean =>
  messages.every(({ messageId, implied }) => messageId !== undefined || implied);

/**
 * Whether a message went round whole, as far as its size tells. NAT and fragments leave the size of an IKE packet alone;
 * on UDP 4500 some products count the four zero bytes before it (RFC 7296, 2.23).
 */
export function sameSize(a: TrailMessage, b: TrailMessage): boolean | undefined {
  if (a.bytes === undefined || b.bytes === undefined) return undefined;
  return a.bytes === b.bytes || Math.abs(a.bytes - b.bytes) === 4;
}

function oneWay(sender: Session, receiver: Session, from: 0 | 1): Path[] {
  const sent = sender.trail.messages.filter(({ way }) => way === 'sent');
  const received = receiver.trail.messages.filter(({ way }) => way === 'received');
  const withIds = hasIds(sent) && hasIds(received);
  const typeOf = typesFrom(sender, receiver);
  const arrivals = byName(received, typeOf, withIds);
  const paths: Path[] = [];
  const alone: TrailMessage[] = [];
  const unasked: TrailMessage[] = [];
  const departures = byName(sent, typeOf, withIds);
  for (const [name, departed] of departures) {
    const arrived = arrivals.get(name) ?? [];
    departed.forEach((message, index) => {
      const received = arrived[index];
      if (received) paths.push({ from, sent: message, received });
      else alone.push(message);
    });
    unasked.push(...arrived.slice(departed.length));
  }
  for (const [name, arrived] of arrivals) if (!departures.has(name)) unasked.push(...arrived);
  // A line that does not tell which half it is may be the one that the other end tells.
  for (const message of alone) {
    const at = unasked.findIndex((each) => mayBeOne(message, typeOf(message), each, typeOf(each)));
    paths.push({ from, sent: message, received: at < 0 ? undefined : unasked.splice(at, 1)[0] });
  }
  for (const message of unasked) paths.push({ from, sent: undefined, received: message });
  return paths;
}

/** Whether two messages are one as far as their lines tell, where at least one line does not tell which half it is. */
const mayBeOne = (
  sent: TrailMessage,
  sentType: TrailMessage['type'],
  received: TrailMessage,
  receivedType: TrailMessage['type'],
): boolean =>
  sent.exchange === received.exchange &&
  (sentType === undefined || receivedType === undefined) &&
  (sent.messageId === undefined || received.messageId === undefined || sent.messageId === received.messageId);

/** The messages of a negotiation that stands in two logs. */
export const pathsBetween = (a: Session, b: Session): Path[] => [...oneWay(a, b, 0), ...oneWay(b, a, 1)];

/** Paths of which both ends are printed. */
export const seenAtBothEnds = (
  paths: readonly Path[],
): readonly (Path & { readonly sent: TrailMessage; readonly received: TrailMessage })[] =>
  paths.filter(
    (path): path is Path & { readonly sent: TrailMessage; readonly received: TrailMessage } =>
      path.sent !== undefined && path.received !== undefined,
  );
