/** What a spreadsheet takes for the beginning of a formula. */
const formula = /^[=+\-@\t\r]/;

const needsQuotes = /[",\r\n]/;

/** Control characters other than tabs and line ends, and what is drawn as nothing or turns the text around. */
const hidden = /[^\P{C}\t\r\n]|[\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const plain = /^[\t\n\r\x20-\x7e]*$/;

const escaped = (character: string): string =>
  `\\u{${(character.codePointAt(0) as number).toString(16).padStart(4, '0')}}`;

/**
 * A text as a cell of RFC 4180. What a spreadsheet would run as a formula gets an apostrophe before it; hidden characters
 * become visible (`\u{001b}`), because CSV has no escapes of its own.
 */
export function textCell(text: string): string {
  let cell = plain.test(text) ? text : text.replace(hidden, escaped);
  if (formula.test(cell)) cell = `'${cell}`;
  return needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
