import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { timeClasses, type TimeType } from '../../src/template/time-scan.js';
import { timeEnd } from './time-oracle.js';

const two = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, '0'));
const small = fc.integer({ min: 0, max: 120 }).map(String);
const year = fc.constantFrom('1999', '2026', '970', '20266');
const month = fc.constantFrom(
  ...[
    'Jan',
    'Nov',
    'Dec',
    'anF',
    'nov',
    'Noé',
    'Mär',
    'Dez',
    'août',
    'juil.',
    'juil',
    'jui',
    'Ene',
    'Marz',
    'Mä',
  ],
);
const fraction = fc.constantFrom('', '.4', ',496', '.123456789', '.1234567890', '.', ':286', ':28');
const zone = fc.constantFrom('', 'Z', 'z', '+07:00', '-0500', ' +0200', ' -0200', '+7', '+07:0', ' +02');
const late = fc.constantFrom('', ' 2007', ' 2007:', ' 2007 x', ' 20071', ' 200', ' PM', ' am', ' pq', ' ');
const gap = fc.constantFrom(' ', '  ', 'T', 't', '-', '', 'T ');
const mark = fc.constantFrom('-', '/', '.');
const clock = fc
  .tuple(two, fc.constantFrom(':', ':', ':', '.'), two, two)
  .map(([h, c, m, s]) => `${h}${c}${m}:${s}`);

const joined = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((all) => all.join(''));

const forms: Readonly<Record<TimeType, fc.Arbitrary<string>>> = {
  iso: joined(year, mark, two, mark, two, gap, clock, fraction, zone, late),
  bsd: joined(
    month,
    gap,
    fc.oneof(two, small),
    gap,
    fc.oneof(fc.constant(''), joined(year, gap)),
    clock,
    fraction,
    fraction,
    zone,
    late,
  ),
  us: joined(
    small,
    mark,
    small,
    mark,
    year,
    gap,
    small,
    fc.constant(':'),
    two,
    fc.constant(':'),
    two,
    fraction,
    late,
  ),
  wpp: joined(two, mark, two, mark, year, gap, clock, fraction, late),
  epoch: joined(fc.constantFrom('1735024112', '173502411', '17350241123'), fraction, zone),
};

describe('the end of a printed time', () => {
  test.each(Object.keys(timeClasses) as TimeType[])('%s is where a pattern sees it', (type) => {
    let found = 0;
    fc.assert(
      fc.property(forms[type], fc.nat(3), (text, cut) => {
        const whole = text.slice(0, text.length - cut);
        const end = timeClasses[type].end(whole, 0, whole.length);
        if (end > 0) found += 1;
        expect(end).toBe(timeEnd(type, whole));
        // What stands around it, out of bounds, does not matter.
        expect(timeClasses[type].end(`7 ${text}`, 2, 2 + whole.length)).toBe(end < 0 ? -1 : end + 2);
      }),
      { numRuns: 6000 },
    );
    expect(found).toBeGreaterThan(5);
  });
});
