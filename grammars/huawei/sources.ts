import type { FactSource } from '../../src/category/source.js';

/** The vendor's table of 78 error codes for VPN connections of its cloud. */
export const errorTable: FactSource = {
  where: 'Huawei Cloud and Open Telekom Cloud, table of error codes of VPN connections',
  certainty: 'documented',
};

/** Numbers and strings of `ReasonCode` and `Reason` in three product lists that never contradict each other. */
export const reasonCodes: FactSource = {
  where:
    'hwIPSecNegoFail in the alarm references of AR, WAC&AP and qiankun (alarms 4285734925, 303046755, 303046756)',
  certainty: 'documented',
};

/** Newer devices split "phase1 proposal mismatch" on the responder. */
export const finerReasons: FactSource = {
  where: 'qiankun alarm reference, alarm 15795028; the public list is cut off',
  certainty: 'documented',
};

/** Strings in the parameter lists of traps and alarms that the error table does not have. */
export const trapParameters: FactSource = {
  where: 'IPSec traps in EDOC1100086053 and the parameter lists of hwIPSecTunnelStop and hwIPSecNegoFail',
  certainty: 'documented',
};

/** The answer of the log API; the only example of a whole line that the vendor prints. */
export const cloudLog: FactSource = {
  where: 'opentelekomcloud-docs/virtual-private-network@58d050ca querying_vpn_connection_logs.rst',
  certainty: 'documented',
};

/** Lines of the cloud log that no page shows, by analogy with the traps. */
export const cloudAnalogy: FactSource = {
  where: 'traps of the devices, read into the form of the cloud log',
  certainty: 'inferred',
};

/** Templates of the traps. */
export const trapTemplates: FactSource = {
  where: 'IPSec trap references EDOC1100127008, a10.tagan.ru hwIPSecNegoFail, qiankun alarms',
  certainty: 'documented',
};

/** Form of log lines of VRP5 and VRP8. */
export const headers: FactSource = {
  where: 'log format pages of VRP5 and VRP8 (EDOC1100039602, dc_cbb_log_format); NOC project test case',
  certainty: 'documented',
};

/** Forms of a header that the pages allow and no example shows. */
export const headerVariants: FactSource = {
  where: 'variants of the log format of VRP: no time, time since boot, slot, virtual system, level',
  certainty: 'inferred',
};

/** Tables of `display ike offline-info`. */
export const offlineInfo: FactSource = {
  where: 'examples of display ike offline-info in the command references of AR and USG',
  certainty: 'documented',
};

/** Tables of `display ike error-info`: no example was found. */
export const errorInfo: FactSource = {
  where: 'display ike error-info, by analogy with display ike offline-info',
  certainty: 'inferred',
};

/** Link detection of IPsec SLA. */
export const slaAlarm: FactSource = {
  where: 'qiankun alarm reference, alarm 15859603',
  certainty: 'documented',
};

/** Trap variables of NE routers; the text around them was not found. */
export const routerMib: FactSource = {
  where:
    'HUAWEI-IPSEC-MIB hwIPSecNegotiationFail and HUAWEI-SECURITY-IPSEC-MIB hwIPSecNegoFail, names of variables',
  certainty: 'inferred',
};

/** Field log of data center switches. */
export const tornDown: FactSource = {
  where: 'log reference of data center switches, IPSEC-VPN/5/IPSEC_TUNNEL_TEARED_DOWN',
  certainty: 'documented',
};

/** Blocks of `display ipsec history record`. */
export const historyRecord: FactSource = {
  where: 'examples of display ipsec history record in the command references of switches and USG',
  certainty: 'documented',
};

/** Counters of `display ipsec statistics` and `display ipsec sa`; what they mean is no word of the vendor. */
export const packetCounters: FactSource = {
  where: 'examples of display ipsec packet statistics (switches) and display ipsec sa (NetEngine 8000)',
  certainty: 'documented',
};

/** What counters mean. */
export const counterMeaning: FactSource = {
  where: 'packets that are sent and none that come back: meaning of the counters, no word of the vendor',
  certainty: 'inferred',
};

/** Table of `display ike sa`. */
export const saTable: FactSource = {
  where: 'display ike sa of NetEngine 8000 (documented heading); rows and flags of USG and AR, recalled',
  certainty: 'inferred',
};
