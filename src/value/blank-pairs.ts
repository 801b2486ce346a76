import { createToken } from '../chevrotain.js';
import { createGrammar, openToken, ValueParser, type GrammarSource } from './grammar.js';
import type { ValueGrammar, ValueResult } from './types.js';

/**
 * `key=value` with blanks between; words without a key belong to the value before them, words before the first
 * key are left out. The first value of a key counts:
 *
 * `auth=PRESHARED_KEY cipher=AES_CBC_256 integ=n/a group=MODP2048` or `ESP=>0xc1 <0xd2 xfrm=AES_GCM_16_256 DPD=passive`
 */
export const blankPairsSource: GrammarSource<Readonly<Record<string, string>>> = () => {
  const Pair = createToken({ name: 'Pair', pattern: /[A-Za-z][\w/]{0,60}=[^\s;]*/ });
  const Semicolon = createToken({ name: 'Semicolon', pattern: ';' });
  const Word = openToken('Word', /[^\s;]+/, /[^\s;]/);

  class BlankPairs extends ValueParser<Readonly<Record<string, string>>> {
    /** `list := (pair | word | ';')*` */
    override readonly start = this.RULE('start', (): ValueResult<Readonly<Record<string, string>>> => {
      const pairs: { key: string; value: string }[] = [];
      this.MANY(() => {
        this.OR([
          {
            ALT: () => {
              const { image } = this.CONSUME(Pair);
              const split = image.indexOf('=');
              pairs.push({ key: image.slice(0, split), value: image.slice(split + 1) });
            },
          },
          {
            ALT: () => {
              const { image } = this.CONSUME(Word);
              const last = pairs.at(-1);
              if (last !== undefined) last.value += ` ${image}`;
            },
          },
          { ALT: () => this.CONSUME(Semicolon) },
        ]);
      });
      return this.ACTION(() => {
        const first = new Map<string, string>();
        for (const { key, value } of pairs) if (!first.has(key)) first.set(key, value.trim());
        return { value: Object.fromEntries(first) };
      });
    });
  }
  return { tokens: [Pair, Semicolon, Word], Parser: BlankPairs };
};

/** Reads a list of `key=value` with blanks between. */
export const readBlankPairs: ValueGrammar<Readonly<Record<string, string>>> =
  /* @__PURE__ */ createGrammar(blankPairsSource);
