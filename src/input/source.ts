import type { Notice } from './notice.js';

/** What can be read as a log. A string is the text itself, never a path. */
export type Input =
  | string
  | Uint8Array
  | Iterable<string | Uint8Array>
  | AsyncIterable<string | Uint8Array>
  | ReadableStream<string | Uint8Array>;

/** A named stream of bytes. */
export interface Source {
  /** Name shown in places: a path, or `archive.zip!/member`. */
  readonly name: string;
  /** Date of the file or archive member (ISO 8601), used only where the log lacks the year. */
  readonly modified?: string | undefined;
  /** What is to be known before the source is read. Read after `open()` has been drained, it may have grown. */
  readonly notices?: readonly Notice[] | undefined;
  /** True when there is nothing to read, only notices (an archive as a whole, a path that cannot be read). */
  readonly placeholder?: boolean | undefined;
  /** Opens the source; may be called once. */
  open(): Input;
}
