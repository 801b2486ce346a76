import { captureClass, type CaptureClass } from './capture-class.js';
import { characters, type CharacterSet } from './characters.js';
import type { FlatPart } from './expand.js';

/** What one step of a variant does with the line. */
export type StepKind = 'literal' | 'closed' | 'list' | 'open';

/** A step of a variant; captures carry the slot that their extent is written to. All have the same shape, for speed. */
export interface Step {
  readonly kind: StepKind;
  readonly literal: string;
  /** The characters of the literal; comparing numbers is faster than asking two strings. */
  readonly codes: Uint16Array;
  readonly end: (line: string, position: number, end: number) => number;
  readonly set: CharacterSet;
  readonly list: WordList;
  readonly slot: number;
  /** An open capture that may be empty (`rest`). */
  readonly mayBeEmpty: boolean;
}

/** One way a wording can stand in a line, ready to be matched. */
export interface Variant<Row, Plan = unknown> {
  readonly row: Row;
  /** What the owner of the matcher works out about the variant when it first fits; kept here to be found at once. */
  plan: Plan | undefined;
  /** The wording it comes from, for authors. */
  readonly text: string;
  readonly parts: readonly FlatPart[];
  readonly steps: readonly Step[];
  /** Index of the last open step, or -1; what follows it is matched from the right. */
  readonly lastOpen: number;
  /** Leading steps that are those of the variant tried before it: what is known of them need not be found out again. */
  shared: number;
  /** What its first capture may begin with, where that is known: a quick way to say no. */
  readonly first: CharacterSet | undefined;
  /** Names and types of the captures by slot. */
  readonly slots: readonly { readonly name: string; readonly type: string }[];
}

/** Prepares a variant. Longer words of a closed list are tried first. */
export function makeVariant<Row, Plan>(
  row: Row,
  text: string,
  parts: readonly FlatPart[],
): Variant<Row, Plan> {
  const slots: { name: string; type: string }[] = [];
  const compiled = parts.map((part): Step => {
    if (typeof part === 'string') return step('literal', { literal: part, codes: codesOf(part) });
    const slot = slots.length;
    slots.push({ name: part.name, type: part.type ?? 'list' });
    if (part.list) return step('list', { slot, list: wordList(part.list) });
    const known: CaptureClass | undefined = captureClass(part.type ?? '');
    if (!known?.end || known.open) return step('open', { slot, mayBeEmpty: part.type === 'rest' });
    return step('closed', { slot, end: known.end, set: known.set });
  });
  return {
    row,
    plan: undefined,
    text,
    parts,
    steps: compiled,
    first: beginningsOf(parts[0]),
    lastOpen: compiled.findLastIndex((each) => each.kind === 'open'),
    shared: 0,
    slots,
  };
}

/** Steps that are matched from the left. */
const forwardSteps = ({ steps, lastOpen }: Variant<unknown>): number =>
  lastOpen < 0 ? steps.length : lastOpen;

/** So many steps at the beginning of two variants do the same to every line. */
export function sharedSteps(one: Variant<unknown>, other: Variant<unknown>): number {
  const most = Math.min(forwardSteps(one), forwardSteps(other), mostSteps);
  let shared = 0;
  while (shared < most && isSameStep(one.steps, other.steps, shared)) shared += 1;
  return shared;
}

function isSameStep(one: readonly Step[], other: readonly Step[], index: number): boolean {
  const [a, b] = [one[index], other[index]];
  if (!a || a.kind !== b?.kind) return false;
  if (a.kind === 'literal') return a.literal === b.literal;
  if (a.kind === 'closed') return a.end === b.end;
  if (a.kind === 'list') return a.list.words.join('\n') === b.list.words.join('\n');
  // An open capture ends where the next literal begins.
  return one[index + 1]?.literal === other[index + 1]?.literal;
}

/** What a text that fits begins with, where its first capture tells. */
function beginningsOf(head: FlatPart | undefined): CharacterSet | undefined {
  if (head === undefined || typeof head === 'string') return undefined;
  if (head.list) {
    const initials = head.list.map((word) => word.charAt(0));
    return initials.every((initial) => initial < '\u0080') ? characters(...initials) : undefined;
  }
  const known: CaptureClass | undefined = captureClass(head.type ?? '');
  if (!known || known.open || known.selfDelimiting === true) return undefined;
  return known.first ?? known.set;
}

/** The words of a closed list, longer ones first, with their characters. */
export interface WordList {
  readonly words: readonly string[];
  readonly codes: readonly Uint16Array[];
}

/** The characters of a text as numbers. */
export function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let index = 0; index < codes.length; index += 1) codes[index] = text.charCodeAt(index);
  return codes;
}

function wordList(list: readonly string[]): WordList {
  const words = [...list].sort((a, b) => b.length - a.length);
  return { words, codes: words.map(codesOf) };
}

const noWords: WordList = { words: [], codes: [] };
const noCodes = new Uint16Array(0);
const noCharacters: CharacterSet = new Uint8Array(128);
const nothing = (): number => -1;

const step = (kind: StepKind, rest: Partial<Step>): Step => ({
  kind,
  literal: '',
  codes: noCodes,
  end: nothing,
  set: noCharacters,
  list: noWords,
  slot: -1,
  mayBeEmpty: false,
  ...rest,
});

function literalAt(line: string, position: number, end: number, codes: Uint16Array): boolean {
  const { length } = codes;
  if (position + length > end) return false;
  for (let index = 0; index < length; index += 1) {
    if (line.charCodeAt(position + index) !== codes[index]) return false;
  }
  return true;
}

/** The longest word of a closed list at `position`, or -1. */
function listEnd(line: string, position: number, end: number, { codes }: WordList): number {
  for (let index = 0; index < codes.length; index += 1) {
    const word = codes[index] as Uint16Array;
    if (literalAt(line, position, end, word)) return position + word.length;
  }
  return -1;
}

/** Where the extents of captures are written: start and end by slot. */
export interface Extents {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The step from the left at which the last variant stopped; their number, when it got through. */
  stopped: number;
  /** Where the last variant that did not fit stopped; kept for authors. */
  reached: number;
}

/** Of further steps the positions are not noted. */
const mostSteps = 127;

/**
 * Where each step from the left of the variant that was tried last began, and where the last one ended; of use to the
 * variant that is tried next, so that all matchers share it.
 */
const positions = new Int32Array(mostSteps + 1);

/** Where a step began when a variant was tried last. */
export const positionOf = (step: number): number => positions[step] as number;

/** An empty record of extents, reused from line to line. */
export const makeExtents = (): Extents => ({
  starts: new Int32Array(64),
  ends: new Int32Array(64),
  stopped: 0,
  reached: 0,
});

/** Notes where a variant stopped. */
function stopped(out: Extents, step: number, at: number): -1 {
  out.stopped = step;
  out.reached = at;
  return -1;
}

/** Runs the steps from `from` forward; the end of the run, or -1. Never tries a capture again. */
function forward(
  steps: readonly Step[],
  from: number,
  to: number,
  line: string,
  position: number,
  end: number,
  out: Extents,
): number {
  let at = position;
  for (let index = from; index < to; index += 1) {
    const current = steps[index] as Step;
    positions[index] = at;
    if (current.kind === 'literal') {
      if (!literalAt(line, at, end, current.codes)) return stopped(out, index, at);
      at += current.codes.length;
      continue;
    }
    const start = at;
    if (current.kind === 'closed') at = current.end(line, at, end);
    else if (current.kind === 'list') at = listEnd(line, at, end, current.list);
    else {
      const next = steps[index + 1];
      at = next ? line.indexOf(next.literal, at) : end;
      if (at === start || at > end) at = -1;
    }
    if (at < 0) return stopped(out, index, start);
    out.starts[current.slot] = start;
    out.ends[current.slot] = at;
  }
  positions[to] = at;
  out.stopped = to;
  return at;
}

/** Runs the steps behind the last open capture from the right; where they begin, or -1. */
function backward(
  steps: readonly Step[],
  from: number,
  line: string,
  position: number,
  end: number,
  out: Extents,
): number {
  let at = end;
  for (let index = steps.length - 1; index > from; index -= 1) {
    const current = steps[index] as Step;
    if (current.kind === 'literal') {
      at -= current.codes.length;
      if (at < position || !literalAt(line, at, end, current.codes)) return -1;
      continue;
    }
    const stop = at;
    if (current.kind === 'list') {
      const word = current.list.words.find(
        (each) => stop - each.length >= position && line.startsWith(each, stop - each.length),
      );
      if (word === undefined) return -1;
      at = stop - word.length;
    } else {
      const { set } = current;
      while (at > position) {
        const code = line.charCodeAt(at - 1);
        if (code > 127 || set[code] === 0) break;
        at -= 1;
      }
      // The literal before it may end in characters of the class: `id<code:hex>`, `peer-<remote:host>`.
      const before = steps[index - 1]?.literal ?? '';
      const found =
        before === '' ? at : line.indexOf(before, Math.max(position, at - before.length)) + before.length;
      if (found > stop || found < at) return -1;
      at = found;
      if (current.end(line, at, stop) !== stop) return -1;
    }
    out.starts[current.slot] = at;
    out.ends[current.slot] = stop;
  }
  return at;
}

/**
 * Holds a variant against a line whose part before `position` is known to fit the steps before `from`. Linear in the
 * length of the line.
 */
export function matchVariant<Row>(
  variant: Variant<Row>,
  line: string,
  position: number,
  end: number,
  out: Extents,
  from: number,
): boolean {
  const { steps, lastOpen } = variant;
  if (lastOpen < 0) {
    const stop = forward(steps, from, steps.length, line, position, end, out);
    // A wording that ends before the text does stops there.
    if (stop >= 0) out.reached = stop;
    return stop === end;
  }
  const start = forward(steps, from, lastOpen, line, position, end, out);
  if (start < 0) return false;
  out.reached = start;
  const stop = backward(steps, lastOpen, line, start, end, out);
  const current = steps[lastOpen] as Step;
  if (stop < start || (stop === start && !current.mayBeEmpty)) return false;
  out.starts[current.slot] = start;
  out.ends[current.slot] = stop;
  return true;
}
