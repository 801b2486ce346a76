import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createLexicon } from '../../src/catalogue/lookup.js';
import type { ReasonTable } from '../../src/category/reason.js';
import { reason } from '../../src/category/reason.js';
import { tables } from '../category/data.js';

const invented = { where: 'this test', certainty: 'inferred' } as const;
const acme: ReasonTable = {
  id: 'code',
  vendor: 'acme',
  scope: 'session',
  reasons: [
    reason('PskMismatch', 'auth.psk', invented, {
      meaning: 'The keys differ.',
      actions: ['Enter the key again.'],
    }),
    reason('phase1 proposal mismatch', 'proposal.ike', invented),
  ],
};
const lexicon = createLexicon([...tables, acme]);

/** Vendor, key and kind of each match. */
function found(text: string): readonly string[] {
  return lexicon.explain(text).matches.map(({ vendor, key, match }) => `${vendor} ${key} ${match}`);
}

describe('explain', () => {
  test.each([
    ['13801', ['windows 13801 exact']],
    ['0x35E9', ['windows 13801 normalised']],
    ['0x80073613', ['windows 13843 normalised']],
    ['-2147011053', ['windows 13843 normalised']],
    ['NO_PROPOSAL_CHOSEN', ['ike NO_PROPOSAL_CHOSEN exact', 'ike NO-PROPOSAL-CHOSEN normalised']],
    ['no proposal chosen', ['ike NO_PROPOSAL_CHOSEN normalised', 'ike NO-PROPOSAL-CHOSEN normalised']],
    ['14', ['ike NO_PROPOSAL_CHOSEN exact', 'ike NO-PROPOSAL-CHOSEN exact']],
    ['Policy match error', ['windows 13868 exact']],
    ['POLICY MATCH ERROR.', ['windows 13868 normalised']],
    ['ERROR_IPSEC_IKE_AUTH_FAIL', ['windows 13801 exact']],
    ['PskMismatch', ['acme PskMismatch exact']],
    ['pskmismatch', ['acme PskMismatch normalised']],
    ['PskMismach', ['acme PskMismatch suggestion']],
    ['phase1 proposal mismach', ['acme phase1 proposal mismatch suggestion']],
    ['proposal mismatch', ['acme phase1 proposal mismatch suggestion']],
    ['13805(ERROR_IPSEC_IKE_TIMED_OUT)', ['windows 13805 normalised']],
    ['failed with error 0x35ED', ['windows 13805 suggestion']],
    ['35ED', ['windows 13805 suggestion']],
    ['UnKnown', ['azure UnKnown exact', 'azure UnKnown exact', 'azure Unknown normalised']],
    ['99999', []],
    ['entirely different words', []],
    ['', []],
    ['  ', []],
  ])('%s', (text, matches) => {
    expect(found(text)).toEqual(matches);
  });

  test('a text of four codes has four answers', () => {
    const text = 'Negotiation request sat in Queue too long';
    expect(found(text)).toEqual([13809, 13810, 13811, 13812].map((code) => `windows ${code} exact`));
  });

  test('a text that two vendors print has the answers of both', () => {
    expect(found('DPD timed out')).toEqual(['azure DPD timed out exact']);
    expect(found('IKE authentication credentials are unacceptable')).toEqual([
      'azure IKE authentication credentials are unacceptable exact',
      'windows 13801 exact',
    ]);
  });

  test('a whole line suggests the phrase in it', () => {
    expect(found('IKE Tunnel closed for tunnelId 0x3 with status Policy match error')[0]).toBe(
      'windows 13868 suggestion',
    );
  });

  test('an answer in full, with its own words', () => {
    expect(lexicon.explain('PskMismatch')).toEqual({
      query: 'PskMismatch',
      matches: [
        {
          vendor: 'acme',
          scope: 'session',
          key: 'PskMismatch',
          category: 'auth.psk',
          alternatives: [],
          meaning: 'The keys differ.',
          actions: ['Enter the key again.'],
          match: 'exact',
        },
      ],
    });
  });

  test('an answer without words of its own has those of its category', () => {
    const [match] = lexicon.explain('RemoteCrashTriggered').matches;
    expect(match?.meaning).toMatch(/^The peer lost its state/);
    expect(match?.actions).toHaveLength(1);
  });

  test('any text has an answer, quickly', () => {
    const kinds = ['exact', 'normalised', 'suggestion'];
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { query, matches } = lexicon.explain(text);
        expect(query).toBe(text);
        const order = matches.map(({ match }) => kinds.indexOf(match));
        expect([...order].sort((a, b) => a - b)).toEqual(order);
      }),
    );
    const start = performance.now();
    lexicon.explain('negotiation '.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
