/*
 * Logs and answers of an interface may hold the key of a tunnel beside its state. A report goes into tickets, so such a
 * value is not quoted; the event keeps its text as it stood.
 */

const names = 'psk|pre[-_ ]?shared[-_ ]?key|shared[-_ ]?key|password|passphrase|secret';

const shapes: readonly RegExp[] = [
  // A member of JSON: `"psk": "…"`.
  new RegExp(`("(?:${names})"\\s{0,8}:\\s{0,8}")[^"]{1,512}(?=")`, 'gi'),
  // An assignment: `secret=…`, `psk = '…'`.
  new RegExp(`(\\b(?:${names})\\s{0,8}=\\s{0,8})(?:"[^"]{1,512}"|'[^']{1,512}'|[^\\s"']{1,512})`, 'gi'),
  // A key in quotes or in hexadecimal digits behind its name: `psk 0x…`, `PSK "…"`.
  new RegExp(`(\\b(?:${names})\\s{0,8}:?\\s{1,8})(?:"[^"]{1,512}"|'[^']{1,512}'|0x[0-9a-f]{2,512})`, 'gi'),
];

/** The text of a line for a report, with secrets struck out. */
export const quotable = (text: string): string =>
  shapes.reduce((shown, shape) => shown.replace(shape, '$1[not shown]'), text);
