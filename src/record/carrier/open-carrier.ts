import type { EncodingGuess } from '../../input/encoding.js';
import type { CarrierLimits, CarrierReader, CarrierSink } from './carrier.js';
import { createCsvReader } from './csv-reader.js';
import { findHeader, firstLine, type Delimiter } from './csv-text.js';
import { createDocumentReader } from './document.js';
import { createExportReader, looksLikeExport } from './export-reader.js';
import { arrayPaths, type ArrayPaths } from './json-path.js';
import { createJsonReader } from './json-reader.js';
import { parseJson } from './json-container.js';
import { listDocument } from './list-document.js';
import { listKeys } from './list-text.js';
import { arePrefixed, createPrefixedLines } from './prefixed-lines.js';
import { createTableReader, findTable, type RuledTable } from './table-reader.js';
import { createWindow } from './window.js';
import { createXmlReader } from './xml-reader.js';
import { rootOf } from './xml-text.js';
import { yamlDocument, yamlKeys } from './yaml-document.js';

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
  /** Names of entries that may stand in no element at all. */
  readonly alone: ReadonlySet<string>;
}

/** The kind of carrier a source is. */
export type CarrierKind =
  | { readonly form: 'json'; readonly preface: boolean }
  | { readonly form: 'csv'; readonly columns: readonly string[]; readonly delimiter: Delimiter }
  | { readonly form: 'table'; readonly table: RuledTable }
  | { readonly form: 'xml' | 'yaml' | 'list' | 'export' | 'prefixed' };

const blank = '[\\s\\0\\ufeff]*';
const json = new RegExp(`^${blank}(?:\\{${blank}["}]|\\[${blank}[[{"\\]])`);

/** Lines that may stand before JSON: what was typed, warnings, headers of an answer. */
const longestPreface = 30;

/** Whether JSON begins behind a few lines of something else: an answer as it was copied with the command before it. */
function beginsBehindPreface(head: string): boolean {
  let from = head.indexOf('\n') + 1;
  for (let count = 0; from > 0 && count < longestPreface; count += 1) {
    const letter = head.charAt(from);
    const rest = letter === '{' || letter === '[' ? head.slice(from) : '';
    if (json.test(rest) && parseJson(wholeValue(rest)) !== undefined) return true;
    from = head.indexOf('\n', from) + 1;
  }
  return false;
}

const closing = /\n[}\]][ \t]{0,16}(?:\r?\n|$)/;

/** Up to the line in which what begins on the first one ends: its bracket stands where it began. */
function wholeValue(text: string): string {
  const first = firstLine(text);
  const end = first.trimEnd().length === 1 ? closing.exec(text) : undefined;
  return end ? text.slice(0, end.index + end[0].length) : first;
}

/** Enough to see what a printed object looks like. */
const printedHead = 16 * 1024;

/** Decides by the beginning of a source whether it is a carrier, and which. */
export function sniffCarrier(head: string, shapes: CarrierShapes): CarrierKind | undefined {
  if (shapes.arrays && json.test(head)) return { form: 'json', preface: false };
  if (shapes.roots.size > 0 && head.trimStart().startsWith('<')) {
    const root = rootOf(head);
    return root !== undefined && shapes.roots.has(root) ? { form: 'xml' } : undefined;
  }
  const header = findHeader(head, shapes.isHeader);
  if (header) return { form: 'csv', ...header };
  if (!shapes.arrays) return undefined;
  if (beginsBehindPreface(head)) return { form: 'json', preface: true };
  if (looksLikeExport(head)) return { form: 'export' };
  const table = findTable(head);
  if (table && shapes.isHeader(table.columns)) return { form: 'table', table };
  const keys = yamlKeys(head.slice(0, printedHead));
  if (keys && shapes.isHeader(keys)) return { form: 'yaml' };
  if (listKeys(head.slice(0, printedHead)).some(shapes.isHeader)) return { form: 'list' };
  return arePrefixed(head.slice(0, printedHead)) ? { form: 'prefixed' } : undefined;
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
      return createJsonReader(window, sink, limits, shapes.arrays ?? arrayPaths([]), kind.preface);
    case 'csv':
      return createCsvReader(window, sink, limits, kind.columns, kind.delimiter);
    case 'table':
      return createTableReader(window, sink, limits, kind.table);
    case 'yaml': {
      const read = yamlDocument(shapes.arrays ?? arrayPaths([]));
      return createDocumentReader(window, sink, limits, read, 'yaml-broken');
    }
    case 'list': {
      const read = listDocument(shapes.arrays ?? arrayPaths([]));
      return createDocumentReader(window, sink, limits, read, 'list-broken');
    }
    case 'prefixed':
      return createPrefixedLines(window, sink, limits);
    case 'export':
      return createExportReader(window, sink, limits);
    case 'xml':
      return createXmlReader(window, sink, limits, shapes.lists, shapes.alone);
  }
}
