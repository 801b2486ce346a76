import {
  createToken,
  EmbeddedActionsParser,
  EOF,
  Lexer,
  type IToken,
  type TokenType,
} from '../chevrotain.js';
import type { Located, LocatedObject, LocatedText, Member, Position, Refuse } from './located.js';

/*
 * JSON (RFC 8259) with the place of every value, which `JSON.parse` does not tell.
 *
 *   value  := object | list | string | number | 'true' | 'false' | 'null'
 *   object := '{' ( member ( ',' member )* )? '}'
 *   member := string ':' value
 *   list   := '[' ( value ( ',' value )* )? ']'
 */
/** Deeper files are refused: no grammar nests, and a parser must not run out of stack. */
const mostDepth = 32;

const positionOf = ({ startLine, startColumn }: IToken): Position => ({
  line: startLine ?? 1,
  column: startColumn ?? 1,
});

const textOf = (token: IToken): LocatedText => ({
  type: 'text',
  value: JSON.parse(token.image) as string,
  image: token.image,
  ...positionOf(token),
});

/** What reads JSON; made when the first file is read. */
interface JsonGrammar {
  readonly lexer: Lexer;
  readonly parser: EmbeddedActionsParser & { readonly value: () => Located };
  readonly opening: readonly TokenType[];
  readonly closing: readonly TokenType[];
}

function makeGrammar(): JsonGrammar {
  const OpenObject = createToken({ name: 'OpenObject', pattern: '{' });
  const CloseObject = createToken({ name: 'CloseObject', pattern: '}' });
  const OpenList = createToken({ name: 'OpenList', pattern: '[' });
  const CloseList = createToken({ name: 'CloseList', pattern: ']' });
  const Comma = createToken({ name: 'Comma', pattern: ',' });
  const Colon = createToken({ name: 'Colon', pattern: ':' });
  const String = createToken({
    name: 'String',
    pattern: /"(?:[^"\\\u0000-\u001f]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"/,
  });
  const Number = createToken({ name: 'Number', pattern: /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/ });
  const Word = createToken({ name: 'Word', pattern: /true|false|null/ });
  const Blank = createToken({
    name: 'Blank',
    pattern: /[ \t\r\n]+/,
    group: Lexer.SKIPPED,
    line_breaks: true,
  });

  const tokens = [Blank, String, Number, Word, OpenObject, CloseObject, OpenList, CloseList, Comma, Colon];

  class JsonParser extends EmbeddedActionsParser {
    constructor() {
      super(tokens, { maxLookahead: 1, recoveryEnabled: false });
      this.performSelfAnalysis();
    }

    readonly value = this.RULE('value', (): Located =>
      this.OR<Located>([
        { ALT: () => this.SUBRULE(this.object) },
        { ALT: () => this.SUBRULE(this.list) },
        { ALT: () => this.string(this.CONSUME(String)) },
        { ALT: () => this.number(this.CONSUME(Number)) },
        { ALT: () => this.word(this.CONSUME(Word)) },
      ]),
    );

    private readonly object = this.RULE('object', (): Located => {
      const members: Member[] = [];
      const open = this.CONSUME(OpenObject);
      this.MANY_SEP({ SEP: Comma, DEF: () => members.push(this.SUBRULE(this.member)) });
      this.CONSUME(CloseObject);
      return { type: 'object', members, ...positionOf(open) };
    });

    private readonly member = this.RULE('member', (): Member => {
      const key = this.string(this.CONSUME(String));
      this.CONSUME(Colon);
      return { key, value: this.SUBRULE(this.value) };
    });

    private readonly list = this.RULE('list', (): Located => {
      const items: Located[] = [];
      const open = this.CONSUME(OpenList);
      this.MANY_SEP({ SEP: Comma, DEF: () => items.push(this.SUBRULE(this.value)) });
      this.CONSUME(CloseList);
      return { type: 'list', items, ...positionOf(open) };
    });

    private string(token: IToken): LocatedText {
      return this.ACTION(() => textOf(token));
    }

    private number(token: IToken): Located {
      return this.ACTION(() => ({
        type: 'number',
        value: JSON.parse(token.image) as number,
        ...positionOf(token),
      }));
    }

    private word(token: IToken): Located {
      const at = positionOf(token);
      return token.image === 'null'
        ? { type: 'null', ...at }
        : { type: 'boolean', value: token.image === 'true', ...at };
    }
  }
  return {
    lexer: new Lexer(tokens, { skipValidations: true }),
    parser: new JsonParser(),
    opening: [OpenObject, OpenList],
    closing: [CloseObject, CloseList],
  };
}

let shared: JsonGrammar | undefined;

/** Reads the JSON form of a grammar file into located values. */
export function readJsonForm(text: string, refuse: Refuse): LocatedObject {
  const { lexer, parser, opening, closing } = (shared ??= makeGrammar());
  const lexed = lexer.tokenize(text);
  const stray = lexed.errors[0];
  if (stray)
    refuse(
      { line: stray.line ?? 1, column: stray.column ?? 1 },
      `this is no JSON: unexpected ${JSON.stringify(text.slice(stray.offset, stray.offset + 1))}`,
    );
  checkDepth(lexed.tokens, opening, closing, refuse);
  parser.input = lexed.tokens;
  const value = parser.value();
  const error = parser.errors[0];
  if (error) {
    const { token } = error;
    const last = lexed.tokens.at(-1);
    const end = token.tokenType === EOF;
    refuse(
      end ? behind(last) : positionOf(token),
      end
        ? 'this is no JSON: it ends too early'
        : `this is no JSON: unexpected ${JSON.stringify(token.image.slice(0, 40))}`,
    );
  }
  if (value.type !== 'object') return refuse(value, 'a grammar is a JSON object');
  return value;
}

const behind = (token: IToken | undefined): Position => ({
  line: token?.endLine ?? 1,
  column: (token?.endColumn ?? 0) + 1,
});

function checkDepth(
  all: readonly IToken[],
  opening: readonly TokenType[],
  closing: readonly TokenType[],
  refuse: Refuse,
): void {
  let depth = 0;
  for (const token of all) {
    if (opening.includes(token.tokenType)) depth += 1;
    if (closing.includes(token.tokenType)) depth -= 1;
    if (depth > mostDepth) refuse(positionOf(token), `more than ${mostDepth} levels deep`);
  }
}
