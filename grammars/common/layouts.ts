import { layout, type Layout } from '../../src/record/layout.js';
import { journalLayouts } from './journal-layouts.js';
import { logreadLayouts } from './logread-layouts.js';

const rfc3164 = { where: 'RFC 3164 section 4; recorded logs', certainty: 'seen' } as const;
const rfc5424 = { where: 'RFC 5424 section 6; pfSense log', certainty: 'seen' } as const;
const journal = {
  where: 'journalctl -o short-iso, short-precise, short-full',
  certainty: 'documented',
} as const;
const kubernetes = { where: 'Kubernetes CRI logging format', certainty: 'documented' } as const;
const paste = { where: 'pfSense and OPNsense pastes', certainty: 'seen' } as const;
const logcat = { where: 'container and file loggers with an ISO time', certainty: 'seen' } as const;

/** `<30>Nov 21 01:05:50 gw charon[123]: body` with priority, host and process each optional as products leave them out. */
export const syslogLayouts: readonly Layout[] = [
  layout(
    'syslog-5424',
    '[[<<priority:int>>]]1 <time:iso> <host:name> <program:name> <process:name> <msgid:name> <structured:structured>[[ <body:rest>]]',
    rfc5424,
  ),
  layout(
    'syslog-5424-no-priority',
    '<time:iso> <host:name> <program:name> <process:name> <msgid:name> <structured:structured>[[ <body:rest>]]',
    rfc5424,
  ),
  layout(
    'syslog-3164',
    '[[<<priority:int>>]]<time:bsd> <host:name> <program:name>[<process:int>]: <body:rest>',
    rfc3164,
  ),
  layout(
    'syslog-3164-no-process',
    '[[<<priority:int>>]]<time:bsd> <host:name> <program:name>: <body:rest>',
    rfc3164,
  ),
  layout(
    'syslog-iso',
    '[[<<priority:int>>]]<time:iso> <host:name> <program:name>[<process:int>]: <body:rest>',
    journal,
  ),
  layout(
    'syslog-iso-no-process',
    '[[<<priority:int>>]]<time:iso> <host:name> <program:name>: <body:rest>',
    journal,
  ),
  ...journalLayouts,
  ...logreadLayouts,
  // `Nov 21 01:05:50 gw last message repeated 2 times`: no program, so that the first word stands for it.
  layout('syslog-repeated', '<time:bsd> <host:name> last <body:rest>', rfc3164),
  layout('container', '<time:iso> <stream:stdout|stderr> <_:F|P> <body:rest>', kubernetes),
];

/** What web consoles of firewalls show: no host, sometimes no colon. `Feb 9 23:08:00 charon 13[NET] …` */
export const consoleLayouts: readonly Layout[] = [
  layout('console-bracket', '<time:bsd> [<program:word>] <body:rest>', paste),
  layout('console-process', '<time:bsd> <program:word>[<process:int>]: <body:rest>', paste),
  layout('console-colon', '<time:bsd> <program:word>: <body:rest>', paste),
  layout('console', '<time:bsd> <program:word> <body:rest>', paste),
];

/** A time and nothing else, as loggers write that have a file of their own. */
export const fileLayouts: readonly Layout[] = [
  layout('file-bsd-colon', '<time:bsd>: <body:rest>', logcat),
  layout('file-bsd', '<time:bsd> <body:rest>', logcat),
  layout('file-iso-colon', '<time:iso>: <body:rest>', logcat),
  layout('file-iso', '<time:iso> <body:rest>', logcat),
];

/** Nothing before the message. */
export const bareLayout: Layout = layout('bare', '<body:rest>', {
  where: 'terminal output and pastes',
  certainty: 'seen',
});
