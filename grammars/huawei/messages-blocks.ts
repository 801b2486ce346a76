import { message, type Message } from '../../src/dialect/message.js';
import { historyRecord, packetCounters, saTable } from './sources.js';

/** Lines of `display ipsec history record`: a block a tunnel, `key : value`. */
const history: readonly Message[] = [
  message('history-title', 'report.status', 'IPSec history record:', historyRecord),
  message('history-count', 'report.status', 'Current record number:<_:gap><entries:int>', historyRecord),
  message('history-peer', 'report.fault', 'remote-address<_:gap>:<_:gap><remote:host>', historyRecord),
  message('history-port', 'debug.detail', 'remote-port<_:gap>:<_:gap><remotePort:port>', historyRecord),
  message(
    'history-instance',
    'debug.detail',
    ['VPN instance/VSYS name<_:gap>:[[<instance:text>]]', 'VPN instance<_:gap>:[[<instance:text>]]'],
    historyRecord,
  ),
  message('history-source', 'debug.detail', 'flow-source<_:gap>:<_:gap><localSubnet:text>', historyRecord),
  message(
    'history-destination',
    'debug.detail',
    'flow-destination<_:gap>:<_:gap><remoteSubnet:text>',
    historyRecord,
  ),
  message('history-reason', 'debug.detail', 'last-offline-reason<_:gap>:<_:gap><reason:text>', historyRecord),
  message(
    'history-time',
    'debug.detail',
    'last-offline-time<_:gap>:<_:gap><printedTime:text>',
    historyRecord,
  ),
  message(
    'history-times',
    'debug.detail',
    'offline-times-in-24Hour<_:gap>:<_:gap><offlineTimes:int>',
    historyRecord,
  ),
];

/** Counters of `display ipsec statistics`, over all tunnels, and of `display ipsec sa`, of one. */
const counters: readonly Message[] = [
  message('statistics-command', 'note', 'display ipsec <command:text>', packetCounters),
  message('statistics-title', 'report.status', 'IPSec statistics information:', packetCounters),
  message(
    'statistics-tunnels',
    'report.status',
    'Number of IPSec tunnels:<_:gap><ipsecTunnels:int>',
    packetCounters,
  ),
  message(
    'statistics-standby',
    'report.status',
    'Number of standby IPSec tunnels:<_:gap><standbyTunnels:int>',
    packetCounters,
  ),
  message('statistics-security', 'debug.detail', 'the security packet statistics:', packetCounters),
  message(
    'statistics-packets',
    'debug.detail',
    'input/output security packets:<_:gap><packetsIn:int>/<packetsOut:int>',
    packetCounters,
  ),
  message(
    'statistics-bytes',
    'debug.detail',
    'input/output security <_:bytes|kilobytes>:<_:gap><bytesIn:int>/<bytesOut:int>',
    packetCounters,
  ),
  message(
    'statistics-dropped',
    'debug.detail',
    'input/output dropped security packets:<_:gap><droppedIn:int>/<droppedOut:int>',
    packetCounters,
  ),
  message('statistics-part', 'debug.detail', 'the <_:encrypt|decrypt> packet statistics:', packetCounters),
  message(
    'statistics-chip',
    'debug.detail',
    'send chip:<_:gap><_:int>, recv chip:<_:gap><_:int>, send err:<_:gap><_:int>',
    packetCounters,
  ),
  message(
    'statistics-processor',
    'debug.detail',
    'local cpu:<_:gap><_:int>, other cpu:<_:gap><_:int>, recv other cpu:<_:gap><_:int>',
    packetCounters,
  ),
  message('statistics-detail', 'debug.detail', 'dropped security packet detail:', packetCounters),
  message(
    'statistics-no-sa',
    'debug.detail',
    'can not find SA:<_:gap><noSa:int>, wrong SA:<_:gap><wrongSa:int>',
    packetCounters,
  ),
  message(
    'statistics-checks',
    'debug.detail',
    'authentication:<_:gap><failedChecks:int>, replay:<_:gap><replays:int>',
    packetCounters,
  ),
  message(
    'sa-tunnel',
    'report.status',
    'tunnel local<_:gap>:<_:gap><local:host> <_:gap>tunnel remote<_:gap>:<_:gap><remote:host>',
    packetCounters,
    { set: { report: 'ipsec-sa', up: true } },
  ),
];

/** The frame of `display ike sa`; its rows are a layout. */
const sas: readonly Message[] = [
  message('sa-command', 'note', 'display ike sa[[ <options:text>]]', saTable),
  message('sa-title', 'report.status', 'IKE SA information[[ ]]:', saTable),
  message(
    'sa-heading',
    'report.status',
    'Conn-ID <_:gap>Peer <_:gap>VPN <_:gap>Flag(s) <_:gap>Phase[[ <columns:text>]]',
    saTable,
  ),
  message('sa-count', 'report.status', 'Number of IKE SA<_:gap>:<_:gap><entries:int>', saTable),
];

/** What commands print in blocks. */
export const blockLines: readonly Message[] = [...history, ...counters, ...sas];
