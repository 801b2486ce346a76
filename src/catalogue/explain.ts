import { findCategory } from '../category/refine.js';
import { suggest } from './suggest.js';
import type { Entry, Hit, TableIndex } from './table-index.js';
import { entriesOf, exactHits, normalisedHits } from './table-index.js';

/** How a row was found: as written, in another form, or as what may have been meant. */
export type MatchKind = 'exact' | 'normalised' | 'suggestion';

/** What one vendor means by a code or reason string. */
export interface ExplainMatch {
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
  /** How the text led to the row. */
  readonly match: MatchKind;
}

/** The answer to a question; without a match when nobody knows the text. */
export interface Explanation {
  /** The text that was asked about. */
  readonly query: string;
  /** Exact matches, then those in another form; suggestions only where there are none of these. */
  readonly matches: readonly ExplainMatch[];
}

/** Of longer questions only the beginning is looked at. */
const longestQuery = 200;

/** Explains a code or reason string: exact matches before those in another form; suggestions only without these. */
export function explainIn(indexes: readonly TableIndex[], text: string): Explanation {
  const query = text.slice(0, longestQuery).trim();
  const exact = find(indexes, [query], exactHits);
  const normalised = find(indexes, [query], normalisedHits).filter((entry) => !exact.includes(entry));
  if (exact.length + normalised.length > 0) {
    return answer(text, [...matchesOf(exact, 'exact'), ...matchesOf(normalised, 'normalised')]);
  }
  const parts = find(indexes, pairOf(query), normalisedHits);
  if (parts.length > 0) return answer(text, matchesOf(parts, 'normalised'));
  return answer(text, query === '' ? [] : matchesOf(suggest(indexes, query), 'suggestion'));
}

function find(
  indexes: readonly TableIndex[],
  texts: readonly string[],
  hitsOf: (index: TableIndex, text: string) => readonly Hit[],
): readonly Entry[] {
  return entriesOf(texts.flatMap((text) => indexes.flatMap((index) => hitsOf(index, text))));
}

/** The two halves of `No proposal chosen (14)` or `13801(SYMBOL)`. */
function pairOf(query: string): readonly string[] {
  const open = query.indexOf('(');
  return open > 0 && query.endsWith(')')
    ? [query.slice(0, open).trim(), query.slice(open + 1, -1).trim()]
    : [];
}

function answer(query: string, matches: readonly ExplainMatch[]): Explanation {
  return { query, matches };
}

function matchesOf(entries: readonly Entry[], match: MatchKind): readonly ExplainMatch[] {
  return entries.map(({ table, reason }) => ({
    vendor: table.vendor,
    scope: table.scope,
    key: reason.key,
    category: reason.category,
    alternatives: reason.alternatives,
    meaning: meaningOf({ table, reason }),
    actions: actionsOf({ table, reason }),
    match,
  }));
}

/** What a row means: its own words, else those of its category. */
export function meaningOf({ reason }: Entry): string {
  return reason.meaning ?? findCategory(reason.category)?.description ?? '';
}

/** What to do about a row: its own actions, else those of its category. */
export function actionsOf({ reason }: Entry): readonly string[] {
  return reason.actions ?? findCategory(reason.category)?.actions ?? [];
}
