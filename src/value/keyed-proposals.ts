import { createToken } from '../chevrotain.js';
import { createGrammar, openToken, skipped, ValueParser, type GrammarSource } from './grammar.js';
import {
  interpretKeyedProposals,
  type KeyedList,
  type KeyedProposal,
  type KeyedProposalWords,
} from './keyed-proposals-meaning.js';
import type { Transforms } from './transform.js';
import type { Proposal, ValueGrammar } from './types.js';

export type { KeyedProposalWords } from './keyed-proposals-meaning.js';

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Longest first, so that a key is not taken for one that ends it. */
const oneOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|');

/**
 * Lists of proposals as runs of `Key=Value` whose separators may be missing, so that known keys and not blanks
 * end a value:
 *
 * `Auth:PreShared Key- Policy1:Cipher=AES-CBC-256 Integrity=SHA1 DhGroup=DhGroup2 Policy2:Cipher=DESIntegrity=Md5`
 */
export function keyedProposalsSource(
  words: KeyedProposalWords,
  transforms: Transforms,
): GrammarSource<readonly Proposal[]> {
  return () => {
    const key = `(?:${oneOf(Object.keys(words.keys))})=`;
    const start = `${escape(words.proposal)}\\d{1,5}:`;
    // The value of a head may hold blanks and hyphens; it ends at a hyphen before a blank, or at a proposal.
    // It is bounded, or a text of nothing but heads without an end would take quadratic time.
    const Head = createToken({
      name: 'Head',
      pattern: new RegExp(
        `(?:${oneOf(Object.keys(words.heads))}):[^=]{0,200}?(?:-(?=\\s|(?![^]))|-?(?=${start}))`,
        'i',
      ),
    });
    const Start = createToken({ name: 'Start', pattern: new RegExp(start, 'i') });
    const Key = createToken({ name: 'Key', pattern: new RegExp(key, 'i') });
    const Equals = createToken({ name: 'Equals', pattern: '=' });
    const Ellipsis = createToken({ name: 'Ellipsis', pattern: /\.{2,}|…/ });
    const Separator = skipped('Separator', /[\s,;.]+/);
    const wordCharacter = /[^\s=,;.…]/;
    const Word = openToken(
      'Word',
      new RegExp(`(?:(?!${key}|${start})${wordCharacter.source})+`, 'i'),
      wordCharacter,
    );

    class KeyedProposals extends ValueParser<readonly Proposal[]> {
      /** `list := head* field* proposal* [word] [ellipsis]`; a word or ellipsis at the end is where a line was cut. */
      override readonly start = this.RULE('start', () => {
        const list: KeyedList = { heads: [], proposals: [] };
        this.MANY(() => {
          list.heads.push(this.CONSUME(Head).image);
        });
        const unnumbered: KeyedProposal = { fields: [] };
        this.SUBRULE(this.fields, { ARGS: [unnumbered] });
        if (unnumbered.fields.length > 0) list.proposals.push(unnumbered);
        this.MANY1(() => {
          list.proposals.push(this.SUBRULE(this.proposal));
        });
        this.OPTION(() => {
          list.tail = this.CONSUME(Word).image;
        });
        this.OPTION1(() => {
          this.CONSUME(Ellipsis);
          list.ellipsis = true;
        });
        return this.ACTION(() => interpretKeyedProposals(list, words, transforms));
      });

      /** `proposal := start field*` with `start := 'Policy' number ':'` */
      readonly proposal = this.RULE('proposal', (): KeyedProposal => {
        const proposal: KeyedProposal = { start: this.CONSUME(Start).image, fields: [] };
        this.SUBRULE(this.fields, { ARGS: [proposal] });
        return proposal;
      });

      /** `field := key [word] | word '=' [word]`: after a known key, or one that nobody told us about */
      readonly fields = this.RULE('fields', (proposal: KeyedProposal) => {
        this.MANY({
          GATE: () => this.LA(1).tokenType === Key || this.LA(2).tokenType === Equals,
          DEF: () => {
            this.OR([
              {
                ALT: () => {
                  const name = this.CONSUME(Key).image;
                  const value = this.OPTION(() => this.CONSUME(Word).image);
                  this.ACTION(() => proposal.fields.push({ key: name.slice(0, -1), value: value ?? '' }));
                },
              },
              {
                ALT: () => {
                  const name = this.CONSUME1(Word).image;
                  this.CONSUME(Equals);
                  const value = this.OPTION1(() => this.CONSUME2(Word).image);
                  this.ACTION(() => proposal.fields.push({ key: name, value: value ?? '' }));
                },
              },
            ]);
          },
        });
      });
    }
    return {
      tokens: [Head, Start, Key, Equals, Ellipsis, Separator, Word],
      Parser: KeyedProposals,
    };
  };
}

/** Makes the grammar for the words of a vendor. */
export const createKeyedProposals = (
  words: KeyedProposalWords,
  transforms: Transforms,
): ValueGrammar<readonly Proposal[]> => createGrammar(keyedProposalsSource(words, transforms));
