import type { Certainty } from '../../src/category/source.js';

/** A status code of the system with the fault it stands for. */
export interface StatusRow {
  readonly code: number;
  /** The name of the code in the system's header; a private code of a cloud has none. */
  readonly symbol?: string;
  readonly category: string;
  readonly alternatives?: readonly string[];
  readonly meaning: string;
  /** How sure the meaning is, where it is not simply documented. */
  readonly certainty?: Certainty;
}

/** A text the system prints for a code. */
export interface StatusText {
  readonly code: number;
  readonly text: string;
  /** True when the text is only the beginning of what is printed. */
  readonly prefix?: true;
}
