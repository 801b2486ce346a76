import { createLexicon, type Lexicon } from '../catalogue/lookup.js';
import type { IkeEvent } from '../event/event.js';
import type { Limits } from '../input/limits.js';
import type { Place, Run } from '../input/place.js';
import { createClock, type Clock, type ClockOptions } from '../record/clock.js';
import { createFramer, type Framer, type FrameKind } from '../record/framer.js';
import type { LineToken } from '../record/record-grammar.js';
import type { BoundMessage } from './bound-message.js';
import type { Dialect, RecordRow } from './dialect.js';
import type { Draft } from './draft.js';
import { createEventBuilder, type EventBuilder } from './events.js';
import { readerOf, type DialectReader } from './reader.js';
import { noHint, type ReadingHint } from './reading.js';

/** A line, or an entry of a carrier, that is to become an event. */
export interface Item {
  readonly bound: BoundMessage | undefined;
  /** Its class, where a record has lines of that class. */
  readonly line: string | undefined;
  readonly draft: Draft;
  readonly place: Place;
  readonly text: string;
}

/** A dialect at work on one source. */
export interface Worker {
  readonly dialect: Dialect;
  readonly reader: DialectReader;
  /** What the lines of this source looked like so far. */
  readonly hint: ReadingHint;
  readonly lexicon: Lexicon;
  readonly clock: Clock;
  readonly builder: EventBuilder;
  /** Takes what was read; it leaves as an event now, or when the record around it is read. */
  submit(
    bound: BoundMessage | undefined,
    layout: string | undefined,
    draft: Draft,
    place: Place,
    text: string,
  ): void;
  /** Closes the records that are open. */
  end(): void;
}

/** What a worker is told about its source. */
export interface WorkerOptions {
  readonly clock: (dialect: Dialect) => ClockOptions;
  readonly limits: Limits;
  readonly emit: (event: IkeEvent) => void;
  /** Hears of values that could not be read. */
  readonly onProblem: (type: string, problem: string) => void;
  /** Names the stream of records a line belongs to; shared by all workers on a source. */
  readonly frameKey: (draft: Draft) => string;
}

const lexicons = new WeakMap<Dialect, Lexicon>();

function lexiconOf(dialect: Dialect): Lexicon {
  let lexicon = lexicons.get(dialect);
  if (!lexicon) {
    lexicon = createLexicon(dialect.reasons);
    lexicons.set(dialect, lexicon);
  }
  return lexicon;
}

/** Puts a dialect to work on a source. */
export function makeWorker(dialect: Dialect, options: WorkerOptions): Worker {
  const { limits, emit, frameKey } = options;
  const lexicon = lexiconOf(dialect);
  const clock = createClock(options.clock(dialect));
  const builder = createEventBuilder(dialect, lexicon, clock, options.onProblem);
  const rows = new Map(dialect.records.map((each) => [each.id, each]));
  const recordLines = new Set(dialect.records.flatMap((each) => [...each.heads, ...each.lines]));
  const kinds: FrameKind[] = dialect.records.map((each) => ({
    id: each.id,
    heads: new Set(each.heads),
    lines: new Set(each.lines),
  }));
  const framer: Framer<Item> | undefined =
    kinds.length === 0
      ? undefined
      : createFramer<Item>(kinds, limits, emitItem, (kind, items, leaveFrom) =>
          emitRecord(rows.get(kind.id), items, leaveFrom),
        );

  function emitItem({ bound, draft, place, text }: Item): void {
    emit(bound ? builder.build(bound, draft, place, text) : builder.unrecognized(draft, place, text));
  }

  function emitRecord(
    row: RecordRow | undefined,
    items: readonly Item[],
    leaveFrom: (index: number) => void,
  ): void {
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
      const { value } = read;
      const taken = items.slice(0, used);
      const draft: Draft = {
        ...first.draft,
        session: value.session ?? first.draft.session,
        local: value.local ?? first.draft.local,
        remote: value.remote ?? first.draft.remote,
        fields: { ...value.fields },
      };
      const text = taken.map((item) => item.text).join('\n');
      const reason = value.reason ?? row.reason;
      emit(builder.record(row.id, row.kind, row.severity, reason, draft, placeOf(taken), text));
    }
    leaveFrom(used);
  }

  return {
    dialect,
    reader: readerOf(dialect),
    hint: noHint(),
    lexicon,
    clock,
    builder,
    submit(bound, layout, draft, place, text): void {
      if (framer) {
        // The class of a line is its message, else its envelope.
        const name = bound ? bound.message.id : layout;
        const line = name !== undefined && recordLines.has(name) ? name : undefined;
        if (line !== undefined || !framer.idle()) {
          framer.add({ bound, line, draft, place, text }, line, frameKey(draft), place.length);
          return;
        }
      }
      emit(bound ? builder.build(bound, draft, place, text) : builder.unrecognized(draft, place, text));
    },
    end: () => framer?.end(),
  };
}

/** Streams of records whose keys are kept at most. */
const mostStreams = 64;

/** A stream of records: what the envelope names, and the key that is made of it. */
interface Stream {
  readonly host: unknown;
  readonly program: unknown;
  readonly process: unknown;
  readonly key: string;
}

const isOf = (stream: Stream, host: unknown, program: unknown, process: unknown): boolean =>
  stream.process === process && stream.program === program && stream.host === host;

/**
 * Records are told apart by what the envelope names: host, program, process, thread. A line that names none of them
 * goes on with the one before. Threads take turns, so that the last stream of each is kept.
 */
export function createFrameKey(): (draft: Draft) => string {
  const streams = new Map<unknown, Stream>();
  let key = '';
  return ({ fields }) => {
    const { host, program, process, thread } = fields;
    if (host === undefined && program === undefined && process === undefined && thread === undefined)
      return key;
    let stream = streams.get(thread);
    if (!stream || !isOf(stream, host, program, process)) {
      // No value holds the end of a line.
      stream = { host, program, process, key: [host, program, process, thread].join('\n') };
      if (streams.size >= mostStreams) streams.clear();
      streams.set(thread, stream);
    }
    key = stream.key;
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
        lines: last.lines + place.lines,
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
