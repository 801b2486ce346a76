import { reason, type ReasonTable } from '../../src/category/reason.js';
import { disconnectionReasons } from './reasons-disconnection.js';
import { negotiationReasons } from './reasons-negotiation.js';
import { counterMeaning } from './sources.js';

/**
 * Reason strings. Both tables have one name: devices print strings of one section in place of the other, and the one
 * string that stands in both means the same in both.
 */
export const huaweiReasons: readonly ReasonTable[] = [
  { id: 'reason', vendor: 'huawei', scope: 'negotiation_failure', reasons: negotiationReasons },
  { id: 'reason', vendor: 'huawei', scope: 'disconnection', reasons: disconnectionReasons },
  {
    id: 'traffic',
    vendor: 'huawei',
    scope: 'counters',
    reasons: [
      reason('outbound only', 'esp.no-inbound', counterMeaning, { alternatives: ['routing.conflict'] }),
    ],
  },
];
