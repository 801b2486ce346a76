import type { Session } from '../session/session.js';
import { greatestOffset } from './likely-offset.js';
import { differenceOf } from './clock-offset.js';

const day = 24 * 60 * 60_000;

const assumesYear = ({ timeAssumed }: Session): boolean =>
  timeAssumed.includes('year') || timeAssumed.includes('date');

/** Where one of the logs prints no year, the two may have been given different ones around New Year. */
function yearShift(offset: number, firsts: readonly Session[], seconds: readonly Session[]): number {
  if (![...firsts, ...seconds].some(assumesYear)) return 0;
  const shifts = [-366, -365, 365, 366].map((days) => days * day);
  return shifts.find((shift) => Math.abs(offset + shift) <= greatestOffset) ?? 0;
}

/** The years by which two logs were dated apart, in milliseconds, as the negotiations that may be the same show it. */
export function yearShiftOf(
  pairs: readonly { readonly first: Session; readonly second: Session }[],
  firsts: readonly Session[],
  seconds: readonly Session[],
): number {
  for (const pair of pairs) {
    const difference = differenceOf(pair);
    if (Math.abs(difference) <= greatestOffset) return 0;
    const shift = yearShift(difference, firsts, seconds);
    if (shift !== 0) return shift;
  }
  return 0;
}
