import { createTransforms, type TransformRow } from '../../src/value/transform.js';
import { authenticationRows } from './transforms-authentication.js';
import { encryptionRows } from './transforms-encryption.js';
import { integrityRows, prfRows } from './transforms-integrity.js';
import { groupRows, sequenceNumberRows } from './transforms-key-exchange.js';

/**
 * The transforms of IKE and IPsec with the spellings of the vendors. Numbers and names: IANA "Internet Key
 * Exchange Version 2 (IKEv2) Parameters"; requirements: RFC 8247 and RFC 8221 with RFC 9395, which rules out
 * what these leave open; a transform that no RFC names is `may`.
 */
export const transformRows: readonly TransformRow[] = [
  ...encryptionRows,
  ...integrityRows,
  ...prfRows,
  ...groupRows,
  ...sequenceNumberRows,
  ...authenticationRows,
];

/** The table of all dialects. */
export const transforms = createTransforms(transformRows);
