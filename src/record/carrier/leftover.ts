import type { CarrierSink } from './carrier.js';
import type { Window } from './window.js';

const lineFeed = 10;
const carriageReturn = 13;

/** What stands between the entries of a carrier, as lines. */
export interface Leftover {
  /** The lines of a range that is all there; a line may be cut at either end of it. */
  range(from: number, to: number, line: number): void;
  /** Begins a line whose end has not been seen. */
  begin(from: number, line: number): void;
  /** Looks for the end of the line that was begun; returns the unit behind it, or -1 when there is none yet. */
  seek(): number;
  /** The line that was begun ends here. */
  finish(end: number): void;
  /** The beginning of something long, as much as is kept of a line. */
  head(from: number, to: number, line: number): string;
}

/** Makes what reads leftovers as lines; of a long line only the beginning is kept. */
export function createLeftover(window: Window, sink: CarrierSink, lineBytes: number): Leftover {
  const most = Math.max(1, Math.floor(lineBytes / window.width));
  let start = 0;
  let number = 0;
  /** The beginning of a line that grew too long, and how far it was looked through. */
  let head: string | undefined;
  let looked = 0;

  /** The place at or shortly before `to` that is not in the middle of a UTF-8 sequence. */
  function cut(from: number, to: number): number {
    if (window.width === 2) return to;
    let at = to;
    const least = Math.max(from, at - 3);
    while (at > least && ((window.bytes[at - window.base] as number) & 0xc0) === 0x80) at -= 1;
    return at;
  }

  /** At most `most` units. */
  const keptEnd = (from: number, to: number): number => (to - from <= most ? to : cut(from, from + most));

  function emit(from: number, to: number, line: number): void {
    const end = to > from && window.bytes[to - 1 - window.base] === carriageReturn ? to - 1 : to;
    if (end === from) return;
    const kept = keptEnd(from, end);
    sink.line(
      window.text(from, kept, line),
      window.offset(from),
      (end - from) * window.width,
      line,
      kept < end,
    );
  }

  return {
    range(from, to, line): void {
      let at = from;
      let count = line;
      for (;;) {
        const next = window.bytes.subarray(0, to - window.base).indexOf(lineFeed, at - window.base);
        if (next < 0) break;
        emit(at, next + window.base, count);
        at = next + window.base + 1;
        count += 1;
      }
      emit(at, to, count);
    },
    begin(from, line): void {
      start = from;
      number = line;
      head = undefined;
      looked = from;
    },
    seek(): number {
      const length = window.end - window.base;
      const next = window.bytes.subarray(0, length).indexOf(lineFeed, looked - window.base);
      if (next >= 0) return next + window.base + 1;
      looked = window.end;
      if (head === undefined && looked - start > most + 8)
        head = window.text(start, keptEnd(start, looked), number);
      // What is past the kept beginning need not be held; its last unit may be the CR before the end.
      if (head !== undefined) window.release(looked - 1);
      return -1;
    },
    head: (from, to, line) => window.text(from, cut(from, Math.min(from + most, to)), line),
    finish(end): void {
      if (head === undefined) {
        emit(start, end, number);
        return;
      }
      const last = end - 1;
      const stop = last >= window.base && window.bytes[last - window.base] === carriageReturn ? last : end;
      sink.line(head, window.offset(start), (stop - start) * window.width, number, true);
    },
  };
}
