import type { CarrierLimits, CarrierReader, CarrierSink } from './carrier.js';
import { createLeftover } from './leftover.js';
import type { Window } from './window.js';

const lineFeed = 10;
const carriageReturn = 13;

/** What a line of a carrier is: an entry, nothing that says anything, or a line that is no entry. */
export type LineEntry = { readonly value: unknown } | 'nothing' | 'line';

/** Makes a reader of carriers of which each line is an entry. */
export function createLineEntries(
  window: Window,
  sink: CarrierSink,
  limits: CarrierLimits,
  read: (text: string, line: number, offset: number) => LineEntry,
): CarrierReader {
  const leftover = createLeftover(window, sink, limits.lineBytes);
  const most = Math.max(1, Math.floor(limits.lineBytes / window.width));
  let start = 0;
  let line = 1;
  let begun = false;
  let lastUnit = lineFeed;

  function take(end: number): void {
    const stop = end > start && window.bytes[end - 1 - window.base] === carriageReturn ? end - 1 : end;
    const text = window.text(start, stop, line);
    const found = read(text, line, window.offset(start));
    if (found === 'nothing') return;
    if (found === 'line') {
      leftover.range(start, end, line);
      return;
    }
    sink.entry({
      value: found.value,
      text,
      place: {
        line,
        lines: 1,
        offset: window.offset(start),
        length: (stop - start) * window.width,
        pointer: undefined,
        rest: undefined,
      },
      parent: undefined,
      container: false,
      truncated: false,
    });
  }

  function run(final: boolean): void {
    while (start < window.end) {
      if (!begun) leftover.begin(start, line);
      begun = true;
      const next = leftover.seek();
      if (next < 0 && !final) return;
      const end = next < 0 ? window.end : next - 1;
      // Of a line that is too long only the beginning is left.
      if (end - start > most) leftover.finish(end);
      else take(end);
      begun = false;
      start = next < 0 ? window.end : next;
      if (next >= 0) line += 1;
      window.release(start);
    }
  }

  return {
    push(bytes): void {
      const before = window.end;
      window.append(bytes);
      if (window.end > before) lastUnit = window.bytes[window.end - 1 - window.base] as number;
      run(false);
    },
    end(): void {
      run(true);
    },
    get lines(): number {
      return lastUnit === lineFeed ? line - 1 : line;
    },
  };
}
