import { nearestWordings } from '../template/nearest.js';
import type { Dialect } from './dialect.js';
import { readerOf } from './reader.js';

/** A message that nearly fits a line. */
export interface NearestMessage {
  /** Id of the message. */
  readonly message: string;
  readonly wording: string;
  /** One-based column of the text at which the wording stops. */
  readonly column: number;
}

/**
 * For authors of dialects: the messages that get furthest into a text that none of them fits, best first.
 *
 * @param text the message without its envelope
 */
export function nearestMessages(dialect: Dialect, text: string, count = 5): NearestMessage[] {
  const misses = readerOf(dialect).matchers.flatMap((matcher) => nearestWordings(matcher, text, count));
  return misses
    .map(({ row, wording, column }) => ({ message: row.id, wording, column }))
    .sort((a, b) => b.column - a.column)
    .slice(0, count);
}
