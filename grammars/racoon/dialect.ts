import { defineDialect, type Dialect } from '../../src/dialect/dialect.js';
import { layout, type Layout } from '../../src/record/layout.js';
import { journalCarrier } from '../common/journal-carrier.js';
import { ikeNotifyTables } from '../common/ike-notify.js';
import { bareLayout, consoleLayouts, fileLayouts, syslogLayouts } from '../common/layouts.js';
import { racoonFamily } from './family.js';
import { hexDumpLayouts, hexDumpRecord } from './hex-dump.js';
import { older, seen } from './sources.js';
import { configuration } from './configuration.js';

const levels = 'ERROR|WARNING|NOTIFY|INFO|DEBUG|DEBUG2';

/** An empty message: a dump follows. First, for they fit every envelope. */
const emptyLayouts: readonly Layout[] = [
  layout('empty', `<time:iso>: <level:${levels}>:`, older),
  layout(
    'empty-place',
    `<time:iso>: <level:${levels}>: <file:name>:<codeLine:int>:<function:word>():`,
    older,
  ),
  layout('empty-syslog', `<time:bsd> <host:name> <program:racoon|iked>: <level:${levels}>:`, older),
  layout(
    'empty-racoon2',
    '<time:iso> [<level:DEBUG|INFO>]: <file:name>:<codeLine:int>:<function:word>():',
    older,
  ),
];

/** Consoles that leave the host out, and pastes without a time. */
const pasteLayouts: readonly Layout[] = [
  layout('console-wide', '<time:bsd>  <program:racoon|iked>: <body:rest>', older),
  layout('console-wider', '<time:bsd>   <program:racoon|iked>: <body:rest>', older),
  layout('program', '<program:racoon|iked>: <body:rest>', older),
  layout('program-process', '<program:racoon|iked>[<process:int>]: <body:rest>', older),
];

/** What a D-Link DSR shows: brackets around everything, some texts reworded. */
const applianceLayout = layout(
  'dsr',
  'VPN <severity:word> [<weekday:word> <time:bsd> <year:int>(<zone:word>)] [<host:name>] [<release:name>] [VPN] [<level:word>] [IPSEC] [<body:text>]',
  { where: 'published log of a D-Link DSR-250', certainty: 'seen' },
  { set: { program: 'racoon' } },
);

/** racoon and racoon2 in every envelope: their own file, syslog, a console. */
export const racoon: Dialect = defineDialect({
  id: 'racoon',
  vendor: 'racoon',
  title: 'racoon (ipsec-tools, racoon2)',
  configuration,
  moreDetail: 'Set "log debug;" in racoon.conf, or run the daemon with -d, and negotiate once more.',
  products: ['ipsec-tools', 'racoon2', 'KAME racoon', 'pfSense to 2.1'],
  zone: 'UTC',
  layouts: [
    ...emptyLayouts,
    // `2014-06-02 12:39:30: `, what racoon writes itself; before the others, for none is as frequent.
    layout('racoon-file', '<time:iso>: <body:rest>', seen('plog.c')),
    ...syslogLayouts,
    ...consoleLayouts,
    ...pasteLayouts,
    applianceLayout,
    ...fileLayouts.filter(({ id }) => id !== 'file-iso-colon'),
    ...hexDumpLayouts,
    bareLayout,
  ],
  families: [racoonFamily],
  carriers: [journalCarrier(racoonFamily)],
  records: [hexDumpRecord(['new-cookie', ...emptyLayouts.map(({ id }) => id)])],
  reasons: [...ikeNotifyTables],
  files: ['racoon.log', 'iked.log'],
  showsReceived: false,
});
