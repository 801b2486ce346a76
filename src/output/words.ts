import type { Finding, SessionState } from '../classify/diagnosis.js';
import { findCategory } from '../category/refine.js';
import type { Place } from '../input/place.js';

/** `3 lines`, `1 line`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** A confidence of 0 to 1 in per cent; nothing read from a log is quite certain. */
export const percent = (confidence: number): string => `${Math.min(99, Math.round(confidence * 100))} %`;

/** What a category is called: title and id. */
export const titled = (id: string): string => {
  const title = findCategory(id)?.title;
  return title === undefined ? id : `${title} (${id})`;
};

/** The two gateways; an end the log does not name is said so. */
export function gateways(ends: {
  readonly local?: string | undefined;
  readonly remote?: string | undefined;
}): string {
  if (ends.local === undefined && ends.remote === undefined) return '';
  return `${ends.local ?? 'this end'} <-> ${ends.remote ?? 'unknown peer'}`;
}

/** `2026-11-21 01:05:32` of an ISO time; other text stays. */
export const clock = (time: string): string =>
  time.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(\.\d+)?Z$/, '$1 $2');

/** How the times of one list are printed. */
export interface Moments {
  /** The day where all are of one, which stands in the title of the list then; else empty. */
  readonly day: string;
  readonly of: (time: string | undefined) => string;
}

/** Times of a list; without the day where all are of one day. */
export function moments(times: readonly (string | undefined)[]): Moments {
  const days = new Set(times.filter((time) => time !== undefined).map((time) => clock(time).slice(0, 10)));
  const [day] = days;
  if (day === undefined || days.size > 1)
    return { day: '', of: (time) => (time === undefined ? '' : clock(time)) };
  return { day: `${day} UTC`, of: (time) => (time === undefined ? '' : clock(time).slice(11)) };
}

/** `2026-11-21 01:05:32 to 01:07:40 UTC`; empty where the log prints no time. */
export function period(first: string | undefined, last: string | undefined): string {
  const start = first ?? last;
  if (start === undefined) return '';
  const from = clock(start);
  const to = clock(last ?? start);
  if (from === to) return `${from} UTC`;
  const sameDay = from.slice(0, 11) === to.slice(0, 11);
  return `${from} to ${sameDay ? to.slice(11) : to} UTC`;
}

/** `80 ms`, `4 s`, `1 min 5 s`, `2 h 10 min`, `3 d 4 h` of seconds: the two largest units. */
export function duration(seconds: number): string {
  if (seconds < 1) return milliseconds(seconds * 1000);
  const whole = Math.round(seconds);
  const parts = units.map(([size, name], index) => {
    const larger = units[index - 1]?.[0] ?? Infinity;
    return { value: Math.floor((whole % larger) / size), name };
  });
  const first = parts.findIndex(({ value }) => value > 0);
  return parts
    .slice(first, first + 2)
    .filter(({ value }) => value > 0)
    .map(({ value, name }) => `${value} ${name}`)
    .join(' ');
}

const units = [
  [86_400, 'd'],
  [3600, 'h'],
  [60, 'min'],
  [1, 's'],
] as const;

/** `0.4 ms`, `12 ms`, `1.5 s`. */
export function milliseconds(time: number): string {
  if (time >= 10_000) return duration(time / 1000);
  if (time >= 1000) return `${Number((time / 1000).toFixed(1))} s`;
  return `${time < 10 ? Number(time.toFixed(1)) : Math.round(time)} ms`;
}

/** `a`, `a and b`, `a, b and c`. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

/** What a source is called: `-` is standard input. */
export const sourceName = (name: string): string => (name === '-' ? 'standard input' : name);

/** The lines of a place: `12`, `12-14,17`, `3 (/records/2)`. */
export function lineNumbers(place: Place): string {
  const runs = [place, ...(place.rest ?? [])].map(({ line, lines }) =>
    lines > 1 ? `${line}-${line + lines - 1}` : String(line),
  );
  const pointer = place.pointer === undefined || place.pointer === '' ? '' : ` (${place.pointer})`;
  return `${runs.join(',')}${pointer}`;
}

const stages: Readonly<Record<string, string>> = {
  'ike-init': 'at the start of the negotiation',
  'ike-auth': 'while authenticating',
  child: 'while agreeing on IPsec (phase 2)',
  established: 'while the tunnel was up',
  teardown: 'when the tunnel was closed',
  config: 'in the configuration of a gateway',
  platform: 'in the gateway itself',
  log: 'in the log itself',
};

/** Where in the life of a tunnel something happened; empty where nobody knows. */
export const stageWords = (stage: string): string => stages[stage] ?? '';

const states: Readonly<Record<SessionState, string>> = {
  none: 'not known',
  started: 'started',
  answered: 'peer answered',
  authenticating: 'authenticating',
  established: 'IKE up',
  'child-established': 'tunnel up',
};

/** How far a session is known to have come. */
export const stateWords = (state: SessionState): string => states[state];

/** Whether a finding says that something is wrong now. */
export const isOpenFault = (finding: Finding): boolean => !finding.recovered && finding.severity !== 'info';
