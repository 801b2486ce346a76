import type { NotifyRow } from './ike-notify-row.js';

/** Error notify types of IKEv2. The phase a proposal or selector error belongs to comes from the exchange. */
export const ikev2NotifyRows: readonly NotifyRow[] = [
  { number: 1, name: 'UNSUPPORTED_CRITICAL_PAYLOAD', category: 'message.critical-payload' },
  {
    number: 4,
    name: 'INVALID_IKE_SPI',
    category: 'message.cookie',
    alternatives: ['peer.restarted', 'sa.invalid-spi'],
  },
  { number: 5, name: 'INVALID_MAJOR_VERSION', category: 'negotiation.version' },
  {
    number: 7,
    name: 'INVALID_SYNTAX',
    category: 'message.malformed',
    alternatives: ['proposal.ike', 'traffic-selector.mismatch'],
  },
  { number: 9, name: 'INVALID_MESSAGE_ID', category: 'message.malformed' },
  { number: 11, name: 'INVALID_SPI', category: 'sa.invalid-spi' },
  {
    number: 14,
    name: 'NO_PROPOSAL_CHOSEN',
    category: 'proposal.ike',
    alternatives: ['proposal.ipsec', 'proposal.ipsec.pfs', 'peer.unknown', 'negotiation.version'],
  },
  {
    number: 17,
    name: 'INVALID_KE_PAYLOAD',
    category: 'proposal.ike.dh-group',
    alternatives: ['proposal.ipsec.pfs'],
  },
  {
    number: 24,
    name: 'AUTHENTICATION_FAILED',
    category: 'auth.failed',
    alternatives: [
      'auth.psk',
      'auth.identity',
      'auth.certificate',
      'auth.method',
      'auth.eap',
      'peer.unknown',
    ],
  },
  { number: 34, name: 'SINGLE_PAIR_REQUIRED', category: 'traffic-selector.mismatch' },
  { number: 35, name: 'NO_ADDITIONAL_SAS', category: 'limit.resource' },
  { number: 36, name: 'INTERNAL_ADDRESS_FAILURE', category: 'config.address-assignment' },
  { number: 37, name: 'FAILED_CP_REQUIRED', category: 'config.address-assignment' },
  {
    number: 38,
    name: 'TS_UNACCEPTABLE',
    category: 'traffic-selector.mismatch',
    // Responders say it also of selectors that cannot be installed, or where they have no address to give.
    alternatives: ['sa.install-failed', 'config.address-assignment'],
  },
  { number: 39, name: 'INVALID_SELECTORS', category: 'traffic-selector.mismatch' },
  {
    number: 40,
    name: 'UNACCEPTABLE_ADDRESSES',
    category: 'peer.address-changed',
    alternatives: ['peer.address-mismatch'],
  },
  { number: 41, name: 'UNEXPECTED_NAT_DETECTED', category: 'nat.detection' },
  { number: 42, name: 'USE_ASSIGNED_HoA', category: 'config.address-assignment' },
  { number: 43, name: 'TEMPORARY_FAILURE', category: 'rekey.collision', alternatives: ['rekey.failed'] },
  { number: 44, name: 'CHILD_SA_NOT_FOUND', category: 'sa.invalid-spi', alternatives: ['rekey.collision'] },
  { number: 45, name: 'INVALID_GROUP_ID', category: 'config.invalid' },
  { number: 46, name: 'AUTHORIZATION_FAILED', category: 'auth.not-authorized' },
  { number: 47, name: 'STATE_NOT_FOUND', category: 'sa.invalid-spi' },
];
