import { layout, type Layout } from '../../src/record/layout.js';
import { logKeys } from './log-attributes.js';
import { comware5, commandReference, headerGuess, logPaste, logReference } from './sources.js';

/** `*Aug 20 19:19:44:543 2012 Sysname IKE/7/EVENT: -MDC=1; ` — `%` a log, `*` debug output, `#` a trap */
const head =
  '<_:*|%|#><time:bsd> <host:name> <module:word>/<severity:int>/<mnemonic:word>:<_:gap>[[-<origin:MDC|Context|Slot>=<originNumber:int>;<_:gap>]]';
const logHost =
  '<time:bsd> <host:name> %%10<module:word>/<severity:int>/<mnemonic:word>[[(<flag:l|t|d|s>)]]:<_:gap>[[-DevIP=<device:ip>;<_:gap>]]<body:rest>';
const peers = 'vrf = <vrf:name>, local = <local:host>, remote = <remote:host>/<remotePort:port>';

/** What stands before a text of Comware 7 and 5. */
export const comwareLayouts: readonly Layout[] = [
  // The text begins on the next line.
  layout('debug-peers', `${head}${peers}[[.]]`, headerGuess, { own: true }),
  layout('debug-peers-text', `${head}${peers}<_:gap><body:rest>`, headerGuess),
  // The text begins on the next line.
  layout('debug-head', head, comware5),
  layout('debug-dump', `${head}<_:hex> <_:hex> <_:hex> <_:hex>`, comware5),
  layout('debug', `${head}<body:rest>`, commandReference),
  layout('log-host', `[[<<priority:int>>]]${logHost}`, headerGuess),
  layout('packet-flags', '<_:gap>flags:<_:gap><body:rest>', commandReference, { bare: true }),
  // What a log about an SA says of it, an entry a line: the class of a line for the record.
  layout('log-field', `<_:gap>[[<_:•|*|-><_:gap>]]<key:${logKeys}><_:gap>:[[<value:rest>]]`, logReference, {
    bare: true,
  }),
  // A paste without the first part of the header.
  layout('log-cut', '<module:IKE|IPSEC>/<severity:int>/<mnemonic:word>:<_:gap><body:rest>', logPaste),
  layout(
    'log-cut-host',
    '<host:name> <module:IKE|IPSEC>/<severity:int>/<mnemonic:word>:<_:gap><body:rest>',
    logPaste,
  ),
  layout('text', '<_:gap><body:rest>', comware5, { bare: true }),
];
