/**
 * Runs `ikescope parse --format …` over a generated log, each in a process of its own, and prints the speed of each format
 * beside that of NDJSON: `node bench/formats.mjs [MB] [seed] [runs]`. The best run of each counts.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeIkeLogs } from './ikelogs.mjs';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const megabytes = Number(process.argv[2] ?? 60);
const seed = Number(process.argv[3] ?? 7);
const runs = Number(process.argv[4] ?? 3);
const formats = ['ndjson', 'csv', 'ecs', 'ocsf', 'otel'];

/** Seconds that the program takes to print everything into nothing. */
function secondsOf(format, path) {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const child = spawn(process.execPath, [cli, 'parse', path, '--format', format], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let bytes = 0;
    child.stdout.on('data', (chunk) => (bytes += chunk.length));
    child.on('error', reject);
    child.on('close', (status) => {
      if (status !== 0) reject(new Error(`status ${status}`));
      else resolve({ seconds: Number(process.hrtime.bigint() - start) / 1e9, bytes });
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
      const found = await secondsOf(format, path);
      const known = best.get(format);
      if (!known || found.seconds < known.seconds) best.set(format, found);
    }
  }
  const base = best.get('ndjson').seconds;
  for (const [format, { seconds, bytes }] of best) {
    console.log(
      JSON.stringify({
        format,
        megabytesPerSecond: Math.round((size / 1e6 / seconds) * 10) / 10,
        ofNdjson: Math.round((base / seconds) * 100) / 100,
        outputMegabytes: Math.round(bytes / 1e6),
      }),
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
