import type { EncodingGuess } from '../../input/encoding.js';
import type { CarrierLimits, CarrierReader, CarrierSink } from './carrier.js';
import { createCsvReader } from './csv-reader.js';
import { findHeader, type Delimiter } from './csv-text.js';
import { arrayPaths, type ArrayPaths } from './json-path.js';
import { createJsonReader } from './json-reader.js';
import { createWindow } from './window.js';
import { createXmlReader } from './xml-reader.js';
import { rootOf } from './xml-text.js';

/** What the carriers of all dialects look like. */
export interface CarrierShapes {
  /** Arrays of entries in JSON; undefined where nobody reads JSON. */
  readonly arrays: ArrayPaths | undefined;
  /** Whether somebody knows a row of these columns; never true where nobody reads cells. */
  readonly isHeader: (columns: readonly string[]) => boolean;
  /** Names of outermost elements of XML. */
  readonly roots: ReadonlySet<string>;
  /** Names of the elements that hold entries. */
  readonly lists: ReadonlySet<string>;
}

/** The kind of carrier a source is. */
export type CarrierKind =
  | { readonly form: 'json' }
  | { readonly form: 'csv'; readonly columns: readonly string[]; readonly delimiter: Delimiter }
  | { readonly form: 'xml' };

const blank = '[\\s\\0\\ufeff]*';
const json = new RegExp(`^${blank}(?:\\{${blank}["}]|\\[${blank}[[{"\\]])`);

/** Decides by the beginning of a source whether it is a carrier, and which. */
export function sniffCarrier(head: string, shapes: CarrierShapes): CarrierKind | undefined {
  if (shapes.arrays && json.test(head)) return { form: 'json' };
  if (shapes.roots.size > 0 && head.trimStart().startsWith('<')) {
    const root = rootOf(head);
    return root !== undefined && shapes.roots.has(root) ? { form: 'xml' } : undefined;
  }
  const header = findHeader(head, shapes.isHeader);
  return header && { form: 'csv', ...header };
}

/** Opens the reader of a carrier. */
export function openCarrier(
  kind: CarrierKind,
  guess: EncodingGuess,
  sink: CarrierSink,
  limits: CarrierLimits,
  shapes: CarrierShapes,
): CarrierReader {
  const window = createWindow(guess, (line) => sink.invalid(line));
  switch (kind.form) {
    case 'json':
      return createJsonReader(window, sink, limits, shapes.arrays ?? arrayPaths([]));
    case 'csv':
      return createCsvReader(window, sink, limits, kind.columns, kind.delimiter);
    case 'xml':
      return createXmlReader(window, sink, limits, shapes.lists);
  }
}
