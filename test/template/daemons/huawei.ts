import { defineDialect } from '../../../src/dialect/dialect.js';
import { message } from '../../../src/dialect/message.js';
import { layout } from '../../../src/record/layout.js';
import { readKeyValues } from '../../../src/value/key-values.js';
import { source, type Daemon } from './case.js';

const dialect = defineDialect({
  id: 'test-huawei',
  vendor: 'huawei',
  title: 'VRP, Comware and the cloud log',
  layouts: [
    layout(
      'vrp',
      '[[<<pri:int>>]]<time:bsd> <host:name> %%01<module:word>/<level:int>/<mnemonic:word>(<flag:l|t|d|s>)[[[<count:int>]]]:<body:rest>',
      source,
    ),
    layout(
      'vrp-iso',
      '[[<<pri:int>>]]<time:iso> <host:name> %%01<module:word>/<level:int>/<mnemonic:word>(<flag:l|t|d|s>)[[[<count:int>]]]:<body:rest>',
      source,
    ),
    layout(
      'vrp-bare',
      '%%01<module:word>/<level:int>/<mnemonic:word>(<flag:l|t|d|s>)[[[<count:int>]]]:<body:rest>',
      source,
    ),
    layout(
      'trap',
      '#<time:bsd> <host:name> <module:word>/<level:int>/<mnemonic:word>:<_:gap><body:rest>',
      source,
    ),
    layout(
      'comware',
      '<_:*|%><time:bsd> <host:name> <module:word>/<level:int>/<mnemonic:word>:<_:gap>[[-MDC=<mdc:int>; ]]<body:rest>',
      source,
    ),
    layout('cloud', '<time:iso> <host:name> ipsec_ike[<process:int>]: [<local:host>] <body:rest>', source),
  ],
  values: { attributes: readKeyValues },
  messages: [
    message(
      'negotiation-fails',
      'negotiation.failed',
      [
        '[[OID <oid:name> ]]IPSec tunnel negotiation fails. (Ifindex=<ifIndex:int>, SeqNum=<sequence:int>, Reason=<reason:text>, ReasonCode=<reasonCode:int>, PeerAddress=<remote:host>, PeerPort=<remotePort:port>, <others:attributes>)',
        'IPSec tunnel negotiation fails. (IfIndex=[<ifIndex:int>], PolicyName=[<_:gap>[[<policy:name>]]<_:gap>], SeqNum=[<sequence:int>], PeerAddress=[<remote:host>], PeerPort=[<remotePort:port>], Reason=[<reason:text>])',
        '[[OID <oid:name> ]]IPSec tunnel negotiation fails. <others:attributes>',
      ],
      source,
    ),
    message(
      'deleted',
      'child.deleted',
      '[[OID <oid:name> ]]The IPSec tunnel is deleted. <attributes:attributes>',
      source,
    ),
    message(
      'established',
      'child.established',
      '[[OID <oid:name> ]]The IPSec tunnel is established. <attributes:attributes>',
      source,
    ),
    message('login', 'note', 'CID=<cid:int>;<terminal:name> login from <address:ip> succeed.', source),
    message('exit', 'note', 'exit from configure mode', source),
    message('no-transform', 'proposal.rejected', 'No acceptable transform.', source),
    message(
      'creates',
      'negotiation.started',
      'Initiator create a SA for peer <remote:host>, local port <localPort:port>, remote port <remotePort:port>.',
      source,
    ),
    message(
      'state',
      'debug.detail',
      '<what:IKE|IPsec> SA state changed from <from:word> to <to:word>.',
      source,
    ),
    message(
      'drop',
      'notify.received',
      'drop message from <remote:host> due to notification type <notify:word>',
      source,
    ),
    message('no-key', 'auth.failed', 'Pre-shared key matching address <remote:host> not found.', source),
    message('version', 'message.rejected', 'Invalid major version(<version:int>).', source),
  ],
});

const failed = (pairs: string): string => `IPSec tunnel negotiation fails. (${pairs})`;
const usual =
  'Ifindex=207, SeqNum=1, Reason=phase1 proposal mismatch, ReasonCode=1, PeerAddress=198.51.100.20, PeerPort=500, VsysName=public, InterfaceName=GigabitEthernet1/0/1, ConnID=0';

/** Huawei VRP, H3C Comware and the log of Huawei Cloud. */
export const huawei: Daemon = {
  dialect,
  cases: [
    {
      line: `Dec 24 2024 07:08:32 FW-A %%01IPSEC/4/IPSECNEGOFAIL(t)[12]:OID 1.3.6.1.4.1.2011.6.122.26.6.14 ${failed(usual)}`,
      event: {
        kind: 'negotiation.failed',
        time: '2024-12-24T07:08:32.000Z',
        remote: { address: '198.51.100.20', port: 500 },
        fields: {
          host: 'FW-A',
          module: 'IPSEC',
          level: 4,
          mnemonic: 'IPSECNEGOFAIL',
          flag: 't',
          count: 12,
          oid: '1.3.6.1.4.1.2011.6.122.26.6.14',
          reason: 'phase1 proposal mismatch',
          reasonCode: 1,
          others: { VsysName: 'public', InterfaceName: 'GigabitEthernet1/0/1', ConnID: '0' },
        },
      },
    },
    {
      line: `<188>Jan 8 2025 03:58:15+07:00 AR-1 %%01IPSEC-VPN/4/IPSECNEGOFAIL(l):${failed(usual)}`,
      event: {
        kind: 'negotiation.failed',
        time: '2025-01-07T20:58:15.000Z',
        fields: { pri: 188, module: 'IPSEC-VPN', reasonCode: 1 },
      },
    },
    {
      line: `Dec 24 2024 07:08:33 FW-A %%01IPSEC/4/IPSECNEGOFAIL(t):${failed('Ifindex=207, SeqNum=1, Reason=flow confict')}`,
      event: {
        kind: 'negotiation.failed',
        fields: { others: { Ifindex: '207', SeqNum: '1', Reason: 'flow confict' } },
      },
    },
    {
      line: '#Dec 24 2024 07:10:02 FW-A IPSEC-VPN/4/IPSECTUNNELSTOP: OID 1.3.6.1.4.1.2011.6.122.26.6.2 The IPSec tunnel is deleted. (Ifindex=207, SeqNum=1,TunnelIndex=33554433, RuleNum=5, DstIP=198.51.100.20, RemotePort=500, SrcIP=192.0.2.10, FlowInfo=a, b, OfflineReason=dpd timeout, SlotID=0)',
      event: {
        kind: 'child.deleted',
        time: '2024-12-24T07:10:02.000Z',
        fields: { attributes: { TunnelIndex: '33554433', FlowInfo: 'a, b', OfflineReason: 'dpd timeout' } },
      },
    },
    {
      line: 'Dec 24 2024 07:09:00 FW-A %%01IPSEC/4/IPSECTUNNELSTART(t)[3]:OID 1.3.6.1.4.1.2011.6.122.26.6.1 The IPSec tunnel is established. (Ifindex=207, SeqNum=1,TunnelIndex=33554433)',
      event: {
        kind: 'child.established',
        time: '2024-12-24T07:09:00.000Z',
        fields: { attributes: { SeqNum: '1', TunnelIndex: '33554433' } },
      },
    },
    {
      line: '2024-12-24T07:08:32.730275+00:00 host-192-0-2-10 ipsec_ike[30085]: [192.0.2.10] IPSec tunnel negotiation fails. (IfIndex=[207], PolicyName=[], SeqNum=[0], PeerAddress=[198.51.100.20], PeerPort=[500], Reason=[version mismatch])',
      event: {
        kind: 'negotiation.failed',
        time: '2024-12-24T07:08:32.730Z',
        local: { address: '192.0.2.10' },
        remote: { address: '198.51.100.20', port: 500 },
        fields: { process: 30085, reason: 'version mismatch', sequence: 0 },
      },
    },
    {
      line: '2024-12-24T07:08:32.730275+00:00 host-192-0-2-10 ipsec_ike[30085]: [192.0.2.10] IPSec tunnel negotiation fails. (IfIndex=[207], PolicyName=[pol-1], SeqNum=[0], PeerAddress=[198.51.100.20], PeerPort=[500], Reason=[dpd timeout])',
      event: { kind: 'negotiation.failed', fields: { policy: 'pol-1', reason: 'dpd timeout' } },
    },
    {
      line: 'Aug 6 2011 20:34:46 HUAWEI %%01HWCM/5/EXIT(l)[1]: exit from configure mode',
      event: { kind: 'unrecognized', time: '2011-08-06T20:34:46.000Z' },
    },
    {
      line: '2011-08-18 18:08:56 HUAWEI %%01CLI/5/LOGIN(l):CID=2160731923;VTY0 login from 192.0.2.1 succeed.',
      event: {
        kind: 'note',
        time: '2011-08-18T18:08:56.000Z',
        fields: { cid: 2160731923, terminal: 'VTY0', address: '192.0.2.1' },
      },
    },
    {
      line: `%%01IPSEC/4/IPSECNEGOFAIL(l)[500]:OID 1.3.6.1.4.1.2011.6.122.26.6.14 ${failed(usual)}`,
      event: { kind: 'negotiation.failed', time: undefined, fields: { count: 500, reasonCode: 1 } },
    },
    {
      line: '*Aug 20 19:19:44:543 2012 Sysname IKE/7/ERROR: -MDC=1; No acceptable transform.',
      event: {
        kind: 'proposal.rejected',
        time: '2012-08-20T19:19:44.543Z',
        fields: { module: 'IKE', mdc: 1 },
      },
    },
    {
      line: '*Aug 20 19:19:44:543 2012 Sysname IKE/7/EVENT: Initiator create a SA for peer 192.0.2.9, local port 500, remote port 4500.',
      event: {
        kind: 'negotiation.started',
        remote: { address: '192.0.2.9', port: 4500 },
        fields: { mnemonic: 'EVENT' },
      },
    },
    {
      line: '%Aug 20 19:19:44:543 2012 Sysname IKE/7/EVENT: -MDC=1; IPsec SA state changed from IKE_P2_STATE_SEND2 to IKE_P2_STATE_ESTABLISHED.',
      event: {
        kind: 'debug.detail',
        time: '2012-08-20T19:19:44.543Z',
        fields: { from: 'IKE_P2_STATE_SEND2', to: 'IKE_P2_STATE_ESTABLISHED' },
      },
    },
    {
      line: '*Mar 27 14:32:14:286 2007 Sysname IKE/7/DEBUG:drop message from 192.0.2.9 due to notification type INVALID_ID_INFORMATION',
      event: {
        kind: 'notify.received',
        time: '2007-03-27T14:32:14.286Z',
        remote: { address: '192.0.2.9' },
        fields: { notify: 'INVALID_ID_INFORMATION' },
      },
    },
    {
      line: '*Aug 20 19:19:44:543 2012 Sysname IKE/7/EVENT: -MDC=1; Pre-shared key matching address 192.0.2.9 not found.',
      event: { kind: 'auth.failed', remote: { address: '192.0.2.9' } },
    },
    {
      line: '*Aug 20 19:19:44:543 2012 Sysname IKE/7/ERROR: -MDC=1; Invalid major version(3).',
      event: { kind: 'message.rejected', fields: { version: 3 } },
    },
  ],
};
