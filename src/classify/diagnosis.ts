import type { Notice } from '../input/notice.js';
import type { Place } from '../input/place.js';

/** `fault`: an unrecovered finding of severity error or warning; `healthy`: evidence of a working tunnel. */
export type Verdict = 'fault' | 'healthy' | 'inconclusive';

/** A quoted line that supports a finding. */
export interface Evidence {
  readonly place: Place;
  /** The line as it stood, cut at 2,000 characters, with keys and passwords struck out. */
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
  /** What makes the two ends meet, the smallest change first. */
  readonly changes?: readonly Change[] | undefined;
  /** The last negotiation that worked before the first that failed this way. */
  readonly lastGood?: LastGood | undefined;
  /** Said where the failures come at a fixed period. */
  readonly period?: Period | undefined;
  /** One paragraph for the people at the other gateway: times in UTC, nothing secret of this end. */
  readonly ticket?: string | undefined;
}

/** A change of one end's configuration that would make the two ends meet. */
export interface Change {
  /** Whose configuration: the end that is `local` in the finding, or `remote`. */
  readonly end: 'local' | 'remote';
  /** Such as `encryption`, `dh-group`, `traffic-selector`, `identity`. */
  readonly parameter: string;
  /** Canonical values to add or to set, such as `MODP_2048`. */
  readonly values: readonly string[];
  /** The same in the words of that end's configuration, such as `DhGroup14` or `modp2048`. */
  readonly words: readonly string[];
  /** True where RFC 8247 or RFC 8221 rules out one of the values, and no better one can meet. */
  readonly deprecated: boolean;
  /** The change as one sentence. */
  readonly text: string;
}

/** A negotiation that worked, held against the first that failed after it. */
export interface LastGood {
  readonly session: string;
  readonly place: Place;
  /** When it came up (ISO 8601, UTC). */
  readonly time?: string | undefined;
  /** When the first failure after it began. */
  readonly failed?: string | undefined;
  /** What was different: parameter, then the value before and after. */
  readonly changed: readonly {
    readonly parameter: string;
    readonly before: readonly string[];
    readonly after: readonly string[];
  }[];
}

/** A fixed period between failures. */
export interface Period {
  /** Seconds from one failure to the next. */
  readonly seconds: number;
  readonly times: number;
  /** The lifetime or timer that fits it, where one does. */
  readonly fits?: string | undefined;
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
  /** How steadily it was up; absent where no IKE SA or Child SA was seen to come up. */
  readonly stability?: Stability | undefined;
}

/** How steadily a tunnel was up. */
export interface Stability {
  /** How often it came up. */
  readonly ups: number;
  /** How often it went down and came up again. */
  readonly flaps: number;
  /** Mean time it stayed up, in seconds, over the intervals whose end is known. */
  readonly meanUp?: number | undefined;
  /** Share of the time from its first to its last event that it was up, 0 to 1. */
  readonly shareUp?: number | undefined;
}

/** One negotiation of an IKE SA and its life, as far as the log shows it; states are lower bounds. */
export interface SessionReport {
  readonly id: string;
  readonly source: string;
  readonly dialect: string;
  readonly local?: string | undefined;
  readonly remote?: string | undefined;
  readonly connection?: string | undefined;
  readonly role?: 'initiator' | 'responder' | undefined;
  readonly version?: 1 | 2 | undefined;
  /** SPIs (IKEv2) or cookies (IKEv1) as far as the log prints them, in hexadecimal digits. */
  readonly spis?:
    { readonly initiator?: string | undefined; readonly responder?: string | undefined } | undefined;
  /** The furthest state that was reached at least once. */
  readonly reached: SessionState;
  readonly first?: string | undefined;
  readonly last?: string | undefined;
  readonly events: number;
  /** Requests with their answers in the order of the log, the first 50. */
  readonly exchanges?: readonly ExchangeReport[] | undefined;
  /** Exchanges beyond those listed. */
  readonly exchangesOmitted?: number | undefined;
  readonly retransmits?: number | undefined;
  /** When the IKE SA was up. */
  readonly up?: Interval | undefined;
  /** Who closed the IKE SA. */
  readonly closedBy?: 'local' | 'peer' | 'silence' | undefined;
  readonly children?: readonly ChildReport[] | undefined;
  /** The session whose IKE SA this one replaces. */
  readonly replaces?: string | undefined;
  /** The same negotiation in the log of the other gateway. */
  readonly counterpart?: { readonly source: string; readonly id: string } | undefined;
}

/** A moment that a line shows. */
export interface Moment {
  /** ISO 8601, UTC, by the clock of the source. */
  readonly time?: string | undefined;
  readonly place: Place;
}

/** From when to when; `to` is absent where it was still so at the end of the log, or the end is not shown. */
export interface Interval {
  readonly from?: Moment | undefined;
  readonly to?: Moment | undefined;
}

/** A request and its answer, as this end saw them. */
export interface ExchangeReport {
  /** Named as in RFC 7296 and RFC 2409: `IKE_SA_INIT`, `ID_PROT`, … */
  readonly exchange: string;
  readonly messageId?: number | undefined;
  readonly requestBy: 'local' | 'remote';
  readonly request?: Moment | undefined;
  readonly response?: Moment | undefined;
  /** Milliseconds from request to answer, for requests of this end. */
  readonly roundTrip?: number | undefined;
  readonly retransmits: number;
  /** The error notify in the answer. */
  readonly refused?: string | undefined;
}

/** A Child SA (IPsec SA) and its successors. */
export interface ChildReport {
  readonly name?: string | undefined;
  /** SPIs as far as the log prints them. */
  readonly spis?: readonly string[] | undefined;
  readonly up?: Interval | undefined;
  /** How often it was rekeyed. */
  readonly rekeys: number;
  /** Where the log says that it could not be built. */
  readonly failed?: Moment | undefined;
  readonly local?: readonly string[] | undefined;
  readonly remote?: readonly string[] | undefined;
}

/** How far a negotiation is known to have come. */
export type SessionState =
  'none' | 'started' | 'answered' | 'authenticating' | 'established' | 'child-established';

/** Two sources that are the two ends of the same negotiations. */
export interface EndsReport {
  /** The source whose end is `local` in the findings, then the other. */
  readonly sources: readonly [string, string];
  /** What shows that they belong together, such as `spi`, `mirrored peers`, `exchanges`. */
  readonly matchedBy: readonly string[];
  /** 0 to 1. */
  readonly confidence: number;
  /** Negotiations that stand in both. */
  readonly sessions: number;
  /** How far the clock of the second source is ahead of that of the first; absent where no message stands in both. */
  readonly clock?: ClockDifference | undefined;
  /** Messages that both sources show, in causal order, the first 200. */
  readonly messages: readonly MessagePath[];
}

/** How far one clock is ahead of another, in milliseconds. */
export interface ClockDifference {
  /** The best estimate; absent where messages of one direction alone bound it on one side only. */
  readonly offset?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** One message as both ends saw it. */
export interface MessagePath {
  readonly exchange: string;
  readonly messageId?: number | undefined;
  readonly type: 'request' | 'response';
  /** The source that sent it. */
  readonly from: string;
  readonly sent?: Moment | undefined;
  readonly received?: Moment | undefined;
  /** The log of the receiver shows what arrives, goes on after that moment, and does not show this message. */
  readonly lost?: boolean | undefined;
}

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
  /** Sources that are the two ends of one negotiation. */
  readonly ends?: readonly EndsReport[] | undefined;
  readonly notices: readonly Notice[];
}
