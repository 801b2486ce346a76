'use strict';
// Where Node can, it keeps what it compiled for the next time, in its own folder of temporary files.
var enableCompileCache = require('node:module').enableCompileCache;
if (enableCompileCache) enableCompileCache();
try {
  require('./cli.cjs');
} catch (error) {
  // What cli.cjs itself does not catch: a file of the package is missing or broken.
  process.stderr.write('ikescope: the program cannot be loaded: ' + error.message + '\n');
  process.exitCode = 2;
}
