import type { IkeEvent } from '../../event/event.js';
import type { Endpoint } from '../../value/types.js';
import { addressFamily } from '../address-family.js';
import { valueAs } from '../field-targets.js';
import { outcomeOf } from '../outcome.js';
import { ownFields, type OwnType } from '../own-fields.js';
import { eventId } from '../record-id.js';
import { snakeKeys } from '../snake.js';
import { timeSourceOf, type MappingOptions } from '../time.js';

/** Fields with a name in the semantic conventions, then those with one of their own. */
const targets: ReadonlyMap<string, { readonly name: string; readonly type: OwnType }> = new Map([
  ...ownFields.map(({ field, name, type }) => [field, { name, type }] as const),
  ['host', { name: 'host.name', type: 'keyword' }],
  ['user', { name: 'user.name', type: 'keyword' }],
]);

/** What stands in `error.type` where a failure has no category. */
const otherError = '_OTHER';

/** Takes an attribute; an absent value is none. */
export type AddAttribute = (key: string, value: unknown) => void;

/**
 * All attributes of an event, in their order. What takes them decides whether they become objects or text: a program that
 * prints many records does not want to build each twice.
 */
export function describeEvent(event: IkeEvent, options: MappingOptions, add: AddAttribute): void {
  const { message, dialect, time, place, session, local, remote, category } = event;
  const fields: Readonly<Record<string, unknown>> = event.fields;
  add('log.record.uid', eventId(event));
  add('log.file.path', place.source);
  add('ike.place.line', place.line);
  add('ike.place.lines', place.lines);
  add('ike.place.offset', place.offset);
  add('ike.place.length', place.length);
  add('ike.place.pointer', place.pointer);
  add('ike.place.rest', place.rest && snakeKeys(place.rest));
  add('ike.place.truncated', place.truncated);
  add('ike.dialect', dialect);
  add('ike.message', message);
  add('ike.time_source', timeSourceOf(time, options));
  add('ike.time_assumed', event.timeAssumed);
  add('session.id', session);
  add('network.protocol.name', 'ike');
  const family = familyOf(local) || familyOf(remote);
  if (family !== 0) add('network.type', family === 4 ? 'ipv4' : 'ipv6');
  const port = (local ?? remote)?.port;
  if (port === 500 || port === 4500) add('network.transport', 'udp');
  addEnd(add, 'network.local.address', 'network.local.port', 'ike.local.address', local);
  addEnd(add, 'network.peer.address', 'network.peer.port', 'ike.remote.address', remote);
  const outcome = outcomeOf(event);
  if (outcome !== 'unknown') add('ike.outcome', outcome);
  if (outcome === 'failure') add('error.type', category ?? otherError);
  add('ike.fault.category', category);
  add('ike.fault.alternatives', event.alternatives);
  for (const name in fields) {
    const value = fields[name];
    if (value === undefined || value === null) continue;
    const target = targets.get(name);
    const written = target && valueAs(target.type, value);
    if (target && written !== undefined) add(target.name, written);
    else add(restName(name), value);
  }
}

const restNames = new Map<string, string>();

/** The attribute of a field without a name of its own; one string a name. */
function restName(field: string): string {
  let name = restNames.get(field);
  if (name === undefined) {
    name = `ike.fields.${field}`;
    if (restNames.size >= 4096) restNames.clear();
    restNames.set(field, name);
  }
  return name;
}

const familyOf = (end: Endpoint | undefined): 4 | 6 | 0 => (end ? addressFamily(end.address) : 0);

/** The standard attributes take addresses only; names and masked addresses keep an attribute of their own. */
function addEnd(
  add: AddAttribute,
  standard: string,
  port: string,
  own: string,
  end: Endpoint | undefined,
): void {
  if (!end) return;
  add(familyOf(end) === 0 ? own : standard, end.address);
  add(port, end.port);
}
