/** Speed on a generated log of charon: `node bench/charon.mjs [MB] [seed]`. */
import { bench } from './measure.mjs';
import { writeCharonLog } from './logs/charon.mjs';

const [megabytes = 200, seed = 7] = process.argv.slice(2).map(Number);
await bench('charon.log', (path) => writeCharonLog(path, megabytes * 1e6, seed));
