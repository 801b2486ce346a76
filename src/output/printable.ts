/**
 * What must never reach a terminal or a reader unseen: control characters (ESC and line breaks among them), lone
 * surrogates, bidirectional overrides and other format characters, line and paragraph separators, and everything
 * that is drawn as nothing at all.
 */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;

const named: Readonly<Record<string, string>> = { '\t': ' ', '\n': '\\n', '\r': '\\r' };

/**
 * Makes text harmless for a terminal and its hidden characters visible: ESC becomes `\x1b`, a right-to-left override
 * `\u202e`, a line break `\n`, a tab a blank. The result is one line. Visible text stays as it is.
 */
export const printable = (text: string): string => text.replace(unsafe, visible);

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  if (code < 0x100) return named[character] ?? `\\x${digits.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${digits.padStart(4, '0')}` : `\\u{${digits}}`;
}

const beyondAscii = /[^\n\x20-\x7e]/;

/**
 * Escapes hidden characters in JSON text (C1 controls and bidirectional overrides, which JSON itself leaves alone).
 * The value stays the same; line ends between values stay too.
 */
export const harmlessJson = (json: string): string =>
  beyondAscii.test(json) ? json.replace(unsafe, escaped) : json;

function escaped(character: string): string {
  if (character === '\n') return character;
  return [...Array(character.length).keys()]
    .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
    .join('');
}
