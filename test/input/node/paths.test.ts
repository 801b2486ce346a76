import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { openSources } from '../../../src/input/node/index.js';
import { IkescopeError } from '../../../src/input/error.js';
import type { Source } from '../../../src/input/source.js';
import { bytesOf, codes, folder, logText, readAll, save, streamOf, texts, zipOf } from './fixtures.js';

describe('files', () => {
  test('a file is read under its own path with its date', async () => {
    const path = save('charon.log', 'one\ntwo\n');
    utimesSync(path, new Date('2025-01-02T03:04:05Z'), new Date('2025-01-02T03:04:05Z'));
    const [read] = await readAll([path]);
    expect(read).toMatchObject({
      name: path,
      text: 'one\ntwo\n',
      modified: '2025-01-02T03:04:05.000Z',
      notices: [],
    });
  });

  test('paths are read in the order given', async () => {
    const into = folder();
    const paths = ['b.log', 'a.log', 'c.log'].map((name) => save(name, name, into));
    expect(texts(await readAll(paths), into)).toEqual([
      ['/b.log', 'b.log'],
      ['/a.log', 'a.log'],
      ['/c.log', 'c.log'],
    ]);
  });

  test('a path that does not exist is an error notice and the others are read', async () => {
    const there = save('there.log', 'x');
    const [missing, read] = await readAll(['/nowhere/at all.log', there]);
    expect(missing).toMatchObject({ name: '/nowhere/at all.log', placeholder: true, text: '' });
    expect(missing?.notices).toEqual([
      {
        code: 'path.unreadable',
        severity: 'error',
        source: '/nowhere/at all.log',
        message: '/nowhere/at all.log cannot be read: it does not exist.',
      },
    ]);
    expect(read?.text).toBe('x');
  });

  test('an empty file is an empty source', async () => {
    const [read] = await readAll([save('empty.log', '')]);
    expect(read).toMatchObject({ text: '', placeholder: false, notices: [] });
  });

  test('a large file arrives in chunks', async () => {
    const bytes = Buffer.from(logText(20_000));
    const path = save('large.log', bytes);
    for await (const source of openSources([path])) {
      let largest = 0;
      let length = 0;
      for await (const chunk of source.open() as AsyncIterable<Uint8Array>) {
        largest = Math.max(largest, chunk.length);
        length += chunk.length;
      }
      expect(length).toBe(bytes.length);
      expect(largest).toBeLessThanOrEqual(128 * 1024);
    }
  });

  test('a named pipe is read once, without losing its head', async () => {
    if (process.platform === 'win32') return;
    const path = join(folder(), 'pipe');
    execFileSync('mkfifo', [path]);
    const reading = readAll([path]);
    // Not synchronously: the writer waits until the pipe is open for reading.
    spawn('sh', ['-c', 'printf "hello pipe" > "$0"', path]);
    expect(texts(await reading)).toEqual([[path, 'hello pipe']]);
  });
});

describe('directories', () => {
  test('are read recursively, by name, archives included', async () => {
    const into = folder();
    mkdirSync(join(into, 'b'));
    save('z.log', 'z', join(into, 'b'));
    save('c.log', 'c', into);
    save('B.log', 'B', into);
    save('.DS_Store', 'junk', into);
    save('a.zip', await zipOf([{ name: 'IkeLogs.txt', content: 'ike' }]), into);
    const expected = [
      ['/B.log', 'B'],
      ['/a.zip!/IkeLogs.txt', 'ike'],
      ['/b/z.log', 'z'],
      ['/c.log', 'c'],
    ];
    expect(texts(await readAll([into]), into)).toEqual(expected);
    expect(texts(await readAll([`${into}/`]), into)).toEqual(expected);
  });

  test('circles of links end and each file is read once', async () => {
    const outside = folder();
    save('far.log', 'far', outside);
    const into = folder();
    mkdirSync(join(into, 'sub'));
    save('one.log', 'one', join(into, 'sub'));
    symlinkSync('..', join(into, 'sub', 'up'));
    symlinkSync(join(into, 'sub', 'one.log'), join(into, 'latest.log'));
    symlinkSync(outside, join(into, 'out'));
    symlinkSync(into, join(outside, 'back'));
    symlinkSync(outside, join(into, 'out2'));
    symlinkSync(join(into, 'gone'), join(into, 'broken'));
    const all = await readAll([into]);
    expect(texts(all, into)).toEqual([
      ['/out/far.log', 'far'],
      ['/sub/one.log', 'one'],
    ]);
    expect(all.flatMap(({ notices }) => notices).map(({ code, severity }) => [code, severity])).toEqual([
      ['path.unreadable', 'warning'],
    ]);
  });

  test('an empty one says so', async () => {
    expect(codes(await readAll([folder()]))).toEqual(['archive.empty']);
  });

  test('the limit on members holds for a directory', async () => {
    const into = folder();
    for (const name of ['a', 'b', 'c']) save(name, name, into);
    const all = await readAll([into], { limits: { members: 2 } });
    expect(texts(all).map(([, text]) => text)).toEqual(['a', 'b']);
    expect(codes(all)).toEqual(['limit.members']);
    expect(codes(await readAll([into], { limits: { members: 3 } }))).toEqual([]);
  });
});

describe('standard input', () => {
  test.each([1, 3, 7, 1000])('plain text in chunks of %i', async (chunk) => {
    const all = await readAll(['-'], { stdin: streamOf(Buffer.from('hello there'), chunk) });
    expect(texts(all)).toEqual([['-', 'hello there']]);
  });

  test('gzip and zip are recognised', async () => {
    const zip = await zipOf([{ name: 'IN_0/IkeLogs.txt', content: 'ike' }]);
    expect(texts(await readAll(['-'], { stdin: streamOf(gzipSync('packed')) }))).toEqual([['-', 'packed']]);
    expect(texts(await readAll(['-'], { stdin: streamOf(zip) }))).toEqual([['-!/IN_0/IkeLogs.txt', 'ike']]);
    expect(texts(await readAll(['-'], { stdin: streamOf(gzipSync(zip)) }))).toEqual([
      ['-!/IN_0/IkeLogs.txt', 'ike'],
    ]);
  });

  test('is read once only', async () => {
    const all = await readAll(['-', '-'], { stdin: streamOf(Buffer.from('x')) });
    expect(texts(all)).toEqual([['-', 'x']]);
    expect(codes(all)).toEqual(['path.unreadable']);
  });

  test('an error of the caller’s stream is the caller’s', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.from('hello'));
      throw new Error('the cable was pulled');
    }
    await expect(readAll(['-'], { stdin: failing() })).rejects.toThrow('the cable was pulled');
  });

  test('breaking off gives an unread stream back', async () => {
    let closed = false;
    async function* stream(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield await Promise.resolve(Buffer.from('hello'));
      } finally {
        closed = true;
      }
    }
    for await (const source of openSources(['-'], { stdin: stream() })) {
      expect(source.name).toBe('-');
      break;
    }
    expect(closed).toBe(true);
  });
});

/** The files this process holds open; only on Linux can it be told. */
function openFiles(): number {
  return readdirSync('/proc/self/fd').length;
}

describe('life of a source', () => {
  test('sources can be read in any order and after the iteration', async () => {
    const into = folder();
    const inner = await zipOf([{ name: 'deep.txt', content: 'deep' }]);
    const paths = [
      save('a.log', 'a', into),
      save(
        'b.zip',
        await zipOf([
          { name: 'x', content: 'X' },
          { name: 'in.zip', content: inner },
        ]),
        into,
      ),
      save('c.log.gz', gzipSync('c'), into),
    ];
    const sources: Source[] = [];
    for await (const source of openSources([...paths, '-'], { stdin: streamOf(Buffer.from('in')) })) {
      sources.push(source);
    }
    const read: [string, string][] = [];
    for (const source of sources.reverse()) {
      read.push([source.name.replace(into, ''), (await bytesOf(source)).toString()]);
    }
    expect(read).toEqual([
      ['-', 'in'],
      ['/c.log.gz', 'c'],
      ['/b.zip!/in.zip!/deep.txt', 'deep'],
      ['/b.zip!/x', 'X'],
      ['/a.log', 'a'],
    ]);
  });

  test('no file stays open, whether sources are read, left or broken off', async () => {
    if (process.platform !== 'linux') return;
    const text = logText(5000);
    const zip = await zipOf([
      { name: 'one', content: text },
      { name: 'two', content: text, compress: false },
    ]);
    const paths = [save('a.log', text), save('b.zip', zip), save('c.gz', gzipSync(text))];
    await readAll(paths);
    const before = openFiles();
    for await (const source of openSources(paths)) expect(source.notices).toEqual([]);
    expect(openFiles()).toBe(before);
    for await (const source of openSources([paths[1]!])) {
      expect(source.name).toContain('one');
      expect(openFiles()).toBe(before + 1);
      break;
    }
    expect(openFiles()).toBe(before);
    for await (const source of openSources(paths)) {
      for await (const chunk of source.open() as AsyncIterable<Uint8Array>) {
        expect(chunk.length).toBeGreaterThan(0);
        break;
      }
    }
    expect(openFiles()).toBe(before);
  });
});

describe('abort and wrong use', () => {
  test('an aborted signal ends the iteration and the streams with its reason', async () => {
    const path = save('a.log', logText(10_000));
    await expect(readAll([path], { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow(
      'enough',
    );
    const controller = new AbortController();
    const reading = async (): Promise<void> => {
      for await (const source of openSources([path], { signal: controller.signal })) {
        for await (const chunk of source.open() as AsyncIterable<Uint8Array>) {
          expect(chunk.length).toBeLessThan(200_000);
          controller.abort(new Error('stop'));
        }
      }
    };
    await expect(reading()).rejects.toThrow('stop');
  });

  test('waiting for standard input can be aborted', async () => {
    async function* silent(): AsyncGenerator<Uint8Array> {
      await new Promise(() => undefined);
      yield Buffer.from('never');
    }
    const controller = new AbortController();
    const reading = readAll(['-'], { stdin: silent(), signal: controller.signal });
    setTimeout(() => controller.abort(new Error('waited long enough')), 5);
    await expect(reading).rejects.toThrow('waited long enough');
  });

  test('a string for the paths and a limit that is no number are wrong use', () => {
    expect(() => openSources('a.log' as unknown as string[])).toThrow(IkescopeError);
    expect(() => openSources([], { limits: { members: Number.NaN } })).toThrow(/members/);
  });
});
