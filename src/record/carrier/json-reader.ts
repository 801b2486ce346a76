import type { Run } from '../../input/place.js';
import type { CarrierLimits, CarrierReader, CarrierSink } from './carrier.js';
import { createHolder } from './holder.js';
import { createContainer, findColumns, parseJson, zip, type JsonContainer } from './json-container.js';
import { wholeMembers } from './json-cut.js';
import { createLineTaker } from './json-line.js';
import { openersOf, pathName, pointerStep, type ArrayPaths } from './json-path.js';
import {
  beginValue,
  closersOf,
  enterArray,
  resumeBehind,
  scanValue,
  standsAlone,
  stepsTo,
  type JsonValue,
} from './json-value.js';
import { createLeftover } from './leftover.js';
import type { Window } from './window.js';

/** An array of entries that is open. */
interface Frame {
  readonly pointer: string;
  readonly columns: readonly string[] | undefined;
  /** The container it stands in, and the look at it that waits; undefined for an array that stands by itself. */
  readonly container: JsonContainer | undefined;
  readonly value: JsonValue | undefined;
  index: number;
}

/** What is going on: between entries, in one, in one that is too long, in a bare word, in a line that is no entry. */
type Mode = 'between' | 'value' | 'long' | 'word' | 'line';

const quote = 34;
const comma = 44;
const openArray = 91;
const closeArray = 93;
const openObject = 123;
const lineFeed = 10;
const carriageReturn = 13;

/** Entries of a container wait for its end as long as they are not larger than this. */
const mostHeld = 256 * 1024;
/** `-1.7976931348623157e+308` and `false` are shorter. */
const longestWord = 64;

/**
 * Makes a reader of JSON: one value or many (NDJSON), arrays of entries by themselves or in containers. Only where an
 * entry ends is looked for here; the whole of it is handed to JSON.parse. What is broken is read as lines, and reading
 * goes on with the next `{` that begins a line or stands where none can be.
 *
 * @param preface whether lines that are no JSON stand before it, and may stand behind it: they are no damage
 */
export function createJsonReader(
  window: Window,
  sink: CarrierSink,
  limits: CarrierLimits,
  arrays: ArrayPaths,
  preface = false,
): CarrierReader {
  const out = createHolder(sink, mostHeld);
  const leftover = createLeftover(window, out, limits.lineBytes);
  const frames: Frame[] = [];
  const mostUnits = Math.max(1, Math.floor(limits.entryBytes / window.width));
  const wholeLine = createLineTaker(window, arrays, mostUnits);
  let mode: Mode = 'between';
  let at = 0;
  let line = 1;
  /** After something broken only `{` begins an entry. */
  let loose = false;
  let value: JsonValue = beginValue(0, 1);
  /** The container whose rest is looked through. */
  let container: JsonContainer | undefined;
  let longText = '';
  let lastUnit = lineFeed;

  const byteAt = (position: number): number => window.bytes[position - window.base] as number;

  function runOf(from: number, to: number, first: number, last: number): Run {
    const length = (to - from) * window.width;
    return { line: first, lines: last - first + 1, offset: window.offset(from), length };
  }

  const pointerOfNext = (): string | undefined => {
    const open = frames.at(-1);
    return open ? `${open.pointer}/${open.index}` : undefined;
  };

  /** Hands on an entry, and counts it. */
  function hand(data: unknown, text: string, run: Run, truncated: boolean): void {
    const open = frames.at(-1);
    out.entry({
      value: open?.columns && Array.isArray(data) ? zip(open.columns, data) : data,
      text,
      place: {
        line: run.line,
        lines: run.lines,
        offset: run.offset,
        length: run.length,
        pointer: pointerOfNext(),
        rest: undefined,
      },
      parent: open?.container,
      container: false,
      truncated,
    });
    if (open) open.index += 1;
  }

  function broken(from: number, number: number): void {
    // What stands around JSON that was copied with it is no damage.
    if (!preface || frames.length > 0 || mode !== 'between')
      out.problem('json-broken', number, window.offset(from));
    loose = true;
  }

  /** The line from here on is no entry. */
  function beginLine(from: number, number: number): void {
    mode = 'line';
    leftover.begin(from, number);
    at = from;
    line = number;
  }

  /** Goes on between entries. */
  function goOn(position: number, number: number): void {
    mode = 'between';
    at = position;
    line = number;
  }

  /** An entry that fills its line. */
  function takeLine(position: number): boolean {
    const found = wholeLine(position, line);
    if (!found) return false;
    hand(found.data, found.text, runOf(position, found.end, line, line), false);
    loose = false;
    at = found.end;
    return true;
  }

  function startValue(position: number, next: Mode = 'value'): void {
    mode = next;
    at = position;
    value = beginValue(position, line);
    container = undefined;
  }

  /** Looks for the next entry; false when more is needed. */
  function between(final: boolean): boolean {
    while (at < window.end) {
      const code = byteAt(at);
      const inArray = frames.length > 0;
      if (code <= 32 || code === comma) {
        if (code === lineFeed) line += 1;
        at += 1;
        continue;
      }
      if (code === openObject) {
        if (takeLine(at)) continue;
        startValue(at);
        return true;
      }
      if (code === closeArray && inArray && !loose) {
        closeEntries(at);
        return true;
      }
      if (code === openArray && !inArray) {
        const alone = standsAlone(window, at, final);
        if (alone === undefined) return false;
        if (alone) {
          frames.push({ pointer: '', columns: undefined, container: undefined, value: undefined, index: 0 });
          at += 1;
          continue;
        }
      } else if (inArray && !loose) {
        const word = code === 45 || (code >= 48 && code <= 57) || (code >= 97 && code <= 122);
        if (code === quote || code === openArray || word) {
          startValue(at, word ? 'word' : 'value');
          return true;
        }
      }
      broken(at, line);
      beginLine(at, line);
      return true;
    }
    return false;
  }

  /** A number, `true`, `false` or `null`. */
  function word(final: boolean): boolean {
    let end = value.at;
    while (end < window.end) {
      const code = byteAt(end);
      if (code <= 32 || code === comma || code === closeArray) break;
      end += 1;
    }
    value.at = end;
    if (end === window.end && !final && end - at <= longestWord) return false;
    const text = window.text(at, Math.min(end, at + longestWord), line);
    const data = end === window.end || end - at > longestWord ? undefined : parseJson(text);
    if (data === undefined) {
      broken(at, line);
      beginLine(at, line);
      return true;
    }
    hand(data, text, runOf(at, end, line, line), false);
    goOn(end, line);
    return true;
  }

  /** Whether the array at which the look stopped is one of entries; it is then open. */
  function openEntries(): boolean {
    const steps = stepsTo(value, window);
    if (!steps || !arrays.has(pathName(steps))) return false;
    const outer = frames.at(-1);
    const from = value.start;
    value.at += 1;
    const text = window.text(from, value.at, value.startLine);
    const run = runOf(from, value.at, value.startLine, value.line);
    const closers = `]${closersOf(value)}`;
    const columns = findColumns(value.openers + text + closers, steps);
    if (container && !container.settled) container.add(text, run, closers);
    else {
      if (container) handRest(container, text, run, closers);
      else {
        const made = createContainer(outer?.container, pointerOfNext(), '', columns !== undefined);
        made.add(text, run, closers);
        if (outer) outer.index += 1;
        out.open(run.length, () => {
          made.settle();
          const entry = made.entry();
          if (entry) out.entry(entry);
        });
        container = made;
      }
    }
    value.openers = openersOf(steps);
    const pointer = (container.pointer ?? '') + steps.map(pointerStep).join('');
    frames.push({ pointer, columns, container, value, index: 0 });
    container = undefined;
    goOn(value.at, value.line);
    return true;
  }

  /** What a container says behind its entries when these could not wait for it. */
  function handRest(whole: JsonContainer, text: string, run: Run, closers: string): void {
    const rest = createContainer(whole.parent, whole.pointer, value.openers, false);
    rest.add(text, run, closers);
    rest.settle();
    const entry = rest.entry();
    if (entry) out.entry(entry);
  }

  /** The array of entries that is open ends here. */
  function closeEntries(position: number): void {
    const open = frames.pop();
    if (open?.value && open.container) {
      value = open.value;
      container = open.container;
      resumeBehind(value, position, line);
      mode = 'value';
    } else goOn(position + 1, line);
  }

  /** A container ends, or what stands behind its entries is broken. */
  function closeContainer(whole: JsonContainer): void {
    if (!whole.settled) whole.settle();
    out.close();
    container = undefined;
  }

  function endValue(): void {
    const { start, startLine, at: end, line: last } = value;
    const text = window.text(start, end, startLine);
    const run = runOf(start, end, startLine, last);
    if (container) {
      const whole = container;
      if (whole.settled) handRest(whole, text, run, '');
      else {
        whole.add(text, run, '');
        whole.settle();
        if (whole.value === undefined) broken(start, startLine);
      }
      closeContainer(whole);
      goOn(end, last);
      return;
    }
    const data = parseJson(text);
    if (data === undefined) {
      // Its brackets fit: what stands behind it is not in doubt.
      out.problem('json-broken', startLine, window.offset(start));
      leftover.range(start, end, startLine);
    } else {
      hand(data, text, run, false);
      loose = false;
    }
    goOn(end, last);
  }

  /** Whether a line, and with it an entry, ends here in the middle: in a string, or before the next entry. */
  function endsLine(position: number): boolean {
    const code = byteAt(position);
    return (
      code === lineFeed ||
      code === carriageReturn ||
      (code === openObject && position > value.start && byteAt(position - 1) === lineFeed)
    );
  }

  /** The input or the line ends in an entry: its members before the cut are what it says. */
  function cutValue(final: boolean): boolean {
    const { start, startLine, at: end, line: last } = value;
    if (container || byteAt(start) !== openObject || (!final && !endsLine(end))) return false;
    let stop = end;
    while (stop > start && byteAt(stop - 1) <= 32) stop -= 1;
    const text = window.text(start, stop, startLine);
    const data = wholeMembers(text);
    if (data === undefined) return false;
    broken(start, startLine);
    const lines = text.split('\n').length;
    hand(data, text, runOf(start, stop, startLine, startLine + lines - 1), false);
    goOn(end, last);
    return true;
  }

  /** What is open here is no JSON: what was read of it becomes lines. */
  function failValue(final: boolean): void {
    const { start, startLine, at: position, line: last } = value;
    broken(start, startLine);
    if (container) closeContainer(container);
    if (final || (byteAt(position) === openObject && position > start)) {
      leftover.range(start, position, startLine);
      goOn(position, last);
      return;
    }
    // Whole lines leave; the one that is broken goes on to its end.
    const before = window.bytes.subarray(start - window.base, position - window.base).lastIndexOf(lineFeed);
    const from = start + before + 1;
    leftover.range(start, from, startLine);
    beginLine(from, last);
  }

  /** An entry that is too long, or too deep, is one event with its beginning. */
  function goLong(code: 'entry-too-long' | 'entry-too-deep'): void {
    out.problem(code, value.startLine, window.offset(value.start));
    longText = leftover.head(value.start, Math.min(value.at, value.start + mostUnits), value.startLine);
    if (container) closeContainer(container);
    mode = 'long';
  }

  function endLong(scan: 'end' | 'more' | 'broken'): void {
    const { start, startLine, at: end, line: last } = value;
    hand(undefined, longText, runOf(start, end, startLine, last), true);
    longText = '';
    if (scan !== 'end') broken(start, startLine);
    if (scan !== 'broken' || byteAt(end) === openObject) goOn(end, last);
    else beginLine(end, last);
  }

  function look(final: boolean): boolean {
    const scan = scanValue(value, window, arrays.deepest);
    if (mode === 'value' && value.at - value.start > mostUnits) goLong('entry-too-long');
    if (scan === 'deep') {
      if (mode === 'value') goLong('entry-too-deep');
      return true;
    }
    if (scan === 'array') {
      if (mode === 'long' || !openEntries()) enterArray(value);
      return true;
    }
    if (scan === 'more' && !final) return false;
    if (scan === 'more') value.at = window.end;
    if (mode === 'long') endLong(scan);
    else if (scan === 'end') endValue();
    else if (!cutValue(scan === 'more')) failValue(scan === 'more');
    return true;
  }

  function seekLine(final: boolean): boolean {
    const next = leftover.seek();
    if (next < 0 && !final) return false;
    leftover.finish(next < 0 ? window.end : next - 1);
    if (next < 0) goOn(window.end, line);
    else goOn(next, line + 1);
    return true;
  }

  function run(final: boolean): void {
    for (;;) {
      const more =
        mode === 'between'
          ? between(final)
          : mode === 'line'
            ? seekLine(final)
            : mode === 'word'
              ? word(final)
              : look(final);
      if (!more) return;
      if (final && mode === 'between' && at >= window.end) return;
    }
  }

  return {
    push(bytes): void {
      const before = window.end;
      window.append(bytes);
      if (window.end > before) lastUnit = byteAt(window.end - 1);
      run(false);
      if (mode === 'between' || mode === 'line') window.release(at);
      else if (mode === 'long') window.release(value.at);
      else window.release(value.start);
    },
    end(): void {
      run(true);
      if (frames.length > 0) broken(window.end, line);
      for (let open = frames.pop(); open; open = frames.pop())
        if (open.container) closeContainer(open.container);
    },
    get lines(): number {
      return lastUnit === lineFeed ? line - 1 : line;
    },
  };
}
