import type { FoundLayout } from './ready-layout.js';

/*
 * A line whose message nobody knows may still stand in an envelope that only one product prints, with words of its own
 * around the message. Asking the other dialects about it would only cost time.
 */

const fewestLetters = 6;
const known = new WeakMap<FoundLayout['variant'], boolean>();

/** Whether the envelope of a line has words of its own: at least six letters or digits that stand in every such line. */
export function isOwnEnvelope(layout: FoundLayout | undefined): boolean {
  if (!layout) return false;
  const { variant } = layout;
  let own = known.get(variant);
  if (own === undefined) {
    const letters = variant.parts.reduce(
      (sum, part) => (typeof part === 'string' ? sum + part.replace(/[^\p{L}\p{N}]/gu, '').length : sum),
      0,
    );
    own = letters >= fewestLetters;
    known.set(variant, own);
  }
  return own;
}
