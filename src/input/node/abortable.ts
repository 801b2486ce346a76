import { Readable } from 'node:stream';

/** A stream that stops waiting for its next chunk when the signal is aborted. */
export async function* abortable(
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void> {
  const iterator = chunks[Symbol.asyncIterator]();
  let ended = false;
  try {
    for (;;) {
      const step = await nextOrAbort(iterator, signal);
      if (step.done === true) {
        ended = true;
        return;
      }
      yield step.value;
    }
  } finally {
    if (!ended) {
      // `return()` would wait behind a `next()` that is still pending; a Node stream can be closed at once.
      if (chunks instanceof Readable) chunks.destroy();
      else if (signal?.aborted === true) void iterator.return?.();
      else await iterator.return?.();
    }
  }
}

function nextOrAbort<Value>(
  iterator: AsyncIterator<Value>,
  signal: AbortSignal | undefined,
): Promise<IteratorResult<Value>> {
  if (signal === undefined) return iterator.next();
  return new Promise((resolve, reject) => {
    // One listener a step: a promise that lives as long as the stream would collect every step.
    const abort = (): void => reject(signal.reason as Error);
    if (signal.aborted) {
      abort();
      return;
    }
    signal.addEventListener('abort', abort, { once: true });
    iterator
      .next()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', abort));
  });
}
