import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { IkescopeError, type Diagnosis } from '../../src/index.js';
import { textReport } from '../../src/report.js';
import { makeFiles, run } from '../cli/run.js';
import { packageRoot } from '../support/root.js';
import { diagnoseLogs, east, hour, makeEnds, minute, noon, second, type Attempt } from '../ends/made-ends.js';

const at = (after: number): string => new Date(noon + after).toISOString();
const attempts: readonly (readonly [Attempt, string])[] = [
  [{ at: noon, outcome: 'psk', connection: ['one', 'x'] }, '203.0.113.1'],
  [{ at: noon + hour, outcome: 'ts', connection: ['two', 'x'] }, '203.0.113.2'],
  [{ at: noon + 2 * hour, outcome: 'proposal', connection: ['three', 'x'] }, '203.0.113.3'],
];
const log = attempts
  .map(([attempt, address], index) => makeEnds([attempt], [east, { address }], index + 1)[0])
  .join('');

const peersOf = ({ findings }: Diagnosis): readonly (string | undefined)[] =>
  findings.map(({ remote }) => remote).sort();
const [first, middle, last] = attempts.map(([, address]) => address);

const cases: readonly (readonly [
  string,
  Record<string, string | string[]>,
  readonly (string | undefined)[],
])[] = [
  ['a peer', { peers: ['203.0.113.2'] }, [middle]],
  ['two peers', { peers: ['203.0.113.2', '203.0.113.3'] }, [middle, last]],
  ['this end', { peers: ['198.51.100.1'] }, [first, middle, last]],
  ['a stranger', { peers: ['192.0.2.200'] }, []],
  ['a connection', { connections: ['three'] }, [last]],
  ['a connection and another peer', { connections: ['three'], peers: ['203.0.113.1'] }, []],
  ['since a moment', { since: at(30 * minute) }, [middle, last]],
  ['since a moment of another zone', { since: '2026-11-20T14:30:00+02:00' }, [middle, last]],
  ['since a day', { since: '2026-11-20' }, [first, middle, last]],
  ['since the day after', { since: '2026-11-21' }, []],
  ['until a moment', { until: at(30 * minute) }, [first]],
  ['between', { since: at(30 * minute), until: at(90 * minute) }, [middle]],
  ['since a span', { since: '90min' }, [middle, last]],
  ['since hours', { since: '1h' }, [last, middle].sort()],
  ['since seconds', { since: '90s' }, [last]],
  ['until a span', { until: '90m' }, [first]],
  ['between spans', { since: '90min', until: '30min' }, [middle]],
];

describe('the library', () => {
  test.each(cases)('%s', async (_, narrowing, expected) => {
    expect(peersOf(await diagnoseLogs({ log }, narrowing))).toEqual(expected);
  });

  test.each(['yesterday', '2026-13-01', '2026-02-30T25:00Z', '2x', '', '1h30', '12:00', '-1h', '1e3s'])(
    'a limit of %j is refused',
    async (since) => {
      await expect(diagnoseLogs({ log }, { since })).rejects.toThrow(IkescopeError);
      await expect(diagnoseLogs({ log }, { until: since })).rejects.toThrow(/until/);
    },
  );

  test('what lies outside is neither told nor counted with both ends', async () => {
    const all: Attempt[] = [0, 1, 2, 3].map((each) => ({ at: noon + each * hour, outcome: 'psk' }));
    const [one, two] = makeEnds(all, [east, { address: '203.0.113.1', ahead: 5 * second }]);
    const { findings, ends } = await diagnoseLogs({ one, two }, { since: at(90 * minute) });
    expect(findings).toMatchObject([{ category: 'auth.psk', count: 2 }]);
    expect(ends).toMatchObject([{ sessions: 2 }]);
  });
});

test('an IPv6 address is the same in all its spellings', async () => {
  const [six] = makeEnds(
    [{ at: noon, outcome: 'psk' }],
    [{ address: '2001:db8::1' }, { address: '2001:db8::2' }],
  );
  const { findings } = await diagnoseLogs({ six }, { peers: ['2001:DB8:0:0::2'] });
  expect(findings).toHaveLength(1);
});

test('that nothing fits is said, and not that the log is empty', async () => {
  const { notices, verdict } = await diagnoseLogs({ log }, { peers: ['192.0.2.200'] });
  expect(verdict).toBe('inconclusive');
  expect(notices.map(({ code }) => code)).toContain('narrowing.nothing');
  const text = textReport(await diagnoseLogs({ log }, { peers: ['192.0.2.200'] }));
  expect(text).toMatch(/^INCONCLUSIVE {2}Nothing in the logs fits/);
});

test('a negotiation that began before counts as a whole, a fault that was over by then does not', async () => {
  const path = join(packageRoot(), 'samples', 'strongswan', 'lab-dead-peer-restarted-initiator.log');
  const sample = readFileSync(path, 'utf8');
  const whole = await diagnoseLogs({ sample });
  const failed = whole.findings.find(({ category }) => category === 'timeout.dpd');
  const since = await diagnoseLogs({ sample }, { since: failed?.last ?? '' });
  expect(since.findings.map(({ category }) => category)).toContain('timeout.dpd');
  const [long] = makeEnds(
    [
      { at: noon, outcome: 'psk' },
      { at: noon + minute, outcome: 'ok', up: hour },
    ],
    [east, { address: '203.0.113.1' }],
  );
  expect((await diagnoseLogs({ long }, { since: at(30 * minute) })).findings).toEqual([]);
});

describe('the command line', () => {
  const files = makeFiles({
    'charon.log': log,
    'names.txt': '# names\none = Head office\nthree Branch\n',
    'bad.txt': 'alone\n',
  });
  afterAll(() => files.remove());
  const diagnose = (...options: readonly string[]): ReturnType<typeof run> =>
    run(['diagnose', files.path('charon.log'), '--format', 'json', ...options]);

  test('peer, connection, since and until', async () => {
    const told = async (...options: readonly string[]): Promise<readonly (string | undefined)[]> =>
      peersOf(JSON.parse((await diagnose(...options)).out) as Diagnosis);
    expect(await told('--peer', '203.0.113.2')).toEqual([middle]);
    expect(await told('--peer', '203.0.113.2', '--peer', '203.0.113.1')).toEqual([first, middle]);
    expect(await told('--connection', 'three')).toEqual([last]);
    expect(await told('--since', '90min')).toEqual([middle, last]);
    expect(await told('--since', at(30 * minute), '--until', '30min')).toEqual([middle]);
  });

  test('names of a file', async () => {
    const { out } = await diagnose('--alias', files.path('names.txt'));
    expect(out).toContain('Head office');
    expect(out).toContain('Branch');
  });

  test.each([
    ['--since', 'yesterday'],
    ['--until', '2026-13-45'],
    ['--since', '3weeks'],
  ])('%s %s is one clear line', async (option, value) => {
    const { status, out, err } = await diagnose(option, value);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(value);
    expect(err).toContain(option.slice(2));
  });

  test('an alias file that is absent or wrong is one clear line', async () => {
    for (const name of ['absent.txt', 'bad.txt']) {
      const { status, err } = await diagnose('--alias', files.path(name));
      expect(status).toBe(2);
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(err).toContain(name);
    }
  });
});
