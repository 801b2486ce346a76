import { flatCopy } from '../value/flat-copy.js';
import { bindMessages, type MessageMatcher, type MessageVariant } from './bound-message.js';
import { candidatesOf, type Candidates } from './candidates.js';
import type { Dialect, Family } from './dialect.js';
import { createKnownBodies, hashOf, type KnownBodies, type KnownBody } from './known-bodies.js';
import {
  copied,
  planOf,
  prepareHeads,
  prepareLayouts,
  type FoundLayout,
  type ReadyLayout,
} from './ready-layout.js';

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

/** Reads single lines in the terms of one dialect. */
export interface DialectReader {
  readonly dialect: Dialect;
  /** Whether the dialect knows the message; `reading` then holds everything, else at most the envelope. */
  read(line: string, bare: boolean, hint?: ReadingHint): boolean;
  readonly reading: Reading;
  /** Whether a program, in lower case, leads to a family of the dialect. */
  hasProgram(program: string): boolean;
  /** For authors: every message with its matcher. */
  readonly matchers: readonly MessageMatcher[];
}

/** The messages of a set, and those of their texts that came by before. */
interface ReadyMessages {
  readonly matcher: MessageMatcher;
  readonly bodies: KnownBodies;
}

interface ReadyFamily {
  readonly family: Family;
  readonly heads: readonly ReadyLayout[];
  readonly candidates: Candidates;
  readonly messages: ReadyMessages;
}

const ready = new WeakMap<Dialect, DialectReader>();

/** The reader of a dialect; it is compiled once. */
export function readerOf(dialect: Dialect): DialectReader {
  let reader = ready.get(dialect);
  if (!reader) {
    reader = makeReader(dialect);
    ready.set(dialect, reader);
  }
  return reader;
}

/** The end of a line without its trailing blanks. */
export function trimmedEnd(line: string): number {
  let end = line.length;
  while (end > 0) {
    const code = line.charCodeAt(end - 1);
    if (code !== 32 && code !== 9 && code !== 13 && code !== 0) break;
    end -= 1;
  }
  return end;
}

const emptyExtent = new Int32Array(0);

const readyMessages = (matcher: MessageMatcher): ReadyMessages => ({ matcher, bodies: createKnownBodies() });

function prepareFamily(family: Family, dialect: Dialect): ReadyFamily {
  const heads = prepareHeads(family.heads);
  const values = { ...dialect.values, ...family.values };
  return {
    family,
    heads,
    candidates: candidatesOf(heads.map(({ matcher }) => matcher)),
    messages: readyMessages(
      bindMessages(family.messages, family.id, values, family.session ?? dialect.session),
    ),
  };
}

function makeReader(dialect: Dialect): DialectReader {
  const layouts = prepareLayouts(dialect.layouts);
  const candidates = candidatesOf(layouts.map(({ matcher }) => matcher));
  const own = readyMessages(bindMessages(dialect.messages, dialect.id, dialect.values, dialect.session));
  const hasOwn = dialect.messages.length > 0;
  const families = dialect.families.map((family) => prepareFamily(family, dialect));
  const byProgram = new Map<string, ReadyFamily>();
  for (const entry of families) for (const program of entry.family.programs) byProgram.set(program, entry);
  let hint = noHint();
  /** Whether other dialects may have asked the same of the matchers they share. */
  let shared = true;
  let lastProgram = '';
  let lastFolded = '';
  let familyOfLast: ReadyFamily | undefined;

  const reading: Reading = {
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
  };

  /** The family that a printed program leads to. Neighbours are mostly of the same program. */
  function familyOf(program: string): ReadyFamily | undefined {
    if (program !== lastProgram) {
      lastProgram = program;
      lastFolded = program.toLowerCase();
      familyOfLast = byProgram.get(lastFolded);
    }
    reading.program = familyOfLast ? lastFolded : undefined;
    return familyOfLast;
  }

  /** The part of a line whose hash was made last; several sets are asked of the same. */
  let hash = 0;
  let hashFrom = -1;
  let hashTo = -1;

  function fits({ matcher, bodies }: ReadyMessages, line: string, from: number, to: number): boolean {
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
  }

  /** Tries the heads of a family, then, where the program led here and it has no heads, the body itself. */
  function fitsFamily(entry: ReadyFamily, line: string, from: number, to: number, bare: boolean): boolean {
    const { heads } = entry;
    if (heads.length === 0) {
      if (!fits(entry.messages, line, from, to)) return false;
      reading.head = undefined;
      return true;
    }
    if (hint.head >= 0 && hint.head < heads.length && fitsHead(entry, hint.head, line, from, to, bare))
      return true;
    for (const index of entry.candidates(line, from, to)) {
      if (index === hint.head || !fitsHead(entry, index, line, from, to, bare)) continue;
      hint.head = index;
      return true;
    }
    return false;
  }

  function fitsHead(
    entry: ReadyFamily,
    index: number,
    line: string,
    from: number,
    to: number,
    bare: boolean,
  ): boolean {
    const { layout, matcher, found } = entry.heads[index] as ReadyLayout;
    if (layout.bare === true && !bare) return false;
    const variant = shared ? matcher.recall(line, from, to) : matcher.match(line, from, to);
    if (!variant) return false;
    const { starts, ends } = matcher.extents;
    const { body } = planOf(variant);
    found.variant = variant;
    // Something of the head may stand behind the body.
    const end = body < 0 ? to : (ends[body] as number);
    if (fits(entry.messages, line, body < 0 ? to : (starts[body] as number), end)) {
      reading.head = found;
      return true;
    }
    reading.head ??= copied(found);
    return false;
  }

  function fitsBody(
    { variant, starts, ends }: FoundLayout,
    line: string,
    end: number,
    bare: boolean,
  ): boolean {
    const { body, program, implied } = planOf(variant);
    reading.program = undefined;
    const from = body < 0 ? end : (starts[body] as number);
    // Something of the layout may stand behind the body.
    const to = body < 0 ? end : (ends[body] as number);
    if (hasOwn && fits(own, line, from, to)) return true;
    if (families.length === 0) return false;
    const printed = program >= 0 ? line.slice(starts[program], ends[program]) : implied;
    if (printed !== undefined) {
      const entry = familyOf(printed);
      return entry ? fitsFamily(entry, line, from, to, true) : false;
    }
    for (const entry of families) {
      if (entry.heads.length === 0 && !bare) continue;
      if (fitsFamily(entry, line, from, to, bare)) return true;
    }
    return false;
  }

  /** Layouts with something behind the body, which the hinted one would take into its own: tried before it. */
  const tailed = layouts.flatMap(({ layout: { wording } }, index) => {
    const body = wording.parts.findIndex(
      (part) => typeof part === 'object' && 'name' in part && part.name === 'body',
    );
    return body >= 0 && body < wording.parts.length - 1 ? [index] : [];
  });

  /** The first layout that fits around a body nobody knows, with the head of that body. */
  let first: FoundLayout | undefined;
  let firstHead: FoundLayout | undefined;
  /** Whether a layout left no doubt whose line it is: no further one is tried. */
  let settled = false;

  /**
   * Whether a layout fits and its body is known; the first layout that only fits is remembered. Its extents stay as
   * they are: no matcher of a layout is asked about another part of a line.
   */
  function fitsLayout(index: number, line: string, end: number, bare: boolean): boolean {
    const { layout, matcher, found } = layouts[index] as ReadyLayout;
    if (layout.bare === true && !bare) return false;
    const variant = shared ? matcher.recall(line, 0, end) : matcher.match(line, 0, end);
    if (!variant) return false;
    found.variant = variant;
    reading.head = undefined;
    if (fitsBody(found, line, end, bare)) {
      reading.layout = found;
      return true;
    }
    if (layout.own === true || reading.program !== undefined) settled = true;
    if (!first) {
      first = found;
      firstHead = reading.head;
    }
    return false;
  }

  /** Tries the layouts in their order; `last` has been tried already and left `hinted` with its head. */
  function readInOrder(
    line: string,
    end: number,
    bare: boolean,
    last: number,
    hinted: FoundLayout | undefined,
    hintedHead: FoundLayout | undefined,
  ): boolean {
    const lastSettled = settled;
    settled = false;
    for (const index of candidates(line, 0, end)) {
      if (index !== last) {
        if (fitsLayout(index, line, end, bare)) {
          hint.layout = index;
          return true;
        }
      } else if (hinted) {
        settled = lastSettled;
        if (!first) {
          first = hinted;
          firstHead = hintedHead;
        }
      }
      if (settled) break;
    }
    return false;
  }

  return {
    dialect,
    reading,
    matchers: [own.matcher, ...families.map((each) => each.messages.matcher)],
    hasProgram: (program) => byProgram.has(program),
    read(line: string, bare: boolean, given?: ReadingHint): boolean {
      const end = trimmedEnd(line);
      shared = given === undefined;
      hint = given ?? noHint();
      hashFrom = -1;
      first = undefined;
      firstHead = undefined;
      settled = false;
      reading.variant = undefined;
      reading.program = undefined;
      const last = hint.layout;
      if (last >= 0) {
        for (const index of tailed) if (fitsLayout(index, line, end, bare)) return true;
        first = undefined;
        settled = false;
        if (fitsLayout(last, line, end, bare)) return true;
      }
      // What the hinted layout left behind must not stand before what the order gives.
      const hinted = first;
      const hintedHead = firstHead;
      first = undefined;
      if (readInOrder(line, end, bare, last, hinted, hintedHead)) return true;
      reading.layout = first;
      reading.head = firstHead;
      return false;
    },
  };
}
