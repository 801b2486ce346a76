import { describe, expect, test } from '@jest/globals';
import { azure } from '../../../grammars/azure/dialect.js';
import { diagnose } from '../../../src/index.js';
import { read, record } from './reading.js';

const provider = 'Microsoft-Windows-Security-Auditing';

const event = (id: number, data: Readonly<Record<string, string>>): string =>
  `<Event xmlns="x"><System><Provider Name="${provider}"/><EventID>${id}</EventID><TimeCreated SystemTime="2026-03-02T08:15:31.6871033Z"/><Computer>gw</Computer></System><EventData>${Object.entries(
    data,
  )
    .map(([name, value]) => `<Data Name="${name}">${value}</Data>`)
    .join('')}</EventData></Event>`;

const mainMode = {
  LocalMMPrincipalName: '-',
  LocalAddress: '198.51.100.20',
  RemoteAddress: '203.0.113.10',
  KeyModName: '%%8244',
  FailurePoint: '%%8200',
  FailureReason: 'IKE authentication credentials are unacceptable',
  State: '%%9999',
  Role: '%%8206',
  InitiatorCookie: 'DB55D3767E51B422',
  ResponderCookie: '0000000000000000',
};

describe('events of the security log as data', () => {
  test.each([
    ['one after the other', `${event(4653, mainMode)}\n${event(4652, mainMode)}\n`],
    ['in a list', `<?xml version="1.0"?><Events>${event(4653, mainMode)}${event(4652, mainMode)}</Events>`],
  ])('%s', (_name, text) => {
    const { events, notices } = read(text, 'a.xml');
    expect(notices).toEqual([]);
    expect(events).toHaveLength(2);
    for (const each of events) {
      expect(each).toMatchObject({
        kind: 'negotiation.failed',
        message: 'azure/audit-main-mode-failed',
        category: 'auth.psk',
        time: '2026-03-02T08:15:31.687Z',
        local: { address: '198.51.100.20' },
        remote: { address: '203.0.113.10' },
        fields: { by: 'peer', role: 'responder', version: 2, phase: 1, code: 13801, state: '%%9999' },
      });
      expect(each.fields).toMatchObject({ initiatorSpi: 'db55d3767e51b422' });
      expect(each.fields).not.toHaveProperty('responderSpi');
      expect(each.fields).not.toHaveProperty('localId');
    }
  });

  test('quick mode is told by its tunnel, not by its networks', () => {
    const data = {
      LocalAddress: '10.1.0.0',
      LocalTunnelEndpoint: '198.51.100.20',
      RemoteAddress: '172.16.0.0',
      RemoteTunnelEndpoint: '203.0.113.10',
      FailureReason: 'Policy match error',
    };
    expect(read(event(4654, data), 'a.xml').events).toMatchObject([
      {
        message: 'azure/audit-quick-mode-failed',
        category: 'proposal.ipsec',
        local: { address: '198.51.100.20' },
        remote: { address: '203.0.113.10' },
        fields: { phase: 2 },
      },
    ]);
    const none = { ...data, LocalTunnelEndpoint: '-', RemoteTunnelEndpoint: '-' };
    expect(read(event(4654, none), 'a.xml').events[0]!.remote).toEqual({ address: '172.16.0.0' });
  });

  test.each([
    [4650, 'sa.established'],
    [4651, 'sa.established'],
    [4655, 'sa.deleted'],
    [4984, 'negotiation.failed'],
    [5451, 'child.established'],
    [5452, 'child.deleted'],
    [4625, 'unrecognized'],
  ])('event %d', (id, kind) => {
    expect(read(`${event(4653, mainMode)}${event(id, mainMode)}`, 'a.xml').events[1]!.kind).toBe(kind);
  });

  test('another provider is none of it', () => {
    expect(read(event(4653, mainMode).replace(provider, 'Other'), 'a.xml').events[0]!.kind).toBe(
      'unrecognized',
    );
  });
});

describe('sessions of BGP', () => {
  const change = (operation: string, peer: string): string =>
    JSON.stringify(record('RouteDiagnosticLog', operation, { message: `BGP of ${peer} changed` }));

  test('come back one by one', async () => {
    const down = change('BgpDisconnectedEvent', '10.77.0.1');
    const up = change('BgpConnectedEvent', '10.77.0.1');
    const other = change('BgpConnectedEvent', '10.77.0.2');
    const recovered = async (text: string): Promise<unknown> =>
      (await diagnose(text, { dialects: [azure] })).findings.map((each) => [each.category, each.recovered]);
    expect(await recovered(`${down}\n${up}\n`)).toEqual([['routing.bgp-down', true]]);
    expect(await recovered(`${down}\n${other}\n`)).toEqual([['routing.bgp-down', false]]);
    expect(await recovered(`${up}\n${down}\n`)).toEqual([['routing.bgp-down', false]]);
  });
});
