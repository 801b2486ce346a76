import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { headers, logText, patchedName, readAll, save, texts, zipOf, type Read } from './fixtures.js';

const text = logText(2000);
const three = [
  { name: 'one.txt', content: `one ${text}` },
  { name: 'two.txt', content: `two ${text}` },
  { name: 'six.txt', content: `six ${text}` },
];
const whole = three.map(({ name, content }) => [`!/${name}`, content]);

/** Changes a field of a member in its local and its central header. */
function patched(
  zip: Buffer,
  member: number,
  local: number,
  change: (zip: Buffer, at: number) => void,
): Buffer {
  const copy = Buffer.from(zip);
  change(copy, headers(zip, 'local')[member]! + local);
  // Version, flags, method, date, checksum, sizes stand two bytes later in the central header.
  change(copy, headers(zip, 'central')[member]! + local + 2);
  return copy;
}

async function readZip(zip: Buffer): Promise<{ path: string; all: Read[] }> {
  const path = save('a.zip', zip);
  return { path, all: await readAll([path]) };
}

function noticesOf(all: readonly Read[], path: string): [string, string][] {
  return all.flatMap(({ name, codes }) =>
    codes.map((code): [string, string] => [name.replace(path, ''), code]),
  );
}

describe('one member', () => {
  test('encrypted: a notice, the others are read', async () => {
    const zip = patched(await zipOf(three), 1, 6, (bytes, at) => bytes.writeUInt16LE(0x801, at));
    const { path, all } = await readZip(zip);
    expect(noticesOf(all, path)).toEqual([['!/two.txt', 'archive.encrypted']]);
    expect(texts(all, path)).toEqual([whole[0], whole[2]]);
  });

  test('an unsupported method is named', async () => {
    const zip = patched(await zipOf(three), 1, 8, (bytes, at) => bytes.writeUInt16LE(14, at));
    const { path, all } = await readZip(zip);
    expect(noticesOf(all, path)).toEqual([['!/two.txt', 'archive.method']]);
    expect(all[1]?.notices[0]?.message).toContain('LZMA');
    expect(texts(all, path)).toEqual([whole[0], whole[2]]);
  });

  test('a wrong checksum is a notice, the text is kept', async () => {
    const zip = patched(await zipOf(three), 1, 14, (bytes, at) => bytes.writeUInt32LE(1, at));
    const { path, all } = await readZip(zip);
    expect(noticesOf(all, path)).toEqual([['!/two.txt', 'archive.checksum']]);
    expect(texts(all, path)).toEqual(whole);
  });

  test.each([
    ['unpacked too small', 22, (size: number) => size - 5, true],
    ['unpacked too large', 22, (size: number) => size + 5, true],
    ['packed too small', 18, (size: number) => size - 50, true],
    ['packed too large', 18, (size: number) => size + 50, true],
    ['packed larger than the file', 18, () => 0x7fffffff, true],
    ['unpacked too small', 22, (size: number) => size - 5, false],
    ['unpacked too large', 22, (size: number) => size + 5, false],
  ])('a lying size, %s, costs nothing', async (_, field, lie, compress) => {
    const zip = await zipOf(three.map((member) => ({ ...member, compress })));
    const lying = patched(zip, 1, field, (bytes, at) => bytes.writeUInt32LE(lie(bytes.readUInt32LE(at)), at));
    const { path, all } = await readZip(lying);
    expect(noticesOf(all, path)).toEqual([['!/two.txt', 'archive.size']]);
    expect(texts(all, path)).toEqual(whole);
  });

  test('stored with one lie in the central directory only: the local header decides', async () => {
    const zip = await zipOf(three.map((member) => ({ ...member, compress: false })));
    zip.writeUInt32LE(3, headers(zip, 'central')[1]! + 20);
    const { path, all } = await readZip(zip);
    expect(noticesOf(all, path)).toEqual([['!/two.txt', 'archive.size']]);
    expect(texts(all, path)).toEqual(whole);
  });

  test('damaged data: everything before the damage is kept', async () => {
    // Whole blocks, and then a block of a type that does not exist.
    const blocks = deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });
    const content = Buffer.concat([blocks, Buffer.from([0x07]), Buffer.alloc(5000, 0xff)]);
    const zip = await zipOf([three[0]!, { name: 'two.txt', content, compress: false }, three[2]!]);
    const { path, all } = await readZip(patched(zip, 1, 8, (bytes, at) => bytes.writeUInt16LE(8, at)));
    expect(noticesOf(all, path)).toEqual([['!/two.txt', 'archive.broken']]);
    expect(texts(all, path)).toEqual([whole[0], ['!/two.txt', text], whole[2]]);
  });

  test('overwritten data: half of it is right, the member is reported, the others are whole', async () => {
    const zip = await zipOf(three);
    const [, start, end] = headers(zip, 'local') as [number, number, number];
    zip.fill(0xff, (start + end) >> 1, ((start + end) >> 1) + 200);
    const { path, all } = await readZip(zip);
    const expected = three[1]!.content;
    const [first, [, read], last] = texts(all, path) as [unknown, [string, string], unknown];
    const good = Array.from(read).findIndex((character, index) => character !== expected[index]);
    expect(good === -1 ? read.length : good).toBeGreaterThan(expected.length * 0.45);
    expect([first, last]).toEqual([whole[0], whole[2]]);
    expect(new Set(noticesOf(all, path).map(([name]) => name))).toEqual(new Set(['!/two.txt']));
  });

  test.each([
    ['../../x.txt', 'x.txt'],
    ['/etc/passwd', 'etc/passwd'],
    ['C:\\x\\y.txt', 'x/y.txt'],
    ['a/../../b.t', 'a/b.t'],
    ['red\x1b[31m.t', 'red\ufffd[31m.t'],
    ['..', 'unnamed'],
  ])('the unsafe name %j is cleaned with a notice', async (unsafe, clean) => {
    const safe = 'q'.repeat(unsafe.length);
    const { path, all } = await readZip(
      patchedName(await zipOf([{ name: safe, content: 'text' }]), safe, unsafe),
    );
    expect(texts(all, path)).toEqual([[`!/${clean}`, 'text']]);
    expect(noticesOf(all, path)).toEqual([[`!/${clean}`, 'archive.member-name']]);
  });

  test('backslashes as Windows packs them are no reason for a notice', async () => {
    const { path, all } = await readZip(
      patchedName(await zipOf([{ name: 'IN_0/x.t', content: 'text' }]), 'IN_0/x', 'IN_0\\x'),
    );
    expect(texts(all, path)).toEqual([['!/IN_0/x.t', 'text']]);
    expect(noticesOf(all, path)).toEqual([]);
  });

  test('members of one name are told apart', async () => {
    const zip = await zipOf([
      { name: 'a.txt', content: '1' },
      { name: 'b.txt', content: '2' },
      { name: 'c.txt', content: '3' },
    ]);
    const { path, all } = await readZip(patchedName(patchedName(zip, 'b.txt', 'a.txt'), 'c.txt', 'a.txt'));
    expect(texts(all, path)).toEqual([
      ['!/a.txt', '1'],
      ['!/a.txt (2)', '2'],
      ['!/a.txt (3)', '3'],
    ]);
    expect(noticesOf(all, path).map(([, code]) => code)).toEqual([
      'archive.duplicate-name',
      'archive.duplicate-name',
    ]);
  });
});

describe('the archive', () => {
  test('without its central directory: all members, one notice', async () => {
    for (const stream of [false, true]) {
      for (const compress of [false, true]) {
        const zip = await zipOf(three.map((member) => ({ ...member, stream, compress })));
        const { path, all } = await readZip(zip.subarray(0, headers(zip, 'central')[0]));
        expect(texts(all, path)).toEqual(whole);
        expect(noticesOf(all, path)).toEqual([['', 'archive.truncated']]);
        expect(all[0]).toMatchObject({ placeholder: true, name: path });
      }
    }
  });

  test.each([true, false])(
    'cut within a member (compressed: %s): what there is, with a notice',
    async (compress) => {
      const zip = await zipOf(three.map((member) => ({ ...member, compress })));
      const [, start, end] = headers(zip, 'local') as [number, number, number];
      const { path, all } = await readZip(zip.subarray(0, (start + end) >> 1));
      expect(noticesOf(all, path)).toEqual([
        ['', 'archive.truncated'],
        ['!/two.txt', 'archive.truncated'],
      ]);
      const read = texts(all, path);
      expect(read[0]).toEqual(whole[0]);
      expect(three[1]!.content.startsWith(read[1]![1])).toBe(true);
      expect(read[1]![1].length).toBeGreaterThan(three[1]!.content.length * 0.4);
    },
  );

  test('with a damaged central directory: the rest is searched for and nothing comes twice', async () => {
    const zip = await zipOf(three);
    zip.fill(0, headers(zip, 'central')[1], headers(zip, 'central')[1]! + 4);
    const { path, all } = await readZip(zip);
    expect(texts(all, path)).toEqual(whole);
    expect(noticesOf(all, path)).toEqual([['', 'archive.broken']]);
  });

  test('with a count that is too small: the others are found', async () => {
    const zip = await zipOf(three);
    const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    zip.writeUInt16LE(1, end + 10);
    const { path, all } = await readZip(zip);
    expect(texts(all, path)).toEqual(whole);
    expect(noticesOf(all, path)).toEqual([['', 'archive.broken']]);
  });

  test('with bytes behind its end is read', async () => {
    const { path, all } = await readZip(Buffer.concat([await zipOf(three), Buffer.from('\r\n')]));
    expect(texts(all, path)).toEqual(whole);
    expect(noticesOf(all, path)).toEqual([['', 'archive.broken']]);
  });

  test('with zip64 positions beyond any file does not bring the process down', async () => {
    const zip = await zipOf([{ name: 'big.txt', content: 'zip64', stream: true, zip64: true }]);
    const extra = zip.lastIndexOf(Buffer.from([0x01, 0x00, 0x18, 0x00]));
    zip.fill(0xff, extra + 20, extra + 28);
    const { all } = await readZip(zip);
    expect(all.flatMap((read) => read.codes)).toEqual(['archive.truncated']);
    const end64 = Buffer.from(await zipOf(three));
    const locator = Buffer.alloc(20, 0xff);
    locator.writeUInt32LE(0x07064b50, 0);
    const end = end64.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    const { path, all: found } = await readZip(
      Buffer.concat([end64.subarray(0, end), locator, end64.subarray(end)]),
    );
    expect(texts(found, path)).toEqual(whole);
  });

  test('an archive in an archive without its list stays one member', async () => {
    const inner = await zipOf(three);
    for (const stream of [false, true]) {
      for (const compress of [false, true]) {
        const outer = await zipOf([
          { name: 'in.zip', content: inner, stream, compress },
          { name: 'x', content: 'x' },
        ]);
        const { path, all } = await readZip(outer.subarray(0, headers(outer, 'central').at(-2)));
        expect(texts(all, path)).toEqual([
          ...whole.map(([name, content]) => [`!/in.zip${name}`, content]),
          ['!/x', 'x'],
        ]);
        expect(noticesOf(all, path)).toEqual([['', 'archive.truncated']]);
      }
    }
  });

  test.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])(
    'cut within an archive in it (streamed: %s, compressed: %s): only that is cut',
    async (stream, compress) => {
      // Noise does not deflate, so the headers of the inner archive stand in the outer one as they are.
      const noisy = ['one', 'two', 'six'].map((name, index) => ({ name, content: noise(20_000, index) }));
      const outer = await zipOf([{ name: 'in.zip', content: await zipOf(noisy), stream, compress }]);
      const { path, all } = await readZip(outer.subarray(0, outer.indexOf('six', 0, 'latin1') + 9000));
      const read = texts(all, path);
      expect(read.map(([name]) => name)).toEqual(['!/in.zip!/one', '!/in.zip!/two', '!/in.zip!/six']);
      for (const [index, [, text]] of read.entries()) {
        const expected = noisy[index]!.content.toString('latin1');
        expect(text === expected.slice(0, text.length)).toBe(true);
        expect(text.length).toBeGreaterThan(index === 2 ? 8000 : 19_999);
      }
    },
  );
});

function noise(length: number, seed: number): Buffer {
  let state = seed + 1;
  return Buffer.from(Array.from({ length }, () => (state = (state * 48271) % 0x7fffffff) >> 8));
}
