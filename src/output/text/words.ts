import type { Finding, SessionState } from '../../classify/diagnosis.js';
import { findCategory } from '../../category/refine.js';
import type { Place } from '../../input/place.js';

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

/** What a source is called: `-` is standard input. */
export const sourceName = (name: string): string => (name === '-' ? 'standard input' : name);

/** `IkeLogs.txt:12`, `a.zip!/IkeLogs.txt:12-14,17`, `rows.json:3 (/records/2)`. */
export function placeName(place: Place): string {
  const runs = [place, ...(place.rest ?? [])].map(({ line, lines }) =>
    lines > 1 ? `${line}-${line + lines - 1}` : String(line),
  );
  const pointer = place.pointer === undefined || place.pointer === '' ? '' : ` (${place.pointer})`;
  return `${sourceName(place.source)}:${runs.join(',')}${pointer}`;
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
