import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { detect, parseText } from '../../src/index.js';
import { behindRelay } from '../../src/record/relay-header.js';

const inner = 'Mar  3 02:11:12 gw charon: 05[IKE] <net|1> retransmit 5 of request with message ID 0';

describe('the header of a relay', () => {
  test.each([
    [`Mar  3 10:11:12 192.0.2.1 ${inner}`, inner],
    [`2026-03-03T10:11:12.123+08:00 relay ${inner}`, inner],
    [`Mar  3 10:11:12 relay logs: <30>${inner}`, `<30>${inner}`],
    [
      `Mar  3 10:11:12 relay %Mar  3 10:11:12:123 2026 R1 IKE/6/X: y`,
      '%Mar  3 10:11:12:123 2026 R1 IKE/6/X: y',
    ],
    [inner, undefined],
    ['Mar  3 10:11:12 relay charon: 05[IKE] retransmit', undefined],
    ['Mar  3 10:11:12 relay since Mar  3 02:11:12', undefined],
    ['Mar  3 10:11:12 Mar  3 02:11:12', undefined],
    ['Mar  3 10:11:12 relay', undefined],
    ['', undefined],
  ])('%s', (line, rest) => expect(behindRelay(line)).toBe(rest));

  test('what stands behind it is the end of the line', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const line = `Mar  3 10:11:12 ${text}`;
        const rest = behindRelay(line);
        if (rest !== undefined) expect(line.endsWith(rest)).toBe(true);
      }),
    );
  });

  test('lines behind it are read, and stay as they stood', async () => {
    const text = `Mar  3 10:11:12 relay ${inner}\nMar  3 10:11:13 relay ${inner}\n`;
    expect([...parseText(text)]).toMatchObject([
      {
        kind: 'message.retransmitted',
        dialect: 'strongswan',
        fields: { host: 'gw' },
        text: text.split('\n')[0],
      },
      { kind: 'message.retransmitted', place: { line: 2 } },
    ]);
    expect((await detect(text)).dialect).toBe('strongswan');
  });
});
