import type { CarrierLimits, CarrierReader, CarrierSink } from './carrier.js';
import { createLeftover } from './leftover.js';
import type { Window } from './window.js';
import { elementOf } from './xml-text.js';

const lineFeed = 10;
const openTag = 60;
const closeTag = 62;
const slash = 47;

/** A tag, comment or processing instruction that is longer ends nothing. */
const longestTag = 64 * 1024;

/**
 * Makes a reader of XML: the elements that stand in a list are the entries. It is tolerant: names of closing tags are
 * not compared, and what stands outside the lists is passed over.
 *
 * @param lists names of the elements that hold the entries, in lower case
 * @param alone names of the entries that may stand in no element at all, one after the other, in lower case
 */
export function createXmlReader(
  window: Window,
  sink: CarrierSink,
  limits: CarrierLimits,
  lists: ReadonlySet<string>,
  alone: ReadonlySet<string> = new Set(),
): CarrierReader {
  const leftover = createLeftover(window, sink, limits.lineBytes);
  const mostUnits = Math.max(1, Math.floor(limits.entryBytes / window.width));
  let at = 0;
  let line = 1;
  let lastUnit = lineFeed;
  /** Names of the open elements outside entries, and how many entries of each stand behind us. */
  const open: { readonly name: string; index: number }[] = [];
  /** How many entries that stand alone are behind us. */
  let outermost = 0;
  /** The entry that is open: where it begins, and how many elements are open in it. */
  let start = -1;
  let startLine = 1;
  let depth = 0;
  let longText: string | undefined;
  let final = false;
  /** Ends of comments and sections: none stands before this place. */
  const missing = new Map<string, number>();

  function countLines(from: number, to: number): void {
    const { bytes, base } = window;
    for (let index = from - base; index < to - base; index += 1) if (bytes[index] === lineFeed) line += 1;
  }

  /** The unit behind a tag, comment, section or instruction that begins here; -1 when more is needed. */
  function tagEnd(from: number): number {
    const { bytes, base } = window;
    const stop = window.end - base;
    const first = from - base;
    const starts = (text: string): boolean => {
      for (let index = 0; index < text.length; index += 1)
        if (bytes[first + index] !== text.charCodeAt(index)) return false;
      return first + text.length <= stop;
    };
    const until = (text: string): number => {
      const last = text.length - 1;
      for (
        let index = Math.max(first + 2 + last, (missing.get(text) ?? 0) - base);
        index < stop;
        index += 1
      ) {
        if (bytes[index] !== text.charCodeAt(last)) continue;
        let same = true;
        for (let back = 1; back <= last && same; back += 1)
          same = bytes[index - back] === text.charCodeAt(last - back);
        if (same) return index + base + 1;
      }
      missing.set(text, window.end);
      return -1;
    };
    if (stop - first < 9 && !final) return -1;
    if (starts('<!--')) return until('-->');
    if (starts('<![CDATA[')) return until(']]>');
    if (starts('<?')) return until('?>');
    let quoted = 0;
    for (let index = first + 1; index < stop; index += 1) {
      const code = bytes[index] as number;
      // Nowhere in a tag may another begin: this one is none.
      if (code === openTag) return from + 1;
      if (quoted !== 0) {
        if (code === quoted) quoted = 0;
      } else if (code === closeTag) return index + base + 1;
      else if (code === 34 || code === 39) quoted = code;
    }
    return -1;
  }

  function nameOf(from: number, to: number): string {
    return (
      /^<\/?([^\s/>]+)/.exec(window.text(from, Math.min(to, from + 128), line))?.[1] ?? ''
    ).toLowerCase();
  }

  function checkLength(end: number): void {
    if (start < 0 || longText !== undefined || end - start <= mostUnits) return;
    sink.problem('entry-too-long', startLine, window.offset(start));
    longText = leftover.head(start, start + mostUnits, startLine);
  }

  function endEntry(end: number): void {
    checkLength(end);
    const list = open.at(-1);
    const whole = longText === undefined;
    const text = longText ?? window.text(start, end, startLine);
    sink.entry({
      value: whole ? elementOf(text) : undefined,
      text,
      place: {
        line: startLine,
        lines: line - startLine + 1,
        offset: window.offset(start),
        length: (end - start) * window.width,
        pointer: list ? `${open.map(({ name }) => `/${name}`).join('')}/${list.index}` : `/${outermost}`,
        rest: undefined,
      },
      parent: undefined,
      container: false,
      truncated: !whole,
    });
    if (list) list.index += 1;
    else outermost += 1;
    start = -1;
    longText = undefined;
  }

  function takeTag(from: number, to: number): void {
    const { bytes, base } = window;
    const second = bytes[from + 1 - base] as number;
    if (second === 33 || second === 63) {
      countLines(from, to);
      return;
    }
    const closes = second === slash;
    const ends = !closes && bytes[to - 2 - base] === slash;
    if (start >= 0) {
      if (closes) depth -= 1;
      else if (!ends) depth += 1;
      countLines(from, to);
      if (depth === 0) endEntry(to);
      return;
    }
    if (closes) open.pop();
    else if (open.length === 0 ? alone.has(nameOf(from, to)) : lists.has(open.at(-1)?.name ?? '')) {
      start = from;
      startLine = line;
      depth = 1;
      if (ends) {
        countLines(from, to);
        endEntry(to);
        return;
      }
    } else if (!ends && open.length < 256) open.push({ name: nameOf(from, to), index: 0 });
    countLines(from, to);
  }

  /** Reads up to the next tag; false when more is needed. */
  function step(): boolean {
    const { bytes, base } = window;
    const stop = window.end - base;
    let index = at - base;
    while (index < stop && bytes[index] !== openTag) {
      if (bytes[index] === lineFeed) line += 1;
      index += 1;
    }
    at = index + base;
    checkLength(at);
    if (index >= stop) return false;
    let end = tagEnd(at);
    // A tag that never ends is text.
    if (end < 0 && window.end - at > longestTag) end = at + 1;
    else if (end < 0) return false;
    if (end - at > longestTag) end = at + 1;
    if (end === at + 1) at = end;
    else {
      takeTag(at, end);
      at = end;
    }
    checkLength(at);
    return true;
  }

  return {
    push(bytes): void {
      const before = window.end;
      window.append(bytes);
      if (window.end > before) lastUnit = window.bytes[window.end - 1 - window.base] as number;
      while (step());
      window.release(start >= 0 && longText === undefined ? start : at);
    },
    end(): void {
      final = true;
      while (step());
      if (start >= 0 || open.length > 0) sink.problem('xml-broken', line, window.offset(at));
      countLines(at, window.end);
      if (start >= 0) {
        if (longText === undefined) leftover.range(start, window.end, startLine);
        else endEntry(window.end);
      }
    },
    get lines(): number {
      return lastUnit === lineFeed ? line - 1 : line;
    },
  };
}
