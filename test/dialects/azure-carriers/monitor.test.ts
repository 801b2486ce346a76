import { describe, expect, test } from '@jest/globals';
import { azureReasons } from '../../../grammars/azure/reasons.js';
import { statusRows } from '../../../grammars/common/windows-status.js';
import { statusTexts } from '../../../grammars/common/windows-status-texts.js';
import { changed, csv, read, record, row, said } from './reading.js';

const states = azureReasons.filter(({ id }) => id === 'state-change').flatMap(({ reasons }) => reasons);

describe('reasons of a change of state', () => {
  test.each(states.map((each) => [String(each.key), each] as const))(
    '%s',
    (key, { category, alternatives }) => {
      const records = [
        JSON.stringify(changed('TunnelDisconnected', key)),
        csv([changed('TunnelDisconnected', key)]),
      ];
      records.push(
        JSON.stringify(
          record('TunnelDiagnosticLog', 'TunnelDisconnected', {
            remoteIP: '203.0.113.10',
            stateChangeReason: key,
          }),
        ),
      );
      for (const text of records) {
        const [event] = read(text).events;
        expect(event).toMatchObject({ kind: 'report.fault', fields: { up: false, reason: key } });
        expect(event!.category).toBe(category === 'none' ? undefined : category);
        if (category !== 'none') expect(event!.alternatives ?? []).toEqual(alternatives);
      }
    },
  );

  test.each(states.map(({ key }) => [String(key)]))('%s on a connected tunnel names no fault', (key) => {
    const [event] = read(JSON.stringify(changed('TunnelConnected', key))).events;
    expect(said(event!)).toEqual(['report.status', 'azure/tunnel-connected', undefined]);
    expect(event!.fields).toMatchObject({ up: true, reason: key });
  });

  test('texts of the system have the category of their code', () => {
    const listed = new Set(
      states.flatMap(({ key, aliases = [] }) => [key, ...aliases]).map((key) => String(key).toLowerCase()),
    );
    for (const { code, text } of statusTexts) {
      if (listed.has(text.toLowerCase())) continue;
      const [event] = read(JSON.stringify(changed('TunnelDisconnected', text))).events;
      const { codes } = event!.fields.status as { readonly codes: readonly number[] };
      expect(codes).toContain(code);
      const categories = statusRows.filter((each) => codes.includes(each.code)).map((each) => each.category);
      const { category } = event!;
      // The phase is not said: where the word serves both, the word for both is claimed.
      expect([...categories.map((each) => (each === 'none' ? undefined : each)), 'proposal']).toContain(
        category,
      );
    }
  });

  test('no reason, or one that nobody knows', () => {
    expect(read(JSON.stringify(changed('TunnelDisconnected', undefined))).events.map(said)).toEqual([
      ['report.fault', 'azure/tunnel-disconnected', undefined],
    ]);
    expect(read(JSON.stringify(changed('TunnelDisconnected', 'Whatever'))).events[0]!.category).toBe(
      'unknown',
    );
  });
});

describe('operations', () => {
  test.each([
    ['GatewayDiagnosticLog', 'SetGatewayConfiguration', 'report.status', 'admin.config-changed'],
    ['GatewayDiagnosticLog', 'SetConnectionConfiguration', 'report.status', 'admin.config-changed'],
    ['GatewayDiagnosticLog', 'HostMaintenanceEvent', 'report.status', 'platform.maintenance'],
    ['GatewayDiagnosticLog', 'GatewayTenantPrimaryChanged', 'report.status', 'platform.failover'],
    ['GatewayDiagnosticLog', 'MigrateCustomerSubscription', 'report.status', 'admin.config-changed'],
    ['GatewayDiagnosticLog', 'GatewayResourceMove', 'report.status', 'admin.config-changed'],
    ['GatewayDiagnosticLog', 'ValidateGatewayConfiguration', 'report.status', undefined],
    ['GatewayDiagnosticLog', 'SomethingElse', 'report.status', undefined],
    ['TunnelDiagnosticLog', 'SomethingElse', 'report.status', undefined],
    ['RouteDiagnosticLog', 'StaticRouteUpdate', 'report.status', undefined],
    ['RouteDiagnosticLog', 'BgpRouteUpdate', 'report.status', undefined],
    ['RouteDiagnosticLog', 'BgpConnectedEvent', 'report.status', undefined],
    ['RouteDiagnosticLog', 'BgpDisconnectedEvent', 'report.fault', 'routing.bgp-down'],
    ['RouteDiagnosticLog', 'SomethingElse', 'report.status', undefined],
    ['P2SDiagnosticLog', 'P2SLogEvent', 'note', undefined],
  ])('%s %s', (log, operation, kind, category) => {
    for (const each of [row(log, operation, {}), record(log, operation, {})]) {
      const [event] = read(JSON.stringify(each)).events;
      expect([event!.kind, event!.category, event!.fields['operation']]).toEqual([kind, category, operation]);
    }
  });

  test('a configuration that failed', () => {
    const failed = row('GatewayDiagnosticLog', 'SetGatewayConfiguration', { operationStatus_s: 'Failed' });
    expect(read(JSON.stringify(failed)).events.map(said)).toEqual([
      ['report.fault', 'azure/configuration-failed', 'config.not-applied'],
    ]);
  });

  test('point-to-site messages go through their templates', () => {
    const text =
      '[MSG] [default] [OVPN_00000000000000000000000000000000] Connect request received. IP=0.0.113.5:50000';
    expect(
      read(JSON.stringify(row('P2SDiagnosticLog', 'P2SLogEvent', { Message: text }))).events,
    ).toMatchObject([{ message: 'azure-p2s/connect-request', fields: { operation: 'P2SLogEvent' } }]);
  });
});
