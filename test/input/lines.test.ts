import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { guessEncoding, type Encoding } from '../../src/input/encoding.js';
import { createLineReader, headBytes } from '../../src/input/lines.js';
import { cut, encode, naiveLines, type NaiveLine } from './naive-lines.js';

interface Found {
  readonly lines: readonly NaiveLine[];
  readonly invalid: number;
  readonly starts: readonly { readonly head: string; readonly encoding: Encoding }[];
}

function read(chunks: readonly Uint8Array[], lineBytes = 64 * 1024): Found {
  const lines: NaiveLine[] = [];
  const starts: { head: string; encoding: Encoding }[] = [];
  let invalid = 0;
  const reader = createLineReader(
    {
      onStart: (head, encoding) => starts.push({ head, encoding }),
      onLine: (text, offset, length, truncated) => lines.push({ text, offset, length, truncated }),
      onInvalid: () => (invalid += 1),
    },
    lineBytes,
  );
  // A reader may not keep what it was given: the buffer is used again, as streams do.
  for (const chunk of chunks) {
    const lent = chunk.slice();
    reader.push(lent);
    lent.fill(0x2a);
  }
  reader.end();
  return { lines, invalid, starts };
}

const pieces = fc.constantFrom(
  '\n',
  '\r\n',
  '\r',
  '\r\r\n',
  '\n\n',
  'a',
  'Nov 21',
  ' ',
  '\t',
  '\0',
  'ä',
  '€',
  '😀',
  '\ufeff',
  'IKE_SA <net|1>',
  'x'.repeat(20),
);
const texts = fc.array(pieces, { maxLength: 40 }).map((all) => all.join(''));
const places = fc.array(fc.nat(400), { maxLength: 12 });
const bytes = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom([10], [13, 10], [13], [97], [32], [0]) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        [0xc3, 0xa4],
        [0xe2, 0x82, 0xac],
        [0xf0, 0x9f, 0x98, 0x80],
        [0x80],
        [0xe4],
        [0xff],
        [0xc3],
        [0xe2, 0x82],
      ),
    },
  ),
  { maxLength: 60 },
);
/** With a beginning that cannot be taken for UTF-16. */
const plainBytes = bytes.map(
  (all) => new Uint8Array([...new TextEncoder().encode('IKE log\n'), ...all.flat()]),
);

describe('lines of UTF-8', () => {
  test.each([
    ['nothing', '', []],
    ['no final newline', 'a\nb', ['a', 'b']],
    ['a final newline', 'a\nb\n', ['a', 'b']],
    ['CRLF', 'a\r\nb\r\n', ['a', 'b']],
    ['a lone CR', 'a\rb\n', ['a\rb']],
    ['a CR at the end', 'a\r', ['a']],
    ['two CRs', 'a\r\r\nb', ['a\r', 'b']],
    ['blank lines', '\n\r\n\n', ['', '', '']],
    ['NUL', 'a\0b\n\0\n', ['a\0b', '\0']],
    ['a mark at the beginning only', '\ufeffa\n\ufeffb', ['a', '\ufeffb']],
  ])('%s', (_, text, expected) => {
    expect(read([encode(text, 'utf-8')]).lines.map((line) => line.text)).toEqual(expected);
  });

  test('any split gives the lines of the naive reader', () => {
    fc.assert(
      fc.property(plainBytes, places, (all, at) => {
        expect(read(cut(all, at)).lines).toEqual(naiveLines(all));
      }),
      { numRuns: 400 },
    );
  });

  test('one byte at a time', () => {
    fc.assert(
      fc.property(plainBytes, (all) => {
        expect(read([...all].map((byte) => new Uint8Array([byte]))).lines).toEqual(naiveLines(all));
      }),
      { numRuns: 100 },
    );
  });

  test('places point at the bytes', () => {
    fc.assert(
      fc.property(texts, places, (text, at) => {
        const all = encode(text, 'utf-8');
        fc.pre(guessEncoding(all).encoding === 'utf-8');
        for (const line of read(cut(all, at)).lines) {
          expect(
            Buffer.from(all.subarray(line.offset, line.offset + line.length))
              .toString('utf8')
              .replace(/^\ufeff/, ''),
          ).toBe(line.text.replace(/^\ufeff/, ''));
        }
      }),
    );
  });

  test('a line that is no UTF-8 is windows-1252, the others stay UTF-8', () => {
    const all = new Uint8Array([
      ...encode('ä first\n', 'utf-8'),
      0x67,
      0xfc,
      0x74,
      0x80,
      10,
      ...encode('ü last', 'utf-8'),
    ]);
    const found = read([all]);
    expect(found.lines.map((line) => line.text)).toEqual(['ä first', 'güt€', 'ü last']);
    expect(found.invalid).toBe(1);
  });

  test('overlong lines: any split and any limit give the lines of the naive reader', () => {
    fc.assert(
      fc.property(plainBytes, places, fc.integer({ min: 8, max: 20 }), (all, at, limit) => {
        expect(read(cut(all, at), limit).lines).toEqual(naiveLines(all, 'utf-8', 0, limit));
      }),
      { numRuns: 600 },
    );
  });

  test('of an overlong line of what looks like the inside of characters the beginning is kept', () => {
    const all = new Uint8Array([...encode('IKE ', 'utf-8'), ...new Array<number>(40).fill(0x80)]);
    const { lines } = read([all], 16);
    expect(lines).toEqual([{ text: `IKE ${'€'.repeat(9)}`, offset: 0, length: 44, truncated: true }]);
  });

  test('of an overlong line only the beginning is kept in memory, and its length is counted', () => {
    const chunk = new Uint8Array(1 << 20).fill(97);
    const { lines } = read([...Array.from({ length: 20 }, () => chunk), encode('\r\nend', 'utf-8')], 100);
    expect(lines).toEqual([
      { text: 'a'.repeat(100), offset: 0, length: 20 << 20, truncated: true },
      { text: 'end', offset: (20 << 20) + 2, length: 3, truncated: false },
    ]);
  });
});

describe('lines of UTF-16', () => {
  const header = 'Time,Message of the log\n';

  test.each(['utf-16le', 'utf-16be'] as const)('%s with a mark: any split', (encoding) => {
    fc.assert(
      fc.property(texts, places, fc.boolean(), (text, at, odd) => {
        const whole = encode(header + text, encoding, true);
        const all = odd ? new Uint8Array([...whole, 65]) : whole;
        const found = read(cut(all, at));
        expect(found.lines).toEqual(naiveLines(all, encoding, 2));
        expect(found.starts).toEqual([expect.objectContaining({ encoding })]);
      }),
      { numRuns: 200 },
    );
  });

  test.each(['utf-16le', 'utf-16be'] as const)('%s without a mark', (encoding) => {
    const ascii = fc
      .array(fc.constantFrom('\n', '\r\n', 'abc', ' ', 'x'), { maxLength: 30 })
      .map((all) => header + all.join(''));
    fc.assert(
      fc.property(ascii, places, (text, at) => {
        const all = encode(text, encoding);
        expect(read(cut(all, at)).lines).toEqual(naiveLines(all, encoding, 0));
      }),
    );
  });

  test.each(['utf-16le', 'utf-16be'] as const)('%s: overlong lines', (encoding) => {
    fc.assert(
      fc.property(texts, places, fc.integer({ min: 4, max: 12 }), (text, at, half) => {
        const all = encode(header + text, encoding, true);
        expect(read(cut(all, at), half * 2).lines).toEqual(naiveLines(all, encoding, 2, half * 2));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the encoding', () => {
  test.each([
    ['an empty source', [], 'utf-8', 0],
    ['a UTF-8 mark', [0xef, 0xbb, 0xbf, 97], 'utf-8', 3],
    ['a little-endian mark', [0xff, 0xfe, 97, 0], 'utf-16le', 2],
    ['a big-endian mark', [0xfe, 0xff, 0, 97], 'utf-16be', 2],
    ['zero bytes at odd places', [97, 0, 98, 0, 99, 0, 100, 0], 'utf-16le', 0],
    ['zero bytes at even places', [0, 97, 0, 98, 0, 99, 0, 100], 'utf-16be', 0],
    ['too few to tell', [97, 0, 98, 0], 'utf-8', 0],
    ['only zero bytes', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 'utf-8', 0],
  ])('%s', (_, all, encoding, mark) => {
    expect(guessEncoding(new Uint8Array(all))).toEqual({ encoding, mark });
  });

  test('is decided from the same bytes whatever the chunks', () => {
    // The zero bytes come behind the first 4 KiB: they decide nothing.
    const all = new Uint8Array([
      ...encode('plain text\n'.repeat(500), 'utf-8'),
      ...encode('wide text\n'.repeat(8000), 'utf-16le'),
    ]);
    expect(all.length).toBeGreaterThan(headBytes);
    const whole = read([all]);
    expect(whole.starts).toHaveLength(1);
    expect(whole.starts[0]!.encoding).toBe('utf-8');
    for (const size of [1000, 4096, 65535, 65537]) {
      const chunks: Uint8Array[] = [];
      for (let at = 0; at < all.length; at += size) chunks.push(all.slice(at, at + size));
      expect(read(chunks)).toEqual(whole);
    }
  });

  test('the beginning is told once, before the first line, and is at most 64 KiB', () => {
    const all = encode('0123456789abcde\n'.repeat(8192), 'utf-8');
    expect(read([all]).starts).toEqual([{ head: '0123456789abcde\n'.repeat(4096), encoding: 'utf-8' }]);
    expect(read([]).starts).toEqual([{ head: '', encoding: 'utf-8' }]);
  });
});
