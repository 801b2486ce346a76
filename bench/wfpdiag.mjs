/** Parses a generated wfpdiag.txt in a process of its own and prints speed and memory: `node bench/wfpdiag.mjs [MB] [seed] [threads]`. */
import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomFrom } from './ikelogs.mjs';

const bundled = fileURLToPath(new URL('../dist/index.js', import.meta.url));

const statuses = [
  ['0x000035e9', 'IKE authentication credentials are unacceptable'],
  ['0x0000362c', 'Policy match error'],
  ['0x000035ed', 'Negotiation timed out'],
  ['0x00003613', 'Invalid payload received'],
  ['0x00003605', 'A status that no table knows'],
];
const phrases = [
  'Deleted ICookie from the high priority thread pool list',
  'Received MM delete',
  'Peer sent NO_PROPOSAL_CHOSEN notify',
  'Processing LIFETIME change QM Notify',
  'Construct CERT REQUEST',
  'Process Payload CERTREQ',
  'IkeFindPayloadInPacket failed with Windows error 13843(ERROR_IPSEC_IKE_INVALID_PAYLOAD)',
];

/** Makes lines: threads take turns, each writes one event or a few lines of trace at a time, in one millisecond, before it begins anew. */
function lineMaker(seed, threads) {
  const random = randomFrom(seed);
  const whole = (most) => Math.floor(random() * most);
  const pick = (list) => list[whole(list.length)];
  const hex = (digits) => Array.from({ length: digits }, () => whole(16).toString(16).toUpperCase()).join('');
  const two = (number) => String(number).padStart(2, '0');
  let milli = 0;
  const time = () => {
    milli += whole(3);
    const second = Math.floor(milli / 1000);
    return `02/02/2017-${two(Math.floor(second / 3600) % 24)}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}.${String(milli % 1000).padStart(3, '0')}`;
  };
  const event = (peer) => {
    const [code, words] = pick(statuses);
    return [
      'IKE diagnostic event:',
      'Event Header:',
      '  Timestamp: 1601-01-01T00:00:00.000Z',
      '  Flags: 0x00000106',
      '    Local address field set',
      '    Remote address field set',
      '    IP version field set',
      '  IP version: IPv4',
      '  IP protocol: 0',
      '  Local address: 198.51.100.92',
      `  Remote address: ${peer}`,
      '  Local Port: 0',
      '  Remote Port: 0',
      '  Application ID:',
      '  User SID: <invalid>',
      `Failure type: IKE/Authip ${pick(['Main', 'Quick', 'Extended'])} Mode Failure`,
      'Type specific info:',
      `  Failure error code:${code}`,
      `    ${words}`,
      '',
      `  Failure point: ${pick(['Remote', 'Local'])}`,
    ];
  };
  const trace = () =>
    Array.from({ length: 1 + whole(8) }, () =>
      random() < 0.8 ? pick(phrases) : `Something of the trace ${hex(8)}`,
    );
  const streams = Array.from({ length: threads }, () => ({
    thread: hex(4),
    session: 0,
    peer: '',
    waiting: [],
  }));
  return () => {
    const stream = pick(streams);
    if (stream.waiting.length === 0) {
      stream.session = 1000 + whole(9000);
      stream.peer = `203.0.113.${1 + whole(254)}`;
      stream.at = `[${whole(4)}]0368.${stream.thread}::${time()}`;
      stream.waiting = random() < 0.5 ? event(stream.peer) : trace();
    }
    return `${stream.at} [ikeext] ${stream.session}|${stream.peer}|${stream.waiting.shift()}`;
  };
}

async function write(path, bytes, seed, threads) {
  const next = lineMaker(seed, threads);
  const file = createWriteStream(path);
  let written = 0;
  while (written < bytes) {
    let block = '';
    while (block.length < 65536) block += `${next()}\n`;
    written += block.length;
    if (!file.write(block)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
}

async function measure(path) {
  const { createParser } = await import(
    existsSync(bundled) && process.env.BENCH_BUILD !== '1' ? bundled : '../build/src/index.js'
  );
  let events = 0;
  let failures = 0;
  const parser = createParser({
    onEvent: (event) => {
      events += 1;
      if (event.message === 'azure/wfp-failure') failures += 1;
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
      lines: summary.lines,
      events,
      failures,
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
  const threads = Number(process.argv[4] ?? 4);
  const folder = mkdtempSync(join(tmpdir(), 'ikescope-bench-'));
  const path = join(folder, 'Scrubbed-wfpdiag.txt');
  await write(path, megabytes * 1e6, seed, threads);
  console.log(
    `wfpdiag.txt of ${megabytes} MB, seed ${seed}, ${threads} threads, each line in a fresh process`,
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
