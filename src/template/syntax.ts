import {
  createToken,
  EmbeddedActionsParser,
  EOF,
  Lexer,
  type IToken,
  type TokenType,
} from '../chevrotain.js';
import { IkescopeError } from '../input/error.js';
import type { Capture, Optional, Part } from './part.js';

/*
 * The template language.
 *
 *   wording  := ( literal | capture | optional )*
 *   optional := '[[' ( literal | capture )* ']]'
 *   capture  := '<' name ':' ( type | word ( '|' word )+ ) '>'
 *   name     := [A-Za-z_] [A-Za-z0-9_]*
 *
 * There are no escapes: `<` is literal unless it reads `<word:…>`, `[` unless two of them stand together. In a
 * run of `[` the first two open, in a run of `]` the last two close.
 */
const capturePattern = /<([A-Za-z_][A-Za-z0-9_]*):([^<>]+)>/y;

/** What reads templates; made when the first one is read. */
interface TemplateGrammar {
  readonly lexer: Lexer;
  readonly parser: EmbeddedActionsParser & { readonly wording: () => Part[] };
  readonly open: TokenType;
}

function makeGrammar(): TemplateGrammar {
  const CaptureToken = createToken({
    name: 'Capture',
    line_breaks: false,
    start_chars_hint: ['<'],
    pattern: (text: string, offset: number): RegExpExecArray | null => {
      capturePattern.lastIndex = offset;
      return capturePattern.exec(text);
    },
  });
  const Open = createToken({ name: 'Open', pattern: /\[\[+/ });
  const Close = createToken({ name: 'Close', pattern: /\]\](?!\])/ });
  const Literal = createToken({ name: 'Literal', pattern: /[^[\]<]+|[[\]<]/, line_breaks: true });
  const tokens = [CaptureToken, Open, Close, Literal];

  class TemplateParser extends EmbeddedActionsParser {
    constructor() {
      super(tokens, { maxLookahead: 1, recoveryEnabled: false });
      this.performSelfAnalysis();
    }

    /** wording := ( literal | capture | optional )* */
    readonly wording = this.RULE('wording', (): Part[] => {
      const parts: Part[] = [];
      this.MANY(() => {
        this.OR([
          { ALT: () => append(parts, this.SUBRULE(this.piece)) },
          { ALT: () => parts.push(this.SUBRULE(this.optional)) },
        ]);
      });
      return parts;
    });

    /** optional := '[[' ( literal | capture )* ']]' */
    private readonly optional = this.RULE('optional', (): Optional => {
      const optional: (string | Capture)[] = [];
      const open = this.CONSUME(Open).image;
      if (open.length > 2) append(optional, open.slice(2));
      this.MANY(() => append(optional, this.SUBRULE(this.piece)));
      this.CONSUME(Close);
      return { optional };
    });

    /** literal | capture */
    private readonly piece = this.RULE('piece', (): string | Capture =>
      this.OR<string | Capture>([
        { ALT: () => this.CONSUME(Literal).image },
        { ALT: () => readCapture(this.CONSUME(CaptureToken).image) },
      ]),
    );
  }
  return { lexer: new Lexer(tokens, { skipValidations: true }), parser: new TemplateParser(), open: Open };
}

let shared: TemplateGrammar | undefined;

/** Adds a piece; neighbouring literals become one. */
function append(parts: (Part | string | Capture)[], piece: string | Capture): void {
  const last = parts.at(-1);
  if (typeof piece === 'string' && typeof last === 'string') parts[parts.length - 1] = last + piece;
  else parts.push(piece);
}

function readCapture(image: string): Capture {
  const colon = image.indexOf(':');
  const name = image.slice(1, colon);
  const type = image.slice(colon + 1, -1);
  return type.includes('|') ? { name, list: type.split('|') } : { name, type };
}

/** Line and column (both one-based) of an offset, for messages to authors. */
export function positionOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

/** Raises the error of a template with its place. */
export function templateError(text: string, offset: number, problem: string): never {
  throw new IkescopeError(
    'bad-template',
    `${problem} at ${positionOf(text, offset)} of template ${JSON.stringify(text)}`,
  );
}

const describe = (token: IToken): string => (token.tokenType === EOF ? 'the end' : `"${token.image}"`);

/**
 * Splits a template into its parts.
 *
 * @throws IkescopeError `bad-template` with line and column when it does not follow the language.
 */
export function parseTemplate(text: string): Part[] {
  const { lexer, parser, open } = (shared ??= makeGrammar());
  const lexed = lexer.tokenize(text);
  parser.input = lexed.tokens;
  const parts = parser.wording();
  const error = parser.errors[0];
  if (error) {
    const offset = error.token.tokenType === EOF ? text.length : error.token.startOffset;
    const problem =
      error.token.tokenType === open
        ? 'optional parts cannot be nested: unexpected "[["'
        : error.token.tokenType === EOF
          ? 'an optional part "[[" is not closed: missing "]]"'
          : `unexpected ${describe(error.token)}`;
    templateError(text, offset, problem);
  }
  return parts;
}
