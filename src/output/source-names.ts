import type { Place } from '../input/place.js';
import { lineNumbers, sourceName } from './words.js';

/** Gives a source, or a place in it, the name by which a report calls it. */
export interface SourceNames {
  readonly of: (source: string) => string;
  /** `IkeLogs.txt:12`, `IN_0/IkeLogs.txt:12-14,17`, `rows.json:3 (/records/2)`. */
  readonly place: (place: Place) => string;
}

/**
 * Short names: of each path the end that keeps it apart from the others. The path as it was given stands once in the
 * list of files.
 */
export function shortSourceNames(sources: readonly { readonly name: string }[]): SourceNames {
  const names = new Map<string, string>();
  const paths = [...new Set(sources.map(({ name }) => name))].map((name) => ({
    name,
    parts: name.split(/[\\/]/).filter((part) => part !== ''),
  }));
  for (let count = 1, left = paths; left.length > 0; count += 1) {
    const tails = new Map<string, typeof paths>();
    for (const path of left) {
      const tail = path.parts.slice(-count).join('/');
      tails.set(tail, [...(tails.get(tail) ?? []), path]);
    }
    left = [];
    for (const [tail, same] of tails) {
      const [only] = same;
      if (only && same.length === 1) names.set(only.name, tail === '' ? only.name : tail);
      else {
        for (const { name, parts } of same) if (parts.length <= count) names.set(name, name);
        left.push(...same.filter(({ parts }) => parts.length > count));
      }
    }
  }
  const of = (source: string): string => sourceName(names.get(source) ?? source);
  return { of, place: (place) => `${of(place.source)}:${lineNumbers(place)}` };
}
