import { defineDialect, type Dialect } from '../../src/dialect/dialect.js';
import { ikeNotifyTables } from '../common/ike-notify.js';
import { windowsStatusTable } from '../common/windows-status.js';
import { charonCarrier } from './carrier.js';
import { charonFamily } from './family.js';
import { charonLayouts } from './layouts.js';
import { windowsPeerMessages } from './messages/windows-peer.js';
import { configuration } from './configuration.js';
import { strongswanReasons } from './reasons.js';

/** strongSwan, and the products that print the lines of its daemon unchanged. */
export const strongswan: Dialect = defineDialect({
  id: 'strongswan',
  vendor: 'strongswan',
  title: 'strongSwan',
  configuration,
  moreDetail:
    'Set the log levels cfg, ike and enc to 2 (charon.filelog or charon.syslog in strongswan.conf, or charondebug in ipsec.conf) and negotiate once more.',
  products: ['strongSwan', 'pfSense', 'OPNsense'],
  zone: 'UTC',
  layouts: charonLayouts,
  // The status of a Windows peer needs a table that other dialects with this family do not have.
  families: [{ ...charonFamily, messages: [...charonFamily.messages, ...windowsPeerMessages] }],
  carriers: [charonCarrier],
  reasons: [...ikeNotifyTables, windowsStatusTable, ...strongswanReasons],
  files: ['charon.log', 'strongswan.log', 'ipsec.log'],
  showsReceived: true,
});
