/** What went wrong in the use of the library. */
export type IkescopeErrorCode =
  | 'bad-template'
  | 'bad-dialect'
  | 'bad-grammar'
  | 'bad-option'
  | 'unknown-dialect'
  | 'unknown-category'
  | 'bad-input'
  | 'cannot-read';

/**
 * Wrong use of the API: a template that does not parse, an unknown dialect, a bad option. It is raised when
 * something is defined or called, never because of what stands in a log.
 */
export class IkescopeError extends Error {
  /** Tells it from other errors, also where two copies of the package are loaded. */
  override readonly name = 'IkescopeError';
  /** What went wrong, for programs. */
  readonly code: IkescopeErrorCode;

  constructor(code: IkescopeErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
