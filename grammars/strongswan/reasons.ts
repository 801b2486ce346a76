import type { Reason, ReasonTable } from '../../src/category/reason.js';
import { reason } from '../../src/category/reason.js';
import { ikev1NotifyRows } from '../common/ike-notify-v1.js';
import { ikev2NotifyRows } from '../common/ike-notify-v2.js';
import type { FactSource } from '../../src/category/source.js';
import { notifyNames } from './notify-names.js';

const source: FactSource = {
  where: 'strongSwan src/libcharon/encoding/payloads/notify_payload.c, 4.6.4 to 6.0.6',
  certainty: 'source-code',
};

/** The short name of an error notify means what its long name means. */
function rowOf(short: string, long: string): readonly Reason[] {
  const row =
    ikev2NotifyRows.find(({ name }) => name === long) ??
    ikev1NotifyRows.find(({ name }) => name.replaceAll('-', '_') === long);
  return row ? [reason(short, row.category, source, { alternatives: row.alternatives ?? [] })] : [];
}

/** Short names in lists of payloads, `N(NO_PROP)`, for those who look one up. */
export const strongswanReasons: readonly ReasonTable[] = [
  {
    id: 'notify-short',
    vendor: 'strongswan',
    scope: 'notify',
    reasons: [...notifyNames].flatMap(([short, long]) => rowOf(short, long)),
  },
];
