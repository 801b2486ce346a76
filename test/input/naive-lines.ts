/** A line as a reader without chunks, buffers or speed finds it. */
export interface NaiveLine {
  readonly text: string;
  readonly offset: number;
  readonly length: number;
  readonly truncated: boolean;
}

type NaiveEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The bytes of a text in one of the encodings. */
export function encode(text: string, encoding: NaiveEncoding, mark = false): Uint8Array {
  const marked = (mark ? '\ufeff' : '') + text;
  if (encoding === 'utf-8') return new TextEncoder().encode(marked);
  const little = Buffer.from(marked, 'utf16le');
  return new Uint8Array(encoding === 'utf-16le' ? little : little.swap16());
}

/** windows-1252 at 0x80 to 0x9f; Node's own decoder had it wrong for years. */
const western = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d,
  0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a,
  0x153, 0x9d, 0x17e, 0x178,
];

/** Text of a line: strict UTF-8, else windows-1252. */
function decode(bytes: Uint8Array, encoding: NaiveEncoding): string {
  if (encoding !== 'utf-8') {
    const units: number[] = [];
    for (let at = 0; at + 1 < bytes.length; at += 2) {
      const [first, second] = [bytes[at]!, bytes[at + 1]!];
      units.push(encoding === 'utf-16le' ? first + second * 256 : second + first * 256);
    }
    return units.map((unit) => String.fromCharCode(unit)).join('');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return [...bytes].map((byte) => String.fromCodePoint(western[byte - 0x80] ?? byte)).join('');
  }
}

/** How many bytes of a line are kept: at most the limit, never a part of a character. */
function keep(bytes: Uint8Array, limit: number, encoding: NaiveEncoding): number {
  if (bytes.length <= limit) return bytes.length;
  if (encoding !== 'utf-8') return limit - (limit % 2);
  let at = limit;
  while (at > Math.max(0, limit - 3) && (bytes[at]! & 0xc0) === 0x80) at -= 1;
  return at;
}

/** Lines of bytes: ends are LF or CRLF, the encoding is known, `mark` bytes at the beginning belong to no line. */
export function naiveLines(
  bytes: Uint8Array,
  encoding: NaiveEncoding = 'utf-8',
  mark = 0,
  limit = 64 * 1024,
): NaiveLine[] {
  const width = encoding === 'utf-8' ? 1 : 2;
  const unitAt = (at: number): number =>
    width === 1
      ? bytes[at]!
      : encoding === 'utf-16le'
        ? bytes[at]! + bytes[at + 1]! * 256
        : bytes[at + 1]! + bytes[at]! * 256;
  const lines: NaiveLine[] = [];
  const add = (start: number, end: number): void => {
    const stop =
      end - width >= start && (end - start) % width === 0 && unitAt(end - width) === 13 ? end - width : end;
    const line = bytes.subarray(start, stop);
    const kept = keep(line, limit, encoding);
    lines.push({
      text: decode(line.subarray(0, kept), encoding),
      offset: start,
      length: stop - start,
      truncated: kept < line.length,
    });
  };
  let start = mark;
  let at = mark;
  for (; at + width <= bytes.length; at += width) {
    if (unitAt(at) !== 10) continue;
    add(start, at);
    start = at + width;
  }
  if (start < bytes.length) add(start, bytes.length);
  return lines;
}

/** Cuts bytes at the given places (taken modulo the length). */
export function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const at = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort((a, b) => a - b);
  const chunks: Uint8Array[] = [];
  let from = 0;
  for (const place of [...at, bytes.length]) {
    chunks.push(bytes.slice(from, place));
    from = place;
  }
  return chunks;
}
