import type { Run } from '../../input/place.js';

/*
 * A carrier is a file whose entries are data (JSON, NDJSON, CSV, XML): it stands before the envelope. Its reader cuts
 * the bytes into entries; what is no entry comes out as lines, so that nothing is lost.
 */

/** Where a piece of a carrier stands. */
export interface CarrierPlace extends Run {
  /** JSON pointer, where there is one. */
  readonly pointer: string | undefined;
  /** Further runs of a container, whose entries stand between. */
  readonly rest: readonly Run[] | undefined;
}

/** An object that holds arrays of entries: its other members are what all of these have in common. */
export interface Container {
  readonly parent: Container | undefined;
  /** Its value with the arrays of entries empty; undefined where it cannot be read. */
  readonly value: unknown;
}

/** One entry of a carrier. */
export interface CarrierEntry {
  /** Plain data; undefined where the entry was not read (too long). */
  readonly value: unknown;
  /** As it stood; cut where the entry is too long. */
  readonly text: string;
  readonly place: CarrierPlace;
  /** The container it came in, if any. */
  readonly parent: Container | undefined;
  /** True for what a container says besides its entries. */
  readonly container: boolean;
  readonly truncated: boolean;
}

/** What may be wrong with a carrier. */
export type CarrierProblem =
  | 'json-broken'
  | 'csv-broken'
  | 'xml-broken'
  | 'yaml-broken'
  | 'list-broken'
  | 'export-broken'
  | 'table-broken'
  | 'entry-too-long'
  | 'entry-too-deep';

/** Receives what a carrier holds, in order. */
export interface CarrierSink {
  entry(entry: CarrierEntry): void;
  /** A line, or a part of one, that belongs to no entry; it may be blank. */
  line(text: string, offset: number, length: number, line: number, truncated: boolean): void;
  /** Called when a text is no UTF-8. */
  invalid(line: number): void;
  /** Called wherever something is wrong. */
  problem(problem: CarrierProblem, line: number, offset: number): void;
}

/** Cuts bytes into entries. Any split of the bytes gives the same entries. */
export interface CarrierReader {
  push(bytes: Uint8Array): void;
  end(): void;
  /** Lines so far. */
  readonly lines: number;
}

/** Bounds of an entry. */
export interface CarrierLimits {
  readonly lineBytes: number;
  readonly entryBytes: number;
}
