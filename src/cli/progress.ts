import { clearLine } from './failure.js';
import type { Input, Source } from '../input/source.js';
import { printable } from '../output/printable.js';
import { cut } from '../output/text/width.js';

/** Shows on one line how much has been read. */
export interface Progress {
  read(name: string, bytes: number): void;
  /** Takes the line away. */
  end(): void;
}

/** Short runs show nothing. */
const patience = 1000;
const pause = 200;

/** Makes a progress line; it appears when reading takes longer than a second. */
export function createProgress(
  write: (text: string) => unknown,
  now: () => number = () => performance.now(),
): Progress {
  let next = now() + patience;
  let total = 0;
  let shown = false;
  return {
    read(name, bytes) {
      total += bytes;
      if (now() < next) return;
      next = now() + pause;
      shown = true;
      write(`${clearLine}${(total / 1024 ** 2).toFixed(0)} MiB read, ${cut(printable(name), 50, 'start')}`);
    },
    end() {
      if (shown) write(clearLine);
      shown = false;
    },
  };
}

/** The same source, telling what is read of it. */
export const watched = (source: Source, progress: Progress): Source => ({
  name: source.name,
  modified: source.modified,
  placeholder: source.placeholder,
  // Grows while the source is read.
  get notices() {
    return source.notices;
  },
  open: () => counted(source.name, source.open(), progress),
});

async function* counted(
  name: string,
  input: Input,
  progress: Progress,
): AsyncGenerator<string | Uint8Array, void> {
  if (typeof input === 'string' || input instanceof Uint8Array) {
    progress.read(name, input.length);
    yield input;
    return;
  }
  for await (const chunk of input as AsyncIterable<string | Uint8Array>) {
    progress.read(name, chunk.length);
    yield chunk;
  }
}
