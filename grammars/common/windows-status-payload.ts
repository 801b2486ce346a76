import type { StatusRow } from './windows-status-row.js';

/** Codes of the negotiation: payloads that could not be used. */
export const payloadStatusRows: readonly StatusRow[] = [
  {
    code: 13829,
    symbol: 'ERROR_IPSEC_IKE_PROCESS_ERR',
    category: 'message.malformed',
    meaning: 'Generic error while handling a received payload',
  },
  {
    code: 13830,
    symbol: 'ERROR_IPSEC_IKE_PROCESS_ERR_SA',
    category: 'message.malformed',
    alternatives: ['proposal.ike'],
    meaning: 'SA payload could not be processed',
  },
  {
    code: 13831,
    symbol: 'ERROR_IPSEC_IKE_PROCESS_ERR_PROP',
    category: 'message.malformed',
    alternatives: ['proposal.ike'],
    meaning: 'Proposal payload could not be processed',
  },
  {
    code: 13832,
    symbol: 'ERROR_IPSEC_IKE_PROCESS_ERR_TRANS',
    category: 'message.malformed',
    alternatives: ['proposal.ike'],
    meaning: 'Transform payload could not be processed',
  },
  {
    code: 13833,
    symbol: 'ERROR_IPSEC_IKE_PROCESS_ERR_KE',
    category: 'proposal.ike.dh-group',
    alternatives: ['proposal.ipsec.pfs', 'message.malformed'],
    meaning: 'Key exchange payload could not be processed, often a DH group mismatch',
  },
  {
    code: 13834,
    symbol: 'ERROR_IPSEC_IKE_PROCESS_ERR_ID',
    category: 'auth.identity',
    alternatives: ['message.malformed'],
    meaning: 'Identification payload could not be processed',
  },
  {
    code: 13835,
    symbol: 'ERROR_IPSEC_IKE_PROCESS_ERR_CERT',
    category: 'auth.certificate',
    alternatives: ['message.malformed'],
    meaning: 'Certificate payload could not be processed',
  },
  {
    code: 13836,
    symbol: 'ERROR_IPSEC_IKE_PROCESS_ERR_CERT_REQ',
    category: 'auth.certificate',
    alternatives: ['message.malformed'],
    meaning: 'Certificate request payload could not be processed',
  },
  {
    code: 13837,
    symbol: 'ERROR_IPSEC_IKE_PROCESS_ERR_HASH',
    category: 'auth.psk',
    alternatives: ['message.malformed'],
    meaning: 'Hash payload could not be processed',
  },
  {
    code: 13838,
    symbol: 'ERROR_IPSEC_IKE_PROCESS_ERR_SIG',
    category: 'auth.certificate',
    alternatives: ['message.malformed'],
    meaning: 'Signature payload could not be processed',
  },
  {
    code: 13839,
    symbol: 'ERROR_IPSEC_IKE_PROCESS_ERR_NONCE',
    category: 'message.malformed',
    meaning: 'Nonce payload could not be processed',
  },
  {
    code: 13840,
    symbol: 'ERROR_IPSEC_IKE_PROCESS_ERR_NOTIFY',
    category: 'proposal.lifetime',
    alternatives: ['message.malformed'],
    meaning:
      'Notify payload could not be processed (Azure: peer tries to change the lifetime after main mode)',
  },
  {
    code: 13841,
    symbol: 'ERROR_IPSEC_IKE_PROCESS_ERR_DELETE',
    category: 'message.malformed',
    meaning: 'Delete payload could not be processed',
  },
  {
    code: 13842,
    symbol: 'ERROR_IPSEC_IKE_PROCESS_ERR_VENDOR',
    category: 'message.malformed',
    meaning: 'Vendor ID payload could not be processed',
  },
  {
    code: 13843,
    symbol: 'ERROR_IPSEC_IKE_INVALID_PAYLOAD',
    category: 'message.malformed',
    alternatives: ['traffic-selector.mismatch', 'proposal.ipsec', 'auth.psk'],
    meaning:
      'A payload is malformed, unexpected, missing or not allowed here (Azure: also narrow selectors refused by the peer)',
  },
  {
    code: 13844,
    symbol: 'ERROR_IPSEC_IKE_LOAD_SOFT_SA',
    category: 'none',
    meaning: 'A soft (unsecured) SA was created; informational',
  },
  {
    code: 13845,
    symbol: 'ERROR_IPSEC_IKE_SOFT_SA_TORN_DOWN',
    category: 'none',
    meaning: 'A soft (unsecured) SA was removed; informational',
  },
  {
    code: 13846,
    symbol: 'ERROR_IPSEC_IKE_INVALID_COOKIE',
    category: 'message.cookie',
    meaning: 'The cookie/SPI pair does not belong to a known negotiation',
  },
  {
    code: 13847,
    symbol: 'ERROR_IPSEC_IKE_NO_PEER_CERT',
    category: 'auth.certificate.missing',
    meaning: 'The peer supplied no valid machine certificate',
  },
  {
    code: 13848,
    symbol: 'ERROR_IPSEC_IKE_PEER_CRL_FAILED',
    category: 'auth.certificate.revocation-check',
    meaning: 'Revocation check of the peer certificate failed',
  },
];
