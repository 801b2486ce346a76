import type { Place } from '../input/place.js';
import type { CarrierEntry, CarrierSink } from '../record/carrier/carrier.js';
import type { Row } from '../record/carrier/row.js';
import { boundOf, fill, findEntry, type ReadyEntry } from './carrier-entries.js';
import { lineOf, memberOf } from './carrier-member.js';
import { readQuote } from './carrier-quote.js';
import { batchIn, wrappedIn, wrappingNames, type WrappedEntry } from './carrier-wrapped.js';
import type { Shapes } from './carrier-shapes.js';
import type { Dialect } from './dialect.js';
import { withoutColours } from '../record/line-colours.js';
import { emptyDraft, type Draft } from './draft.js';
import type { Notices } from './notices.js';
import { readerOf } from './reader.js';
import type { Worker } from './worker.js';

/** What the entries of a carrier need of the parser of their source. */
export interface EntrySource {
  readonly name: string;
  readonly notices: Notices;
  readonly shapes: Shapes;
  /** The dialects, likeliest first. */
  readonly order: readonly Dialect[];
  readonly current: () => Worker;
  readonly turnTo: (dialect: Dialect) => Worker;
  /** Takes a line that is an entry by itself. */
  readonly take: (line: string, place: Place) => void;
  /** Told where an entry begins, and the byte behind it. */
  readonly at: (line: number, end: number) => void;
}

const problems = {
  'json-broken': 'The JSON is broken or cut off; whole entries are read, the rest is read as lines.',
  'csv-broken': 'The quotes of a row do not fit; it is read as lines.',
  'xml-broken': 'The XML is cut off; whole entries are read, the rest is read as lines.',
  'yaml-broken': 'The YAML is broken, cut off or too long; it is read as lines.',
  'list-broken': 'The list is broken or too long; it is read as lines.',
  'export-broken': 'An entry of the journal is broken or cut off; it is read as lines.',
  'table-broken': 'A row of the table does not fit its columns; it is read as a line.',
  'entry-too-long': 'An entry is too long to be read; its beginning is kept.',
  'entry-too-deep': 'An entry has too many levels to be read; its beginning is kept.',
} as const;

/** Turns the entries of a carrier into events: every entry is one. */
export function createCarrierEvents(source: EntrySource): Pick<CarrierSink, 'entry' | 'problem'> {
  const { name, notices, shapes, order, current, turnTo } = source;
  let reading: Dialect = current().dialect;

  function placeOf({ place, truncated }: CarrierEntry): Place {
    return {
      source: name,
      line: place.line,
      lines: place.lines,
      offset: place.offset,
      length: place.length,
      pointer: place.pointer,
      rest: place.rest,
      truncated: truncated ? true : undefined,
    };
  }

  /**
   * Reads a line in its dialect, or in another; of several lines the first that is known counts. Returns the line
   * that was read, and leaves the dialect that did in `reading`.
   */
  function readLine(dialect: Dialect, text: string): string | undefined {
    reading = dialect;
    const whole = withoutColours(text).trim();
    if (readerOf(dialect).read(whole, true)) return whole;
    const lines = whole.includes('\n')
      ? [whole, ...whole.split(/\r?\n/).map((each) => each.trim())]
      : [whole];
    for (const line of lines) if (line !== '' && readerOf(dialect).read(line, true)) return line;
    for (const line of lines) {
      for (const other of order) {
        if (line === '' || other === dialect || !readerOf(other).read(line, false)) continue;
        reading = other;
        return line;
      }
    }
    return undefined;
  }

  function fillFrom(
    draft: Draft,
    known: ReadyEntry,
    row: Row,
    dialect: Dialect,
    worker: Worker,
    line: number,
  ): void {
    if (fill(draft, known, row, dialect, worker.clock)) return;
    notices.once(
      'carrier.time',
      'A time is written in a way that is not known; it is kept as text.',
      'info',
      line,
    );
  }

  /** An entry that holds a line. Returns false where nothing but the name of a member speaks for the dialect. */
  function takeLine(known: ReadyEntry, row: Row, text: string, dialect: Dialect, place: Place): boolean {
    const read = readLine(dialect, text);
    if (read === undefined && known.row.when.length === 0 && dialect !== current().dialect) return false;
    const worker = turnTo(reading);
    const { reader, builder } = worker;
    if (read === undefined) reader.read(withoutColours(text).trim(), true);
    const { variant, layout } = reader.reading;
    const draft = builder.draft(read ?? withoutColours(text).trim(), reader.reading);
    fillFrom(draft, known, row, dialect, worker, place.line);
    worker.submit(variant?.row, layout?.variant.row.id, draft, place, text);
    return true;
  }

  function takeKnown(known: ReadyEntry, row: Row, dialect: Dialect, place: Place, text: string): boolean {
    const line = known.row.line === undefined ? undefined : lineOf(row, known.row.line);
    if (line !== undefined && line.trim() !== '') return takeLine(known, row, line, dialect, place);
    const worker = turnTo(dialect);
    const draft = emptyDraft();
    if (known.row.set) Object.assign(draft.fields, known.row.set);
    fillFrom(draft, known, row, dialect, worker, place.line);
    draft.session ??= dialect.session?.(draft.fields);
    const bound = boundOf(known, draft, worker.lexicon);
    const quote = memberOf(row, known.row.quote);
    worker.submit(
      typeof quote === 'string' ? readQuote(worker, bound, draft, quote, place) : bound,
      undefined,
      draft,
      place,
      text,
    );
    return true;
  }

  function takeRow(row: Row, dialect: Dialect, place: Place, text: string): boolean {
    const known = findEntry(dialect, row);
    return known !== undefined && takeKnown(known, row, dialect, place, text);
  }

  /** The dialect of the neighbours is asked first. */
  function takeByAny(row: Row, place: Place, text: string): boolean {
    const { dialect } = current();
    if (takeRow(row, dialect, place, text)) return true;
    for (const other of order) if (other !== dialect && takeRow(row, other, place, text)) return true;
    return false;
  }

  /** Whether the keys of a row are of those that collectors wrap entries in. */
  const wrapping = new WeakMap<object, boolean>();
  function mayWrap(row: Row): boolean {
    if (!row.shape) return false;
    let known = wrapping.get(row.shape);
    if (known === undefined) {
      known = wrappingNames.some((name) => row.mayHave(name));
      wrapping.set(row.shape, known);
    }
    return known;
  }

  /** The entries of a batch that came as one: where the first is known all of them are taken. */
  function takeBatch(batch: readonly WrappedEntry[], place: Place, text: string): boolean {
    for (const [index, { value, parent }] of batch.entries()) {
      const row = shapes.rowOf(value, parent);
      if (takeByAny(row, place, text)) continue;
      if (index === 0) return false;
      current().submit(undefined, undefined, emptyDraft(), place, text);
    }
    return true;
  }

  /** What a collector wrapped counts where somebody knows it. */
  function takeWrapped(wrapped: unknown, place: Place, text: string): boolean {
    if (typeof wrapped !== 'string') {
      const batch = batchIn(wrapped, shapes.arrays);
      return batch ? takeBatch(batch, place, text) : takeByAny(shapes.rowOf(wrapped, undefined), place, text);
    }
    const line = withoutColours(wrapped);
    if (!order.some((dialect) => readerOf(dialect).read(line, false))) return false;
    source.take(line, place);
    return true;
  }

  return {
    problem(problem, line, offset): void {
      notices.once(`carrier.${problem}`, problems[problem], 'warning', line, offset);
    },
    entry(entry): void {
      const place = placeOf(entry);
      const { value, text, parent } = entry;
      source.at(place.line, place.offset + place.length);
      if (typeof value === 'string' && value.trim() !== '') {
        source.take(withoutColours(value), place);
        return;
      }
      const wrapped = mayWrap(shapes.rowOf(value, parent)) ? wrappedIn(value) : undefined;
      if (wrapped !== undefined && takeWrapped(wrapped, place, text)) return;
      if (takeByAny(shapes.rowOf(value, parent), place, text)) return;
      current().submit(undefined, undefined, emptyDraft(), place, text);
    },
  };
}
