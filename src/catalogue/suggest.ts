import { readBareHexCode, readCode } from '../category/code.js';
import { containsWords, wordsOf } from '../category/words.js';
import { editDistance } from './distance.js';
import type { Entry, TableIndex } from './table-index.js';
import { entriesOf } from './table-index.js';

/** More suggestions than these help nobody. */
const mostSuggestions = 10;

/** A known phrase inside a longer query has at least so many letters, or it would be a chance hit. */
const shortestPhrase = 8;

/** A query that stands inside longer known phrases has at least so many letters. */
const shortestFragment = 3;

/** Smaller numbers inside a longer text are counters and identifiers rather than codes. */
const smallestCode = 0x100;

/** So many letters are mistyped at once, rather than others meant. */
const slip = 2;

/** How far from the query a phrase stands: kind of likeness first, then how well it fits. */
type Likeness = readonly [kind: number, fit: number];

/**
 * What a query that nothing matches may have meant: a code or phrase that stands inside it (a whole log line was
 * pasted), a phrase with other letters (misspelt), or a phrase of which the query is a part. Likeliest first.
 */
export function suggest(indexes: readonly TableIndex[], query: string): readonly Entry[] {
  const codes = codesInside(query);
  const words = wordsOf(query);
  const found: { readonly entries: readonly Entry[]; readonly likeness: Likeness }[] = [];
  const names = namesInside(query);
  for (const index of indexes) {
    for (const name of names) {
      const hits = index.words.get(name);
      if (hits !== undefined) found.push({ entries: entriesOf(hits), likeness: [0, 0] });
    }
    for (const code of codes) {
      const hits = index.numbers.get(code);
      if (hits !== undefined) found.push({ entries: entriesOf(hits), likeness: [0, 0] });
    }
    for (const [phrase, hits] of index.words) {
      const likeness = compare(words, phrase);
      if (likeness !== undefined) found.push({ entries: entriesOf(hits), likeness });
    }
  }
  found.sort((a, b) => a.likeness[0] - b.likeness[0] || a.likeness[1] - b.likeness[1]);
  return [...new Set(found.flatMap(({ entries }) => entries))].slice(0, mostSuggestions);
}

function compare(words: string, phrase: string): Likeness | undefined {
  const inside = phrase.length >= shortestPhrase && containsWords(words, phrase);
  if (/^[\d ]*$/.test(words)) return inside ? [2, -phrase.length] : undefined;
  const distance = editDistance(words, phrase, Math.min(4, Math.floor(words.length / 4)));
  if (distance !== undefined && distance <= slip && words.length >= shortestPhrase) return [1, distance];
  if (inside) return [2, -phrase.length];
  if (distance !== undefined) return [3, distance];
  if (words.length >= shortestFragment && containsWords(phrase, words)) return [4, phrase.length];
  return undefined;
}

/** Notifies in a list of payloads: `[ HASH N(NO_PROP) ]`. */
function namesInside(query: string): readonly string[] {
  return [...query.matchAll(/\bN\(([A-Za-z][A-Za-z\d_-]{2,40})\)/g)].map(([, name = '']) => wordsOf(name));
}

/** Numbers that can only be codes: with `0x`, of five digits and more, or the whole query in bare hexadecimal. */
function codesInside(query: string): readonly number[] {
  const printed = query.match(/\b0[xX][0-9a-fA-F]{1,8}\b|\b\d{5,10}\b/g) ?? [];
  const codes = printed.map(readCode);
  if (!/^\d+$/.test(query) || /^8007\d{4}$/.test(query)) codes.push(readBareHexCode(query));
  return codes.filter((code) => code !== undefined).filter((code) => code >= smallestCode);
}
