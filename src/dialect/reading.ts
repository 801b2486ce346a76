import type { MessageVariant } from './bound-message.js';
import type { KnownBodies, KnownBody } from './known-bodies.js';
import type { FoundLayout } from './ready-layout.js';

/** What a dialect knows of a line. One object, reused: read it before the next line. */
export interface Reading {
  layout: FoundLayout | undefined;
  head: FoundLayout | undefined;
  variant: MessageVariant | undefined;
  /** Where the captures of the message stand; of a text that is known they are not found again. */
  starts: Int32Array;
  ends: Int32Array;
  /** Where the message stands. */
  from: number;
  to: number;
  /** The text of the message, where it came by before. */
  known: KnownBody | undefined;
  /** Takes what becomes of the text, where that is worth keeping. */
  keeper: KnownBodies | undefined;
  /** The program by which the envelope led to a family, in lower case. */
  program: string | undefined;
}

const emptyExtent = new Int32Array(0);

/** A reading of nothing yet. */
export const emptyReading = (): Reading => ({
  layout: undefined,
  head: undefined,
  variant: undefined,
  starts: emptyExtent,
  ends: emptyExtent,
  from: 0,
  to: 0,
  known: undefined,
  keeper: undefined,
  program: undefined,
});

/**
 * The layout and the head of the last known line of a source. Neighbours look alike, so these are tried first; where
 * they fit and the body is known, nothing else is tried.
 */
export interface ReadingHint {
  layout: number;
  head: number;
}

/** A hint that hints at nothing. */
export const noHint = (): ReadingHint => ({ layout: -1, head: -1 });

/** How a line is looked at. One object, reused from line to line. */
export interface Look {
  hint: ReadingHint;
  /** Whether the neighbours are of this dialect: what prints nothing of its own is tried too. */
  bare: boolean;
  /** Whether other dialects may have asked the same of the matchers they share. */
  shared: boolean;
}
