import type { Notice } from '../input/notice.js';
import type { Place } from '../input/place.js';

/** `fault`: an unrecovered finding of severity error or warning; `healthy`: evidence of a working tunnel. */
export type Verdict = 'fault' | 'healthy' | 'inconclusive';

/** A quoted line that supports a finding. */
export interface Evidence {
  readonly place: Place;
  /** The line as it stood, cut at 2,000 characters. */
  readonly text: string;
  /** Why this line counts, in plain words. */
  readonly because: string;
}

/** A parameter whose value differs between the ends. */
export interface Difference {
  /** Such as `encryption`, `integrity`, `dh-group`, `traffic-selector`. */
  readonly parameter: string;
  /** What the end that wrote the log has; empty when unknown. */
  readonly local: readonly string[];
  /** What its peer has; empty when unknown. */
  readonly remote: readonly string[];
}

/** Something to do about a finding. */
export interface Action {
  readonly text: string;
  readonly url?: string | undefined;
  /** True when it interrupts working tunnels; such actions come last. */
  readonly disruptive: boolean;
}

/** A fault category with its evidence. */
export interface Finding {
  readonly category: string;
  readonly title: string;
  /** Where in the life of a tunnel it happened: `ike-init`, `ike-auth`, `child`, `established`, … */
  readonly stage: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** 0 to 1. */
  readonly confidence: number;
  readonly local?: string | undefined;
  readonly remote?: string | undefined;
  readonly sessions: readonly string[];
  /** First and last time (ISO 8601, UTC), absent when the log prints none. */
  readonly first?: string | undefined;
  readonly last?: string | undefined;
  /** Attempts that failed this way. */
  readonly count: number;
  readonly recovered: boolean;
  readonly evidence: readonly Evidence[];
  readonly differences: readonly Difference[];
  readonly alternatives: readonly { readonly category: string; readonly confidence: number }[];
  readonly symptoms: readonly { readonly category: string; readonly count: number }[];
  readonly actions: readonly Action[];
  /** Evidence that would decide more, when some is missing. */
  readonly missing?: readonly string[] | undefined;
}

/** One tunnel: a pair of gateways. */
export interface TunnelReport {
  readonly local?: string | undefined;
  readonly remote?: string | undefined;
  readonly verdict: Verdict;
  readonly sessions: readonly string[];
  /** Indexes into `findings`. */
  readonly findings: readonly number[];
  readonly first?: string | undefined;
  readonly last?: string | undefined;
}

/** One negotiation of an IKE SA and its life, as far as the log shows it; states are lower bounds. */
export interface SessionReport {
  readonly id: string;
  readonly source: string;
  readonly dialect: string;
  readonly local?: string | undefined;
  readonly remote?: string | undefined;
  readonly role?: 'initiator' | 'responder' | undefined;
  readonly version?: 1 | 2 | undefined;
  /** The furthest state that was reached at least once. */
  readonly reached: SessionState;
  readonly first?: string | undefined;
  readonly last?: string | undefined;
  readonly events: number;
}

/** How far a negotiation is known to have come. */
export type SessionState =
  'none' | 'started' | 'answered' | 'authenticating' | 'established' | 'child-established';

/** What was read of one source. */
export interface SourceReport {
  readonly name: string;
  readonly dialect?: string | undefined;
  readonly lines: number;
  readonly events: number;
  readonly unrecognized: number;
}

/** All findings over all sources. */
export interface Diagnosis {
  readonly schema: 'ikescope/diagnosis@1';
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly tunnels: readonly TunnelReport[];
  readonly sessions: readonly SessionReport[];
  readonly sources: readonly SourceReport[];
  readonly notices: readonly Notice[];
}
