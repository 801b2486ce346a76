/**
 * Parses generated rows of IKEDiagnosticLog and TunnelDiagnosticLog in a process of its own and prints speed and
 * memory: `node bench/rows.mjs [MB] [ndjson|array|records|csv] [seed]`; an array stands on one line.
 */
import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lineMaker, randomFrom } from './ikelogs.mjs';

const entry = process.env['IKESCOPE_ENTRY'] ?? fileURLToPath(new URL('../dist/index.js', import.meta.url));
const gateway =
  '/SUBSCRIPTIONS/00000000-0000-4000-8000-000000000000/RESOURCEGROUPS/RG-EXAMPLE/PROVIDERS/MICROSOFT.NETWORK/VIRTUALNETWORKGATEWAYS/GW-EXAMPLE';

/** Makes rows as a diagnostic setting writes them into storage. */
function rowMaker(seed) {
  const next = lineMaker(seed);
  const random = randomFrom(seed + 1);
  let instant = Date.UTC(2026, 10, 21);
  return () => {
    instant += Math.floor(random() * 900);
    const time = new Date(instant).toISOString();
    const instance = `GatewayTenantWorker_IN_${random() < 0.5 ? 0 : 1}`;
    if (random() < 0.02) {
      const down = random() < 0.5;
      return {
        time,
        resourceId: gateway,
        category: 'TunnelDiagnosticLog',
        operationName: down ? 'TunnelDisconnected' : 'TunnelConnected',
        level: 'Informational',
        properties: {
          instance,
          remoteIP: `203.0.113.${1 + Math.floor(random() * 254)}`,
          status: down ? 'Disconnected' : 'Connected',
          stateChangeReason: down ? 'DPD timed out' : 'DataTriggered',
        },
      };
    }
    return {
      time,
      resourceId: gateway,
      category: 'IKEDiagnosticLog',
      operationName: 'IKELogEvent',
      level: 'Informational',
      properties: { instance, message: next() },
    };
  };
}

const quoted = (text) => `"${text.replaceAll('"', '""')}"`;

async function writeRows(path, bytes, form, seed) {
  const next = rowMaker(seed);
  const file = createWriteStream(path);
  let written = 0;
  if (form === 'array') file.write('[');
  if (form === 'records') file.write('{"records":[');
  if (form === 'csv') {
    file.write(
      'TimeGenerated [UTC],Category,OperationName,Resource,instance_s,Message,remoteIP_s,status_s,stateChangeReason_s\n',
    );
  }
  let first = true;
  const print = (row) => {
    if (form === 'ndjson') return `${JSON.stringify(row)}\n`;
    if (form === 'csv') {
      const { instance, message = '', remoteIP = '', status = '', stateChangeReason = '' } = row.properties;
      return `${row.time},${row.category},${row.operationName},GW-EXAMPLE,${instance},${quoted(message)},${remoteIP},${status},${stateChangeReason}\n`;
    }
    const text = `${first ? '' : ','}${JSON.stringify(row)}`;
    first = false;
    return text;
  };
  while (written < bytes) {
    let block = '';
    while (block.length < 65536) block += print(next());
    written += block.length;
    if (!file.write(block)) await once(file, 'drain');
  }
  file.end(form === 'array' ? ']' : form === 'records' ? ']}' : '');
  await once(file, 'close');
}

async function measure(path) {
  const { createParser } = await import(existsSync(entry) ? entry : '../build/src/index.js');
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
  const start = process.hrtime.bigint();
  const before = process.cpuUsage();
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) parser.push(chunk);
  const summary = parser.end();
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const { user, system } = process.cpuUsage(before);
  console.log(
    JSON.stringify({
      megabytesPerSecond: Math.round(statSync(path).size / 1e6 / seconds),
      megabytesPerCpuSecond: Math.round(statSync(path).size / (user + system)),
      seconds: Math.round(seconds * 100) / 100,
      events,
      captured,
      unrecognized: summary.unrecognized,
      notices,
      peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    }),
  );
}

if (process.argv[2] === '--measure') {
  await measure(process.argv[3]);
} else {
  const megabytes = Number(process.argv[2] ?? 100);
  const form = process.argv[3] ?? 'ndjson';
  const seed = Number(process.argv[4] ?? 7);
  const folder = mkdtempSync(join(tmpdir(), 'ikescope-bench-'));
  const path = join(folder, `rows.${form === 'csv' ? 'csv' : 'json'}`);
  await writeRows(path, megabytes * 1e6, form, seed);
  console.log(`rows as ${form}, ${megabytes} MB, seed ${seed}, each line in a fresh process`);
  for (let run = 0; run < 3; run += 1) {
    process.stdout.write(
      execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--measure', path], {
        encoding: 'utf8',
      }),
    );
  }
  rmSync(folder, { recursive: true });
}
