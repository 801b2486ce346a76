/** Parses a generated log in a process of its own and prints speed and memory: `node bench/parse.mjs [MB] [seed] [connections]`. */
import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeIkeLogs } from './ikelogs.mjs';

const entry = fileURLToPath(new URL('../dist/index.js', import.meta.url));

async function measure(path) {
  const { createParser } = await import(existsSync(entry) ? entry : '../build/src/index.js');
  let events = 0;
  let captured = 0;
  const parser = createParser({
    onEvent: (event) => {
      events += 1;
      for (const name in event.fields) if (event.fields[name] !== undefined) captured += 1;
    },
  });
  const start = process.hrtime.bigint();
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) parser.push(chunk);
  const summary = parser.end();
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  console.log(
    JSON.stringify({
      megabytesPerSecond: Math.round(statSync(path).size / 1e6 / seconds),
      seconds: Math.round(seconds * 100) / 100,
      megabytesPerProcessorSecond: Math.round(statSync(path).size / process.cpuUsage().user),
      events,
      captured,
      unrecognized: summary.unrecognized,
      peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    }),
  );
}

if (process.argv[2] === '--measure') {
  await measure(process.argv[3]);
} else {
  const megabytes = Number(process.argv[2] ?? 200);
  const seed = Number(process.argv[3] ?? 7);
  const connections = Number(process.argv[4] ?? 100);
  const folder = mkdtempSync(join(tmpdir(), 'ikescope-bench-'));
  const path = join(folder, 'IkeLogs.txt');
  await writeIkeLogs(path, megabytes * 1e6, seed, connections);
  console.log(
    `IkeLogs.txt of ${megabytes} MB, seed ${seed}, ${connections} connections, each line in a fresh process`,
  );
  for (let run = 0; run < 5; run += 1) {
    process.stdout.write(
      execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--measure', path], {
        encoding: 'utf8',
      }),
    );
  }
  rmSync(folder, { recursive: true });
}
