import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  containsRange,
  formatAddress,
  overlaps,
  parseAddress,
  parseRange,
  rangeBetween,
  sameRange,
  spanOf,
  toPrefix,
} from '../../src/value/address.js';

const range = (text: string) => parseRange(text)!;

describe('addresses', () => {
  test('what is written is read', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: (1n << 32n) - 1n }), (value) => {
        expect(parseAddress(formatAddress({ version: 4, value }))).toEqual({ version: 4, value });
      }),
    );
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }), (value) => {
        expect(parseAddress(formatAddress({ version: 6, value }))).toEqual({ version: 6, value });
      }),
    );
  });

  test('any text is an address or none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.ipV4Extended(), fc.ipV6()), (text) => void parseRange(text)),
    );
    for (const text of [
      '10.20.XXX.0',
      '10.11.22.444',
      '1.2.3',
      '',
      ':',
      'fe80::1%eth0',
      '1.2.3.4/33',
      '::/129',
      '/8',
    ]) {
      expect(parseRange(text)).toBeUndefined();
    }
  });

  test('a prefix comes back from its range', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.integer({ min: 0, max: 32 }), (address, length) => {
        const { start, end, prefix } = spanOf(range(`${address}/${length}`));
        expect(toPrefix(rangeBetween(start, end)!)).toBe(prefix);
        expect(prefix).toBe(`${start}/${length}`);
        expect(containsRange(range(prefix!), range(address))).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.ipV6(), fc.integer({ min: 0, max: 128 }), (address, length) => {
        const { start, end, prefix } = spanOf(range(`${address}/${length}`));
        expect(toPrefix(rangeBetween(start, end)!)).toBe(prefix);
      }),
    );
  });

  test('ranges that are no prefix', () => {
    expect(toPrefix(range('10.0.0.1..10.0.0.2'))).toBeUndefined();
    expect(toPrefix(range('10.0.0.0-10.0.0.2'))).toBeUndefined();
    expect(rangeBetween('10.0.0.2', '10.0.0.1')).toBeUndefined();
    expect(rangeBetween('10.0.0.2', '::1')).toBeUndefined();
  });

  test('how ranges lie', () => {
    expect(sameRange(range('10.1.2.3/16'), range('10.1.0.0..10.1.255.255'))).toBe(true);
    expect(containsRange(range('0.0.0.0/0'), range('10.1.0.0/16'))).toBe(true);
    expect(containsRange(range('10.1.0.0/16'), range('10.0.0.0/8'))).toBe(false);
    expect(overlaps(range('10.1.0.0/16'), range('10.0.0.0/8'))).toBe(true);
    expect(overlaps(range('10.1.0.0/16'), range('10.2.0.0/16'))).toBe(false);
    expect(overlaps(range('0.0.0.0/0'), range('::/0'))).toBe(false);
  });
});
