import type { ClockEstimate } from './clock-difference.js';
import type { SessionPair } from './pair-sessions.js';
import type { Relation, TunnelAt } from './tunnel-at.js';

/** One tunnel as two sources name it. */
export interface TunnelPair {
  readonly first: TunnelAt;
  readonly second: TunnelAt;
  readonly relation: Relation;
}

/** Two sources that are the two ends of one negotiation or more. */
export interface Ends {
  readonly sources: readonly [string, string];
  readonly tunnels: readonly TunnelPair[];
  readonly pairs: readonly SessionPair[];
  readonly matchedBy: readonly string[];
  /** 0 to 1. */
  readonly confidence: number;
  readonly clock: ClockEstimate | undefined;
  /** What to add to a difference of times for the real one, in milliseconds: years that were assumed, and differ. */
  readonly yearShift: number;
  /** Other differences of the clocks would fit as well. */
  readonly ambiguous: boolean;
}

/** Sources whose gateways fit and whose times do not. */
export interface Unmatched {
  readonly sources: readonly [string, string];
  /** How far their negotiations are apart, in milliseconds. */
  readonly apart: number;
}

/** What was found among the sources. */
export interface FoundEnds {
  readonly ends: readonly Ends[];
  readonly unmatched: readonly Unmatched[];
}
