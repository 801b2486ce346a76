import { seenAtBothEnds, type Path } from './message-paths.js';

/** By how much the clock of the second end may be ahead of the first, in milliseconds. */
export interface ClockBounds {
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** What is known of two clocks. */
export interface ClockEstimate extends ClockBounds {
  /** The middle of the bounds; absent where messages bound it on one side only. */
  readonly offset: number | undefined;
  /** The negotiations do not agree: one of the clocks runs faster, or was set meanwhile. */
  readonly drifts: boolean;
}

/** The step of a clock's print, in milliseconds: logs without fractions count whole seconds. */
export interface Resolution {
  readonly first: number;
  readonly second: number;
}

const millisecondsOf = (time: string | undefined): number | undefined =>
  time === undefined ? undefined : Date.parse(time);

const smallest = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : Math.min(...values);

const greatest = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : Math.max(...values);

/**
 * A message is received after it was sent: what goes from the first end to the second bounds the difference from above,
 * what comes back bounds it from below. A printed time stands for the whole step that it was cut to.
 */
export function boundsOf(paths: readonly Path[], resolution: Resolution): ClockBounds {
  const highs: number[] = [];
  const lows: number[] = [];
  for (const { from, sent, received } of seenAtBothEnds(paths)) {
    const [departed, arrived] = [millisecondsOf(sent.time), millisecondsOf(received.time)];
    if (departed === undefined || arrived === undefined) continue;
    if (from === 0) highs.push(arrived - departed + resolution.second);
    else lows.push(departed - arrived - resolution.first);
  }
  return { low: greatest(lows), high: smallest(highs) };
}

const middle = ({ low, high }: ClockBounds): number | undefined =>
  low === undefined || high === undefined ? undefined : Math.round((low + high) / 2);

const isPossible = ({ low, high }: ClockBounds): boolean =>
  low === undefined || high === undefined || low <= high;

/** What all negotiations together say. Where they contradict each other, the clocks drift and the median is told. */
export function estimateClock(all: readonly ClockBounds[]): ClockEstimate | undefined {
  const possible = all.filter(
    (bounds) => isPossible(bounds) && (bounds.low !== undefined || bounds.high !== undefined),
  );
  if (possible.length === 0) return undefined;
  const common: ClockBounds = {
    low: greatest(possible.flatMap(({ low }) => (low === undefined ? [] : [low]))),
    high: smallest(possible.flatMap(({ high }) => (high === undefined ? [] : [high]))),
  };
  if (isPossible(common)) return { ...common, offset: middle(common), drifts: false };
  const middles = possible.flatMap((bounds) => middle(bounds) ?? []).sort((a, b) => a - b);
  return {
    low: smallest(possible.flatMap(({ low }) => low ?? [])),
    high: greatest(possible.flatMap(({ high }) => high ?? [])),
    offset: middles[Math.floor(middles.length / 2)],
    drifts: true,
  };
}
