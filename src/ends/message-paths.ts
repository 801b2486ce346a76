import type { Session } from '../session/session.js';
import type { TrailMessage } from '../session/trail.js';

/** One message as it left one end and as it came to the other; each side as far as its log shows it. */
export interface Path {
  /** Whether the first or the second session of the pair sent it. */
  readonly from: 0 | 1;
  readonly sent: TrailMessage | undefined;
  readonly received: TrailMessage | undefined;
}

/** Messages of one direction under the names that both ends know them by. */
function byName(
  messages: readonly TrailMessage[],
  withIds: boolean,
): ReadonlyMap<string, readonly TrailMessage[]> {
  const named = new Map<string, TrailMessage[]>();
  for (const message of messages) {
    const id = withIds ? (message.messageId ?? '') : '';
    const name = `${message.exchange} ${message.type ?? ''} ${id}`;
    const known = named.get(name);
    if (known) known.push(message);
    else named.set(name, [message]);
  }
  return named;
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
  const arrivals = byName(received, withIds);
  const paths: Path[] = [];
  for (const [name, departures] of byName(sent, withIds)) {
    const arrived = arrivals.get(name) ?? [];
    departures.forEach((message, index) => {
      paths.push({ from, sent: message, received: arrived[index] });
    });
    for (const message of arrived.slice(departures.length))
      paths.push({ from, sent: undefined, received: message });
  }
  for (const [name, arrived] of arrivals) {
    if (!sent.some((message) => nameOf(message, withIds) === name))
      for (const message of arrived) paths.push({ from, sent: undefined, received: message });
  }
  return paths;
}

const nameOf = (message: TrailMessage, withIds: boolean): string =>
  `${message.exchange} ${message.type ?? ''} ${withIds ? (message.messageId ?? '') : ''}`;

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
