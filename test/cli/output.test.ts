import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { entry, faultLog, makeFiles, run } from './run.js';

let files: ReturnType<typeof makeFiles>;
beforeEach(() => {
  files = makeFiles({ 'IkeLogs.txt': faultLog });
});
afterEach(() => files.remove());

const diagnose = (output: string, ...more: string[]): ReturnType<typeof run> =>
  run(['diagnose', files.path('IkeLogs.txt'), '--output', output, ...more]);
const names = (): readonly string[] => readdirSync(dirname(files.path('x'))).sort();

describe('--output', () => {
  test('writes the result to a file and nothing else', async () => {
    const { status, out } = await diagnose(files.path('report.txt'));
    expect(readFileSync(files.path('report.txt'), 'utf8')).toMatch(/^FAULT {2}/);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(names()).toEqual(['IkeLogs.txt', 'report.txt']);
  });

  test('replaces a file and keeps its mode and the link to it', async () => {
    writeFileSync(files.path('old.txt'), 'old');
    chmodSync(files.path('old.txt'), 0o640);
    symlinkSync(files.path('old.txt'), files.path('link.txt'));
    await diagnose(files.path('link.txt'));
    expect(readFileSync(files.path('old.txt'), 'utf8')).toMatch(/^FAULT/);
    expect(statSync(files.path('old.txt')).mode & 0o777).toBe(0o640);
    expect(lstatSync(files.path('link.txt')).isSymbolicLink()).toBe(true);
  });

  test('leaves the file as it was, and nothing beside it, when something fails', async () => {
    writeFileSync(files.path('old.txt'), 'old');
    const { status } = await diagnose(files.path('old.txt'), '--dialect', 'nonesuch');
    expect(status).toBe(2);
    expect(readFileSync(files.path('old.txt'), 'utf8')).toBe('old');
    expect(names()).toEqual(['IkeLogs.txt', 'old.txt']);
  });

  test.each(['diagnose', 'parse', 'detect', 'learn'])('%s never replaces what it reads', async (command) => {
    const unknown = `${faultLog}Remote 203.0.113.10:500: Local 198.51.100.20:500: [LOCAL_MSG] Nobody knows this\n`;
    writeFileSync(files.path('IkeLogs.txt'), unknown);
    symlinkSync(files.path('IkeLogs.txt'), files.path('link.txt'));
    for (const name of ['IkeLogs.txt', 'link.txt']) {
      const { status, out, err } = await run([
        command,
        files.path('IkeLogs.txt'),
        '--output',
        files.path(name),
      ]);
      expect(err).toBe(`ikescope: ${files.path(name)} cannot be written: it is one of the files to read.\n`);
      expect({ status, out }).toEqual({ status: 2, out: '' });
    }
    expect(readFileSync(files.path('IkeLogs.txt'), 'utf8')).toBe(unknown);
    expect(names()).toEqual(['IkeLogs.txt', 'link.txt']);
  });

  test('nor a file of names', async () => {
    writeFileSync(files.path('names.txt'), 'S3 office\n');
    const { status, err } = await diagnose(files.path('names.txt'), '--alias', files.path('names.txt'));
    expect(err).toMatch(/one of the files to read/);
    expect(status).toBe(2);
    expect(readFileSync(files.path('names.txt'), 'utf8')).toBe('S3 office\n');
  });

  test('writes no file where nothing could be read', async () => {
    const { status } = await run(['diagnose', files.path('absent'), '--output', files.path('report.txt')]);
    expect(status).toBe(2);
    expect(names()).toEqual(['IkeLogs.txt']);
  });

  test('says in one line that a file cannot be written', async () => {
    mkdirSync(files.path('directory'));
    for (const [path, reason] of [
      [files.path('absent/report.txt'), /its directory does not exist/],
      [files.path('directory'), /it is a directory/],
    ] as const) {
      const { status, out, err } = await diagnose(path);
      expect(err).toMatch(/^ikescope: [^\n]+ cannot be written: [^\n]+\n$/);
      expect(err).toMatch(reason);
      expect({ status, out }).toEqual({ status: 2, out: '' });
    }
  });

  test.each(['text', 'json', 'html', 'markdown'])('says that the disk is full: %s', async (format) => {
    const { status, out, err } = await diagnose('/dev/full', '--format', format);
    expect(err).toBe('ikescope: /dev/full cannot be written: the disk is full.\n');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
  });

  test('leaves no part of a file behind where there is no room for all of it', async () => {
    const command = 'ulimit -f 1; exec "$@"';
    const child = spawn(
      'sh',
      ['-c', command, 'sh', process.execPath, entry, 'diagnose', files.path('IkeLogs.txt')].concat([
        '--format',
        'html',
        '--output',
        files.path('report.html'),
      ]),
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect(err).toMatch(/^ikescope: \S+ cannot be written: it would be larger than is allowed\.\n$/);
    expect(status).toBe(2);
    expect(names()).toEqual(['IkeLogs.txt']);
  });

  test('does not replace a device', async () => {
    const { status } = await diagnose('/dev/null');
    expect(status).toBe(1);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('holds for every command', async () => {
    for (const args of [
      ['parse', files.path('IkeLogs.txt')],
      ['detect', files.path('IkeLogs.txt')],
      ['explain', '13801'],
      ['dialects'],
    ]) {
      const { status, out } = await run([...args, '-o', files.path('result')]);
      expect(readFileSync(files.path('result'), 'utf8')).not.toBe('');
      expect({ status, out }).toEqual({ status: 0, out: '' });
    }
  });
});

test('standard output on a full disk is one line and status 2', async () => {
  const full = openSync('/dev/full', 'w');
  const child = spawn(process.execPath, [entry, 'diagnose', files.path('IkeLogs.txt')], {
    stdio: ['ignore', full, 'pipe'],
  });
  let err = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
  const status = await new Promise((resolve) => child.on('close', resolve));
  closeSync(full);
  expect({ status, err }).toEqual({
    status: 2,
    err: 'ikescope: standard output cannot be written: the disk is full.\n',
  });
});

describe('a closed pipe', () => {
  test.each([
    ['parse', 'ndjson'],
    ['diagnose', 'text'],
    ['diagnose', 'html'],
  ])('ends %s of %s quietly with 0', async (command, format) => {
    writeFileSync(files.path('long.log'), faultLog.repeat(20_000));
    const child = spawn(process.execPath, [entry, command, '--format', format, files.path('long.log')], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    if (command === 'diagnose') child.stdout.destroy();
    else child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });
});
