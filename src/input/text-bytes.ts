/** Turns chunks of text into bytes. */
export interface TextBytes {
  /** The bytes of a chunk; a pair of surrogates that is cut in two leaves with its second half. */
  bytes(chunk: string): Uint8Array;
  /** What was held back. */
  rest(): Uint8Array;
}

const encoder = new TextEncoder();
const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

/** Makes the encoder of one source. */
export function createTextBytes(): TextBytes {
  /** A high surrogate at the end of a chunk. */
  let half = '';
  return {
    bytes(chunk): Uint8Array {
      const text = half + chunk;
      half = isHighSurrogate(text.charCodeAt(text.length - 1)) ? text.slice(-1) : '';
      return encoder.encode(half === '' ? text : text.slice(0, -1));
    },
    rest(): Uint8Array {
      const bytes = encoder.encode(half);
      half = '';
      return bytes;
    },
  };
}
