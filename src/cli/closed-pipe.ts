import { IkescopeError } from '../input/error.js';
import { writeProblem } from './write-problem.js';

/** A reader that has enough (`| head -1`) is no failure: the program ends with 0 and says nothing. */
export function endQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw new IkescopeError('cannot-read', `standard output cannot be written: ${writeProblem(error)}.`);
  });
  // Nobody is left to be told.
  process.stderr.on('error', () => undefined);
}
