import { carrier, entry, type Carrier } from '../../src/dialect/carrier.js';
import { sibling, stateApi } from './sources.js';

/** A tunnel of a connection with two, or the connection. */
const names = ['tunnelid', 'vpnconnectionid', 'vpnattachmentid'];
const down = ['ike_sa_not_established', 'ipsec_sa_not_established', 'ike_sa_established'];

const said = {
  connectionStatus: 'status',
  state: 'state',
  name: 'name',
  role: 'role',
  connection: ['vpnconnectionid', '../vpnconnectionid'],
  gateway: ['vpngatewayid', '../vpngatewayid'],
  healthCheck: 'vcohealthcheck.status',
  bgp: ['vpnbgpconfig.status', 'tunnelbgpconfig.bgpstatus'],
} as const;

const common = { session: names, local: 'internetip', fields: said } as const;
const set = { report: 'connection' } as const;

/** What connections, tunnels and gateways say of themselves. */
export const connectionStates: Carrier = carrier('connection-state', {
  arrays: [
    'vpnconnections.vpnconnection',
    'body.vpnconnections.vpnconnection',
    'vpnattachments',
    'vpnattachments.vpnattachment',
    'tunneloptionsspecification.tunneloptions',
    'vpngateways.vpngateway',
    'body.vpngateways.vpngateway',
  ],
  entries: [
    entry(
      'connection-down',
      'report.status',
      {
        ...common,
        keys: [names],
        when: { status: down },
        set: { ...set, up: false },
        reason: { capture: 'connectionStatus', table: 'connection-status' },
      },
      stateApi,
    ),
    entry(
      'connection-up',
      'report.status',
      { ...common, keys: [names], when: { status: 'ipsec_sa_established' }, set: { ...set, up: true } },
      stateApi,
    ),
    // The tunnel is up, but the vendor's probe through it is not answered.
    entry(
      'health-check-failed',
      'report.fault',
      {
        ...common,
        keys: [names],
        when: {
          status: 'ipsec_sa_established',
          'vcohealthcheck.status': 'failed',
          'vcohealthcheck.enable': 'true',
        },
        set,
        category: 'routing.health-check',
      },
      sibling,
    ),
    entry(
      'attachment-locked',
      'report.fault',
      {
        ...common,
        keys: [names],
        when: { state: 'financialLocked' },
        set: { ...set, up: false },
        reason: { capture: 'state', table: 'attachment-state' },
      },
      stateApi,
    ),
    entry(
      'gateway-locked',
      'report.fault',
      {
        keys: ['vpngatewayid'],
        when: { businessstatus: 'FinancialLocked' },
        session: 'vpngatewayid',
        local: 'internetip',
        fields: { state: 'businessstatus', name: 'name', gatewayStatus: 'status' },
        set: { report: 'gateway' },
        reason: { capture: 'state', table: 'attachment-state' },
      },
      stateApi,
    ),
    // A state or status that nobody knows says nothing about the tunnel.
    entry(
      'connection-state',
      'report.status',
      { ...common, keys: [names, ['status', 'state']], set },
      stateApi,
    ),
    entry(
      'gateway-state',
      'report.status',
      {
        keys: ['vpngatewayid', ['status', 'businessstatus']],
        session: 'vpngatewayid',
        local: 'internetip',
        fields: { gatewayStatus: 'status', state: 'businessstatus', name: 'name' },
        set: { report: 'gateway' },
      },
      stateApi,
    ),
  ],
});
