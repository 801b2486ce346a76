import { readCode } from '../category/code.js';
import { findCategory } from '../category/refine.js';
import { wordsOf } from '../category/words.js';
import { halvesOf, rewordings } from './reword.js';
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

/** A question with fewer letters has the same letters as a phrase by chance. */
const shortestJoined = 6;

/**
 * Explains a code or reason string: exact matches before those in another form; suggestions only without these. Another
 * form is one with other case, blanks and punctuation, a number in another shape, a word with a label before it, or one
 * with a number or symbol in brackets behind it.
 */
export function explainIn(indexes: readonly TableIndex[], text: string): Explanation {
  const query = text.slice(0, longestQuery).trim();
  const exact = find(indexes, query, exactHits);
  const normalised = find(indexes, query, normalisedHits).filter((entry) => !exact.includes(entry));
  if (exact.length + normalised.length > 0) {
    return answer(text, [...matchesOf(exact, 'exact'), ...matchesOf(normalised, 'normalised')]);
  }
  const reworded = findReworded(indexes, query);
  if (reworded.length > 0) return answer(text, matchesOf(reworded, 'normalised'));
  return answer(text, query === '' ? [] : matchesOf(suggest(indexes, query), 'suggestion'));
}

type HitsOf = (index: TableIndex, text: string) => readonly Hit[];

function find(indexes: readonly TableIndex[], text: string, hitsOf: HitsOf): readonly Entry[] {
  return entriesOf(indexes.flatMap((index) => hitsOf(index, text)));
}

/** The first of the ways to read a question that has an answer. */
function findReworded(indexes: readonly TableIndex[], query: string): readonly Entry[] {
  const forms = [query, ...rewordings(query)];
  for (const form of forms.slice(1)) {
    const entries = [...find(indexes, form, exactHits), ...find(indexes, form, normalisedHits)];
    if (entries.length > 0) return [...new Set(entries)];
  }
  for (const form of forms) {
    const entries = findHalves(indexes, form);
    if (entries.length > 0) return entries;
  }
  for (const form of forms) {
    const entries = find(indexes, form, joinedHits);
    if (entries.length > 0) return entries;
  }
  return [];
}

/**
 * A phrase and a number in one: a table in which a row has both means that row; else the phrase says which rows are
 * meant, and the number alone only where nobody knows the phrase, since the same number is another thing elsewhere.
 */
function findHalves(indexes: readonly TableIndex[], query: string): readonly Entry[] {
  const halves = halvesOf(query);
  if (!halves) return [];
  const perTable = indexes.map((index) => halves.map((half) => entriesOf(normalisedHits(index, half))));
  const both = perTable.flatMap(([before = [], inside = []]) => {
    const agreed = before.filter((entry) => inside.includes(entry));
    return agreed.length > 0 ? agreed : isWord(halves[0]) ? before : inside;
  });
  return both.length > 0 ? both : perTable.flatMap((each) => each.flat());
}

const isWord = (text: string): boolean => readCode(text) === undefined;

/** The same letters and digits with blanks elsewhere: `psk mismatch` for `PskMismatch`. */
function joinedHits(index: TableIndex, text: string): readonly Hit[] {
  const joined = wordsOf(text).replaceAll(' ', '');
  if (joined.length < shortestJoined || /^\d+$/.test(joined)) return [];
  return [...index.words]
    .filter(([phrase]) => phrase.replaceAll(' ', '') === joined)
    .flatMap(([, hits]) => hits);
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
