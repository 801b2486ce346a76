import { mostSteps, type Step, type WordList } from './step.js';
import type { Variant } from './variant.js';

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
