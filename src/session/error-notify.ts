/**
 * Error notify types of RFC 7296 (3.10.1) and their IKEv1 counterparts that say by themselves what is refused, and
 * what else the same word may mean. Others are states, or heal by the retry they ask for.
 */
const categories: Readonly<
  Record<string, { readonly category: string; readonly alternatives: readonly string[] }>
> = {
  NO_PROPOSAL_CHOSEN: {
    category: 'proposal',
    alternatives: ['proposal.ike', 'proposal.ipsec', 'peer.unknown'],
  },
  AUTHENTICATION_FAILED: {
    category: 'auth.failed',
    alternatives: ['auth.psk', 'auth.identity', 'auth.certificate', 'auth.method'],
  },
  TS_UNACCEPTABLE: { category: 'traffic-selector.mismatch', alternatives: [] },
  INVALID_MAJOR_VERSION: { category: 'negotiation.version', alternatives: [] },
  SINGLE_PAIR_REQUIRED: { category: 'traffic-selector.multiple', alternatives: [] },
  INTERNAL_ADDRESS_FAILURE: { category: 'config.address-assignment', alternatives: [] },
  FAILED_CP_REQUIRED: { category: 'config.address-assignment', alternatives: [] },
  INVALID_ID_INFORMATION: { category: 'traffic-selector.mismatch', alternatives: ['auth.identity'] },
  UNSUPPORTED_CRITICAL_PAYLOAD: { category: 'message.critical-payload', alternatives: [] },
};

/** What an error notify refuses; undefined for one that is no fault by itself. */
export const refusalOf = (
  notify: string,
): { readonly category: string; readonly alternatives: readonly string[] } | undefined => categories[notify];

/** Whether a notify tells of an error, by itself or beside a failure; status notifies are many and tell of none. */
export const isErrorNotify = (notify: string): boolean =>
  notify in categories ||
  notify.startsWith('INVALID_') ||
  notify.startsWith('UNSUPPORTED_') ||
  others.has(notify);

const others: ReadonlySet<string> = new Set([
  'PAYLOAD_MALFORMED',
  'TEMPORARY_FAILURE',
  'CHILD_SA_NOT_FOUND',
  'NO_ADDITIONAL_SAS',
  'COOKIE',
]);
