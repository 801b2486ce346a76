import { once } from 'node:events';
import type { CommonOptions } from './options.js';
import type { Sink } from './sink-type.js';

/** Runs with a sink that is finished at the end, or discarded when something fails; it never replaces one of the `inputs`. */
export async function withSink<Result>(
  options: CommonOptions,
  inputs: readonly string[],
  run: (sink: Sink) => Promise<Result>,
): Promise<Result> {
  const sink = await openSink(options, inputs);
  try {
    const result = await run(sink);
    await sink.finish();
    return result;
  } catch (error) {
    await sink.discard();
    throw error;
  }
}

async function openSink({ output }: CommonOptions, inputs: readonly string[]): Promise<Sink> {
  if (output === undefined || output === '-') return standardOutput;
  const { openFileSink } = await import('./file-sink.js');
  return openFileSink(output, inputs);
}

const nothing = (): Promise<void> => Promise.resolve();

const standardOutput: Sink = {
  async write(text) {
    if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
  },
  finish: nothing,
  discard: nothing,
};

/** Prints one text, which came from reading the `inputs`. */
export const print = (options: CommonOptions, text: string, inputs: readonly string[] = []): Promise<void> =>
  withSink(options, inputs, (sink) => sink.write(text));
