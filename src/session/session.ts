import type { Endpoint, Proposal, SelectorPair } from '../value/types.js';
import type { Child } from './children.js';
import type { KeptEvent } from './kept-event.js';
import { makeTrail, type Trail } from './trail.js';

/** A category that events of the session name, with the first and the last of them. */
export interface Clue {
  readonly category: string;
  readonly alternatives: readonly string[];
  readonly first: KeptEvent;
  last: KeptEvent;
  count: number;
  /** Whether the IKE SA was up when the first of them was printed. */
  readonly afterIkeUp: boolean;
  /** Whether a Child SA was up then. */
  readonly afterChildUp: boolean;
  /** The first of them that came when main mode had come to its encrypted messages. */
  encrypted: KeptEvent | undefined;
  /** The Child SA that was being negotiated when the last of them was printed, where a line names it. */
  child?: string | undefined;
}

/** Something offered, with the line that shows it. */
export interface Offer<T> {
  readonly value: T;
  readonly event: KeptEvent;
}

/** The offers of both ends. */
export interface Offers<T> {
  local: Offer<T> | undefined;
  peer: Offer<T> | undefined;
}

/** A request of this end that waits for its answer. */
export interface Outstanding {
  readonly exchange: string;
  readonly event: KeptEvent;
  /** Which message of its exchange it is, counted from 1: the third of main mode is message 5. */
  readonly number: number;
  readonly port: number | undefined;
  readonly messageId: number | undefined;
  retransmits: number;
}

/** This end gave up waiting, or the log ends while it waits. */
export interface Silence {
  readonly outstanding: Outstanding | undefined;
  readonly event: KeptEvent;
  /** What was sent again, where it went out first before the log begins. */
  readonly resent: KeptEvent | undefined;
  readonly ikeUp: boolean;
  readonly childUp: boolean;
  readonly heard: boolean;
}

/** A time of being up (ISO 8601, UTC); `to` is absent where the end is not known. */
export interface Span {
  readonly from: string;
  readonly to: string | undefined;
}

/**
 * The first rekey of a Child SA that came up in IKE_AUTH. Only in such a rekey the Diffie-Hellman group of the Child SA is
 * negotiated for the first time (RFC 7296, 1.2 and 1.3.1).
 */
export interface FirstRekey {
  readonly request: KeptEvent;
  /** Whether it offers a Diffie-Hellman group, where the log shows its payloads. */
  readonly withGroup: boolean | undefined;
  /** NO_PROPOSAL_CHOSEN in its answer. */
  refusal: KeptEvent | undefined;
  /** The answer was another one, or it came up. */
  over: boolean;
}

/** One negotiation of an IKE SA and what became of it, as far as the log shows. States are lower bounds. */
export interface Session {
  /** The session as printed, else a name made of tunnel or peers. */
  readonly id: string;
  readonly source: string;
  readonly dialect: string;
  /** Whether the log itself names it: by a number, a name, a tunnel. */
  named: boolean;
  local: Endpoint | undefined;
  remote: Endpoint | undefined;
  connection: string | undefined;
  role: 'initiator' | 'responder' | undefined;
  version: 1 | 2 | undefined;
  events: number;
  first: string | undefined;
  last: string | undefined;
  firstOrder: number;
  lastOrder: number;
  /** The first message this end sent, and the first sign of the peer. */
  sent: KeptEvent | undefined;
  heard: KeptEvent | undefined;
  /** First message by exchange, `sent IKE_AUTH`, `received IKE_SA_INIT`. */
  readonly exchanges: Map<string, KeptEvent>;
  /** How many messages of an exchange this end sent in the attempt at hand. */
  readonly sentCount: Map<string, number>;
  /** The furthest message of main mode that this end sent in any attempt: a second one follows on an answer. */
  furthestSent: number;
  /** The exchange of the last message either way. */
  lastExchange: string | undefined;
  /** First message by port, `sent 4500`, `received 500`. */
  readonly ports: Map<string, KeptEvent>;
  outstanding: Outstanding | undefined;
  /** How often a message of the peer came again, and the last of them. */
  cameAgain: { readonly count: number; readonly last: KeptEvent } | undefined;
  /** The last time it sent again what went out before the log begins, while it has neither an answer nor given up. */
  resent: KeptEvent | undefined;
  silence: Silence | undefined;
  readonly proposals: { readonly 1: Offers<readonly Proposal[]>; readonly 2: Offers<readonly Proposal[]> };
  readonly selectors: Offers<SelectorPair>;
  /** Lines that state a phase outright: the phase of what failed. */
  failedPhase: 1 | 2 | undefined;
  failedPhaseBy: KeptEvent | undefined;
  readonly clues: Clue[];
  /** Notifies by direction and name, `received INVALID_KE_PAYLOAD`. */
  readonly notifies: Map<string, KeptEvent>;
  /** Ends of attempts: closings and failures. */
  endings: number;
  /** Earlier sessions of the same tunnel that worked and are only counted. */
  earlier: { readonly count: number; readonly spans: Span[] } | undefined;
  /** Later sessions that failed alike and are only counted. */
  repeats: number;
  /** Where its connection was loaded last. */
  loaded: number | undefined;
  /** The first line that says that an IKE SA is negotiated. */
  begun: KeptEvent | undefined;
  /** A configuration was found for the peer, or an identity of it accepted. */
  configured: KeptEvent | undefined;
  natDetected: KeptEvent | undefined;
  ikeUp: KeptEvent | undefined;
  childUp: KeptEvent | undefined;
  /** The last that was said about a Child SA that could not be built. */
  childFailed: KeptEvent | undefined;
  /** The Child SA that this end asks for, as a line before its request names it. */
  childAtHand: string | undefined;
  /** The first rekey of a Child SA that IKE_AUTH made. */
  firstRekey: FirstRekey | undefined;
  closed: KeptEvent | undefined;
  /** Lines that are no fault but speak for one beside another: `certificate-fallback`. */
  readonly hints: Map<string, KeptEvent>;
  /** Position of the daemon's stop after the session. */
  stopped: number | undefined;
  /** Its messages either way. */
  readonly trail: Trail;
  /** SPIs of the IKE SA, or cookies, as far as a line prints them. */
  readonly spis: { initiator: string | undefined; responder: string | undefined };
  readonly children: Child[];
  /** Identities of both ends, as far as a line prints them. */
  readonly identities: { local: string | undefined; remote: string | undefined };
  /** What else a negotiation shows of the peer: `certificate`, `vendor ids`. */
  readonly shown: Map<string, string>;
  /** Lifetimes that its lines print, in seconds. */
  readonly lifetimes: Set<number>;
  /** The session whose IKE SA this one replaces. */
  replaces: string | undefined;
  /** Kinds of time that its lines do not print: `year`, `zone`, … */
  timeAssumed: readonly string[];
}

/** An empty session. */
export function makeSession(id: string, source: string, dialect: string, order: number): Session {
  return {
    id,
    source,
    dialect,
    named: false,
    local: undefined,
    remote: undefined,
    connection: undefined,
    role: undefined,
    version: undefined,
    events: 0,
    first: undefined,
    last: undefined,
    firstOrder: order,
    lastOrder: order,
    sent: undefined,
    heard: undefined,
    exchanges: new Map(),
    sentCount: new Map(),
    furthestSent: 0,
    lastExchange: undefined,
    ports: new Map(),
    outstanding: undefined,
    cameAgain: undefined,
    resent: undefined,
    silence: undefined,
    proposals: { 1: { local: undefined, peer: undefined }, 2: { local: undefined, peer: undefined } },
    selectors: { local: undefined, peer: undefined },
    failedPhase: undefined,
    failedPhaseBy: undefined,
    clues: [],
    notifies: new Map(),
    endings: 0,
    earlier: undefined,
    repeats: 0,
    loaded: undefined,
    begun: undefined,
    configured: undefined,
    natDetected: undefined,
    ikeUp: undefined,
    childUp: undefined,
    childFailed: undefined,
    childAtHand: undefined,
    firstRekey: undefined,
    closed: undefined,
    hints: new Map(),
    stopped: undefined,
    trail: makeTrail(),
    spis: { initiator: undefined, responder: undefined },
    children: [],
    identities: { local: undefined, remote: undefined },
    shown: new Map(),
    lifetimes: new Set(),
    replaces: undefined,
    timeAssumed: [],
  };
}
