import { createToken } from '../chevrotain.js';
import { createGrammar, openToken, skipped, ValueParser, type GrammarSource } from './grammar.js';
import { interpretSelectors, type RangeSelectorWords, type ReadSelectors } from './selectors-meaning.js';
import type { SelectorPair, ValueGrammar } from './types.js';

export type { RangeSelectorWords } from './selectors-meaning.js';

const blanks = (words: string): string => words.replace(/ /g, '\\s+');

/**
 * Traffic selectors as ranges, the part of the responder may be absent:
 *
 * `[Tsid 0x729  ]Number of TSIs 1: StartAddress 10.20.0.0 EndAddress 10.20.255.255 PortStart 0 PortEnd 65535 Protocol 0 Number of TSRs 1:StartAddress 0.0.0.0 EndAddress 255.255.255.255 PortStart 0 PortEnd 65535 Protocol 0`
 */
export function rangeSelectorsSource(words: RangeSelectorWords): GrammarSource<SelectorPair> {
  return () => {
    const { id, initiators, responders, start, end, portStart, portEnd, protocol } = words;
    const Id = createToken({ name: 'Id', pattern: new RegExp(`\\[${id}\\s+\\w{1,40}\\s*\\]`) });
    const Head = createToken({
      name: 'Head',
      pattern: new RegExp(`(?:${blanks(initiators)}|${blanks(responders)})\\s+\\d{1,9}\\s*:`),
    });
    const Name = createToken({
      name: 'Name',
      pattern: new RegExp(`(?:${[start, end, portStart, portEnd, protocol].join('|')})(?![^\\s,])`),
    });
    const Separator = skipped('Separator', /[\s,]+/);
    const Word = openToken('Word', /[^\s,]+/, /[^\s,]/);

    class RangeSelectors extends ValueParser<SelectorPair> {
      /** `pair := [id] list+ word*`; words at the end are the rest of a line that was cut */
      override readonly start = this.RULE('start', () => {
        const read: ReadSelectors = { lists: [], cut: false };
        this.OPTION(() => {
          read.id = this.CONSUME(Id).image;
        });
        this.MANY(() => {
          read.lists.push(this.SUBRULE(this.list));
        });
        this.MANY1(() => {
          this.CONSUME(Word);
          read.cut = true;
        });
        return this.ACTION(() => interpretSelectors(read, words));
      });

      /** `list := head field*` with `head := 'Number of TSIs' number ':'` and `field := name [word]` */
      readonly list = this.RULE('list', () => {
        const head = this.CONSUME(Head).image;
        const fields: { name: string; value: string | undefined }[] = [];
        this.MANY(() => {
          const name = this.CONSUME(Name).image;
          const value = this.OPTION(() => this.CONSUME(Word).image);
          fields.push({ name, value });
        });
        return { head, fields };
      });
    }
    return { tokens: [Id, Head, Name, Separator, Word], Parser: RangeSelectors };
  };
}

/** Makes the grammar for the words of a vendor. */
export const createRangeSelectors = (words: RangeSelectorWords): ValueGrammar<SelectorPair> =>
  createGrammar(rangeSelectorsSource(words));
