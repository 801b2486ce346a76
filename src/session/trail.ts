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

/** What a message of this exchange follows on: it is sent only after the answer to that one came. */
const following: Readonly<Record<string, readonly string[]>> = {
  IKE_INTERMEDIATE: ['IKE_SA_INIT'],
  IKE_AUTH: ['IKE_SA_INIT', 'IKE_INTERMEDIATE'],
  CREATE_CHILD_SA: ['IKE_AUTH'],
  TRANSACTION: ['ID_PROT', 'AGGRESSIVE'],
  QUICK_MODE: ['ID_PROT', 'AGGRESSIVE', 'TRANSACTION'],
};

/** The step of main mode that a line prints: `I2`, `R1`. */
const stepOf = (event: IkeEvent): string => {
  const { step } = event.fields as { readonly step?: unknown };
  return typeof step === 'string' ? step : '';
};

/** Whether a request goes out only because the one before it was answered. */
function provesEarlierAnswer(last: TrailMessage, exchange: string, event: IkeEvent): boolean {
  if (last.way !== 'sent' || last.type !== 'request') return false;
  if (following[exchange]?.includes(last.exchange) === true) return true;
  return last.exchange === exchange && /^I[23]$/.test(stepOf(event));
}

/** A message that no line prints and that must have come before this event. */
const impliedBefore = (
  event: IkeEvent,
  order: number,
  known: Pick<TrailMessage, 'exchange' | 'type' | 'messageId'>,
): TrailMessage => ({
  way: 'received',
  exchange: known.exchange,
  type: known.type,
  messageId: known.messageId,
  time: event.time,
  place: event.place,
  order,
  bytes: undefined,
  repeats: 0,
  notifies: [],
  implied: true,
});

/** Adds the arrival that a message of this end follows from, where the log does not print it. */
function addImplied(trail: Trail, event: IkeEvent, sent: TrailMessage): void {
  const last = trail.messages.at(-1);
  const { exchange, messageId, order } = sent;
  if (sent.type === 'request') {
    if (last && provesEarlierAnswer(last, exchange, event))
      push(trail, impliedBefore(event, order, { ...last, type: 'response' }));
    return;
  }
  if (sent.type !== 'response') return;
  const asked = trail.messages.findLast((each) => each.exchange === exchange);
  if (asked?.way === 'received') return;
  push(trail, impliedBefore(event, order, { exchange, messageId, type: 'request' }));
}

/** Whether an event is a message: one of its own line, or an error notify that names its exchange. */
function wayOf({ kind, fields }: IkeEvent): TrailMessage['way'] | undefined {
  if (kind === 'message.sent' || kind === 'packet.sent') return 'sent';
  if (kind === 'message.received' || kind === 'packet.received') return 'received';
  if (fields['exchange'] === undefined || fields['type'] === undefined) return undefined;
  if (kind === 'notify.sent') return 'sent';
  return kind === 'notify.received' ? 'received' : undefined;
}

/** Takes an event into the trail; `role` is that of the session so far. */
export function noteTrail(trail: Trail, event: IkeEvent, role: string | undefined, order: number): void {
  const { kind, fields } = event;
  if (kind === 'message.retransmitted') {
    const last = lastOf(trail, 'sent');
    if (last) last.repeats += 1;
    return;
  }
  const way = wayOf(event);
  if (way === undefined) return;
  const bytes = typeof fields['bytes'] === 'number' ? fields['bytes'] : undefined;
  const { exchange } = fields as { readonly exchange?: unknown };
  if (typeof exchange === 'string') {
    noteMessage(trail, event, { way, exchange, bytes, role, order });
  } else if (way === 'received') trail.arrivedBytes = bytes;
  else {
    const last = lastOf(trail, 'sent');
    if (last) last.bytes ??= bytes;
  }
}

interface Seen {
  readonly way: TrailMessage['way'];
  readonly exchange: string;
  readonly bytes: number | undefined;
  readonly role: string | undefined;
  readonly order: number;
}

function noteMessage(trail: Trail, event: IkeEvent, { way, exchange, bytes, role, order }: Seen): void {
  const { messageId, payloads, notify } = event.fields as {
    readonly messageId?: unknown;
    readonly payloads?: readonly Payload[];
    readonly notify?: unknown;
  };
  // A fragment is no message of its own; what it is part of stands beside it.
  if (payloads && payloads.length > 0 && payloads.every(isFragment)) return;
  const message: TrailMessage = {
    way,
    exchange,
    type: typeOf(event, exchange, way === 'sent', role),
    messageId: typeof messageId === 'number' ? messageId : undefined,
    time: event.time,
    place: event.place,
    order,
    bytes: bytes ?? (way === 'sent' ? undefined : trail.arrivedBytes),
    repeats: 0,
    notifies:
      typeof notify === 'string'
        ? [notify]
        : (payloads ?? []).flatMap(({ type, value }) => (type === 'N' && value !== undefined ? [value] : [])),
    implied: false,
  };
  if (typeof notify === 'string' && isSameMessage(trail.messages.at(-1), message)) return;
  if (way === 'sent') addImplied(trail, event, message);
  else trail.arrivedBytes = undefined;
  push(trail, message);
}

/** A line about a notify often stands beside the line of its message. */
const isSameMessage = (last: TrailMessage | undefined, message: TrailMessage): boolean =>
  last?.way === message.way && last.exchange === message.exchange && last.type === message.type;

/** The answer to the last request is known to have come, by what the session did, though no line prints it. */
export function noteImplied(trail: Trail, event: IkeEvent, order: number): void {
  const last = trail.messages.at(-1);
  if (last?.way === 'sent' && last.type === 'request')
    push(trail, impliedBefore(event, order, { ...last, type: 'response' }));
}
