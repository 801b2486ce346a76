import { categories } from '../category/categories.js';
import type { EventOf, IkeEvent } from '../event/event.js';
import { eventKinds, type EventKind, type Severity } from '../event/kinds.js';
import type { Place, Run } from '../input/place.js';
import type { Endpoint } from '../value/types.js';
import { areFields } from './fields-shape.js';
import { isCount, isListOf, isObject, isOneOf, isOptional, isText } from './json-shape.js';

const kinds: ReadonlySet<unknown> = new Set(eventKinds);
const severities: ReadonlySet<unknown> = new Set<Severity>(['debug', 'info', 'notice', 'warning', 'error']);
const assumptions: ReadonlySet<unknown> = new Set(['year', 'zone', 'date']);
const categoryIds: ReadonlySet<unknown> = new Set(categories.map(({ id }) => id));

/** UTC with milliseconds, as events print it. */
const timePattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const isTime = (value: unknown): value is string =>
  isText(value) && timePattern.test(value) && !Number.isNaN(Date.parse(value));

const isRun = (value: unknown): value is Run =>
  isObject(value) &&
  isCount(value['line']) &&
  isCount(value['lines']) &&
  isCount(value['offset']) &&
  isCount(value['length']);

const isPlace = (value: unknown): value is Place =>
  isRun(value) &&
  isObject(value) &&
  isText(value['source']) &&
  isOptional(value['pointer'], isText) &&
  isOptional(value['rest'], (rest) => isListOf(rest, isRun)) &&
  isOptional(value['truncated'], (truncated) => typeof truncated === 'boolean');

const isEndpoint = (value: unknown): value is Endpoint =>
  isObject(value) && isText(value['address']) && isOptional(value['port'], isCount);

/** Whether a value has the outline of an event: what tells a line of NDJSON from that of another program. */
export const looksLikeEvent = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isObject(value) &&
  isText(value['kind']) &&
  isText(value['dialect']) &&
  isText(value['text']) &&
  isObject(value['place']) &&
  isText(value['place']['source']) &&
  isCount(value['place']['line']);

/**
 * An event out of what JSON gave, with all keys in their order; undefined where anything in it is not what an event holds.
 * The rules rely on the types of fields, so that a value of another type must not reach them.
 */
export function eventFrom(value: unknown): IkeEvent | undefined {
  if (!looksLikeEvent(value)) return undefined;
  const { kind, message, dialect, severity, time, timeAssumed, place, session, local, remote, fields } =
    value;
  const { category, alternatives, text } = value;
  if (
    !isOneOf(kind, kinds) ||
    !isOneOf(severity, severities) ||
    !isPlace(place) ||
    !isOptional(message, isText) ||
    !isOptional(time, isTime) ||
    !isOptional(timeAssumed, (list) => isListOf(list, (each) => assumptions.has(each))) ||
    !isOptional(session, isText) ||
    !isOptional(local, isEndpoint) ||
    !isOptional(remote, isEndpoint) ||
    !isOptional(category, (id) => categoryIds.has(id)) ||
    !isOptional(alternatives, (list) => isListOf(list, (id) => categoryIds.has(id))) ||
    !areFields(kind as EventKind, fields)
  )
    return undefined;
  const event: Readonly<Record<keyof EventOf<'note'>, unknown>> = {
    kind,
    message,
    dialect,
    severity,
    time,
    timeAssumed,
    place: placeWithAllKeys(place),
    session,
    local: endpointWithAllKeys(local as Endpoint | undefined),
    remote: endpointWithAllKeys(remote as Endpoint | undefined),
    fields,
    category,
    alternatives,
    text,
  };
  return event as IkeEvent;
}

/** JSON leaves absent keys out; events of a parser have them. */
const placeWithAllKeys = ({
  source,
  line,
  lines,
  offset,
  length,
  pointer,
  rest,
  truncated,
}: Place): Place => ({
  source,
  line,
  lines,
  offset,
  length,
  pointer,
  rest,
  truncated,
});

const endpointWithAllKeys = (end: Endpoint | undefined): Endpoint | undefined =>
  end && { address: end.address, port: end.port };
