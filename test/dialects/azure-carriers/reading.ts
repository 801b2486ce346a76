import { azure } from '../../../grammars/azure/dialect.js';
import type { IkeEvent } from '../../../src/event/event.js';
import { readChunks, type Read } from '../../dialect/reading.js';

/** Reads a source that nobody names: the dialect is to be found. */
export const read = (text: string | Uint8Array, name = 'a.json'): Read =>
  readChunks([text], { dialects: [azure], name });

/** What a test compares of an event. */
export const said = (event: IkeEvent): unknown => [event.kind, event.message, event.category];

export const message =
  'SESSION_ID :{3baa1c01-0000-4000-8000-000000000001} Remote 203.0.113.10:500: Local 198.51.100.20:500: [RECEIVED][NOTIFY] Received Notify Message - Authentication failed';

/** A record as a diagnostic setting writes it. */
export const record = (category: string, operationName: string, properties: object): object => ({
  time: '2026-11-21T03:15:01.000Z',
  resourceId:
    '/SUBSCRIPTIONS/0/RESOURCEGROUPS/RG/PROVIDERS/MICROSOFT.NETWORK/VIRTUALNETWORKGATEWAYS/GW-EXAMPLE',
  category,
  operationName,
  level: 'Informational',
  properties,
});

/** The same as a row of a workspace. */
export const row = (
  Category: string,
  OperationName: string,
  more: object,
): Readonly<Record<string, unknown>> => ({
  TimeGenerated: '2026-11-21T03:15:01Z',
  Category,
  OperationName,
  Resource: 'GW-EXAMPLE',
  Level: 'Informational',
  ...more,
});

const instance = 'GatewayTenantWorker_IN_0';

export const ikeRecord = record('IKEDiagnosticLog', 'IKELogEvent', { instance, message });
export const ikeRow = row('IKEDiagnosticLog', 'IKELogEvent', { instance_s: instance, Message: message });

/** A change of state as a row, with the reason it prints. */
export const changed = (operation: string, reason: string | undefined): Readonly<Record<string, unknown>> =>
  row('TunnelDiagnosticLog', operation, {
    instance_s: instance,
    remoteIP_s: '203.0.113.10',
    status_s: operation.slice('Tunnel'.length),
    ...(reason !== undefined && { stateChangeReason_s: reason }),
  });

/** Rows as the portal exports them. */
export function csv(rows: readonly Readonly<Record<string, unknown>>[], end = '\r\n'): string {
  const columns = [...new Set(rows.flatMap((each) => Object.keys(each)))];
  const quoted = (cell: unknown): string => {
    const text = typeof cell === 'string' ? cell : '';
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = rows.map((each) => columns.map((column) => quoted(each[column])).join(','));
  return [columns.join(','), ...lines, ''].join(end);
}

/** Rows as the answer of a query. */
export function tables(rows: readonly Readonly<Record<string, unknown>>[]): object {
  const columns = [...new Set(rows.flatMap((each) => Object.keys(each)))];
  return {
    tables: [
      {
        name: 'PrimaryResult',
        columns: columns.map((name) => ({ name, type: 'string' })),
        rows: rows.map((each) => columns.map((column) => each[column] ?? null)),
      },
    ],
  };
}
