/**
 * Runs `ikescope parse --format …` over a generated log, each in a process of its own, and prints the speed of each format
 * beside that of NDJSON: `node bench/formats.mjs [MB] [seed] [runs]`. The best run of each counts.
 */
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeIkeLogs } from './logs/ikelogs.mjs';

const cli = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url));
const megabytes = Number(process.argv[2] ?? 60);
const seed = Number(process.argv[3] ?? 7);
const runs = Number(process.argv[4] ?? 3);
const formats = ['ndjson', 'csv', 'ecs', 'ocsf', 'otel'];

/** Makes a process tell its processor time when it ends: other work on the machine does not count. */
const teller = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write(String((user + system) / 1e6)); });",
)}`;

/** Processor seconds that the program takes to print everything into nothing. */
function secondsOf(format, path) {
  return new Promise((resolve, reject) => {
    const nothing = openSync(devNull, 'w');
    const child = spawn(
      process.execPath,
      ['--import', teller, cli, 'parse', path, '--quiet', '--format', format],
      { stdio: ['ignore', nothing, 'pipe'] },
    );
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (told += text));
    child.on('error', reject);
    child.on('close', (status) => {
      closeSync(nothing);
      if (status === 0) resolve(Number(told));
      else reject(new Error(`status ${status}: ${told}`));
    });
  });
}

const folder = mkdtempSync(join(tmpdir(), 'ikescope-bench-'));
try {
  const path = join(folder, 'IkeLogs.txt');
  await writeIkeLogs(path, megabytes * 1e6, seed, 100);
  const size = statSync(path).size;
  const best = new Map();
  for (let run = 0; run < runs; run += 1) {
    for (const format of formats) {
      best.set(format, Math.min(best.get(format) ?? Infinity, await secondsOf(format, path)));
    }
  }
  const base = best.get('ndjson');
  for (const [format, seconds] of best) {
    console.log(
      JSON.stringify({
        format,
        megabytesPerProcessorSecond: Math.round((size / 1e6 / seconds) * 10) / 10,
        ofNdjson: Math.round((base / seconds) * 100) / 100,
      }),
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
