import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nsx } from '../../../grammars/nsx/dialect.js';
import { nsxReasons } from '../../../grammars/nsx/reasons.js';
import type { Reason } from '../../../src/category/reason.js';
import type { IkeEvent } from '../../../src/event/event.js';
import { parseText } from '../../../src/index.js';
import { packageRoot } from '../../support/root.js';

/** All events of a text; the dialect is found by itself. */
export const eventsOf = (text: string): readonly IkeEvent[] => [...parseText(text, { dialects: [nsx] })];

export const sample = (name: string): string =>
  readFileSync(join(packageRoot(), 'samples/nsx', name), 'utf8');

/** The reasons of a scope, by every spelling. */
export const spellings = (scope: string): readonly (readonly [string, Reason])[] =>
  nsxReasons
    .filter((table) => table.scope === scope)
    .flatMap((table) => table.reasons)
    .flatMap((reason) =>
      [reason.key, ...(reason.aliases ?? [])]
        .filter((each) => typeof each === 'string')
        .map((each) => [each, reason] as const),
    );

/** What an event says of its cause where it names this reason. */
export const verdict = ({ category, alternatives }: Reason): object => ({
  category: category === 'none' ? undefined : category,
  ...(alternatives.length > 0 ? { alternatives } : {}),
});

const alarm = (type: string, text: string): string =>
  `<187>1 2026-03-04T11:01:00.120Z manager-1 NSX 4821 MONITORING [nsx@6876 comp="nsx-manager" subcomp="monitoring" level="ERROR" eventFeatureName="vpn" eventType="${type}" eventSev="MEDIUM" eventState="On" entId="S1"] ${text}`;

const variables = (type: string, reason: string): readonly string[] => [
  'SNMPv2-MIB::snmpTrapOID.0 = OID: SNMPv2-SMI::enterprises.6876.120.1.0.15.0.7',
  'VMWARE-NSX-MIB::vmwNsxTDataCenterTimestamp.0 = STRING: "2026-03-04T11:00:00.120Z"',
  'VMWARE-NSX-MIB::vmwNsxTDataCenterFeatureName.0 = STRING: "vpn"',
  `VMWARE-NSX-MIB::vmwNsxTDataCenterEventType.0 = STRING: "${type}"`,
  'VMWARE-NSX-MIB::vmwNsxTDataCenterEntityId.0 = STRING: "S1"',
  `VMWARE-NSX-MIB::vmwNsxTDataCenter${type.includes('tunnel') ? 'Tunnel' : 'Session'}DownReason.0 = STRING: "${reason}"`,
];

const cli = (session: string, tunnel: string): string => `IKE Session ID : 3
UUID           : 254d755e-0000-4000-8000-000000000003
SR ID          : 34d18f5f-0000-4000-8000-000000000001
Type           : Policy

Local IP       : 192.0.2.1     Peer IP        : 198.51.100.20
Local ID       : 192.0.2.1     Peer ID        : gw b
${session}
Last Updated   : 12-Jun-2025 09:35:59

Policy Rules
    Policy UUID    : 00003400-0000-0404-0000-040500000000
    ToRule ID      : 1027     FromRule ID    : 2147484677
    Local Subnet   : 10.1.0.0/24
    Peer Subnet    : 10.2.0.0/24
${tunnel}
------------------------------------------------------------------------------------------`;

type Forms = Readonly<Record<string, (reason: string) => string>>;

/** A session that is down, in every form. */
export const sessionForms: Forms = {
  'alarm, policy based': (reason) =>
    alarm(
      'ipsec_policy_based_session_down',
      `The policy based IPsec VPN session S1 is down. Reason: ${reason}.`,
    ),
  'alarm, route based, capital letters': (reason) =>
    alarm(
      'ipsec_route_based_session_down',
      `The route based IPsec VPN session my session is down. Reason: ${reason.toUpperCase()}`,
    ),
  'text of an alarm alone': (reason) => `The route based IPsec VPN session S1 is down. Reason: ${reason}.`,
  'trap on one line': (reason) => variables('ipsec_policy_based_session_down', reason).join('\t'),
  'trap, a variable a line': (reason) => variables('ipsec_route_based_session_down', reason).join('\n'),
  'command line, down': (reason) =>
    cli(
      `Session Status : Down\nDown Reason    : ${reason}`,
      '    Tunnel Status  : Down\n    Down Reason    : IKE SA Down',
    ),
  'command line, negotiating': (reason) =>
    cli(`Session Status : Negotiating\nLast Known Failure : ${reason}`, '    Tunnel Status  : Down'),
  'summary, down': (reason) =>
    `IKEv2    3    NONE   Policy  PSK   Down    192.0.2.1   198.51.100.20    ${reason}`,
  'summary, negotiating': (reason) =>
    `IKEv2    3    NONE   Policy  PSK   Negotiating    192.0.2.1   198.51.100.20    ${reason}*`,
  'alarm API': (reason) =>
    JSON.stringify([
      {
        feature_name: 'vpn',
        event_type: 'ipsec_route_based_session_down',
        entity_id: 'S1',
        status: 'OPEN',
        description: `The route based IPsec VPN session S1 is down. Reason: ${reason}.`,
      },
    ]),
  'status API': (reason) =>
    JSON.stringify([
      { runtime_status: 'DOWN', ike_status: { ike_session_state: 'DOWN', fail_reason: reason } },
    ]),
  'support bundle': (reason) =>
    JSON.stringify([{ id: 'S1', Session_Status: 'DOWN', Session_Down_Reason: reason, Policy: [] }]),
};

/** A tunnel that is down, in every form. */
export const tunnelForms: Forms = {
  'alarm, route based': (reason) =>
    alarm(
      'ipsec_route_based_tunnel_down',
      `The route based IPsec VPN tunnel in session S1 is down. Reason: ${reason}.`,
    ),
  'trap on one line': (reason) => variables('ipsec_route_based_tunnel_down', reason).join('\t'),
  'trap, a variable a line': (reason) => variables('ipsec_route_based_tunnel_down', reason).join('\n'),
  'command line': (reason) =>
    cli('Session Status : Up', `    Tunnel Status  : Down\n    Down Reason    : ${reason}`),
  'alarm API': (reason) =>
    JSON.stringify([
      {
        feature_name: 'vpn',
        event_type: 'ipsec_route_based_tunnel_down',
        entity_id: 'S1',
        status: 'OPEN',
        description: `The route based IPsec VPN tunnel in session S1 is down. Reason: ${reason}.`,
      },
    ]),
  'statistics API': (reason) =>
    JSON.stringify([
      {
        ike_status: { ike_session_state: 'UP', fail_reason: '' },
        policy_statistics: [{ tunnel_statistics: [{ tunnel_status: 'DOWN', tunnel_down_reason: reason }] }],
      },
    ]),
};

/** The header of a line of iked. */
export const iked = (text: string, host = 'edge-1', priority = ''): string =>
  `${priority}2026-03-04T10:55:16.330Z ${host} NSX 46794 VPN [nsx@6876 comp="nsx-edge" subcomp="iked" s2comp="ike-stack" level="ERROR" errorCode="EDG1000028"] ${text}`;
