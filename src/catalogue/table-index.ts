import { readCode } from '../category/code.js';
import type { Reason, ReasonTable } from '../category/reason.js';
import { wordsOf } from '../category/words.js';

/** One row of one table; a reason that stands in two tables has two entries. */
export interface Entry {
  readonly table: ReasonTable;
  readonly reason: Reason;
}

/** An entry as found by its own key or by an alias. */
export interface Hit {
  readonly entry: Entry;
  readonly byKey: boolean;
}

/** The rows of a table by every form of their keys and aliases. */
export interface TableIndex {
  readonly table: ReasonTable;
  /** By the form as printed. */
  readonly spellings: ReadonlyMap<string, readonly Hit[]>;
  /** By the words of the form, whatever case, blanks and punctuation. */
  readonly words: ReadonlyMap<string, readonly Hit[]>;
  /** By number, for keys and aliases that are numbers. */
  readonly numbers: ReadonlyMap<number, readonly Hit[]>;
  /** Rows in whose words one varies. */
  readonly varying: readonly { readonly before: string; readonly behind: string; readonly hit: Hit }[];
}

/** Files the rows of a table. */
export function indexTable(table: ReasonTable): TableIndex {
  const spellings = new Map<string, Hit[]>();
  const words = new Map<string, Hit[]>();
  const numbers = new Map<number, Hit[]>();
  const varying: TableIndex['varying'][number][] = [];
  for (const reason of table.reasons) {
    const entry = { table, reason };
    if (reason.varying) {
      const [before, behind] = reason.varying.map(wordsOf) as [string, string];
      varying.push({ before: `${before} `, behind: ` ${behind}`, hit: { entry, byKey: true } });
    }
    for (const form of [reason.key, ...(reason.aliases ?? [])]) {
      const hit = { entry, byKey: form === reason.key };
      add(spellings, String(form), hit);
      if (typeof form === 'number') add(numbers, form, hit);
      else add(words, wordsOf(form), hit);
    }
  }
  return { table, spellings, words, numbers, varying };
}

/** The entries that are written exactly so. */
export function exactHits(index: TableIndex, text: string): readonly Hit[] {
  return index.spellings.get(text) ?? [];
}

/** The entries with the same words, or with the same number in another shape. */
export function normalisedHits(index: TableIndex, text: string): readonly Hit[] {
  const code = readCode(text);
  if (code !== undefined) return index.numbers.get(code) ?? [];
  const words = wordsOf(text);
  if (words === '') return [];
  const fits = ({ before, behind }: TableIndex['varying'][number]): boolean =>
    words.startsWith(before) && words.endsWith(behind) && words.length > before.length + behind.length;
  return index.words.get(words) ?? index.varying.filter(fits).map(({ hit }) => hit);
}

/** The entries of hits, each once, those found by their own key first. */
export function entriesOf(hits: readonly Hit[]): readonly Entry[] {
  const byKey = hits.filter((hit) => hit.byKey);
  const byAlias = hits.filter((hit) => !hit.byKey);
  return [...new Set([...byKey, ...byAlias].map((hit) => hit.entry))];
}

function add<K>(map: Map<K, Hit[]>, form: K, hit: Hit): void {
  const hits = map.get(form);
  if (hits === undefined) map.set(form, [hit]);
  else hits.push(hit);
}
