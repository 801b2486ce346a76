import { describe, expect, test } from '@jest/globals';
import { harmlessJson, printable } from '../../src/output/printable.js';

describe('printable', () => {
  test.each([
    ['\u001b[31mred\u001b[0m', '\\x1b[31mred\\x1b[0m'],
    ['\u001b]0;title\u0007', '\\x1b]0;title\\x07'],
    ['\u009b2J', '\\x9b2J'],
    ['one\ntwo\r\nthree\tfour', 'one\\ntwo\\r\\nthree four'],
    ['a\u202etxt.exe', 'a\\u202etxt.exe'],
    ['\u2066x\u2069', '\\u2066x\\u2069'],
    ['zero\u200bwidth\ufeff\u00ad', 'zero\\u200bwidth\\ufeff\\xad'],
    ['line\u2028para\u2029', 'line\\u2028para\\u2029'],
    ['tag\u{e0041}', 'tag\\u{e0041}'],
    ['filler\u3164\u2800', 'filler\\u3164\\u2800'],
    ['lone\ud800', 'lone\\ud800'],
  ])('makes %j visible', (hostile, shown) => expect(printable(hostile)).toBe(shown));

  test.each(['plain text', 'Größe 10 °C', '协商失败 203.0.113.10', 'שלום', '😀 e\u0301', 'C:\\logs\\x1b'])(
    'leaves %j alone',
    (text) => expect(printable(text)).toBe(text),
  );

  test('does nothing to its own result', () => {
    const shown = printable('\u001b\n\u202e');
    expect(printable(shown)).toBe(shown);
  });
});

describe('harmlessJson', () => {
  test('escapes what JSON leaves alone and keeps the value', () => {
    const value = { text: '\u009b31m \u202e \u2028 \u{e0041} \u007f größe 协商' };
    const json = harmlessJson(JSON.stringify(value, undefined, 2));
    expect(json).not.toMatch(/[\p{Cf}\p{Zl}\u007f-\u009f]/u);
    expect(json).toContain('größe 协商');
    expect(json.split('\n')).toHaveLength(3);
    expect(JSON.parse(json)).toEqual(value);
  });
});
