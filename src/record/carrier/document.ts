import type { Run } from '../../input/place.js';
import type { CarrierLimits, CarrierProblem, CarrierReader, CarrierSink, Container } from './carrier.js';
import { createLeftover } from './leftover.js';
import type { Window } from './window.js';

/** A range of letters of a document. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** An entry of a document, or what a container says besides its entries. */
export interface DocumentPart {
  readonly value: unknown;
  /** Where it stands: whole lines; a container goes on behind its entries. */
  readonly ranges: readonly [Range, ...(readonly Range[])];
  readonly pointer: string | undefined;
  readonly parent: Container | undefined;
  readonly container: boolean;
}

/** Cuts a document into its parts, in order; undefined where it is none. */
export type ReadDocument = (text: string) => readonly DocumentPart[] | undefined;

const lineFeed = 10;

/** How many line ends stand in a part of a text. */
function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Turns places in a text into places in its bytes, going forward. */
function makePlaces(text: string, window: Window): (range: Range) => Run {
  const encoder = new TextEncoder();
  let at = 0;
  let unit = 0;
  let line = 1;
  const unitsOf = (from: number, to: number): number =>
    window.width === 2 ? to - from : encoder.encode(text.slice(from, to)).length;
  return ({ from, to }) => {
    if (from < at) at = unit = line = 0;
    if (line === 0) line = 1;
    unit += unitsOf(at, from);
    line += lineEnds(text, at, from);
    at = from;
    return {
      line,
      lines: lineEnds(text, from, to) + 1,
      offset: window.offset(unit),
      length: unitsOf(from, to) * window.width,
    };
  };
}

/**
 * Makes a reader of documents that are read as a whole, because nothing in them tells where an entry ends before the
 * next one begins. What is no part of the document is read as lines; a document that is too long is lines altogether.
 */
export function createDocumentReader(
  window: Window,
  sink: CarrierSink,
  limits: CarrierLimits,
  read: ReadDocument,
  problem: CarrierProblem,
): CarrierReader {
  const leftover = createLeftover(window, sink, limits.lineBytes);
  const most = Math.max(1, Math.floor(limits.entryBytes / window.width));
  let start = -1;
  let lines = 0;
  let lastUnit = lineFeed;
  /** True once it is too long: then its lines leave as they come. */
  let isLong = false;
  let line = 1;

  function seekLines(final: boolean): void {
    for (;;) {
      leftoverBegin();
      const next = leftover.seek();
      if (next < 0 && !final) return;
      leftover.finish(next < 0 ? window.end : next - 1);
      begun = false;
      if (next < 0) return;
      start = next;
      line += 1;
      window.release(start);
    }
  }

  let begun = false;
  function leftoverBegin(): void {
    if (!begun) leftover.begin(start, line);
    begun = true;
  }

  /** The lines that stand between the parts. */
  function rest(text: string, ranges: readonly Range[], placeOf: (range: Range) => Run): void {
    let at = 0;
    const emit = (from: number, to: number): void => {
      if (text.slice(from, to).trim() === '') return;
      const { line: first, offset, length } = placeOf({ from, to });
      const begin = (offset - window.offset(0)) / window.width;
      leftover.range(begin, begin + length / window.width, first);
    };
    for (const { from, to } of ranges) {
      emit(at, from);
      at = to;
    }
    emit(at, text.length);
  }

  function readAll(): void {
    const text = window.text(start, window.end, 1);
    const parts = read(text);
    if (parts === undefined) {
      sink.problem(problem, 1, window.offset(start));
      leftover.range(start, window.end, 1);
      return;
    }
    const places = makePlaces(text, window);
    for (const { value, ranges, pointer, parent, container } of parts) {
      const [first, ...further] = ranges.map(places) as [Run, ...Run[]];
      sink.entry({
        value,
        text: ranges.map(({ from, to }) => text.slice(from, to)).join('\n'),
        place: { ...first, pointer, rest: further.length > 0 ? further : undefined },
        parent,
        container,
        truncated: false,
      });
    }
    const ranges = parts.flatMap((part) => part.ranges).sort((a, b) => a.from - b.from);
    rest(text, ranges, makePlaces(text, window));
  }

  return {
    push(bytes): void {
      const before = window.end;
      window.append(bytes);
      if (start < 0) start = before;
      for (let at = before; at < window.end; at += 1)
        if (window.bytes[at - window.base] === lineFeed) lines += 1;
      if (window.end > before) lastUnit = window.bytes[window.end - 1 - window.base] as number;
      if (!isLong && window.end - start > most) {
        isLong = true;
        sink.problem(problem, 1, window.offset(start));
      }
      if (isLong) seekLines(false);
    },
    end(): void {
      if (start < 0) return;
      if (isLong) seekLines(true);
      else readAll();
    },
    get lines(): number {
      return lastUnit === lineFeed ? lines : lines + 1;
    },
  };
}
