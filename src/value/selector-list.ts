import { createToken } from '../chevrotain.js';
import { createGrammar, openToken, ValueParser, type GrammarSource } from './grammar.js';
import { interpretSelector } from './selector-list-meaning.js';
import { memoise } from './memo.js';
import type { SelectorPair, TrafficSelector, ValueGrammar, ValueResult } from './types.js';

/** How a family prints the selectors of both sides. */
export interface SelectorListWords {
  /** What stands between the sides: `===`. */
  readonly between: string;
}

/**
 * Selectors of both sides as two lists; the side that is printed first becomes the initiator's:
 *
 * `10.1.0.0/16[tcp/80] 10.2.0.1..10.2.0.9 dynamic === ::/0|/0`
 */
export function selectorListSource(words: SelectorListWords): GrammarSource<SelectorPair> {
  return () => {
    const Between = createToken({ name: 'Between', pattern: words.between });
    const Narrow = createToken({ name: 'Narrow', pattern: /\[[^\]\s]{0,80}\]|\|[^\s=]{0,80}/ });
    const Address = openToken('Address', /[^\s[|=]+/, /[^\s[|=]/);

    class SelectorList extends ValueParser<SelectorPair> {
      /** `pair := side between side` */
      override readonly start = this.RULE('start', (): ValueResult<SelectorPair> => {
        const problems: string[] = [];
        const initiator = this.SUBRULE(this.side, { ARGS: [problems] });
        this.CONSUME(Between);
        const responder = this.SUBRULE1(this.side, { ARGS: [problems] });
        const problem = problems[0];
        return problem === undefined ? { value: { initiator, responder } } : { problem };
      });

      /** `side := (address [narrow])*` with `narrow := '[' protocol ['/' ports] ']' | '|' [protocol] '/' ports` */
      readonly side = this.RULE('side', (problems: string[]): TrafficSelector[] => {
        const selectors: TrafficSelector[] = [];
        this.MANY(() => {
          const address = this.CONSUME(Address).image;
          const narrow = this.OPTION(() => this.CONSUME(Narrow).image);
          this.ACTION(() => {
            const result = interpretSelector(address, narrow);
            if ('value' in result) selectors.push(result.value);
            else problems.push(result.problem);
          });
        });
        return selectors;
      });
    }
    return { tokens: [Between, Narrow, Address], Parser: SelectorList };
  };
}

/**
 * Makes the grammar for the way a family prints selectors. The pairs of a gateway are many, its networks few: each side
 * is read, and remembered, by itself. Where a bracket may hide the mark between the sides, or a side cannot be read,
 * the text is read as a whole.
 */
export function createSelectorList(words: SelectorListWords): ValueGrammar<SelectorPair> {
  const { between } = words;
  const whole = createGrammar(selectorListSource(words));
  const side = memoise((text: string) => whole(`${text}${between}`));

  return (text) => {
    const at = text.indexOf(between);
    if (at < 0 || text.includes('[')) return whole(text);
    const first = side(text.slice(0, at));
    const second = side(text.slice(at + between.length));
    if (!('value' in first) || !('value' in second)) return whole(text);
    return { value: { initiator: first.value.initiator, responder: second.value.initiator } };
  };
}
