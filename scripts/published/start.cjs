'use strict';
try {
  require('./cli.cjs');
} catch (error) {
  // What cli.cjs itself does not catch: a file of the package is missing or broken.
  process.stderr.write('ikescope: the program cannot be loaded: ' + error.message + '\n');
  process.exitCode = 2;
}
