import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fieldTablePage, fieldTablePath, writtenPage } from './field-table.js';

test('the page says where each field goes', async () => {
  expect(readFileSync(fieldTablePath, 'utf8')).toBe(await writtenPage());
});

test('no field is left without a place in any schema', () => {
  expect(fieldTablePage()).not.toContain('| – ');
});
