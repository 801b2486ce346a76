import type { CarrierShapes } from '../record/carrier/open-carrier.js';
import { arrayPaths } from '../record/carrier/json-path.js';
import { createRows, type Row } from '../record/carrier/row.js';
import type { Container } from '../record/carrier/carrier.js';
import { keepsLine } from './carrier-wrapped.js';
import { entriesOf } from './carrier-entries.js';
import { memberOf } from './carrier-member.js';
import type { Names } from './carrier.js';
import type { Dialect } from './dialect.js';

/** What the carriers of several dialects look like, and how their entries are read. */
export interface Shapes extends CarrierShapes {
  /** Whether any of them is read from cells. */
  readonly isCells: boolean;
  readonly rowOf: (value: unknown, parent: Container | undefined) => Row;
}

/** Members that are named as members of others: they may hold JSON as text. */
function encodedIn(dialects: readonly Dialect[]): Set<string> {
  return new Set(dialects.flatMap((each) => each.carriers.flatMap(({ encoded }) => encoded)));
}

/** Puts the shapes of the dialects together. */
export function shapesOf(dialects: readonly Dialect[]): Shapes {
  const carriers = dialects.flatMap((each) => each.carriers);
  const data = carriers.filter(({ roots }) => roots.length === 0);
  const rowOf = createRows({
    suffixes: [...new Set(carriers.flatMap(({ suffixes }) => suffixes))],
    encoded: encodedIn(dialects),
  });
  const has = (header: Row, names: Names): boolean => memberOf(header, names) !== undefined;
  return {
    arrays: data.length === 0 ? undefined : arrayPaths(data.flatMap(({ arrays }) => arrays)),
    roots: new Set(carriers.flatMap(({ roots }) => roots)),
    lists: new Set(carriers.flatMap(({ lists }) => lists)),
    alone: new Set(carriers.flatMap(({ alone }) => alone)),
    isCells: data.length > 0,
    rowOf,
    isHeader(columns): boolean {
      if (columns.some((column) => keepsLine(column))) return true;
      const header = rowOf(Object.fromEntries(columns.map((column) => [column, column])), undefined);
      return dialects.some((dialect) =>
        entriesOf(dialect).some(
          ({ columns: needed, row }) =>
            needed.every((names) => has(header, names)) && (needed.length > 1 || has(header, row.time ?? [])),
        ),
      );
    },
  };
}
