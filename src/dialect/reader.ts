import { matcherOf, type Layout } from '../record/layout.js';
import { compileMatcher, type Matcher } from '../template/matcher.js';
import type { Variant } from '../template/variant.js';
import type { Dialect, Family, SessionName, ValueGrammars } from './dialect.js';
import type { Message } from './message.js';

/** A message with the set it belongs to. */
export interface BoundMessage {
  readonly message: Message;
  /** `<dialect or family>/<id>` */
  readonly id: string;
  readonly values: ValueGrammars;
  readonly session: SessionName | undefined;
  /** Letters and digits of its shortest wording: how much a match proves. */
  readonly weight: number;
}

/** A layout that was found around a body. */
export interface FoundLayout {
  readonly variant: Variant<Layout>;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** What a dialect knows of a line. One object, reused: read it before the next line. */
export interface Reading {
  layout: FoundLayout | undefined;
  head: FoundLayout | undefined;
  variant: Variant<BoundMessage> | undefined;
  starts: Int32Array;
  ends: Int32Array;
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
  /** For authors: every message with its matcher. */
  readonly matchers: readonly Matcher<BoundMessage>[];
}

interface ReadyLayout {
  readonly layout: Layout;
  readonly matcher: Matcher<Layout>;
}

interface ReadyFamily {
  readonly family: Family;
  readonly heads: readonly ReadyLayout[];
  readonly matcher: Matcher<BoundMessage>;
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

const prepare = (layouts: readonly Layout[]): ReadyLayout[] =>
  layouts.map((layout) => ({ layout, matcher: matcherOf(layout) }));

/** Letters and digits that a wording fixes, optional parts left out. */
function weightOf(message: Message): number {
  const weights = message.wordings.map((each) =>
    each.parts.reduce((sum, part) => {
      if (typeof part === 'string') return sum + part.replace(/[^\p{L}\p{N}]/gu, '').length;
      return 'list' in part && part.list ? sum + Math.min(...part.list.map((word) => word.length)) : sum;
    }, 0),
  );
  return Math.min(...weights);
}

function bind(
  messages: readonly Message[],
  prefix: string,
  values: ValueGrammars,
  session: SessionName | undefined,
): Matcher<BoundMessage> {
  const entries = messages.flatMap((message) => {
    let weight: number | undefined;
    const row: BoundMessage = {
      message,
      id: `${prefix}/${message.id}`,
      values,
      session,
      get weight() {
        return (weight ??= weightOf(message));
      },
    };
    return message.wordings.map((wording) => ({ row, wording }));
  });
  return compileMatcher(entries);
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

function slotOf(variant: Variant<Layout>, name: string): number {
  return variant.slots.findIndex((slot) => slot.name === name);
}

/** A finding that outlives the next match, which writes its extents into the same place. */
const copied = (variant: Variant<Layout>, starts: Int32Array, ends: Int32Array): FoundLayout => ({
  variant,
  starts: starts.slice(0, variant.slots.length),
  ends: ends.slice(0, variant.slots.length),
});

const emptyExtent = new Int32Array(0);

function makeReader(dialect: Dialect): DialectReader {
  const layouts = prepare(dialect.layouts);
  const own = bind(dialect.messages, dialect.id, dialect.values, dialect.session);
  const hasOwn = dialect.messages.length > 0;
  const families = dialect.families.map((family): ReadyFamily => ({
    family,
    heads: prepare(family.heads),
    matcher: bind(
      family.messages,
      family.id,
      { ...dialect.values, ...family.values },
      family.session ?? dialect.session,
    ),
  }));
  const byProgram = new Map<string, ReadyFamily>();
  for (const family of families) for (const program of family.family.programs) byProgram.set(program, family);
  let hint = noHint();
  const bodySlots = new Map<Variant<Layout>, number>();
  const programSlots = new Map<Variant<Layout>, number>();

  const reading: Reading = {
    layout: undefined,
    head: undefined,
    variant: undefined,
    starts: emptyExtent,
    ends: emptyExtent,
  };

  function slot(cache: Map<Variant<Layout>, number>, variant: Variant<Layout>, name: string): number {
    let found = cache.get(variant);
    if (found === undefined) {
      found = slotOf(variant, name);
      cache.set(variant, found);
    }
    return found;
  }

  function fits(matcher: Matcher<BoundMessage>, line: string, from: number, to: number): boolean {
    const variant = matcher.match(line, from, to);
    if (!variant) return false;
    reading.variant = variant;
    reading.starts = matcher.extents.starts;
    reading.ends = matcher.extents.ends;
    return true;
  }

  /** Tries the heads of a family, then, where the program led here and it has no heads, the body itself. */
  function fitsFamily(entry: ReadyFamily, line: string, from: number, to: number, bare: boolean): boolean {
    if (entry.heads.length === 0) {
      if (!fits(entry.matcher, line, from, to)) return false;
      reading.head = undefined;
      return true;
    }
    const { heads } = entry;
    if (hint.head >= 0 && hint.head < heads.length && fitsHead(entry, hint.head, line, from, to, bare))
      return true;
    for (let index = 0; index < heads.length; index += 1) {
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
    const { layout, matcher } = entry.heads[index] as ReadyLayout;
    if (layout.bare === true && !bare) return false;
    const variant = matcher.match(line, from, to);
    if (!variant) return false;
    const body = slot(bodySlots, variant, 'body');
    const { starts, ends } = matcher.extents;
    if (fits(entry.matcher, line, body < 0 ? to : (starts[body] as number), to)) {
      reading.head = { variant, starts, ends };
      return true;
    }
    reading.head ??= copied(variant, starts, ends);
    return false;
  }

  function fitsBody(found: FoundLayout, line: string, end: number, bare: boolean): boolean {
    const body = slot(bodySlots, found.variant, 'body');
    const from = body < 0 ? end : (found.starts[body] as number);
    // Something of the layout may stand behind the body.
    const to = body < 0 ? end : (found.ends[body] as number);
    if (hasOwn && fits(own, line, from, to)) return true;
    if (families.length === 0) return false;
    const programSlot = slot(programSlots, found.variant, 'program');
    const implied = found.variant.row.set?.['program'];
    if (programSlot >= 0 || typeof implied === 'string') {
      const printed =
        programSlot >= 0 ? line.slice(found.starts[programSlot], found.ends[programSlot]) : String(implied);
      const program = printed.toLowerCase();
      const entry = byProgram.get(program);
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

  let first: FoundLayout | undefined;
  let firstHead: FoundLayout | undefined;

  /** Whether a layout fits and its body is known; the first layout that only fits is remembered. */
  function fitsLayout(index: number, line: string, end: number, bare: boolean): boolean {
    const { layout, matcher } = layouts[index] as ReadyLayout;
    if (layout.bare === true && !bare) return false;
    const variant = matcher.match(line, 0, end);
    if (!variant) return false;
    const found: FoundLayout = { variant, starts: matcher.extents.starts, ends: matcher.extents.ends };
    reading.head = undefined;
    if (fitsBody(found, line, end, bare)) {
      reading.layout = found;
      return true;
    }
    if (!first) {
      first = copied(variant, found.starts, found.ends);
      firstHead = reading.head;
    }
    return false;
  }

  return {
    dialect,
    reading,
    matchers: [own, ...families.map((each) => each.matcher)],
    read(line: string, bare: boolean, given: ReadingHint = noHint()): boolean {
      const end = trimmedEnd(line);
      hint = given;
      first = undefined;
      firstHead = undefined;
      reading.variant = undefined;
      const last = given.layout;
      for (const index of last >= 0 ? tailed : []) {
        if (fitsLayout(index, line, end, bare)) return true;
      }
      if (last >= 0 && fitsLayout(last, line, end, bare)) return true;
      // What the hinted layout left behind must not stand before what the order gives.
      first = undefined;
      for (let index = 0; index < layouts.length; index += 1) {
        if (!fitsLayout(index, line, end, bare)) continue;
        given.layout = index;
        return true;
      }
      reading.layout = first;
      reading.head = firstHead;
      return false;
    },
  };
}
