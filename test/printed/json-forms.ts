import { rowsOf, type ReferenceRow, type Values } from './row.js';

type Members = Readonly<Record<string, unknown>>;

/** An answer of an API: what an entry looks like, and what stands around the entries. */
export interface JsonForm {
  readonly rows: readonly {
    readonly name: string;
    readonly row: ReferenceRow;
    readonly entry: (values: Values) => Members;
  }[];
  readonly wrap: (entries: readonly Members[]) => unknown;
}

const form = (
  rows: readonly ReferenceRow[],
  entry: (word: string, values: Values, row: ReferenceRow) => Members,
  wrap: JsonForm['wrap'],
  wordsOf: (row: ReferenceRow) => readonly (string | number)[] = ({ key }) => [key],
): JsonForm => ({
  rows: rows.flatMap((row) =>
    wordsOf(row).map((word) => ({
      name: `${row.vendor} ${row.scope} ${word}`,
      row,
      entry: (values: Values) => entry(String(word), values, row),
    })),
  ),
  wrap,
});

const spellings = ({ key, forms = [] }: ReferenceRow): readonly (string | number)[] => [
  key,
  ...forms.filter((each) => typeof each === 'string'),
];

const vco = ({ id }: Values): string => `vco-bp1${id.toString(36)}****`;
const answer = { RequestId: 'B8094E1E-935B-1397-96A8-4F87A5D1BF29', PageNumber: 1 };

/** Rows as entries of answers, by the answer. */
export const jsonForms: Readonly<Record<string, JsonForm>> = {
  'troubleshooting, gateway': form(
    rowsOf('azure', 'gateway'),
    (word) => ({ id: word, summary: 'Something about the gateway', detail: 'more' }),
    (results) => ({
      startTime: '2017-01-12T10:31:41Z',
      endTime: '2017-01-12T10:32:41Z',
      code: 'UnHealthy',
      results,
    }),
  ),
  'troubleshooting, connection': form(
    rowsOf('azure', 'connection'),
    (word) => ({ id: word, summary: 'Something about the connection', detail: 'more' }),
    (results) => ({
      startTime: '2017-01-12T10:31:41Z',
      endTime: '2017-01-12T10:32:41Z',
      code: 'UnHealthy',
      results,
    }),
  ),
  'tunnel log': form(
    rowsOf('azure', 'tunnel'),
    (word, { remote, time, id }) => ({
      time: new Date(time * 1000).toISOString(),
      category: 'TunnelDiagnosticLog',
      operationName: 'TunnelDisconnected',
      properties: {
        instance: `GatewayTenantWorker_IN_${id % 2}`,
        remoteIP: remote,
        status: 'Disconnected',
        stateChangeReason: word,
      },
    }),
    (records) => ({ records }),
  ),
  'diagnosis of connections': form(
    rowsOf('alibaba', 'diagnosis'),
    (word, values) => ({
      VpnConnectionId: vco(values),
      FailedTime: values.time * 1000,
      FailedReasonCode: word,
      Severity: 'Warn',
    }),
    (VpnConnections) => ({ ...answer, VpnConnections }),
  ),
  'diagnosis of connections, by its texts': form(
    rowsOf('alibaba', 'diagnosis'),
    (word, values) => ({ FailedReason: word, FailedTime: values.time * 1000, VpnConnectionId: vco(values) }),
    (VpnConnections) => ({ VpnConnections, ...answer }),
    ({ forms = [] }) => forms,
  ),
  'log of a connection': form(
    rowsOf('alibaba', 'log').filter(({ key }) => key !== 'parsed INFORMATIONAL_V1 request'),
    (word, values) => ({
      Log: `${new Date(values.time * 1000).toISOString().slice(0, 19).replace('T', ' ')} ${vco(values)} [PROTO_ERR]: ikev1.c:1:f(): ${word}`,
    }),
    (Logs) => ({ ...answer, IsCompleted: true, Data: { Logs } }),
  ),
  'states of connections': form(
    rowsOf('alibaba', 'connection'),
    (word, values) => ({ Status: word, VpnConnectionId: vco(values) }),
    (VpnConnection) => ({ ...answer, VpnConnections: { VpnConnection } }),
  ),
  attachments: form(
    rowsOf('alibaba', 'attachment'),
    (word, values) => ({ State: word, VpnAttachmentId: vco(values) }),
    (VpnAttachments) => ({ ...answer, VpnAttachments }),
  ),
  events: form(
    rowsOf('alibaba', 'event'),
    (word, values) => ({
      source: 'acs.vpn',
      product: 'vpn',
      type: word,
      subject: vco(values),
      time: new Date(values.time * 1000).toISOString(),
    }),
    (entries) => entries,
    spellings,
  ),
  'one-click diagnosis': form(
    rowsOf('alibaba', 'one-click diagnosis'),
    (word, { remote }) => ({
      DiagnoseName: word,
      DiagnoseResultLevel: 'error',
      DiagnoseResultDescription: JSON.stringify({ targetIp: remote, lossRate: 100 }),
    }),
    (DiagnoseResult) => ({ ...answer, DiagnoseId: 'vpndgn-1', DiagnoseResult }),
  ),
  'log API': form(
    rowsOf('huawei', 'negotiation_failure'),
    (word, { local, remote, time }) => ({
      time,
      raw_message: `${new Date(time * 1000).toISOString().slice(0, 19)}.730275+00:00 host-${local.replaceAll('.', '-')} ipsec_ike[30085]: [${local}] IPSec tunnel negotiation fails. (IfIndex=[207], PolicyName=[], SeqNum=[0], PeerAddress=[${remote}], PeerPort=[500], Reason=[${word}])`,
    }),
    (logs) => ({ logs, request_id: 'f15d2c621593f2018c23eb1d49e3605e' }),
    spellings,
  ),
  'alarms of sessions': form(
    rowsOf('nsx', 'session'),
    (word, { id, time }) => ({
      feature_name: 'vpn',
      event_type: 'ipsec_route_based_session_down',
      entity_id: `S${id}`,
      status: 'OPEN',
      last_reported_time: time * 1000,
      description: `The route based IPsec VPN session S${id} is down. Reason: ${word}.`,
    }),
    (results) => ({ results, result_count: results.length }),
    spellings,
  ),
  'states of sessions': form(
    rowsOf('nsx', 'session'),
    (word, { id }) => ({
      display_name: `S${id}`,
      ike_status: { fail_reason: word, ike_session_state: 'DOWN' },
    }),
    (results) => ({ results, intent_path: '/infra/x' }),
    spellings,
  ),
  'statistics of tunnels': form(
    rowsOf('nsx', 'tunnel'),
    (word, { id }) => ({
      display_name: `S${id}`,
      ike_status: { ike_session_state: 'UP', fail_reason: '' },
      policy_statistics: [{ tunnel_statistics: [{ tunnel_status: 'DOWN', tunnel_down_reason: word }] }],
    }),
    (results) => ({ results, intent_path: '/infra/x' }),
    spellings,
  ),
};
