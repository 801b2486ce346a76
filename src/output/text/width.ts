/** First and last code points of characters that take two columns (East Asian wide and fullwidth, emoji). */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x23e9, 0x23f3],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff],
  [0x1b000, 0x1b2ff],
  [0x1f004, 0x1f004],
  [0x1f18e, 0x1f19a],
  [0x1f200, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f7e0, 0x1f7eb],
  [0x1f900, 0x1faff],
  [0x20000, 0x3fffd],
];

const mark = /^\p{M}$/u;
const latin = /^[\x20-\x7e\u00a0-\u02ff]*$/;

/** Columns one character takes: 0 for combining marks, 2 for wide ones. */
function columnsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (mark.test(character)) return 0;
  return wide.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

/** Columns a printable text takes in a terminal. */
export function widthOf(text: string): number {
  if (latin.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

/** The longest beginning that fits. */
export function startOf(text: string, width: number): string {
  if (latin.test(text)) return text.slice(0, Math.max(0, width));
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += columnsOf(character);
    if (used > width) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** The longest ending that fits. */
export function endOf(text: string, width: number): string {
  const characters = Array.from(text);
  let used = 0;
  let first = characters.length;
  while (first > 0) {
    used += columnsOf(characters[first - 1] ?? '');
    if (used > width) break;
    first -= 1;
  }
  return characters.slice(first).join('');
}

/** The text padded with blanks on the right. */
export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Where a text that does not fit loses letters. */
export type CutAt = 'start' | 'middle' | 'end';

/** The text itself where it fits, else what fits with a `…` for the rest. */
export function cut(text: string, width: number, at: CutAt = 'end'): string {
  if (widthOf(text) <= width) return text;
  const room = Math.max(0, width - 1);
  if (at === 'start') return `…${endOf(text, room)}`;
  if (at === 'end') return `${startOf(text, room)}…`;
  const tail = Math.floor(room / 3);
  return `${startOf(text, room - tail)}…${endOf(text, tail)}`;
}
