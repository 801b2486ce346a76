/**
 * How sure a fact is: `seen` in a real log or recording, `documented` by the vendor, read in `source-code`,
 * or `inferred` from its siblings.
 */
export type Certainty = 'seen' | 'documented' | 'source-code' | 'inferred';

/** Where a fact comes from. */
export interface FactSource {
  /** Document, repository and file, or recording. */
  readonly where: string;
  /** How sure it is. */
  readonly certainty: Certainty;
}
