import { createToken } from '../chevrotain.js';
import { createGrammar, openToken, ValueParser, type GrammarSource } from './grammar.js';
import type { ValueGrammar, ValueResult } from './types.js';

interface Pair {
  readonly key: string;
  readonly value: string;
}

const unquote = (value: string): string =>
  value.startsWith('[') && value.endsWith(']') ? value.slice(1, -1) : value;

/**
 * Lists of `key=value` in brackets. Values hold blanks and commas, so that only a comma before a key ends
 * one; the first value of a key counts:
 *
 * `(IfIndex=[45], PeerAddress=[203.0.113.10],Reason=phase1 proposal mismatch, SeqNum=[])`
 */
export const keyValuesSource: GrammarSource<Readonly<Record<string, string>>> = () => {
  const key = '[A-Z][A-Za-z0-9]{0,60}=';
  const Open = createToken({ name: 'Open', pattern: new RegExp(`\\(\\s*(?=${key})`) });
  const Close = createToken({ name: 'Close', pattern: /\)[\s.]*(?![^])/ });
  const Separator = createToken({ name: 'Separator', pattern: new RegExp(`,\\s*(?=${key})`) });
  const Key = createToken({ name: 'Key', pattern: new RegExp(key) });
  const Text = openToken('Text', /[^,)(]+|[,)(]/, /[^]/);

  class KeyValues extends ValueParser<Readonly<Record<string, string>>> {
    /** `list := ['('] pair (separator pair)* [')']` with `separator := ','` before a key */
    override readonly start = this.RULE('start', (): ValueResult<Readonly<Record<string, string>>> => {
      const pairs: Pair[] = [];
      this.OPTION(() => this.CONSUME(Open));
      this.AT_LEAST_ONE_SEP({
        SEP: Separator,
        DEF: () => {
          pairs.push(this.SUBRULE(this.pair));
        },
      });
      this.OPTION1(() => this.CONSUME(Close));
      return this.ACTION(() => {
        const first = new Map<string, string>();
        for (const { key, value } of pairs) if (!first.has(key)) first.set(key, unquote(value.trim()));
        return { value: Object.fromEntries(first) };
      });
    });

    /** `pair := key value*`; what looks like a key or a bracket within a value is a part of it */
    readonly pair = this.RULE('pair', (): Pair => {
      const key = this.CONSUME(Key).image;
      let value = '';
      this.MANY(() => {
        value += this.OR([
          { ALT: () => this.CONSUME(Text).image },
          { ALT: () => this.CONSUME1(Key).image },
          { ALT: () => this.CONSUME1(Open).image },
        ]);
      });
      return { key: key.slice(0, -1), value };
    });
  }
  return { tokens: [Open, Close, Separator, Key, Text], Parser: KeyValues };
};

/** Reads a list of `key=value`. */
export const readKeyValues: ValueGrammar<Readonly<Record<string, string>>> =
  /* @__PURE__ */ createGrammar(keyValuesSource);
