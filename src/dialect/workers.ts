import { nothingKnown, type Dialect } from './dialect.js';
import { makeWorker, type Worker, type WorkerOptions } from './worker.js';

/** The dialects at work on one source, one at a time. */
export interface Workers {
  /** The one at work; it knows no line until another has been turned to. */
  readonly current: Worker;
  /** Puts a dialect to work. The lines of an open record leave before those of another dialect. */
  turnTo(dialect: Dialect): Worker;
}

/** Stands for "no dialect": it knows no line. */
const nobody: Dialect = { id: 'unknown', vendor: '', title: 'Unknown', ...nothingKnown() };

/** Makes the workers of a source; each is made when it is first turned to. */
export function createWorkers(options: WorkerOptions): Workers {
  const made = new Map<string, Worker>();

  function workerOf(dialect: Dialect): Worker {
    let worker = made.get(dialect.id);
    if (!worker) {
      worker = makeWorker(dialect, options);
      made.set(dialect.id, worker);
    }
    return worker;
  }

  let current: Worker | undefined;
  return {
    get current(): Worker {
      return (current ??= workerOf(nobody));
    },
    turnTo(dialect): Worker {
      if (current?.dialect === dialect) return current;
      current?.end();
      current = workerOf(dialect);
      return current;
    },
  };
}
