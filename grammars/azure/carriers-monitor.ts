import type { FactSource } from '../../src/category/source.js';
import { carrier, entry, type Carrier, type EntryRow } from '../../src/dialect/carrier.js';

const page: FactSource = {
  where: 'MicrosoftDocs/SupportArticles-docs troubleshoot-vpn-with-azure-diagnostics.md',
  certainty: 'documented',
};

const script: FactSource = {
  where:
    'scripts and queries that read IKEDiagnosticLog; the names of the members in a blob are those of one script',
  certainty: 'documented',
};

const guess: FactSource = {
  where: 'no row of this kind is public; names of its members as in the queries',
  certainty: 'inferred',
};

/** A member of a row: a column of the workspace, or a property of the record in storage. */
const at = (...names: readonly string[]): readonly string[] =>
  names.flatMap((name) => [name, `properties.${name}`]);

const time = ['timegenerated', 'time', 'timestamp', 'eventtime', ...at('timestamp')];
const operation = 'operationname';
const message = at('message', 'msg');

/** The name of a resource: the last part of its id. */
const nameOf = (id: unknown): string | undefined =>
  typeof id === 'string' ? id.slice(id.lastIndexOf('/') + 1) : undefined;

/** Where a row comes from. */
const place = {
  log: 'category',
  operation,
  instance: at('instance', 'roleinstance'),
  gateway: { of: ['resource', 'resourceid', '_resourceid'], as: nameOf },
} as const;

const remote = at('remoteip', 'remoteaddress', 'peeraddress');
const local = at('localip', 'localaddress');

/** Rows that carry a message of the gateway, which goes through the messages of IkeLogs.txt. */
const messages: readonly EntryRow[] = [
  entry(
    'ike-row',
    'note',
    { when: { category: 'IKEDiagnosticLog' }, line: message, time, local, remote, fields: place },
    script,
  ),
  entry(
    'point-to-site-row',
    'note',
    { when: { category: 'P2SDiagnosticLog' }, line: message, time, fields: place },
    page,
  ),
  entry(
    'point-to-site-operation',
    'note',
    { when: { operationname: 'P2SLogEvent' }, line: message, time, fields: place },
    page,
  ),
  entry(
    'ike-operation',
    'note',
    { when: { operationname: 'IKELogEvent' }, line: message, time, local, remote, fields: place },
    { where: 'no source found for the name of the operation', certainty: 'inferred' },
  ),
  // What a query leaves of a row: `project TimeGenerated, RemoteIP, LocalIP, Event, Level`.
  entry(
    'message-row',
    'note',
    { keys: [time], line: [...message, 'event', 'message1'], time, local, remote, fields: place },
    { where: 'query on the page about VPN diagnostics', certainty: 'documented' },
  ),
];

const connection = {
  ...place,
  state: at('status'),
  reason: at('statechangereason'),
} as const;

const connectionStatus = { ...connection, status: { of: at('statechangereason'), as: 'status' } } as const;

const closedBy = [
  { capture: 'reason', table: 'state-change' },
  { capture: 'status', table: 'windows/status' },
] as const;

/** TunnelDiagnosticLog. The reason of a change names a fault only where the tunnel went down. */
const tunnels: readonly EntryRow[] = [
  entry(
    'tunnel-connected',
    'report.status',
    {
      when: { operationname: ['TunnelConnected'] },
      time,
      local,
      remote,
      fields: connection,
      set: { report: 'tunnel', up: true },
    },
    page,
  ),
  entry(
    'tunnel-disconnected',
    'report.fault',
    {
      when: { operationname: ['TunnelDisconnected'] },
      time,
      local,
      remote,
      fields: connectionStatus,
      set: { report: 'tunnel', up: false },
      reason: closedBy,
      severity: 'warning',
    },
    page,
  ),
  entry(
    'tunnel-up',
    'report.status',
    {
      fallback: true,
      when: [{ of: 'status_s', is: ['Connected'] }],
      keys: ['remoteip_s'],
      time,
      local,
      remote,
      fields: connection,
      set: { report: 'tunnel', up: true },
    },
    guess,
  ),
  entry(
    'tunnel-down',
    'report.fault',
    {
      fallback: true,
      when: [{ of: 'status_s', is: ['Disconnected', 'NotConnected'] }],
      keys: ['remoteip_s'],
      time,
      local,
      remote,
      fields: connectionStatus,
      set: { report: 'tunnel', up: false },
      reason: closedBy,
      severity: 'warning',
    },
    guess,
  ),
  entry(
    'tunnel-row',
    'report.status',
    {
      fallback: true,
      when: { category: 'TunnelDiagnosticLog' },
      time,
      local,
      remote,
      fields: { ...connection, text: message },
      set: { report: 'tunnel' },
    },
    page,
  ),
];

const gateway = {
  ...place,
  outcome: at('operationstatus'),
  text: message,
} as const;

const failed = ['Failed', 'Failure', 'Error'] as const;
const settings = ['SetGatewayConfiguration', 'SetConnectionConfiguration'] as const;
const ways = ['MigrateCustomerSubscription', 'GatewayResourceMove'] as const;

/** GatewayDiagnosticLog: what was done to the gateway, as information beside an outage. */
const gateways: readonly EntryRow[] = [
  entry(
    'configuration-set',
    'report.status',
    {
      when: { operationname: settings },
      time,
      remote,
      fields: gateway,
      set: { report: 'gateway' },
      category: 'admin.config-changed',
    },
    page,
  ),
  entry(
    'configuration-failed',
    'report.fault',
    {
      when: [
        { of: operation, is: settings },
        { of: at('operationstatus'), is: failed },
      ],
      time,
      remote,
      fields: gateway,
      set: { report: 'gateway' },
      category: 'config.not-applied',
      alternatives: ['config.invalid'],
    },
    { where: '"New configuration failed on instance", title of a portal diagnostic', certainty: 'inferred' },
  ),
  entry(
    'configuration-validated',
    'report.status',
    {
      when: { operationname: 'ValidateGatewayConfiguration' },
      time,
      fields: gateway,
      set: { report: 'gateway' },
    },
    page,
  ),
  entry(
    'host-maintenance',
    'report.status',
    {
      when: { operationname: 'HostMaintenanceEvent' },
      time,
      fields: gateway,
      set: { report: 'gateway' },
      category: 'platform.maintenance',
    },
    page,
  ),
  entry(
    'primary-changed',
    'report.status',
    {
      when: { operationname: 'GatewayTenantPrimaryChanged' },
      time,
      fields: gateway,
      set: { report: 'gateway' },
      category: 'platform.failover',
    },
    page,
  ),
  entry(
    'gateway-moved',
    'report.status',
    {
      when: { operationname: ways },
      time,
      fields: gateway,
      set: { report: 'gateway' },
      category: 'admin.config-changed',
    },
    page,
  ),
  entry(
    'gateway-row',
    'report.status',
    {
      fallback: true,
      when: { category: 'GatewayDiagnosticLog' },
      time,
      fields: gateway,
      set: { report: 'gateway' },
    },
    page,
  ),
];

/** The peer of BGP: the only address that a message names. */
function peerIn(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const found = new Set(text.slice(0, 1000).match(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g));
  return found.size === 1 ? [...found][0] : undefined;
}

const route = { ...place, text: message } as const;
const bgp = { ...route, bgpPeer: { of: message, as: peerIn } } as const;

/** RouteDiagnosticLog. */
const routes: readonly EntryRow[] = [
  entry(
    'bgp-connected',
    'report.status',
    {
      when: { operationname: 'BgpConnectedEvent' },
      time,
      remote,
      fields: bgp,
      set: { report: 'route', bgpUp: true, up: true },
    },
    page,
  ),
  entry(
    'bgp-disconnected',
    'report.fault',
    {
      when: { operationname: 'BgpDisconnectedEvent' },
      time,
      remote,
      fields: bgp,
      set: { report: 'route', bgpUp: false },
      category: 'routing.bgp-down',
      severity: 'warning',
    },
    page,
  ),
  entry(
    'route-update',
    'report.status',
    {
      when: { operationname: ['StaticRouteUpdate', 'BgpRouteUpdate'] },
      time,
      remote,
      fields: route,
      set: { report: 'route' },
    },
    page,
  ),
  entry(
    'route-row',
    'report.status',
    {
      fallback: true,
      when: { category: 'RouteDiagnosticLog' },
      time,
      remote,
      fields: route,
      set: { report: 'route' },
    },
    page,
  ),
];

/** What wraps the rows of an answer. */
const pages: readonly EntryRow[] = [
  entry('answer-page', 'debug.detail', { keys: [['nextlink', '@odata.nextlink']] }, guess),
];

/** Azure Monitor: blobs in storage, answers of queries, exports. */
export const monitorRows: Carrier = carrier('monitor', {
  arrays: ['records', 'value', 'tables[].rows'],
  suffixes: ['_s', '_d', '_b', '_g', '_t'],
  encoded: ['properties'],
  entries: [...messages, ...tunnels, ...gateways, ...routes, ...pages],
});
