import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { headers, logText, readAll, save, texts, zipOf, type Member } from './fixtures.js';

const member = fc.record({
  lines: fc.integer({ min: 0, max: 40 }),
  compress: fc.boolean(),
  stream: fc.boolean(),
  zip64: fc.boolean(),
});

function membersOf(
  shapes: readonly { lines: number; compress: boolean; stream: boolean; zip64: boolean }[],
): Member[] {
  return shapes.map(({ lines, ...shape }, index) => ({
    ...shape,
    name: `${index}.txt`,
    content: logText(lines, index + 1),
  }));
}

const zips = fc.array(member, { minLength: 1, maxLength: 5 }).map(membersOf);

/** Where the data of each member end: the next local header or the central directory, less the descriptor. */
function ends(zip: Buffer, members: readonly Member[]): number[] {
  const starts = [...headers(zip, 'local').slice(1), headers(zip, 'central')[0]!];
  return starts.map((start, index) => {
    const { stream = false, zip64 = false } = members[index]!;
    return start - (stream ? (zip64 ? 24 : 16) : 0);
  });
}

test('cutting a zip anywhere never throws and never loses a member that ended before the cut', async () => {
  await fc.assert(
    fc.asyncProperty(zips, fc.double({ min: 0, max: 1, noNaN: true }), async (members, where) => {
      const zip = await zipOf(members);
      const cut = Math.floor(where * zip.length);
      const path = save('a.zip', zip.subarray(0, cut));
      const read = texts(await readAll([path]), path);
      const complete = ends(zip, members).filter((end) => end <= cut).length;
      for (const [index, { content }] of members.slice(0, complete).entries()) {
        const [name, text] = read[index]!;
        expect(name).toBe(`!/${index}.txt`);
        // Of a stored member whose descriptor is cut off, up to two bytes of the descriptor may be left.
        const extra = text.length - content.length;
        expect(text.slice(0, content.length)).toBe(content);
        expect(extra).toBeLessThanOrEqual(2);
      }
      // What is left of the member that was cut is the beginning of it, and nothing is made up.
      expect(read.length).toBeLessThanOrEqual(Math.min(members.length, complete + 1));
      const last = read[complete];
      if (last !== undefined) expect(String(members[complete]!.content).startsWith(last[1])).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('every single cut of one zip with every kind of member', async () => {
  const shapes = [true, false].flatMap((compress) =>
    [true, false].flatMap((stream) =>
      [true, false].map((zip64) => ({ lines: 2, compress, stream, zip64: zip64 && stream })),
    ),
  );
  const members = membersOf(shapes);
  const zip = await zipOf(members, 'a comment');
  const last = ends(zip, members);
  for (let cut = 0; cut < zip.length; cut += 1) {
    const read = texts(await readAll(['-'], { stdin: one(zip.subarray(0, cut)) }), '-');
    const complete = last.filter((end) => end <= cut).length;
    const texted = read.map(([, text], index) => text.slice(0, members[index]!.content.length));
    expect(texted.slice(0, complete)).toEqual(members.slice(0, complete).map(({ content }) => content));
  }
});

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

test('flipping bits never throws and never reads without end', async () => {
  const flips = fc.array(
    fc.record({ where: fc.double({ min: 0, max: 0.9999, noNaN: true }), bit: fc.nat(7) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  await fc.assert(
    fc.asyncProperty(zips, flips, fc.boolean(), async (members, changes, nested) => {
      const inner = await zipOf(members);
      const zip = nested ? await zipOf([{ name: 'in.zip', content: inner }, ...members]) : inner;
      for (const { where, bit } of changes) zip[Math.floor(where * zip.length)]! ^= 1 << bit;
      const all = await readAll([save('a.zip', zip)]);
      expect(all.length).toBeGreaterThan(0);
      for (const { name, text, notices } of all) {
        expect(text.length).toBeLessThan(1024 * 1024);
        for (const notice of notices)
          expect(notice).toMatchObject({ source: name, message: expect.stringMatching(/\.$/) });
      }
    }),
    { numRuns: 400 },
  );
});

test('one flipped bit costs at most one member of its text, or says so', async () => {
  await fc.assert(
    fc.asyncProperty(
      zips,
      fc.double({ min: 0, max: 0.9999, noNaN: true }),
      fc.nat(7),
      async (members, where, bit) => {
        const zip = await zipOf(members);
        zip[Math.floor(where * zip.length)]! ^= 1 << bit;
        const path = save('a.zip', zip);
        const all = await readAll([path]);
        const found = new Set(texts(all).map(([, text]) => text));
        const lost = members.filter(({ content }) => !found.has(content as string));
        expect(lost.length).toBeLessThanOrEqual(1);
        if (lost.length > 0) expect(all.flatMap(({ codes }) => codes)).not.toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
});

test('no bytes at all upset the reader of archives', async () => {
  const start = fc.constantFrom('PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08', '\x1f\x8b\x08', '');
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), async (magic, bytes) => {
      const all = await readAll([save('a.zip', Buffer.concat([Buffer.from(magic, 'latin1'), bytes]))]);
      expect(all.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});
