import type { CharacterSet } from './characters.js';

/** What one step of a variant does with the line. */
export type StepKind = 'literal' | 'closed' | 'list' | 'open';

/** A step of a variant; captures carry the slot that their extent is written to. All have the same shape, for speed. */
export interface Step {
  readonly kind: StepKind;
  readonly literal: string;
  /** The characters of the literal; comparing numbers is faster than asking two strings. */
  readonly codes: Uint16Array;
  readonly end: (line: string, position: number, end: number) => number;
  readonly set: CharacterSet;
  readonly list: WordList;
  readonly slot: number;
  /** An open capture that may be empty (`rest`). */
  readonly mayBeEmpty: boolean;
}

/** Of further steps the positions are not noted. */
export const mostSteps = 127;

/** The words of a closed list, longer ones first, with their characters. */
export interface WordList {
  readonly words: readonly string[];
  readonly codes: readonly Uint16Array[];
}

/** The characters of a text as numbers. */
export function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let index = 0; index < codes.length; index += 1) codes[index] = text.charCodeAt(index);
  return codes;
}

/** Prepares a closed list. */
export function wordList(list: readonly string[]): WordList {
  const words = [...list].sort((a, b) => b.length - a.length);
  return { words, codes: words.map(codesOf) };
}

const noWords: WordList = { words: [], codes: [] };
const noCodes = new Uint16Array(0);
const noCharacters: CharacterSet = new Uint8Array(128);
const nothing = (): number => -1;

/** A step with what is said of it. */
export const step = (kind: StepKind, rest: Partial<Step>): Step => ({
  kind,
  literal: '',
  codes: noCodes,
  end: nothing,
  set: noCharacters,
  list: noWords,
  slot: -1,
  mayBeEmpty: false,
  ...rest,
});
