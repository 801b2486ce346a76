import type { FactSource } from '../../src/category/source.js';
import { carrier, entry, type Carrier } from '../../src/dialect/carrier.js';
import { mib } from './sources.js';
import { allUp, downReasonOf, reasonIn, trafficIn, tunnelsIn } from './tunnels.js';

const alarmApi: FactSource = {
  where: 'NSX alarm API, names of fields in its schema; texts of VMWARE-NSX-MIB',
  certainty: 'inferred',
};
const oldAlarmApi: FactSource = { where: 'NSX-T 2.x Alarm of the manager API', certainty: 'documented' };
const statusApi: FactSource = {
  where:
    'IPSecVpnSessionStatusNsxT, IPSecVpnIkeSessionStatus, GatewayIpSecVpnTunnelStatus; saltext.vmware test fixture',
  certainty: 'documented',
};
const bundle: FactSource = { where: 'edge/vpn-session of a support bundle', certainty: 'documented' };
const errorBody: FactSource = { where: 'error answer of the NSX API', certainty: 'inferred' };

const alarm = {
  eventType: 'event_type',
  eventSeverity: 'severity',
  state: 'status',
  node: 'node_id',
  reason: { of: 'description', as: reasonIn },
} as const;
const alarmTime = ['last_reported_time', 'created_time', 'timestamp'];
const kindOfAlarm = { capture: 'eventType', table: 'nsx/event-type' } as const;
const ofSession = { capture: 'reason', table: 'nsx/session-reason' } as const;
const ofTunnel = { capture: 'reason', table: 'nsx/tunnel-reason' } as const;
/** A type of event, also by the name under which other products list it. */
const types = (...names: readonly string[]): readonly string[] =>
  names.flatMap((name) => [name, `com.vmware.nsx.management.nsxt.vpn.${name}`]);
const sessionTypes = types('ipsec_policy_based_session_down', 'ipsec_route_based_session_down');
const tunnelTypes = types('ipsec_policy_based_tunnel_down', 'ipsec_route_based_tunnel_down');
const otherTypes = types('ipsec_service_down', 'l2vpn_session_down');

/** Alarms of the alarm API. */
const alarms = carrier('alarms', {
  arrays: ['results'],
  entries: [
    entry(
      'alarm-resolved',
      'report.cleared',
      {
        when: { event_type: [...sessionTypes, ...tunnelTypes, ...otherTypes], status: 'RESOLVED' },
        time: alarmTime,
        session: 'entity_id',
        fields: alarm,
        set: { report: 'alarm' },
      },
      alarmApi,
    ),
    entry(
      'alarm-session',
      'report.fault',
      {
        when: { event_type: sessionTypes },
        time: alarmTime,
        session: 'entity_id',
        fields: alarm,
        set: { report: 'session-alarm', up: false },
        reason: [ofSession, kindOfAlarm],
      },
      alarmApi,
    ),
    entry(
      'alarm-tunnel',
      'report.fault',
      {
        when: { event_type: tunnelTypes },
        time: alarmTime,
        session: 'entity_id',
        fields: alarm,
        set: { report: 'tunnel-alarm', up: false },
        reason: [ofTunnel, kindOfAlarm],
      },
      alarmApi,
    ),
    entry(
      'alarm-other',
      'report.fault',
      {
        when: { event_type: otherTypes },
        time: alarmTime,
        session: 'entity_id',
        fields: alarm,
        set: { report: 'other-alarm', up: false },
        reason: kindOfAlarm,
      },
      mib,
    ),
    // An alarm about VPN of a type that is not listed.
    entry(
      'alarm-unlisted-resolved',
      'report.cleared',
      {
        keys: ['event_type'],
        when: { feature_name: 'vpn', status: 'RESOLVED' },
        time: alarmTime,
        session: 'entity_id',
        fields: alarm,
        set: { report: 'alarm' },
        fallback: true,
      },
      alarmApi,
    ),
    entry(
      'alarm-unlisted',
      'report.fault',
      {
        keys: ['event_type'],
        when: { feature_name: 'vpn' },
        time: alarmTime,
        session: 'entity_id',
        fields: alarm,
        set: { report: 'other-alarm' },
        reason: kindOfAlarm,
        fallback: true,
      },
      alarmApi,
    ),
    entry(
      'alarm-message',
      'note',
      {
        keys: ['state', ['source_comp', 'source_subcomp']],
        line: 'message',
        time: 'timestamp',
        fields: { state: 'state', eventSeverity: 'severity' },
      },
      oldAlarmApi,
    ),
  ],
});

const ikeState = [
  'ike_status.ike_session_state',
  'ikestatus.ikeservicestatus',
  'ike_session_state',
  'session_status',
  'runtime_status',
  'tunnelstatus',
];
const tunnelLists = ['policy_statistics', 'policy_status', 'tunnel_statistics', 'policy'];
const status = {
  sessionStatus: ikeState,
  runtimeStatus: ['runtime_status', 'session_status'],
  reason: [
    'ike_status.fail_reason',
    'fail_reason',
    'ikestatus.failreason',
    'ikefailedreason',
    'session_down_reason',
    'session_config_fail_reason',
  ],
  tunnelReason: { of: tunnelLists, as: downReasonOf },
  tunnels: { of: tunnelLists, as: tunnelsIn },
  traffic: { of: tunnelLists, as: (lists: unknown): string | undefined => trafficIn(lists) },
  failedTunnels: 'failed_tunnels',
  alarm: 'alarm.message',
  path: ['intent_path', '../intent_path', 'ipsec_vpn_path'],
} as const;
const sessionName = ['display_name', 'session_id', 'ipsec_vpn_session_id', 'id'];
const updated = 'last_update_timestamp';
const why = [ofSession, { capture: 'tunnelReason', table: 'nsx/tunnel-reason' }] as const;
/** Says that an answer is one about a session, and not of another product with a member of that name. */
const known = [
  [
    'ike_status.ike_session_state',
    'ikestatus.ikeservicestatus',
    'fail_reason',
    'ike_status.fail_reason',
    'ikefailedreason',
    'policy_statistics',
    'session_down_reason',
    'peer_endpoint_profile.peer_address',
    'negotiated_tunnels',
    'total_tunnels',
    'failed_tunnels',
    'tunnel_statistics',
  ],
] as const;
/** So does its type. */
const resourceTypes = [
  'IPSecVpnSessionStatusNsxT',
  'IPSecVpnSessionStatisticsNsxT',
  'IPSecVpnSessionStatus',
  'IPSecVpnSessionStatistics',
];
const remote = ['peer_endpoint_profile.peer_address', 'peer_address'];

/** States and statistics of sessions: Policy, Manager and Cloud Director API, support bundle. */
const sessions = carrier('sessions', {
  arrays: ['results', 'local.results'],
  entries: [
    entry(
      'session-is-down',
      'report.status',
      {
        keys: known,
        when: [{ of: ikeState, is: ['DOWN', 'NEGOTIATING', 'DEGRADED'] }],
        time: updated,
        session: sessionName,
        remote,
        fields: status,
        set: { report: 'session', up: false },
        reason: why,
      },
      statusApi,
    ),
    entry(
      'session-is-up',
      'report.status',
      {
        keys: known,
        when: [{ of: ikeState, is: ['UP'] }],
        time: updated,
        session: sessionName,
        remote,
        fields: { ...status, up: { of: [...tunnelLists, ...ikeState], as: allUp } },
        set: { report: 'session' },
        reason: [
          { capture: 'tunnelReason', table: 'nsx/tunnel-reason' },
          { capture: 'traffic', table: 'nsx/traffic' },
        ],
      },
      statusApi,
    ),
    entry(
      'session-of-type-is-down',
      'report.status',
      {
        when: [
          { of: 'resource_type', is: resourceTypes },
          { of: ikeState, is: ['DOWN', 'NEGOTIATING', 'DEGRADED'] },
        ],
        time: updated,
        session: sessionName,
        remote,
        fields: status,
        set: { report: 'session', up: false },
        reason: why,
        fallback: true,
      },
      statusApi,
    ),
    entry(
      'session-of-type',
      'report.status',
      {
        when: { resource_type: resourceTypes },
        time: updated,
        session: sessionName,
        remote,
        fields: status,
        set: { report: 'session' },
        reason: why,
        fallback: true,
      },
      statusApi,
    ),
    entry(
      'session-state',
      'report.status',
      {
        keys: known,
        time: updated,
        session: sessionName,
        remote,
        fields: status,
        set: { report: 'session' },
        reason: why,
      },
      bundle,
    ),
    entry(
      'sessions-answer',
      'note',
      { keys: ['results', ['intent_path', 'result_count']], fields: { path: 'intent_path' } },
      statusApi,
    ),
    entry(
      'api-error',
      'error.reported',
      {
        keys: ['error_code', 'error_message'],
        fields: { code: 'error_code', text: 'error_message' },
        set: { report: 'api' },
        severity: 'warning',
      },
      errorBody,
    ),
  ],
});

/** Answers of the API and files of a support bundle. */
export const nsxCarriers: readonly Carrier[] = [alarms, sessions];
