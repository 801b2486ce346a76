import type { StatusRow } from './windows-status-row.js';

/** Codes of the packet path and of the protection against floods. */
export const packetStatusRows: readonly StatusRow[] = [
  {
    code: 13910,
    symbol: 'ERROR_IPSEC_BAD_SPI',
    category: 'sa.invalid-spi',
    meaning: 'ESP/AH packet with an SPI that matches no SA',
  },
  {
    code: 13911,
    symbol: 'ERROR_IPSEC_SA_LIFETIME_EXPIRED',
    category: 'sa.expired',
    meaning: 'Packet arrived on an SA whose lifetime is over',
  },
  {
    code: 13912,
    symbol: 'ERROR_IPSEC_WRONG_SA',
    category: 'traffic-selector.mismatch',
    meaning: 'Packet does not fit the selectors of the SA it arrived on',
  },
  {
    code: 13913,
    symbol: 'ERROR_IPSEC_REPLAY_CHECK_FAILED',
    category: 'esp.replay',
    meaning: 'Anti-replay window check failed',
  },
  {
    code: 13914,
    symbol: 'ERROR_IPSEC_INVALID_PACKET',
    category: 'esp.integrity',
    alternatives: ['message.malformed'],
    meaning: 'ESP/AH header or trailer is not valid',
  },
  {
    code: 13915,
    symbol: 'ERROR_IPSEC_INTEGRITY_CHECK_FAILED',
    category: 'esp.integrity',
    alternatives: ['proposal.algorithm-unsupported'],
    meaning: 'Integrity check value of the packet is wrong',
  },
  {
    code: 13916,
    symbol: 'ERROR_IPSEC_CLEAR_TEXT_DROP',
    category: 'esp.cleartext',
    alternatives: ['config.not-applied'],
    meaning: 'Unprotected packet dropped where protection is required',
  },
  {
    code: 13917,
    symbol: 'ERROR_IPSEC_AUTH_FIREWALL_DROP',
    category: 'none',
    meaning: 'ESP packet dropped in authenticated firewall mode; expected',
  },
  {
    code: 13918,
    symbol: 'ERROR_IPSEC_THROTTLE_DROP',
    category: 'limit.rate',
    meaning: 'Packet dropped by denial-of-service throttling',
  },
  {
    code: 13925,
    symbol: 'ERROR_IPSEC_DOSP_BLOCK',
    category: 'limit.rate',
    meaning: 'DoS protection: an explicit block rule matched',
  },
  {
    code: 13926,
    symbol: 'ERROR_IPSEC_DOSP_RECEIVED_MULTICAST',
    category: 'limit.rate',
    meaning: 'DoS protection: disallowed IPsec multicast packet',
  },
  {
    code: 13927,
    symbol: 'ERROR_IPSEC_DOSP_INVALID_PACKET',
    category: 'message.malformed',
    meaning: 'DoS protection: malformed packet',
  },
  {
    code: 13928,
    symbol: 'ERROR_IPSEC_DOSP_STATE_LOOKUP_FAILED',
    category: 'limit.rate',
    meaning: 'DoS protection: no state found for the packet',
  },
  {
    code: 13929,
    symbol: 'ERROR_IPSEC_DOSP_MAX_ENTRIES',
    category: 'limit.resource',
    meaning: 'DoS protection: state table is full',
  },
  {
    code: 13930,
    symbol: 'ERROR_IPSEC_DOSP_KEYMOD_NOT_ALLOWED',
    category: 'config.disabled',
    meaning: 'DoS protection: keying module not permitted by policy',
  },
  {
    code: 13931,
    symbol: 'ERROR_IPSEC_DOSP_NOT_INSTALLED',
    category: 'config.disabled',
    meaning: 'DoS protection is not switched on',
  },
  {
    code: 13932,
    symbol: 'ERROR_IPSEC_DOSP_MAX_PER_IP_RATELIMIT_QUEUES',
    category: 'limit.rate',
    meaning: 'DoS protection: per-address rate limit queues used up',
  },
];
