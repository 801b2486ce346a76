import type { Dialect } from '../../src/dialect/dialect.js';
import { createSourceParser, type ParseSummary } from '../../src/dialect/parser.js';
import type { IkeEvent } from '../../src/event/event.js';
import { defaultLimits, type Limits } from '../../src/input/limits.js';
import type { Notice } from '../../src/input/notice.js';

/** How a test reads a text. */
export interface ReadingOptions {
  readonly dialects: readonly Dialect[];
  readonly dialect?: Dialect | undefined;
  readonly timezone?: string | undefined;
  readonly reference?: string | undefined;
  readonly modified?: string | undefined;
  readonly name?: string | undefined;
  readonly limits?: Partial<Limits> | undefined;
}

/** Everything that came out of a source. */
export interface Read {
  readonly events: readonly IkeEvent[];
  readonly notices: readonly Notice[];
  readonly summary: ParseSummary;
}

/** Reads chunks with the parser of one source. */
export function readChunks(chunks: Iterable<string | Uint8Array>, options: ReadingOptions): Read {
  const events: IkeEvent[] = [];
  const notices: Notice[] = [];
  const parser = createSourceParser({
    dialects: options.dialects,
    dialect: options.dialect,
    timezone: options.timezone,
    reference: options.reference,
    modified: options.modified,
    name: options.name ?? 'a.log',
    limits: { ...defaultLimits, ...options.limits },
    onEvent: (event) => events.push(event),
    onNotice: (notice) => notices.push(notice),
  });
  for (const chunk of chunks) parser.push(chunk);
  const summary = parser.end();
  return { events, notices, summary };
}

/** Reads one text or block of bytes in a given dialect. */
export const readWith = (
  dialect: Dialect,
  text: string | Uint8Array,
  options: Partial<ReadingOptions> = {},
): Read => readChunks([text], { dialects: [dialect], dialect, ...options });

/** An event as it is printed: what is absent is not there. */
export const printed = (events: readonly IkeEvent[]): unknown => JSON.parse(JSON.stringify(events));
