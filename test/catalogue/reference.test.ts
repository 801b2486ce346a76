import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../src/catalogue.js';
import type { CatalogueRow } from '../../src/catalogue/rows.js';
import { readCode } from '../../src/category/code.js';
import { findCategory } from '../../src/category/refine.js';
import { wordsOf } from '../../src/category/words.js';
import { explain } from '../../src/index.js';
import { packageRoot } from '../support/root.js';
import { deviations, furtherScopes, heldByAnother } from './reference/deviations.js';

/** What the tables of the vendors say, as far as it is a fact: their words, and the category each was judged to be. */
interface ReferenceRow {
  readonly vendor: string;
  readonly scope: string;
  readonly key: string | number;
  readonly category: string;
  readonly alternatives: readonly string[];
  /** Further forms in which the same word is printed. */
  readonly forms?: readonly (string | number)[];
}

const reference = JSON.parse(
  readFileSync(join(packageRoot(), 'test/catalogue/reference/rows.json'), 'utf8'),
) as readonly ReferenceRow[];

type Named = Pick<CatalogueRow, 'vendor' | 'scope' | 'key'>;
const nameOf = ({ vendor, scope, key }: Named): string => [vendor, scope, String(key)].join(' | ');
const byName = new Map(catalogue.map((row) => [nameOf(row), row]));
const answerOf = ({ category, alternatives }: Pick<CatalogueRow, 'category' | 'alternatives'>): string =>
  [category, ...alternatives].join(', ');

/** The row that answers for a form: the row itself, or another that has it. */
const holderOf = (row: ReferenceRow, form: string | number): string =>
  heldByAnother.get(`${nameOf(row)} | ${form}`)?.holder ?? nameOf(row);

describe('the catalogue against the tables of the vendors', () => {
  test('all vendors are there', () => {
    expect([...new Set(reference.map(({ vendor }) => vendor))].sort()).toEqual([
      'alibaba',
      'azure',
      'huawei',
      'ike',
      'nsx',
      'windows',
    ]);
    expect(reference.length).toBeGreaterThan(450);
  });

  test.each(reference.map((row) => [nameOf(row), row] as const))('%s', (name, row) => {
    const own = byName.get(name);
    expect(own && answerOf(own)).toBe(deviations.get(name)?.answer ?? answerOf(row));
  });

  test('every deviation is one, and has its reason', () => {
    const rows = new Map(reference.map((row) => [nameOf(row), row]));
    for (const [name, { answer, why }] of deviations) {
      const row = rows.get(name);
      expect([name, row !== undefined && answerOf(row) !== answer, why.length > 20]).toEqual([
        name,
        true,
        true,
      ]);
    }
  });

  test('what the catalogue has beyond them is listed', () => {
    const known = new Set(reference.map(nameOf));
    const further = catalogue.filter((row) => !known.has(nameOf(row)));
    const counted: Record<string, number> = {};
    for (const { vendor, scope } of further) {
      const name = `${vendor} | ${scope}`;
      counted[name] = (counted[name] ?? 0) + 1;
    }
    expect(counted).toEqual(Object.fromEntries([...furtherScopes].map(([name, { rows }]) => [name, rows])));
  });

  test('what has another holder is a form of the tables', () => {
    const forms = reference.flatMap((row) => (row.forms ?? []).map((form) => `${nameOf(row)} | ${form}`));
    expect([...heldByAnother.keys()].filter((form) => !forms.includes(form))).toEqual([]);
  });

  test('every form of a word is an answer to the question what it means', () => {
    const unanswered: string[] = [];
    for (const row of reference) {
      for (const form of [row.key, ...(row.forms ?? [])]) {
        const { matches } = explain(String(form));
        const named = matches.some(
          (match) => match.match !== 'suggestion' && nameOf(match) === holderOf(row, form),
        );
        if (!named) unanswered.push(`${nameOf(row)}: ${form}`);
      }
    }
    expect(unanswered).toEqual([]);
  });
});

describe('the whole catalogue', () => {
  test('every row has a canonical category, a meaning and a source', () => {
    const bad = catalogue.filter(
      ({ category, alternatives, meaning, source }) =>
        [category, ...alternatives].some((id) => findCategory(id) === undefined) ||
        new Set([category, ...alternatives]).size !== alternatives.length + 1 ||
        meaning.trim() === '' ||
        source.where.trim() === '',
    );
    expect(bad.map(nameOf)).toEqual([]);
  });

  test('no row stands twice', () => {
    const names = catalogue.map(nameOf);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  /** Texts that the system prints for several codes; a lookup by text gives all of them. */
  const shared = new Set(['negotiation request sat in queue too long', 'negotiation took too long']);

  test('no text of one vendor and scope has two answers', () => {
    const answers = new Map<string, { readonly name: string; readonly answer: string }>();
    const clashes: string[] = [];
    for (const row of catalogue) {
      for (const form of [row.key, ...row.aliases]) {
        const text = typeof form === 'number' ? `#${form}` : wordsOf(form);
        const code = typeof form === 'number' ? undefined : readCode(form);
        const place = `${row.vendor} | ${row.scope} | ${code === undefined ? text : `#${code}`}`;
        const known = answers.get(place);
        if (known && known.answer !== answerOf(row) && !shared.has(text))
          clashes.push(`${place}: ${known.name}`);
        answers.set(place, { name: nameOf(row), answer: answerOf(row) });
      }
    }
    expect(clashes).toEqual([]);
  });
});
