import { createToken } from '../chevrotain.js';
import { createGrammar, openToken, ValueParser, type GrammarSource } from './grammar.js';
import type { Payload, ValueGrammar, ValueResult } from './types.js';

/**
 * Payloads of a message as short names with what they hold; a bare number in brackets of its own, `N((16430))`,
 * is the number:
 *
 * `[ SA KE No N(NATD_S_IP) N(MS_STATUS(13868)) EAP/REQ/MSCHAPV2 CPRP(ADDR DNS) EF(1/2) N((16430)) ]`
 */
export const payloadsSource: GrammarSource<readonly Payload[]> = () => {
  const Begin = createToken({ name: 'Begin', pattern: '[' });
  const End = createToken({ name: 'End', pattern: ']' });
  // Two levels of brackets are all that is printed; no recursion, so no depth to run out of.
  const Held = createToken({ name: 'Held', pattern: /\((?:[^()[\]]|\([^()[\]]{0,200}\)){0,1000}\)/ });
  const Path = createToken({ name: 'Path', pattern: /\/[^\s()[\]]+/ });
  const Type = openToken('Type', /[^\s()[\]/]+/, /[^\s()[\]/]/);

  class Payloads extends ValueParser<readonly Payload[]> {
    /** `list := ['['] payload* [']']` */
    override readonly start = this.RULE('start', (): ValueResult<readonly Payload[]> => {
      const value: Payload[] = [];
      this.OPTION(() => this.CONSUME(Begin));
      this.MANY(() => {
        value.push(this.SUBRULE(this.payload));
      });
      this.OPTION1(() => this.CONSUME(End));
      return { value };
    });

    /** `payload := type [path] [held]` with `path := '/' word` and `held := '(' … ')'` */
    readonly payload = this.RULE('payload', (): Payload => {
      const type = this.CONSUME(Type).image;
      const path = this.OPTION(() => this.CONSUME(Path).image.slice(1));
      const held = this.OPTION1(() => this.CONSUME(Held).image.slice(1, -1));
      return this.ACTION((): Payload => {
        const value = held === undefined ? path : held.replace(/^\((\d+)\)$/, '$1');
        return value === undefined ? { type } : { type, value };
      });
    });
  }
  return { tokens: [Begin, End, Held, Path, Type], Parser: Payloads };
};

/** Reads the payloads of a message. */
export const readPayloads: ValueGrammar<readonly Payload[]> = /* @__PURE__ */ createGrammar(payloadsSource);
