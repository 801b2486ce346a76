import type { ParseSummary } from '../dialect/parser.js';

/** A synchronous parser: the fastest way in. */
export interface Parser {
  /** Reads a chunk; events arrive before it returns. */
  push(chunk: string | Uint8Array): void;
  /** Reads what is left; may be called once. */
  end(): ParseSummary;
}
