import { once } from 'node:events';
import type { CommonOptions } from './options.js';

/** Where a result goes. */
export interface Sink {
  write(text: string): Promise<void>;
  /** Makes the result visible, unless it was discarded; until then a file is as it was. */
  finish(): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/** Runs with a sink that is finished at the end, or discarded when something fails. */
export async function withSink<Result>(
  options: CommonOptions,
  run: (sink: Sink) => Promise<Result>,
): Promise<Result> {
  const sink = await openSink(options);
  try {
    const result = await run(sink);
    await sink.finish();
    return result;
  } catch (error) {
    await sink.discard();
    throw error;
  }
}

async function openSink({ output }: CommonOptions): Promise<Sink> {
  if (output === undefined || output === '-') return standardOutput;
  const { openFileSink } = await import('./file-sink.js');
  return openFileSink(output);
}

const nothing = (): Promise<void> => Promise.resolve();

const standardOutput: Sink = {
  async write(text) {
    if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
  },
  finish: nothing,
  discard: nothing,
};

/** Prints one text. */
export const print = (options: CommonOptions, text: string): Promise<void> =>
  withSink(options, (sink) => sink.write(text));
