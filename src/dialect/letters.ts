import type { Part } from '../template/part.js';

/** Letters and digits of a literal. */
export const lettersOf = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length;

/** Letters and digits that stand in every line, optional parts left out. */
export const literalLetters = (parts: readonly Part[]): number =>
  parts.reduce((sum, part) => (typeof part === 'string' ? sum + lettersOf(part) : sum), 0);
