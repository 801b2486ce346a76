import type { FactSource } from '../../src/category/source.js';

/** Text of OpenIKED portable, which OpenBSD's iked shares: a file below iked/. */
export const code = (file: string): FactSource => ({
  where: `openiked/openiked-portable iked/${file}`,
  certainty: 'source-code',
});

/** Words of earlier releases, known from their siblings. */
export const sibling: FactSource = { where: 'sibling of a line of OpenIKED', certainty: 'inferred' };
