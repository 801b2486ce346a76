import type { IkeEvent } from '../event/event.js';
import type { Place } from '../input/place.js';
import type { Payload } from '../value/types.js';

/** A message of a session, either way, as this end saw it. */
export interface TrailMessage {
  readonly way: 'sent' | 'received';
  readonly exchange: string;
  readonly type: 'request' | 'response' | undefined;
  readonly messageId: number | undefined;
  readonly time: string | undefined;
  readonly place: Place;
  readonly order: number;
  /** Size of its packet; of the first one where it was fragmented. */
  bytes: number | undefined;
  /** How often it went out, or came in, again. */
  repeats: number;
  /** The error notify it carries, where its own line shows it. */
  readonly notifies: readonly string[];
  /** Not printed: that it came follows from what this end did next. */
  readonly implied: boolean;
}

/** The messages of a session in the order of the log. */
export interface Trail {
  readonly messages: TrailMessage[];
  /** Messages beyond those kept. */
  omitted: number;
  /** Size of a packet that came and whose message is not read yet. */
  arrivedBytes: number | undefined;
}

const mostMessages = 200;

/** An empty trail. */
export const makeTrail = (): Trail => ({ messages: [], omitted: 0, arrivedBytes: undefined });

const isFragment = ({ type }: Payload): boolean => type === 'EF' || type === 'SKF';

const lastOf = (trail: Trail, way: TrailMessage['way']): TrailMessage | undefined =>
  trail.messages.findLast((message) => message.way === way && !message.implied);

/** Which half of its exchange a message is, where its line does not tell: main and aggressive mode are led by the initiator. */
function typeOf(
  event: IkeEvent,
  exchange: string,
  sent: boolean,
  role: string | undefined,
): TrailMessage['type'] {
  const { type } = event.fields as { readonly type?: unknown };
  if (type === 'request' || type === 'response') return type;
  if (
    role === undefined ||
    (exchange !== 'ID_PROT' && exchange !== 'AGGRESSIVE' && exchange !== 'IKE_SA_INIT')
  )
    return undefined;
  return (role === 'initiator') === sent ? 'request' : 'response';
}

function push(trail: Trail, message: TrailMessage): void {
  if (trail.messages.length >= mostMessages) trail.omitted += 1;
  else trail.messages.push(message);
}

/** Takes an event into the trail; `role` is that of the session so far. */
export function noteTrail(trail: Trail, event: IkeEvent, role: string | undefined, order: number): void {
  const { kind, fields } = event;
  const sent = kind === 'message.sent' || kind === 'packet.sent';
  const bytes = typeof fields['bytes'] === 'number' ? fields['bytes'] : undefined;
  if (kind === 'message.retransmitted') {
    const last = lastOf(trail, 'sent');
    if (last) last.repeats += 1;
    return;
  }
  if (!sent && kind !== 'message.received' && kind !== 'packet.received') return;
  const { exchange, messageId, payloads } = fields as {
    readonly exchange?: unknown;
    readonly messageId?: unknown;
    readonly payloads?: readonly Payload[];
  };
  if (typeof exchange !== 'string') {
    if (!sent) trail.arrivedBytes = bytes;
    else {
      const last = lastOf(trail, 'sent');
      if (last) last.bytes ??= bytes;
    }
    return;
  }
  // A fragment is no message of its own; what it is part of stands beside it.
  if (payloads && payloads.length > 0 && payloads.every(isFragment)) return;
  push(trail, {
    way: sent ? 'sent' : 'received',
    exchange,
    type: typeOf(event, exchange, sent, role),
    messageId: typeof messageId === 'number' ? messageId : undefined,
    time: event.time,
    place: event.place,
    order,
    bytes: bytes ?? (sent ? undefined : trail.arrivedBytes),
    repeats: 0,
    notifies: (payloads ?? []).flatMap(({ type, value }) =>
      type === 'N' && value !== undefined ? [value] : [],
    ),
    implied: false,
  });
  if (!sent) trail.arrivedBytes = undefined;
}

/** What a session did by which the answer to its last request is known to have come, though no line prints it. */
export function noteImplied(trail: Trail, event: IkeEvent, order: number): void {
  const last = trail.messages.at(-1);
  if (last?.way !== 'sent' || last.type !== 'request') return;
  push(trail, {
    way: 'received',
    exchange: last.exchange,
    type: 'response',
    messageId: last.messageId,
    time: event.time,
    place: event.place,
    order,
    bytes: undefined,
    repeats: 0,
    notifies: [],
    implied: true,
  });
}
