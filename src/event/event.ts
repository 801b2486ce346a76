import type { Place } from '../input/place.js';
import type { TimeAssumption } from '../record/time-assumption.js';
import type { Endpoint } from '../value/types.js';
import type { EventKind, RequiredFields, Severity } from './kinds.js';

/** An event of kind `K`. Keys always come in this order; an absent one is `undefined` and not printed. */
export interface EventOf<K extends EventKind> {
  /** What happened. */
  readonly kind: K;
  /** Stable id of the message, `<dialect>/<id>`. */
  readonly message?: string | undefined;
  /** Id of the dialect. */
  readonly dialect: string;
  /** That of the message, else that of the kind. */
  readonly severity: Severity;
  /** UTC, ISO 8601 with milliseconds. */
  readonly time?: string | undefined;
  /** What of the time was not in the line. */
  readonly timeAssumed?: readonly TimeAssumption[] | undefined;
  /** Where the line or lines stand. */
  readonly place: Place;
  /** The session as the line prints it. */
  readonly session?: string | undefined;
  /** The end that wrote the log, as far as the line tells. */
  readonly local?: Endpoint | undefined;
  /** Its peer, as far as the line tells. */
  readonly remote?: Endpoint | undefined;
  /** What the message captured, and what its kind always carries. */
  readonly fields: RequiredFields[K] & Readonly<Record<string, unknown>>;
  /** Canonical fault category, only where the event by itself names a fault. */
  readonly category?: string | undefined;
  /** Other categories the same words may stand for, likelier first. */
  readonly alternatives?: readonly string[] | undefined;
  /** The line or lines as they stood. */
  readonly text: string;
}

/** A typed event: plain JSON, discriminated by `kind`. */
export type IkeEvent = { [K in EventKind]: EventOf<K> }[EventKind];
