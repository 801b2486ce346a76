import { defineDialect, type Dialect } from '../../src/dialect/dialect.js';
import { layout, type Layout } from '../../src/record/layout.js';
import { journalCarrier } from '../common/journal-carrier.js';
import { ikeNotifyTables } from '../common/ike-notify.js';
import { bareLayout, consoleLayouts, fileLayouts, syslogLayouts } from '../common/layouts.js';
import { ikedFamily } from './family.js';
import { code } from './sources.js';
import { configuration } from './configuration.js';

/** `iked -dv` on a terminal, with and without the name of the process. */
const terminalLayouts: readonly Layout[] = [
  layout('program', '<program:iked|openiked>[[[<process:int>]]]: <body:rest>', code('log.c')),
];

/** OpenBSD iked and OpenIKED. */
export const iked: Dialect = defineDialect({
  id: 'iked',
  vendor: 'openbsd',
  title: 'OpenBSD iked, OpenIKED',
  configuration,
  moreDetail:
    'Raise the verbosity with ikectl log verbose, or run the daemon with -v twice, and negotiate once more.',
  products: ['OpenBSD', 'OpenIKED'],
  zone: 'UTC',
  layouts: [...syslogLayouts, ...consoleLayouts, ...terminalLayouts, ...fileLayouts, bareLayout],
  families: [ikedFamily],
  carriers: [journalCarrier(ikedFamily)],
  reasons: [...ikeNotifyTables],
  files: ['iked.log'],
  showsReceived: true,
});
