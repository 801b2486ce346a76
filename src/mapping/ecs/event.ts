import type { IkeEvent } from '../../event/event.js';
import type { Severity } from '../../event/kinds.js';
import type { Endpoint } from '../../value/types.js';
import { addressFamily } from '../address-family.js';
import { endsOf } from '../ends.js';
import { nestingWriters } from '../field-targets.js';
import { kindMeanings } from '../kinds.js';
import { outcomeOf } from '../outcome.js';
import { ownFields } from '../own-fields.js';
import { eventId } from '../record-id.js';
import { snakeKeys } from '../snake.js';
import { noTime, timeSourceOf, type MappingOptions } from '../time.js';
import { ecsVersion, type EcsDocument, type EcsEnd } from './document.js';
import { standardFields } from './standard-fields.js';

/** Severities of syslog. */
export const severityNumbers: Readonly<Record<Severity, number>> = {
  debug: 7,
  info: 6,
  notice: 5,
  warning: 4,
  error: 3,
};

const writers = nestingWriters([...standardFields, ...ownFields]);
const version = { version: ecsVersion } as const;

/** The end of a connection as the schema writes it. */
export function ecsEnd(end: Endpoint | undefined): EcsEnd | undefined {
  if (!end) return undefined;
  const { address, port } = end;
  return addressFamily(address) === 0 ? { address, port } : { address, ip: address, port };
}

type Draft = { -readonly [Key in keyof EcsDocument]: EcsDocument[Key] } & Record<string, unknown>;

/**
 * An event as a document of the Elastic Common Schema 9.4. Nothing is lost: what has no standard field stands below `ike`
 * and `ipsec`, and the line itself in `event.original`.
 *
 * @example
 * ```ts
 * import { parseText } from 'ikescope';
 * import { ecsOfEvent } from 'ikescope/ecs';
 * const log = '13[IKE] <net|1> received AUTHENTICATION_FAILED notify error';
 * for (const event of parseText(log)) console.log(JSON.stringify(ecsOfEvent(event)).includes('ike')); // true
 * ```
 */
export function ecsOfEvent(event: IkeEvent, options: MappingOptions = {}): EcsDocument {
  const { kind, message, dialect, severity, time, place, session, local, remote, category, text } = event;
  const meaning = kindMeanings[kind];
  const outcome = outcomeOf(event);
  const { source, destination, direction } = endsOf(event);
  const ecsSource = ecsEnd(source);
  const ecsDestination = ecsEnd(destination);
  const fields: Readonly<Record<string, unknown>> = event.fields;
  const role = fields['role'];
  const [categories, types] = meaning.ecs;
  const ike: Record<string, unknown> = {
    session,
    time_assumed: event.timeAssumed,
    time_source: timeSourceOf(time, options),
    place: placeOf(place),
    local: local && { address: local.address, port: local.port },
    remote: remote && { address: remote.address, port: remote.port },
    fault:
      category === undefined && event.alternatives === undefined
        ? undefined
        : { category, alternatives: event.alternatives },
  };
  const document: Draft = {
    '@timestamp': time ?? options.observed ?? noTime,
    ecs: version,
    message: text,
    event: {
      id: eventId(event),
      kind: meaning.ecsKind ?? 'event',
      category: categories,
      type: types,
      outcome,
      action: kind,
      code: message,
      module: 'ikescope',
      dataset: 'ikescope.event',
      provider: dialect,
      severity: severityNumbers[severity],
      reason: typeof fields['reason'] === 'string' ? fields['reason'] : undefined,
      sequence: place.line,
      original: text,
    },
    log: { level: severity, file: { path: place.source } },
    network: networkOf(direction, source ?? destination),
    source: ecsSource,
    destination: ecsDestination,
    client: role === 'initiator' ? ecsEnd(local) : role === 'responder' ? ecsEnd(remote) : undefined,
    server: role === 'initiator' ? ecsEnd(remote) : role === 'responder' ? ecsEnd(local) : undefined,
    observer: { type: 'vpn', ip: local && addressFamily(local.address) !== 0 ? [local.address] : undefined },
    error: outcome === 'failure' ? errorOf(category, fields) : undefined,
    ike,
  };
  let rest: Record<string, unknown> | undefined;
  for (const name in fields) {
    const value = fields[name];
    if (value === undefined || value === null) continue;
    if (writers.get(name)?.(document, value) === true) continue;
    rest ??= {};
    if (name === '__proto__') Object.defineProperty(rest, name, { value, enumerable: true });
    else rest[name] = value;
  }
  if (rest) ike['fields'] = rest;
  document.related = relatedOf(ecsSource, ecsDestination, document);
  return document;
}

/** The place without the name of the source and the number of the line, which have fields of their own. */
function placeOf(place: IkeEvent['place']): Readonly<Record<string, unknown>> {
  return {
    lines: place.lines,
    offset: place.offset,
    length: place.length,
    pointer: place.pointer,
    rest: place.rest && snakeKeys(place.rest),
    truncated: place.truncated,
  };
}

function networkOf(
  direction: EcsDocument['network']['direction'],
  end: Endpoint | undefined,
): EcsDocument['network'] {
  const family = end ? addressFamily(end.address) : 0;
  return {
    direction,
    protocol: 'ike',
    // IKE over TCP prints no ports of 500 and 4500.
    transport: end?.port === 500 || end?.port === 4500 ? 'udp' : undefined,
    type: family === 0 ? undefined : family === 4 ? 'ipv4' : 'ipv6',
  };
}

function errorOf(
  category: string | undefined,
  fields: Readonly<Record<string, unknown>>,
): EcsDocument['error'] {
  const { code, text } = fields;
  const error = {
    type: category,
    code: typeof code === 'string' || typeof code === 'number' ? String(code) : undefined,
    message: typeof text === 'string' ? text : undefined,
  };
  return error.type === undefined && error.code === undefined && error.message === undefined
    ? undefined
    : error;
}

/** All addresses, hosts and users of a document, for searches that do not care which is which. */
function relatedOf(
  source: EcsEnd | undefined,
  destination: EcsEnd | undefined,
  { observer, user }: EcsDocument,
): EcsDocument['related'] {
  const addresses: string[] = [];
  if (source?.ip !== undefined) addresses.push(source.ip);
  if (destination?.ip !== undefined && destination.ip !== source?.ip) addresses.push(destination.ip);
  if (addresses.length === 0 && observer.hostname === undefined && !user) return undefined;
  return {
    ip: addresses.length > 0 ? addresses : undefined,
    hosts: observer.hostname === undefined ? undefined : [observer.hostname],
    user: user && [user.name],
  };
}
