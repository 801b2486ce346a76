import { decodeUtf16, guessEncoding, type EncodingGuess } from './encoding.js';
import { headBytes } from './lines.js';

/** The beginning of a source: what is looked at before it is decided how to read. */
export interface Head {
  /** All bytes that came by, at least as many as are looked at, or all there are. */
  readonly bytes: Uint8Array;
  readonly guess: EncodingGuess;
  /** Text of the part that is looked at. */
  readonly text: string;
}

/** Collects the beginning of a source. */
export interface HeadCollector {
  /** Takes bytes; the head, once there is enough of it. */
  push(bytes: Uint8Array): Head | undefined;
  /** The head of what came so far. */
  take(): Head;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const first = chunks[0];
  if (chunks.length === 1 && first) return first;
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** Makes a collector; chunks are copied, for their owner may use them again. */
export function createHeadCollector(): HeadCollector {
  const chunks: Uint8Array[] = [];
  let length = 0;

  function take(): Head {
    const bytes = joined(chunks, length);
    const guess = guessEncoding(bytes);
    const stop = Math.min(bytes.length, headBytes);
    const text =
      guess.encoding === 'utf-8'
        ? new TextDecoder('utf-8').decode(bytes.subarray(guess.mark, stop))
        : decodeUtf16(bytes, guess.mark, stop, guess.encoding);
    return { bytes, guess, text };
  }

  return {
    push(bytes): Head | undefined {
      chunks.push(bytes.slice());
      length += bytes.length;
      return length >= headBytes ? take() : undefined;
    },
    take,
  };
}
