import type { Capture, Part } from './part.js';
import { isOptional } from './part.js';

/** A piece of a variant: what remains when every optional part is decided. */
export type FlatPart = string | Capture;

/** The variants of a wording: each optional part present or absent, the fullest first. */
export function expand(parts: readonly Part[]): FlatPart[][] {
  let variants: FlatPart[][] = [[]];
  for (const part of parts) {
    if (isOptional(part)) {
      variants = variants.flatMap((variant) => [join(variant, part.optional), variant]);
    } else {
      variants = variants.map((variant) => join(variant, [part]));
    }
  }
  return variants;
}

/** Adds pieces at the end; neighbouring literals become one. */
function join(variant: readonly FlatPart[], pieces: readonly FlatPart[]): FlatPart[] {
  const joined = [...variant];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}
