/**
 * What a record grammar sees of its base class. The parsing toolkit behind it is inside of this package, so that the
 * declarations name no package that a program would have to install.
 */

/** A class of tokens: in a record grammar the lines of one message. */
export interface TokenType {
  name: string;
  tokenTypeIdx?: number;
}

/** A token: in a record grammar a line. */
export interface IToken {
  /** The text of the token. */
  image: string;
  startOffset: number;
  tokenType: TokenType;
  tokenTypeIdx: number;
  payload?: any;
}

/** Why a rule did not fit. */
export interface IRecognitionException {
  name: string;
  message: string;
  token: IToken;
}

/** A rule: called by itself it begins to read, called by SUBRULE it is a part of another. */
export type ParserMethod<Arguments extends unknown[], Result> = (...args: Arguments) => Result;

/** One way of several. */
export interface Alternative<Result> {
  /** Whether this way may be taken at all. */
  GATE?: () => boolean;
  ALT: () => Result;
}

/** A part that may be absent or repeated. */
export interface Part<Result> {
  GATE?: () => boolean;
  DEF: () => Result;
}

/** A part that is repeated with a separator between. */
export interface SeparatedPart {
  SEP: TokenType;
  DEF: () => unknown;
}

/**
 * The base of grammars: rules are fields made by `RULE`, and `performSelfAnalysis()` is called last in the constructor.
 * Where the same call stands twice in a rule, the second has a number: `CONSUME`, `CONSUME1`, `CONSUME2`.
 */
export declare class EmbeddedActionsParser {
  constructor(tokens: TokenType[], configuration?: { maxLookahead?: number; recoveryEnabled?: boolean });
  input: IToken[];
  errors: IRecognitionException[];
  protected performSelfAnalysis(): void;
  protected RULE<Rule extends (...args: any[]) => any>(
    name: string,
    rule: Rule,
  ): ParserMethod<Parameters<Rule>, ReturnType<Rule>>;
  /** Runs what must not run while the grammar is analysed. */
  protected ACTION<Result>(action: () => Result): Result;
  protected CONSUME(type: TokenType): IToken;
  protected CONSUME1(type: TokenType): IToken;
  protected CONSUME2(type: TokenType): IToken;
  protected CONSUME3(type: TokenType): IToken;
  protected CONSUME4(type: TokenType): IToken;
  protected CONSUME5(type: TokenType): IToken;
  protected CONSUME6(type: TokenType): IToken;
  protected CONSUME7(type: TokenType): IToken;
  protected CONSUME8(type: TokenType): IToken;
  protected CONSUME9(type: TokenType): IToken;
  protected SUBRULE<Arguments extends unknown[], Result>(
    rule: ParserMethod<Arguments, Result>,
    options?: { ARGS?: Arguments },
  ): Result;
  protected SUBRULE1<Arguments extends unknown[], Result>(
    rule: ParserMethod<Arguments, Result>,
    options?: { ARGS?: Arguments },
  ): Result;
  protected SUBRULE2<Arguments extends unknown[], Result>(
    rule: ParserMethod<Arguments, Result>,
    options?: { ARGS?: Arguments },
  ): Result;
  protected SUBRULE3<Arguments extends unknown[], Result>(
    rule: ParserMethod<Arguments, Result>,
    options?: { ARGS?: Arguments },
  ): Result;
  protected SUBRULE4<Arguments extends unknown[], Result>(
    rule: ParserMethod<Arguments, Result>,
    options?: { ARGS?: Arguments },
  ): Result;
  protected SUBRULE5<Arguments extends unknown[], Result>(
    rule: ParserMethod<Arguments, Result>,
    options?: { ARGS?: Arguments },
  ): Result;
  protected SUBRULE6<Arguments extends unknown[], Result>(
    rule: ParserMethod<Arguments, Result>,
    options?: { ARGS?: Arguments },
  ): Result;
  protected SUBRULE7<Arguments extends unknown[], Result>(
    rule: ParserMethod<Arguments, Result>,
    options?: { ARGS?: Arguments },
  ): Result;
  protected SUBRULE8<Arguments extends unknown[], Result>(
    rule: ParserMethod<Arguments, Result>,
    options?: { ARGS?: Arguments },
  ): Result;
  protected SUBRULE9<Arguments extends unknown[], Result>(
    rule: ParserMethod<Arguments, Result>,
    options?: { ARGS?: Arguments },
  ): Result;
  protected OR<Result = any>(alternatives: Alternative<Result>[]): Result;
  protected OR1<Result = any>(alternatives: Alternative<Result>[]): Result;
  protected OR2<Result = any>(alternatives: Alternative<Result>[]): Result;
  protected OR3<Result = any>(alternatives: Alternative<Result>[]): Result;
  protected OR4<Result = any>(alternatives: Alternative<Result>[]): Result;
  protected OR5<Result = any>(alternatives: Alternative<Result>[]): Result;
  protected OR6<Result = any>(alternatives: Alternative<Result>[]): Result;
  protected OR7<Result = any>(alternatives: Alternative<Result>[]): Result;
  protected OR8<Result = any>(alternatives: Alternative<Result>[]): Result;
  protected OR9<Result = any>(alternatives: Alternative<Result>[]): Result;
  protected OPTION<Result>(part: (() => Result) | Part<Result>): Result | undefined;
  protected OPTION1<Result>(part: (() => Result) | Part<Result>): Result | undefined;
  protected OPTION2<Result>(part: (() => Result) | Part<Result>): Result | undefined;
  protected OPTION3<Result>(part: (() => Result) | Part<Result>): Result | undefined;
  protected OPTION4<Result>(part: (() => Result) | Part<Result>): Result | undefined;
  protected OPTION5<Result>(part: (() => Result) | Part<Result>): Result | undefined;
  protected OPTION6<Result>(part: (() => Result) | Part<Result>): Result | undefined;
  protected OPTION7<Result>(part: (() => Result) | Part<Result>): Result | undefined;
  protected OPTION8<Result>(part: (() => Result) | Part<Result>): Result | undefined;
  protected OPTION9<Result>(part: (() => Result) | Part<Result>): Result | undefined;
  protected MANY(part: (() => unknown) | Part<unknown>): void;
  protected MANY1(part: (() => unknown) | Part<unknown>): void;
  protected MANY2(part: (() => unknown) | Part<unknown>): void;
  protected MANY3(part: (() => unknown) | Part<unknown>): void;
  protected MANY4(part: (() => unknown) | Part<unknown>): void;
  protected MANY5(part: (() => unknown) | Part<unknown>): void;
  protected MANY6(part: (() => unknown) | Part<unknown>): void;
  protected MANY7(part: (() => unknown) | Part<unknown>): void;
  protected MANY8(part: (() => unknown) | Part<unknown>): void;
  protected MANY9(part: (() => unknown) | Part<unknown>): void;
  protected AT_LEAST_ONE(part: (() => unknown) | Part<unknown>): void;
  protected AT_LEAST_ONE1(part: (() => unknown) | Part<unknown>): void;
  protected AT_LEAST_ONE2(part: (() => unknown) | Part<unknown>): void;
  protected AT_LEAST_ONE3(part: (() => unknown) | Part<unknown>): void;
  protected AT_LEAST_ONE4(part: (() => unknown) | Part<unknown>): void;
  protected AT_LEAST_ONE5(part: (() => unknown) | Part<unknown>): void;
  protected AT_LEAST_ONE6(part: (() => unknown) | Part<unknown>): void;
  protected AT_LEAST_ONE7(part: (() => unknown) | Part<unknown>): void;
  protected AT_LEAST_ONE8(part: (() => unknown) | Part<unknown>): void;
  protected AT_LEAST_ONE9(part: (() => unknown) | Part<unknown>): void;
  protected MANY_SEP(part: SeparatedPart): void;
  protected MANY_SEP1(part: SeparatedPart): void;
  protected MANY_SEP2(part: SeparatedPart): void;
  protected MANY_SEP3(part: SeparatedPart): void;
  protected MANY_SEP4(part: SeparatedPart): void;
  protected MANY_SEP5(part: SeparatedPart): void;
  protected MANY_SEP6(part: SeparatedPart): void;
  protected MANY_SEP7(part: SeparatedPart): void;
  protected MANY_SEP8(part: SeparatedPart): void;
  protected MANY_SEP9(part: SeparatedPart): void;
  protected AT_LEAST_ONE_SEP(part: SeparatedPart): void;
  protected AT_LEAST_ONE_SEP1(part: SeparatedPart): void;
  protected AT_LEAST_ONE_SEP2(part: SeparatedPart): void;
  protected AT_LEAST_ONE_SEP3(part: SeparatedPart): void;
  protected AT_LEAST_ONE_SEP4(part: SeparatedPart): void;
  protected AT_LEAST_ONE_SEP5(part: SeparatedPart): void;
  protected AT_LEAST_ONE_SEP6(part: SeparatedPart): void;
  protected AT_LEAST_ONE_SEP7(part: SeparatedPart): void;
  protected AT_LEAST_ONE_SEP8(part: SeparatedPart): void;
  protected AT_LEAST_ONE_SEP9(part: SeparatedPart): void;
}
