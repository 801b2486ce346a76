import { defineDialect, type Dialect } from '../../src/dialect/dialect.js';
import { ikeNotifyTables } from '../common/ike-notify.js';
import { readLogAttributes } from './log-attributes.js';
import { comwareLayouts } from './layouts.js';
import { comwareErrors } from './messages/errors.js';
import { comwareEvents } from './messages/events.js';
import { comwareLogs } from './messages/logs.js';
import { comwarePackets } from './messages/packets.js';
import { comwareReasons } from './reasons.js';
import { comwareRecords } from './records.js';
import { configuration } from './configuration.js';

/** H3C and HPE routers with Comware 7 and 5. */
export const comware: Dialect = defineDialect({
  id: 'comware',
  vendor: 'comware',
  title: 'H3C and HPE Comware',
  configuration,
  moreDetail:
    'Turn on debugging ike all and debugging ipsec all with terminal debugging, then negotiate once more.',
  products: ['H3C Comware 7', 'HPE Comware 7', 'H3C and HP Comware 5', '3Com'],
  zone: 'UTC',
  layouts: comwareLayouts,
  messages: [...comwareErrors, ...comwareEvents, ...comwarePackets, ...comwareLogs],
  records: comwareRecords,
  values: { attributes: readLogAttributes },
  reasons: [...comwareReasons, ...ikeNotifyTables],
  showsReceived: true,
});
