import { defineDialect, type Dialect, type Family, type SessionName } from '../../src/dialect/dialect.js';
import { ikeNotifyTables } from '../common/ike-notify.js';
import { racoonFamily } from '../racoon/family.js';
import { hexDumpLayouts, hexDumpRecord } from '../racoon/hex-dump.js';
import { charonFamily } from '../strongswan/family.js';
import { alibabaAdvice } from './advice.js';
import { alibabaAdviceOverTime } from './advice-over-time.js';
import { alibabaCarriers } from './carriers.js';
import { alibabaHeads, alibabaLayouts } from './layouts.js';
import { alibabaMessages } from './messages.js';
import { alibabaReasons } from './reasons.js';
import { configuration } from './configuration.js';

/** The connection `vco-…` or tunnel `tun-…` that the line is about. */
const session: SessionName = ({ resourceType, resourceId }) =>
  typeof resourceType === 'string' && typeof resourceId === 'string'
    ? `${resourceType}-${resourceId}`
    : undefined;

/** A message set behind the prefix of this vendor. */
const behindPrefix = (family: Family): Family => ({ ...family, programs: [], heads: alibabaHeads, session });

/** VPN gateways of Alibaba Cloud: a changed racoon2, charon on older ones. */
export const alibaba: Dialect = defineDialect({
  id: 'alibaba',
  vendor: 'alibaba',
  title: 'Alibaba Cloud VPN Gateway',
  configuration,
  moreDetail:
    'Query the logs of the IPsec connection in the console, or with DescribeVpnConnectionLogs, for the minutes of the failure.',
  products: ['Alibaba Cloud VPN Gateway'],
  // Its examples are in the time of China also for regions elsewhere.
  zone: '+08:00',
  layouts: [...alibabaLayouts, ...hexDumpLayouts],
  families: [
    { id: 'alibaba', programs: [], heads: alibabaHeads, messages: alibabaMessages, session },
    behindPrefix(racoonFamily),
    behindPrefix(charonFamily),
  ],
  carriers: alibabaCarriers,
  records: [hexDumpRecord(['empty', 'new-cookie'])],
  reasons: [...alibabaReasons, ...ikeNotifyTables],
  advice: [...alibabaAdvice, ...alibabaAdviceOverTime],
  showsReceived: false,
});
