import { describe, expect, test } from '@jest/globals';
import { builtInDialects } from '../../grammars/index.js';
import { findCategory } from '../../src/category/refine.js';
import { checkConflicts } from '../../src/template/conflict.js';
import { parseTemplate } from '../../src/template/syntax.js';

describe.each(builtInDialects.map((dialect) => [dialect.id, dialect] as const))('%s', (_id, dialect) => {
  const sets = [dialect.messages, ...dialect.families.map(({ messages }) => messages)];
  const layouts = [...dialect.layouts, ...dialect.families.flatMap(({ heads }) => heads)];

  test('what is stored of a template is what the parser reads, also after a passage through JSON', () => {
    for (const { wordings } of sets.flat()) {
      for (const { text, parts } of wordings) {
        expect(JSON.parse(JSON.stringify(parts))).toEqual(JSON.parse(JSON.stringify(parseTemplate(text))));
      }
    }
    for (const { wording } of layouts) expect(wording.parts).toEqual(parseTemplate(wording.text));
  });

  test('no two wordings share a line without one being more specific', () => {
    for (const messages of sets) {
      const entries = messages.flatMap((row) => row.wordings.map((wording) => ({ row, wording })));
      expect(() => checkConflicts(entries, ({ id }) => id)).not.toThrow();
    }
  });

  test('every row has a source, and every category exists', () => {
    for (const row of [...sets.flat(), ...layouts]) expect(row.source.where).not.toBe('');
    const named = sets
      .flat()
      .flatMap(({ category, alternatives }) => [
        ...(category === undefined ? [] : [category]),
        ...(alternatives ?? []),
      ]);
    const reasons = dialect.reasons.flatMap((table) =>
      table.reasons.flatMap((each) => [each.category, ...each.alternatives]),
    );
    expect([...named, ...reasons].filter((id) => !findCategory(id))).toEqual([]);
  });

  test('every reason a message refers to has its table', () => {
    const tables = new Set(dialect.reasons.flatMap(({ id, vendor }) => [id, `${vendor}/${id}`]));
    const asked = dialect.messages.flatMap(({ reason }) => (reason ? [reason.table] : []));
    expect(asked.filter((table) => !tables.has(table))).toEqual([]);
  });
});
