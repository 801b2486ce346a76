import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { packageRoot } from '../support/root.js';
import { entry, faultLog, healthyLog, makeFiles, run } from './run.js';

const files = makeFiles({ 'IkeLogs.txt': faultLog, 'ConnectionStats.txt': healthyLog });
afterAll(() => files.remove());

const log = files.path('IkeLogs.txt');
const lines = (text: string): unknown[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

describe('parse', () => {
  test('--format ecs prints a document a line', async () => {
    const { status, out } = await run(['parse', log, '--format', 'ecs']);
    expect(status).toBe(0);
    expect(lines(out)).toHaveLength(3);
    expect(lines(out)[0]).toMatchObject({ ecs: { version: '9.4.0' }, event: { sequence: 1 } });
  });

  test('--format ocsf prints a record a line; --reference stands where there is no time', async () => {
    const { out } = await run(['parse', log, '--format', 'ocsf', '--reference', '2026-11-21']);
    expect(lines(out)).toHaveLength(3);
    expect(lines(out)[0]).toMatchObject({
      class_uid: 4014,
      time: Date.UTC(2026, 10, 21),
      unmapped: { ike: { time_source: 'observed' } },
    });
  });

  test('--format otel prints requests', async () => {
    const { out } = await run(['parse', log, '--format', 'otel']);
    expect(lines(out)).toHaveLength(1);
    expect(lines(out)[0]).toMatchObject({
      resourceLogs: [{ scopeLogs: [{ logRecords: [{}, {}, { eventName: 'ike.sa.deleted' }] }] }],
    });
  });

  test('--format otel starts a new line after 512 records', async () => {
    const many = makeFiles({ 'IkeLogs.txt': faultLog.repeat(400) });
    const { out } = await run(['parse', many.path('IkeLogs.txt'), '--format', 'otel']);
    many.remove();
    const sizes = (lines(out) as { resourceLogs: { scopeLogs: { logRecords: unknown[] }[] }[] }[]).map(
      (each) => each.resourceLogs[0]?.scopeLogs[0]?.logRecords.length,
    );
    expect(sizes).toEqual([512, 512, 176]);
  });

  test('--format csv has a header, and --output writes it', async () => {
    const { out } = await run(['parse', log, '--format', 'csv']);
    expect(out.split('\r\n')).toHaveLength(5);
    expect(out).toMatch(/^time,time_assumed,severity,kind,/);
    const target = files.path('events.csv');
    expect((await run(['parse', log, '--format', 'csv', '--output', target])).out).toBe('');
    expect(readFileSync(target, 'utf8')).toBe(out);
  });

  test('reads what it printed', async () => {
    const first = await run(['parse', log]);
    const again = await run(['parse'], { input: first.out });
    expect(again).toEqual({ status: 0, out: first.out, err: '' });
    const diagnosis = await run(['diagnose', '--format', 'json'], { input: first.out });
    const { verdict, findings } = JSON.parse(diagnosis.out) as { verdict: string; findings: unknown };
    expect(diagnosis.status).toBe(1);
    expect(verdict).toBe('fault');
    const direct = JSON.parse((await run(['diagnose', log, '--format', 'json'])).out) as {
      findings: unknown;
    };
    expect(findings).toEqual(direct.findings);
  });

  test.each(['csv', 'ecs', 'ocsf', 'otel'])(
    'a reader of %s that has enough is no failure',
    async (format) => {
      const many = makeFiles({ 'IkeLogs.txt': faultLog.repeat(3_000) });
      const ended = await new Promise<{ status: number | null; err: string }>((resolve, reject) => {
        const child = spawn(process.execPath, [entry, 'parse', many.path('IkeLogs.txt'), '--format', format]);
        let err = '';
        child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
        child.on('error', reject);
        child.stdout.once('data', () => child.stdout.destroy());
        child.on('close', (status) => resolve({ status, err }));
      });
      many.remove();
      expect(ended).toEqual({ status: 0, err: '' });
    },
  );
});

describe('diagnose', () => {
  test.each([
    ['ecs', { event: { kind: 'alert' }, rule: { id: 'auth.psk' } }],
    ['ocsf', { class_uid: 2004, status_code: 'auth.psk', remediation: {} }],
    ['otel', { resourceLogs: [{ scopeLogs: [{ logRecords: [{ eventName: 'ike.finding' }] }] }] }],
  ])('--format %s prints findings, and the exit status is that of the verdict', async (format, expected) => {
    const path = join(packageRoot(), 'samples', 'azure', 'psk-mismatch.zip');
    const { status, out } = await run(['diagnose', path, '--format', format]);
    expect(status).toBe(1);
    expect(lines(out)[0]).toMatchObject(expected);
  });

  test.each(['ecs', 'ocsf', 'otel'])('--format %s prints nothing where nothing is wrong', async (format) => {
    const { status, out } = await run(['diagnose', files.path('ConnectionStats.txt'), '--format', format]);
    expect({ status, out }).toEqual({ status: 0, out: '' });
  });
});
