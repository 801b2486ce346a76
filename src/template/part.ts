/** Literal text. */
export type Literal = string;

/** A capture `<name:type>`: its name and the class of text it takes. */
export interface Capture {
  readonly name: string;
  /** Name of a capture class; absent for a closed list. */
  readonly type?: string | undefined;
  /** The words of a closed list `<name:a|b>`. */
  readonly list?: readonly string[] | undefined;
}

/** An optional part `[[ … ]]`. */
export interface Optional {
  readonly optional: readonly (Literal | Capture)[];
}

/** A piece of a wording, in the order it stands in the line. */
export type Part = Literal | Capture | Optional;

/** A wording as its author wrote it, with the pieces it falls into. */
export interface Wording {
  readonly text: string;
  readonly parts: readonly Part[];
}

/** Tells an optional part from the others. */
export const isOptional = (part: Part): part is Optional => typeof part === 'object' && 'optional' in part;

/** Tells a capture from literal text. */
export const isCapture = (part: Part): part is Capture => typeof part === 'object' && 'name' in part;
