import { reason, type Reason } from '../../src/category/reason.js';
import { downReasons, knowledgeBase, quickSec } from './sources.js';

/**
 * What stands behind `Message: ` in the syslog of iked, with the number of the notify. A line does not say whether it
 * is about a session or a tunnel, so words that serve both name what these have in common.
 */
export const ikedMessages: readonly Reason[] = [
  reason('OK', 'none', quickSec),
  reason('negotiation failed', 'negotiation.failed', quickSec),
  reason('Unsupported critical payload', 'message.critical-payload', quickSec, { aliases: [1] }),
  reason('Invalid major version', 'negotiation.version', quickSec, { aliases: [5] }),
  reason('Invalid syntax', 'message.malformed', quickSec, {
    alternatives: ['proposal.ike', 'traffic-selector.mismatch'],
    aliases: [7],
  }),
  reason('Invalid spi', 'sa.invalid-spi', downReasons, { aliases: [11] }),
  reason('No proposal chosen', 'proposal', quickSec, {
    alternatives: ['proposal.ike', 'proposal.ipsec'],
    aliases: [14],
  }),
  reason('Invalid Key Exchange payload', 'proposal.ike.dh-group', quickSec, {
    alternatives: ['proposal.ipsec.pfs'],
    aliases: [17],
  }),
  reason('Authentication failed', 'auth.failed', knowledgeBase, {
    alternatives: ['auth.psk', 'auth.identity', 'auth.certificate'],
    aliases: [24],
  }),
  reason('Traffic selector unacceptable', 'traffic-selector.mismatch', quickSec, {
    aliases: ['TS unacceptable', 38],
  }),
  reason('Out of memory', 'limit.resource', quickSec),
  reason('Invalid argument', 'platform.internal', quickSec),
  reason('Crypto error', 'platform.internal', quickSec),
  reason('Internal error', 'platform.internal', quickSec),
  reason('Timeout', 'timeout.ike', quickSec, {
    alternatives: ['peer.unreachable', 'timeout.child'],
    aliases: ['Timed out', 'Peer not responding'],
  }),
  reason('Peer not reachable', 'peer.unreachable', quickSec, { alternatives: ['timeout.ike'] }),
  reason('Network unavailable', 'platform.link-down', quickSec, { alternatives: ['peer.unreachable'] }),
  reason('Transmit error', 'platform.link-down', quickSec, {
    alternatives: ['peer.unreachable', 'platform.internal'],
  }),
  reason('Cookie required', 'none', quickSec),
  reason('Use IKEv1', 'negotiation.version', quickSec),
  reason('Shutdown pending', 'none', quickSec),
  reason('Peer window full', 'none', quickSec),
  reason('SA unusable (deleted)', 'sa.parent-down', quickSec),
  reason('Phase-1 failed', 'sa.parent-down', quickSec, { alternatives: ['negotiation.failed'] }),
  reason('No IKE peers', 'peer.unreachable', downReasons, { alternatives: ['timeout.dpd'] }),
  reason('Peer sent delete', 'peer.deleted', downReasons),
];

const ipsecEncryption = { alternatives: ['proposal.ipsec.encryption'] };

/** Which transform no proposal of the peer had in common. */
const transforms: readonly Reason[] = [
  reason('Encryption algorithm mismatch', 'proposal.ike.encryption', quickSec, ipsecEncryption),
  reason('PRF algorithm mismatch', 'proposal.ike.prf', quickSec),
  reason('Integrity algorithm mismatch', 'proposal.ike.integrity', quickSec, {
    alternatives: ['proposal.ipsec.integrity'],
  }),
  reason('DH group mismatch', 'proposal.ike.dh-group', quickSec, { alternatives: ['proposal.ipsec.pfs'] }),
  reason('Extended Sequence Number mismatch', 'proposal.ipsec', quickSec),
  reason(
    'IKE transform attribute mismatch (possible key size mismatch).',
    'proposal.ike.encryption',
    quickSec,
    { alternatives: ['proposal.ike'] },
  ),
  reason('ESP NULL-NULL proposed', 'proposal.ipsec', quickSec),
];

/** Why no rule of the configuration fits the peer. */
const rules: readonly Reason[] = [
  reason('No IPsec rules configured', 'config.missing', quickSec, { alternatives: ['config.not-applied'] }),
  reason('Peer IP address mismatch', 'peer.address-mismatch', quickSec),
  reason('Local IP address mismatch', 'config.local-address', quickSec),
  reason('CA not trusted', 'auth.certificate.untrusted', quickSec),
  reason('Access group mismatch', 'auth.not-authorized', quickSec),
  reason('Local Traffic Selector mismatch', 'traffic-selector.mismatch', quickSec),
  reason('Remote Traffic Selector mismatch', 'traffic-selector.mismatch', quickSec),
  reason('Local ID mismatch', 'auth.identity', quickSec),
  reason('Remote ID mismatch', 'auth.identity', knowledgeBase),
  reason('Lost on simultaneous SA rekey arbitration', 'none', quickSec),
  reason('IKE version mismatch', 'negotiation.version', quickSec),
  reason('Protocol mismatch with NAT-T', 'nat.traversal', quickSec),
  reason('Algorithm did not match policy', 'proposal', quickSec, {
    alternatives: ['proposal.ike', 'proposal.ipsec'],
  }),
  reason('Unsupported algorithm', 'proposal.algorithm-unsupported', quickSec),
  reason('Authentication method mismatch', 'auth.method', quickSec, {
    alternatives: ['proposal.ike.auth-method'],
  }),
  reason('Unsupported authentication method', 'auth.method', quickSec, {
    alternatives: ['proposal.ike.auth-method'],
  }),
  reason('Encapsulation mode mismatch', 'proposal.ipsec.encapsulation', quickSec),
  reason('Out of memory', 'limit.resource', quickSec),
];

/** What was wrong with a certificate or with a list of revoked ones. */
const certificates: readonly Reason[] = [
  reason(
    'Algorithm mismatch between the certificate and the search constraints',
    'auth.certificate.usage',
    quickSec,
  ),
  reason(
    'Key usage mismatch between the certificate and the search constraints',
    'auth.certificate.usage',
    quickSec,
  ),
  reason('Certificate was not valid in the time interval', 'auth.certificate.expired', quickSec, {
    alternatives: ['platform.clock'],
  }),
  reason('Certificate is not valid', 'auth.certificate', quickSec),
  reason('Certificate signature was not verified correctly', 'auth.certificate', quickSec),
  reason('Certificate was revoked by a CRL', 'auth.certificate.revoked', quickSec),
  reason('Certificate was not added to the cache', 'auth.certificate', quickSec),
  reason('Certificate decoding failed', 'auth.certificate', quickSec),
  reason('Certificate was not found (anywhere)', 'auth.certificate', quickSec, {
    alternatives: ['auth.certificate.missing', 'auth.certificate.untrusted'],
  }),
  reason('Certificate chain looped (did not find trusted root)', 'auth.certificate.untrusted', quickSec),
  reason('Certificate contains critical extension that was not handled', 'auth.certificate', quickSec),
  reason('Certificate issuer was not valid (CA specific information missing)', 'auth.certificate', quickSec, {
    alternatives: ['auth.certificate.untrusted'],
  }),
  reason('CRL is too old', 'auth.certificate.revocation-check', quickSec),
  reason('CRL is not valid', 'auth.certificate.revocation-check', quickSec),
  reason('CRL signature was not verified correctly', 'auth.certificate.revocation-check', quickSec),
  reason('CRL was not found (anywhere)', 'auth.certificate.revocation-check', quickSec),
  reason('CRL was not added to the cache', 'auth.certificate.revocation-check', quickSec),
  reason('CRL decoding failed', 'auth.certificate.revocation-check', quickSec),
  reason('CRL is not currently valid, but in the future', 'auth.certificate.revocation-check', quickSec, {
    alternatives: ['platform.clock'],
  }),
  reason('CRL contains duplicate serial numbers', 'auth.certificate.revocation-check', quickSec),
  reason('Time interval is not continuous', 'auth.certificate', quickSec),
  reason('Time information not available', 'auth.certificate', quickSec, {
    alternatives: ['platform.clock'],
  }),
  reason('Database method failed due to timeout', 'auth.certificate', quickSec),
  reason('Database method failed', 'auth.certificate', quickSec),
  reason('Path was not verified', 'auth.certificate.untrusted', quickSec),
  reason('Maximum path length reached', 'auth.certificate', quickSec),
  reason('Algorithm or key not allowed (not strong enough)', 'auth.certificate.usage', quickSec),
];

/** Lines below a failure that say what exactly did not fit. */
export const ikedDetails: readonly Reason[] = [...transforms, ...rules, ...certificates];
