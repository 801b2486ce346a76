import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { statusTexts } from '../../grammars/common/windows-status-texts.js';
import { windowsStatus, windowsStatusFromBareHex } from '../../grammars/common/windows-status-value.js';
import { statusRows } from '../../grammars/common/windows-status.js';
import { readCode } from '../../src/category/code.js';
import { wordsOf } from '../../src/category/words.js';
import { sharedTexts } from './data.js';

function codesOf(text: string): readonly number[] {
  const result = windowsStatus(text);
  if ('problem' in result) throw new Error(result.problem);
  return result.value.codes;
}

describe('numbers', () => {
  test('every shape of every code is that code', () => {
    for (const { code } of statusRows) {
      const hex = code.toString(16);
      const wrapped = 0x80070000 + code;
      const shapes = [
        `${code}`,
        ` ${code}. `,
        `0x${hex}`,
        `0X${hex.toUpperCase()}`,
        `0x${hex.padStart(8, '0')}`,
        `0x${wrapped.toString(16)}`,
        `${wrapped}`,
        `${wrapped - 2 ** 32}`,
      ];
      for (const shape of shapes) expect([shape, codesOf(shape)]).toEqual([shape, [code]]);
      expect(windowsStatusFromBareHex(hex)).toEqual({ value: { text: hex, codes: [code] } });
    }
  });

  test('the shapes seen in logs', () => {
    expect(codesOf('0x000035e9')).toEqual([13801]);
    expect(codesOf('0x35E9')).toEqual([13801]);
    expect(codesOf('0X35ED')).toEqual([13805]);
    expect(codesOf('0x362C')).toEqual([13868]);
    expect(codesOf('0x80073613')).toEqual([13843]);
    expect(codesOf('0x36AF')).toEqual([13999]);
  });

  test('a number that nobody knows stays a code, what is no number of 32 bits a text', () => {
    expect(windowsStatus('99999')).toEqual({ value: { text: '99999', codes: [99999] } });
    expect(windowsStatus('4294967296')).toEqual({ value: { text: '4294967296', codes: [] } });
    expect(windowsStatus('-5')).toEqual({ value: { text: '-5', codes: [] } });
    expect(readCode('13801 ')).toBe(13801);
    expect(readCode('1.5')).toBeUndefined();
  });

  test('bare hexadecimal is no status unless the caller says so', () => {
    expect(codesOf('a')).toEqual([]);
    expect(codesOf('35e9')).toEqual([]);
    expect(windowsStatusFromBareHex('a')).toEqual({ value: { text: 'a', codes: [10] } });
    expect(windowsStatusFromBareHex('xyz')).toHaveProperty('problem');
  });
});

describe('symbols', () => {
  test('with and without their common beginning', () => {
    for (const { code, symbol } of statusRows) {
      if (symbol === undefined) continue;
      expect(codesOf(symbol)).toEqual([code]);
      expect(codesOf(symbol.toLowerCase())).toEqual([code]);
      expect(codesOf(symbol.replace(/^(ERROR|WARNING)_IPSEC_/, ''))).toEqual([code]);
      expect(codesOf(`${code}(${symbol})`)).toEqual([code]);
      expect(codesOf(`${symbol} (0x${code.toString(16)})`)).toEqual([code]);
    }
  });

  test('of a pair the half that says something counts', () => {
    expect(codesOf('failure (Policy match error)')).toEqual([13868]);
    expect(codesOf('(13801)')).toEqual([]);
  });
});

describe('texts', () => {
  test('every text is its code or codes', () => {
    for (const { code, text, prefix } of statusTexts) {
      const codes = sharedTexts.get(wordsOf(text)) ?? [code];
      const without = text.replace(/\.$/, '');
      for (const form of [
        text,
        without,
        `${without}.`,
        without.toUpperCase(),
        `  ${without.replace(/ /g, '  ')}`,
      ]) {
        expect([form, codesOf(form)]).toEqual([form, codes]);
      }
      if (prefix) expect(codesOf(`${text} and so on, at length.`)).toEqual([code]);
    }
  });

  test('a longer text than a whole one is another text', () => {
    expect(codesOf('Policy match error in phase 1')).toEqual([]);
    expect(codesOf('IKE failed to find valid machine certificates')).toEqual([]);
  });

  test('the text is kept as printed, without its period', () => {
    expect(windowsStatus(' Invalid cookie  received. ')).toEqual({
      value: { text: 'Invalid cookie  received', codes: [13846] },
    });
    expect(windowsStatus('Something new.')).toEqual({ value: { text: 'Something new', codes: [] } });
  });

  test('nothing is a problem', () => {
    expect(windowsStatus(' ')).toHaveProperty('problem');
    expect(windowsStatus('.')).toHaveProperty('problem');
  });
});

test('no text throws, and codes are sorted', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const result = windowsStatus(text);
      if ('value' in result)
        expect([...result.value.codes].sort((a, b) => a - b)).toEqual(result.value.codes);
    }),
  );
});
