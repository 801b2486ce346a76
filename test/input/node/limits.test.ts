import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { readableSize } from '../../../src/input/node/notices.js';
import { openSources } from '../../../src/input/node/index.js';
import { codes, logText, readAll, save, streamOf, texts, zipOf } from './fixtures.js';

const mebibyte = 1024 * 1024;

describe('limits', () => {
  test('on everything: what was read is kept, one notice, nothing more', async () => {
    const paths = ['a', 'b', 'c'].map((name) => save(name, name.repeat(10)));
    const all = await readAll(paths, { limits: { totalBytes: 15 } });
    expect(all.map(({ text }) => text)).toEqual(['aaaaaaaaaa', 'bbbbb', '']);
    expect(codes(all)).toEqual(['limit.total-bytes', 'limit.total-bytes']);
    expect(all[2]?.placeholder).toBe(true);
    expect(codes(await readAll(paths, { limits: { totalBytes: 30 } }))).toEqual([]);
  });

  test('on one member: of an archive or a gzip file, not of a plain file', async () => {
    const zip = save(
      'a.zip',
      await zipOf([
        { name: 'x', content: '123456' },
        { name: 'y', content: '12345' },
      ]),
    );
    const all = await readAll([zip], { limits: { memberBytes: 5 } });
    expect(all.map(({ text, codes }) => [text, codes])).toEqual([
      ['12345', ['limit.member-bytes']],
      ['12345', []],
    ]);
    const [packed] = await readAll([save('a.gz', gzipSync('123456'))], { limits: { memberBytes: 5 } });
    expect(packed).toMatchObject({ text: '12345', codes: ['limit.member-bytes'] });
    const [plain] = await readAll([save('a.log', '123456')], { limits: { memberBytes: 5 } });
    expect(plain).toMatchObject({ text: '123456', codes: [] });
  });

  test('on the ratio: a bomb ends soon after the first mebibyte', async () => {
    const bomb = Buffer.alloc(64 * mebibyte, 'a');
    const log = logText(30_000);
    const paths = [
      save(
        'a.zip',
        await zipOf([
          { name: 'bomb', content: bomb },
          { name: 'log', content: log },
        ]),
      ),
      save('a.gz', gzipSync(bomb)),
    ];
    const all = await readAll(paths);
    expect(all.map((read) => read.codes)).toEqual([['limit.ratio'], [], ['limit.ratio']]);
    for (const read of [all[0]!, all[2]!]) {
      expect(read.text.length).toBeGreaterThanOrEqual(mebibyte);
      expect(read.text.length).toBeLessThan(2 * mebibyte);
    }
    expect(all[1]?.text).toBe(log);
    expect(codes(await readAll(paths, { limits: { ratio: 2000 } }))).toEqual([]);
  });

  test('on the ratio: not before the first mebibyte', async () => {
    const path = save('a.gz', gzipSync(Buffer.alloc(mebibyte, 'a')));
    expect(codes(await readAll([path], { limits: { ratio: 2 } }))).toEqual([]);
  });

  test('on members', async () => {
    const members = Array.from({ length: 700 }, (_, index) => ({
      name: `${index}.txt`,
      content: `${index}`,
    }));
    const path = save('a.zip', await zipOf(members));
    const all = await readAll([path], { limits: { members: 300 } });
    expect(texts(all)).toHaveLength(300);
    expect(codes(all)).toEqual(['limit.members']);
    expect(all.at(-1)).toMatchObject({ name: path, placeholder: true });
    expect(codes(await readAll([path], { limits: { members: 700 } }))).toEqual([]);
  });

  test('on depth: archives around an archive, of any kind', async () => {
    let zip = await zipOf([{ name: 'x', content: 'x' }]);
    for (let depth = 0; depth < 2; depth += 1) {
      zip = await zipOf([
        { name: 'in.zip', content: zip },
        { name: `side${depth}`, content: 's' },
      ]);
    }
    const path = save('a.zip', zip);
    expect(codes(await readAll([path], { limits: { depth: 2 } }))).toEqual([]);
    const all = await readAll([path], { limits: { depth: 1 } });
    expect(codes(all)).toEqual(['limit.depth']);
    expect(texts(all, path)).toEqual([
      ['!/in.zip!/side0', 's'],
      ['!/side1', 's'],
    ]);
    const gzip = save('a.gz', gzipSync(gzipSync(gzipSync('x'))));
    expect(codes(await readAll([gzip], { limits: { depth: 1 } }))).toEqual(['limit.depth']);
    expect(texts(await readAll([gzip], { limits: { depth: 2 } }))).toEqual([[gzip, 'x']]);
  });

  test('an archive too large for memory is read as far as it goes', async () => {
    const members = Array.from({ length: 20 }, (_, index) => ({
      name: `${index}`,
      content: `${index}`.repeat(900),
      compress: false,
    }));
    const zip = await zipOf(members);
    const all = await readAll(['-'], { limits: { memberBytes: 6000 }, stdin: streamOf(zip, 1000) });
    expect(codes(all).slice(0, 2)).toEqual(['limit.member-bytes', 'archive.truncated']);
    expect(texts(all).slice(0, 4)).toEqual(
      members.slice(0, 4).map(({ name, content }) => [`-!/${name}`, content]),
    );
  });

  test('a large gzip file streams: memory does not grow with it', async () => {
    const part = gzipSync(logText(40_000));
    const path = save('a.gz', Buffer.concat(Array.from({ length: 120 }, () => part)));
    const before = process.memoryUsage().rss;
    let most = 0;
    let length = 0;
    for await (const source of openSources([path])) {
      for await (const chunk of source.open() as AsyncIterable<Uint8Array>) {
        length += chunk.length;
        most = Math.max(most, process.memoryUsage().rss - before);
      }
    }
    expect(length).toBeGreaterThan(350 * mebibyte);
    expect(most).toBeLessThan(200 * mebibyte);
  });
});

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [1023, '1023 bytes'],
  [1536, '1.5 KiB'],
  [4 * 1024 ** 3, '4 GiB'],
  [3 * 1024 ** 5, '3072 TiB'],
])('%i is written %s', (bytes, text) => {
  expect(readableSize(bytes)).toBe(text);
});
