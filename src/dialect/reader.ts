import { createBodyReader, readyMessages } from './body-reader.js';
import { bindMessages, type MessageMatcher } from './bound-message.js';
import { candidatesOf } from './candidates.js';
import type { Dialect } from './dialect.js';
import { createFamilyReader } from './family-reader.js';
import { emptyReading, noHint, type Look, type Reading, type ReadingHint } from './reading.js';
import { planOf, prepareLayouts, type FoundLayout, type ReadyLayout } from './ready-layout.js';

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

/** Layouts with something behind the body, which the hinted one would take into its own: tried before it. */
const withTail = (layouts: readonly ReadyLayout[]): readonly number[] =>
  layouts.flatMap(({ layout: { wording } }, index) => {
    const body = wording.parts.findIndex(
      (part) => typeof part === 'object' && 'name' in part && part.name === 'body',
    );
    return body >= 0 && body < wording.parts.length - 1 ? [index] : [];
  });

function makeReader(dialect: Dialect): DialectReader {
  const layouts = prepareLayouts(dialect.layouts);
  const candidates = candidatesOf(layouts.map(({ matcher }) => matcher));
  const tailed = withTail(layouts);
  const own = readyMessages(bindMessages(dialect.messages, dialect.id, dialect.values, dialect.session));
  const hasOwn = dialect.messages.length > 0;
  const reading = emptyReading();
  const look: Look = { hint: noHint(), bare: false, shared: true };
  const bodies = createBodyReader(reading);
  const families = createFamilyReader(dialect, reading, look, bodies);

  function fitsBody({ variant, starts, ends }: FoundLayout, line: string, end: number): boolean {
    const { body, program, implied } = planOf(variant);
    reading.program = undefined;
    const from = body < 0 ? end : (starts[body] as number);
    // Something of the layout may stand behind the body.
    const to = body < 0 ? end : (ends[body] as number);
    if (hasOwn && bodies.fits(own, line, from, to)) return true;
    return families.fits(program >= 0 ? line.slice(starts[program], ends[program]) : implied, line, from, to);
  }

  /** The first layout that fits around a body nobody knows, with the head of that body. */
  let first: FoundLayout | undefined;
  let firstHead: FoundLayout | undefined;
  /** Whether a layout left no doubt whose line it is: no further one is tried. */
  let settled = false;

  /**
   * Whether a layout fits and its body is known; the first layout that only fits is remembered. Its extents stay as
   * they are: no matcher of a layout is asked about another part of a line.
   */
  function fitsLayout(index: number, line: string, end: number): boolean {
    const { layout, matcher, found } = layouts[index] as ReadyLayout;
    if (layout.bare === true && !look.bare) return false;
    const variant = look.shared ? matcher.recall(line, 0, end) : matcher.match(line, 0, end);
    if (!variant) return false;
    found.variant = variant;
    reading.head = undefined;
    if (fitsBody(found, line, end)) {
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
    last: number,
    hinted: FoundLayout | undefined,
    hintedHead: FoundLayout | undefined,
  ): boolean {
    const lastSettled = settled;
    settled = false;
    for (const index of candidates(line, 0, end)) {
      if (index !== last) {
        if (fitsLayout(index, line, end)) {
          look.hint.layout = index;
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
    matchers: [own.matcher, ...families.matchers],
    hasProgram: (program) => families.hasProgram(program),
    read(line: string, bare: boolean, given?: ReadingHint): boolean {
      const end = trimmedEnd(line);
      look.shared = given === undefined;
      look.hint = given ?? noHint();
      look.bare = bare;
      bodies.begin();
      first = undefined;
      firstHead = undefined;
      settled = false;
      reading.variant = undefined;
      reading.program = undefined;
      const last = look.hint.layout;
      if (last >= 0) {
        for (const index of tailed) if (fitsLayout(index, line, end)) return true;
        first = undefined;
        settled = false;
        if (fitsLayout(last, line, end)) return true;
      }
      // What the hinted layout left behind must not stand before what the order gives.
      const hinted = first;
      const hintedHead = firstHead;
      first = undefined;
      if (readInOrder(line, end, last, hinted, hintedHead)) return true;
      reading.layout = first;
      reading.head = firstHead;
      return false;
    },
  };
}
