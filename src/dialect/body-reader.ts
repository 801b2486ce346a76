import { flatCopy } from '../value/flat-copy.js';
import type { MessageMatcher } from './bound-message.js';
import { createKnownBodies, hashOf, type KnownBodies } from './known-bodies.js';
import type { Reading } from './reading.js';

/** The messages of a set, and those of their texts that came by before. */
export interface ReadyMessages {
  readonly matcher: MessageMatcher;
  readonly bodies: KnownBodies;
}

/** The messages behind a matcher, ready for use. */
export const readyMessages = (matcher: MessageMatcher): ReadyMessages => ({
  matcher,
  bodies: createKnownBodies(),
});

/** Reads the message between two positions of a line. */
export interface BodyReader {
  /** The next line begins. */
  begin(): void;
  /** Whether a set knows the message; the reading then holds it. */
  fits(messages: ReadyMessages, line: string, from: number, to: number): boolean;
}

/** Makes a reader that writes what it knows into `reading`. */
export function createBodyReader(reading: Reading): BodyReader {
  /** The part of the line whose hash was made last; several sets are asked of the same. */
  let hash = 0;
  let hashFrom = -1;
  let hashTo = -1;

  return {
    begin(): void {
      hashFrom = -1;
    },
    fits({ matcher, bodies }, line, from, to): boolean {
      if (bodies.pays()) {
        if (from !== hashFrom || to !== hashTo) {
          hash = hashOf(line, from, to);
          hashFrom = from;
          hashTo = to;
        }
        const known = bodies.find(line, from, to, hash);
        if (known) {
          if (!known.variant) return false;
          reading.variant = known.variant;
          reading.known = known;
          return true;
        }
      }
      const variant = matcher.match(line, from, to);
      if (!variant) {
        if (bodies.repeated) bodies.keep({ text: flatCopy(line.slice(from, to)), variant: undefined });
        return false;
      }
      reading.variant = variant;
      reading.starts = matcher.extents.starts;
      reading.ends = matcher.extents.ends;
      reading.from = from;
      reading.to = to;
      reading.known = undefined;
      reading.keeper = bodies.repeated ? bodies : undefined;
      return true;
    },
  };
}
