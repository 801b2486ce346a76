import type { Reason, ReasonTable } from '../../src/category/reason.js';
import { reason } from '../../src/category/reason.js';
import type { FactSource } from '../../src/category/source.js';

const faultTable: FactSource = {
  where: 'azure-docs articles/network-watcher/vpn-troubleshoot-overview.md @06477775, table of fault types',
  certainty: 'documented',
};

const recordedAnswer: FactSource = {
  where: 'azure-powershell NetworkWatcherAPITests/TestTroubleshoot.json @1d88fb13 (recorded answer)',
  certainty: 'seen',
};

const supportList: FactSource = {
  where:
    'SelfHelpContent_v2 @7f86468a articles on site-to-site VPN (support lists of tunnel state change reasons)',
  certainty: 'documented',
};

/** Fault types that are said of gateways and of connections alike. */
const sharedFaultTypes: readonly Reason[] = [
  reason('NoFault', 'none', faultTable),
  reason('GatewayNotFound', 'platform.gateway-missing', faultTable),
  reason('PlannedMaintenance', 'platform.maintenance', faultTable),
  reason('UserDrivenUpdate', 'platform.update', faultTable),
  reason('VipUnResponsive', 'platform.unresponsive', faultTable),
  reason('UnKnown', 'unknown', recordedAnswer),
];

const gatewayFaultTypes: readonly Reason[] = [
  reason('PlatformInActive', 'platform.inactive', faultTable, { alternatives: ['platform.standby'] }),
  reason('ServiceNotRunning', 'platform.service-down', faultTable),
  reason('NoConnectionsFoundForGateway', 'connection.none', faultTable),
  reason('ConnectionsNotConnected', 'connection.down', faultTable),
  reason('GatewayCPUUsageExceeded', 'limit.cpu', faultTable),
];

const connectionFaultTypes: readonly Reason[] = [
  reason('ConnectionEntityNotFound', 'config.missing', faultTable),
  reason('ConnectionIsMarkedDisconnected', 'connection.down', faultTable, {
    alternatives: ['config.disabled'],
  }),
  reason('ConnectionNotConfiguredOnGateway', 'config.missing', faultTable),
  reason('ConnectionMarkedStandby', 'platform.standby', faultTable),
  reason('Authentication', 'auth.psk', faultTable, { alternatives: ['auth.failed'] }),
  reason('PeerReachability', 'peer.unreachable', faultTable),
  reason('IkePolicyMismatch', 'proposal.ike', faultTable, { alternatives: ['proposal.ipsec'] }),
  reason('WfpParse Error', 'log.unparsable', faultTable, { aliases: ['WfpParseError'] }),
];

/**
 * Why a tunnel changed its state, as its diagnostic log says. `ServiceTriggered`, `DataTriggered`, `UserTriggered`
 * and `RemoteTriggered` say who started a negotiation and stand on rows of connected tunnels too: a row names a
 * fault only where it reports a disconnect. Status texts that are not listed have the category of their code.
 */
const stateChangeReasons: readonly Reason[] = [
  reason('RemotelyTriggered', 'peer.deleted', supportList),
  reason('RemoteTriggered', 'none', supportList, { alternatives: ['peer.deleted'] }),
  reason('RemoteCrashTriggered', 'peer.restarted', supportList, {
    alternatives: ['sa.replaced', 'peer.unreachable'],
  }),
  reason('Locally Triggered', 'admin.teardown', supportList, {
    alternatives: ['platform.maintenance', 'platform.failover'],
  }),
  reason('GlobalStandbyChanged', 'platform.failover', supportList),
  reason('StandbyChanged', 'platform.failover', supportList),
  reason('DPD timed out', 'timeout.dpd', supportList),
  reason('Main mode SA assumed to be invalid because peer stopped responding', 'timeout.dpd', supportList),
  reason('IKE authentication credentials are unacceptable', 'auth.psk', supportList, {
    alternatives: ['auth.failed'],
  }),
  reason('Pre-shared Key Changed', 'admin.config-changed', supportList),
  reason('DhGroup changed', 'admin.config-changed', supportList),
  reason('EncryptionType changed', 'admin.config-changed', supportList),
  reason('IkeIntegrity changed', 'admin.config-changed', supportList),
  reason('PfsGroup changed', 'admin.config-changed', supportList),
  reason('SALifetimeSeconds changed', 'admin.config-changed', supportList),
  reason('SALifeKilloBytes changed', 'admin.config-changed', supportList),
  reason('UseNarrowTrafficSelectors changed', 'admin.config-changed', supportList),
  reason('NarrowTSEnabled changed', 'admin.config-changed', supportList),
  reason('Invalid payload received', 'message.malformed', supportList, {
    alternatives: ['traffic-selector.mismatch', 'proposal.ipsec', 'auth.psk'],
  }),
  reason('Error processing Notify payload', 'proposal.lifetime', supportList, {
    alternatives: ['message.malformed'],
  }),
  reason('Error processing KE payload', 'proposal.ike.dh-group', supportList, {
    alternatives: ['proposal.ipsec.pfs', 'message.malformed'],
  }),
  reason('Require configuration payload missing', 'config.address-assignment', supportList),
  reason('IKE SA deleted before establishment completed', 'peer.deleted', supportList, {
    alternatives: ['timeout.ike', 'rekey.failed'],
  }),
  reason('TunnelRemoved', 'admin.config-changed', supportList, { alternatives: ['config.missing'] }),
  reason('ServiceTriggered', 'platform.maintenance', supportList, {
    alternatives: ['platform.update', 'platform.failover'],
  }),
  reason('DataTriggered', 'none', supportList),
  reason('UserTriggered', 'admin.config-changed', supportList, { alternatives: ['admin.teardown'] }),
  reason('Unknown', 'unknown', supportList),
];

/** The reasons of the troubleshooter's answer and of the tunnel log. */
export const azureReasons: readonly ReasonTable[] = [
  {
    id: 'fault-type',
    vendor: 'azure',
    scope: 'gateway',
    reasons: [...sharedFaultTypes, ...gatewayFaultTypes],
  },
  {
    id: 'fault-type',
    vendor: 'azure',
    scope: 'connection',
    reasons: [...sharedFaultTypes, ...connectionFaultTypes],
  },
  { id: 'state-change', vendor: 'azure', scope: 'tunnel', reasons: stateChangeReasons },
];
