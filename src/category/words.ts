/**
 * The words of a key or reason string, so that `No Proposal Chosen.`, `NO-PROPOSAL-CHOSEN` and
 * `NO_PROPOSAL_CHOSEN` are the same: lower case, one blank between words, no punctuation.
 */
export function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** True when the text is the phrase or goes on after it; both are given as `wordsOf` makes them. */
export function startsWithWords(text: string, phrase: string): boolean {
  return text === phrase || text.startsWith(`${phrase} `);
}

/** True when the phrase stands in the text, whole words only; both are given as `wordsOf` makes them. */
export function containsWords(text: string, phrase: string): boolean {
  return ` ${text} `.includes(` ${phrase} `);
}
