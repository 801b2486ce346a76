import { defineDialect, type Dialect } from '../../src/dialect/dialect.js';
import { layout } from '../../src/record/layout.js';
import { ikeNotifyTables } from '../common/ike-notify.js';
import { bareLayout, consoleLayouts, fileLayouts, syslogLayouts } from '../common/layouts.js';
import { plutoCarrier } from './carrier.js';
import { plutoFamily } from './family.js';
import { lab } from './sources.js';
import { configuration } from './configuration.js';

/** Libreswan and its forebears in every envelope: its own log file, syslog, the journal, a console. */
export const libreswan: Dialect = defineDialect({
  id: 'libreswan',
  vendor: 'libreswan',
  title: 'Libreswan, Openswan (pluto)',
  configuration,
  moreDetail: 'Set plutodebug="base" (or run ipsec whack --debug base) and negotiate once more.',
  products: ['Libreswan', 'Openswan', 'FreeS/WAN'],
  zone: 'UTC',
  layouts: [
    // `Nov 21 01:15:22.217096: `, what pluto writes itself; first, for no other layout is as frequent.
    layout('pluto-file', '<time:bsd>: <body:rest>', lab),
    ...syslogLayouts,
    ...consoleLayouts,
    ...fileLayouts.filter(({ id }) => id !== 'file-bsd-colon'),
    bareLayout,
  ],
  families: [plutoFamily],
  carriers: [plutoCarrier],
  reasons: [...ikeNotifyTables],
  files: ['pluto.log'],
  showsReceived: false,
});
