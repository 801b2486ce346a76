import { headBytes } from '../input/lines.js';
import type { Parser } from './parser.js';
import { sniffEvents } from './read-events.js';

/** A parser that looks at the beginning before it decides how to read. */
export interface ChoosingParser extends Parser {
  /** True when the source holds events that `parse` printed, and not a log. */
  readBack(): boolean;
}

const encoder = new TextEncoder();

/** Reads a log with one parser, and events that were printed as NDJSON with the other. */
export function createChoosingParser(log: () => Parser, events: () => Parser): ChoosingParser {
  let held: (string | Uint8Array)[] | undefined = [];
  let heldLength = 0;
  let chosen: Parser | undefined;
  let readBack = false;

  function choose(complete: boolean): Parser {
    const chunks = held ?? [];
    held = undefined;
    readBack = mayHoldEvents(chunks) && sniffEvents(joined(chunks), complete);
    const parser = readBack ? events() : log();
    chosen = parser;
    for (const chunk of chunks) parser.push(chunk);
    return parser;
  }

  return {
    push(chunk): void {
      if (chosen) {
        chosen.push(chunk);
        return;
      }
      // The caller may use the buffer again.
      held?.push(typeof chunk === 'string' ? chunk : chunk.slice());
      heldLength += chunk.length;
      if (heldLength >= headBytes) choose(false);
    },
    end: () => (chosen ?? choose(true)).end(),
    readBack: () => readBack,
  };
}

/** Whether there is a brace at all in the beginning. */
const mayHoldEvents = (chunks: readonly (string | Uint8Array)[]): boolean =>
  chunks.some((chunk) => (typeof chunk === 'string' ? chunk.includes('{') : chunk.includes(123)));

function joined(chunks: readonly (string | Uint8Array)[]): Uint8Array {
  const parts = chunks.map((chunk) => (typeof chunk === 'string' ? encoder.encode(chunk) : chunk));
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
