/** Speed on a generated log of pluto: `node bench/pluto.mjs [MB] [seed]`. */
import { bench } from './measure.mjs';
import { writePlutoLog } from './logs/pluto.mjs';

const [megabytes = 200, seed = 7] = process.argv.slice(2).map(Number);
await bench('pluto.log', (path) => writePlutoLog(path, megabytes * 1e6, seed));
