/**
 * All codes and reason strings that are known, as rows for other programs.
 *
 * @module
 */
import { builtInDialects } from '../grammars/index.js';
import { catalogueOver } from './api/api.js';
import type { CatalogueRow } from './catalogue/rows.js';

export type { CatalogueRow } from './catalogue/rows.js';

/** All rows, in the order of the dialects. */
export const catalogue: readonly CatalogueRow[] = /* @__PURE__ */ catalogueOver(builtInDialects)();
