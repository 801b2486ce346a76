import { describe, expect, test } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../src/catalogue.js';
import { explain } from '../../src/index.js';
import { packageRoot } from '../support/root.js';

const compile = (file: string): ValidateFunction =>
  new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(join(packageRoot(), 'schema', file), 'utf8')) as object,
  );

/** What is wrong with data, after a way through JSON. */
function problems(validate: ValidateFunction, data: unknown): readonly string[] {
  validate(JSON.parse(JSON.stringify(data)));
  return (validate.errors ?? [])
    .slice(0, 5)
    .map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

describe('the schema of the catalogue', () => {
  const validate = compile('catalogue.json');

  test('every row is valid', () => {
    expect(catalogue.length).toBeGreaterThan(500);
    expect(problems(validate, catalogue)).toEqual([]);
  });

  const [first] = catalogue;
  test.each([
    ['no array', first],
    ['a member missing', [{ ...first, meaning: undefined }]],
    ['a member of which it does not tell', [{ ...first, more: 1 }]],
    ['no certainty', [{ ...first, source: { where: 'x', certainty: 'hearsay' } }]],
    ['no category', [{ ...first, category: 'Auth PSK' }]],
    ['an alternative twice', [{ ...first, alternatives: ['auth.psk', 'auth.psk'] }]],
    ['a key that is neither word nor number', [{ ...first, key: null }]],
  ])('refuses %s', (_, data) => {
    expect(problems(validate, data)).not.toEqual([]);
  });
});

describe('the schema of explanations', () => {
  const validate = compile('explanation.json');

  test('whatever is asked', () => {
    const texts = [
      ...catalogue.flatMap(({ key, aliases }) => [key, ...aliases]).map(String),
      '',
      'nobody knows this',
      '0x',
    ];
    for (const text of texts) expect([text, problems(validate, explain(text))]).toEqual([text, []]);
  });

  test('several texts', () => {
    expect(problems(validate, [explain('13801'), explain('PskMismatch')])).toEqual([]);
  });

  const [match] = explain('13801').matches;
  test.each([
    ['no matches', { query: 'x' }],
    ['another kind of match', { query: 'x', matches: [{ ...match, match: 'guess' }] }],
    ['a member missing', { query: 'x', matches: [{ ...match, scope: undefined }] }],
    ['an array of one', [explain('13801')]],
  ])('refuses %s', (_, data) => {
    expect(problems(validate, data)).not.toEqual([]);
  });
});
