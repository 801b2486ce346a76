import type { Diagnosis } from '../../classify/diagnosis.js';
import type { IkeEvent } from '../../event/event.js';
import { flatCopy } from '../../value/flat-copy.js';

/** An event as the page shows it. */
export interface ShownEvent {
  readonly source: string;
  readonly line: number;
  readonly lines: number;
  readonly time: string | undefined;
  readonly kind: string;
  readonly severity: IkeEvent['severity'];
  readonly peer: string | undefined;
  readonly category: string | undefined;
  readonly text: string;
  /** Whether a finding quotes it. */
  readonly evidence: boolean;
}

/** The events that a report holds, and how many there were. */
export interface EventSelection {
  readonly events: readonly ShownEvent[];
  readonly total: number;
}

/** Takes all events of a diagnosis and keeps those worth showing, in bounded memory. */
export interface EventWindow {
  readonly add: (event: IkeEvent) => void;
  /** The events around the evidence first, then those that name faults with their neighbours, in the order of the log. */
  readonly select: (diagnosis: Diagnosis) => EventSelection;
}

/** Letters of one event that are kept. */
const mostLetters = 1000;
/** Letters of all events in a report. */
const mostLettersInAll = 6_000_000;
/** While events come in, this many times as many are kept: which of them are evidence is known only at the end. */
const reserve = 3;
/** Neighbours on each side that are worth as much as the event itself. */
const neighbourhood = 20;

interface Kept extends ShownEvent {
  readonly order: number;
  /** What it is one of many of: the same fault of the same peer. */
  readonly group: string;
}

const isTelling = ({ category, severity }: Pick<ShownEvent, 'category' | 'severity'>): boolean =>
  category !== undefined || severity === 'error' || severity === 'warning';

/**
 * Keeps events for a report in HTML, at most `limit` of them.
 *
 * @example
 * ```ts
 * import { diagnose } from 'ikescope';
 * import { createEventWindow, htmlReport } from 'ikescope/report';
 * const text = '13[IKE] <net|1> received AUTHENTICATION_FAILED notify error';
 * const events = createEventWindow();
 * const diagnosis = await diagnose(text, { onEvent: events.add });
 * const page = htmlReport(diagnosis, { events });
 * ```
 */
export function createEventWindow(limit = 20_000): EventWindow {
  let kept: Kept[] = [];
  let letters = 0;
  let total = 0;
  return {
    add(event): void {
      const one = keptOf(event, total);
      total += 1;
      kept.push(one);
      letters += one.text.length;
      if (kept.length <= limit * reserve && letters <= mostLettersInAll * reserve) return;
      kept = thinned(kept, Math.floor(Math.min(kept.length, limit * reserve) / 2), (each) =>
        rankAround(each, isTelling),
      );
      letters = kept.reduce((sum, { text }) => sum + text.length, 0);
    },
    select(diagnosis): EventSelection {
      const quoted = new Set(
        diagnosis.findings.flatMap(({ evidence }) =>
          evidence.map(({ place }) => `${place.line} ${place.source}`),
        ),
      );
      const isQuoted = ({ source, line }: Kept): boolean => quoted.has(`${line} ${source}`);
      const ranks = (each: readonly Kept[]): readonly number[] => {
        const telling = rankAround(each, isTelling);
        return rankAround(each, isQuoted).map((rank, index) => Math.min(rank, 0.5 + (telling[index] ?? 0)));
      };
      const chosen = thinned(kept, limit, ranks, mostLettersInAll);
      return { events: chosen.map((each) => ({ ...each, evidence: isQuoted(each) })), total };
    },
  };
}

function keptOf({ place, time, kind, severity, remote, category, text }: IkeEvent, order: number): Kept {
  const shown = text.length > mostLetters ? `${text.slice(0, mostLetters)}…` : text;
  return {
    source: place.source,
    line: place.line,
    lines: place.lines,
    time,
    kind,
    severity,
    peer: remote?.address === undefined ? undefined : flatCopy(remote.address),
    category,
    text: flatCopy(shown),
    evidence: false,
    order,
    group: `${category ?? severity} ${remote?.address ?? ''} ${place.source}`,
  };
}

/**
 * How little each event is worth: 0 for one that matters, 1 for its neighbours, then more with the distance; and more
 * for every ten that say the same, so that a fault that comes a thousand times does not push out one that came once.
 */
function rankAround(events: readonly Kept[], matters: (event: Kept) => boolean): readonly number[] {
  const ranks = new Array<number>(events.length).fill(Infinity);
  const seen = new Map<string, number>();
  let distance = Infinity;
  let weight = 0;
  const visit = (index: number, counts: boolean): void => {
    const event = events[index];
    if (event === undefined) return;
    if (matters(event)) {
      distance = 0;
      if (counts) {
        const before = seen.get(event.group) ?? 0;
        seen.set(event.group, before + 1);
        weight = Math.floor(Math.log2(1 + before / 10));
        own[index] = weight;
      } else weight = own[index] ?? 0;
    } else distance += 1;
    const near = distance === 0 ? 0 : Math.ceil(distance / neighbourhood);
    ranks[index] = Math.min(ranks[index] ?? Infinity, near + weight);
  };
  const own: number[] = [];
  for (let index = 0; index < events.length; index += 1) visit(index, true);
  distance = Infinity;
  for (let index = events.length - 1; index >= 0; index -= 1) visit(index, false);
  return ranks;
}

/** The events of the least rank, as many as there is room for; of equals the first and the last half. */
function thinned(
  events: readonly Kept[],
  count: number,
  ranksOf: (events: readonly Kept[]) => readonly number[],
  letters = Infinity,
): Kept[] {
  if (events.length <= count && letters === Infinity) return [...events];
  const ranks = ranksOf(events);
  const middle = events.length / 2;
  const byWorth = [...events.keys()].sort(
    (one, other) =>
      (ranks[one] ?? 0) - (ranks[other] ?? 0) || Math.abs(other - middle) - Math.abs(one - middle),
  );
  const chosen: number[] = [];
  let used = 0;
  for (const index of byWorth) {
    used += events[index]?.text.length ?? 0;
    if (chosen.length >= count || used > letters) break;
    chosen.push(index);
  }
  return chosen.sort((one, other) => one - other).map((index) => events[index] as Kept);
}
