import { readKeyValues } from '../../src/value/key-values.js';
import type { ValueGrammar } from '../../src/value/types.js';

/** Keys as the documents write them; devices print them in other cases too. */
const keys = [
  'Ifindex',
  'SeqNum',
  'TunnelIndex',
  'RuleNum',
  'DstIP',
  'InsideIP',
  'RemotePort',
  'CpuID',
  'SrcIP',
  'FlowInfo',
  'OfflineReason',
  'LifeSize',
  'LifeTime',
  'VsysName',
  'InterfaceName',
  'SlotID',
  'Role',
  'Reason',
  'ReasonCode',
  'PeerAddress',
  'PeerPort',
  'PolicyName',
  'ConnID',
  'IfName',
  'PolicyId',
  'PolicyAlias',
  'TunnelVpnName',
  'LocalAddress',
  'Status',
  'InboundSPI',
  'Slot',
  'State',
] as const;

/** Names of trap variables for the same things. */
const variables: Readonly<Record<string, string>> = {
  hwIPSecReason: 'Reason',
  hwIPSecReasonCode: 'ReasonCode',
  hwIPSecTrapTunnelDstIP: 'PeerAddress',
  hwIPSecTrapTunnelRemotePort: 'PeerPort',
  hwIPSecTrapTunnelSrcIP: 'SrcIP',
  hwIPSecTrapTunnelOfflineReason: 'OfflineReason',
  hwIPSecVsysName: 'VsysName',
  hwIPSecTrapIfName: 'InterfaceName',
  hwIPSecTrapIfIndex: 'Ifindex',
  hwIPSecTrapTunnelPolicyNum: 'SeqNum',
  hwIPSecNegoFailReason: 'Reason',
  hwIPSecRemoteIp: 'PeerAddress',
  hwIPSecInterface: 'InterfaceName',
};

const known = new Map(
  [...keys.map((key) => [key, key] as const), ...Object.entries(variables)].map(([printed, key]) => [
    printed.toLowerCase(),
    key,
  ]),
);

/** A key behind a comma or at the beginning, whatever case and blanks: `, peeraddress = ` */
const keyPattern = /(^|,)\s*([A-Za-z]{4,32})\s*=\s*/g;

/**
 * `IfIndex=[207], PolicyName=[], peeraddress=198.51.100.20,Reason=version mismatch`: the list of a trap with keys in any
 * case. A flow that holds commas ends at the next key that is known.
 */
export const trapAttributes: ValueGrammar<Readonly<Record<string, string>>> = (text) =>
  readKeyValues(
    text.replace(keyPattern, (all: string, before: string, key: string) => {
      const name = known.get(key.toLowerCase());
      if (name === undefined) return all;
      // The spelling of the line stays where it reads as a key.
      return `${before}${before && ' '}${/^[A-Z]/.test(key) ? key : name}=`;
    }),
  );
