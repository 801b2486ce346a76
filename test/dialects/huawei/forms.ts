import { huawei } from '../../../grammars/huawei/dialect.js';
import type { IkeEvent } from '../../../src/event/event.js';
import { parseText } from '../../../src/index.js';

/** All events of a text; the dialect is found by itself among the given ones. */
export const eventsOf = (text: string): readonly IkeEvent[] => [...parseText(text, { dialects: [huawei] })];

/** The event of a text that is one. */
export function eventOf(text: string): IkeEvent {
  const events = eventsOf(text);
  if (events.length !== 1) throw new Error(`${events.length} events of ${JSON.stringify(text)}`);
  return events[0]!;
}

/** A failed negotiation in every form in which products print its reason. */
export const failureForms: Readonly<Record<string, (reason: string) => string>> = {
  cloud: (reason) =>
    `2025-03-01T07:08:32.730275+00:00 host-192-0-2-10 ipsec_ike[30085]: [192.0.2.10] IPSec tunnel negotiation fails. (IfIndex=[207], PolicyName=[], SeqNum=[0], PeerAddress=[198.51.100.20], PeerPort=[500], Reason=[${reason}])`,
  'cloud with a level': (reason) =>
    `2025-03-01T07:08:32.730275+00:00 host-192-0-2-10 ipsec_ike[30085]: WARNING [192.0.2.10] IPSec tunnel negotiation fails. (IfIndex=[207], PolicyName=[pol 1], SeqNum=[0], PeerAddress=[198.51.100.20], PeerPort=[500], Reason=[${reason}])`,
  'VRP5 without brackets': (reason) =>
    `Mar 1 2025 07:08:32 FW-A %%01IPSEC/4/IPSECNEGOFAIL(t)[12]:OID 1.3.6.1.4.1.2011.6.122.26.6.14 IPSec tunnel negotiation fails. (Ifindex=207, SeqNum=1, Reason=${reason}, ReasonCode=1, PeerAddress=198.51.100.20, PeerPort=500, VsysName=public, InterfaceName=GigabitEthernet1/0/1, ConnID=0)`,
  'VRP5 with brackets, module IPSEC-VPN': (reason) =>
    `<188>Mar  1 2025 07:08:32.123 AR-1 %%01IPSEC-VPN/4/IPSECNEGOFAIL(l):OID 1.3.6.1.4.1.2011.6.122.26.6.14 IPSec tunnel negotiation fails. (Ifindex=[207], SeqNum=[1], Reason=[${reason}], PeerAddress=[198.51.100.20], PeerPort=[500])`,
  'VRP5 with a slot': (reason) =>
    `2025-03-01 07:08:32 AR-1 %%01IPSEC/4/IPSECNEGOFAIL(l)[3]:Slot=1,Vcpu=0;IPSec tunnel negotiation fails. (Ifindex=207, SeqNum=1, Reason=${reason}, PeerAddress=198.51.100.20, PeerPort=500)`,
  'VRP8 alarm': (reason) =>
    `Mar 1 2025 07:08:32 NE-1 %%01IPSEC/4/hwIPSecNegotiationFail_active(l):VS=Admin-VS-CID=0x807a0414-alarmID=0x00F10354;IPSec tunnel negotiation fails. (Ifindex=207, SeqNum=1, Reason=${reason}, ReasonCode=1, PeerAddress=198.51.100.20, PeerPort=500, VsysName=Public)`,
  'trap buffer': (reason) =>
    `#Mar  1 07:08:32 2025 FW-A IPSEC-VPN/4/IPSECNEGOFAIL: OID 1.3.6.1.4.1.2011.6.122.26.6.14 IPSec tunnel negotiation fails. (Ifindex=207, SeqNum=1, Reason=${reason}, ReasonCode=1, PeerAddress=198.51.100.20, PeerPort=500)`,
  'behind the header of a relay': (reason) =>
    `Mar  1 08:08:32 192.0.2.10 Mar  1 2025 07:08:32 FW-A %%01IPSEC/4/IPSECNEGOFAIL(t)[12]:OID 1.3.6.1.4.1.2011.6.122.26.6.14 IPSec tunnel negotiation fails. (Ifindex=207, SeqNum=1, Reason=${reason}, PeerAddress=198.51.100.20, PeerPort=500)`,
  'behind the header of a relay with a slot': (reason) =>
    `2025-03-01T08:08:32.123456+01:00 fw-a Mar  1 2025 07:08:32 FW-A %%01IPSEC/4/IPSECNEGOFAIL(l)[3]:Slot=1,Vcpu=0;IPSec tunnel negotiation fails. (Ifindex=207, SeqNum=1, Reason=${reason}, PeerAddress=198.51.100.20, PeerPort=500)`,
  'no time, small keys': (reason) =>
    `%%01IPSEC/4/IPSECNEGOFAIL(l)[500]:IPSec tunnel negotiation fails. (ifindex=207,seqnum=1,reason=${reason},reasoncode=1,peeraddress=198.51.100.20,peerport=500)`,
  'capital keys and letters': (reason) =>
    `Mar 1 2025 07:08:32 FW-A %%01IPSEC/4/IPSECNEGOFAIL(t)[12]:IPSec tunnel negotiation fails. (IFINDEX=207, SEQNUM=1, REASON=${reason.toUpperCase()}, PEERADDRESS=198.51.100.20, PEERPORT=500)`,
  'log API': (reason) => JSON.stringify([{ time: 1740812912, raw_message: failureForms['cloud']?.(reason) }]),
};

/** A tunnel that was taken down, in every form. */
export const offlineForms: Readonly<Record<string, (reason: string) => string>> = {
  trap: (reason) =>
    `#Mar  1 2025 07:10:02 FW-A IPSEC-VPN/4/IPSECTUNNELSTOP: OID 1.3.6.1.4.1.2011.6.122.26.6.2 The IPSec tunnel is deleted. (Ifindex=207, SeqNum=1,TunnelIndex=33554433, RuleNum=5, DstIP=198.51.100.20, InsideIP=0.0.0.0, RemotePort=500, CpuID=0, SrcIP=192.0.2.10, FlowInfo=src 10.1.0.0/24, dst 10.2.0.0/24, OfflineReason=${reason}, VsysName=public, InterfaceName=GigabitEthernet1/0/1, SlotID=0)`,
  'VRP5 with brackets': (reason) =>
    `Mar 1 2025 07:10:02 FW-A %%01IPSEC/4/IPSECTUNNELSTOP(t)[13]:OID 1.3.6.1.4.1.2011.6.122.26.6.2 The IPSec tunnel is deleted. (Ifindex=[207], SeqNum=[1],TunnelIndex=[1], DstIP=[198.51.100.20], RemotePort=[500], SrcIP=[192.0.2.10], offlinereason=[${reason}])`,
  cloud: (reason) =>
    `2025-03-01T07:10:02.730275+00:00 host-192-0-2-10 ipsec_ike[30085]: [192.0.2.10] The IPSec tunnel is deleted. (IfIndex=[207], PeerAddress=[198.51.100.20], PeerPort=[500], OfflineReason=[${reason}])`,
};

const heading = (table: string, column: string): string =>
  `  Current info Num :1\n  Ike ${table} information:\n  peer  ${column}${table}-reason   version  ${table}-time\n`;

/** A row of a table, below its heading. */
export const tableForms: Readonly<Record<string, (reason: string) => string>> = {
  'offline-info with port': (reason) =>
    `${heading('offline', 'port   ')}  198.51.100.20      500      ${reason}         v2          2025/03/01  16:05:55`,
  'offline-info without port': (reason) =>
    `${heading('offline', '')}  198.51.100.20    ${reason} v1  2025-03-01 16:05:55`,
  'error-info': (reason) =>
    `${heading('error', 'port   ')}198.51.100.20  500  ${reason}  v2  2025-03-01 16:05:55`,
  'capital letters': (reason) =>
    `${heading('offline', 'port   ')}  198.51.100.20  4500  ${reason.toUpperCase()}  v2  2025/03/01 16:05:55`,
};
