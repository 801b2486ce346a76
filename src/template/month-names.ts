import { characters, type CharacterSet } from './characters.js';

/*
 * Names of months as logs abbreviate them. Daemons write English; what a journal or a mail program prints follows the
 * language of its user. Source: the abbreviations of glibc's locales (and of CLDR, where they differ), in Latin letters.
 */

const english = 'jan feb mar apr may jun jul aug sep oct nov dec';
const others = [
  // German
  'jan feb mär apr mai jun jul aug sep okt nov dez',
  // French
  'janv. févr. mars avril mai juin juil. août sept. oct. nov. déc.',
  // Spanish
  'ene feb mar abr may jun jul ago sep oct nov dic',
  // Italian
  'gen feb mar apr mag giu lug ago set ott nov dic',
  // Portuguese
  'jan fev mar abr mai jun jul ago set out nov dez',
  // Dutch
  'jan feb mrt apr mei jun jul aug sep okt nov dec',
  // Danish, Swedish
  'jan feb mar apr maj jun jul aug sep okt nov dec',
  // Norwegian
  'jan feb mars april mai juni juli aug sep okt nov des',
];

/** The characters of `Nov` as one number. */
const codeOf = (text: string, at: number): number =>
  (text.charCodeAt(at) << 16) | (text.charCodeAt(at + 1) << 8) | text.charCodeAt(at + 2);

/** The usual names, quickly found: English with a capital letter. */
const usual: ReadonlyMap<number, number> = new Map(
  english
    .split(' ')
    .map((name, index) => [codeOf(name.charAt(0).toUpperCase() + name.slice(1), 0), index + 1]),
);

const byName = new Map<string, number>();
for (const names of [english, ...others])
  names.split(' ').forEach((name, index) => {
    byName.set(name, index + 1);
    byName.set(name.replace('.', ''), index + 1);
  });

const longest = Math.max(...[...byName.keys()].map((name) => name.length));
const initials = [...new Set([...byName.keys()].map((name) => name.charAt(0)))];

/** What the name of a month begins with. */
export const monthInitials: CharacterSet = characters(
  ...initials,
  ...initials.map((letter) => letter.toUpperCase()),
);

const blank = 32;

/** The end of the name of a month with a blank behind it, or -1. */
export function monthEnd(line: string, position: number, end: number): number {
  if (position + 3 >= end) return -1;
  if (line.charCodeAt(position + 3) === blank && usual.has(codeOf(line, position))) return position + 3;
  const stop = Math.min(end, position + longest + 1);
  let at = position + 3;
  while (at < stop && line.charCodeAt(at) !== blank) at += 1;
  return at < stop && byName.has(line.slice(position, at).toLowerCase()) ? at : -1;
}

/** The month, 1 to 12, that a name between two positions means. */
export function monthOf(line: string, from: number, to: number): number {
  const known = to === from + 3 ? usual.get(codeOf(line, from)) : undefined;
  return known ?? byName.get(line.slice(from, to).toLowerCase()) ?? 0;
}
