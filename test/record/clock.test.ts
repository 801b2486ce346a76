import { describe, expect, test } from '@jest/globals';
import { format } from 'date-fns/format';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createClock, findYear, type ClockOptions } from '../../src/record/clock.js';
import { createZone } from '../../src/record/zone.js';
import fc from 'fast-check';

const read = (type: string, text: string, options: Partial<ClockOptions> = {}): string | undefined => {
  const clock = createClock({ zone: 'UTC', zoneKnown: false, ...options });
  return clock.read(type, text) ? clock.iso : undefined;
};

describe('what is printed', () => {
  test.each([
    ['iso', '2026-03-04T10:55:16.330Z', '2026-03-04T10:55:16.330Z'],
    ['iso', '2026-03-04t10:55:16z', '2026-03-04T10:55:16.000Z'],
    ['iso', '2023-01-13 11:39:21', '2023-01-13T11:39:21.000Z'],
    ['iso', '2021-07-03T23:01:56.547105-05:00', '2021-07-04T04:01:56.547Z'],
    ['iso', '2021-07-03T23:01:56,5+0530', '2021-07-03T17:31:56.500Z'],
    ['iso', '2015/08/01 16:05:55', '2015-08-01T16:05:55.000Z'],
    ['iso', '2015-08-01 16:05:55 +0200', '2015-08-01T14:05:55.000Z'],
    ['iso', '2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
    ['iso', '2026-03-04T10:55:16.3304567Z', '2026-03-04T10:55:16.330Z'],
    ['iso', '2026-03-04T10:55:16.05Z', '2026-03-04T10:55:16.050Z'],
    ['bsd', 'Jan  8 2013 03:58:15+07:00', '2013-01-07T20:58:15.000Z'],
    ['bsd', 'Mar 27 14:32:14:286 2007', '2007-03-27T14:32:14.286Z'],
    ['bsd', 'Dec 24 2024 07:08:32', '2024-12-24T07:08:32.000Z'],
    ['bsd', 'Aug 6 2011 20:34:46', '2011-08-06T20:34:46.000Z'],
    ['bsd', 'Dez 03 2024 07:08:32', '2024-12-03T07:08:32.000Z'],
    ['bsd', 'mär  3 2024 07:08:32', '2024-03-03T07:08:32.000Z'],
    ['bsd', 'févr. 03 2024 07:08:32', '2024-02-03T07:08:32.000Z'],
    ['bsd', 'juin 03 2024 07:08:32', '2024-06-03T07:08:32.000Z'],
    ['bsd', 'juil. 03 2024 07:08:32', '2024-07-03T07:08:32.000Z'],
    ['bsd', 'ene 03 2024 07:08:32', '2024-01-03T07:08:32.000Z'],
    ['bsd', 'mrt 03 2024 07:08:32', '2024-03-03T07:08:32.000Z'],
    ['bsd', 'maj 03 2024 07:08:32', '2024-05-03T07:08:32.000Z'],
    ['us', '2/1/2017 8:22:06 PM', '2017-02-01T20:22:06.000Z'],
    ['us', '12/31/2017 12:00:00 AM', '2017-12-31T00:00:00.000Z'],
    ['us', '12/31/2017 12:00:00 PM', '2017-12-31T12:00:00.000Z'],
    ['us', '2/1/2017 18:22:06', '2017-02-01T18:22:06.000Z'],
    ['wpp', '02/03/2017-17:36:01.496', '2017-02-03T17:36:01.496Z'],
    ['epoch', '1735024112.730275', '2024-12-24T07:08:32.730Z'],
    ['epoch', '1735024112', '2024-12-24T07:08:32.000Z'],
  ])('%s %s', (type, text, expected) => {
    expect(read(type, text)).toBe(expected);
  });

  test.each([
    ['iso', '2026-13-04T10:55:16Z'],
    ['iso', '2026-00-04T10:55:16Z'],
    ['iso', '2026-02-30T10:55:16Z'],
    ['iso', '2026-02-00T10:55:16Z'],
    ['iso', '2025-02-29T10:55:16Z'],
    ['iso', '2026-01-32T10:55:16Z'],
    ['iso', '2026-01-04T24:55:16Z'],
    ['iso', '2026-01-04T10:60:16Z'],
    ['iso', '2026-01-04T10:55:61Z'],
    ['iso', '0026-01-04T10:55:16Z'],
    ['us', '13/1/2017 8:22:06 PM'],
    ['us', '2/30/2017 8:22:06 PM'],
    ['bsd', 'Feb 30 10:00:00'],
    ['bsd', 'Nov  0 10:00:00'],
    ['wpp', '00/02/2017-17:36:01.496'],
    ['nothing', '2026-01-04T10:55:16Z'],
  ])('%s %s is no time', (type, text) => {
    for (const zone of ['UTC', '+08:00', 'America/New_York']) {
      expect(read(type, text, { zone })).toBeUndefined();
      expect(read(type, text, { zone, reference: '2026-12-31' })).toBeUndefined();
      expect(read(type, text, { zone, year: 2013 })).toBeUndefined();
    }
  });

  test('fractions of an epoch are cut, not rounded', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_000_000, max: 9_999_999_999 }),
        fc.stringMatching(/^\d{3,9}$/),
        (seconds, fraction) => {
          const expected = new Date(seconds * 1000)
            .toISOString()
            .replace('.000Z', `.${fraction.slice(0, 3)}Z`);
          expect(read('epoch', `${seconds}.${fraction}`)).toBe(expected);
        },
      ),
      { numRuns: 5000 },
    );
  });

  test('what was read before does not matter: a clock of its own gives the same', () => {
    const two = (max: number): fc.Arbitrary<string> =>
      fc.nat(max).map((value) => String(value).padStart(2, '0'));
    const text = fc
      .tuple(fc.constantFrom('2025', '2026'), two(20), two(40), two(25))
      .map(([year, month, date, hour]) => `${year}-${month}-${date}T${hour}:00:00Z`);
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), (texts) => {
        const clock = createClock({ zone: 'UTC', zoneKnown: false });
        for (const each of texts)
          expect([each, clock.read('iso', each) ? clock.iso : undefined]).toEqual([each, read('iso', each)]);
      }),
      { numRuns: 2000 },
    );
    const clock = createClock({ zone: 'UTC', zoneKnown: false });
    expect(clock.read('iso', '2026-02-01T00:00:00Z')).toBe(true);
    expect(clock.read('iso', '2026-01-33T00:00:00Z')).toBe(false);
    expect(clock.read('iso', '2025-17-05T00:00:00Z')).toBe(false);
    expect(clock.read('iso', '2026-01-05T00:00:00Z')).toBe(true);
  });
});

describe('times within a second', () => {
  test('are read as if each were the first', () => {
    const fraction = fc.constantFrom('', '.1', '.12', '.125', '.129', '.129456', '.999999', ',5', ',75');
    const zone = fc.constantFrom('', 'Z', '+02:00', '-0500');
    const iso = fc
      .tuple(fc.constantFrom('10:55:16', '10:55:17', '10:56:16'), fraction, zone)
      .map(([time, ...rest]) => ['iso', `2026-03-04T${time}${rest.join('')}`] as const);
    const bsd = fc
      .tuple(fc.constantFrom('10:55:16', '10:55:17'), fraction)
      .map(([time, rest]) => ['bsd', `Mar  5 2026 ${time}${rest}`] as const);
    const wpp = fraction.map((rest) => ['wpp', `03/04/2026-10:55:16${rest.replace(',', '.')}`] as const);
    fc.assert(
      fc.property(fc.array(fc.oneof(iso, bsd, wpp), { minLength: 2, maxLength: 8 }), (times) => {
        const clock = createClock({ zone: 'America/New_York', zoneKnown: false });
        for (const [type, text] of times) {
          const alone = createClock({ zone: 'America/New_York', zoneKnown: false });
          expect([clock.read(type, text), clock.iso, clock.assumed]).toEqual([
            alone.read(type, text),
            alone.iso,
            alone.assumed,
          ]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('stay behind the reference', () => {
    const clock = createClock({ zone: 'UTC', zoneKnown: false, reference: '2026-03-04T10:55:16.500Z' });
    const years = ['.400', '.600', '.300'].map((rest) =>
      clock.read('bsd', `Mar  5 10:55:16${rest}`) ? clock.iso.slice(0, 4) : undefined,
    );
    expect(years).toEqual(['2026', '2025', '2025']);
  });

  test('stand anywhere in a line', () => {
    const clock = createClock({ zone: 'UTC', zoneKnown: false });
    for (const [line, from] of [
      ['2026-03-04T10:55:16.330Z gw', 0],
      ['7 2026-03-04T10:55:16.331Z gw', 2],
      ['[3] 2026-03-04T10:55:16.332Z', 4],
    ] as const) {
      expect(clock.readPart('iso', line, from, from + 24)).toBe(true);
      expect(clock.iso).toBe(line.slice(from, from + 24));
    }
  });
});

describe('what is assumed', () => {
  const assumed = (
    type: string,
    text: string,
    options: Partial<ClockOptions> = {},
  ): readonly string[] | undefined => {
    const clock = createClock({ zone: 'UTC', zoneKnown: false, ...options });
    expect(clock.read(type, text)).toBe(true);
    return clock.assumed;
  };

  test.each<[string, string, Partial<ClockOptions>, readonly string[] | undefined]>([
    ['iso', '2026-03-04T10:55:16Z', {}, undefined],
    ['iso', '2026-03-04T10:55:16+01:00', {}, undefined],
    ['iso', '2026-03-04 10:55:16', {}, ['zone']],
    ['iso', '2026-03-04 10:55:16', { zone: 'Asia/Shanghai', zoneKnown: true }, undefined],
    ['bsd', 'Nov 21 01:05:50', {}, ['year', 'zone']],
    ['bsd', 'Nov 21 01:05:50', { zoneKnown: true }, ['year']],
    ['bsd', 'Nov 21 01:05:50', { reference: '2026-11-22' }, ['year', 'zone']],
    ['bsd', 'Nov 21 2026 01:05:50', {}, ['zone']],
    ['bsd', 'Nov 21 01:05:50+01:00', {}, ['year']],
    ['epoch', '1735024112', {}, undefined],
    ['us', '2/1/2017 8:22:06 PM', {}, ['zone']],
    ['wpp', '02/02/2017-17:36:01.496', {}, ['zone']],
  ])('%s %s %j', (type, text, options, expected) => {
    expect(assumed(type, text, options)).toEqual(expected);
  });

  test('a zone that is printed beats the zone that is named', () => {
    expect(read('iso', '2026-03-04T10:55:16Z', { zone: 'Asia/Shanghai', zoneKnown: true })).toBe(
      '2026-03-04T10:55:16.000Z',
    );
    expect(read('iso', '2026-03-04 10:55:16', { zone: 'Asia/Shanghai', zoneKnown: true })).toBe(
      '2026-03-04T02:55:16.000Z',
    );
  });
});

describe('the year of a line that prints none', () => {
  const years = (texts: readonly string[], options: Partial<ClockOptions>): (string | undefined)[] => {
    const clock = createClock({ zone: 'UTC', zoneKnown: false, ...options });
    return texts.map((text) => (clock.read('bsd', text) ? clock.iso.slice(0, 10) : undefined));
  };

  test.each<[string, readonly string[], Partial<ClockOptions>, readonly (string | undefined)[]]>([
    ['the year of the reference', ['Nov 21 01:05:50'], { reference: '2026-11-22' }, ['2026-11-21']],
    [
      'the year before, when it would be after the reference',
      ['Nov 21 01:05:50'],
      { reference: '2026-03-01' },
      ['2025-11-21'],
    ],
    [
      'New Year between the lines',
      ['Dec 31 23:59:59', 'Jan  1 00:00:01'],
      { reference: '2026-01-01T12:00:00Z' },
      ['2025-12-31', '2026-01-01'],
    ],
    [
      'a reference on the last day',
      ['Dec 31 23:59:59', 'Jan  1 00:00:01'],
      { reference: '2025-12-31T12:00:00Z' },
      ['2025-12-31', '2026-01-01'],
    ],
    [
      'newest first',
      ['Jan  1 00:00:01', 'Dec 31 23:59:59'],
      { reference: '2026-01-02' },
      ['2026-01-01', '2025-12-31'],
    ],
    [
      'a day after the reference is still its year',
      ['Jan  2 00:00:01'],
      { reference: '2026-01-01T12:00:00Z' },
      ['2026-01-02'],
    ],
    ['29 February is in a leap year', ['Feb 29 10:00:00'], { reference: '2026-06-01' }, ['2024-02-29']],
    [
      '29 February in the year of the reference',
      ['Feb 29 10:00:00'],
      { reference: '2024-03-01' },
      ['2024-02-29'],
    ],
    ['a year found elsewhere', ['Nov 21 01:05:50'], { year: 2013 }, ['2013-11-21']],
    [
      'a year found elsewhere, over the turn of the year',
      ['Dec 31 23:59:59', 'Jan  1 00:00:01'],
      { year: 2013 },
      ['2013-12-31', '2014-01-01'],
    ],
    [
      'a year found elsewhere, newest first',
      ['Jan  1 00:00:01', 'Dec 31 23:59:59'],
      { year: 2013 },
      ['2013-01-01', '2012-12-31'],
    ],
    ['1970 without any hint', ['Nov 21 01:05:50', 'Nov 22 01:05:50'], {}, ['1970-11-21', '1970-11-22']],
    [
      '29 February without any hint',
      ['Feb 29 10:00:00', 'Mar  1 10:00:00'],
      {},
      ['1972-02-29', '1972-03-01'],
    ],
    [
      'a bad line between good ones',
      ['Nov 21 01:05:50', 'Feb 31 00:00:00', 'Nov 22 01:05:50'],
      { year: 2013 },
      ['2013-11-21', undefined, '2013-11-22'],
    ],
  ])('%s', (_, texts, options, expected) => {
    expect(years(texts, options)).toEqual(expected);
  });

  test('a year in the text of a log', () => {
    expect(findYear('Nov 21 01:05:50 boot at 2013-01-02\n')).toBe(2013);
    expect(findYear('%Aug  6 2011 20:34:46\nJan  2 2012 01:00:00')).toBe(2012);
    expect(findYear('serial 2013-0102, version 1.2013-01-02, 20131-01-02, 2013-01-021')).toBeUndefined();
    expect(findYear('')).toBeUndefined();
  });
});

describe('zones', () => {
  test.each([
    ['UTC', 0],
    ['z', 0],
    ['+08:00', 480],
    ['-0530', -330],
    ['+3', 180],
    ['Asia/Kolkata', 330],
  ])('%s', (name, minutes) => {
    expect(createZone(name).offset(Date.UTC(2026, 0, 1))).toBe(minutes * 60_000);
  });

  test.each(['', 'Mars/Olympus', '+8:', 'UTC+8x', '+25:00', '-1600', '+02:60'])('%j is no zone', (name) => {
    expect(() => createZone(name)).toThrow(expect.objectContaining({ code: 'bad-option' }));
  });

  /** Every instant that a local time may stand for. */
  const instants = (shown: Intl.DateTimeFormat, local: number): number[] => {
    const found: number[] = [];
    for (let offset = -14 * 60; offset <= 14 * 60; offset += 30) {
      const instant = local - offset * 60_000;
      if (Date.parse(`${shown.format(instant).replace(' ', 'T')}Z`) === local) found.push(instant);
    }
    return found;
  };

  test.each([
    'America/New_York',
    'Europe/Berlin',
    'Australia/Lord_Howe',
    'Asia/Shanghai',
    'America/Sao_Paulo',
  ])('%s around its changes', (name) => {
    const zone = createZone(name);
    const shown = new Intl.DateTimeFormat('sv-SE', {
      timeZone: name,
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    const year = name === 'Asia/Shanghai' ? 1989 : 2017;
    for (let day = 0; day < 365; day += 1) {
      for (const minutes of [30, 90, 150, 209]) {
        const local = Date.UTC(year, 0, 1 + day, 0, minutes);
        const before = zone.offset(local - 86_400_000);
        const after = zone.offset(local + 86_400_000);
        const instant = local - zone.offset(local);
        if (before === after) {
          expect(zone.offset(local)).toBe(before);
          continue;
        }
        // Near a change: one of the instants that show this time, and where none does, within an hour of it.
        const all = instants(shown, local);
        if (all.length > 0)
          expect([new Date(local).toISOString(), all]).toEqual([
            new Date(local).toISOString(),
            expect.arrayContaining([instant]),
          ]);
        else expect([local - before, local - after]).toContain(instant);
      }
    }
  });
});

describe('against date-fns in a process of that zone', () => {
  const run = promisify(execFile);
  const script = fileURLToPath(new URL('./clock-oracle.js', import.meta.url));

  test.each(['UTC', 'Asia/Shanghai', 'America/New_York'])('%s', async (zone) => {
    const { stdout } = await run(process.execPath, [script], {
      env: { ...process.env, TZ: zone },
      maxBuffer: 64 << 20,
    });
    const cases = JSON.parse(stdout) as { type: string; text: string; iso: string; reference: string }[];
    expect(cases.length).toBeGreaterThan(1000);
    for (const { type, text, iso, reference } of cases) {
      expect([type, text, read(type, text, { zone, zoneKnown: true, reference })]).toEqual([type, text, iso]);
    }
  });

  test('the oracle knows its zone', () => {
    expect(format(new Date(0), 'yyyy')).toMatch(/^19(70|69)$/);
  });
});
