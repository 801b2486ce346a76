/*
 * Rows whose templates were read in this process. Those of the built-in dialects are read and checked when the package
 * is built and need no second look at every start; whoever defines rows at run time is told of mistakes at once.
 */

const fresh = new WeakSet();

/** Marks a row as read in this process. */
export function markFresh<Row extends object>(row: Row): Row {
  fresh.add(row);
  return row;
}

/** Whether any of the rows was read in this process. */
export const anyFresh = (rows: readonly object[]): boolean => rows.some((row) => fresh.has(row));
