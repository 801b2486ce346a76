import { IkescopeError } from '../input/error.js';

/** A place in a grammar file; both numbers count from one, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A text with the place it stands at. */
export interface LocatedText extends Position {
  readonly type: 'text';
  readonly value: string;
  /** The text as it is spelled in the file, quotes and escapes included, where that differs. */
  readonly image?: string | undefined;
}

/** A value of a grammar file with the place it stands at: the same for both forms of the file. */
export type Located =
  | LocatedText
  | ({ readonly type: 'number'; readonly value: number } & Position)
  | ({ readonly type: 'boolean'; readonly value: boolean } & Position)
  | ({ readonly type: 'null' } & Position)
  | LocatedList
  | LocatedObject;

/** Values in their order. */
export interface LocatedList extends Position {
  readonly type: 'list';
  readonly items: readonly Located[];
}

/** Named values in their order. */
export interface LocatedObject extends Position {
  readonly type: 'object';
  readonly members: readonly Member[];
}

/** A named value; the name has a place of its own. */
export interface Member {
  readonly key: LocatedText;
  readonly value: Located;
}

/** Refuses a grammar file; the name of the file is put before the place by `readGrammar`. */
export type Refuse = (at: Position, problem: string) => never;

/** Makes the function that refuses a grammar file of that name. */
export const refuseIn =
  (name: string): Refuse =>
  ({ line, column }, problem) => {
    throw new IkescopeError('bad-grammar', `${name}:${line}:${column}: ${problem}`);
  };

/** Where a character of a text stands in the file. */
export function positionIn(text: LocatedText, offset: number): Position {
  const { line, column, image } = text;
  return { line, column: column + (image === undefined ? offset : offsetInImage(image, offset)) };
}

/** The offset in a JSON string, quotes and escapes counted, of a character of its value. */
function offsetInImage(image: string, offset: number): number {
  let at = 1;
  for (let index = 0; index < offset && at < image.length - 1; index += 1) {
    if (image[at] !== '\\') at += 1;
    else at += image[at + 1] === 'u' ? 6 : 2;
  }
  return at;
}
