import type { Session } from '../session/session.js';
import { greatestOffset } from './likely-offset.js';
import { differenceOf } from './clock-offset.js';
import { startOf } from './pair-sessions.js';

interface Two {
  readonly first: Session;
  readonly second: Session;
}

const assumesYear = ({ timeAssumed }: Session): boolean =>
  timeAssumed.includes('year') || timeAssumed.includes('date');

/** What leads from a time to the same day and hour of other years, in milliseconds: those around a moment. */
function stepsToYearOf(time: number, moment: number): readonly number[] {
  const year = new Date(moment).getUTCFullYear();
  return [year - 1, year, year + 1].map((each) => {
    const date = new Date(time);
    return date.setUTCFullYear(each) - time;
  });
}

/** What to add to the difference of two negotiations where one of the logs prints no year; the one that leaves least. */
function yearShift(pair: Two): number {
  const [first, second] = [startOf(pair.first), startOf(pair.second)];
  const shifts = [
    ...(assumesYear(pair.second) ? stepsToYearOf(second, first) : []),
    ...(assumesYear(pair.first) ? stepsToYearOf(first, second).map((step) => -step) : []),
  ];
  const difference = second - first;
  return shifts.reduce(
    (best, shift) => (Math.abs(difference + shift) < Math.abs(difference + best) ? shift : best),
    0,
  );
}

/**
 * The years by which two logs were dated apart, in milliseconds, as the negotiations that may be the same show it. A log
 * without years that came through a pipe may be dated many years before one that prints them.
 */
export function yearShiftOf(pairs: readonly Two[]): number {
  const timed = pairs.filter((pair) => !Number.isNaN(differenceOf(pair)));
  if (timed.some((pair) => Math.abs(differenceOf(pair)) <= greatestOffset)) return 0;
  let best: { readonly shift: number; readonly left: number } | undefined;
  for (const pair of timed) {
    const shift = yearShift(pair);
    const left = Math.abs(differenceOf(pair) + shift);
    if (left <= greatestOffset && (!best || left < best.left)) best = { shift, left };
  }
  return best?.shift ?? 0;
}
