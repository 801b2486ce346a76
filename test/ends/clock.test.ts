import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { boundsOf } from '../../src/ends/clock-difference.js';
import type { Path } from '../../src/ends/message-paths.js';
import {
  codesOf,
  day,
  diagnoseEnds,
  east,
  hour,
  makeEnds,
  minute,
  noon,
  second,
  west,
  type Attempt,
} from './made-ends.js';

const outcome = fc.constantFrom(
  'ok' as const,
  'psk' as const,
  'proposal' as const,
  'esp' as const,
  'ts' as const,
);

describe('the difference of the clocks', () => {
  test('a shift of up to a day either way is found, at the resolution of the coarser log', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: -day + minute, max: day - minute }),
        outcome,
        fc.constantFrom('iso-ms' as const, 'iso-s' as const, 'syslog' as const),
        fc.constantFrom(0 as const, 1 as const),
        fc.integer({ min: 0, max: 999 }),
        async (ahead, how, stamp, by, part) => {
          const logs = makeEnds([{ at: noon + part, outcome: how, by }], [east, { ...west, ahead, stamp }]);
          const { ends, findings } = await diagnoseEnds(logs, { reference: '2026-11-22T12:00:00Z' });
          expect(ends).toHaveLength(1);
          const clock = ends?.[0]?.clock;
          const resolution = stamp === 'iso-ms' ? 1 : second;
          expect(Math.abs((clock?.offset ?? Infinity) - ahead)).toBeLessThanOrEqual(100 + resolution);
          expect(clock?.low).toBeLessThanOrEqual(ahead);
          expect(clock?.high).toBeGreaterThanOrEqual(ahead);
          expect(findings.filter(({ severity }) => severity === 'error')).toHaveLength(how === 'ok' ? 0 : 1);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('messages of one direction bound it on one side only', () => {
    const message = (way: 'sent' | 'received', time: string): NonNullable<Path['sent']> => ({
      way,
      exchange: 'IKE_SA_INIT',
      type: 'request',
      messageId: 0,
      time,
      place: { source: 'x', line: 1, lines: 1, offset: 0, length: 1 },
      order: 0,
      bytes: undefined,
      repeats: 0,
      notifies: [],
      implied: false,
    });
    const path: Path = {
      from: 0,
      sent: message('sent', '2026-11-20T12:00:00.000Z'),
      received: message('received', '2026-11-20T12:00:05.000Z'),
    };
    expect(boundsOf([path], { first: 1, second: 1 })).toEqual({ low: undefined, high: 5001 });
    expect(boundsOf([{ ...path, from: 1 }], { first: 1, second: 1 })).toEqual({
      low: -5001,
      high: undefined,
    });
  });

  test('a log that shows only what it sent leaves an interval', async () => {
    const [one, two] = makeEnds([{ at: noon, outcome: 'psk' }], [east, { ...west, ahead: hour }]);
    const onlyRequests = one
      .split('\n')
      .filter(
        (line) =>
          !/received|parsed|authentication|NAT|selected/i.test(line) ||
          line.includes('AUTHENTICATION_FAILED'),
      )
      .join('\n');
    const { ends } = await diagnoseEnds([onlyRequests, two]);
    expect(ends).toHaveLength(1);
    const clock = ends?.[0]?.clock;
    expect(clock?.high).toBeGreaterThanOrEqual(hour);
    if (clock?.low === undefined) expect(clock?.offset).toBeUndefined();
    else expect(clock.low).toBeLessThanOrEqual(hour);
  });

  test('clocks that drift are told, and all negotiations pair', async () => {
    const many = Array.from({ length: 12 }, (_, index): Attempt => ({
      at: noon + index * 17 * minute + ((index * 7919) % 5000),
      outcome: 'psk',
    }));
    // Half a millisecond a second: 6 s over the log.
    const logs = makeEnds(many, [east, { ...west, ahead: (at) => (at - noon) / 2000 }]);
    const diagnosis = await diagnoseEnds(logs);
    expect(codesOf(diagnosis)).toContain('ends.clock-drift');
    expect(codesOf(diagnosis)).not.toContain('ends.ambiguous');
    expect(diagnosis.ends).toMatchObject([{ sessions: 12 }]);
    expect(diagnosis.findings).toMatchObject([{ category: 'auth.psk', count: 12 }]);
  });

  test('retries at a fixed period, of which each log holds a part, pair by clocks that agree', async () => {
    const all = Array.from({ length: 15 }, (_, index): Attempt => ({
      at: noon + index * 30 * minute,
      outcome: 'psk',
      size: 464,
    }));
    for (const common of [2, 5, 8]) {
      const [one] = makeEnds(all.slice(0, 10), [east, west]);
      const [, two] = makeEnds(all.slice(10 - common), [east, west], 11 - common);
      const diagnosis = await diagnoseEnds([one, two]);
      expect(diagnosis.ends).toMatchObject([{ sessions: common, clock: { offset: 0 } }]);
      expect(codesOf(diagnosis)).toContain('ends.ambiguous');
    }
  });

  test('of two long logs the part that both hold is found', async () => {
    const all = Array.from({ length: 260 }, (_, index): Attempt => ({
      at: noon + index * minute + ((index * 7919) % 23_000),
      outcome: 'psk',
      size: 464,
    }));
    const [one] = makeEnds(all.slice(0, 170), [east, west]);
    const [, two] = makeEnds(all.slice(130), [east, { ...west, ahead: 300 }], 131);
    const { ends } = await diagnoseEnds([one, two]);
    expect(ends?.[0]?.sessions).toBeGreaterThanOrEqual(40);
    expect(Math.abs((ends?.[0]?.clock?.offset ?? Infinity) - 300)).toBeLessThanOrEqual(100);
  });
});
