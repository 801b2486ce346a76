/**
 * Wall time of `ikescope diagnose` on a 200 kB zip as a whole process, as a ratio to `node -e 0`, alternating:
 * `node bench/start.mjs [entry] [runs]`.
 */
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import yazl from 'yazl';
import { lineMaker } from './logs/ikelogs.mjs';

const entry = process.argv[2] ?? fileURLToPath(new URL('../dist/cli.cjs', import.meta.url));
const runs = Number(process.argv[3] ?? 21);
const folder = mkdtempSync(join(tmpdir(), 'ikescope-bench-'));
const path = join(folder, 'logs.zip');

const next = lineMaker(7, 20);
let text = '';
while (text.length < 1_050_000) text += `${next()}\n`;
const zip = new yazl.ZipFile();
zip.addBuffer(Buffer.from(text), 'GatewayTenantWorker_IN_0/IkeLogs.txt');
zip.end();
const file = createWriteStream(path);
zip.outputStream.pipe(file);
await finished(file);

const time = (args) => {
  const start = process.hrtime.bigint();
  spawnSync(process.execPath, args, { stdio: 'ignore' });
  return Number(process.hrtime.bigint() - start) / 1e6;
};
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const empty = [];
const full = [];
for (let run = 0; run < runs; run += 1) {
  empty.push(time(['-e', '0']));
  full.push(time([entry, 'diagnose', path]));
}
console.log(
  `zip of ${Math.round(statSync(path).size / 1000)} kB: ${median(full).toFixed(0)} ms, node -e 0: ${median(empty).toFixed(0)} ms, ratio ${(median(full) / median(empty)).toFixed(2)} (medians of ${runs})`,
);
rmSync(folder, { recursive: true });
