import { layout, type Layout } from '../../src/record/layout.js';
import { charonHeads } from '../strongswan/heads.js';
import { racoon2Heads } from '../racoon/heads.js';
import { faq, sibling, sourceLog } from './sources.js';

/** Time and the connection or tunnel; its id is masked in documents: `vco-bp1spxu8hlcvpd7ry****`. */
const prefix = '<time:iso> <resourceType:vco|tun>-<resourceId:name> ';
const levels = 'INFO|PROTO_ERR|PROTO_WARN|INTERNAL_ERR|INTERNAL_WARN|DEBUG|CRITICAL';
const place = `[<level:${levels}>]: <file:name>:<codeLine:int>:`;

/**
 * A log line. What the vendor adds behind the message says which connection it is about:
 *
 * `2023-01-13 11:39:21 vco-… [PROTO_ERR]: ikev1.c:1433:isakmp_ph1resend(): phase1 negotiation failed due to time up.
 * [{remote id:4}{ph1: 172.16.0.88[500] <=> 192.168.0.206[500], 172.16.0.88 <=> 192.168.0.206}]`
 */
export const alibabaLayouts: readonly Layout[] = [
  layout(
    'context',
    `${prefix}<body:text> [{remote id:<remoteNumber:int>}{ph1: <local:endpoint> <=> <remote:endpoint>, <_:host> <=> <_:host>}]`,
    sourceLog,
  ),
  layout(
    'context-ends',
    `${prefix}<body:text> [{<context:text>: <local:endpoint> <=> <remote:endpoint>, <_:host> <=> <_:host>}]`,
    sibling,
  ),
  layout('context-other', `${prefix}<body:text> [{<context:text>}]`, sibling),
  // An empty message: a dump follows on lines of its own.
  layout('empty', `${prefix}${place}<function:word>():`, sibling),
  layout('line', `${prefix}<body:rest>`, sourceLog),
];

/** What stands before a message. The prefix of the line is proof enough that a naked message belongs here. */
export const alibabaHeads: readonly Layout[] = [
  ...racoon2Heads,
  ...charonHeads.filter(({ bare }) => bare !== true),
  layout('level', `[<level:${levels}>]: <body:rest>`, sibling),
  layout('message', '<body:rest>', faq),
];
