import type { IkeEvent } from '../event/event.js';
import { IkescopeError } from '../input/error.js';
import { createHeadCollector, type Head, type HeadCollector } from '../input/head.js';
import type { Limits } from '../input/limits.js';
import { createLineReader } from '../input/lines.js';
import type { Notice } from '../input/notice.js';
import type { Place } from '../input/place.js';
import { createTextBytes } from '../input/text-bytes.js';
import type { CarrierReader } from '../record/carrier/carrier.js';
import { parseJson } from '../record/carrier/json-container.js';
import { looksLikeRows } from '../record/carrier/csv-text.js';
import { openCarrier, sniffCarrier } from '../record/carrier/open-carrier.js';
import { findYear } from '../record/clock.js';
import { escape, hasColours, withoutColours } from '../record/line-colours.js';
import { behindRelay } from '../record/relay-header.js';
import { createCarrierEvents } from './carrier-events.js';
import { shapesOf, type Shapes } from './carrier-shapes.js';
import { baseName, detectionThreshold, detectText } from './detect.js';
import type { Dialect } from './dialect.js';
import { findCover, objectBegins, withoutQuote, type LineCover } from './line-cover.js';
import { createNotices } from './notices.js';
import { planOf } from './ready-layout.js';
import { readerOf } from './reader.js';
import { createFrameKey } from './worker.js';
import { createWorkers } from './workers.js';

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

/** Makes a parser for one source: synchronous, push in, events out. */
export function createSourceParser(options: SourceParserOptions): SourceParser {
  const { name, limits, onEvent } = options;
  const notices = createNotices(name, options.onNotice);
  let found: string | undefined;
  let year: number | undefined;
  let order: readonly Dialect[] = [];
  let previousKnown = false;
  let lineNumber = 0;
  let bytes = 0;
  let events = 0;
  let unrecognized = 0;
  let carrier: CarrierReader | undefined;
  /** What stands before every line, and what takes the objects of covered lines. */
  let cover: LineCover | undefined;
  /** Whether colours are printed by the name of their first character; that character itself is seen at once. */
  let coloured = false;
  let entries: ReturnType<typeof createCarrierEvents> | undefined;

  const workers = createWorkers({
    limits,
    frameKey: createFrameKey(),
    clock: (dialect) => ({
      zone: options.timezone ?? dialect.zone,
      zoneKnown: options.timezone !== undefined,
      reference: options.reference ?? (year === undefined ? options.modified : undefined),
      year,
    }),
    emit(event): void {
      events += 1;
      if (event.kind === 'unrecognized') unrecognized += 1;
      onEvent(event);
    },
    onProblem: (type, problem) =>
      notices.once(
        `value.${type}`,
        `The ${type} of a line could not be read to its end (${problem}); its text is kept.`,
        'info',
        lineNumber,
      ),
  });

  /** Decides which dialect is asked first. */
  function chooseDialect(head: string): void {
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
    if (first && found !== undefined) workers.turnTo(first);
    previousKnown = found !== undefined;
  }

  function onLine(text: string, offset: number, length: number, truncated: boolean): void {
    lineNumber += 1;
    bytes = offset + length;
    const plain = coloured || text.includes(escape) ? withoutColours(text) : text;
    let said = cover === 'quote' ? withoutQuote(plain) : plain;
    const { reader, hint } = workers.current;
    if (!reader.read(said, previousKnown, hint)) {
      if (isBlank(text) && !truncated) return;
      const inner = behindRelay(said);
      if (inner !== undefined) {
        said = inner;
        reader.read(said, previousKnown, hint);
      }
    }
    if (truncated)
      notices.once(
        'line.truncated',
        `A line is longer than ${limits.lineBytes} bytes; its beginning is read.`,
        'warning',
        lineNumber,
      );
    const place: Place = {
      source: name,
      line: lineNumber,
      lines: 1,
      offset,
      length,
      pointer: undefined,
      rest: undefined,
      truncated: truncated ? true : undefined,
    };
    if (cover !== 'object' || !takeObject(said, place, text)) take(said, place, text);
  }

  /** Takes the object of JSON in a line that something else stands before. */
  function takeObject(said: string, place: Place, text: string): boolean {
    const begin = workers.current.reader.reading.variant ? -1 : objectBegins(said);
    const value = begin < 0 ? undefined : parseJson(said.slice(begin));
    if (value === undefined || !entries) return false;
    const { line, lines: count, offset, length, pointer, rest } = place;
    entries.entry({
      value,
      text,
      place: { line, lines: count, offset, length, pointer, rest },
      parent: undefined,
      container: false,
      truncated: place.truncated === true,
    });
    return true;
  }

  /** Takes a line that the current worker has read; `text` is the line as it stood. */
  function take(said: string, place: Place, text = said): void {
    const { reading } = workers.current.reader;
    if (reading.variant) previousKnown = true;
    // What was found around an unknown message stays: every dialect has a reading of its own.
    else if (!reading.layout || !planOf(reading.layout.variant).own) readByOthers(said, reading.program);
    submit(said, place, text);
  }

  /** Where the envelope names a program of the current dialect, only those are asked that have the program too. */
  function readByOthers(text: string, program: string | undefined): void {
    for (const dialect of order) {
      if (dialect === workers.current.dialect) continue;
      const reader = readerOf(dialect);
      if ((program !== undefined && !reader.hasProgram(program)) || !reader.read(text, false)) continue;
      workers.turnTo(dialect);
      previousKnown = true;
      return;
    }
  }

  function submit(said: string, place: Place, text: string): void {
    const { current } = workers;
    const { reader, builder } = current;
    const draft = builder.draft(said, reader.reading);
    current.submit(reader.reading.variant?.row, reader.reading.layout?.variant.row.id, draft, place, text);
  }

  const onInvalid = (line: number): void =>
    notices.once(
      'encoding.windows-1252',
      'A line is no valid UTF-8 and is read as windows-1252.',
      'info',
      line,
    );

  const lines = createLineReader(
    { onStart: () => undefined, onLine, onInvalid: () => onInvalid(lineNumber + 1) },
    limits.lineBytes,
  );

  /** What came before it was decided how to read. */
  let collector: HeadCollector | undefined = createHeadCollector();

  /** Decides how to read, and reads what has come. */
  function start({ bytes: all, guess, text }: Head): void {
    collector = undefined;
    coloured = hasColours(text);
    cover = findCover(withoutColours(text));
    year = options.reference === undefined ? findYear(text) : undefined;
    chooseDialect(text);
    const shapes = shapesOf(options.dialect ? [options.dialect] : options.dialects);
    const kind = sniffCarrier(text, shapes);
    if (!kind) {
      const named = baseName(name).endsWith('.csv');
      // A log whose lines are known is no table, however many commas it holds.
      if (shapes.isCells && (named || found === undefined) && looksLikeRows(text, named ? 2 : 5))
        notices.once(
          'carrier.no-header',
          'The rows have no header that names their columns; they are read as lines.',
          'warning',
          1,
        );
      if (cover === 'object') entries = createEntries(shapes);
      lines.push(all);
      return;
    }
    cover = undefined;
    const held = (entries = createEntries(shapes));
    let lastInvalid = 0;
    const reader = openCarrier(
      kind,
      guess,
      {
        entry: held.entry,
        problem: held.problem,
        invalid: (line) => {
          if (line !== lastInvalid) onInvalid(line);
          lastInvalid = line;
        },
        line: (line, offset, length, number, truncated) => {
          lineNumber = number - 1;
          onLine(line, offset, length, truncated);
        },
      },
      limits,
      shapes,
    );
    carrier = reader;
    reader.push(all.subarray(guess.mark));
  }

  function createEntries(shapes: Shapes): ReturnType<typeof createCarrierEvents> {
    return createCarrierEvents({
      name,
      notices,
      shapes,
      order,
      current: () => workers.current,
      turnTo: (dialect) => workers.turnTo(dialect),
      at: (line, end) => {
        lineNumber = line;
        bytes = Math.max(bytes, end);
      },
      take: (line, place) => {
        const { reader, hint } = workers.current;
        reader.read(line, previousKnown, hint);
        take(line, place);
      },
    });
  }

  function pushBytes(chunk: Uint8Array): void {
    if (chunk.length === 0) return;
    if (collector) {
      const head = collector.push(chunk);
      if (head) start(head);
    } else if (carrier) carrier.push(chunk);
    else lines.push(chunk);
  }

  const texts = createTextBytes();
  let ended = false;

  return {
    push(chunk: string | Uint8Array): void {
      if (ended) throw new IkescopeError('bad-input', 'push after end');
      pushBytes(typeof chunk === 'string' ? texts.bytes(chunk) : chunk);
    },
    end(): ParseSummary {
      if (!ended) {
        ended = true;
        pushBytes(texts.rest());
        if (collector) start(collector.take());
        if (carrier) {
          carrier.end();
          lineNumber = carrier.lines;
        } else lines.end();
        workers.current.end();
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
