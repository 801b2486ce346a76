import { decodeAscii, decodeUtf16, decodeUtf8, isAscii, type EncodingGuess } from '../../input/encoding.js';

/**
 * The part of a source that is looked at. It counts in units of the encoding from the beginning of the text: bytes in
 * UTF-8, pairs of bytes in UTF-16.
 */
export interface Window {
  /** One byte a unit; a unit that is no ASCII is 0x80 or more. Replaced by `append`. */
  readonly bytes: Uint8Array;
  /** The unit that stands first in `bytes`. */
  readonly base: number;
  /** The unit behind the last. */
  readonly end: number;
  append(chunk: Uint8Array): void;
  /** Lets go of what stands before a unit. */
  release(before: number): void;
  /** Text of a range that begins in a line of this number. */
  text(from: number, to: number, line: number): string;
  /** Offset in bytes of a unit in the source. */
  offset(unit: number): number;
  /** Bytes of a unit. */
  readonly width: 1 | 2;
}

/** Bytes in a block that grows; what was released is overwritten. */
interface Store {
  bytes: Uint8Array;
  from: number;
  to: number;
}

function put(store: Store, chunk: Uint8Array): void {
  const held = store.to - store.from;
  if (store.to + chunk.length > store.bytes.length) {
    if ((held + chunk.length) * 2 <= store.bytes.length) store.bytes.copyWithin(0, store.from, store.to);
    else {
      const grown = new Uint8Array(Math.max((held + chunk.length) * 2, 128 * 1024));
      grown.set(store.bytes.subarray(store.from, store.to));
      store.bytes = grown;
    }
    store.from = 0;
    store.to = held;
  }
  store.bytes.set(chunk, store.to);
  store.to += chunk.length;
}

const notAscii = 0x80;

/** One byte for each unit of UTF-16. */
function narrow(wide: Uint8Array, little: boolean): Uint8Array {
  const units = new Uint8Array(wide.length >> 1);
  for (let index = 0; index < units.length; index += 1) {
    const first = wide[index * 2] as number;
    const second = wide[index * 2 + 1] as number;
    const low = little ? first : second;
    units[index] = (little ? second : first) === 0 && low < notAscii ? low : notAscii;
  }
  return units;
}

/** Makes a window. The byte order mark is to be left out of what is appended. */
export function createWindow({ encoding, mark }: EncodingGuess, onInvalid: (line: number) => void): Window {
  const width = encoding === 'utf-8' ? 1 : 2;
  const store: Store = { bytes: new Uint8Array(0), from: 0, to: 0 };
  /** In UTF-16 the bytes as stored; `store` then holds one byte a unit. */
  const wide: Store = { bytes: new Uint8Array(0), from: 0, to: 0 };
  let released = 0;
  let half: Uint8Array = new Uint8Array(0);

  return {
    width,
    get bytes(): Uint8Array {
      return store.bytes;
    },
    // `bytes[unit - base]` is the unit, also where the block begins with what was released.
    get base(): number {
      return released - store.from;
    },
    get end(): number {
      return released + store.to - store.from;
    },
    append(chunk): void {
      if (width === 1) {
        put(store, chunk);
        return;
      }
      const joined = new Uint8Array(half.length + chunk.length);
      joined.set(half);
      joined.set(chunk, half.length);
      const whole = joined.length - (joined.length % 2);
      half = joined.slice(whole);
      put(wide, joined.subarray(0, whole));
      put(store, narrow(joined.subarray(0, whole), encoding === 'utf-16le'));
    },
    release(before): void {
      const count = before - released;
      if (count <= 0) return;
      store.from += count;
      wide.from += width === 2 ? count * 2 : 0;
      released = before;
    },
    text(from, to, line): string {
      const start = from - released + store.from;
      const end = to - released + store.from;
      if (width === 2) {
        const first = (from - released) * 2 + wide.from;
        return decodeUtf16(wide.bytes, first, first + (to - from) * 2, encoding);
      }
      return isAscii(store.bytes, start, end)
        ? decodeAscii(store.bytes, start, end)
        : decodeUtf8(store.bytes, start, end, () => onInvalid(line));
    },
    offset: (unit) => mark + unit * width,
  };
}
