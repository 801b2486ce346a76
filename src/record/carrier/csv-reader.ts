import type { CarrierLimits, CarrierReader, CarrierSink } from './carrier.js';
import { cellsOf, isAbout, type Delimiter } from './csv-text.js';
import { zip } from './json-container.js';
import { createLeftover } from './leftover.js';
import type { Window } from './window.js';

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/**
 * Makes a reader of CSV (RFC 4180) whose first row names the columns. A row whose quotes do not fit is read as lines.
 */
export function createCsvReader(
  window: Window,
  sink: CarrierSink,
  limits: CarrierLimits,
  columns: readonly string[],
  delimiter: Delimiter,
): CarrierReader {
  const leftover = createLeftover(window, sink, limits.lineBytes);
  const mostUnits = Math.max(1, Math.floor(limits.entryBytes / window.width));
  const between = delimiter.charCodeAt(0);
  /** Where the row begins, and how far it was looked through. */
  let start = 0;
  let line = 1;
  let at = 0;
  let rowLine = 1;
  let inQuotes = false;
  /** Whether a cell begins here. */
  let fresh = true;
  /** True while a line is read that is no row. */
  let inLine = false;
  let lastUnit = lineFeed;

  const isHeader = (cells: readonly string[]): boolean =>
    cells.length === columns.length && cells.every((cell, index) => cell.trim() === columns[index]);

  function begin(position: number, number: number): void {
    start = at = position;
    line = rowLine = number;
    inQuotes = false;
    fresh = true;
  }

  function take(end: number): void {
    const stop = end > start && window.bytes[end - 1 - window.base] === carriageReturn ? end - 1 : end;
    const text = window.text(start, stop, line);
    if (text.trim() === '' || (line === 1 && isAbout(text))) return;
    const cells = cellsOf(text, delimiter);
    if (isHeader(cells)) return;
    const value = zip(
      columns,
      cells.map((cell) => (cell === '' ? null : cell)),
    );
    sink.entry({
      value,
      text,
      place: {
        line,
        lines: rowLine - line + 1,
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

  /** The row is none: its first line is read as one, and the next line begins a row again. */
  function fail(): void {
    sink.problem('csv-broken', line, window.offset(start));
    inLine = true;
    leftover.begin(start, line);
  }

  /** Looks for the end of the row; false when more is needed. */
  function look(final: boolean): boolean {
    const { bytes, base } = window;
    const stop = window.end - base;
    let index = at - base;
    const first = start - base;
    while (index < stop) {
      if (index - first > mostUnits) {
        fail();
        return true;
      }
      const code = bytes[index] as number;
      if (inQuotes) {
        if (code === lineFeed) rowLine += 1;
        else if (code === quote) {
          if (index + 1 >= stop && !final) break;
          const next = index + 1 < stop ? (bytes[index + 1] as number) : lineFeed;
          if (next === quote) index += 1;
          else if (next === between || next === lineFeed || next === carriageReturn) inQuotes = false;
          else {
            fail();
            return true;
          }
        }
        index += 1;
        continue;
      }
      if (code === lineFeed) {
        take(index + base);
        begin(index + base + 1, rowLine + 1);
        return true;
      }
      if (code === quote && fresh) inQuotes = true;
      fresh = code === between;
      index += 1;
    }
    at = index + base;
    if (!final || start >= window.end) return false;
    if (inQuotes) fail();
    else {
      take(window.end);
      begin(window.end, rowLine);
    }
    return true;
  }

  function seekLine(final: boolean): boolean {
    const next = leftover.seek();
    if (next < 0 && !final) return false;
    leftover.finish(next < 0 ? window.end : next - 1);
    inLine = false;
    begin(next < 0 ? window.end : next, next < 0 ? line : line + 1);
    return true;
  }

  function run(final: boolean): void {
    while (inLine ? seekLine(final) : look(final));
  }

  return {
    push(bytes): void {
      const before = window.end;
      window.append(bytes);
      if (window.end > before) lastUnit = window.bytes[window.end - 1 - window.base] as number;
      run(false);
      if (!inLine) window.release(start);
    },
    end(): void {
      run(true);
    },
    get lines(): number {
      return lastUnit === lineFeed ? rowLine - 1 : rowLine;
    },
  };
}
