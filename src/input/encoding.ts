/** How the bytes of a source become text; decided once from its beginning. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The encoding of a source and the length of its byte order mark. */
export interface EncodingGuess {
  readonly encoding: Encoding;
  readonly mark: number;
}

/** Decides by byte order mark, else by where zero bytes stand in the first 4 KiB. */
export function guessEncoding(head: Uint8Array): EncodingGuess {
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', mark: 2 };
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', mark: 3 };
  const length = Math.min(head.length, 4096) & ~1;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (head[index] === 0) even += 1;
    if (head[index + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (pairs >= 4 && odd > pairs * 0.7 && even < pairs * 0.2) return { encoding: 'utf-16le', mark: 0 };
  if (pairs >= 4 && even > pairs * 0.7 && odd < pairs * 0.2) return { encoding: 'utf-16be', mark: 0 };
  return { encoding: 'utf-8', mark: 0 };
}

type Slice = (this: Uint8Array, start: number, end: number) => string;

/** Node's fast decoder of one-byte text, where there is one. */
const oneByteSlice = (globalThis as { Buffer?: { prototype: { latin1Slice?: Slice } } }).Buffer?.prototype
  .latin1Slice;

const ascii = new TextDecoder('utf-8');
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What windows-1252 has at 0x80 to 0x9f; Node 20 to 23 decode these bytes as controls. */
const western = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node's own test, where there is one: it looks at many bytes at a time. */
const nativeIsAscii = (
  globalThis as {
    process?: {
      getBuiltinModule?: (name: string) => { isAscii?: (bytes: Uint8Array) => boolean } | undefined;
    };
  }
).process?.getBuiltinModule?.('node:buffer')?.isAscii;

/** Whether every byte of the range is below 128. */
export function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  if (nativeIsAscii && end - start > 256) return nativeIsAscii(bytes.subarray(start, end));
  for (let index = start; index < end; index += 1) if ((bytes[index] as number) > 127) return false;
  return true;
}

/** Text of a range that is known to hold only ASCII. */
export function decodeAscii(bytes: Uint8Array, start: number, end: number): string {
  return oneByteSlice ? oneByteSlice.call(bytes, start, end) : ascii.decode(bytes.subarray(start, end));
}

/** Text of a range of UTF-8; a line that is no UTF-8 is read as windows-1252, and `onInvalid` is told. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number, onInvalid: () => void): string {
  const range = bytes.subarray(start, end);
  try {
    return strict.decode(range);
  } catch {
    onInvalid();
    let text = '';
    for (const byte of range)
      text += byte >= 0x80 && byte < 0xa0 ? western.charAt(byte - 0x80) : String.fromCharCode(byte);
    return text;
  }
}

/** Text of a range of UTF-16; an odd byte at the end is left out. */
export function decodeUtf16(bytes: Uint8Array, start: number, end: number, encoding: Encoding): string {
  const units: number[] = [];
  const low = encoding === 'utf-16le' ? 0 : 1;
  let text = '';
  for (let index = start; index + 1 < end; index += 2) {
    units.push((bytes[index + low] as number) | ((bytes[index + 1 - low] as number) << 8));
    if (units.length === 4096) text += String.fromCharCode(...units.splice(0));
  }
  return text + String.fromCharCode(...units);
}
