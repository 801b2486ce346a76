import type { IkeEvent } from '../event/event.js';
import type { Endpoint } from '../value/types.js';
import { kindMeanings } from './kinds.js';

/** The two ends of an event in the order of the schemas. */
export interface Ends {
  readonly source: Endpoint | undefined;
  readonly destination: Endpoint | undefined;
  readonly direction: 'inbound' | 'outbound' | 'unknown';
}

/**
 * The direction rule. Of a message, packet or notify that was sent or received the source is who sent it. Else the source is
 * the initiator, where the log tells which end that is. Else this end (`local`) stands as source and the direction is
 * `unknown`. `inbound` and `outbound` are seen from the gateway that wrote the log. Lines that name the ends of an SA in the
 * direction of its packets, without telling which is this end, keep their order.
 */
export function endsOf(event: IkeEvent): Ends {
  const { local, remote, fields } = event;
  const role = (fields as { readonly role?: unknown }).role;
  const from =
    kindMeanings[event.kind].sender ??
    (role === 'initiator' ? 'local' : role === 'responder' ? 'remote' : undefined);
  if (!local && !remote) return sourceAndDestination(fields, from);
  if (from === 'remote') return { source: remote, destination: local, direction: 'inbound' };
  return { source: local, destination: remote, direction: from === 'local' ? 'outbound' : 'unknown' };
}

function sourceAndDestination(
  fields: Readonly<Record<string, unknown>>,
  from: 'local' | 'remote' | undefined,
): Ends {
  const { source, destination } = fields as { readonly source?: unknown; readonly destination?: unknown };
  return {
    source: isEndpoint(source) ? source : undefined,
    destination: isEndpoint(destination) ? destination : undefined,
    direction: from === 'local' ? 'outbound' : from === 'remote' ? 'inbound' : 'unknown',
  };
}

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'address' in value && typeof value.address === 'string';
