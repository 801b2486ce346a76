import type { StatusRow } from './windows-status-row.js';

/** Codes outside the IPsec range that gateways print as the status of a negotiation. */
export const otherStatusRows: readonly StatusRow[] = [
  {
    code: 258,
    symbol: 'WAIT_TIMEOUT',
    category: 'timeout.ike',
    meaning: 'A wait timed out. Not an IPsec code; occurs as IKE status text.',
    certainty: 'inferred',
  },
  {
    code: 808,
    symbol: 'ERROR_ENCRYPTED_IO_NOT_POSSIBLE',
    category: 'unknown',
    meaning:
      'Seen as an IKE status text on Azure; cause not documented. Not an IPsec code; occurs as IKE status text.',
    certainty: 'inferred',
  },
  {
    code: 1168,
    symbol: 'ERROR_NOT_FOUND',
    category: 'config.missing',
    alternatives: ['peer.unknown'],
    meaning: 'Element not found. Not an IPsec code; occurs as IKE status text.',
    certainty: 'inferred',
  },
  {
    code: 1225,
    symbol: 'ERROR_CONNECTION_REFUSED',
    category: 'negotiation.role',
    meaning: 'Documented by Microsoft for a connection whose mode lets only the other end initiate.',
    certainty: 'documented',
  },
  {
    code: 1244,
    symbol: 'ERROR_NOT_AUTHENTICATED',
    category: 'auth.eap',
    alternatives: ['auth.failed'],
    meaning: 'The user is not authenticated. Not an IPsec code; occurs as IKE status text.',
    certainty: 'inferred',
  },
  {
    code: 1326,
    symbol: 'ERROR_LOGON_FAILURE',
    category: 'auth.eap',
    alternatives: ['auth.failed'],
    meaning: 'User name or password wrong. Not an IPsec code; occurs as IKE status text.',
    certainty: 'inferred',
  },
  {
    code: 4320,
    symbol: 'ERROR_REQUEST_REFUSED',
    category: 'config.disabled',
    alternatives: ['admin.teardown'],
    meaning:
      'The operator or administrator refused the request. Not an IPsec code; occurs as IKE status text.',
    certainty: 'inferred',
  },
  {
    code: 13999,
    category: 'traffic-selector.mismatch',
    meaning: 'Azure only: traffic selectors unacceptable.',
    certainty: 'documented',
  },
];
