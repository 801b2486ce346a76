import { keyBefore } from './json-path.js';
import type { Window } from './window.js';

/** A JSON value while it is looked through for its end. Positions are units of the window. */
export interface JsonValue {
  /** Where it begins, or where its last array of entries ended. */
  start: number;
  startLine: number;
  /** Where to go on. */
  at: number;
  line: number;
  /** The last byte outside strings that is no blank. */
  previous: number;
  inString: boolean;
  /** How many brackets are open, and which, outermost first. */
  depth: number;
  kinds: Uint8Array;
  /** Of the outer ones also where they stand (-1: no longer held), and how many members came before. */
  readonly places: number[];
  readonly members: number[];
  /** Keys of what is open, filled when an array of entries is found. */
  readonly keys: (string | undefined)[];
  /** What would open it where its last array of entries ended. */
  openers: string;
}

/** How a look at a value ended. */
export type JsonScan = 'more' | 'end' | 'array' | 'broken' | 'deep';

const quote = 34;
const comma = 44;
const colon = 58;
const openArray = 91;
const backslash = 92;
const closeArray = 93;
const openObject = 123;
const closeObject = 125;

/** More brackets than these are not opened by any log; engines differ in how many they bear. */
export const mostDepth = 1000;

/** Arrays of entries stand no deeper than this. */
export const followed = 8;

function grown(kinds: Uint8Array): Uint8Array {
  const larger = new Uint8Array(kinds.length * 2);
  larger.set(kinds);
  return larger;
}

/** A value that begins at `start`. */
export const beginValue = (start: number, line: number): JsonValue => ({
  start,
  startLine: line,
  at: start,
  line,
  previous: 0,
  inString: false,
  depth: 0,
  kinds: new Uint8Array(32),
  places: [],
  members: [],
  keys: [],
  openers: '',
});

/**
 * Looks for the end of a value: only brackets and strings are followed, the rest is left to JSON.parse. Stops at
 * arrays that are members no deeper than `deepest` (the `[` is then still to be taken), and where no JSON can be:
 * a bracket that does not fit, or a control character in a string; once also where `limit` brackets are open.
 */
export function scanValue(value: JsonValue, window: Window, deepest: number, limit = mostDepth): JsonScan {
  const { bytes, base } = window;
  const stop = window.end - base;
  const { places, members, keys } = value;
  let { line, previous, inString, depth, kinds } = value;
  let at = value.at - base;
  let result: JsonScan = 'more';

  scan: while (at < stop) {
    if (inString) {
      let code = bytes[at] as number;
      while (code !== quote && code !== backslash && code >= 32) {
        at += 1;
        if (at >= stop) break scan;
        code = bytes[at] as number;
      }
      if (code === quote) {
        inString = false;
        previous = quote;
        at += 1;
        if (depth === 0) {
          result = 'end';
          break;
        }
        continue;
      }
      if (code === backslash) {
        if (at + 1 >= stop) break;
        if ((bytes[at + 1] as number) >= 32) {
          at += 2;
          continue;
        }
        at += 1;
      }
      result = 'broken';
      break;
    }
    const code = bytes[at] as number;
    switch (code) {
      case quote:
        inString = true;
        at += 1;
        continue;
      case openObject:
      case openArray: {
        const fits =
          depth === 0 ||
          previous === colon ||
          (kinds[depth - 1] === openArray && (previous === comma || previous === openArray));
        if (!fits) {
          result = 'broken';
          break scan;
        }
        if (
          code === openArray &&
          depth > 0 &&
          depth <= deepest &&
          depth < followed &&
          previous === colon &&
          kinds[0] === openObject
        ) {
          result = 'array';
          break scan;
        }
        if (depth === kinds.length) value.kinds = kinds = grown(kinds);
        kinds[depth] = code;
        if (depth < followed) {
          places[depth] = at + base;
          members[depth] = 0;
          keys[depth] = undefined;
        }
        depth += 1;
        if (depth === limit) {
          previous = code;
          at += 1;
          result = 'deep';
          break scan;
        }
        break;
      }
      case closeObject:
      case closeArray:
        if (depth === 0 || kinds[depth - 1] !== code - 2) {
          result = 'broken';
          break scan;
        }
        depth -= 1;
        if (depth === 0) {
          at += 1;
          result = 'end';
          break scan;
        }
        break;
      case comma:
        if (depth <= followed) (members[depth - 1] as number) += 1;
        break;
      case 10:
        line += 1;
        at += 1;
        continue;
      default:
        if (code <= 32) {
          at += 1;
          continue;
        }
    }
    previous = code;
    at += 1;
  }
  value.at = at + base;
  value.line = line;
  value.previous = previous;
  value.inString = inString;
  value.depth = depth;
  return result;
}

/** Takes the `[` at which the look ended, as any other bracket. */
export function enterArray(value: JsonValue): void {
  const { depth } = value;
  if (depth === value.kinds.length) value.kinds = grown(value.kinds);
  value.kinds[depth] = openArray;
  value.places[depth] = value.at;
  value.members[depth] = 0;
  value.keys[depth] = undefined;
  value.depth += 1;
  value.previous = openArray;
  value.at += 1;
}

/** Takes the `]` behind an array of entries at which the look is to go on. */
export function resumeBehind(value: JsonValue, close: number, line: number): void {
  value.start = close;
  value.startLine = line;
  value.at = close + 1;
  value.line = line;
  value.previous = closeArray;
  value.places.fill(-1);
}

/** What closes the brackets that are open, innermost first. */
export const closersOf = (value: JsonValue): string =>
  Array.from(value.kinds.subarray(0, value.depth), (kind) => (kind === openObject ? '}' : ']'))
    .reverse()
    .join('');

/** Keys and indexes from the value to the array at which the look ended; undefined where no path has such a key. */
export function stepsTo(value: JsonValue, window: Window): readonly (string | number)[] | undefined {
  const { depth, places, members, keys, kinds } = value;
  const steps: (string | number)[] = [];
  for (let level = 1; level <= depth; level += 1) {
    if (kinds[level - 1] === openArray) {
      steps.push(members[level - 1] as number);
      continue;
    }
    let key = level < depth ? keys[level] : undefined;
    if (key === undefined) {
      const place = level < depth ? (places[level] as number) : value.at;
      if (place >= 0) key = keyBefore(window.bytes, place - window.base, value.start - window.base);
      if (key === undefined) return undefined;
      if (level < depth) keys[level] = key;
    }
    steps.push(key);
  }
  return steps;
}

/** Blanks that may stand between `[` and the first entry of an array that stands by itself. */
const mostBlanks = 4096;

/**
 * Whether an array stands by itself here, for `[12-24 07:08]` and `[SEND]` begin lines of logs; undefined when more
 * must be seen.
 */
export function standsAlone(window: Window, position: number, final: boolean): boolean | undefined {
  for (let next = position + 1; next < window.end; next += 1) {
    const code = window.bytes[next - window.base] as number;
    if (code > 32) return code === openObject || code === openArray || code === closeArray || code === quote;
    if (next - position > mostBlanks) return false;
  }
  return final ? false : undefined;
}
