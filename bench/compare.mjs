/**
 * Compares two builds on all generated logs, alternating, since a shared machine is never equally fast twice:
 * `node bench/compare.mjs OTHER_DIST [MB] [runs] [name …]`. Prints medians and the ratio of this build to the other.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeCharonLog } from './logs/charon.mjs';
import { writeIkeLogs } from './logs/ikelogs.mjs';
import { writePlutoLog } from './logs/pluto.mjs';
import { writeRows } from './logs/rows.mjs';
import { writeWfpdiag } from './logs/wfpdiag.mjs';
import { inFolder, measure, median } from './measure.mjs';

const logs = {
  'IkeLogs.txt': writeIkeLogs,
  'charon.log': writeCharonLog,
  'pluto.log': writePlutoLog,
  'Scrubbed-wfpdiag.txt': writeWfpdiag,
  'rows.json': (path, bytes) => writeRows(path, bytes, 'ndjson'),
  'array.json': (path, bytes) => writeRows(path, bytes, 'array'),
  'rows.csv': (path, bytes) => writeRows(path, bytes, 'csv'),
};

const [other, megabytes = '50', runs = '5', ...only] = process.argv.slice(2);
const entry = resolve(other ?? '', 'index.js');
if (other === undefined || !existsSync(entry)) throw new Error('name the dist folder of another build');
const speed = (path, of) => measure(path, of).megabytesPerSecond;

await inFolder(async (folder) => {
  for (const [name, write] of Object.entries(logs)) {
    if (only.length > 0 && !only.some((each) => name.includes(each))) continue;
    const path = join(folder, name);
    await write(path, Number(megabytes) * 1e6);
    const before = [];
    const after = [];
    for (let run = 0; run < Number(runs); run += 1) {
      before.push(speed(path, entry));
      after.push(speed(path));
    }
    const [first, second] = [median(before), median(after)];
    console.log(`${name}: ${first} → ${second} MB/s, ratio ${(second / first).toFixed(2)}`);
  }
});
