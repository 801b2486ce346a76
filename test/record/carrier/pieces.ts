import { guessEncoding } from '../../../src/input/encoding.js';
import type { Run } from '../../../src/input/place.js';
import type { CarrierEntry, CarrierReader, CarrierSink } from '../../../src/record/carrier/carrier.js';
import { createCsvReader } from '../../../src/record/carrier/csv-reader.js';
import type { Delimiter } from '../../../src/record/carrier/csv-text.js';
import { arrayPaths } from '../../../src/record/carrier/json-path.js';
import { createJsonReader } from '../../../src/record/carrier/json-reader.js';
import { createWindow, type Window } from '../../../src/record/carrier/window.js';
import { createXmlReader } from '../../../src/record/carrier/xml-reader.js';

/** An entry as a test compares it. */
export interface Piece {
  readonly value: unknown;
  readonly text: string;
  readonly pointer: string | undefined;
  readonly runs: readonly Run[];
  readonly parent: unknown;
  readonly container: boolean;
  readonly truncated: boolean;
}

/** A line that belongs to no entry. */
export interface Rest {
  readonly text: string;
  readonly run: Run;
  readonly truncated: boolean;
}

/** Everything a reader gave, in order. */
export interface Pieces {
  readonly entries: readonly Piece[];
  readonly rests: readonly Rest[];
  readonly order: readonly number[];
  readonly problems: readonly string[];
  readonly lines: number;
}

export const smallLimits = { lineBytes: 40, entryBytes: 120 };
export const usualLimits = { lineBytes: 64 * 1024, entryBytes: 1024 * 1024 };

export type Limits = typeof usualLimits;
export type Open = (window: Window, sink: CarrierSink, limits: Limits) => CarrierReader;

export const openJson =
  (...arrays: readonly string[]): Open =>
  (window, sink, limits) =>
    createJsonReader(window, sink, limits, arrayPaths(arrays));

export const openCsv =
  (columns: readonly string[], delimiter: Delimiter = ','): Open =>
  (window, sink, limits) =>
    createCsvReader(window, sink, limits, columns, delimiter);

export const openXml =
  (...lists: readonly string[]): Open =>
  (window, sink, limits) =>
    createXmlReader(window, sink, limits, new Set(lists));

function pieceOf({ value, text, place, parent, container, truncated }: CarrierEntry): Piece {
  const { line, lines, offset, length, pointer, rest = [] } = place;
  return {
    value,
    text,
    pointer,
    runs: [{ line, lines, offset, length }, ...rest],
    parent: parent?.value,
    container,
    truncated,
  };
}

/** Reads bytes that come in chunks. */
export function readPieces(chunks: readonly Uint8Array[], open: Open, limits: Limits = usualLimits): Pieces {
  const entries: Piece[] = [];
  const rests: Rest[] = [];
  const order: number[] = [];
  const problems: string[] = [];
  const all = Uint8Array.from(chunks.flatMap((chunk) => [...chunk]));
  const guess = guessEncoding(all);
  const sink: CarrierSink = {
    entry(entry) {
      order.push(entry.place.offset);
      entries.push(pieceOf(entry));
    },
    line(text, offset, length, line, truncated) {
      order.push(offset);
      rests.push({ text, run: { line, lines: 1, offset, length }, truncated });
    },
    invalid: (line) => problems.push(`invalid ${line}`),
    problem: (problem, line, offset) => problems.push(`${problem} ${line} ${offset}`),
  };
  const reader = open(
    createWindow(guess, (line) => sink.invalid(line)),
    sink,
    limits,
  );
  let skip = guess.mark;
  for (const chunk of chunks) {
    reader.push(chunk.subarray(Math.min(skip, chunk.length)));
    skip = Math.max(0, skip - chunk.length);
  }
  reader.end();
  return { entries, rests, order, problems, lines: reader.lines };
}

/** What no entry and no line covers; fails where two cover the same byte. */
export function uncovered(bytes: Uint8Array, { entries, rests }: Pieces): string {
  const covered = new Uint8Array(bytes.length);
  for (const run of [...entries.flatMap(({ runs }) => runs), ...rests.map((rest) => rest.run)]) {
    for (let at = run.offset; at < run.offset + run.length; at += 1) {
      if (covered[at] !== 0) throw new Error(`byte ${at} is covered twice`);
      covered[at] = 1;
    }
    if (run.offset + run.length > bytes.length) throw new Error('a run ends behind the end');
  }
  return Buffer.from(bytes.filter((_, at) => covered[at] === 0)).toString('latin1');
}

/** The number of the line in which a byte stands. */
export const lineAt = (bytes: Uint8Array, offset: number): number =>
  1 + bytes.subarray(0, offset).filter((byte) => byte === 10).length;
