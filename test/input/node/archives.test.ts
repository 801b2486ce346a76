import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { codes, headers, logText, patchedName, readAll, save, texts, zipOf } from './fixtures.js';

const magicOnly = (name: string): string => name;

describe('zip', () => {
  test('members come in the order of the central directory, with their date', async () => {
    const text = logText(3000);
    const path = save(
      magicOnly('support-bundle'),
      await zipOf([
        { name: 'IN_1/', content: '' },
        { name: 'IN_1/IkeLogs.txt', content: text },
        { name: 'IN_0/IkeLogs.txt', content: 'stored', compress: false },
        { name: 'empty.txt', content: '' },
        { name: 'streamed.txt', content: text, stream: true },
        { name: 'big.txt', content: 'zip64', stream: true, zip64: true },
        { name: '__MACOSX/._IkeLogs.txt', content: 'junk' },
        { name: 'IN_0/.DS_Store', content: 'junk' },
      ]),
    );
    const all = await readAll([path]);
    expect(texts(all, path)).toEqual([
      ['!/IN_1/IkeLogs.txt', text],
      ['!/IN_0/IkeLogs.txt', 'stored'],
      ['!/empty.txt', ''],
      ['!/streamed.txt', text],
      ['!/big.txt', 'zip64'],
    ]);
    expect(codes(all)).toEqual([]);
    expect(all[0]?.modified).toMatch(/^2026-03-0\dT\d\d:06:08\.000Z$/);
  });

  test.each([true, false])(
    'an archive in an archive (compressed: %s), and a gzip file in it',
    async (compress) => {
      const innermost = await zipOf([{ name: 'IkeLogs.txt', content: 'deep' }]);
      const inner = await zipOf([
        { name: 'again.zip', content: innermost, compress },
        { name: 'IkeLogs.txt', content: 'ike' },
      ]);
      const path = save(
        'a.zip',
        await zipOf([
          { name: 'IN_0.zip', content: inner, compress },
          { name: 'old.log.gz', content: gzipSync('old'), compress },
        ]),
      );
      const all = await readAll([path]);
      expect(texts(all, path)).toEqual([
        ['!/IN_0.zip!/again.zip!/IkeLogs.txt', 'deep'],
        ['!/IN_0.zip!/IkeLogs.txt', 'ike'],
        ['!/old.log.gz', 'old'],
      ]);
      expect(codes(all)).toEqual([]);
    },
  );

  test('an archive with something in front of it is still read', async () => {
    const zip = await zipOf([{ name: 'x', content: 'inside' }]);
    const path = save('extractor.zip', Buffer.concat([Buffer.from('#!/bin/sh\n'), zip]));
    expect(texts(await readAll([path]), path)).toEqual([['!/x', 'inside']]);
  });

  test('an archive without members says so', async () => {
    expect(codes(await readAll([save('a.zip', await zipOf([]))]))).toEqual(['archive.empty']);
    expect(codes(await readAll([save('a.zip', '')]))).toEqual(['archive.empty']);
    const folders = await zipOf([{ name: 'only/', content: '' }]);
    expect(codes(await readAll([save('a.zip', folders)]))).toEqual(['archive.empty']);
  });

  test('a text named .zip or .gz is read as text with a notice', async () => {
    for (const name of ['a.zip', 'a.log.gz']) {
      const [read] = await readAll([save(name, 'just text')]);
      expect(read).toMatchObject({ text: 'just text', codes: ['archive.broken'] });
      expect(read?.notices[0]?.severity).toBe('info');
    }
  });

  test('names are UTF-8 or code page 437', async () => {
    const zip = await zipOf([{ name: 'Zürich.log', content: 'x' }]);
    for (const at of [...headers(zip, 'local'), ...headers(zip, 'central')]) {
      const flags = at + (zip[at + 2] === 3 ? 6 : 8);
      zip.writeUInt16LE(zip.readUInt16LE(flags) & ~0x800, flags);
    }
    const path = save('a.zip', zip);
    expect(texts(await readAll([path]), path)).toEqual([['!/Zürich.log', 'x']]);
    const dos = save(
      'b.zip',
      patchedName(await zipOf([{ name: 'Z_rich.log', content: 'x' }]), 'Z_rich', 'Z\x81rich'),
    );
    expect(texts(await readAll([dos]), dos)[0]?.[0]).toMatch(/^!\/Z.rich\.log$/);
    const unmarked = patchedName(await zipOf([{ name: 'Z_rich.log', content: 'x' }]), 'Z_rich', 'Z\x81rich');
    for (const at of [...headers(unmarked, 'local'), ...headers(unmarked, 'central')]) {
      unmarked.writeUInt16LE(0, at + (unmarked[at + 2] === 3 ? 6 : 8));
    }
    const page437 = save('c.zip', unmarked);
    expect(texts(await readAll([page437]), page437)).toEqual([['!/Zürich.log', 'x']]);
  });
});

describe('gzip', () => {
  test('keeps the path as its name, whatever the name', async () => {
    for (const name of ['ike.log.gz', 'ike.log']) {
      const path = save(name, gzipSync('packed'));
      const all = await readAll([path]);
      expect(texts(all)).toEqual([[path, 'packed']]);
      expect(codes(all)).toEqual([]);
    }
  });

  test('several behind one another are one text', async () => {
    const text = logText(5000);
    const path = save('a.gz', Buffer.concat([gzipSync(text), gzipSync('more'), gzipSync(text)]));
    expect(texts(await readAll([path]))).toEqual([[path, `${text}more${text}`]]);
  });

  test('a zip in gzip and gzip in gzip', async () => {
    const zip = save('a.zip.gz', gzipSync(await zipOf([{ name: 'x.txt', content: 'x' }])));
    expect(texts(await readAll([zip]), zip)).toEqual([['!/x.txt', 'x']]);
    const twice = save('a.gz', gzipSync(gzipSync('twice')));
    expect(texts(await readAll([twice]), twice)).toEqual([['', 'twice']]);
  });

  test('a cut one gives what is there', async () => {
    const text = logText(20_000);
    const packed = gzipSync(text);
    for (const end of [packed.length - 1, packed.length - 9, packed.length >> 1]) {
      const [read] = await readAll([save('a.gz', packed.subarray(0, end))]);
      expect(read?.codes).toEqual(['archive.truncated']);
      expect(text.startsWith(read!.text)).toBe(true);
      expect(read!.text.length).toBeGreaterThan((text.length * end) / packed.length - 70_000);
    }
    expect(codes(await readAll([save('a.gz', packed.subarray(0, 2))]))).toEqual(['archive.truncated']);
  });

  test('a wrong checksum or size is a notice and the text is kept', async () => {
    const text = logText(100);
    const checksum = gzipSync(text);
    checksum[checksum.length - 8]! ^= 1;
    const size = gzipSync(text);
    size[size.length - 4]! ^= 1;
    const [first] = await readAll([save('a.gz', checksum)]);
    expect(first).toMatchObject({ text, codes: ['archive.checksum'] });
    const [second] = await readAll([save('a.gz', size)]);
    expect(second).toMatchObject({ text, codes: ['archive.size'] });
  });

  test('junk behind it costs nothing of it', async () => {
    const text = logText(100);
    const [read] = await readAll([save('a.gz', Buffer.concat([gzipSync(text), Buffer.from('junk')]))]);
    expect(read).toMatchObject({ text, codes: ['archive.broken'] });
    expect(
      texts(await readAll([save('a.gz', Buffer.concat([gzipSync(text), Buffer.alloc(512)]))]))[0]?.[1],
    ).toBe(text);
  });
});
