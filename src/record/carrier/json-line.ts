import { parseJson } from './json-container.js';
import type { ArrayPaths } from './json-path.js';
import { mostDepth } from './json-value.js';
import type { Window } from './window.js';

/** An entry that fills its line. */
export interface LineEntry {
  readonly data: unknown;
  readonly text: string;
  /** The unit behind it. */
  readonly end: number;
}

const lineFeed = 10;
const carriageReturn = 13;
const comma = 44;
const closeObject = 125;

/** So many lines in vain, and lines are not tried any more. */
const mostMisses = 16;

/**
 * Makes what takes whole lines for entries. No string of JSON holds a line feed, so that an object that begins on a
 * line and is JSON up to its end needs no look for where it ends.
 */
export function createLineTaker(
  window: Window,
  arrays: ArrayPaths,
  mostUnits: number,
): (position: number, line: number) => LineEntry | undefined {
  /** The next line feed where it is known; none stands between it and `searched`. */
  let feed = -1;
  let searched = 0;
  /** How often a line was no entry by itself, less how often it was. */
  let misses = 0;

  const byteAt = (position: number): number => window.bytes[position - window.base] as number;

  /** The next line feed, or -1 when it is not there yet. */
  function nextFeed(position: number): number {
    if (feed >= position) return feed;
    const from = Math.max(position, searched);
    searched = window.end;
    if (from >= window.end) return -1;
    const found = window.bytes.indexOf(lineFeed, from - window.base);
    if (found < 0 || found + window.base >= window.end) return -1;
    searched = feed = found + window.base;
    return feed;
  }

  const mayContain = (data: object): boolean => {
    for (const key in data) if (arrays.mayBegin(key)) return true;
    return false;
  };

  return (position, line) => {
    if (misses > mostMisses) return undefined;
    let end = nextFeed(position);
    if (end < 0) return undefined;
    if (byteAt(end - 1) === carriageReturn) end -= 1;
    if (byteAt(end - 1) === comma) end -= 1;
    // Brackets that are open and closed take two bytes each: a short line cannot be too deep.
    const length = end - position;
    if (byteAt(end - 1) !== closeObject || length > mostUnits || length >= mostDepth * 2) return undefined;
    const text = window.text(position, end, line);
    const data = parseJson(text);
    if (data === undefined || mayContain(data as object)) {
      misses += 1;
      return undefined;
    }
    if (misses > -1000) misses -= 1;
    return { data, text, end };
  };
}
