import type { ReasonTable } from '../category/reason.js';
import type { FactSource } from '../category/source.js';
import { actionsOf, meaningOf } from './explain.js';

/** A row of the catalogue of reasons as plain JSON. */
export interface CatalogueRow {
  readonly vendor: string;
  readonly scope: string;
  readonly key: string | number;
  readonly category: string;
  readonly alternatives: readonly string[];
  readonly meaning: string;
  readonly actions: readonly string[];
  readonly aliases: readonly (string | number)[];
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
