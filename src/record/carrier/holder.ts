import type { CarrierSink } from './carrier.js';

/*
 * What a container says besides its entries may stand behind them. So its entries wait until it closes, but only up
 * to a bound: the entries of a large one leave with what was said before them.
 */

/** A sink whose things wait for the container around them. */
export interface Holder extends CarrierSink {
  /** A container begins; `emit` hands it on when it is read, or when it has to be let go. */
  open(size: number, emit: () => void): void;
  /** A container ends. */
  close(): void;
}

/** Makes a holder that lets go when more than `most` bytes wait. */
export function createHolder(sink: CarrierSink, most: number): Holder {
  let waiting: (() => void)[] = [];
  let held = 0;
  /** Containers that are open, and how many of the outer ones were let go. */
  let depth = 0;
  let released = 0;

  function flush(): void {
    const ready = waiting;
    waiting = [];
    held = 0;
    for (const emit of ready) emit();
  }

  function put(size: number, emit: () => void): void {
    waiting.push(emit);
    held += size;
    if (held <= most) return;
    released = depth;
    flush();
  }

  return {
    entry(entry): void {
      if (depth === released) sink.entry(entry);
      else put(entry.place.length, () => sink.entry(entry));
    },
    line(text, offset, length, line, truncated): void {
      if (depth === released) sink.line(text, offset, length, line, truncated);
      else put(length, () => sink.line(text, offset, length, line, truncated));
    },
    invalid: (line) => sink.invalid(line),
    problem: (problem, line, offset) => sink.problem(problem, line, offset),
    open(size, emit): void {
      depth += 1;
      put(size, emit);
    },
    close(): void {
      depth -= 1;
      if (depth < released) released = depth;
      else if (depth === released) flush();
    },
  };
}
