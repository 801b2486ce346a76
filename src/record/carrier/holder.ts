/*
 * What a container says besides its entries may stand behind them. So its entries wait until it closes, but only up
 * to a bound: the entries of a large one leave with what was said before them.
 */

/** Lets things wait for the container around them. */
export interface Holder {
  /** Hands something on, now or when the containers around it are read; `size` is what it holds of the source. */
  put(size: number, emit: () => void): void;
  /** A container begins. */
  open(): void;
  /** A container ends; returns false when it had to be let go before. */
  close(): boolean;
}

/** Makes a holder that lets go when more than `most` bytes wait. */
export function createHolder(most: number): Holder {
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

  return {
    put(size, emit): void {
      if (depth === released) {
        emit();
        return;
      }
      waiting.push(emit);
      held += size;
      if (held <= most) return;
      released = depth;
      flush();
    },
    open(): void {
      depth += 1;
    },
    close(): boolean {
      const whole = depth > released;
      depth -= 1;
      if (whole) {
        if (depth === released) flush();
      } else released = depth;
      return whole;
    },
  };
}
