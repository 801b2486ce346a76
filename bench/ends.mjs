/**
 * Memory and time of diagnosing the logs of both ends: `node bench/ends.mjs [MB…]`. Prints for each size of one log the time
 * of the whole process and its peak memory.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeBothEnds } from './logs/ends.mjs';

const sizes = process.argv.slice(2).map(Number);
const cli = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'cli.cjs');
const script = `process.argv.splice(1, 0, ${JSON.stringify(cli)});
process.on('exit', () => process.stderr.write(\`\${process.resourceUsage().maxRSS}\\n\`));
await import(${JSON.stringify(cli)});`;

for (const megabytes of sizes.length > 0 ? sizes : [5, 50]) {
  const folder = mkdtempSync(join(tmpdir(), 'ikescope-ends-'));
  try {
    const paths = [join(folder, 'a.log'), join(folder, 'b.log')];
    await writeBothEnds(paths, megabytes * 1e6, 7, 7_213_456);
    const before = performance.now();
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', script, 'diagnose', ...paths, '--format', 'json'],
      { encoding: 'utf8', maxBuffer: 1 << 30 },
    );
    const seconds = (performance.now() - before) / 1000;
    const diagnosis = JSON.parse(stdout);
    const peak = Number(stderr.trim().split('\n').at(-1)) / 1024;
    const clock = diagnosis.ends?.[0]?.clock;
    console.log(
      `2 x ${megabytes} MB: ${seconds.toFixed(1)} s, peak ${peak.toFixed(0)} MB, ${diagnosis.findings.length} findings, clock ${JSON.stringify(clock)}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
