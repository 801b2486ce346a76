import type { CatalogueRow } from '../../catalogue/rows.js';
import type { Category } from '../../category/category.js';
import { paint } from './colour.js';
import type { TextOptions } from './diagnosis.js';
import { type Column, table } from './table.js';

/** What a list of dialects shows of each. */
export interface DialectSummary {
  readonly id: string;
  readonly vendor: string;
  readonly title: string;
  readonly products: readonly string[];
  /** How many messages it knows. */
  readonly messages: number;
}

/** The dialects in aligned columns. */
export const dialectsText = (dialects: readonly DialectSummary[], options?: TextOptions): string =>
  listing(
    [
      { title: 'DIALECT', cell: ({ id }) => id, style: 'strong' },
      { title: 'TITLE', cell: ({ title }) => title },
      { title: 'PRODUCTS', cell: ({ products }) => products.join(', '), narrow: 'wrap' },
    ],
    dialects,
    options,
  );

/** The categories in aligned columns. */
export const categoriesText = (categories: readonly Category[], options?: TextOptions): string =>
  listing(
    [
      { title: 'CATEGORY', cell: ({ id }) => id, style: 'strong' },
      { title: 'SEVERITY', cell: ({ severity }) => severity },
      { title: 'TITLE', cell: ({ title }) => title, narrow: 'wrap' },
    ],
    categories,
    options,
  );

/** The catalogue of codes and reason strings in aligned columns. */
export const catalogueText = (rows: readonly CatalogueRow[], options?: TextOptions): string =>
  listing(
    [
      { title: 'VENDOR', cell: ({ vendor }) => vendor },
      { title: 'SCOPE', cell: ({ scope }) => scope },
      { title: 'CODE OR TEXT', cell: ({ key }) => String(key), style: 'strong' },
      { title: 'CATEGORY', cell: ({ category }) => category },
    ],
    rows,
    // It is searched, one row a line, and too wide for any terminal.
    { ...options, width: Infinity },
  );

const listing = <Item>(
  columns: readonly Column<Item>[],
  items: readonly Item[],
  { width = 80, colour = false }: TextOptions = {},
): string => paint(table(columns, items, width), colour);
