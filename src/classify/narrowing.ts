import type { IkeEvent } from '../event/event.js';
import { IkescopeError } from '../input/error.js';
import type { Session } from '../session/session.js';
import type { Finding } from './diagnosis.js';
import { formatAddress, parseAddress } from '../value/address.js';
import type { Report } from '../session/report-list.js';

/** What of the logs is looked at. All that is given must hold. */
export interface Narrowing {
  /** Addresses of gateways, of either end; one of them must take part. */
  readonly peers?: readonly string[] | undefined;
  /** Names of connections as the log prints them. */
  readonly connections?: readonly string[] | undefined;
  /** From when on: a date (ISO 8601, UTC unless it says otherwise), or a span before the newest line: `90s`, `30min`, `2h`, `1d`. */
  readonly since?: string | undefined;
  /** Until when, written alike. */
  readonly until?: string | undefined;
}

/** A moment, or a span back from the newest line, in milliseconds. */
type Limit = { readonly at: number } | { readonly back: number };

const units: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

const spanPattern = /^(\d{1,6})(s|min|m|h|d)$/;
const momentPattern = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

function limitOf(name: string, text: string | undefined): Limit | undefined {
  if (text === undefined) return undefined;
  const span = spanPattern.exec(text);
  if (span) return { back: Number(span[1]) * (units[span[2] ?? ''] ?? 0) };
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/.test(text) || text.length === 10 ? text : `${text}Z`;
  const at = momentPattern.test(text) ? Date.parse(zoned.replace(' ', 'T')) : Number.NaN;
  if (Number.isNaN(at))
    throw new IkescopeError(
      'bad-option',
      `${name} is neither a date nor a span such as 2h: ${JSON.stringify(text)}`,
    );
  return { at };
}

/** Narrowing, ready to be asked. */
export interface Narrow {
  /** Whether anything is left out. */
  readonly narrows: boolean;
  /** Told of every event: spans count back from the newest. */
  see(event: IkeEvent): void;
  /** Keeps what is asked for, negotiations as a whole; called once at the end. */
  sessions(sessions: readonly Session[]): readonly Session[];
  reports(reports: readonly Report[]): readonly Report[];
  /** Whether a fault is of the time that is asked for: a negotiation may have begun long before. */
  finding(finding: Pick<Finding, 'first' | 'last'>): boolean;
}

/** IPv6 addresses have several spellings. */
function canonicalAddress(text: string): string {
  const address = text.includes(':') ? parseAddress(text) : undefined;
  return address ? formatAddress(address) : text;
}

const greater = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a;

/**
 * Prepares a narrowing.
 *
 * @throws IkescopeError `bad-option` where a limit of time cannot be read.
 */
export function prepareNarrowing(narrowing: Narrowing = {}): Narrow {
  const since = limitOf('since', narrowing.since);
  const until = limitOf('until', narrowing.until);
  const peers = new Set(narrowing.peers?.map(canonicalAddress));
  const connections = new Set(narrowing.connections);
  let newest: string | undefined;

  const momentOf = (limit: Limit | undefined): number | undefined => {
    if (limit === undefined) return undefined;
    if ('at' in limit) return limit.at;
    return newest === undefined ? undefined : Date.parse(newest) - limit.back;
  };
  const inTime = (first: string | undefined, last: string | undefined): boolean => {
    if (first === undefined || last === undefined) return true;
    const [begin, end] = [momentOf(since), momentOf(until)];
    return (
      (begin === undefined || Date.parse(last) >= begin) && (end === undefined || Date.parse(first) <= end)
    );
  };
  const isNamed = (addresses: readonly (string | undefined)[]): boolean =>
    peers.size === 0 ||
    addresses.some((address) => address !== undefined && peers.has(canonicalAddress(address)));

  return {
    narrows: peers.size > 0 || connections.size > 0 || since !== undefined || until !== undefined,
    see({ time }): void {
      if (time !== undefined) newest = greater(newest, time);
    },
    finding: ({ first, last }) => inTime(first, last),
    sessions: (sessions) =>
      sessions.filter(
        (each) =>
          isNamed([each.local?.address, each.remote?.address]) &&
          (connections.size === 0 || (each.connection !== undefined && connections.has(each.connection))) &&
          inTime(each.first, each.last),
      ),
    reports: (reports) =>
      reports.filter(
        ({ event, local, remote, session }) =>
          isNamed([local, remote]) &&
          (connections.size === 0 || (session !== undefined && connections.has(session))) &&
          inTime(event.time, event.time),
      ),
  };
}
