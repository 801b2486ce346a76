import { printable } from '../printable.js';

/** Only this module knows the key, so that nothing read from a log or from JSON can pass for markup. */
const key: unique symbol = Symbol('markup');

/** A piece of HTML that is safe to put into a page. Only `markup` and `raw` make it. */
export interface Markup {
  readonly [key]: string;
}

/** What may stand in a piece of HTML; text becomes harmless text, what is absent becomes nothing. */
export type Content = Markup | string | number | undefined | readonly Content[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or a quoted attribute: hidden characters are shown, markup means nothing. */
export const escapeHtml = (text: string): string =>
  printable(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** A template of HTML; what is put in is text, unless it was made here too. */
export function markup(pieces: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  const own = unindented(pieces);
  let text = own[0] ?? '';
  for (const [index, content] of contents.entries()) text += textOf(content) + (own[index + 1] ?? '');
  return { [key]: text };
}

const known = new WeakMap<TemplateStringsArray, readonly string[]>();

/** Indentation is for those who read the program. */
function unindented(pieces: TemplateStringsArray): readonly string[] {
  const before = known.get(pieces);
  if (before) return before;
  const own = pieces.map((piece) => piece.replace(/\n +/g, '\n'));
  known.set(pieces, own);
  return own;
}

/** Text of the program itself that is HTML as it stands: a style sheet, a script, JSON without a `<`. */
export const raw = (text: string): Markup => ({ [key]: text });

/** The HTML of a piece. */
export const markupText = (piece: Markup): string => piece[key];

function textOf(content: Content): string {
  if (content === undefined) return '';
  if (typeof content === 'string') return escapeHtml(content);
  if (typeof content === 'number') return String(content);
  if (Array.isArray(content)) return (content as readonly Content[]).map(textOf).join('');
  return (content as Markup)[key];
}

/** Nothing. */
export const nothing: Markup = raw('');
