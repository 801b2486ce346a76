/** Bounds on what is read; reaching one yields a notice, never an exception. */
export interface Limits {
  /** Bytes of one line that are matched; the rest is counted but not read. */
  readonly lineBytes: number;
  /** Lines of one record. */
  readonly recordLines: number;
  /** Bytes of one record. */
  readonly recordBytes: number;
  /** Foreign lines after which an open record is closed. */
  readonly recordGap: number;
  /** Bytes of one entry of a carrier. */
  readonly entryBytes: number;
  /** Bytes of all sources of one call, after decompression. */
  readonly totalBytes: number;
  /** Bytes of one archive member, after decompression. */
  readonly memberBytes: number;
  /** Ratio of unpacked to packed bytes of one member, looked at after the first mebibyte. */
  readonly ratio: number;
  /** Members of one archive and files of one directory. */
  readonly members: number;
  /** Archives inside archives. */
  readonly depth: number;
}

/** The limits that hold where the caller names none. */
export const defaultLimits: Limits = {
  lineBytes: 64 * 1024,
  recordLines: 200,
  recordBytes: 64 * 1024,
  recordGap: 1000,
  entryBytes: 16 * 1024 * 1024,
  totalBytes: 16 * 1024 ** 3,
  memberBytes: 4 * 1024 ** 3,
  ratio: 400,
  members: 10_000,
  depth: 4,
};
