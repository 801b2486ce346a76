import type { Run } from '../../input/place.js';
import type {
  CarrierEntry,
  CarrierLimits,
  CarrierPlace,
  CarrierReader,
  CarrierSink,
} from './carrier.js';
import { createHolder } from './holder.js';
import { createContainer, findColumns, parseJson, zip, type JsonContainer } from './json-container.js';
import { keyBefore, pathName, pointerStep, type ArrayPaths } from './json-path.js';
import {
  beginValue,
  closersOf,
  enterArray,
  resumeBehind,
  scanValue,
  type JsonValue,
} from './json-value.js';
import { createLeftover } from './leftover.js';
import type { Window } from './window.js';

/** An array of entries that is open. */
interface Frame {
  readonly pointer: string;
  readonly columns: readonly string[] | undefined;
  /** The container it stands in, and the look at that container; undefined for an array that stands by itself. */
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
const closeObject = 125;
const lineFeed = 10;
const carriageReturn = 13;

/** Entries of a container wait for its end as long as they are not larger than this. */
const mostHeld = 256 * 1024;
/** Blanks that may stand between `[` and the first entry of an array that stands by itself. */
const mostBlanks = 4096;

/**
 * Makes a reader of JSON: one value or many (NDJSON), arrays of entries by themselves or in containers. A whole entry
 * is handed to JSON.parse; only where it ends is looked for here. What is broken is read as lines, and reading goes on
 * with the next `{` that begins a line or stands where no `{` can be.
 */
export function createJsonReader(
  window: Window,
  sink: CarrierSink,
  limits: CarrierLimits,
  arrays: ArrayPaths,
): CarrierReader {
  const leftover = createLeftover(window, sink, limits.lineBytes);
  const holder = createHolder(mostHeld);
  const frames: Frame[] = [];
  const mostUnits = Math.max(1, Math.floor(limits.entryBytes / window.width));
  const headUnits = Math.max(1, Math.floor(limits.lineBytes / window.width));
  let mode: Mode = 'between';
  let at = 0;
  let line = 1;
  /** After something broken only `{` begins an entry. */
  let loose = false;
  let value: JsonValue = beginValue(0, 1);
  /** The container whose rest is looked through. */
  let container: JsonContainer | undefined;
  /** The beginning of an entry that is too long. */
  let longText = '';
  /** The next line feed, if it is known; nothing stands before `searched`. */
  let searched = 0;
  let feed = -1;

  const frame = (): Frame | undefined => frames[frames.length - 1];
  const parent = (): JsonContainer | undefined => frame()?.container;

  const pointerOfNext = (): string | undefined => {
    const open = frame();
    return open ? `${open.pointer}/${open.index}` : undefined;
  };

  function runOf(from: number, to: number, first: number, last: number): Run {
    return {
      line: first,
      lines: last - first + 1,
      offset: window.offset(from),
      length: (to - from) * window.width,
    };
  }

  function problem(code: 'json-broken' | 'entry-too-long', from: number, number: number): void {
    sink.problem(code, number, window.offset(from));
  }

  /** Hands on an entry, and counts it. */
  function hand(data: unknown, text: string, place: CarrierPlace, truncated: boolean): void {
    const open = frame();
    const entry: CarrierEntry = {
      value: open?.columns && Array.isArray(data) ? zip(open.columns, data) : data,
      text,
      place,
      parent: open?.container,
      container: false,
      truncated,
    };
    if (open) open.index += 1;
    holder.put(place.length, () => sink.entry(entry));
  }

  function leave(from: number, to: number, number: number): void {
    // Lines wait with the entries around them: they are cut now, while they are held.
    const pieces: [string, number, number, number, boolean][] = [];
    const keep = createLeftover(
      window,
      { ...sink, line: (...piece) => void pieces.push(piece) },
      limits.lineBytes,
    );
    keep.range(from, to, number);
    for (const piece of pieces) holder.put(piece[2], () => sink.line(...piece));
  }

  /** A whole value stands from `from` to `to`. Returns false when it is no JSON. */
  function take(from: number, to: number, first: number, last: number): boolean {
    const text = window.text(from, to);
    const data = parseJson(text);
    if (data === undefined) return false;
    hand(data, text, { ...runOf(from, to, first, last), pointer: pointerOfNext(), rest: undefined }, false);
    loose = false;
    return true;
  }

  function broken(from: number, number: number): void {
    problem('json-broken', from, number);
    loose = true;
  }

  /** The line from here on is no entry. */
  function beginLine(from: number, number: number): void {
    mode = 'line';
    leftover.begin(from, number);
    at = from;
    line = number;
  }

  function startValue(position: number): void {
    mode = 'value';
    value = beginValue(position, line);
    container = undefined;
  }

  /** Goes on behind a value. */
  function endValue(): void {
    mode = 'between';
    at = value.at;
    line = value.line;
    container = undefined;
  }

  /** What is open here is no JSON: what was read of it becomes lines. */
  function failValue(atEnd: boolean): void {
    const { start, startLine } = value;
    broken(start, startLine);
    if (container) closeContainer(container, false);
    container = undefined;
    const position = value.at;
    const code = atEnd ? 0 : (window.bytes[position - window.base] as number);
    if (atEnd || (code === openObject && position > start)) {
      leave(start, position, startLine);
      mode = 'between';
      at = position;
      line = value.line;
      return;
    }
    // Whole lines leave; the one that is broken goes on to its end.
    const held = window.bytes.subarray(0, position - window.base).lastIndexOf(lineFeed) + window.base + 1;
    const from = Math.max(start, held);
    if (from > start) leave(start, from, startLine);
    beginLine(from, value.line);
    at = from;
  }

  function closeContainer(closed: JsonContainer, complete: boolean): void {
    closed.settle(complete);
    const { value: data } = closed;
    if (complete && data === undefined) broken(value.start, value.startLine);
    if (!holder.close()) return;
  }

  /** An array of entries begins in the value that is looked through. */
  function openEntries(): boolean {
    const depth = value.kinds.length;
    const steps: (string | number)[] = [];
    for (let level = 1; level <= depth; level += 1) {
      const position = level < depth ? (value.places[level] as number) : value.at;
      if (value.kinds[level - 1] === openArray) {
        steps.push(value.members[level - 1] as number);
        continue;
      }
      let key = level < depth ? value.keys[level] : undefined;
      if (key === undefined && position >= 0) {
        const floor = Math.max(0, value.start - window.base);
        key = keyBefore(window.bytes, position - window.base, floor);
        if (level < depth) value.keys[level] = key;
      }
      if (key === undefined) return false;
      steps.push(key);
    }
    if (!arrays.has(pathName(steps))) return false;
    const scanned = value;
    scanned.at += 1;
    const closers = `]${closersOf(scanned)}`;
    const text = window.text(scanned.start, scanned.at);
    const run = runOf(scanned.start, scanned.at, scanned.startLine, scanned.line);
    const columns = container ? undefined : findColumns(text, closers, steps);
    let opened = container;
    if (!opened) {
      let tables = false;
      const made = createContainer(parent(), pointerOfNext(), () => closers, () => tables);
      tables = columns !== undefined;
      opened = made;
      const outer = frame();
      if (outer) outer.index += 1;
      holder.open();
      holder.put(run.length, () => {
        made.settle(false);
        const entry = made.entry();
        if (entry) sink.entry(entry);
      });
    }
    opened.add(text, run);
    frames.push({
      pointer: (opened.pointer ?? '') + steps.map(pointerStep).join(''),
      columns,
      container: opened,
      value: scanned,
      index: 0,
    });
    container = undefined;
    mode = 'between';
    at = scanned.at;
    line = scanned.line;
    return true;
  }

  /** The array of entries that is open ends at `position`. */
  function closeEntries(position: number): void {
    const open = frames.pop();
    if (open?.value && open.container) {
      value = open.value;
      container = open.container;
      resumeBehind(value, position, line);
      mode = 'value';
    } else at = position + 1;
  }
