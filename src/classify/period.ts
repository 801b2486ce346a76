import type { Period } from './diagnosis.js';

const fewestTimes = 4;
/** Periods shorter than this are retries, which every product makes. */
const shortest = 240;
const tolerance = 0.06;

/** Lifetimes and timers that products have by default, in seconds (documentation of the vendors). */
const usual: readonly (readonly [number, string])[] = [
  [3600, 'the usual lifetime of an IPsec SA, 1 hour'],
  [14_400, 'a lifetime of 4 hours'],
  [27_000, 'an IPsec SA lifetime of 27,000 seconds'],
  [28_800, 'the usual lifetime of an IKE SA, 8 hours'],
  [43_200, 'a lifetime of 12 hours'],
  [86_400, 'a lifetime, or a daily job, of 24 hours'],
];

/** SAs are renewed somewhat before they end, so a period a little below a lifetime fits it. */
const fits = (seconds: number, lifetime: number): boolean =>
  seconds <= lifetime * (1 + tolerance) && seconds >= lifetime * (1 - 3 * tolerance);

/**
 * The fixed period at which something happens, if it does; `lifetimes` are those that the log prints.
 */
export function periodOf(
  times: readonly (string | undefined)[],
  lifetimes: readonly number[] = [],
): Period | undefined {
  const moments = [
    ...new Set(times.flatMap((time) => (time === undefined ? [] : [Date.parse(time) / 1000]))),
  ].sort((a, b) => a - b);
  if (moments.length < fewestTimes) return undefined;
  const steps = moments.slice(1).map((moment, index) => moment - (moments[index] ?? moment));
  const ordered = [...steps].sort((a, b) => a - b);
  const middle = ordered[Math.floor(ordered.length / 2)] ?? 0;
  if (middle < shortest) return undefined;
  const steady = steps.every((step) => Math.abs(step - middle) <= Math.max(2, middle * tolerance));
  if (!steady) return undefined;
  const seconds = Math.round(middle);
  const printed = lifetimes.find((lifetime) => fits(seconds, lifetime));
  return {
    seconds,
    times: moments.length,
    fits:
      printed === undefined
        ? usual.find(([lifetime]) => fits(seconds, lifetime))?.[1]
        : `the lifetime of ${printed} seconds that the log prints`,
  };
}
