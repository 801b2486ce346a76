import { IkescopeError } from '../input/error.js';
import type { Input, Source } from '../input/source.js';

type Chunk = string | Uint8Array;

/** Whether the value is a source and not bytes, text or a stream. */
export const isSource = (value: unknown): value is Source =>
  typeof value === 'object' &&
  value !== null &&
  'open' in value &&
  typeof value.open === 'function' &&
  'name' in value;

/** Whether the value yields its items by `for await`. */
export const isAsyncIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

/** Whether the value yields its items by `for`; text is none of these. */
export const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;

const isWebStream = (value: unknown): value is ReadableStream<Chunk> =>
  typeof value === 'object' &&
  value !== null &&
  'getReader' in value &&
  typeof value.getReader === 'function';

/**
 * The chunks of an input in order. Breaking off cancels the stream behind it; its own errors reject.
 *
 * @throws IkescopeError `bad-input` when the value is nothing that can be read.
 */
export async function* chunksOf(input: Input, signal?: AbortSignal): AsyncGenerator<Chunk, void, undefined> {
  signal?.throwIfAborted();
  if (typeof input === 'string' || input instanceof Uint8Array) {
    yield input;
    return;
  }
  if (isAsyncIterable(input)) {
    for await (const chunk of input as AsyncIterable<Chunk>) {
      signal?.throwIfAborted();
      yield checked(chunk);
    }
    return;
  }
  if (isWebStream(input)) {
    yield* webChunks(input, signal);
    return;
  }
  if (isIterable(input)) {
    for (const chunk of input as Iterable<Chunk>) {
      signal?.throwIfAborted();
      yield checked(chunk);
    }
    return;
  }
  throw new IkescopeError('bad-input', 'the input is neither text, bytes, nor a stream of them');
}

function checked(chunk: unknown): Chunk {
  if (typeof chunk === 'string' || chunk instanceof Uint8Array) return chunk;
  throw new IkescopeError('bad-input', 'a chunk is neither text nor bytes');
}

/** Browsers whose streams are not async iterable yet. */
async function* webChunks(
  stream: ReadableStream<Chunk>,
  signal?: AbortSignal,
): AsyncGenerator<Chunk, void, undefined> {
  const reader = stream.getReader();
  let finished = false;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) {
        finished = true;
        return;
      }
      yield checked(value);
    }
  } finally {
    if (!finished) await reader.cancel();
  }
}
