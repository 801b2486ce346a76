import type { FactSource } from '../../src/category/source.js';
import { layout, type Layout } from '../../src/record/layout.js';
import { charonHeads } from '../strongswan/heads.js';
import { racoon2Heads } from '../racoon/heads.js';
import { collected, faq, keywordTable, sibling, sourceLog } from './sources.js';

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
const lineLayouts = (id: string, before: string, source: FactSource, behind = ''): readonly Layout[] => [
  layout(
    `${id}context`,
    `${before}${prefix}<body:text> [{remote id:<remoteNumber:int>}{ph1: <local:endpoint> <=> <remote:endpoint>, <_:host> <=> <_:host>}]${behind}`,
    source,
  ),
  layout(
    `${id}context-ends`,
    `${before}${prefix}<body:text> [{<context:text>: <local:endpoint> <=> <remote:endpoint>, <_:host> <=> <_:host>}]${behind}`,
    source === sourceLog ? sibling : source,
  ),
  layout(
    `${id}context-other`,
    `${before}${prefix}<body:text> [{<context:text>}]${behind}`,
    source === sourceLog ? sibling : source,
  ),
];

/** What a collector, or the export of a table, puts before a line; the time is that of the line. */
const covers: readonly (readonly [id: string, before: string])[] = [
  [
    'collected-5424-',
    '[[<<priority:int>>]]1 <_:iso> <host:name> <collector:name> <_:name> <_:name> <_:structured><_:gap>',
  ],
  ['collected-3164-', '[[<<priority:int>>]]<_:bsd> <host:name> <collector:name>:<_:gap>'],
  ['collected-process-', '[[<<priority:int>>]]<_:bsd> <host:name> <collector:name>[<_:int>]:<_:gap>'],
  ['collected-iso-', '<_:iso><_:gap>'],
  ['cells-', '<_:iso>,'],
];

/** Log lines as the console shows them, and as others pass them on. */
export const alibabaLayouts: readonly Layout[] = [
  ...lineLayouts('', '', sourceLog),
  // An empty message: a dump follows on lines of its own.
  layout('empty', `${prefix}${place}<function:word>():`, sibling),
  layout('line', `${prefix}<body:rest>`, sourceLog),
  ...lineLayouts('quoted-cells-', '<_:iso>,"', collected, '"'),
  layout('quoted-cells-line', `<_:iso>,"${prefix}<body:text>"`, collected),
  ...covers.flatMap(([id, before]) => [
    ...lineLayouts(id, before, collected),
    layout(`${id}line`, `${before}${prefix}<body:rest>`, collected),
  ]),
];

/** What stands before a message. The prefix of the line is proof enough that a naked message belongs here. */
export const alibabaHeads: readonly Layout[] = [
  ...racoon2Heads,
  ...charonHeads.filter(({ bare }) => bare !== true),
  layout('level', `[<level:${levels}>]: <body:rest>`, sibling),
  layout('message', '<body:rest>', faq),
  // The vendor documents keywords as parts of a line: what stands before one up to the first of these is passed over.
  layout('keyword-behind-colon', `${place}<function:word>(): <before:text>: <body:rest>`, keywordTable),
  layout('keyword-behind-comma', `${place}<function:word>(): <before:text>, <body:rest>`, keywordTable),
];
