import type { CarrierLimits, CarrierReader, CarrierSink } from './carrier.js';
import { zip } from './json-container.js';
import { createLineEntries } from './line-entries.js';
import type { Window } from './window.js';

const fewestColumns = 2;
const longestRule = 64 * 1024;

/** A table whose columns are told by a line of dashes below their names. */
export interface RuledTable {
  readonly columns: readonly string[];
  /** Where each column begins. */
  readonly starts: readonly number[];
}

/** The columns of a line of dashes: `----  -----`; undefined where it is none. */
function startsOf(rule: string): readonly number[] | undefined {
  if (rule.length > longestRule || !/^-[- ]*$/.test(rule)) return undefined;
  const starts: number[] = [];
  for (let at = 0; at < rule.length; at += 1)
    if (rule.charAt(at) === '-' && (at === 0 || rule.charAt(at - 1) === ' ')) starts.push(at);
  return starts.length >= fewestColumns ? starts : undefined;
}

/** The cells of a row; undefined where a word stands across the beginning of a column. */
function cellsOf(row: string, starts: readonly number[]): readonly string[] | undefined {
  const cells: string[] = [];
  for (const [index, start] of starts.entries()) {
    if (start > 0 && start <= row.length && row.charAt(start - 1) !== ' ' && row.length > start)
      return undefined;
    cells.push(row.slice(start, starts[index + 1]).trim());
  }
  return cells;
}

/** The table that a text begins with. */
export function findTable(head: string): RuledTable | undefined {
  const [names = '', rule = ''] = head.trimStart().split(/\r?\n/, 2);
  const starts = startsOf(rule.trimEnd());
  const columns = starts && cellsOf(names, starts);
  return starts && columns?.every((each) => each !== '') === true ? { columns, starts } : undefined;
}

/** Makes a reader of a table that is ruled by dashes: a line an entry. A row that does not fit is read as a line. */
export function createTableReader(
  window: Window,
  sink: CarrierSink,
  limits: CarrierLimits,
  { columns, starts }: RuledTable,
): CarrierReader {
  const isHead = (cells: readonly string[] | undefined): boolean =>
    cells?.every((cell, index) => cell === columns[index]) === true;

  return createLineEntries(window, sink, limits, (row, line, offset) => {
    const text = row.trimEnd();
    const cells = cellsOf(text, starts);
    if (text === '' || isHead(cells) || startsOf(text) !== undefined) return 'nothing';
    if (!cells || !text.includes('  ')) {
      sink.problem('table-broken', line, offset);
      return 'line';
    }
    const said = cells.map((cell) => (cell === '' ? null : cell));
    return { value: zip(columns, said) };
  });
}
