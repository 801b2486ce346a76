import { describe, expect, test } from '@jest/globals';
import { quotable } from '../../src/classify/quote.js';
import { createDiagnosis } from '../../src/index.js';

describe('secrets are not quoted', () => {
  test.each([
    ['{"Psk":"hunter2","State":"up"}', '{"Psk":"[not shown]","State":"up"}'],
    ['"PreSharedKey" : "a b"', '"PreSharedKey" : "[not shown]"'],
    ['preshared key mismatch', 'preshared key mismatch'],
    ['{"PskId":"x"}', '{"PskId":"x"}'],
  ])('%s', (text, shown) => {
    expect(quotable(text)).toBe(shown);
  });

  test('in the evidence of a finding', () => {
    const builder = createDiagnosis();
    builder.add({
      kind: 'report.fault',
      dialect: 'alibaba',
      severity: 'error',
      place: { source: 'answer.json', line: 1, lines: 1, offset: 0, length: 30 },
      category: 'auth.psk',
      fields: {},
      text: '{"Code":"PskMismatch","Psk":"hunter2"}',
    });
    const { findings } = builder.end();
    expect(findings).toHaveLength(1);
    expect(JSON.stringify(findings)).not.toContain('hunter2');
  });
});
