import { defineDialect, type Dialect } from '../../src/dialect/dialect.js';
import { ikeNotifyTables } from '../common/ike-notify.js';
import { windowsStatusTable } from '../common/windows-status.js';
import { windowsStatus } from '../common/windows-status-value.js';
import { azureAdvice } from './advice.js';
import { azureLayouts } from './layouts.js';
import { endings, exchanges, notifies, offers } from './messages/ike.js';
import { connectionStats, cpuStats } from './messages/stats.js';
import { azureReasons } from './reasons.js';
import { azureRecords } from './records.js';
import { proposals, selectors } from './values.js';

/** Azure VPN gateways: what a VPN troubleshoot download holds. */
export const azure: Dialect = defineDialect({
  id: 'azure',
  vendor: 'azure',
  title: 'Azure VPN gateway',
  products: ['Azure VPN Gateway'],
  zone: 'UTC',
  layouts: azureLayouts,
  messages: [...exchanges, ...offers, ...notifies, ...endings, ...connectionStats, ...cpuStats],
  records: azureRecords,
  values: { status: windowsStatus, proposals, selectors },
  reasons: [...azureReasons, windowsStatusTable, ...ikeNotifyTables],
  advice: azureAdvice,
  files: [
    'ikelogs.txt',
    'ikeerrors.txt',
    'connectionstats.txt',
    'cpustats.txt',
    'scrubbed-wfpdiag.txt',
    'wfpdiag.txt',
    'wfpdiag.txt.sum',
  ],
  showsReceived: true,
});
