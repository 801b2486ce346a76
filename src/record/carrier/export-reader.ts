import type { CarrierLimits, CarrierReader, CarrierSink } from './carrier.js';
import { createLeftover } from './leftover.js';
import type { Window } from './window.js';

const lineFeed = 10;
const equals = 61;
/** Bytes that tell the length of a field which is no plain text. */
const lengthBytes = 8;

const isName = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;

/** Whether a text begins like the export format of a journal. */
export const looksLikeExport = (head: string): boolean =>
  /^\s*__CURSOR=[^\n]{1,400}\r?\n__REALTIME_TIMESTAMP=\d+\r?\n/.test(head);

/**
 * Makes a reader of the export format of the systemd journal: a field a line, an empty line behind each entry; a field
 * that is no plain text has its name alone on a line, then its length as eight bytes, then its bytes.
 */
export function createExportReader(window: Window, sink: CarrierSink, limits: CarrierLimits): CarrierReader {
  const leftover = createLeftover(window, sink, limits.lineBytes);
  const most = Math.max(1, Math.floor(limits.entryBytes / window.width));
  let start = 0;
  let startLine = 1;
  let at = 0;
  let line = 1;
  let fields: Record<string, unknown> = {};
  let any = false;
  /** True while an entry is passed over that is none. */
  let broken = false;
  /** True while a line is read that makes its entry too long. */
  let inLine = false;
  let lastUnit = lineFeed;

  function put(name: string, value: string): void {
    const known = fields[name];
    any = true;
    if (known === undefined) fields[name] = value;
    else if (Array.isArray(known)) known.push(value);
    else fields[name] = [known, value];
  }

  function endEntry(end: number): void {
    if (broken || !any) leftover.range(start, end, startLine);
    else {
      let stop = end;
      while (stop > start && (window.bytes[stop - 1 - window.base] as number) <= 32) stop -= 1;
      const text = window.text(start, stop, startLine);
      sink.entry({
        value: fields,
        text,
        place: {
          line: startLine,
          lines: text.split('\n').length,
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
    fields = {};
    any = broken = false;
  }

  function fail(): void {
    if (!broken) sink.problem('export-broken', line, window.offset(at));
    broken = true;
  }

  /** The length of a field that is no plain text, little-endian; too large ones are none. */
  function lengthAt(position: number): number {
    let length = 0;
    for (let index = lengthBytes - 1; index >= 0; index -= 1)
      length = length * 256 + (window.bytes[position + index - window.base] as number);
    return length;
  }

  /** Reads the field of a line; false when more is needed. */
  function field(end: number, final: boolean): boolean {
    let stop = at;
    while (stop < end && isName(window.bytes[stop - window.base] as number)) stop += 1;
    const next = end + 1;
    if (stop > at && stop < end && window.bytes[stop - window.base] === equals) {
      if (!broken) put(window.text(at, stop, line), window.text(stop + 1, end, line));
    } else if (stop > at && stop === end && window.width === 1 && !broken) {
      if (window.end < next + lengthBytes) {
        if (!final) return false;
        fail();
      } else {
        const from = next + lengthBytes;
        const length = lengthAt(next);
        const to = from + length;
        if (length > most) fail();
        else if (window.end < to + 1) {
          if (!final) return false;
          fail();
        } else if (window.bytes[to - window.base] !== lineFeed) fail();
        else {
          put(window.text(at, stop, line), window.text(from, to, line));
          for (let index = next; index <= to; index += 1)
            if (window.bytes[index - window.base] === lineFeed) line += 1;
          line += 1;
          at = to + 1;
          return true;
        }
      }
    } else fail();
    at = next;
    line += 1;
    return true;
  }

  /** What is too long is lines: those before, and the one that goes on. */
  function goLong(): void {
    fail();
    leftover.range(start, at, startLine);
    leftover.begin(at, line);
    inLine = true;
    fields = {};
    any = broken = false;
  }

  function seekLine(final: boolean): boolean {
    const next = leftover.seek();
    if (next < 0 && !final) return false;
    leftover.finish(next < 0 ? window.end : next - 1);
    inLine = false;
    beginAt(next < 0 ? window.end : next);
    return true;
  }

  /** The next line begins an entry. */
  function beginAt(position: number): void {
    at = start = position;
    line += 1;
    startLine = line;
  }

  function step(final: boolean): boolean {
    if (inLine) return seekLine(final);
    if (at >= window.end) return false;
    const found = window.bytes.subarray(0, window.end - window.base).indexOf(lineFeed, at - window.base);
    const end = found < 0 ? window.end : found + window.base;
    if (end - start > most) {
      goLong();
      return true;
    }
    if (found < 0 && !final) return false;
    const isEmpty = end === at || (end === at + 1 && window.bytes[at - window.base] === 13);
    if (!isEmpty) return field(end, final);
    if (at > start) endEntry(at);
    beginAt(end + 1);
    return true;
  }

  return {
    push(bytes): void {
      const before = window.end;
      window.append(bytes);
      if (window.end > before) lastUnit = window.bytes[window.end - 1 - window.base] as number;
      while (step(false));
      if (!inLine) window.release(start);
    },
    end(): void {
      while (step(true));
      if (window.end > start) endEntry(window.end);
    },
    get lines(): number {
      return lastUnit === lineFeed ? line - 1 : line;
    },
  };
}
