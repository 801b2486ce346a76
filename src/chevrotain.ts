/**
 * The one door to chevrotain. Every grammar of the project takes its base classes from here, so that a
 * program never holds two copies (token indexes are per copy) and the bundle holds exactly one.
 */
export {
  createToken,
  EmbeddedActionsParser,
  EOF,
  Lexer,
  type ILexingError,
  type IRecognitionException,
  type IToken,
  type TokenType,
} from 'chevrotain';
