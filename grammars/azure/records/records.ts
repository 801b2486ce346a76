import type { RecordRow } from '../../../src/dialect/dialect.js';
import { auditRecords } from './audit.js';
import { connectionStatsRecord } from './connection-stats.js';
import { ikeErrorRecord } from './ike-error.js';
import { traceSummaryRecord } from './trace-summary.js';
import { wfpEventRecord } from './wfp-event.js';

/** What this dialect prints over several lines. */
export const azureRecords: readonly RecordRow[] = [
  connectionStatsRecord,
  wfpEventRecord,
  ikeErrorRecord,
  traceSummaryRecord,
  ...auditRecords,
];
