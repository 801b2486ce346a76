import { printable } from '../printable.js';

/*
 * Nothing that stands in a log may become markup, a link, a mention or an image. Code is the one place where Markdown
 * reads nothing, as long as the run of backticks around it is longer than any inside.
 */

const longestRun = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((longest, { length }) => Math.max(longest, length), 0);

/** Text as it stands, in a line: `` `text` ``. Empty text is nothing. */
export function code(text: string): string {
  const shown = printable(text);
  if (shown.trim() === '') return '';
  const ticks = '`'.repeat(longestRun(shown) + 1);
  // Blanks at both ends are taken away by the reader, one each.
  const pad = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return `${ticks}${pad}${shown}${pad}${ticks}`;
}

/** Lines as they stand, in a block of their own. */
export function fence(lines: readonly string[]): string {
  const shown = lines.map(printable);
  const ticks = '`'.repeat(Math.max(2, ...shown.map(longestRun)) + 1);
  return [`${ticks}text`, ...shown, ticks].join('\n');
}

/** Letters and digits of any script, and signs that mean nothing inside of a word. */
const harmless = /^["'(]*[\p{L}\p{N}\p{M}]+(?:[-/.,'+][\p{L}\p{N}\p{M}]+)*$/u;
/** Words of sentences that have no letters. */
const signs = new Set(['', '-', '–', '%', '+', '/', '…', '=']);
/** A number with its sign, a time of day. */
const number = /^[(+-]*\d+(?:\.\d+)?$|^\d\d:\d\d:\d\d$/;
const trailing = /["').,;:?!%…]+$/;

/** A sentence: words that could mean something to Markdown, or be taken for a link, stand as code. */
export function prose(text: string): string {
  const words = printable(text)
    .split(' ')
    .map((word) => {
      const tail = trailing.exec(word)?.[0] ?? '';
      const body = word.slice(0, word.length - tail.length);
      return isHarmless(body) ? { text: word, plain: true } : { text: body, plain: false, tail };
    });
  return words
    .map((word) => (word.plain ? word.text : `${code(word.text)}${word.tail ?? ''}`))
    .join(' ')
    .trim();
}

const isHarmless = (word: string): boolean =>
  signs.has(word) || number.test(word) || (harmless.test(word) && !/^www\./i.test(word));

/** A link that shows its address; what is no address of the web stands as code. */
export const link = (url: string): string =>
  /^https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/.test(url) ? `<${url}>` : code(url);
