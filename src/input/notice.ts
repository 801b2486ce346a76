import type { Place } from './place.js';

/**
 * Something a reader should know about the input: a limit that was reached, a member that could not be
 * read, a time zone that had to be assumed. Notices never stop a diagnosis.
 */
export interface Notice {
  /** Stable dotted name, such as `archive.truncated` or `encoding.windows-1252`. */
  readonly code: string;
  /** One sentence in plain words. */
  readonly message: string;
  /** `info` for an assumption, `warning` when something was not read, `error` when nothing could be. */
  readonly severity: 'info' | 'warning' | 'error';
  /** The source it concerns, when it is about one. */
  readonly source?: string | undefined;
  /** The place it concerns, when it is about one. */
  readonly place?: Place | undefined;
}
