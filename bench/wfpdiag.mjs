/** Speed on a generated wfpdiag.txt: `node bench/wfpdiag.mjs [MB] [seed] [threads]`. */
import { bench } from './measure.mjs';
import { writeWfpdiag } from './logs/wfpdiag.mjs';

const [megabytes = 200, seed = 7, threads = 4] = process.argv.slice(2).map(Number);
await bench('Scrubbed-wfpdiag.txt', (path) => writeWfpdiag(path, megabytes * 1e6, seed, threads));
