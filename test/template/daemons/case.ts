import type { Dialect } from '../../../src/dialect/dialect.js';

/** A line (or the lines of a record) with what must come out of it. */
export interface DaemonCase {
  readonly line: string;
  /** Compared with the event; `fields` may name only the important ones. */
  readonly event: Readonly<Record<string, unknown>>;
}

/** A product written in the template language, and lines of it. */
export interface Daemon {
  readonly dialect: Dialect;
  readonly cases: readonly DaemonCase[];
}

/** All rows of these tests are written for them. */
export const source = { where: 'test', certainty: 'inferred' } as const;
