/** Speed on a generated IkeLogs.txt: `node bench/parse.mjs [MB] [seed] [connections]`. */
import { bench } from './measure.mjs';
import { writeIkeLogs } from './logs/ikelogs.mjs';

const [megabytes = 200, seed = 7, connections = 100] = process.argv.slice(2).map(Number);
await bench('IkeLogs.txt', (path) => writeIkeLogs(path, megabytes * 1e6, seed, connections));
