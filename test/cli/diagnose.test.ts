import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import type { Diagnosis } from '../../src/classify/diagnosis.js';
import { faultLog, healthyLog, letter, makeFiles, run } from './run.js';

let files: ReturnType<typeof makeFiles>;
beforeAll(() => {
  files = makeFiles({
    'IkeLogs.txt': faultLog,
    'ConnectionStats.txt': healthyLog,
    'letter.txt': letter,
    'empty.log': '',
    '-dash.log': faultLog,
  });
  mkdirSync(files.path('directory'));
});
afterAll(() => files.remove());

const cause =
  /^FAULT {2}198\.51\.100\.20 <-> 203\.0\.113\.10: Pre-shared key mismatch \(auth\.psk, \d\d %\)\n/;

describe('the exit status', () => {
  test('is 1 for a fault, whose cause stands in the first line', async () => {
    const { status, out, err } = await run(['diagnose', files.path('IkeLogs.txt')]);
    expect(out).toMatch(cause);
    expect(out).toContain('IkeLogs.txt:3');
    expect({ status, err }).toEqual({ status: 1, err: '' });
  });

  test('is 0 for a tunnel that is up', async () => {
    const { status, out } = await run(['diagnose', files.path('ConnectionStats.txt')]);
    expect(out).toMatch(/^HEALTHY {2}/);
    expect(status).toBe(0);
  });

  test.each(['letter.txt', 'empty.log', 'directory'])('is 0 where there is no answer: %s', async (name) => {
    const { status, out, err } = await run(['diagnose', files.path(name)]);
    expect(out).toMatch(/^INCONCLUSIVE {2}/);
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  test('is 2 for a path that cannot be read, beside which the others are diagnosed', async () => {
    const { status, out, err } = await run(['diagnose', files.path('absent.zip'), files.path('IkeLogs.txt')]);
    expect(out).toMatch(cause);
    expect(err).toMatch(/^ikescope: \S*absent\.zip cannot be read: it does not exist\.\n$/);
    expect(status).toBe(2);
  });

  test('is 2 where nothing can be read, and there is no result', async () => {
    const { status, out, err } = await run(['diagnose', files.path('absent.zip')]);
    expect(err.split('\n')).toHaveLength(2);
    expect({ status, out }).toEqual({ status: 2, out: '' });
  });
});

describe('JSON', () => {
  test('is the diagnosis, indented', async () => {
    const { status, out } = await run(['diagnose', '--format', 'json', files.path('IkeLogs.txt')]);
    const diagnosis = JSON.parse(out) as Diagnosis;
    expect(diagnosis.findings[0]).toMatchObject({
      category: 'auth.psk',
      local: '198.51.100.20',
      remote: '203.0.113.10',
    });
    expect(Object.keys(diagnosis)).toEqual([
      'schema',
      'verdict',
      'findings',
      'tunnels',
      'sessions',
      'sources',
      'notices',
    ]);
    expect(out).toMatch(/^\{\n {2}"schema": "ikescope\/diagnosis@1",\n/);
    expect(status).toBe(1);
  });
});

describe('input', () => {
  test.each([[[]], [['-']]])('is read from a pipe: %j', async (paths) => {
    const { status, out } = await run(['diagnose', ...paths], { input: faultLog });
    expect(out).toMatch(cause);
    expect(out).toContain('standard input:3');
    expect(status).toBe(1);
  });

  test('may be named after "--" even where it looks like an option', async () => {
    const { status } = await run(['diagnose', '--format', 'json', '--', files.path('-dash.log')]);
    expect(status).toBe(1);
    const { status: unknown, err } = await run(['diagnose', '--', '--no-such-file']);
    expect(err).toMatch(/^ikescope: --no-such-file cannot be read/);
    expect(unknown).toBe(2);
  });

  test('is read with the options given', async () => {
    const options = ['--dialect', 'azure', '--timezone', 'Asia/Shanghai', '--reference', '2026-11-21'];
    expect((await run(['diagnose', ...options, files.path('IkeLogs.txt')])).status).toBe(1);
  });
});

test('--quiet leaves standard error empty', async () => {
  const { status, err } = await run(['diagnose', '--quiet', files.path('absent'), files.path('IkeLogs.txt')]);
  expect({ status, err }).toEqual({ status: 2, err: '' });
});

describe('colour', () => {
  const escape = String.fromCharCode(27);
  const coloured = async (args: readonly string[], environment = {}): Promise<boolean> =>
    (await run(['diagnose', ...args, files.path('IkeLogs.txt')], { environment })).out.includes(escape);

  test('is off outside of a terminal', async () => expect(await coloured([])).toBe(false));
  test('is on when it is asked for', async () =>
    expect(await coloured(['--color', 'always'], { NO_COLOR: '1' })).toBe(true));
  test('is on by FORCE_COLOR', async () => expect(await coloured([], { FORCE_COLOR: '1' })).toBe(true));
  test('is off when it is refused', async () =>
    expect(await coloured(['--color', 'never'], { FORCE_COLOR: '1' })).toBe(false));
});

test('reads what comes once through named pipes, as a shell makes them of <(command)', async () => {
  // Of both names: of one that tells the dialect, and of one that does not.
  for (const name of ['63', 'IkeLogs.txt']) {
    mkdirSync(files.path(`pipes-${name}`));
    const pipe = files.path(`pipes-${name}/${name}`);
    execFileSync('mkfifo', [pipe]);
    const writer = spawn('sh', ['-c', 'cat "$1" > "$2"', 'sh', files.path('IkeLogs.txt'), pipe]);
    const { status, out, err } = await run(['diagnose', pipe]);
    writer.kill();
    expect(out).toMatch(cause);
    expect({ status, err }).toEqual({ status: 1, err: '' });
  }
});
