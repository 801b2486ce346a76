import { describe, expect, test } from '@jest/globals';
import { huawei } from '../../../grammars/huawei/dialect.js';
import { nsx } from '../../../grammars/nsx/dialect.js';
import { diagnose, parseText } from '../../../src/index.js';
import { readWith } from '../../dialect/reading.js';
import { eventsOf, iked, sample } from './forms.js';

const diagnosed = (text: string) => diagnose(text, { dialects: [nsx] });

describe('the syslog of an Edge', () => {
  test('message and reason are one event, with or without a host', () => {
    const events = eventsOf(sample('iked-remote-id.log'));
    expect(events).toMatchObject([
      {
        kind: 'error.reported',
        category: 'auth.identity',
        time: '2026-03-04T10:55:16.330Z',
        fields: {
          host: '...',
          process: '46794',
          level: 'ERROR',
          errorCode: 'EDG1000028',
          component: 'nsx-edge',
          subcomponent: 'iked',
          text: 'Authentication failed',
          code: 24,
          reason: 'Remote ID mismatch',
        },
      },
    ]);
  });

  test('glued by a web page they are one event too', () => {
    expect(eventsOf(sample('iked-glued.log'))).toMatchObject([
      { category: 'auth.identity', fields: { code: 24, reason: 'Remote ID mismatch' } },
    ]);
  });

  test('words of iked count only behind its header', () => {
    const other =
      'Mar 1 2025 07:08:32 FW-A %%01IPSEC/4/IPSECNEGOFAIL(t)[1]:IPSec tunnel negotiation fails. (Reason=dpd timeout)';
    const events = [...parseText(`${other}\nReason: Remote ID mismatch`, { dialects: [huawei, nsx] })];
    expect(events[1]?.kind).toBe('unrecognized');
  });

  test('a block about a negotiation names peers, identities and SPIs', () => {
    const events = eventsOf(sample('iked-child-fails.log')).filter(({ kind }) => kind !== 'debug.detail');
    expect(events).toMatchObject([
      {
        kind: 'sa.established',
        local: { address: '192.0.2.1', port: 500 },
        remote: { address: '198.51.100.20', port: 500 },
        fields: {
          version: 2,
          role: 'initiator',
          initiatorSpi: 'cbf235637168fa00',
          responderSpi: '49d3c1b10a6f8f12',
          remoteId: 'gw-b.example',
          group: 14,
          seconds: 28800,
        },
      },
      { kind: 'child.failed', fields: { phase: 2, role: 'initiator' } },
      { kind: 'error.reported', category: 'proposal.ike.dh-group', alternatives: ['proposal.ipsec.pfs'] },
    ]);
  });

  test('the block decides the phase of the words below it', async () => {
    const { findings } = await diagnosed(sample('iked-child-fails.log'));
    expect(findings).toMatchObject([{ category: 'proposal.ipsec.pfs', remote: '198.51.100.20' }]);
  });
});

describe('alarms', () => {
  test('those that are cleared have recovered', async () => {
    const { verdict, findings } = await diagnosed(sample('alarms-cleared.log'));
    expect(verdict).toBe('healthy');
    expect(findings.every(({ recovered }) => recovered)).toBe(true);
  });

  test('a session that is up says nothing about its tunnels', async () => {
    const text = sample('alarms-cleared.log')
      .split('\n')
      .filter((line) => !line.includes('All policy based'))
      .join('\n');
    const { verdict, findings } = await diagnosed(text);
    expect(verdict).toBe('fault');
    expect(findings[0]?.category).toBe('connection.down');
  });

  test('traps: odd numbers report, even ones say that it is over', () => {
    expect(
      eventsOf(sample('traps-one-line.log')).map(({ category, fields }) => [category, fields['up']]),
    ).toEqual([
      ['proposal.ike', false],
      ['traffic-selector.mismatch', false],
      ['platform.service-down', false],
      [undefined, true],
    ]);
  });

  test('the alarm API: what is resolved is no fault', () => {
    expect(
      eventsOf(sample('alarms.json')).map(({ kind, category, session }) => [kind, category, session]),
    ).toEqual([
      ['note', undefined, undefined],
      ['report.fault', 'auth.failed', 'S1'],
      ['report.fault', 'traffic-selector.mismatch', 'S2'],
      ['report.cleared', undefined, 'S3'],
      ['report.fault', 'platform.service-down', 'VPN-1'],
    ]);
  });
});

describe('the command line', () => {
  test('the first reason is that of the session, the second that of the tunnel', () => {
    const blocks = eventsOf(sample('cli-sessions-mixed.txt')).filter(({ kind }) => kind === 'report.status');
    expect(blocks).toMatchObject([
      {
        category: 'traffic-selector.mismatch',
        local: { address: '192.0.2.1' },
        remote: { address: '198.51.100.4' },
        fields: {
          up: false,
          sessionStatus: 'Up',
          tunnelStatus: 'Down',
          tunnelReason: 'TS unacceptable',
          uuid: '254d755e-0000-4000-8000-000000000004',
          type: 'Policy',
          remoteId: 'gw-4.example',
        },
      },
      { category: 'peer.unreachable', fields: { lastKnownFailure: 'Peer not reachable', up: false } },
      { fields: { up: true } },
      { category: 'timeout.ike', fields: { reason: 'Timed out', tunnelReason: 'IKE SA Down' } },
    ]);
    expect(blocks[2]?.category).toBeUndefined();
  });

  test('in the summary an asterisk marks the last known failure', () => {
    const rows = eventsOf(sample('cli-summary.txt')).filter(({ fields }) => fields['report'] === 'session');
    expect(rows.map(({ category, fields }) => [category, fields['reason'], fields['up']])).toEqual([
      ['proposal.ike', 'No proposal chosen', false],
      [undefined, undefined, true],
      ['peer.unreachable', 'Peer not reachable', false],
      // The reason goes on in the next line.
      ['config.invalid', 'Configuration failed', false],
    ]);
  });
});

describe('answers of the API', () => {
  test.each([
    ['session-statistics.json', 'fault', 'proposal.ipsec'],
    ['session-status.json', 'fault', 'timeout.ike'],
    ['session-status-manager.json', 'healthy', undefined],
    ['bundle-vpn-session.json', 'fault', 'config.invalid'],
    ['api-error.json', 'inconclusive', undefined],
  ])('%s', async (file, verdict, category) => {
    const diagnosis = await diagnosed(sample(file));
    expect(diagnosis.verdict).toBe(verdict);
    expect(diagnosis.findings[0]?.category).toBe(category);
  });
});

test('every message has its line in rows.txt', () => {
  const text = sample('rows.txt');
  const lines = text.split('\n').filter((line) => line !== '');
  const seen = new Set(lines.flatMap((line) => readWith(nsx, line).events.map(({ message }) => message)));
  // A line that opens or continues a record is known by the record.
  const inRecords = new Set(nsx.records.flatMap(({ heads, lines }) => [...heads, ...lines]));
  const missing = [
    ...nsx.messages.map(({ id }) => ['nsx', id] as const),
    ...nsx.families.flatMap((family) => family.messages.map(({ id }) => [family.id, id] as const)),
  ].filter(([set, id]) => !inRecords.has(id) && !seen.has(`${set}/${id}`));
  expect(missing).toEqual([]);
  expect(eventsOf(text).filter(({ kind }) => kind === 'unrecognized')).toEqual([]);
});

test('nothing is lost where a text is cut', () => {
  const text = ['cli-sessions-mixed.txt', 'iked-child-fails.log', 'trap-lines.log', 'cli-summary.txt']
    .map(sample)
    .join('');
  for (let cut = 0; cut <= text.length; cut += 17) {
    const kept = text.slice(0, cut);
    const lines = kept.split('\n').filter((line) => line.trim() !== '');
    expect(readWith(nsx, kept).events.flatMap((event) => event.text.split('\n'))).toEqual(lines);
  }
});

test('masked addresses are kept as they are', () => {
  const text = sample('cli-session-down.txt').replaceAll('198.51.100.3', 'x.x.x.x');
  expect(eventsOf(text)[2]).toMatchObject({ remote: { address: 'x.x.x.x' }, category: 'proposal.ike' });
  expect(eventsOf(iked('  Remote IKE peer 10.11.22.444:500 ID (null)'))[0]).toMatchObject({
    remote: { address: '10.11.22.444', port: 500 },
  });
});
