import type { Diagnosis, Finding, Interval, SessionReport } from '../classify/diagnosis.js';
import { duration, milliseconds } from './words.js';

/** Round trips of the requests that were answered: `12 ms`, or `12 ms to 1.5 s`; empty where none is known. */
export function roundTrips({ exchanges = [] }: SessionReport): string {
  const times = exchanges.map(({ roundTrip }) => roundTrip).filter((time) => time !== undefined);
  if (times.length === 0) return '';
  const low = milliseconds(times.reduce((least, time) => Math.min(least, time)));
  const high = milliseconds(times.reduce((most, time) => Math.max(most, time)));
  if (low === high) return low;
  const unit = / \S+$/.exec(low)?.[0] ?? '';
  return high.endsWith(unit) && unit !== '' ? `${low.slice(0, -unit.length)}-${high}` : `${low} - ${high}`;
}

/** How long something was up: `1 h 20 min`, `to the end`, `yes` where the log prints no time; empty where it was not. */
export function upWords(up: Interval | undefined): string {
  if (up === undefined) return '';
  const seconds = secondsBetween(up.from?.time, up.to?.time);
  if (seconds !== undefined) return duration(seconds);
  return up.to === undefined ? 'to the end' : 'yes';
}

/** Seconds from one time to a later one. */
export function secondsBetween(from: string | undefined, to: string | undefined): number | undefined {
  if (from === undefined || to === undefined) return undefined;
  const seconds = (Date.parse(to) - Date.parse(from)) / 1000;
  return seconds >= 0 ? seconds : undefined;
}

const closers = { local: 'this end', peer: 'peer', silence: 'silence' } as const;

/** Who closed an IKE SA; empty where the log does not show it. */
export const closedByWords = ({ closedBy }: SessionReport): string =>
  closedBy === undefined ? '' : closers[closedBy];

/** Who began a negotiation; empty where the log does not show it. */
export const begunByWords = ({ role }: SessionReport): string =>
  role === undefined ? '' : role === 'initiator' ? 'this end' : 'peer';

/** The sessions that began last before the others. */
export const latestFirst = (sessions: readonly SessionReport[]): readonly SessionReport[] =>
  sessions
    .map((session) => ({ session, time: session.first ?? session.last ?? '' }))
    .sort((one, other) => (one.time < other.time ? 1 : one.time > other.time ? -1 : 0))
    .map(({ session }) => session);

/**
 * The sessions of a finding. Ids are those of the log, so two files may hold the same: those in the files that the
 * evidence quotes come from there.
 */
export function sessionsOf(
  finding: Finding,
  { sessions }: Pick<Diagnosis, 'sessions'>,
): readonly SessionReport[] {
  const ids = new Set(finding.sessions);
  const named = sessions.filter(({ id }) => ids.has(id));
  const quoted = new Set(finding.evidence.map(({ place }) => place.source));
  const here = named.filter(({ source }) => quoted.has(source));
  return here.length > 0 ? here : named;
}
