import type { Stability } from '../classify/diagnosis.js';
import { count, duration } from './words.js';

/** How steadily a tunnel was up: `up 98 % of the time, 3 flaps, 2 h 5 min a time`; empty where nobody knows. */
export function stabilityWords(stability: Stability | undefined): string {
  if (stability === undefined) return '';
  const { ups, flaps, meanUp, shareUp } = stability;
  return [
    shareUp === undefined ? count(ups, 'time up', 'times up') : `up ${shareWords(shareUp)}`,
    ...(flaps > 0 ? [count(flaps, 'flap')] : []),
    ...(meanUp === undefined ? [] : [`${duration(meanUp)} a time`]),
  ].join(', ');
}

/** A share in per cent that says 100 and 0 only where it is all or nothing. */
function shareWords(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return 'over 99 %';
  if (rounded === 0 && share > 0) return 'under 1 %';
  return `${rounded} %`;
}
