import { layout, type Layout } from '../../src/record/layout.js';

const logread = {
  where: 'logread of OpenWrt: time, facility and level, program',
  certainty: 'seen',
} as const;

const days = '<_:Mon|Tue|Wed|Thu|Fri|Sat|Sun>';
const facilities = '<_:daemon|auth|authpriv|user|local0|local1|local2|local3|local4|local5|local6|local7>';
const levels = '<_:emerg|alert|crit|err|warn|notice|info|debug>';
const head = `${days} <time:bsd> ${facilities}.${levels}`;

/**
 * What small routers print: `Tue Dec 27 12:48:55 2022 daemon.info ipsec: 05[CFG] …`. charon names no program there:
 * `Tue Dec 27 12:48:55 2022 daemon.info : 05[CFG] …`.
 */
export const logreadLayouts: readonly Layout[] = [
  layout('logread', `${head} <program:name>[<process:int>]: <body:rest>`, logread),
  layout('logread-no-process', `${head} <program:name>: <body:rest>`, logread),
  layout('logread-no-program', `${head} : <body:rest>`, logread),
];
