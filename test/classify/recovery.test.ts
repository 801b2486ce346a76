import { describe, expect, test } from '@jest/globals';
import { periodOf } from '../../src/classify/period.js';
import type { Diagnosis, Finding } from '../../src/index.js';
import {
  day,
  diagnoseEnds,
  diagnoseLogs,
  east,
  hour,
  makeEnds,
  minute,
  noon,
  second,
  west,
  type Attempt,
  type Gateway,
} from '../ends/made-ends.js';

/** The first log alone, the second alone, and both. */
async function everyWay(logs: readonly [string, string]): Promise<readonly (readonly [string, Diagnosis])[]> {
  return [
    ['first', await diagnoseLogs({ first: logs[0] })],
    ['second', await diagnoseLogs({ second: logs[1] })],
    ['both', await diagnoseEnds(logs)],
  ];
}

const faults = ({ findings }: Diagnosis): readonly Finding[] =>
  findings.filter(({ severity }) => severity !== 'info');

const made = (
  attempts: readonly Attempt[],
  gateways: readonly [Gateway, Gateway] = [east, west],
): readonly [string, string] => makeEnds(attempts, gateways);

/** Logs with a good negotiation, then one between other gateways or of other values. */
const afterGood = (
  attempt: Partial<Attempt>,
  gateways: readonly [Gateway, Gateway] = [east, west],
): readonly [string, string] => {
  const good = makeEnds([{ at: noon, outcome: 'ok', up: minute }], [east, west]);
  const bad = makeEnds([{ at: noon + hour, outcome: 'psk', ...attempt }], gateways, 2);
  return [good[0] + bad[0], good[1] + bad[1]];
};

describe('recovered', () => {
  test('worked, failed and works again', async () => {
    const logs = made([
      { at: noon, outcome: 'ok', up: minute },
      { at: noon + 2 * minute, outcome: 'psk' },
      { at: noon + 4 * minute, outcome: 'ok', up: hour },
    ]);
    for (const [, diagnosis] of await everyWay(logs)) {
      expect(faults(diagnosis)).toMatchObject([{ recovered: true, count: 1 }]);
      expect(diagnosis.verdict).toBe('healthy');
      expect(diagnosis.tunnels).toMatchObject([{ verdict: 'healthy', stability: { ups: 2, flaps: 1 } }]);
    }
  });

  test('one log ends before the tunnel works again', async () => {
    const attempts: Attempt[] = [
      { at: noon, outcome: 'psk' },
      { at: noon + 10 * minute, outcome: 'ok', up: hour },
    ];
    const [one, two] = made(attempts);
    const [cut] = made(attempts.slice(0, 1));
    for (const logs of [
      [cut, two],
      [one, made(attempts.slice(0, 1))[1]],
    ] as const) {
      const diagnosis = await diagnoseEnds(logs);
      expect(faults(diagnosis)).toMatchObject([{ category: 'auth.psk', recovered: true }]);
      expect(diagnosis.verdict).toBe('healthy');
    }
  });

  test('worked and then failed stays a fault', async () => {
    for (const [, diagnosis] of await everyWay(afterGood({}))) {
      expect(faults(diagnosis)).toMatchObject([{ recovered: false, lastGood: { changed: [] } }]);
      expect(diagnosis.verdict).toBe('fault');
    }
  });

  test('another connection between the same peers recovers nothing', async () => {
    const logs = made([
      { at: noon, outcome: 'psk', connection: ['a1', 'b1'] },
      { at: noon + minute, outcome: 'ok', connection: ['a2', 'b2'] },
    ]);
    for (const [, diagnosis] of await everyWay(logs)) {
      expect(faults(diagnosis)).toMatchObject([{ recovered: false }]);
      expect(faults(diagnosis)[0]?.lastGood).toBeUndefined();
      expect(diagnosis.verdict).toBe('fault');
    }
  });
});

describe('the last good negotiation', () => {
  const changedOf = async (
    logs: readonly [string, string],
  ): Promise<ReadonlyMap<string, readonly string[]>> =>
    new Map(
      (await everyWay(logs)).map(([name, diagnosis]) => {
        const [finding] = faults(diagnosis);
        expect(finding?.lastGood?.failed?.slice(0, 19)).toBe(
          new Date(noon + hour).toISOString().slice(0, 19),
        );
        return [name, finding?.lastGood?.changed.map(({ parameter }) => parameter) ?? []];
      }),
    );

  test('an identity that changed', async () => {
    const changed = await changedOf(afterGood({ identities: ['other.example', 'gw-b.example'] }));
    expect(changed.get('first')).toEqual(['own identity']);
    expect(changed.get('second')).toEqual(['peer identity']);
  });

  test('NAT that came', async () => {
    const changed = await changedOf(afterGood({}, [{ ...east, seenAs: '192.0.2.8' }, west]));
    expect(changed.get('first')).toEqual(['NAT']);
    expect(changed.get('second')).toEqual(['peer address', 'NAT']);
  });

  test('another peer address of the same connection', async () => {
    const changed = await changedOf(afterGood({}, [east, { address: '203.0.113.250' }]));
    expect(changed.get('first')).toEqual(['peer address']);
    expect(changed.get('second')).toEqual(['own address']);
  });

  test('proposals that changed', async () => {
    const good = 'IKE:AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP_2048';
    const other = 'IKE:AES_CBC_128/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP_2048';
    const logs = made([
      { at: noon, outcome: 'ok', up: minute, proposals: [good, good] },
      { at: noon + hour, outcome: 'proposal', proposals: [other, good] },
    ]);
    const { findings } = await diagnoseLogs({ second: logs[1] });
    expect(findings[0]).toMatchObject({
      category: 'proposal.ike.encryption',
      lastGood: { changed: [{ parameter: 'IKE proposals of the peer' }] },
    });
  });

  test('is the newest before the newest failures', async () => {
    const [log] = made([
      { at: noon, outcome: 'psk' },
      { at: noon + hour, outcome: 'ok', up: minute },
      { at: noon + 2 * hour, outcome: 'psk' },
      { at: noon + 3 * hour, outcome: 'psk' },
    ]);
    const { findings } = await diagnoseLogs({ log });
    expect(findings).toMatchObject([
      {
        recovered: false,
        count: 3,
        lastGood: { session: 'east-west[2]', failed: new Date(noon + 2 * hour).toISOString() },
      },
    ]);
  });
});

describe('a fixed period', () => {
  const every = (step: number, times = 6): (string | undefined)[] =>
    Array.from({ length: times }, (_, index) => new Date(noon + index * (step + second)).toISOString());

  test.each([
    [hour, /IPsec SA, 1 hour/],
    [8 * hour, /IKE SA, 8 hours/],
    [27_000 * second, /27,000/],
    [day, /24 hours/],
  ])('%i ms', (step, fits) => {
    expect(periodOf(every(step))).toMatchObject({ times: 6, fits: expect.stringMatching(fits) });
  });

  test('a lifetime that the log prints comes first', () => {
    expect(periodOf(every(hour), [3600])?.fits).toMatch(/3600 seconds that the log prints/);
  });

  test('a period that fits no lifetime names none', () => {
    expect(periodOf(every(1234 * second))).toEqual({ seconds: 1235, times: 6, fits: undefined });
  });

  test('irregular, few and quick failures have none', () => {
    expect(periodOf(every(hour, 3))).toBeUndefined();
    expect(periodOf(every(30 * second))).toBeUndefined();
    const irregular = [0, 1, 2.5, 3, 7, 8].map((at) => new Date(noon + at * hour).toISOString());
    expect(periodOf(irregular)).toBeUndefined();
    expect(periodOf([undefined, undefined, undefined, undefined])).toBeUndefined();
  });

  test('stands with the finding of one end and of both', async () => {
    const attempts = Array.from({ length: 5 }, (_, index): Attempt => ({
      at: noon + index * hour,
      outcome: 'psk',
    }));
    for (const [, diagnosis] of await everyWay(made(attempts)))
      expect(diagnosis.findings).toMatchObject([{ count: 5, period: { seconds: 3600, times: 5 } }]);
  });
});

describe('stability', () => {
  test('flaps, mean time up and share of time up', async () => {
    const attempts = [0, 20, 40].map((at): Attempt => ({
      at: noon + at * minute,
      outcome: 'ok',
      up: 10 * minute,
    }));
    for (const [, diagnosis] of await everyWay(made(attempts))) {
      expect(diagnosis.tunnels).toHaveLength(1);
      const { stability } = diagnosis.tunnels[0] ?? {};
      expect(stability).toMatchObject({ ups: 3, flaps: 2, meanUp: 600 });
      expect(stability?.shareUp).toBeCloseTo(0.6, 2);
    }
  });

  /** A connection as charon prints it, with lines after it. */
  const withLines = (lines: readonly (readonly [after: number, text: string])[]): string => {
    const [log] = made([{ at: noon, outcome: 'ok' }]);
    return `${log}${lines
      .map(([after, text]) => `${new Date(noon + after).toISOString()} gw charon: 09${text}\n`)
      .join('')}`;
  };

  test('a rekeyed Child SA and the delete of its predecessor are no flap', async () => {
    const log = withLines([
      [30 * minute, `[IKE] <east-west|1> establishing CHILD_SA east-west{2} reqid 1`],
      [
        30 * minute + 20,
        `[IKE] <east-west|1> inbound CHILD_SA east-west{2} established with SPIs c3000001_i c4000001_o and TS 10.1.0.0/24 === 10.2.0.0/24`,
      ],
      [
        30 * minute + 20,
        `[IKE] <east-west|1> outbound CHILD_SA east-west{2} established with SPIs c3000001_i c4000001_o and TS 10.1.0.0/24 === 10.2.0.0/24`,
      ],
      [
        30 * minute + 21,
        `[IKE] <east-west|1> closing CHILD_SA east-west{1} with SPIs c1000001_i (0 bytes) c2000001_o (0 bytes) and TS 10.1.0.0/24 === 10.2.0.0/24`,
      ],
      [30 * minute + 21, `[IKE] <east-west|1> sending DELETE for ESP CHILD_SA with SPI c1000001`],
      [30 * minute + 40, `[IKE] <east-west|1> received DELETE for ESP CHILD_SA with SPI c2000001`],
      [30 * minute + 40, `[IKE] <east-west|1> CHILD_SA closed`],
      [
        60 * minute,
        `[IKE] <east-west|1> deleting IKE_SA east-west[1] between 198.51.100.1[gw-a.example]...203.0.113.1[gw-b.example]`,
      ],
    ]);
    const diagnosis = await diagnoseLogs({ log });
    expect(faults(diagnosis)).toEqual([]);
    expect(diagnosis.tunnels).toMatchObject([
      { verdict: 'healthy', stability: { ups: 1, flaps: 0, meanUp: 3600 } },
    ]);
    expect(diagnosis.sessions[0]?.children).toMatchObject([{ rekeys: 1 }]);
  });

  test('a rekeyed IKE SA and the delete of its predecessor are no flap', async () => {
    const log = withLines([
      [30 * minute, `[IKE] <east-west|1> initiating IKE_SA east-west[2] to 203.0.113.1`],
      [30 * minute + 1, `[ENC] <east-west|1> generating CREATE_CHILD_SA request 2 [ SA No KE ]`],
      [
        30 * minute + 1,
        `[NET] <east-west|1> sending packet: from 198.51.100.1[4500] to 203.0.113.1[4500] (400 bytes)`,
      ],
      [
        30 * minute + 20,
        `[NET] <east-west|1> received packet: from 203.0.113.1[4500] to 198.51.100.1[4500] (400 bytes)`,
      ],
      [30 * minute + 20, `[ENC] <east-west|1> parsed CREATE_CHILD_SA response 2 [ SA No KE ]`],
      [
        30 * minute + 21,
        `[IKE] <east-west|1> IKE_SA east-west[2] rekeyed between 198.51.100.1[gw-a.example]...203.0.113.1[gw-b.example]`,
      ],
      [
        30 * minute + 22,
        `[IKE] <east-west|1> deleting IKE_SA east-west[1] between 198.51.100.1[gw-a.example]...203.0.113.1[gw-b.example]`,
      ],
      [30 * minute + 22, `[IKE] <east-west|1> sending DELETE for IKE_SA east-west[1]`],
      [30 * minute + 40, `[IKE] <east-west|1> IKE_SA deleted`],
      [60 * minute, `[IKE] <east-west|2> sending DPD request`],
    ]);
    const diagnosis = await diagnoseLogs({ log });
    expect(faults(diagnosis)).toEqual([]);
    expect(diagnosis.verdict).toBe('healthy');
    expect(diagnosis.tunnels[0]?.stability).toMatchObject({ ups: 1, flaps: 0 });
    expect(diagnosis.tunnels[0]?.stability?.shareUp).toBeGreaterThan(0.98);
  });
});
