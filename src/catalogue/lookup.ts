import type { Reason, ReasonTable } from '../category/reason.js';
import type { Explanation } from './explain.js';
import { explainIn } from './explain.js';
import type { Hit, TableIndex } from './table-index.js';
import { entriesOf, exactHits, indexTable, normalisedHits } from './table-index.js';

/** Answers what codes and reason strings stand for. */
export interface Lexicon {
  /**
   * The reason of a key in the tables of an id (`status`, or `vendor/status` where vendors share an id), in one
   * scope or in all. Keys that several rows share have an answer only if these agree on the category.
   */
  find(tableId: string, key: string | number, scope?: string): Reason | undefined;
  /** All reasons a key may stand for, in the order of the tables. */
  findAll(tableId: string, key: string | number, scope?: string): readonly Reason[];
  /** Everything the tables say about a text: exact matches, then other forms of it, else suggestions. */
  explain(text: string): Explanation;
}

/** Files the tables; the work is done when a table is first asked. */
export function createLexicon(tables: readonly ReasonTable[]): Lexicon {
  const indexes = tables.map(lazyIndex);
  const byId = new Map<string, LazyIndex[]>();
  for (const index of indexes) {
    for (const id of [index.table.id, `${index.table.vendor}/${index.table.id}`]) {
      byId.set(id, [...(byId.get(id) ?? []), index]);
    }
  }

  function findAll(tableId: string, key: string | number, scope?: string): readonly Reason[] {
    const asked = (byId.get(tableId) ?? []).filter(
      ({ table }) => scope === undefined || table.scope === scope,
    );
    const text = String(key).trim();
    const exact = asked.flatMap((index) => exactHits(index.files(), text));
    const hits = exact.length > 0 ? exact : asked.flatMap((index) => normalisedHits(index.files(), text));
    return entriesOf(ownBeforeBorrowed(hits)).map(({ reason }) => reason);
  }

  function find(tableId: string, key: string | number, scope?: string): Reason | undefined {
    const [first, ...others] = findAll(tableId, key, scope);
    return others.every(({ category }) => category === first?.category) ? first : undefined;
  }

  function explain(text: string): Explanation {
    return explainIn(
      indexes.map((index) => index.files()),
      text,
    );
  }

  return { find, findAll, explain };
}

interface LazyIndex {
  readonly table: ReasonTable;
  files(): TableIndex;
}

function lazyIndex(table: ReasonTable): LazyIndex {
  let index: TableIndex | undefined;
  return { table, files: () => (index ??= indexTable(table)) };
}

/** A key of one row that is an alias of another means the first. */
function ownBeforeBorrowed(hits: readonly Hit[]): readonly Hit[] {
  const own = hits.filter((hit) => hit.byKey);
  return own.length > 0 ? own : hits;
}
