import type { Matcher } from './matcher.js';
import { makeExtents, matchVariant } from './match-variant.js';

/** A wording that nearly fits a line, and where it stops fitting. */
export interface NearMiss<Row> {
  readonly row: Row;
  readonly wording: string;
  /** One-based column of the line at which the wording stops. */
  readonly column: number;
}

/** For authors: the wordings that get furthest into a line none of them fits, best first. */
export function nearestWordings<Row>(matcher: Matcher<Row>, line: string, count = 5): NearMiss<Row>[] {
  const extents = makeExtents();
  const found = new Map<string, NearMiss<Row>>();
  for (const variant of matcher.variants()) {
    extents.reached = 0;
    const first = variant.parts[0];
    let column = 0;
    if (typeof first === 'string' && !line.startsWith(first)) {
      while (column < first.length && line[column] === first[column]) column += 1;
    } else {
      matchVariant(variant, line, 0, line.length, extents, 0);
      column = extents.reached;
    }
    const known = found.get(variant.text);
    if (!known || known.column < column + 1) {
      found.set(variant.text, { row: variant.row, wording: variant.text, column: column + 1 });
    }
  }
  return [...found.values()]
    .sort((a, b) => b.column - a.column || (a.wording < b.wording ? -1 : 1))
    .slice(0, count);
}
