import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFiles, run } from '../cli/run.js';
import { packageRoot } from '../support/root.js';

/** The queries of the guide by their names. */
const queries = new Map(
  [
    ...readFileSync(join(packageRoot(), 'docs', 'guides', 'outputs.md'), 'utf8').matchAll(
      /```sql\n-- name: (\w+)\n([^`]+)```/g,
    ),
  ].map(([, name = '', text = '']) => [name, text] as const),
);

const log = [
  'Mar  4 13:00:00 gw charon: 01[IKE] <net|1> initiating IKE_SA net[1] to 203.0.113.10',
  'Mar  4 13:00:00 gw charon: 02[NET] <net|1> sending packet: from 198.51.100.20[500] to 203.0.113.10[500] (340 bytes)',
  'Mar  4 13:00:01 gw charon: 03[NET] <net|1> received packet: from 203.0.113.10[500] to 198.51.100.20[500] (36 bytes)',
  'Mar  4 13:00:01 gw charon: 03[ENC] <net|1> parsed IKE_SA_INIT response 0 [ N(NO_PROP) ]',
  'Mar  4 13:00:01 gw charon: 03[IKE] <net|1> received NO_PROPOSAL_CHOSEN notify error',
  '',
].join('\n');

const files = makeFiles({ 'charon.log': log });
let connection: DuckDBConnection;

beforeAll(async () => {
  const path = files.path('charon.log');
  const reference = ['--reference', '2026-03-05'];
  await run(['diagnose', path, ...reference, '--format', 'json', '--output', files.path('diagnosis.json')]);
  await run(['parse', path, ...reference, '--output', files.path('events.ndjson')]);
  await run(['parse', path, ...reference, '--format', 'csv', '--output', files.path('events.csv')]);
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  connection = await instance.connect();
}, 60_000);
afterAll(() => {
  connection.closeSync();
  files.remove();
});

/** The rows of a query of the guide, over the files of this test. */
async function rowsOf(name: string): Promise<unknown[]> {
  const folder = dirname(files.path('x'));
  const query = (queries.get(name) ?? '').replace(/'([a-z]+\.(?:json|ndjson|csv))'/g, `'${folder}/$1'`);
  const reader = await connection.runAndReadAll(query);
  return reader.getRowObjectsJson();
}

test('the guide has its queries', () => {
  expect([...queries.keys()]).toEqual(['peers', 'faults', 'notifies', 'csv']);
});

test('which peers fail, since when, and why', async () => {
  expect(await rowsOf('peers')).toEqual([
    {
      peer: '203.0.113.10',
      since: '2026-03-04 13:00:00',
      last: expect.stringMatching(/^2026-03-04 13:00:0[01]$/) as unknown,
      why: expect.any(String) as unknown,
      category: 'proposal.ike',
      attempts: 1,
    },
  ]);
});

test('faults by peer from events', async () => {
  const rows = await rowsOf('faults');
  expect(rows).toEqual([
    expect.objectContaining({
      since: '2026-03-04 13:00:01',
      first_line: expect.stringContaining('NO_PROP') as unknown,
    }),
  ]);
  const [fromCsv] = await rowsOf('csv');
  expect(fromCsv).toMatchObject({ since: '2026-03-04T13:00:01.000Z' });
});

test('notifies by peer', async () => {
  expect(await rowsOf('notifies')).toEqual([
    expect.objectContaining({ notify: 'NO_PROPOSAL_CHOSEN', times: '1' }),
  ]);
});
