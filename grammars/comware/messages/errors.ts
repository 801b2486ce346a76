import { message, type Message } from '../../../src/dialect/message.js';
import { commandReference, troubleshooting } from '../sources.js';

/** Algorithms and attributes that the device does not know or accept. */
const proposals: readonly Message[] = [
  message('no-acceptable-transform', 'proposal.rejected', 'No acceptable transform.', commandReference, {
    category: 'proposal.ike',
    set: { phase: 1 },
  }),
  message('proposal-not-matched', 'proposal.rejected', 'Failed to match the proposal.', commandReference, {
    category: 'proposal',
    alternatives: ['proposal.ike', 'proposal.ipsec'],
  }),
  message(
    'invalid-ipsec-proposal',
    'proposal.rejected',
    'Invalid IPsec proposal <proposal:word>.',
    commandReference,
    { category: 'proposal.ipsec', set: { phase: 2 } },
  ),
  message(
    'unsupported-algorithm',
    'proposal.rejected',
    [
      'Unsupported encryption algorithm: <algorithm:text>',
      'Unsupported HASH algorithm: <algorithm:text>',
      'Unsupported authentication method: <algorithm:text>',
      'Unsupported DH group: <algorithm:text>',
    ],
    commandReference,
    { category: 'proposal.algorithm-unsupported' },
  ),
  message(
    'unsupported-transform-id',
    'proposal.rejected',
    'Invalid transform ID: <transform:word>.',
    commandReference,
    { category: 'proposal.algorithm-unsupported' },
  ),
  message(
    'unsupported-lifetime',
    'proposal.rejected',
    'Unsupported lifetime type: <lifetime:text>',
    commandReference,
    { category: 'proposal.lifetime' },
  ),
  message(
    'encapsulation-missing',
    'proposal.rejected',
    'Encapsulation mode must be specified in IPsec transform.',
    commandReference,
    { category: 'proposal.ipsec.encapsulation', set: { phase: 2 } },
  ),
];

/** Messages of the peer that cannot be read. */
const malformed: readonly Message[] = [
  message(
    'sa-payload-unreadable',
    'message.rejected',
    'Failed to parse the IKE SA payload.',
    commandReference,
  ),
  message(
    'message-malformed',
    'message.rejected',
    [
      'OAKLEY_LIFE_DURATION attribute not preceded by OAKLEY_LIFE_TYPE attribute.',
      'OAKLEY_KEY_LENGTH attribute not match OAKLEY_ENCRYPTION_ALGORITHM.',
      'Unsupported DOI <doi:int>[[.]]',
      'Unexpected protocol ID (<protocol:int>) found in proposal payload.',
      'Invalid SPI length (<spiLength:int>) in proposal payload.',
      'Invalid SPI length (<spiLength:int>) in DPD packet.',
      'No transform payload in proposal payload.',
      'Transform number is not monotonically increasing.',
      'Only one transform is permitted in one proposal, but <transforms:int> transforms are found.',
      'Proposal payload has <_:more|fewer> transforms than specified in the proposal payload.',
      'No HASH in notification payload.',
      'HASH payload is missing.',
      'Signature payload is missing.',
    ],
    commandReference,
    { category: 'message.malformed' },
  ),
  message(
    'attribute-unsupported',
    'message.rejected',
    ['Unsupported attribute <attribute:word>.', 'Unsupported IPsec attribute <attribute:word>.'],
    commandReference,
    { category: 'message.unsupported-payload' },
  ),
  message(
    'major-version',
    'message.rejected',
    'Invalid major version(<majorVersion:int>)[[.]]',
    commandReference,
    { category: 'negotiation.version' },
  ),
  message(
    'dpd-cookie',
    'message.rejected',
    'Invalid I-Cookie in DPD packet: <cookie:text>',
    commandReference,
    { category: 'message.cookie' },
  ),
];

const authentication: readonly Message[] = [
  message('hash-not-verified', 'auth.failed', 'Failed to verify the peer HASH.', commandReference, {
    category: 'auth.psk',
    alternatives: ['message.malformed'],
    set: { version: 1 },
  }),
  message('signature-not-verified', 'auth.failed', 'Failed to verify the peer signature.', commandReference, {
    category: 'auth.certificate',
  }),
  message(
    'certificate-not-verified',
    'certificate.rejected',
    'Failed to verify the peer certificate. Reason: <reason:text>.',
    commandReference,
    { category: 'auth.certificate' },
  ),
  message(
    'certificate-subject',
    'certificate.rejected',
    'Failed to get subject name from certificate.',
    commandReference,
    { category: 'auth.certificate' },
  ),
  message(
    'certificate-request',
    'certificate.rejected',
    'Failed to construct certificate request payload.',
    commandReference,
    { category: 'auth.certificate' },
  ),
  message(
    'certificate-missing',
    'certificate.rejected',
    ['Failed to get local certificate.', 'Failed to get the certificate and key by certificate request.'],
    commandReference,
    { category: 'auth.certificate.missing', set: { by: 'local' } },
  ),
  message(
    'keychain-missing',
    'config.rejected',
    'Failed to find keychain <keychain:text> in profile <profile:text>.',
    commandReference,
    { category: 'auth.psk.missing', alternatives: ['config.invalid'] },
  ),
  message(
    'key-missing',
    'auth.failed',
    'Pre-shared key matching address <remote:host> not found.',
    commandReference,
    { category: 'auth.psk.missing', alternatives: ['config.invalid'] },
  ),
];

const outcomes: readonly Message[] = [
  message('ike-not-negotiated', 'negotiation.failed', 'Failed to negotiate IKE SA.', commandReference, {
    category: 'negotiation.failed',
    set: { phase: 1 },
  }),
  message('ipsec-not-negotiated', 'child.failed', 'Failed to negotiate IPsec SA.', commandReference, {
    category: 'negotiation.failed',
    set: { phase: 2 },
  }),
  message(
    'policy-missing',
    'selector.rejected',
    ['Failed to get IPsec policy for phase 2 responder. Delete IPsec SA.'],
    commandReference,
    { category: 'traffic-selector.mismatch', alternatives: ['config.not-applied'], set: { phase: 2 } },
  ),
  message(
    'policy-missing-rekey',
    'selector.rejected',
    'Failed to get IPsec policy when renegotiating IPsec SA. Delete IPsec SA.',
    troubleshooting,
    { category: 'traffic-selector.mismatch', set: { phase: 2 } },
  ),
  message(
    'invalid-spi',
    'message.rejected',
    'Received invalid SPI message from IPsec, but no IKE SA exists.',
    commandReference,
    { category: 'sa.invalid-spi' },
  ),
  message(
    'delete-not-sent',
    'child.failed',
    'Failed to send notification packet for deleting IPsec SA, because of no corresponding IKE SA.',
    commandReference,
    { category: 'sa.parent-down', severity: 'warning' },
  ),
  message(
    'sa-limit',
    'negotiation.failed',
    'Number of <_:negotiating|established> IKE SAs exceeded the limit.',
    commandReference,
    { category: 'limit.resource' },
  ),
  message(
    'internal',
    'error.reported',
    [
      'Failed to send message to IPsec when <text:getting SPI|adding SA|deleting SA|getting SP|adding DPD|updating DPD|deleting DPD|switching SA>.',
    ],
    commandReference,
    { category: 'platform.internal' },
  ),
  message('hash-not-added', 'error.reported', 'Failed to add the HASH payload.', commandReference, {
    category: 'platform.internal',
    set: { text: 'Failed to add the HASH payload' },
  }),
];

/** What debug level "error" prints. */
export const comwareErrors: readonly Message[] = [...proposals, ...malformed, ...authentication, ...outcomes];
