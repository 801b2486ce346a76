import { describe, expect, test } from '@jest/globals';
import { builtInDialects } from '../../grammars/index.js';
import { findCategory } from '../../src/category/refine.js';
import { packMessages, unpackMessages } from '../../src/dialect/packed-messages.js';
import { checkConflicts } from '../../src/template/conflict.js';
import { splitTemplate } from '../../src/template/split-template.js';

describe.each(builtInDialects.map((dialect) => [dialect.id, dialect] as const))('%s', (_id, dialect) => {
  const sets = [dialect.messages, ...dialect.families.map(({ messages }) => messages)];
  const layouts = [...dialect.layouts, ...dialect.families.flatMap(({ heads }) => heads)];

  test('what is published of the messages, packed, is what they are', () => {
    for (const messages of sets) {
      const published = unpackMessages(...packMessages(messages));
      // The parts are read at the first look at them.
      for (const { wordings } of published) for (const { parts } of wordings) expect(parts).toBeDefined();
      expect(published).toEqual(messages);
    }
    for (const { wording } of layouts) expect(splitTemplate(wording.text)).toEqual(wording.parts);
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
