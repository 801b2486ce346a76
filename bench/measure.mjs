/**
 * Parses a file through the public interface and prints speed and memory. Each measurement is a process of its own:
 * `node bench/measure.mjs FILE [entry]`. Other benchmarks use `measure` and `median` from here.
 */
import { execFileSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const self = fileURLToPath(import.meta.url);
const built = fileURLToPath(new URL('../dist/index.js', import.meta.url));

async function parse(path, entry) {
  const { createParser } = await import(pathToFileURL(entry).href);
  let events = 0;
  let captured = 0;
  const notices = [];
  const parser = createParser({
    onEvent: (event) => {
      events += 1;
      for (const name in event.fields) if (event.fields[name] !== undefined) captured += 1;
    },
    onNotice: (notice) => notices.push(notice.code),
  });
  const before = process.cpuUsage();
  const start = process.hrtime.bigint();
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) parser.push(chunk);
  const { dialect, lines, unrecognized } = parser.end();
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const { user, system } = process.cpuUsage(before);
  const { size } = statSync(path);
  return {
    megabytesPerSecond: Math.round(size / 1e5 / seconds) / 10,
    megabytesPerProcessorSecond: Math.round((size * 10) / (user + system)) / 10,
    dialect,
    lines,
    events,
    captured,
    unrecognized,
    notices,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

/** What a fresh process measures. */
export const measure = (path, entry = built) =>
  JSON.parse(execFileSync(process.execPath, [self, path, entry], { encoding: 'utf8' }));

/** The middle value. */
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Runs `work` with a folder that is removed afterwards. */
export async function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'ikescope-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes a log, measures it in so many fresh processes and prints each measurement and their median. */
export async function bench(name, write, runs = 5) {
  await inFolder(async (folder) => {
    const path = join(folder, name);
    await write(path);
    console.log(`${name} of ${Math.round(statSync(path).size / 1e6)} MB, each line in a fresh process`);
    const found = Array.from({ length: runs }, () => {
      const one = measure(path);
      console.log(JSON.stringify(one));
      return one;
    });
    console.log(`median ${median(found.map((each) => each.megabytesPerSecond))} MB/s`);
  });
}

if (process.argv[1] === self) {
  console.log(JSON.stringify(await parse(process.argv[2], process.argv[3] ?? built)));
}
