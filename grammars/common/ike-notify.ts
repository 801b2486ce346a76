import type { ReasonTable } from '../../src/category/reason.js';
import { reason } from '../../src/category/reason.js';
import type { FactSource } from '../../src/category/source.js';
import type { NotifyRow } from './ike-notify-row.js';
import { ikev1NotifyRows } from './ike-notify-v1.js';
import { ikev2NotifyRows } from './ike-notify-v2.js';

const ikev2Source: FactSource = {
  where: 'IANA IKEv2 parameters, Notify Message Types',
  certainty: 'documented',
};
const ikev1Source: FactSource = { where: 'RFC 2408, section 3.14.1', certainty: 'documented' };

/**
 * Error notify types. The two versions number and spell them differently (`14` is `NO_PROPOSAL_CHOSEN` in IKEv2
 * and `NO-PROPOSAL-CHOSEN` in IKEv1; `1` and `7` are different errors), so each version is a scope.
 */
export const ikeNotifyTables: readonly ReasonTable[] = [
  notifyTable('v2', ikev2NotifyRows, ikev2Source),
  notifyTable('v1', ikev1NotifyRows, ikev1Source),
];

function notifyTable(scope: string, rows: readonly NotifyRow[], source: FactSource): ReasonTable {
  const reasons = rows.map(({ number, name, category, alternatives = [] }) =>
    reason(name, category, source, { alternatives, aliases: [number] }),
  );
  return { id: 'notify', vendor: 'ike', scope, reasons };
}
