import { defineDialect, type Dialect } from '../../src/dialect/dialect.js';
import { ikeNotifyTables } from '../common/ike-notify.js';
import { charonFamily } from './family.js';
import { charonLayouts } from './layouts.js';
import { strongswanReasons } from './reasons.js';

/** strongSwan, and the products that print the lines of its daemon unchanged. */
export const strongswan: Dialect = defineDialect({
  id: 'strongswan',
  vendor: 'strongswan',
  title: 'strongSwan',
  products: ['strongSwan', 'pfSense', 'OPNsense'],
  zone: 'UTC',
  layouts: charonLayouts,
  families: [charonFamily],
  reasons: [...ikeNotifyTables, ...strongswanReasons],
  files: ['charon.log', 'strongswan.log', 'ipsec.log'],
  showsReceived: true,
});
