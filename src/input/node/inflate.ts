import { createGunzip, createInflateRaw } from 'node:zlib';

/** How an inflation ended; what was inflated before has been handed out in every case. */
export type Outcome =
  | { readonly kind: 'complete'; readonly consumed: number; readonly produced: number }
  | { readonly kind: 'cut'; readonly produced: number }
  | { readonly kind: 'broken'; readonly reason: string; readonly produced: number }
  | { readonly kind: 'bomb'; readonly consumed: number; readonly produced: number };

export interface Packed {
  readonly format: 'raw' | 'gzip';
  readonly ratio: number;
  /** True when `read` may be called again. */
  readonly repeatable: boolean;
  read(): AsyncIterable<Uint8Array>;
}

const pieceLength = 16 * 1024;
const ratioFrom = 1024 * 1024;

/**
 * zlib drops what it had inflated of the very piece in which it finds an error. So that nothing readable is
 * lost, the piece is then fed again in smaller and smaller grains, each time from the start of the stream.
 */
const grains = [pieceLength, 256, 1];

export async function* inflate(packed: Packed): AsyncGenerator<Uint8Array, Outcome> {
  let from = 0;
  let produced = 0;
  let reason = '';
  for (const grain of packed.repeatable ? grains : grains.slice(0, 1)) {
    const outcome = yield* pass(packed, from, grain, produced);
    if (outcome.kind !== 'failed') return outcome;
    ({ from, produced, reason } = outcome);
  }
  return { kind: 'broken', reason, produced };
}

interface Failed {
  readonly kind: 'failed';
  readonly reason: string;
  /** Offset of the piece in which the error is. */
  readonly from: number;
  readonly produced: number;
}

async function* pass(
  packed: Packed,
  from: number,
  grain: number,
  skip: number,
): AsyncGenerator<Uint8Array, Outcome | Failed> {
  const engine = startEngine(packed.format);
  let produced = 0;
  let fed = 0;
  try {
    for await (const piece of pieces(packed.read(), from, grain)) {
      await engine.write(piece);
      for (const { chunk, consumed } of engine.take()) {
        const already = Math.max(0, skip - produced);
        produced += chunk.length;
        if (already < chunk.length) yield chunk.subarray(already);
        if (produced > ratioFrom && produced > packed.ratio * consumed)
          return { kind: 'bomb', consumed, produced };
      }
      const { failure } = engine.state();
      if (failure !== undefined) {
        return { kind: 'failed', reason: failure.message, from: fed, produced: Math.max(produced, skip) };
      }
      if (engine.state().ended) return { kind: 'complete', consumed: engine.state().consumed, produced };
      fed += piece.length;
    }
    await engine.finish();
    for (const { chunk } of engine.take()) {
      produced += chunk.length;
      yield chunk;
    }
    const { failure, consumed } = engine.state();
    if (failure === undefined) return { kind: 'complete', consumed, produced };
    return failure.code === 'Z_BUF_ERROR'
      ? { kind: 'cut', produced }
      : { kind: 'broken', reason: failure.message, produced };
  } finally {
    engine.close();
  }
}

/** Cuts chunks into pieces, so that one piece cannot inflate to more than a few mebibytes at a time. */
async function* pieces(
  chunks: AsyncIterable<Uint8Array>,
  from: number,
  grain: number,
): AsyncGenerator<Uint8Array, void> {
  let position = 0;
  for await (const chunk of chunks) {
    for (let offset = 0; offset < chunk.length;) {
      const length = position < from ? Math.min(pieceLength, from - position) : grain;
      const piece = chunk.subarray(offset, offset + length);
      offset += piece.length;
      position += piece.length;
      yield piece;
    }
  }
}

interface Inflated {
  readonly chunk: Uint8Array;
  /** Packed bytes that had been consumed by then. */
  readonly consumed: number;
}

interface EngineState {
  readonly ended: boolean;
  readonly failure: NodeJS.ErrnoException | undefined;
  readonly consumed: number;
}

interface Engine {
  write(piece: Uint8Array): Promise<void>;
  finish(): Promise<void>;
  take(): Inflated[];
  state(): EngineState;
  close(): void;
}

/** A zlib stream that is fed a piece at a time and never throws. */
function startEngine(format: Packed['format']): Engine {
  const stream = format === 'raw' ? createInflateRaw() : createGunzip();
  let inflated: Inflated[] = [];
  let ended = false;
  let failure: NodeJS.ErrnoException | undefined;
  // Bytes behind the end of a deflate stream make zlib end without calling back, so whatever comes first wakes us.
  let wake: () => void = () => undefined;
  stream.on('data', (chunk: Uint8Array) => inflated.push({ chunk, consumed: stream.bytesWritten }));
  stream.on('end', () => {
    ended = true;
    wake();
  });
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure = error;
    wake();
  });
  return {
    write: (piece) =>
      new Promise((resolve) => {
        wake = resolve;
        if (ended || failure !== undefined) resolve();
        // After an error the event wakes us, so that the failure is known by then.
        else stream.write(piece, (error) => (error ? undefined : resolve()));
      }),
    finish: () =>
      new Promise((resolve) => {
        wake = resolve;
        if (ended || failure !== undefined) resolve();
        else stream.end();
      }),
    take() {
      const taken = inflated;
      inflated = [];
      return taken;
    },
    state: () => ({ ended, failure, consumed: stream.bytesWritten }),
    close: () => stream.destroy(),
  };
}
