/** Rows of the catalogue whose answer differs from that of the tables, by vendor, scope and key. There is none. */
export const deviations: ReadonlyMap<string, { readonly answer: string; readonly why: string }> = new Map();

/** Forms that the tables give to two rows: each has one answer here, that of the holder. */
export const heldByAnother: ReadonlyMap<string, { readonly holder: string; readonly why: string }> = new Map([
  [
    'huawei | negotiation_failure | flow mismatch | 4',
    {
      holder: 'huawei | negotiation_failure | flow or peer mismatch',
      why: 'All lists of products print "flow or peer mismatch" beside the number 4; one number has one answer.',
    },
  ],
]);

/** What the catalogue has beyond the tables, by vendor and scope. */
export const furtherScopes: ReadonlyMap<string, { readonly rows: number; readonly why: string }> = new Map([
  [
    'alibaba | configuration',
    { rows: 17, why: 'items of the configuration that the consistency check may name as different' },
  ],
  ['azure | IKEErrors.txt', { rows: 4, why: 'words of a file that the tables do not cover' }],
  [
    'windows | remote access',
    { rows: 7, why: 'codes of dial-in connections, in rows of point-to-site clients' },
  ],
  ['strongswan | notify', { rows: 29, why: 'short names of error notifies in lists of payloads' }],
  ['nsx | alarm', { rows: 6, why: 'types of alarms, where an alarm gives no reason' }],
  ['nsx | message', { rows: 26, why: 'errors that the daemon prints by their name and number' }],
  [
    'nsx | detail',
    { rows: 52, why: 'strings of the IKE stack that name the differing parameter or certificate' },
  ],
  ['nsx | counters', { rows: 1, why: 'what counters of a tunnel show' }],
  ['huawei | counters', { rows: 1, why: 'what counters of a tunnel show' }],
  ['comware | phase 1', { rows: 19, why: 'reasons of the logs about SAs' }],
  ['comware | phase 2', { rows: 13, why: 'reasons of the logs about SAs' }],
  ['comware | end', { rows: 8, why: 'reasons of the logs about SAs that ended' }],
]);
