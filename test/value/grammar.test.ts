import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkGrammar, longestText } from '../../src/value/grammar.js';
import { sampleGrammars } from './grammars.js';

const milliseconds = (work: () => unknown): number => {
  let best = Infinity;
  for (let round = 0; round < 3; round++) {
    const before = performance.now();
    work();
    best = Math.min(best, performance.now() - before);
  }
  return best;
};

describe.each(sampleGrammars)('$name', ({ source, read, pieces }) => {
  test('passes the checks of chevrotain', () => {
    expect(() => checkGrammar(source)).not.toThrow();
  });

  test('gives a value or a problem for any text', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(text, (printed) => {
        const result = read(printed);
        expect('value' in result || result.problem.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('takes linear time', () => {
    const runs = [...pieces, ...pieces.flatMap((a) => pieces.map((b) => a + b)), pieces.join('')];
    for (const run of runs) {
      const text = run.repeat(Math.ceil(longestText / run.length)).slice(0, longestText);
      const short = text.slice(0, 1024);
      // 64 times the text; four times that and a constant for a busy machine. Quadratic would be 4096 times, at each try.
      const isLinear = (): boolean =>
        milliseconds(() => read(text)) < 256 * milliseconds(() => read(short)) + 40;
      const tries = [isLinear, isLinear, isLinear, isLinear, isLinear];
      expect({ run, linear: tries.some((each) => each()) }).toEqual({ run, linear: true });
    }
  });

  test('refuses what is too long', () => {
    expect(read('x'.repeat(longestText + 1))).toEqual({ problem: 'longer than 65536 characters' });
  });
});
