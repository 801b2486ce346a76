import { describe, expect, test } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { diagnose, explain, parse, readGrammar } from '../../src/index.js';
import { samples, sourcesOf, type Sample } from '../golden/golden.js';
import { closed, readSchema, schemaNames, withTodaysLists } from './schemas.js';

const ajv = new Ajv2020({ allErrors: false, strict: true, strictRequired: false, strictTypes: false });
const open = Object.fromEntries(schemaNames.map((name) => [name, ajv.compile(readSchema(name))]));
const strict = Object.fromEntries(
  schemaNames.map((name) => [name, ajv.compile(closed(readSchema(name)) as object)]),
);

const complaint = (validate: ValidateFunction | undefined, value: unknown): string | undefined =>
  validate?.(value) === true
    ? undefined
    : `${ajv.errorsText(validate?.errors)}: ${JSON.stringify(value).slice(0, 600)}`;

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What a sample gives and a schema refuses. */
async function complaintsOf(sample: Sample): Promise<string[]> {
  const found: (string | undefined)[] = [];
  for (const source of await sourcesOf(sample)) {
    if (source.placeholder === true) continue;
    for await (const event of parse(source)) {
      const value = plain(event);
      found.push(complaint(open['event'], value), complaint(strict['event'], value));
    }
  }
  const diagnosis = plain(await diagnose(await sourcesOf(sample)));
  found.push(complaint(open['diagnosis'], diagnosis), complaint(strict['diagnosis'], diagnosis));
  return found.filter((each) => each !== undefined);
}

describe('the outputs of every sample follow the schemas, which name all that is in them', () => {
  test.each(samples().map((sample) => [`${sample.dialect}/${sample.file}`, sample] as const))(
    '%s',
    async (_, sample) => {
      expect(await complaintsOf(sample)).toEqual([]);
    },
  );
});

describe('the schemas', () => {
  test.each(schemaNames)(
    '%s lists the kinds and categories of today (npm run accept rewrites them)',
    (name) => {
      const schema = readSchema(name);
      expect(schema).toEqual(withTodaysLists(name, schema));
    },
  );

  test('say the same where they share a definition', () => {
    const [event, diagnosis] = ['event', 'diagnosis'].map(
      (name) => readSchema(name)['$defs'] as Record<string, unknown>,
    );
    for (const name of ['category', 'time', 'run', 'place']) expect(event?.[name]).toEqual(diagnosis?.[name]);
  });

  const event = {
    kind: 'notify.received',
    dialect: 'acme',
    severity: 'error',
    place: { source: 'a', line: 1, lines: 1, offset: 0, length: 1 },
    fields: { notify: 'NO_PROPOSAL_CHOSEN' },
    text: 'x',
  };

  test('allow what may be added later', () => {
    expect(
      complaint(open['event'], { ...event, later: 1, place: { ...event.place, later: 1 } }),
    ).toBeUndefined();
  });

  test.each<[string, object]>([
    ['an unknown kind', { kind: 'sa.up' }],
    ['no text', { text: undefined }],
    ['a missing field', { fields: {} }],
    ['a field of the wrong type', { fields: { notify: 7 } }],
    ['an unknown category', { category: 'auth.pks' }],
    ['an unknown severity', { severity: 'fatal' }],
    ['a local time', { time: '2026-11-21 10:00:00' }],
    ['a place before the first line', { place: { ...event.place, line: 0 } }],
    ['an error without code or text', { kind: 'error.reported', fields: {} }],
  ])('refuse %s', (_, change) => {
    expect(complaint(open['event'], plain({ ...event, ...change }))).toBeDefined();
  });

  test('of grammars take what the program takes', () => {
    const grammar = {
      extends: 'strongswan',
      source: { where: 'our log', certainty: 'seen' },
      rows: [{ id: 'own-row', kind: 'note', wording: ['a line of ours', 'another'], category: 'auth.psk' }],
    };
    expect(complaint(open['grammar'], grammar)).toBeUndefined();
    expect(readGrammar(JSON.stringify(grammar)).id).toBe('strongswan');
    for (const wrong of [
      { ...grammar, row: [] },
      { ...grammar, extends: undefined },
      { ...grammar, rows: [{}] },
    ])
      expect(complaint(open['grammar'], plain(wrong))).toBeDefined();
  });

  test('know every category that an explanation may name', () => {
    const named = explain('13801').matches.flatMap(({ category, alternatives }) => [
      category,
      ...alternatives,
    ]);
    expect(named.map((id) => complaint(open['category'], id))).toEqual(named.map(() => undefined));
  });
});
