import type { ReasonTable } from '../category/reason.js';
import type { FactSource } from '../category/source.js';
import { actionsOf, meaningOf } from './explain.js';

/** A row of the catalogue of reasons as plain JSON. */
export interface CatalogueRow {
  /** Whose word it is: `azure`, `windows`, `ike`, or the id of a dialect. */
  readonly vendor: string;
  /** What it is said of, where the vendor uses the word for several things; else empty. */
  readonly scope: string;
  /** The string or number as the vendor prints it. */
  readonly key: string | number;
  /** The fault it stands for; `none` where it names no fault. */
  readonly category: string;
  /** What else it may stand for, likelier first. */
  readonly alternatives: readonly string[];
  /** What it means, in plain words. */
  readonly meaning: string;
  /** What to do, in plain words. */
  readonly actions: readonly string[];
  /** Other spellings and forms of the key. */
  readonly aliases: readonly (string | number)[];
  /** Where the fact comes from. */
  readonly source: FactSource;
}

/** All rows of the tables, in their order. */
export function catalogueRows(tables: readonly ReasonTable[]): readonly CatalogueRow[] {
  return tables.flatMap((table) =>
    table.reasons.map((reason) => ({
      vendor: table.vendor,
      scope: table.scope,
      key: reason.key,
      category: reason.category,
      alternatives: reason.alternatives,
      meaning: meaningOf({ table, reason }),
      actions: actionsOf({ table, reason }),
      aliases: reason.aliases ?? [],
      source: reason.source,
    })),
  );
}
