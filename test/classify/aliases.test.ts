import { expect, test } from '@jest/globals';
import { withNames } from '../../src/classify/aliases.js';

const aliases = new Map([['tun-abc', 'Berlin']]);

test.each([
  ['tun-abc[1], tun-abc[2]', 'Berlin[1], Berlin[2]'],
  ['tun-abcd / tun-abc[1]', 'tun-abcd / Berlin[1]'],
  ['x-tun-abc tun-abc', 'x-tun-abc Berlin'],
  ['tun-ab', 'tun-ab'],
])('%s is %s', (text, named) => expect(withNames(text, aliases)).toBe(named));

test('a name may hold the id', () => {
  expect(withNames('tun-abc tun-abc', new Map([['tun-abc', 'tun-abc (Berlin)']]))).toBe(
    'tun-abc (Berlin) tun-abc (Berlin)',
  );
});
