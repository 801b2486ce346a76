import { describe, expect, test } from '@jest/globals';
import { createDiagnosis, type IkeEvent } from '../../src/index.js';

let line = 0;

/** A report of a gateway, as an event of any dialect. */
function report(more: Readonly<Record<string, unknown>>): IkeEvent {
  line += 1;
  return {
    kind: 'report.fault',
    message: 'acme/verdict',
    dialect: 'acme',
    severity: 'error',
    place: { source: 'report.json', line, lines: 1, offset: line * 100, length: 50 },
    category: 'proposal.ike.encryption',
    text: `{"verdict":${line}}`,
    fields: {},
    ...more,
  } as unknown as IkeEvent;
}

function findingsOf(...events: readonly IkeEvent[]) {
  const builder = createDiagnosis();
  for (const event of events) builder.add(event);
  return builder.end();
}

const differencesOf = (fields: Readonly<Record<string, unknown>>): unknown =>
  findingsOf(report({ fields })).findings[0]?.differences;

describe('differences that a report states', () => {
  test.each([
    [
      { parameter: 'encryption', localValue: 'AES', remoteValue: '3DES' },
      [{ parameter: 'encryption', local: ['AES'], remote: ['3DES'] }],
    ],
    [
      { parameter: 'lifetime', localValue: 86400, remoteValue: 3600 },
      [{ parameter: 'lifetime', local: ['86400'], remote: ['3600'] }],
    ],
    [
      { parameter: 'pfs-group', localValue: 'group14' },
      [{ parameter: 'pfs-group', local: ['group14'], remote: [] }],
    ],
    [
      { parameter: 'traffic-selector', localValue: ['10.0.0.0/8', '10.1.0.0/16'], remoteValue: '' },
      [{ parameter: 'traffic-selector', local: ['10.0.0.0/8', '10.1.0.0/16'], remote: [] }],
    ],
    [
      {
        differences: [
          { parameter: 'prf', local: ['sha1'], remote: ['sha256'] },
          { parameter: 'integrity', local: ['sha1'], remote: [] },
        ],
      },
      [
        { parameter: 'prf', local: ['sha1'], remote: ['sha256'] },
        { parameter: 'integrity', local: ['sha1'], remote: [] },
      ],
    ],
    // A parameter without a value, and values without a parameter, are no difference.
    [{ parameter: 'encryption' }, []],
    [{ localValue: 'AES', remoteValue: '3DES' }, []],
    [{ parameter: 7, localValue: {}, remoteValue: null, differences: [null, 3, 'x', { parameter: {} }] }, []],
    [{ differences: 'none' }, []],
  ])('%j', (fields, differences) => {
    expect(differencesOf(fields)).toEqual(differences);
  });
});

describe('what a report quotes', () => {
  test('stands before the report', () => {
    const { findings } = findingsOf(report({ fields: { quote: 'the line of the log' } }));
    expect(findings[0]?.evidence.map(({ text }) => text)).toEqual([
      'the line of the log',
      `{"verdict":${line}}`,
    ]);
  });
});

describe('one list that names several tunnels', () => {
  const down = { category: 'connection.down', fields: { report: 'state', up: false } };
  const refused = { category: 'auth.psk', fields: { report: 'state' } };

  test('what is said of one explains nothing about another', () => {
    const { findings } = findingsOf(report({ ...down, session: 'a' }), report({ ...refused, session: 'b' }));
    expect(findings.map(({ category }) => category).sort()).toEqual(['auth.psk', 'connection.down']);
  });

  test('of the same tunnel the cause explains the state', () => {
    const { findings } = findingsOf(report({ ...down, session: 'a' }), report({ ...refused, session: 'a' }));
    expect(findings.map(({ category, symptoms }) => [category, symptoms])).toEqual([
      ['auth.psk', [{ category: 'connection.down', count: 1 }]],
    ]);
  });

  test('what accuses nobody hides no fault', () => {
    const { verdict, findings } = findingsOf(
      report({ category: 'unknown', session: 'a', fields: { report: 'x' } }),
      report({
        category: 'negotiation.not-started',
        alternatives: ['none'],
        session: 'b',
        fields: { report: 'y' },
      }),
    );
    expect([verdict, findings.map(({ category, severity }) => [category, severity])]).toEqual([
      'fault',
      [
        ['unknown', 'warning'],
        ['negotiation.not-started', 'info'],
      ],
    ]);
    expect(findings[1]?.alternatives).toEqual([]);
  });
});

describe('states over time', () => {
  const peer = { address: '203.0.113.10', port: undefined };
  const state = (time: string | undefined, up: boolean): IkeEvent =>
    report({
      kind: 'report.status',
      time,
      category: up ? undefined : 'peer.deleted',
      remote: peer,
      session: 'tunnel',
      fields: { report: 'tunnel-state', up },
    });

  test('the same state again moves the end, and the newest line is shown', () => {
    const days = ['2026-11-01', '2026-11-10', '2026-11-20'].map((day) => `${day}T03:15:17.000Z`);
    const { findings } = findingsOf(...days.map((time) => state(time, false)));
    expect(findings).toMatchObject([{ first: days[0], last: days[2], count: 3 }]);
    expect(findings[0]?.evidence).toHaveLength(2);
  });

  test('of very many the last one counts', () => {
    const at = (index: number): string => new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();
    const many = Array.from({ length: 25_000 }, (_, index) => state(at(index), index % 2 === 1));
    const up = findingsOf(...many);
    expect(up).toMatchObject({ verdict: 'healthy', findings: [{ count: 12_500, recovered: true }] });
    expect(up.notices.map(({ code }) => code)).toContain('reports.counted');
    const down = findingsOf(...many, state(at(25_000), false));
    expect(down).toMatchObject({ verdict: 'fault', findings: [{ count: 12_501, recovered: false }] });
  });

  test('a tunnel that was up before it failed has not recovered', () => {
    const failure = report({
      kind: 'auth.failed',
      category: 'auth.psk',
      time: '2026-11-21T03:15:10.000Z',
      remote: peer,
      fields: {},
    });
    const before = findingsOf(state('2026-11-20T03:15:10.000Z', true), failure);
    expect(before).toMatchObject({ verdict: 'fault', findings: [{ recovered: false }] });
    const after = findingsOf(failure, state('2026-11-21T04:15:10.000Z', true));
    expect(after).toMatchObject({ verdict: 'healthy', findings: [{ recovered: true }] });
    expect(findingsOf(state(undefined, true), failure).verdict).toBe('fault');
    expect(findingsOf(failure, state(undefined, true)).verdict).toBe('healthy');
  });
});

test.each([[[null, undefined, 3, 'x', {}, { text: 4 }]], [null], ['wait']])(
  'actions that are none are left out: %j',
  (actions) => {
    const { findings } = findingsOf(report({ fields: { actions } }));
    expect(findings[0]?.actions.filter(({ text }) => text.startsWith('The vendor says'))).toEqual([]);
  },
);

describe('states of several parts of one gateway', () => {
  const ends = { remote: { address: '203.0.113.10' } };
  const state = (source: string, up: boolean, fields = {}): IkeEvent =>
    report({
      kind: 'report.status',
      category: undefined,
      place: { source, line: 1, lines: 1, offset: 0, length: 50 },
      fields: { report: 'connection', up, ...fields },
      ...ends,
    });
  const failure = (source: string): IkeEvent[] => [
    report({
      kind: 'message.sent',
      category: undefined,
      session: 's1',
      place: { source, line: 1, lines: 1, offset: 0, length: 50 },
      fields: { exchange: 'IKE_AUTH', version: 2 },
      local: { address: '198.51.100.20' },
      ...ends,
    }),
    report({
      kind: 'notify.received',
      category: 'auth.failed',
      session: 's1',
      place: { source, line: 2, lines: 1, offset: 60, length: 50 },
      fields: { notify: 'AUTHENTICATION_FAILED' },
      local: { address: '198.51.100.20' },
      ...ends,
    }),
  ];

  test('a state without a time clears what is logged beside it', () => {
    const { verdict, findings } = findingsOf(...failure('a/log'), state('a/stats', true));
    expect([verdict, findings[0]?.recovered]).toEqual(['healthy', true]);
  });

  test.each([
    ['a/log', 'b/stats'],
    ['C:\\a\\log', 'C:\\b\\stats'],
  ])('that of another part says nothing about it: %s, %s', (log, stats) => {
    const { verdict, findings } = findingsOf(...failure(log), state(stats, true));
    expect([verdict, findings[0]?.recovered, findings[0]?.category]).toEqual(['fault', false, 'auth.failed']);
  });

  test('one that stands by while another does the work is no fault, and did not recover', () => {
    const { verdict, findings } = findingsOf(state('a/stats', false), state('b/stats', true));
    expect([verdict, findings[0]?.severity, findings[0]?.recovered]).toEqual(['healthy', 'info', false]);
  });

  test('times tell what came first', () => {
    const at = (time: string) => ({ since: `2026-03-04T0${time}:00:00.000Z` });
    expect(
      findingsOf(state('a/stats', false, at('2')), state('b/stats', true, at('3'))).findings[0],
    ).toMatchObject({
      recovered: true,
    });
    expect(findingsOf(state('a/stats', false, at('3')), state('b/stats', true, at('2'))).verdict).toBe(
      'fault',
    );
  });

  test('what names the peer alone is told of the one tunnel with it', () => {
    const { tunnels } = findingsOf(...failure('a/log'), state('a/stats', false));
    expect(tunnels.map(({ local, remote }) => [local, remote])).toEqual([['198.51.100.20', '203.0.113.10']]);
  });
});
