import type { Dialect } from '../dialect/dialect.js';
import { createSourceParser, type ParseSummary } from '../dialect/parser.js';
import type { IkeEvent } from '../event/event.js';
import type { Notice } from '../input/notice.js';
import type { Input, Source } from '../input/source.js';
import { createChoosingParser, type ChoosingParser } from './choose-parser.js';
import { chunksOf, isSource } from './chunks.js';
import { readyOptions, type ParseOptions, type ParserOptions, type ReadyOptions } from './options.js';
import type { Parser } from './parser.js';
import { createEventReader } from './read-events.js';

export type { Parser } from './parser.js';

/** Most events of one batch. */
const batchSize = 512;

/** Makes a synchronous parser over the given dialects. */
export function makeParser(builtIn: readonly Dialect[], options: ParserOptions): Parser {
  return parserFor(readyOptions(builtIn, options), undefined, options.onEvent);
}

/** Reads a log, or events that were printed as NDJSON. */
function parserFor(
  ready: ReadyOptions,
  source: Source | undefined,
  onEvent: (event: IkeEvent) => void,
): ChoosingParser {
  const name = source?.name ?? ready.name;
  const { limits, onNotice } = ready;
  return createChoosingParser(
    () =>
      createSourceParser({
        dialects: ready.dialects,
        dialect: ready.dialect,
        timezone: ready.timezone,
        reference: ready.reference,
        modified: source?.modified,
        name,
        limits,
        onEvent,
        onNotice,
      }),
    () => createEventReader({ name, limits, onEvent, onNotice }),
  );
}

/** Events of a text, one after the other, synchronously. */
export function* parseTextWith(
  builtIn: readonly Dialect[],
  text: string,
  options?: ParseOptions,
): IterableIterator<IkeEvent> {
  const ready = readyOptions(builtIn, options);
  let batch: IkeEvent[] = [];
  const parser = parserFor(ready, undefined, (event) => batch.push(event));
  const size = 64 * 1024;
  for (let at = 0; at < text.length; at += size) {
    parser.push(text.slice(at, at + size));
    yield* batch;
    batch = [];
  }
  parser.end();
  yield* batch;
}

/** Batches of events, flushed at each chunk; `onSummary` hears the end. */
export async function* batchesOf(
  ready: ReadyOptions,
  input: Input | Source,
  onSummary: (summary: ParseSummary, notices: readonly Notice[]) => void = () => undefined,
): AsyncIterableIterator<readonly IkeEvent[]> {
  const source = isSource(input) ? input : undefined;
  let batch: IkeEvent[] = [];
  const parser = parserFor(ready, source, (event) => batch.push(event));
  for await (const chunk of chunksOf(source ? source.open() : (input as Input), ready.signal)) {
    parser.push(chunk);
    yield* cut(batch);
    batch = [];
  }
  const summary = parser.end();
  yield* cut(batch);
  // Events that are read back name the sources they come from.
  if (!parser.readBack()) onSummary(summary, source?.notices ?? []);
}

function* cut(batch: readonly IkeEvent[]): Iterable<readonly IkeEvent[]> {
  if (batch.length === 0) return;
  if (batch.length <= batchSize) yield batch;
  else for (let at = 0; at < batch.length; at += batchSize) yield batch.slice(at, at + batchSize);
}

/** Batches of at most 512 events. */
export function parseBatchesWith(
  builtIn: readonly Dialect[],
  input: Input | Source,
  options?: ParseOptions,
): AsyncIterableIterator<readonly IkeEvent[]> {
  return batchesOf(readyOptions(builtIn, options), input);
}

/** Events one by one; breaking off cancels the source. */
export async function* parseWith(
  builtIn: readonly Dialect[],
  input: Input | Source,
  options?: ParseOptions,
): AsyncIterableIterator<IkeEvent> {
  for await (const batch of parseBatchesWith(builtIn, input, options)) yield* batch;
}
