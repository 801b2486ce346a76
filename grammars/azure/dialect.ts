import { defineDialect, type Dialect } from '../../src/dialect/dialect.js';
import { ikeNotifyTables } from '../common/ike-notify.js';
import { windowsStatusTable } from '../common/windows-status.js';
import { windowsStatus } from '../common/windows-status-value.js';
import { azureAdvice } from './advice.js';
import { azureAdviceOverTime } from './advice-over-time.js';
import { azureCarriers } from './carriers.js';
import { azureLayouts } from './layouts.js';
import { auditLines } from './messages/audit.js';
import { ikeErrorBases, ikeErrorSentences } from './messages/ike-errors.js';
import { endings, exchanges, notifies, offers } from './messages/ike.js';
import { pointToSite } from './messages/point-to-site.js';
import { rasClient } from './messages/ras.js';
import { connectionStats, cpuStats } from './messages/stats.js';
import { traceSummaryLines, tracePhrases, wfpEventLines } from './messages/wfpdiag.js';
import { azureReasons } from './reasons.js';
import { azureRecords } from './records/records.js';
import { traceReasons } from './trace-reasons.js';
import { proposals, selectors } from './values.js';
import { configuration } from './configuration.js';

/** Azure VPN gateways: what a VPN troubleshoot download holds. */
export const azure: Dialect = defineDialect({
  id: 'azure',
  vendor: 'azure',
  title: 'Azure VPN gateway',
  configuration,
  moreDetail:
    'Azure logs every negotiation in full: download the logs of VPN troubleshoot, or send IKEDiagnosticLog to a workspace.',
  products: ['Azure VPN Gateway'],
  zone: 'UTC',
  layouts: azureLayouts,
  messages: [
    ...exchanges,
    ...offers,
    ...notifies,
    ...endings,
    ...connectionStats,
    ...cpuStats,
    ...ikeErrorSentences,
    ...ikeErrorBases,
    ...traceSummaryLines,
    ...rasClient,
    ...auditLines,
  ],
  // Words that say little by themselves: known only behind the name of their program, or beside known lines.
  families: [
    { id: 'ikeext', programs: ['ikeext'], heads: [], messages: [...wfpEventLines, ...tracePhrases] },
    { id: 'azure-p2s', programs: ['default'], heads: [], messages: pointToSite },
  ],
  // A session of BGP is known by its peer: it comes and goes apart from the tunnel.
  session: ({ bgpPeer }) => (typeof bgpPeer === 'string' ? `BGP ${bgpPeer}` : undefined),
  records: azureRecords,
  carriers: azureCarriers,
  values: { status: windowsStatus, proposals, selectors },
  reasons: [...azureReasons, ...traceReasons, windowsStatusTable, ...ikeNotifyTables],
  advice: [...azureAdvice, ...azureAdviceOverTime],
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
