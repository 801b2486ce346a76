import { type Row, span, type Style } from './span.js';
import { type CutAt, cut, padded, widthOf } from './width.js';
import { wrap } from './wrap.js';

/** A column of a table. */
export interface Column<Item> {
  readonly title: string;
  readonly cell: (item: Item) => string;
  readonly style?: Style | ((item: Item) => Style);
  /** What happens to cells when the table is too wide; columns without it keep their width. */
  readonly narrow?: CutAt | 'wrap';
  /** Left out where a cell of another column would be cut for its room. */
  readonly optional?: boolean;
}

const gap = 2;
const leastWidth = 8;

/** Aligned columns under a line of titles. A column that is empty in every row is left out. */
export function table<Item>(
  columns: readonly Column<Item>[],
  items: readonly Item[],
  width: number,
): readonly Row[] {
  if (items.length === 0) return [];
  const all = columns
    .map((column) => ({ column, cells: items.map((item) => span(column.cell(item)).text) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const shown = fitsUncut(all, width) ? all : all.filter(({ column }) => column.optional !== true);
  const least = shown.reduce((sum, each) => sum + gap + leastOf(each), -gap);
  if (least > width) return stacked(shown, items, width);
  const widths = fit(
    shown.map((each) => ({ wanted: wantedOf(each), least: leastOf(each) })),
    width - gap * (shown.length - 1),
  );
  const head = join(
    shown.map(({ column }) => [span(column.title, 'faint')]),
    widths,
  );
  const body = items.flatMap((item, index) => {
    const cells = shown.map(({ column, cells: texts }, at) => {
      const cell = span(texts[index] ?? '', styleOf(column, item));
      const room = widths[at] ?? 0;
      if (column.narrow === 'wrap') return wrap([cell], room);
      return [[{ ...cell, text: cut(cell.text, room, column.narrow) }]];
    });
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) =>
      join(
        cells.map((cell) => cell[line] ?? []),
        widths,
      ),
    );
  });
  return [head, ...body];
}

/** Whether no cell has to be cut, though some may be wrapped. */
const fitsUncut = (columns: readonly Measured[], width: number): boolean =>
  columns.reduce(
    (sum, each) => sum + gap + (each.column.narrow === 'wrap' ? leastOf(each) : wantedOf(each)),
    -gap,
  ) <= width;

interface Shown<Item> {
  readonly column: Column<Item>;
  readonly cells: readonly string[];
}

/** What of a column decides how wide it is. */
interface Measured {
  readonly column: Pick<Column<unknown>, 'title' | 'narrow'>;
  readonly cells: readonly string[];
}

const wantedOf = ({ column, cells }: Measured): number =>
  Math.max(widthOf(column.title), ...cells.map(widthOf));

/** Words of ordinary length, and IPv4 addresses, are not broken for a table. */
const longestWord = '255.255.255.255'.length;

function leastOf(shown: Measured): number {
  const { column, cells } = shown;
  if (!column.narrow) return wantedOf(shown);
  const words = column.narrow === 'wrap' ? cells.flatMap((cell) => cell.split(' ')).map(widthOf) : [];
  const longest = Math.min(longestWord, Math.max(0, ...words));
  return Math.min(wantedOf(shown), Math.max(leastWidth, widthOf(column.title), longest));
}

/** Where the columns do not fit beside each other: a paragraph an item, `tunnel: a <-> b; state: fault`. */
function stacked<Item>(shown: readonly Shown<Item>[], items: readonly Item[], width: number): readonly Row[] {
  return items.flatMap((item, index) => {
    const cells = shown
      .map(({ column, cells }) => ({ column, text: cells[index] ?? '' }))
      .filter(({ text }) => text !== '');
    const line = cells.flatMap(({ column, text }, at) => [
      span(`${at === 0 ? '- ' : '; '}${column.title.toLowerCase()}: `, 'faint'),
      { text, style: styleOf(column, item) },
    ]);
    return wrap(line, width, gap);
  });
}

const styleOf = <Item>({ style = 'plain' }: Column<Item>, item: Item): Style =>
  typeof style === 'function' ? style(item) : style;

/** Takes from the widest of the columns that may shrink until all fit. */
function fit(
  columns: readonly { readonly wanted: number; readonly least: number }[],
  width: number,
): readonly number[] {
  const widths = columns.map(({ wanted }) => wanted);
  let excess = widths.reduce((sum, each) => sum + each, 0) - width;
  while (excess > 0) {
    let widest = -1;
    for (const [index, each] of widths.entries()) {
      const least = columns[index]?.least ?? Infinity;
      if (each > least && each > (widths[widest] ?? 0)) widest = index;
    }
    if (widest < 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess -= 1;
  }
  return widths;
}

function join(cells: readonly Row[], widths: readonly number[]): Row {
  return cells.flatMap((cell, index) => {
    const used = cell.reduce((sum, each) => sum + widthOf(each.text), 0);
    const room = (widths[index] ?? 0) + gap;
    return index === cells.length - 1
      ? cell
      : [...cell, { text: padded('', room - used), style: 'plain' as const }];
  });
}
