import { defineDialect, type Dialect } from '../../src/dialect/dialect.js';
import { nsxAdvice } from './advice.js';
import { nsxCarriers } from './carriers.js';
import { nsxLayouts } from './layouts.js';
import { nsxAlarms } from './messages/alarms.js';
import { cliLines } from './messages/cli.js';
import { ikedLines } from './messages/iked.js';
import { nsxTraps } from './messages/traps.js';
import { nsxReasons } from './reasons.js';
import { cliSessionRecord } from './records/cli-session.js';
import { emptyRecord } from './records/empty.js';
import { failureRecord } from './records/failure.js';
import { negotiationRecords } from './records/negotiation.js';
import { summaryRowRecord } from './records/summary-row.js';
import { trapRecord } from './records/trap.js';
import { configuration } from './configuration.js';

/** VMware NSX: Edge syslog, alarms, traps and the command line. */
export const nsx: Dialect = defineDialect({
  id: 'nsx',
  vendor: 'nsx',
  title: 'VMware NSX',
  configuration,
  moreDetail:
    'Set the log level of the IPsec VPN service to DEBUG and read the iked lines of the Edge syslog.',
  products: ['VMware NSX', 'VMware NSX-T Data Center', 'VMware Cloud on AWS'],
  zone: 'UTC',
  layouts: nsxLayouts,
  messages: [...nsxAlarms, ...nsxTraps, ...cliLines],
  // Words that say little by themselves: known only behind the header of an Edge.
  families: [{ id: 'iked', programs: ['nsx'], heads: [], messages: ikedLines }],
  records: [
    failureRecord,
    ...negotiationRecords,
    cliSessionRecord,
    summaryRowRecord,
    trapRecord,
    emptyRecord,
  ],
  carriers: nsxCarriers,
  reasons: nsxReasons,
  advice: nsxAdvice,
  showsReceived: false,
});
