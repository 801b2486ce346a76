/** A run of lines or bytes that belongs to an event beside its first run (an interleaved record). */
export interface Run {
  /** One-based number of the first line of the run. */
  readonly line: number;
  /** Number of lines. */
  readonly lines: number;
  /** Offset in bytes of the first byte, counted in the source as stored (after decompression). */
  readonly offset: number;
  /** Length in bytes, without the line end of the last line. */
  readonly length: number;
}

/** Where an event stands in its source. */
export interface Place extends Run {
  /** Name of the source: a path, or `archive.zip!/member`. */
  readonly source: string;
  /** JSON pointer of the entry inside a carrier (JSON, NDJSON, CSV), when there is one. */
  readonly pointer?: string | undefined;
  /** Further runs of a record whose lines are interleaved with other lines. */
  readonly rest?: readonly Run[] | undefined;
  /** True when only the beginning of an overlong line was read; `length` still covers all of it. */
  readonly truncated?: boolean | undefined;
}
