import { describe, expect, test } from '@jest/globals';
import { tellingLines } from '../../src/output/telling-lines.js';

const numbered = (count: number, more: Readonly<Record<number, string>>): string[] =>
  Array.from({ length: count }, (_, index) => more[index] ?? `Field ${index}:`);

const shown = (lines: readonly string[], because: string, most = 4): string[] =>
  tellingLines(lines, because, most).map(({ text, gap }) => (gap ? `… ${text}` : text));

describe('the lines of a long record that tell most', () => {
  test('a short record stands whole', () => {
    expect(shown(['a', 'error', 'c'], 'status 13801')).toEqual(['a', 'error', 'c']);
  });

  test('the first line, and those with the code in any base', () => {
    const lines = numbered(20, { 12: 'Failure error code:0x000035e9', 17: '<code>13801</code>' });
    expect(shown(lines, 'status 13801: Pre-shared key mismatch')).toEqual([
      'Field 0:',
      'Field 1:',
      '… Failure error code:0x000035e9',
      '… <code>13801</code>',
    ]);
  });

  test('the words that the reason quotes, before other words of failure', () => {
    const lines = numbered(20, {
      3: 'Status: x',
      4: 'Last error: none',
      5: 'State: y',
      9: 'IKE authentication credentials are unacceptable',
      11: 'NO_PROPOSAL_CHOSEN',
    });
    const because = 'status 1 (IKE authentication credentials are unacceptable)';
    expect(shown(lines, because, 3)).toEqual([
      'Field 0:',
      '… Status: x',
      '… IKE authentication credentials are unacceptable',
    ]);
    expect(shown(lines, 'the peer answered NO_PROPOSAL_CHOSEN', 2)).toEqual([
      'Field 0:',
      '… NO_PROPOSAL_CHOSEN',
    ]);
  });

  test('where nothing tells, the first lines', () => {
    expect(shown(numbered(9, {}), 'the gateway itself reports this', 3)).toEqual([
      'Field 0:',
      'Field 1:',
      'Field 2:',
    ]);
  });
});
