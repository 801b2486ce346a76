import { layout, type Layout } from '../../src/record/layout.js';

const journalctl = {
  where: 'journalctl(1), output formats short-full, short-unix, short-monotonic, export, verbose',
  certainty: 'documented',
} as const;

const names = '<host:name> <program:name>';
const days = '<_:Mon|Tue|Wed|Thu|Fri|Sat|Sun>';

/**
 * How journalctl prints entries with `-o`, besides the forms that are those of syslog (`short`, `short-iso`,
 * `short-precise`). Of an export only the message of an entry is read: its time stands on another line.
 *
 * `Sat 2026-11-21 01:05:50 UTC gw charon[812]: `, `1795223150.123456 gw charon[812]: `, `[    5.123456] gw charon[812]: `
 */
export const journalLayouts: readonly Layout[] = [
  layout('journal-full', `${days} <time:iso> UTC ${names}[<process:int>]: <body:rest>`, journalctl, {
    zone: 'UTC',
  }),
  layout(
    'journal-full-zone',
    `${days} <time:iso> <zone:word> ${names}[<process:int>]: <body:rest>`,
    journalctl,
  ),
  layout('journal-full-no-process', `${days} <time:iso> <zone:word> ${names}: <body:rest>`, journalctl),
  layout('journal-unix', `<time:epoch> ${names}[<process:int>]: <body:rest>`, journalctl),
  layout('journal-unix-no-process', `<time:epoch> ${names}: <body:rest>`, journalctl),
  layout('journal-monotonic', `[<_:gap><uptime:decimal>] ${names}[<process:int>]: <body:rest>`, journalctl),
  layout('journal-verbose', '    MESSAGE=<body:rest>', journalctl),
  layout('journal-export', 'MESSAGE=<body:rest>', journalctl),
];
