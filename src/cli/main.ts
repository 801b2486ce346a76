#!/usr/bin/env node
import { endQuietlyOnClosedPipe } from './closed-pipe.js';
import { exitStatusOf } from './failure.js';
import { createProgram } from './program.js';

endQuietlyOnClosedPipe();
// Failures that no caller waits for must not end with a status that means "fault found".
process.on('uncaughtException', (error) => process.exit(exitStatusOf(error, process.argv)));

createProgram((status) => {
  process.exitCode = status;
})
  .parseAsync(process.argv)
  .catch((error: unknown) => {
    process.exitCode = exitStatusOf(error, process.argv);
  });
