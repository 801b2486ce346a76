import { defineDialect, type Dialect } from '../../src/dialect/dialect.js';
import { ikeNotifyTables } from '../common/ike-notify.js';
import { windowsStatusTable } from '../common/windows-status.js';
import { charonCarrier } from './carrier.js';
import { charonFamily } from './family.js';
import { charonLayouts } from './layouts.js';
import { windowsPeerMessages } from './messages/windows-peer.js';

/** strongSwan, and the products that print the lines of its daemon unchanged. */
export const strongswan: Dialect = defineDialect({
  id: 'strongswan',
  vendor: 'strongswan',
  title: 'strongSwan',
  products: ['strongSwan', 'pfSense', 'OPNsense'],
  zone: 'UTC',
  layouts: charonLayouts,
  // The status of a Windows peer needs a table that other dialects with this family do not have.
  families: [{ ...charonFamily, messages: [...charonFamily.messages, ...windowsPeerMessages] }],
  carriers: [charonCarrier],
  reasons: [...ikeNotifyTables, windowsStatusTable],
  files: ['charon.log', 'strongswan.log', 'ipsec.log'],
  showsReceived: true,
});
