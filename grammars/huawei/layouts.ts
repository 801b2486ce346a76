import { layout, type Layout } from '../../src/record/layout.js';
import {
  cloudLog,
  errorInfo,
  headers,
  headerVariants,
  historyRecord,
  offlineInfo,
  saTable,
} from './sources.js';

const origin = '%%01<module:word>/<level:int>/<mnemonic:word>';

/** VRP8: `(l):VS=0-CID=0x807A0414-alarmID=0x00F10354;` */
const vrp8 = `${origin}(<flag:l|t|d|s|D>):[[VS=<virtualSystem:text>-]]CID=<component:code>[[-alarmID=<alarmId:code>]];<_:gap><body:rest>`;
/** VRP5 on a device of several boards: `(l)[12]:Slot=1,Vcpu=0;` */
const vrp5Slot = `${origin}(<flag:l|t|d|s|D>)[[[<count:int>]]]:Slot=<slot:int>[[,Vcpu=<cpu:int>]];<_:gap><body:rest>`;
/** VRP5: `(l)[12]:`; firewalls put the virtual system before the sentence */
const vrp5 = `${origin}(<flag:l|t|d|s|D>)[[[<count:int>]]]:<_:gap>[[Vsys <virtualSystem:name>:<_:gap>]]<body:rest>`;

/** A header without what stands before it, as a relay or a paste leaves it. */
const cut = { where: headerVariants.where, certainty: 'inferred' } as const;

/** Log lines of devices, traps of the trap buffer, the log of the cloud, tables of commands. */
export const huaweiLayouts: readonly Layout[] = [
  layout(
    'cloud',
    '<time:iso> <host:name> <program:name>[<process:int>]: [[<severity:word> ]][<local:host>] <body:rest>',
    cloudLog,
  ),
  layout('vrp8', `[[<<priority:int>>]]<time:bsd> <host:name> ${vrp8}`, headers),
  layout('vrp8-iso', `[[<<priority:int>>]]<time:iso> <host:name> ${vrp8}`, headers),
  layout('vrp5-slot', `[[<<priority:int>>]]<time:bsd> <host:name> ${vrp5Slot}`, headers),
  layout('vrp5-slot-iso', `[[<<priority:int>>]]<time:iso> <host:name> ${vrp5Slot}`, headers),
  layout('vrp5', `[[<<priority:int>>]]<time:bsd> <host:name> ${vrp5}`, headers),
  layout('vrp5-iso', `[[<<priority:int>>]]<time:iso> <host:name> ${vrp5}`, headers),
  layout('vrp5-boot', `[[<<priority:int>>]]<sinceBoot:decimal> <host:name> ${vrp5}`, headerVariants),
  layout('vrp8-plain', `[[<<priority:int>>]]${vrp8}`, cut),
  layout('vrp5-plain', `[[<<priority:int>>]]${vrp5}`, headers),
  layout(
    'trap',
    '#<time:bsd> <host:name> <module:word>/<level:int>/<mnemonic:word>:<_:gap><body:rest>',
    headers,
  ),
  layout(
    'trap-iso',
    '#<time:iso> <host:name> <module:word>/<level:int>/<mnemonic:word>:<_:gap><body:rest>',
    headerVariants,
  ),
  layout('trap-plain', '[[#]]<module:IPSEC|IPSEC-VPN>/<level:int>/<mnemonic:word>:<_:gap><body:rest>', cut),
  // Rows of a table whose reason nobody lists, read from the right; the class of a line for the record.
  layout(
    'row-with-port',
    '<_:gap><remote:host> <_:gap><remotePort:port> <_:gap><reason:text> v<version:int> <_:gap><date:name> <_:gap><clock:host>',
    errorInfo,
    { bare: true },
  ),
  layout(
    'row',
    '<_:gap><remote:host> <_:gap><reason:text> v<version:int> <_:gap><date:name> <_:gap><clock:host>',
    offlineInfo,
    { bare: true },
  ),
  // `16777239   198.51.100.20:500      RD|ST|A   v2:2   IP   198.51.100.20`
  layout(
    'ike-sa-row',
    '<_:gap><connectionId:int> <_:gap><remote:endpoint> <_:gap><flags:text> v<version:int>:<phase:int>[[ <peerId:rest>]]',
    saTable,
    { bare: true },
  ),
  layout(
    'ike-sa-row-host',
    '<_:gap><connectionId:int> <_:gap><remote:host> <_:gap><flags:text> v<version:int>:<phase:int>[[ <peerId:rest>]]',
    saTable,
    { bare: true },
  ),
  layout('rule-double', '<_:gap>=====<_:text>', offlineInfo, { bare: true }),
  layout('block-interface', '<_:gap>Interface<_:gap>:<_:gap><interface:rest>', historyRecord, { bare: true }),
  layout('row-end', '<_:gap>v<version:int> <_:gap><date:name> <_:gap><clock:host>', errorInfo, {
    bare: true,
  }),
  layout('rule', '<_:gap>-----<_:name>', offlineInfo, { bare: true }),
  layout('prompt', '<_:gap><<host:name>><_:gap><body:rest>', offlineInfo),
  layout('plain', '<_:gap><body:rest>', offlineInfo),
];
