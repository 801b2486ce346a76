import { describe, expect, test } from '@jest/globals';
import type { Diagnosis, Finding } from '../../src/index.js';
import {
  codesOf,
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
  type Outcome,
} from './made-ends.js';

const causes: readonly (readonly [Outcome, string])[] = [
  ['psk', 'auth.psk'],
  ['proposal', 'proposal.ike'],
  ['esp', 'proposal.ipsec'],
  ['ts', 'traffic-selector.mismatch'],
];

const errors = ({ findings }: Diagnosis): readonly Finding[] =>
  findings.filter(({ severity }) => severity === 'error');

const sourcesOf = (finding: Finding | undefined): readonly string[] =>
  [...new Set(finding?.evidence.map(({ place }) => place.source))].sort();

/** One finding of both ends, told once. */
function expectOne(diagnosis: Diagnosis, category: string): Finding | undefined {
  expect(diagnosis.ends).toHaveLength(1);
  expect(diagnosis.findings.map((each) => each.category)).toEqual([category]);
  const [finding] = diagnosis.findings;
  expect(sourcesOf(finding)).toEqual(['first', 'second']);
  expect(finding).toMatchObject({ count: 1, recovered: false });
  expect(diagnosis.tunnels).toHaveLength(1);
  return finding;
}

const behindNat: Gateway = { address: '192.168.7.2', seenAs: '198.51.100.9' };
const natToo: Gateway = { address: '10.9.0.4', seenAs: '203.0.113.77' };

describe.each(causes)('both ends of %s', (outcome, category) => {
  const layouts: readonly (readonly [string, readonly [Gateway, Gateway]])[] = [
    ['plain', [east, west]],
    ['seven hours apart', [east, { ...west, ahead: -7 * hour }]],
    ['without year and zone at one end', [{ ...east, stamp: 'syslog' }, west]],
    [
      'without year and zone, hours apart',
      [east, { ...west, stamp: 'syslog', ahead: 5 * hour + 13 * second }],
    ],
    ['one end behind NAT', [behindNat, west]],
    ['the other end behind NAT', [east, natToo]],
    ['one end behind NAT, hours apart', [behindNat, { ...west, ahead: 2 * hour }]],
    ['both ends behind NAT', [behindNat, natToo]],
    ['no times at one end', [{ ...east, stamp: 'none' }, west]],
    [
      'no times at all',
      [
        { ...east, stamp: 'none' },
        { ...west, stamp: 'none' },
      ],
    ],
  ];
  test.each(layouts)('%s', async (_, gateways) => {
    for (const by of [0, 1] as const) {
      const logs = makeEnds([{ at: noon, outcome, by }], gateways);
      expectOne(await diagnoseEnds(logs), category);
    }
  });

  test('with retransmits on the way', async () => {
    const logs = makeEnds([{ at: noon, outcome, retransmits: 2 }], [east, west]);
    expectOne(await diagnoseEnds(logs), category);
  });

  test('the order of the sources only turns the ends', async () => {
    const [one, two] = makeEnds([{ at: noon, outcome }], [east, west]);
    const there = expectOne(await diagnoseEnds([one, two]), category);
    const back = expectOne(await diagnoseEnds([two, one]), category);
    expect([back?.local, back?.remote]).toEqual([there?.remote, there?.local]);
    expect(back?.differences).toEqual(
      there?.differences.map(({ parameter, local, remote }) => ({ parameter, local: remote, remote: local })),
    );
  });
});

test('differences are local and remote of the ends of the finding, whoever began', async () => {
  const proposals = [
    'IKE:AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP_1024',
    'IKE:AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP_2048',
  ] as const;
  for (const by of [0, 1] as const) {
    const { findings } = await diagnoseEnds(
      makeEnds([{ at: noon, outcome: 'proposal', by, proposals }], [east, west]),
    );
    const [initiator, responder] = [['MODP_1024'], ['MODP_2048']];
    expect(findings[0]).toMatchObject({
      local: east.address,
      remote: west.address,
      differences: [
        by === 0
          ? { parameter: 'dh-group', local: initiator, remote: responder }
          : { parameter: 'dh-group', local: responder, remote: initiator },
      ],
      changes: [{ end: by === 0 ? 'local' : 'remote', values: ['MODP_2048'], words: ['modp2048'] }],
    });
  }
});

describe('healthy ends', () => {
  test.each([0, 5 * hour, -40 * minute])('clocks %i ms apart', async (ahead) => {
    const attempts: Attempt[] = [{ at: noon, outcome: 'ok', up: 10 * minute }];
    const diagnosis = await diagnoseEnds(makeEnds(attempts, [east, { ...west, ahead }]));
    expect(diagnosis.verdict).toBe('healthy');
    expect(diagnosis.ends).toMatchObject([
      { matchedBy: expect.arrayContaining(['child spi']), confidence: 0.99 },
    ]);
    expect(errors(diagnosis)).toEqual([]);
  });

  test('one log ends early', async () => {
    const [one, two] = makeEnds([{ at: noon, outcome: 'ok', up: hour }], [east, west]);
    for (const keep of [6, 12, 20]) {
      const cut = `${two.split('\n').slice(0, keep).join('\n')}\n`;
      const diagnosis = await diagnoseEnds([one, cut]);
      expect(diagnosis.verdict).toBe('healthy');
      expect(errors(diagnosis)).toEqual([]);
    }
  });
});

describe('logs that do not belong together', () => {
  test.each([2, 9, 200])('of another day: %i days apart', async (apart) => {
    const [one] = makeEnds([{ at: noon, outcome: 'psk' }], [east, west]);
    const [, two] = makeEnds([{ at: noon + apart * day, outcome: 'psk' }], [east, west]);
    const diagnosis = await diagnoseEnds([one, two]);
    expect(diagnosis.ends).toBeUndefined();
    expect(codesOf(diagnosis)).toContain('ends.other-day');
    expect(diagnosis.findings).toHaveLength(2);
  });

  test('one end was refused, the other came up twenty hours later', async () => {
    const [one] = makeEnds([{ at: noon, outcome: 'psk' }], [east, west]);
    const [, two] = makeEnds([{ at: noon + 20 * hour, outcome: 'ok' }], [east, west]);
    const diagnosis = await diagnoseEnds([one, two]);
    expect(diagnosis.ends).toBeUndefined();
  });

  test('two gateways behind NAT of different tunnels', async () => {
    const other: [Gateway, Gateway] = [
      { address: '192.168.8.2', seenAs: '198.51.100.99' },
      { address: '10.99.0.4', seenAs: '203.0.113.99' },
    ];
    const [one] = makeEnds([{ at: noon, outcome: 'psk', size: 464 }], [behindNat, natToo]);
    const [, two] = makeEnds([{ at: noon + 322 * minute, outcome: 'psk', size: 464 }], other);
    const diagnosis = await diagnoseEnds([one, two]);
    expect(diagnosis.ends).toBeUndefined();
    expect(codesOf(diagnosis).filter((code) => code === 'ends.alone')).toHaveLength(2);
  });

  test('a branch behind NAT, and the hub with another branch', async () => {
    const [one] = makeEnds([{ at: noon, outcome: 'psk', size: 464 }], [behindNat, west]);
    const branch: Gateway = { address: '192.168.9.2', seenAs: '198.51.100.77' };
    const [, two] = makeEnds([{ at: noon + 322 * minute, outcome: 'psk', size: 464 }], [branch, west]);
    expect((await diagnoseEnds([one, two])).ends).toBeUndefined();
  });

  test('three ends of three tunnels', async () => {
    const logs = [1, 2, 3].map((number) =>
      makeEnds(
        [{ at: noon + number * 10, outcome: 'psk', size: 464 }],
        [{ address: `198.51.100.${number}` }, { address: `203.0.113.${number}` }],
      ),
    );
    const diagnosis = await diagnoseLogs({
      a: logs[0]?.[0] ?? '',
      b: logs[1]?.[1] ?? '',
      c: logs[2]?.[0] ?? '',
    });
    expect(diagnosis.ends).toBeUndefined();
    expect(codesOf(diagnosis).filter((code) => code === 'ends.alone')).toHaveLength(3);
    expect(diagnosis.findings).toHaveLength(3);
  });
});

describe('more than two logs', () => {
  const south: Gateway = { address: '192.0.2.1' };
  test('a pair, and one that fits no other', async () => {
    const [one, two] = makeEnds([{ at: noon, outcome: 'psk' }], [east, west]);
    const [three] = makeEnds([{ at: noon + second, outcome: 'ts' }], [south, { address: '192.0.2.99' }]);
    const diagnosis = await diagnoseLogs({ three, first: one, second: two });
    expect(diagnosis.ends).toMatchObject([{ sources: ['first', 'second'] }]);
    expect(diagnosis.notices).toContainEqual(
      expect.objectContaining({ code: 'ends.alone', source: 'three' }),
    );
    expect(diagnosis.findings.map(({ category }) => category).sort()).toEqual([
      'auth.psk',
      'traffic-selector.mismatch',
    ]);
  });

  test('a hub and two branches', async () => {
    const [one, hub1] = makeEnds([{ at: noon, outcome: 'psk' }], [east, west], 1);
    const [two, hub2] = makeEnds([{ at: noon + minute, outcome: 'ts' }], [south, west], 2);
    const diagnosis = await diagnoseLogs({ one, two, hub: hub1 + hub2 });
    expect(diagnosis.ends?.map(({ sources }) => [...sources].sort())).toEqual(
      expect.arrayContaining([
        ['hub', 'one'],
        ['hub', 'two'],
      ]),
    );
    expect(diagnosis.findings).toHaveLength(2);
    for (const finding of diagnosis.findings) expect(sourcesOf(finding)).toHaveLength(2);
    expect(diagnosis.tunnels).toHaveLength(2);
  });

  test('the same log twice is read once', async () => {
    const [one, two] = makeEnds([{ at: noon, outcome: 'psk' }], [east, west]);
    const diagnosis = await diagnoseLogs({ first: one, copy: one, second: two });
    expect(codesOf(diagnosis)).toContain('input.twice');
    expectOne({ ...diagnosis }, 'auth.psk');
    const alone = await diagnoseLogs({ first: one, copy: one });
    expect(alone.findings).toMatchObject([{ count: 1 }]);
    expect(alone.sessions).toHaveLength(1);
  });
});

describe('several tunnels between the same peers', () => {
  const attempts: readonly Attempt[] = [
    { at: noon, outcome: 'psk', connection: ['a1', 'b1'] },
    { at: noon + minute, outcome: 'ok', connection: ['a2', 'b2'], networks: ['10.5.0.0/24', '10.6.0.0/24'] },
    { at: noon + 2 * minute, outcome: 'psk', connection: ['a1', 'b1'] },
    { at: noon + 3 * minute, outcome: 'ts', connection: ['a3', 'b3'] },
  ];
  test.each([minute, 30])('attempts %i ms apart', async (step) => {
    const moved = attempts.map((each, index) => ({ ...each, at: noon + index * step }));
    const diagnosis = await diagnoseEnds(makeEnds(moved, [east, { ...west, ahead: 3 * hour }]));
    expect(diagnosis.ends).toMatchObject([{ sessions: 4 }]);
    const found = diagnosis.findings.map(({ category, count, recovered }) => ({
      category,
      count,
      recovered,
    }));
    expect(found).toHaveLength(2);
    expect(found).toContainEqual({ category: 'auth.psk', count: 2, recovered: false });
    expect(found).toContainEqual({ category: 'traffic-selector.mismatch', count: 1, recovered: false });
    for (const { counterpart } of diagnosis.sessions) expect(counterpart).toBeDefined();
  });
});

test('what the second end alone knows is told as that end sees it', async () => {
  const [one, two] = makeEnds(
    [
      { at: noon, outcome: 'ok' },
      { at: noon + hour, outcome: 'psk', by: 1 },
    ],
    [east, west],
  );
  const cut = one.split('\n').filter((line) => !line.includes('T13:'));
  const diagnosis = await diagnoseEnds([`${cut.join('\n')}\n`, two]);
  expect(diagnosis.findings).toMatchObject([{ local: west.address, remote: east.address }]);
  expect(diagnosis.findings[0]?.ticket).toMatch(/our gateway 203\.0\.113\.1 and yours, 198\.51\.100\.1,/);
  expect(diagnosis.findings[0]?.evidence[0]?.because).toMatch(/^the peer answered/);
  expect(diagnosis.tunnels).toMatchObject([{ local: east.address, findings: [0] }]);
});

test('a message is lost only where the other log would show it', async () => {
  const [one, two] = makeEnds([{ at: noon, outcome: 'ok', up: minute }], [east, west]);
  const lostIn = async (text: string): Promise<readonly unknown[]> =>
    ((await diagnoseEnds([one, text])).ends?.[0]?.messages ?? [])
      .filter(({ lost }) => lost)
      .map(({ exchange, type }) => [exchange, type]);
  expect(await lostIn(two)).toEqual([]);
  // The log ends before they come.
  expect(await lostIn(`${two.split('\n').slice(0, 12).join('\n')}\n`)).toEqual([]);
  const [waiting, refusing] = makeEnds([{ at: noon, outcome: 'psk' }], [east, west]);
  const again = `${new Date(noon + 4000).toISOString()} gw charon: 01[IKE] <east-west|1> retransmit 1 of request with message ID 1\n`;
  const unanswered = waiting
    .split('\n')
    .filter((line) => !/\(80 bytes\)|parsed IKE_AUTH response|received AUTHENTICATION_FAILED/.test(line));
  const { ends } = await diagnoseEnds([unanswered.join('\n') + again, refusing]);
  expect(ends?.[0]?.messages.filter(({ lost }) => lost)).toMatchObject([
    { exchange: 'IKE_AUTH', type: 'response', from: 'second' },
  ]);
});

test('hundreds of tunnels between the same peers are told one by one', async () => {
  const attempts = Array.from({ length: 300 }, (_, index): Attempt => {
    const outcome = index % 3 === 0 ? 'ts' : 'psk';
    return { at: noon + index * 700, outcome, connection: [`a${index}`, `b${index}`] };
  });
  const { findings, sessions } = await diagnoseEnds(makeEnds(attempts, [east, west]));
  const counterparts = new Map(
    sessions.filter(({ source }) => source === 'first').map(({ id, counterpart }) => [id, counterpart]),
  );
  expect(findings).toHaveLength(300);
  for (const { sessions: both, count } of findings) {
    expect(both).toHaveLength(2);
    expect(counterparts.get(both[0] ?? '')?.id).toBe(both[1]);
    expect(count).toBe(1);
  }
});

describe('years', () => {
  const end = Date.UTC(2026, 11, 31, 23, 59, 58);
  const attempts: Attempt[] = [
    { at: end, outcome: 'psk' },
    { at: end + minute, outcome: 'psk' },
  ];
  test.each(['2027-01-01T00:05:00Z', '2027-06-01T00:00:00Z'])(
    'one log lacks the year, file of %s',
    async (modified) => {
      const [one, two] = makeEnds(attempts, [{ ...east, stamp: 'syslog' }, west]);
      const diagnosis = await diagnoseLogs({ first: { text: one, modified }, second: two });
      expect(diagnosis.ends).toMatchObject([{ sessions: 2 }]);
      expect(Math.abs(diagnosis.ends?.[0]?.clock?.offset ?? Infinity)).toBeLessThan(1100);
    },
  );

  test.each([0, 1] as const)(
    'a log that came through a pipe is dated many years before the other: end %d',
    async (end) => {
      const ahead = 7 * hour;
      const [one, two] = makeEnds(attempts, [
        { ...east, stamp: 'syslog' },
        { ...west, ahead },
      ]);
      const [later, earlier] = makeEnds(attempts, [east, { ...west, ahead, stamp: 'syslog' }]);
      // Without the date of a file: the year 1970.
      const piped = (text: string): { text: string } => ({ text });
      const diagnosis = await diagnoseLogs(
        end === 0 ? { first: piped(one), second: two } : { first: later, second: piped(earlier) },
      );
      expect(diagnosis.ends).toMatchObject([{ sessions: 2 }]);
      expect(diagnosis.findings).toMatchObject([{ category: 'auth.psk', count: 2 }]);
      expect(Math.abs((diagnosis.ends?.[0]?.clock?.offset ?? Infinity) - ahead)).toBeLessThan(1100);
    },
  );

  test.each(['2028-02-01T00:00:00Z', '2026-02-01T00:00:00Z'])(
    'whichever log lacks the year: file of %s',
    async (modified) => {
      const [one, two] = makeEnds(attempts, [east, { ...west, stamp: 'syslog' }]);
      const diagnosis = await diagnoseLogs({ first: one, second: { text: two, modified } });
      expect(diagnosis.ends).toMatchObject([{ sessions: 2 }]);
      expect(Math.abs(diagnosis.ends?.[0]?.clock?.offset ?? Infinity)).toBeLessThan(1100);
    },
  );

  test('a year that was assumed wrongly keeps no ends apart', async () => {
    const [one, two] = makeEnds(attempts, [{ ...east, stamp: 'syslog' }, west]);
    const diagnosis = await diagnoseLogs({
      first: { text: one, modified: '2028-02-01T00:00:00Z' },
      second: two,
    });
    expect(diagnosis.ends).toMatchObject([{ sessions: 2 }]);
    expect(diagnosis.findings).toMatchObject([{ category: 'auth.psk', count: 2 }]);
    // The year was assumed: it is no difference of the clocks.
    expect(Math.abs(diagnosis.ends?.[0]?.clock?.offset ?? Infinity)).toBeLessThan(1100);
  });
});
