import {
  createToken,
  EmbeddedActionsParser,
  Lexer,
  type IRecognitionException,
  type TokenType,
} from '../chevrotain.js';
import type { ValueGrammar, ValueResult } from './types.js';

/** A longer text is not read. */
export const longestText = 64 * 1024;

type Configuration = NonNullable<ConstructorParameters<typeof EmbeddedActionsParser>[1]>;

/** The base of all value parsers: a subclass has its rules as fields and `start` as the first rule. */
export abstract class ValueParser<T> extends EmbeddedActionsParser {
  abstract readonly start: () => ValueResult<T>;

  /** To be called once, when the fields of the subclass are there. */
  analyse(): void {
    this.performSelfAnalysis();
  }
}

/** What a grammar consists of. `tokens` stand in the order in which they are tried. */
export interface GrammarParts<T> {
  readonly tokens: readonly TokenType[];
  readonly Parser: new (tokens: TokenType[], configuration: Configuration) => ValueParser<T>;
}

/** Makes the parts when the grammar is first used: tokens and rules cost time at the start. */
export type GrammarSource<T> = () => GrammarParts<T>;

/** One character of every group that the lexer of chevrotain tells apart by the first character. */
const firstCharacters = /* @__PURE__ */ Array.from({ length: 513 }, (_, index) =>
  index < 256 ? index : Math.min(65535, 256 + (index - 256) * 255),
);

/**
 * A token that begins with any character that `first` matches. Chevrotain needs to be told where a pattern
 * begins with a negated class.
 */
export const openToken = (name: string, pattern: RegExp, first: RegExp): TokenType =>
  createToken({
    name,
    pattern,
    start_chars_hint: firstCharacters.filter((code) => code > 255 || first.test(String.fromCharCode(code))),
  });

/** Blanks between tokens. */
export const skipped = (name: string, pattern: RegExp): TokenType =>
  createToken({ name, pattern, group: Lexer.SKIPPED });

function build<T>(source: GrammarSource<T>, skipValidations: boolean): [Lexer, ValueParser<T>] {
  const { tokens, Parser } = source();
  // The last two match everything that nothing else matches: lexing cannot fail, and not slowly either.
  const all = [...tokens, skipped('Blank', /\s+/), openToken('Unexpected', /\S+/, /\S/)];
  const lexer = new Lexer(all, {
    positionTracking: 'onlyOffset',
    ensureOptimizations: true,
    skipValidations,
  });
  const parser = new Parser(all, { maxLookahead: 1, recoveryEnabled: false, skipValidations });
  parser.analyse();
  return [lexer, parser];
}

function describe(error: IRecognitionException, text: string): string {
  const { image, startOffset } = error.token;
  if (Number.isNaN(startOffset) || image === '') return `unexpected end at column ${text.length + 1}`;
  const shown = image.length > 40 ? `${image.slice(0, 40)}…` : image;
  return `unexpected "${shown}" at column ${startOffset + 1}`;
}

/** Makes a grammar that is built at its first use and never throws. */
export function createGrammar<T>(source: GrammarSource<T>): ValueGrammar<T> {
  let built: [Lexer, ValueParser<T>] | undefined;
  return (text) => {
    if (text.length > longestText) return { problem: `longer than ${longestText} characters` };
    built ??= build(source, true);
    const [lexer, parser] = built;
    try {
      parser.input = lexer.tokenize(text).tokens;
      const result = parser.start();
      const error = parser.errors[0];
      return error === undefined ? result : { problem: describe(error, text) };
    } catch (error) {
      return { problem: `not read: ${error instanceof Error ? error.message : 'unknown reason'}` };
    } finally {
      parser.input = [];
    }
  };
}

/** Builds a grammar with all checks of chevrotain, which throw; for tests. */
export function checkGrammar<T>(source: GrammarSource<T>): void {
  build(source, false);
}
