import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { builtInDialects } from '../../grammars/index.js';
import { convertOf } from '../../src/dialect/convert.js';
import type { Dialect, ValueGrammars } from '../../src/dialect/dialect.js';
import type { Message } from '../../src/dialect/message.js';
import { readerOf } from '../../src/dialect/reader.js';
import { expand } from '../../src/template/expand.js';
import { compileMatcher } from '../../src/template/matcher.js';
import { charon } from '../template/daemons/charon.js';
import { huawei } from '../template/daemons/huawei.js';
import { linesOf } from '../template/capture-values.js';
import { nsx } from '../template/daemons/nsx.js';
import { pluto } from '../template/daemons/pluto.js';
import { racoon } from '../template/daemons/racoon.js';
import { readWith } from './reading.js';

/*
 * What is printed from a wording is read back as its message with the same values. The lines come from the catalogue
 * itself, so that a new row is tested without a word.
 */
const others = [charon, pluto, racoon, nsx, huawei].map((each) => each.dialect);
const dialects: readonly Dialect[] = [...builtInDialects, ...others];

interface MessageSet {
  readonly name: string;
  readonly messages: readonly Message[];
}

/** The sets a matcher is made of: a dialect's own messages and its families. */
const setsOf = (dialect: Dialect): MessageSet[] => [
  { name: dialect.id, messages: dialect.messages },
  ...dialect.families.map((family) => ({
    name: `${dialect.id}, family ${family.id}`,
    messages: family.messages,
  })),
];

for (const { name, messages } of dialects.flatMap(setsOf).filter((set) => set.messages.length > 0)) {
  describe(name, () => {
    const matcher = compileMatcher(
      messages.flatMap((row) => row.wordings.map((wording) => ({ row, wording }))),
    );

    test.each(messages.map((row) => [row.id, row] as const))('%s', (_, row) => {
      for (const wording of row.wordings) {
        for (const parts of expand(wording.parts)) {
          fc.assert(
            fc.property(linesOf(parts), ({ line, captured }) => {
              const end = line.trimEnd().length;
              const found = matcher.match(line, 0, end);
              expect(found?.row.id).toBe(row.id);
              const { starts, ends } = matcher.extents;
              // A capture of blanks may be at the end of the line, which is read without them.
              const values = found!.slots.map((slot, index) =>
                slot.type === 'gap' ? '' : line.slice(starts[index], ends[index]),
              );
              const expected = captured.map((value, index) =>
                found!.slots[index]?.type === 'gap' ? '' : value,
              );
              expect(values).toEqual(expected);
            }),
            { numRuns: 15 },
          );
        }
      }
    });
  });
}

describe.each(
  builtInDialects
    .filter(({ messages }) => messages.length > 0)
    .map((dialect) => [dialect.id, dialect] as const),
)('events of %s', (_, dialect) => {
  const inRecords = new Set(dialect.records.flatMap((record) => [...record.heads, ...record.lines]));
  const valueTypes = new Set<string>([
    'status',
    'proposals',
    'selectors',
    'payloads',
    'attributes',
  ] satisfies (keyof ValueGrammars)[]);
  const elsewhere = new Set(['_', 'time', 'session', 'local', 'remote', 'localPort', 'remotePort', 'body']);

  test.each(dialect.messages.filter((row) => !inRecords.has(row.id)).map((row) => [row.id, row] as const))(
    '%s',
    (id, row) => {
      for (const wording of row.wordings) {
        for (const parts of expand(wording.parts)) {
          const captures = parts.filter((part) => typeof part !== 'string');
          fc.assert(
            fc.property(linesOf(parts), ({ line, captured }) => {
              const { events } = readWith(dialect, line);
              expect(events).toHaveLength(1);
              const event = events[0]!;
              expect(event).toMatchObject({
                kind: row.kind,
                message: `${dialect.id}/${id}`,
                text: line,
                ...(row.category === undefined ? {} : { category: row.category }),
              });
              captures.forEach(({ name, type = 'list' }, index) => {
                if (elsewhere.has(name) || valueTypes.has(type)) return;
                expect(event.fields[name]).toEqual(convertOf(type)(captured[index]!));
              });
              expect(event.fields).toMatchObject(row.set ?? {});
            }),
            { numRuns: 20 },
          );
        }
      }
    },
  );
});

test('the reader of a dialect is made once', () => {
  for (const dialect of dialects) expect(readerOf(dialect)).toBe(readerOf(dialect));
});
