import { readBareHexCode, readCode } from '../../src/category/code.js';
import { startsWithWords, wordsOf } from '../../src/category/words.js';
import type { Status, ValueGrammar, ValueResult } from '../../src/value/types.js';
import { statusTexts } from './windows-status-texts.js';
import { statusRows } from './windows-status.js';

/** Codes by the words of their texts and by their symbols, whole and without the common beginning. */
const codesByWords = new Map<string, readonly number[]>();
for (const { code, symbol } of statusRows) {
  if (symbol === undefined) continue;
  addWords(symbol, code);
  addWords(symbol.replace(/^(?:ERROR|WARNING)_IPSEC_/, ''), code);
}
for (const { code, text } of statusTexts) addWords(text, code);

/** The beginnings of long texts, longest first. */
const beginnings = statusTexts
  .filter(({ prefix }) => prefix)
  .map(({ code, text }) => ({ words: wordsOf(text), codes: [code] }))
  .sort((a, b) => b.words.length - a.words.length);

/**
 * Reads a status in every shape in which it is printed: as a number, as an HRESULT, by its symbol, as both
 * (`13801(ERROR_IPSEC_IKE_AUTH_FAIL)`), or as the text of the system. A text may stand for several codes.
 *
 * ```ebnf
 * status = number | symbol | text | ( number | symbol ) , "(" , ( number | symbol | text ) , ")" ;
 * number = [ "-" ] , digit , { digit } | ( "0x" | "0X" ) , hex , { hex } ;
 * ```
 */
export const windowsStatus: ValueGrammar<Status> = (text) => {
  const printed = withoutPeriod(text);
  if (printed === '') return { problem: 'the status is empty' };
  return { value: { text: printed, codes: codesOf(printed) ?? codesOfPair(printed) ?? [] } };
};

/** Reads a status printed as hexadecimal digits without `0x`; only for lines known to print it so. */
export const windowsStatusFromBareHex: ValueGrammar<Status> = (text): ValueResult<Status> => {
  const code = readBareHexCode(text);
  if (code === undefined) return { problem: 'the status is no hexadecimal number' };
  return { value: { text: text.trim(), codes: [code] } };
};

function codesOf(text: string): readonly number[] | undefined {
  const code = readCode(text);
  if (code !== undefined) return [code];
  const words = wordsOf(text);
  return (
    codesByWords.get(words) ?? beginnings.find((beginning) => startsWithWords(words, beginning.words))?.codes
  );
}

/** Reads `13801(ERROR_IPSEC_IKE_AUTH_FAIL)`; the first of the two that says something counts. */
function codesOfPair(text: string): readonly number[] | undefined {
  const open = text.indexOf('(');
  if (open <= 0 || !text.endsWith(')')) return undefined;
  return codesOf(text.slice(0, open)) ?? codesOf(text.slice(open + 1, -1));
}

function withoutPeriod(text: string): string {
  const trimmed = text.trim();
  return trimmed.endsWith('.') ? trimmed.slice(0, -1).trimEnd() : trimmed;
}

function addWords(text: string, code: number): void {
  const words = wordsOf(text);
  const codes = codesByWords.get(words) ?? [];
  if (!codes.includes(code))
    codesByWords.set(
      words,
      [...codes, code].sort((a, b) => a - b),
    );
}
