import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { elementOf, rootOf } from '../../../src/record/carrier/xml-text.js';
import { cut } from '../../input/naive-lines.js';
import { lineAt, openXml, readPieces, smallLimits, usualLimits } from './pieces.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const open = openXml('netevents');

const document = `<?xml version="1.0" encoding="UTF-8"?>
<!-- made up: <item> -->
<root a="x>y">
  <other><item>no entry</item></other>
  <netEvents numItems="3">
    <item>
      <header><timeStamp>2026-11-21T03:15:00.000Z</timeStamp><flags numItems="2"><item>A</item><item>B</item></flags></header>
      <type>FIRST &amp; &lt;one&gt; &quot;&apos; &#65;</type>
      <empty/>
    </item>
    <item><type><![CDATA[a < b & c]]></type><!-- <item> --></item>
    <item/>
  </netEvents>
</root>
`;

describe('elements of a list', () => {
  test('are entries, with what they hold', () => {
    const bytes = utf8(document);
    const { entries, rests, problems, lines } = readPieces([bytes], open);
    expect(problems).toEqual([]);
    expect(rests).toEqual([]);
    expect(lines).toBe(14);
    expect(entries.map(({ pointer, value }) => [pointer, value])).toEqual([
      [
        '/root/netevents/0',
        {
          header: { timeStamp: '2026-11-21T03:15:00.000Z', flags: { item: ['A', 'B'] } },
          type: 'FIRST & <one> "\' &#65;',
          empty: '',
        },
      ],
      ['/root/netevents/1', { type: 'a < b & c' }],
      ['/root/netevents/2', ''],
    ]);
    for (const {
      runs: [run],
      text,
    } of entries) {
      expect(Buffer.from(bytes.subarray(run!.offset, run!.offset + run!.length)).toString()).toBe(text);
      expect(run!.line).toBe(lineAt(bytes, run!.offset));
      expect(run!.lines).toBe(text.split('\n').length);
    }
  });

  test('however the bytes are cut', () => {
    const damaged = fc
      .tuple(
        fc.nat(document.length),
        fc.constantFrom('', '<', '>', '"', '</', '<!--', '<![CDATA[', '<?', '/>'),
        fc.nat(4),
      )
      .map(([at, put, gone]) => document.slice(0, at) + put + document.slice(at + gone));
    fc.assert(
      fc.property(
        damaged,
        fc.array(fc.nat(700), { maxLength: 6 }),
        fc.constantFrom(usualLimits, smallLimits),
        (text, at, some) => {
          const bytes = utf8(text);
          expect(readPieces(cut(bytes, at), open, some)).toEqual(readPieces([bytes], open, some));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('cut off: whole entries are kept, the rest of one is lines', () => {
    fc.assert(
      fc.property(fc.nat(document.length), (place) => {
        const bytes = utf8(document.slice(0, place));
        const { entries, rests } = readPieces([bytes], open);
        const whole = readPieces([utf8(document)], open).entries;
        expect(entries).toEqual(whole.slice(0, entries.length));
        const start = document.indexOf('<item>', document.indexOf('<netEvents'));
        if (entries.length === 0 && place >= start + 6) expect(rests[0]!.run.offset).toBe(start);
      }),
    );
  });

  test('an entry that is too long keeps its beginning', () => {
    const { entries, problems } = readPieces([utf8(document)], open, smallLimits);
    expect(entries[0]).toMatchObject({ truncated: true, value: undefined });
    expect(entries[0]!.text).toHaveLength(40);
    expect(entries[1]).toMatchObject({ truncated: false });
    expect(problems[0]).toMatch(/^entry-too-long 6 /);
  });

  test('tags without end are read in a time that grows with their number', () => {
    for (const piece of ['<', '<a', '<a>', '<netEvents>', '<item', '<!--', '<a "', '<![CDATA[', '</']) {
      const start = performance.now();
      readPieces([utf8(`<netEvents><item>${piece.repeat(30_000)}`)], open);
      expect(performance.now() - start).toBeLessThan(5000);
    }
  });
});

describe('text', () => {
  test('roots', () => {
    expect(rootOf('<?xml version="1.0"?>\r\n<!DOCTYPE x>\n<netEvents a="b">')).toBe('netevents');
    expect(rootOf('<x/>')).toBe('x');
    expect(rootOf('<30>Nov 21 01:05:50 gw charon: x')).toBeUndefined();
    expect(rootOf('no xml')).toBeUndefined();
  });

  test('elements without end, and a key that is dangerous', () => {
    expect(elementOf('<a><b>1<c>2')).toEqual({ b: { c: '' } });
    expect(elementOf('<a><__proto__>x</__proto__><b>1</b></a>')).toEqual({ b: '1' });
  });
});
