import { createToken, EmbeddedActionsParser, type IToken, type TokenType } from '../chevrotain.js';

/** A line as a record grammar sees it: a token whose type is the class of the line. */
export interface LineToken {
  /** Id of the message the line is, or of its layout where nobody knows the message. */
  readonly message: string;
  /** What the message captured. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly session?: string | undefined;
  /** The line as it stood. */
  readonly text: string;
}

/** What a record grammar makes of its lines. */
export interface RecordValue {
  /** Fields of the event. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly session?: string | undefined;
  readonly local?: { readonly address: string; readonly port?: number | undefined } | undefined;
  readonly remote?: { readonly address: string; readonly port?: number | undefined } | undefined;
  /** Which field tells the category, where it depends on the lines that are there; else that of the row. */
  readonly reason?: { readonly capture: string; readonly table: string } | undefined;
}

/** Reads the lines of one closed frame; `used` counts the lines from the first that belong to the record. */
export type ReadRecord = (
  lines: readonly LineToken[],
) => { readonly value: RecordValue; readonly used: number } | undefined;

/** The token types of the lines of a record, by message id. */
export type LineClasses = Readonly<Record<string, TokenType>>;

/**
 * Base class of record grammars: a chevrotain grammar whose tokens are lines. Subclasses define rules as fields and
 * call `performSelfAnalysis()` at the end of their constructor; the rule `record` is where reading begins.
 */
export abstract class RecordParser extends EmbeddedActionsParser {
  protected readonly classes: LineClasses;

  constructor(classes: LineClasses) {
    super(Object.values(classes), { maxLookahead: 1, recoveryEnabled: false });
    this.classes = classes;
  }

  /** The rule to begin with. */
  abstract readonly record: () => RecordValue;

  /** The token type of a message. */
  protected line(message: string): TokenType {
    const type = this.classes[message];
    if (!type) throw new Error(`the record has no line "${message}"`);
    return type;
  }

  /** What the line captured. While the grammar is analysed there is no line: the fields are then empty. */
  protected fieldsOf(token: IToken): Readonly<Record<string, unknown>> {
    return (token.payload as LineToken | undefined)?.fields ?? {};
  }

  /** The line as it stood. */
  protected textOf(token: IToken): string {
    return (token.payload as LineToken | undefined)?.text ?? '';
  }
}

/**
 * Makes the reader of a record from the messages that are its lines and a grammar over them. The grammar is built when
 * the first record is read. Lines behind the last one that the grammar takes are left over.
 */
export function readRecordWith(
  messages: readonly string[],
  Grammar: new (classes: LineClasses) => RecordParser,
): ReadRecord {
  let ready: { readonly classes: LineClasses; readonly parser: RecordParser } | undefined;

  return (lines) => {
    if (!ready) {
      const classes = Object.fromEntries(
        messages.map((name) => [name, createToken({ name: name.replace(/[^A-Za-z0-9_]/g, '_') })]),
      );
      ready = { classes, parser: new Grammar(classes) };
    }
    const { classes, parser } = ready;
    const tokens: IToken[] = [];
    lines.forEach((line, index) => {
      const tokenType = classes[line.message];
      if (tokenType)
        tokens.push({
          image: line.text,
          startOffset: index,
          tokenType,
          tokenTypeIdx: tokenType.tokenTypeIdx ?? 0,
          payload: line,
        });
    });
    parser.input = tokens;
    const value = parser.record();
    const error = parser.errors[0];
    if (!error) return { value, used: lines.length };
    const used = error.token.startOffset;
    // A rule that was broken off gives no value; one that ended early leaves the rest of the lines over.
    return error.name === 'NotAllInputParsedException' && used > 0 ? { value, used } : undefined;
  };
}
