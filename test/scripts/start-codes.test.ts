import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageRoot } from '../support/root.js';
import { createToken, Lexer } from '../../src/chevrotain.js';

/*
 * The bundle finds by itself which characters a token may begin with. It may name too many, never too few: a token that is
 * not tried is a token that is not found.
 */

type StartCodes = (pattern: RegExp) => readonly number[];
const load = async (file: string): Promise<{ readonly getOptimizedStartCodesIndices: StartCodes }> =>
  (await import(pathToFileURL(join(packageRoot(), file)).href)) as {
    getOptimizedStartCodesIndices: StartCodes;
  };
const { getOptimizedStartCodesIndices: found } = await load('scripts/toolkit/start-codes.mjs');
const { getOptimizedStartCodesIndices: expected } = await load(
  'node_modules/chevrotain/lib/src/scan/reg_exp.js',
);

// The toolkit numbers the groups of characters when it makes its first lexer.
new Lexer([createToken({ name: 'Any', pattern: /a/ })], { positionTracking: 'onlyOffset' });

const groupOf = (code: number): number => (code > 255 ? 255 + Math.floor(code / 255) : code);

describe('what a pattern begins with', () => {
  test.each([
    /abc/,
    /a|b|[c-e]x/,
    /a?b*c{0,3}d/,
    /(?:ab?)?c/,
    /(?:a|b)?(c)/,
    /(?=x)y|(?!a)[bc]|(?<=q)r|(?<!q)s/,
    /^\s+$|\bw/,
    /\d+\.\x41\u0042/,
    /[\d_-]+|[a\]\\]/,
    /Key[=:]/i,
    /\.{2,}|…/,
    /"(?:[^"\\\u0000-\u001f]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"/,
    /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/,
    /\((?:[^()[\]]|\([^()[\]]{0,200}\)){0,1000}\)/,
    /(?:Auth):[^=]{0,200}?(?:-(?=\s|(?![^]))|-?(?=Policy\d{1,5}:))/i,
  ])('%p: as the toolkit finds it', (pattern) => {
    expect(found(pattern).filter((code) => code < 256)).toEqual(
      [...expected(pattern)].sort((a, b) => a - b).filter((code) => code < 256),
    );
    expect(found(pattern)).toEqual(expect.arrayContaining([...expected(pattern)]));
  });

  const piece = fc.constantFrom(
    ...['a', 'B', '7', 'é', 'Ω', '[a-c]', '[^b]', '[\\dx-]', '[^\\s]', '\\d', '\\S', '\\w', '.', '\\.'],
    ...[
      '(?:a|b)',
      '(c)',
      '(?:)',
      '(?:a?|b*)',
      '(?=a)',
      '(?!b)',
      '\\b',
      '^',
      '(?<n>x)',
      '\\u0041',
      '\\x42',
      '-',
    ],
  );
  const quantified = fc
    .tuple(piece, fc.constantFrom('', '', '', '?', '*', '+', '{0,2}', '{2}', '*?'))
    .map(([part, times]) => (/^(?:\\b|\^|\(\?[=!])/.test(part) ? part : part + times));
  const pattern = fc
    .array(fc.array(quantified, { maxLength: 4 }), { minLength: 1, maxLength: 3 })
    .map((ways) => ways.map((way) => way.join('')).join('|'));

  test('is never less than what it does begin with', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abcBC7x.- éΩσ\nAK'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(pattern, fc.boolean(), text, (source, ignoreCase, line) => {
        fc.pre((source.match(/\(\?<n>/g) ?? []).length < 2);
        const compiled = new RegExp(source, ignoreCase ? 'iy' : 'y');
        const match = compiled.exec(line)?.[0] ?? '';
        if (match !== '') expect(found(compiled)).toContain(groupOf(match.charCodeAt(0)));
      }),
      { numRuns: 3000 },
    );
  });
});
