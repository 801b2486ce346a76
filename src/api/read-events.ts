import type { IkeEvent } from '../event/event.js';
import { decodeUtf16, guessEncoding } from '../input/encoding.js';
import type { Limits } from '../input/limits.js';
import { createLineReader, headBytes } from '../input/lines.js';
import type { Notice } from '../input/notice.js';
import { eventFrom, looksLikeEvent } from './event-shape.js';
import type { Parser } from './parser.js';

/** What a reader of printed events needs to know. */
export interface EventReaderOptions {
  /** Name of the source that holds the events; their places name the logs they come from. */
  readonly name: string;
  readonly limits: Limits;
  readonly onEvent: (event: IkeEvent) => void;
  readonly onNotice: (notice: Notice) => void;
}

/** The value of a line of JSON; undefined where it is none. */
function valueOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/**
 * Whether the beginning of a source is NDJSON as `parse` prints it: at least half of its lines have the outline of an event.
 * Of a first line that is longer than the beginning its head decides.
 */
export function sniffEvents(head: Uint8Array, complete: boolean): boolean {
  const { encoding, mark } = guessEncoding(head);
  const stop = Math.min(head.length, headBytes);
  const text =
    encoding === 'utf-8'
      ? new TextDecoder('utf-8').decode(head.subarray(mark, stop))
      : decodeUtf16(head, mark, stop, encoding);
  if (!text.includes('"kind":')) return false;
  const lines = text.split('\n');
  const last = complete ? '' : (lines.pop() ?? '');
  const visible = lines.filter((line) => line.trim() !== '');
  if (visible.length === 0) return isHead(last);
  const own = visible.filter((line) => line.trimStart().startsWith('{') && looksLikeEvent(valueOf(line)));
  return own.length > 0 && own.length * 2 >= visible.length;
}

/** The beginning of a line that `parse` printed. */
const isHead = (text: string): boolean => /^\{"kind":"[a-z.-]+","(?:message|dialect)":"/.test(text);

/**
 * Reads events that `parse` printed as NDJSON. Events keep their places. A line that is no event (a line of another program, a
 * line that was cut) becomes an `unrecognized` event of this source, and one notice tells how many there are.
 */
export function createEventReader({ name, limits, onEvent, onNotice }: EventReaderOptions): Parser {
  let lineNumber = 0;
  let bytes = 0;
  let events = 0;
  let foreign = 0;
  let firstForeign = 0;
  let invalid = 0;

  function onLine(text: string, offset: number, length: number, truncated: boolean): void {
    lineNumber += 1;
    bytes = offset + length;
    if (text.trim() === '' && !truncated) return;
    events += 1;
    const event = truncated ? undefined : eventFrom(valueOf(text));
    if (event) {
      onEvent(event);
      return;
    }
    foreign += 1;
    if (foreign === 1) firstForeign = lineNumber;
    onEvent(foreignLine(text, offset, length, truncated));
  }

  const foreignLine = (text: string, offset: number, length: number, truncated: boolean): IkeEvent => ({
    kind: 'unrecognized',
    message: undefined,
    dialect: 'unknown',
    severity: 'debug',
    time: undefined,
    timeAssumed: undefined,
    place: {
      source: name,
      line: lineNumber,
      lines: 1,
      offset,
      length,
      pointer: undefined,
      rest: undefined,
      truncated: truncated ? true : undefined,
    },
    session: undefined,
    local: undefined,
    remote: undefined,
    fields: {},
    category: undefined,
    alternatives: undefined,
    text,
  });

  const lines = createLineReader(
    { onStart: () => undefined, onLine, onInvalid: () => (invalid += 1) },
    limits.entryBytes,
  );
  const encoder = new TextEncoder();

  function tell(): void {
    if (foreign > 0)
      onNotice({
        code: 'events.foreign-lines',
        message: `${foreign} of ${events} lines ${foreign === 1 ? 'is no event' : 'are no events'} of this program (the first is line ${firstForeign}); ${foreign === 1 ? 'it is' : 'they are'} kept as unrecognized.`,
        severity: 'warning',
        source: name,
      });
    if (invalid > 0)
      onNotice({
        code: 'encoding.windows-1252',
        message: 'A line is no valid UTF-8 and is read as windows-1252.',
        severity: 'info',
        source: name,
      });
  }

  return {
    push: (chunk) => lines.push(typeof chunk === 'string' ? encoder.encode(chunk) : chunk),
    end() {
      lines.end();
      tell();
      return { name, dialect: undefined, lines: lineNumber, events, unrecognized: foreign, bytes };
    },
  };
}
