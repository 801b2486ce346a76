import type { Reason, ReasonTable } from '../../src/category/reason.js';
import { reason } from '../../src/category/reason.js';
import { checkApi, errorCodes, eventTypes, sdk } from './sources.js';

/**
 * Error codes of the diagnosis, with the texts of console and of the answer as aliases. The code names what the vendor
 * thinks of; the log line behind it may say more.
 */
const codes: readonly Reason[] = [
  reason('PeerMismatch', 'peer.address-mismatch', errorCodes, {
    alternatives: ['peer.unknown'],
    meaning:
      'Packets come from (or are answered by) an address that is not the one configured as customer gateway.',
    actions: [
      'Compare the customer-gateway address with the real public (post-NAT) source address of the on-premises device; with several addresses pin the one used for IKE; a changed address needs a new customer gateway object.',
    ],
    aliases: [
      'The peer does not match.',
      'The received protocol packet does not match the customer gateway information.',
    ],
  }),
  reason('AlgorithmMismatch', 'proposal.ike', errorCodes, {
    alternatives: ['proposal', 'proposal.ipsec', 'auth.psk'],
    meaning: 'Some algorithm differs in IKE or IPsec settings; the evidence does not say which one.',
    actions: [
      'Compare cipher, hash and DH group of both phases; set exactly one value per parameter on the device, equal to the cloud side (the cloud side offers a single value each).',
    ],
    aliases: [
      'The algorithm does not match.',
      'The encryption algorithm, authentication algorithm, or DH group parameter does not match.',
    ],
  }),
  reason('EncryptionAlgorithmMismatch', 'proposal.ipsec.encryption', errorCodes, {
    alternatives: ['proposal.ike.encryption'],
    meaning: 'ESP cipher differs (doc); one of the keywords (rejected enctype) is a phase-1 message.',
    actions: ['Make the ESP cipher equal on both sides, a single value on the device.'],
    aliases: ['The encryption algorithm does not match.', 'The IPsec encryption algorithm does not match.'],
  }),
  reason('AuthenticationAlgorithmMismatch', 'proposal.ike.integrity', errorCodes, {
    alternatives: ['proposal.ipsec.integrity'],
    meaning: 'IKE hash differs (doc); keyword authtype mismatched is a phase-2 (ESP auth) message.',
    actions: ['Make the hash algorithm equal, a single value on the device.'],
    aliases: [
      'Check whether the authentication algorithm matches.',
      'The IKE authentication algorithm does not match.',
    ],
  }),
  reason('DhGroupMismatch', 'proposal.ike.dh-group', errorCodes, {
    meaning: 'DH group of the IKE SA differs.',
    actions: [
      'Set the same single DH group in the IKE settings of both sides; when several connections share one customer gateway all of them need the same IKE settings, and local/remote IDs must be crossed correctly.',
    ],
    aliases: ['The DH groups do not match.', 'The IKE Phase 1 DH group parameter does not match.'],
  }),
  reason('PskMismatch', 'auth.psk', errorCodes, {
    meaning: 'Keys derived on both sides differ, so messages cannot be decrypted/verified.',
    actions: [
      'Re-enter the same pre-shared key on both sides (no hidden blanks); if equal, check IKE/IPsec algorithms for multiple values on the device.',
    ],
    aliases: ['The pre-shared key does not match.', 'The pre-shared key parameter does not match.'],
  }),
  reason('PeerIdMismatch', 'auth.identity', errorCodes, {
    meaning: 'Identity payload differs from configuration (or main mode + PSK with a non-IP identity).',
    actions: [
      'Cross-check LocalId/RemoteId with the device (cloud LocalId = device RemoteId and vice versa; default are the public addresses); IKEv1 main mode accepts IP-address IDs only; then compare negotiation mode and, for IKEv2, algorithms.',
    ],
    aliases: ['PeerID does not match.', 'The LocalID or RemoteID does not match or is incompatible.'],
  }),
  reason('DpdHashNotifyCompatibility', 'liveness.dpd-incompatible', errorCodes, {
    meaning:
      'An informational message (DPD) does not start with HASH; Alibaba expects the order hash-notify.',
    actions: ['Set the DPD message format of the device to seq-hash-notify (hash first).'],
    aliases: ['DPD payload sequence is incompatible.', 'DPD payload order compatibility'],
  }),
  reason('DpdTimeout', 'timeout.dpd', errorCodes, {
    meaning: 'Peer did not answer DPD probes; SAs get purged and renegotiated.',
    actions: ['Enable DPD on both sides; check path/routing/loss between the gateways at that time.'],
    aliases: ['DPD timed out.', 'DPD packet timeout'],
  }),
  reason('IkeVersionMismatch', 'negotiation.version', errorCodes, {
    alternatives: ['negotiation.exchange-mode'],
    meaning: 'Peer speaks another IKE version.',
    actions: [
      'Fix the same IKE version on both sides (no "auto"), preferably IKEv2; also compare main/aggressive for IKEv1.',
    ],
    aliases: [
      'The IKE version does not match.',
      'The IKE version number parameter or negotiation mode does not match.',
    ],
  }),
  reason('NegotiationModeMismatch', 'negotiation.exchange-mode', errorCodes, {
    meaning: 'IKEv1 exchange mode differs.',
    actions: [
      'Use the same mode on both sides, main preferred; if main fails on both, try aggressive on both.',
    ],
    aliases: ['The negotiation mode does not match.'],
  }),
  reason('NatTMismatch', 'nat.traversal', errorCodes, {
    meaning: 'One side sends NAT-D payloads that the other does not expect.',
    actions: [
      'Enable or disable NAT traversal on both sides alike; enable it on both when the device sits behind NAT.',
    ],
    aliases: ['NAT-T does not match.', 'NAT traversal does not match.'],
  }),
  reason('LifetimeMismatch', 'proposal.lifetime', errorCodes, {
    meaning:
      'Lifetimes differ. Not fatal by protocol on Alibaba side, but fatal or unstable with some vendors.',
    actions: [
      'Use equal lifetimes in seconds in both phases; switch off volume-based lifetimes on the device.',
    ],
    aliases: ['SA Lifetime does not match.', 'The Lifetime parameter does not match.'],
  }),
  reason('SecurityProtocolMismatch', 'proposal.ipsec.protocol', errorCodes, {
    meaning: 'Peer proposes AH (or bundle) where only ESP is supported.',
    actions: ['Set ESP on the device; AH is not supported by the cloud gateway.'],
    aliases: ['The security protocol does not match.', 'The security protocol parameter does not match.'],
  }),
  reason('EncapsulationModeMismatch', 'proposal.ipsec.encapsulation', errorCodes, {
    meaning: 'Peer proposes transport mode (or a UDP-encap variant).',
    actions: [
      'Set tunnel mode on the device; transport mode is not supported by the cloud gateway. Check NAT-T when the values are UDP-Tunnel vs Tunnel.',
    ],
    aliases: ['The encapsulation mode does not match.'],
  }),
  reason('AlgorithmCompatibility', 'esp.integrity', errorCodes, {
    alternatives: ['proposal.algorithm-unsupported'],
    meaning: 'Same algorithm name, different implementation (e.g. SHA2 truncation).',
    actions: [
      'Choose another authentication algorithm on both ends (SHA-1, SHA-384, SHA-512 or an AEAD cipher), or switch the peer to 128-bit truncation of HMAC-SHA-256; negotiation succeeds, ESP does not.',
    ],
    aliases: ['The algorithm is incompatible.', 'Algorithm compatibility'],
  }),
  reason('TrafficSelectorMismatch', 'traffic-selector.mismatch', errorCodes, {
    meaning: 'Proxy IDs / traffic selectors do not fit.',
    actions: [
      'Mirror the CIDRs on both sides; IKEv1: exactly one local/remote pair, identical; IKEv2 may carry several, some devices need one SA per pair -> split connections or use 0.0.0.0/0 routing mode.',
    ],
    aliases: [
      'Protected Data Flow does not match.',
      'The interested traffic CIDR block parameter does not match.',
    ],
  }),
  reason('PfsMismatch', 'proposal.ipsec.pfs', errorCodes, {
    meaning: 'PFS on/off or group differs.',
    actions: [
      'Use the same PFS setting: cloud "disabled" -> switch off on the device; otherwise the same group on both.',
    ],
    aliases: ['PFS does not match.', 'The IPsec Phase 2 DH group parameter does not match.'],
  }),
  reason('CommitMismatch', 'message.commit-bit', errorCodes, {
    meaning: 'Device sets the ISAKMP commit bit, not supported.',
    actions: ['Disable the commit bit on the device.'],
    aliases: ['The commit bit does not match.'],
  }),
  reason('ProposalMismatch', 'proposal.ike', errorCodes, {
    alternatives: ['proposal', 'proposal.ipsec'],
    meaning: 'No acceptable proposal; phase not stated.',
    actions: [
      'Compare IKE version, mode, cipher, hash, DH, lifetime, IDs and then the IPsec cipher, hash, PFS, lifetime, NAT-T, CIDRs; all connections sharing a customer gateway need the same IKE settings; then reset the connection.',
    ],
    aliases: ['The proposal does not match.'],
  }),
  reason('NegotiationFailed', 'negotiation.failed', errorCodes, {
    meaning: 'Phase 2 gave up because phase 1 never came up.',
    actions: ['Reset the connection to renegotiate and diagnose again; look for the phase-1 reason.'],
    aliases: ['Negotiations failed.', 'Protocol negotiation failed.'],
  }),
  reason('Phase1NegotiationTimeout', 'timeout.ike', errorCodes, {
    alternatives: ['peer.unreachable'],
    meaning: 'Phase 1 retransmits exhausted or phase 1 aborted by a clear notify.',
    actions: [
      'Check that the device sends/receives IKE, its public address = customer gateway, no restart, ping/mtr to the cloud address, UDP 500/4500 allowed, not a cross-border connection; then reset.',
    ],
    aliases: [
      'Phase 1 negotiations timed out.',
      'Negotiation failed due to a timeout in receiving Phase 1 protocol packets.',
      'Phase1 negotiation timeout',
    ],
  }),
  reason('Phase2NegotiationTimeout', 'timeout.child', errorCodes, {
    meaning: 'Quick mode / CREATE_CHILD_SA unanswered.',
    actions: ['Compare the IPsec settings and NAT-T on both sides; try the other IKE version on both.'],
    aliases: [
      'Check whether Phase 2 negotiations timed out.',
      'Negotiation failed due to a timeout in receiving Phase 2 packets.',
      'Phase2 negotiation timeout',
    ],
  }),
  reason('NoResponse', 'peer.unreachable', errorCodes, {
    meaning: 'No answer to IKE requests.',
    actions: [
      'As for Phase1NegotiationTimeout, plus access-control policy for UDP 500/4500 and the cloud gateway address.',
    ],
    aliases: ['Response packets cannot be received from the peer.', 'The peer gateway does not respond.'],
  }),
  reason('ReceiveDeleteNotify', 'peer.deleted', errorCodes, {
    meaning: 'Peer deleted the SA.',
    actions: ['Find out on the device why it deletes (idle timeout, DPD, config change, lifetime).'],
    aliases: ['The delete packet is received from the peer.', 'Received a delete packet from the peer.'],
  }),
  reason('NoExceptionFound', 'negotiation.not-started', errorCodes, {
    alternatives: ['none'],
    meaning: 'No fault found, e.g. negotiation never started.',
    actions: ['Reset the connection (toggle "Effective Immediately") or send traffic, then diagnose again.'],
    aliases: [
      'The reason for the negotiation exception is not found.',
      'No negotiation exception was diagnosed.',
    ],
  }),
];

/** What the vendor looks for in a log line. A word that stands for several codes has the one answer of the message. */
const keywords: readonly Reason[] = [
  reason('received UNSUPPORTED_CRITICAL_PAYLOAD error', 'message.critical-payload', errorCodes, {
    alternatives: ['peer.address-mismatch'],
  }),
  reason('HASH mismatched', 'auth.psk', errorCodes, { alternatives: ['proposal.ike.integrity'] }),
  reason('parsed INFORMATIONAL_V1 request', 'proposal.ike', errorCodes, {
    alternatives: ['proposal', 'proposal.ipsec', 'auth.psk'],
  }),
  reason('packet lacks expected payload', 'message.malformed', errorCodes, {
    alternatives: ['proposal.ike', 'proposal.ipsec'],
  }),
  reason('authentication failure', 'auth.failed', errorCodes, {
    alternatives: ['auth.psk', 'auth.identity'],
  }),
  reason('invalid encryption algorithm', 'proposal.ipsec.encryption', errorCodes, {
    alternatives: ['proposal.algorithm-unsupported'],
  }),
  reason('trns_id mismatched', 'proposal.ipsec.encryption', errorCodes),
  reason('rejected enctype', 'proposal.ike.encryption', errorCodes),
  reason('authtype mismatched', 'proposal.ipsec.integrity', errorCodes),
  reason('rejected hashtype', 'proposal.ike.integrity', errorCodes),
  reason('received KE type 14,expected 2', 'proposal.ike.dh-group', errorCodes),
  reason('failed to compute dh value', 'proposal.ike.dh-group', errorCodes),
  reason('rejected dh_group', 'proposal.ike.dh-group', errorCodes),
  reason('proposal mismatch, transform type:4', 'proposal.ike.dh-group', errorCodes, {
    alternatives: ['proposal.ipsec.pfs'],
  }),
  reason('Decryption failed! mismatch of preshared secrets', 'auth.psk', errorCodes),
  reason('mismatch of preshared secrets', 'auth.psk', errorCodes),
  reason('invalid HASH_V1 payload length, decryption failed', 'auth.psk', errorCodes),
  reason('could not decrypt payloads', 'auth.psk', errorCodes),
  reason('does not match peers id', 'auth.identity', errorCodes),
  reason('message lacks IDr payload', 'auth.identity', errorCodes),
  reason('Expecting IP address type in main mode,but FQDN', 'auth.identity', errorCodes),
  reason('Unknow peer id', 'auth.identity', errorCodes, { aliases: ['Unknown peer id'] }),
  reason('Parse PEERID failed', 'auth.identity', errorCodes),
  reason('received ID_I(xxx) does not match peers id', 'auth.identity', errorCodes),
  reason(
    'ignore information because the message has no hash payload',
    'liveness.dpd-incompatible',
    errorCodes,
  ),
  reason('DPD: remote seems to be dead', 'timeout.dpd', errorCodes),
  reason('unknown ikev2 peer', 'negotiation.version', errorCodes, { alternatives: ['peer.unknown'] }),
  reason('in Identity not acceptable Aggressive mode', 'negotiation.exchange-mode', errorCodes),
  reason('not acceptable Identity Protection mode', 'negotiation.exchange-mode', errorCodes),
  reason('ignore the packet, received unexpecting payload type 130', 'nat.traversal', errorCodes),
  reason('long lifetime proposed', 'proposal.lifetime', errorCodes),
  reason('proto_id mismatched', 'proposal.ipsec.protocol', errorCodes),
  reason('encmode mismatched', 'proposal.ipsec.encapsulation', errorCodes),
  reason('traffic selector mismatch', 'traffic-selector.mismatch', errorCodes),
  reason('invalid-id-information', 'traffic-selector.mismatch', errorCodes, {
    alternatives: ['auth.identity'],
  }),
  reason('traffic selector unacceptable', 'traffic-selector.mismatch', errorCodes),
  reason("can't find matching selector", 'traffic-selector.mismatch', errorCodes),
  reason('received INVALID_ID_INFORMATION error notify', 'traffic-selector.mismatch', errorCodes, {
    alternatives: ['auth.identity'],
  }),
  reason('received Notify type TS_UNACCEPTABLE', 'traffic-selector.mismatch', errorCodes),
  reason('pfs group mismatched', 'proposal.ipsec.pfs', errorCodes),
  reason('message lacks KE payload', 'proposal.ipsec.pfs', errorCodes, {
    alternatives: ['message.malformed'],
  }),
  reason('no proposal chosen', 'proposal.ike', errorCodes, { alternatives: ['proposal', 'proposal.ipsec'] }),
  reason('received NO_PROPOSAL_CHOSEN', 'proposal.ike', errorCodes, {
    alternatives: ['proposal', 'proposal.ipsec'],
  }),
  reason('no suitable proposal found', 'proposal.ike', errorCodes, {
    alternatives: ['proposal', 'proposal.ipsec'],
  }),
  reason('failed to get valid proposal', 'proposal.ike', errorCodes, {
    alternatives: ['proposal', 'proposal.ipsec'],
  }),
  reason('none of my proposal matched', 'proposal.ike', errorCodes, {
    alternatives: ['proposal', 'proposal.ipsec'],
  }),
  reason('no matching proposal found, sending NO_PROPOSAL_CHOSEN', 'proposal.ipsec', errorCodes, {
    alternatives: ['proposal.ipsec.pfs'],
  }),
  reason('proposal mismatch', 'proposal.ike', errorCodes, { alternatives: ['proposal', 'proposal.ipsec'] }),
  reason("couldn't find configuaration", 'peer.unknown', errorCodes, {
    alternatives: ['peer.address-mismatch', 'proposal.ike'],
    aliases: ["couldn't find configuration"],
  }),
  reason('ignore the packet,expecting the packet encrypted', 'auth.failed', errorCodes, {
    alternatives: ['auth.psk', 'auth.identity', 'proposal.ike'],
  }),
  reason('phase2 negotiation failed due to time up waiting for phase1', 'timeout.ike', errorCodes, {
    alternatives: ['peer.unreachable', 'negotiation.failed'],
  }),
  reason('phase1 negotiation failed due to time up', 'timeout.ike', errorCodes, {
    alternatives: ['peer.unreachable'],
  }),
  reason('ignore information because ISAKMP-SA has not been established', 'negotiation.failed', errorCodes, {
    alternatives: ['proposal.ike', 'auth.failed', 'timeout.ike'],
  }),
  reason('sending retransmit 1 of request message ID 0, seq 1', 'peer.unreachable', errorCodes, {
    alternatives: ['timeout.ike'],
  }),
  reason('retransmission count exceeded the limit', 'peer.unreachable', errorCodes, {
    alternatives: ['timeout.ike', 'timeout.child', 'timeout.dpd'],
  }),
  reason('received DELETE IKE_SA', 'peer.deleted', errorCodes),
];

/** What a connection says of itself. */
const connectionStatus: readonly Reason[] = [
  reason('ike_sa_not_established', 'connection.down', sdk),
  reason('ipsec_sa_not_established', 'connection.down', sdk, { alternatives: ['timeout.child'] }),
  reason('ike_sa_established', 'connection.down', sdk, { alternatives: ['sa.parent-down'] }),
  reason('ipsec_sa_established', 'none', sdk),
];

/** Events of the monitoring service. */
const events: readonly Reason[] = [
  reason('IpsecPhase1NegoFailed', 'negotiation.failed', eventTypes, {
    alternatives: ['timeout.ike'],
    aliases: ['vpn:CloudMonitor:IpsecPhase1NegoFailed', 'ipsec第一阶段协商失败', 'ipsec第一阶段協商失敗'],
  }),
  reason('IpsecPhase2NegoFailed', 'negotiation.failed', eventTypes, {
    alternatives: ['timeout.child'],
    aliases: ['vpn:CloudMonitor:IpsecPhase2NegoFailed', 'ipsec第二阶段协商失败', 'ipsec第二阶段協商失敗'],
  }),
  reason('IpsecHealthCheckFailed', 'routing.health-check', eventTypes, {
    aliases: ['vpn:CloudMonitor:IpsecHealthCheckFailed', 'health check failed'],
  }),
  reason('IpsecPhase1NegoSuccess', 'none', eventTypes, {
    aliases: ['vpn:CloudMonitor:IpsecPhase1NegoSuccess', 'ipsec第一阶段协商成功', 'ipsec第一阶段協商成功'],
  }),
  reason('IpsecPhase2NegoSuccess', 'none', eventTypes, {
    aliases: ['vpn:CloudMonitor:IpsecPhase2NegoSuccess', 'ipsec第二阶段协商成功', 'ipsec第二阶段協商成功'],
  }),
  reason('IpsecHealthCheckSuccess', 'none', eventTypes, {
    aliases: ['vpn:CloudMonitor:IpsecHealthCheckSuccess', 'health check success'],
  }),
  reason('CertKeyExpired', 'auth.certificate.expired', eventTypes, {
    aliases: ['vpn:CloudMonitor:CertKeyExpired'],
  }),
  reason('ConfigurationItemChangeNotification', 'admin.config-changed', eventTypes, {
    aliases: ['vpn:Config:ConfigurationItemChangeNotification'],
  }),
];

/** Items of the one-click diagnosis that are not in order. */
const diagnoses: readonly Reason[] = [
  reason('RouteEntryConflict', 'routing.conflict', sdk),
  reason('VpnRouteQuota', 'limit.resource', sdk),
  reason('VpnIPsecQuota', 'limit.resource', sdk),
  reason('VpnPbrRouteQuota', 'limit.resource', sdk),
  reason('VcoConfigConsistency', 'proposal', sdk, {
    alternatives: ['proposal.ike', 'proposal.ipsec', 'traffic-selector.mismatch'],
  }),
  reason('VcoUserInternetIpConnectivity', 'peer.unreachable', sdk),
  reason('VcoPrivateConnectivity', 'esp.no-inbound', sdk, { alternatives: ['routing.conflict'] }),
];

/** States of an attachment to a transit router. */
const states: readonly Reason[] = [reason('financialLocked', 'platform.suspended', sdk)];

/** Items of the configuration, where the consistency check says which of them differ. */
const configurationItems: readonly Reason[] = [
  reason('IkeConfig', 'proposal.ike', checkApi),
  reason('IkeEncAlg', 'proposal.ike.encryption', checkApi),
  reason('IkeAuthAlg', 'proposal.ike.integrity', checkApi),
  reason('IkePfs', 'proposal.ike.dh-group', checkApi),
  reason('IkeLifetime', 'proposal.lifetime', checkApi),
  reason('IkeVersion', 'negotiation.version', checkApi),
  reason('IkeMode', 'negotiation.exchange-mode', checkApi),
  reason('Psk', 'auth.psk', checkApi),
  reason('LocalId', 'auth.identity', checkApi),
  reason('RemoteId', 'auth.identity', checkApi),
  reason('IpsecConfig', 'proposal.ipsec', checkApi),
  reason('IpsecEncAlg', 'proposal.ipsec.encryption', checkApi),
  reason('IpsecAuthAlg', 'proposal.ipsec.integrity', checkApi),
  reason('IpsecPfs', 'proposal.ipsec.pfs', checkApi),
  reason('IpsecLifetime', 'proposal.lifetime', checkApi),
  reason('LocalSubnet', 'traffic-selector.mismatch', checkApi),
  reason('RemoteSubnet', 'traffic-selector.mismatch', checkApi),
];

/** The words of the vendor: codes, keywords, status values, events. */
export const alibabaReasons: readonly ReasonTable[] = [
  { id: 'code', vendor: 'alibaba', scope: 'diagnosis', reasons: codes },
  { id: 'keyword', vendor: 'alibaba', scope: 'log', reasons: keywords },
  { id: 'connection-status', vendor: 'alibaba', scope: 'connection', reasons: connectionStatus },
  { id: 'event', vendor: 'alibaba', scope: 'event', reasons: events },
  { id: 'diagnose-item', vendor: 'alibaba', scope: 'one-click diagnosis', reasons: diagnoses },
  {
    id: 'configuration-item',
    vendor: 'alibaba',
    scope: 'configuration',
    reasons: configurationItems,
  },
  { id: 'attachment-state', vendor: 'alibaba', scope: 'attachment', reasons: states },
];
