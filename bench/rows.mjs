/** Speed on generated rows of diagnostic logs: `node bench/rows.mjs [MB] [ndjson|array|records|csv] [seed]`. */
import { bench } from './measure.mjs';
import { writeRows } from './logs/rows.mjs';

const [megabytes = '100', form = 'ndjson', seed = '7'] = process.argv.slice(2);
const name = `rows.${form === 'csv' ? 'csv' : 'json'}`;
await bench(name, (path) => writeRows(path, Number(megabytes) * 1e6, form, Number(seed)), 3);
