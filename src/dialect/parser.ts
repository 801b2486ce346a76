import { createLexicon, type Lexicon } from '../catalogue/lookup.js';
import type { IkeEvent } from '../event/event.js';
import { IkescopeError } from '../input/error.js';
import type { Limits } from '../input/limits.js';
import { createLineReader } from '../input/lines.js';
import type { Notice } from '../input/notice.js';
import type { Place, Run } from '../input/place.js';
import { createClock, findYear, type Clock } from '../record/clock.js';
import { createFramer, type Framer, type FrameKind } from '../record/framer.js';
import type { LineToken } from '../record/record-grammar.js';
import { detectionThreshold, detectText } from './detect.js';
import type { Dialect, RecordRow } from './dialect.js';
import { createEventBuilder, type Draft, type EventBuilder } from './events.js';
import { createNotices } from './notices.js';
import { readerOf, type BoundMessage, type DialectReader } from './reader.js';

/** What a parser of one source needs to know; everything is decided by the caller. */
export interface SourceParserOptions {
  readonly dialects: readonly Dialect[];
  /** The dialect, where the caller names it; else it is detected. */
  readonly dialect?: Dialect | undefined;
  readonly timezone?: string | undefined;
  readonly reference?: string | undefined;
  /** Date of the file or member, used only for the year. */
  readonly modified?: string | undefined;
  readonly name: string;
  readonly limits: Limits;
  readonly onEvent: (event: IkeEvent) => void;
  readonly onNotice: (notice: Notice) => void;
}

/** What was read. */
export interface ParseSummary {
  readonly name: string;
  /** The dialect that was given or detected; absent when none was. */
  readonly dialect?: string | undefined;
  readonly lines: number;
  readonly events: number;
  readonly unrecognized: number;
  readonly bytes: number;
}

/** Parses one source. */
export interface SourceParser {
  push(chunk: string | Uint8Array): void;
  end(): ParseSummary;
}

/** A dialect at work on this source. */
interface Worker {
  readonly dialect: Dialect;
  readonly reader: DialectReader;
  readonly clock: Clock;
  readonly builder: EventBuilder;
  readonly framer: Framer<Item> | undefined;
  readonly records: ReadonlyMap<string, RecordRow>;
  /** Ids of the messages and layouts whose lines open or continue a record. */
  readonly recordLines: ReadonlySet<string>;
}

/** A line that waits for its record. */
interface Item {
  readonly bound: BoundMessage | undefined;
  /** Its class, where a record has lines of that class. */
  readonly line: string | undefined;
  readonly draft: Draft;
  readonly place: Place;
  readonly text: string;
}

const encoder = new TextEncoder();
const lexicons = new WeakMap<Dialect, Lexicon>();

function lexiconOf(dialect: Dialect): Lexicon {
  let lexicon = lexicons.get(dialect);
  if (!lexicon) {
    lexicon = createLexicon(dialect.reasons);
    lexicons.set(dialect, lexicon);
  }
  return lexicon;
}

/** Stands for "no dialect": it knows no line. */
const nobody: Dialect = {
  id: 'unknown',
  vendor: '',
  title: 'Unknown',
  products: [],
  zone: 'UTC',
  layouts: [],
  messages: [],
  families: [],
  records: [],
  values: {},
  reasons: [],
  advice: [],
  files: [],
  showsReceived: false,
};

/** Makes a parser for one source: synchronous, push in, events out. */
export function createSourceParser(options: SourceParserOptions): SourceParser {
  const { name, limits, onEvent } = options;
  const notices = createNotices(name, options.onNotice);
  const workers = new Map<string, Worker>();
  let found: string | undefined;
  let year: number | undefined;
  let order: readonly Dialect[] = [];
  let current: Worker;
  let previousKnown = false;
  let lineNumber = 0;
  let bytes = 0;
  let events = 0;
  let unrecognized = 0;

  function emit(event: IkeEvent): void {
    events += 1;
    if (event.kind === 'unrecognized') unrecognized += 1;
    onEvent(event);
  }

  function workerOf(dialect: Dialect): Worker {
    let worker = workers.get(dialect.id);
    if (!worker) {
      worker = makeWorker(dialect);
      workers.set(dialect.id, worker);
    }
    return worker;
  }

  function makeWorker(dialect: Dialect): Worker {
    const clock = createClock({
      zone: options.timezone ?? dialect.zone,
      zoneKnown: options.timezone !== undefined,
      reference: options.reference ?? (year === undefined ? options.modified : undefined),
      year,
    });
    const builder = createEventBuilder(dialect, lexiconOf(dialect), clock, (type, problem) =>
      notices.once(
        `value.${type}`,
        `The ${type} of a line could not be read to its end (${problem}); its text is kept.`,
        'info',
        lineNumber,
      ),
    );
    const records = new Map(dialect.records.map((each) => [each.id, each]));
    const kinds: FrameKind[] = dialect.records.map((each) => ({
      id: each.id,
      heads: new Set(each.heads),
      lines: new Set(each.lines),
    }));
    const worker: Worker = {
      dialect,
      reader: readerOf(dialect),
      clock,
      builder,
      records,
      recordLines: new Set(dialect.records.flatMap((each) => [...each.heads, ...each.lines])),
      framer:
        kinds.length === 0
          ? undefined
          : createFramer<Item>(
              kinds,
              limits,
              (item) => emitItem(worker, item),
              (kind, items, leaveFrom) => emitRecord(worker, kind, items, leaveFrom),
            ),
    };
    return worker;
  }

  function emitItem({ builder }: Worker, { bound, draft, place, text }: Item): void {
    emit(bound ? builder.build(bound, draft, place, text) : builder.unrecognized(draft, place, text));
  }

  function emitRecord(
    worker: Worker,
    kind: FrameKind,
    items: readonly Item[],
    leaveFrom: (index: number) => void,
  ): void {
    const row = worker.records.get(kind.id);
    const tokens = items.map((item): LineToken => ({
      message: item.line ?? '',
      fields: item.draft.fields,
      session: item.draft.session,
      text: item.text,
    }));
    const read = row?.read(tokens);
    const used = read?.used ?? 0;
    const first = items[0];
    if (row && read && first && used > 0) {
      const taken = items.slice(0, used);
      const draft: Draft = {
        ...first.draft,
        session: read.value.session ?? first.draft.session,
        local: read.value.local ?? first.draft.local,
        remote: read.value.remote ?? first.draft.remote,
        fields: { ...read.value.fields },
      };
      const text = taken.map((item) => item.text).join('\n');
      emit(worker.builder.record(row.id, row.kind, row.severity, read.value.reason ?? row.reason, draft, placeOf(taken), text));
    }
    leaveFrom(used);
  }

  function onStart(head: string): void {
    year = options.reference === undefined ? findYear(head) : undefined;
    if (options.dialect) {
      order = [options.dialect];
      found = options.dialect.id;
    } else {
      const ranking = detectText(head, options.dialects, name);
      const best = ranking[0];
      const rank = new Map(ranking.map((each, index) => [each.dialect, index]));
      const place = (dialect: Dialect): number => rank.get(dialect.id) ?? ranking.length;
      order = [...options.dialects].sort((a, b) => place(a) - place(b));
      if (best && best.confidence >= detectionThreshold) found = best.dialect;
    }
    const first = order[0];
    current = workerOf(first && found !== undefined ? first : nobody);
    previousKnown = found !== undefined;
  }

  function onLine(text: string, offset: number, length: number, truncated: boolean): void {
    lineNumber += 1;
    bytes = offset + length;
    const { reader } = current;
    if (reader.read(text, previousKnown)) {
      take(current, text, offset, length, truncated);
      previousKnown = true;
      return;
    }
    if (isBlank(text) && !truncated) return;
    for (const dialect of order) {
      if (dialect === current.dialect) continue;
      const other = readerOf(dialect);
      if (!other.read(text, false)) continue;
      // The lines of an open record leave before those of another dialect.
      current.framer?.end();
      current = workerOf(dialect);
      previousKnown = true;
      take(current, text, offset, length, truncated);
      return;
    }
    reader.read(text, previousKnown);
    take(current, text, offset, length, truncated);
  }

  function take(worker: Worker, text: string, offset: number, length: number, truncated: boolean): void {
    const { reading } = worker.reader;
    const place = {
      source: name,
      line: lineNumber,
      lines: 1,
      offset,
      length,
      pointer: undefined,
      rest: undefined,
      truncated: truncated ? true : undefined,
    };
    if (truncated)
      notices.once(
        'line.truncated',
        `A line is longer than ${limits.lineBytes} bytes; its beginning is read.`,
        'warning',
        lineNumber,
      );
    const draft = worker.builder.draft(text, reading);
    const bound = reading.variant?.row;
    if (worker.framer) {
      // The class of a line is its message, else its envelope.
      const name = bound ? bound.message.id : reading.layout?.variant.row.id;
      const line = name !== undefined && worker.recordLines.has(name) ? name : undefined;
      if (line !== undefined || !worker.framer.idle()) {
        worker.framer.add({ bound, line, draft, place, text }, line, frameKey(draft), length);
        return;
      }
    }
    emit(
      bound
        ? worker.builder.build(bound, draft, place, text)
        : worker.builder.unrecognized(draft, place, text),
    );
  }

  const lines = createLineReader(
    {
      onStart,
      onLine,
      onInvalid: () =>
        notices.once(
          'encoding.windows-1252',
          'A line is no valid UTF-8 and is read as windows-1252.',
          'info',
          lineNumber + 1,
        ),
    },
    limits.lineBytes,
  );
  const frameKey = createFrameKey();
  let ended = false;
  /** A high surrogate at the end of a string chunk, whose other half comes with the next. */
  let half = '';

  return {
    push(chunk: string | Uint8Array): void {
      if (ended) throw new IkescopeError('bad-input', 'push after end');
      if (typeof chunk !== 'string') {
        lines.push(chunk);
        return;
      }
      let text = half + chunk;
      half = '';
      const last = text.charCodeAt(text.length - 1);
      if (last >= 0xd800 && last <= 0xdbff) {
        half = text.slice(-1);
        text = text.slice(0, -1);
      }
      lines.push(encoder.encode(text));
    },
    end(): ParseSummary {
      if (!ended) {
        ended = true;
        if (half !== '') lines.push(encoder.encode(half));
        lines.end();
        current.framer?.end();
        notices.end();
      }
      return { name, dialect: found, lines: lineNumber, events, unrecognized, bytes };
    },
  };
}

function isBlank(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 32 && code !== 0xa0 && code !== 0xfeff) return false;
  }
  return true;
}

/**
 * Records are told apart by what the envelope names: host, program, process, thread. A line that names none of them
 * goes on with the one before.
 */
function createFrameKey(): (draft: Draft) => string {
  let last: readonly unknown[] = [];
  let key = '';
  return ({ fields }) => {
    const { host, program, process, thread } = fields;
    if (host === undefined && program === undefined && process === undefined && thread === undefined)
      return key;
    if (thread !== last[3] || process !== last[2] || program !== last[1] || host !== last[0]) {
      last = [host, program, process, thread];
      key = JSON.stringify(last);
    }
    return key;
  };
}

/** The place of several lines: the first run, and the further ones where others stand between. */
function placeOf(items: readonly Item[]): Place {
  const runs: Run[] = [];
  for (const { place } of items) {
    const last = runs.at(-1);
    if (last && last.line + last.lines === place.line) {
      runs[runs.length - 1] = {
        line: last.line,
        lines: last.lines + 1,
        offset: last.offset,
        length: place.offset + place.length - last.offset,
      };
    } else runs.push({ line: place.line, lines: place.lines, offset: place.offset, length: place.length });
  }
  const [first, ...rest] = runs as [Run, ...Run[]];
  const { place } = items[0] as Item;
  return {
    source: place.source,
    line: first.line,
    lines: first.lines,
    offset: first.offset,
    length: first.length,
    pointer: place.pointer,
    rest: rest.length > 0 ? rest : undefined,
    truncated: items.some((item) => item.place.truncated === true) ? true : undefined,
  };
}
