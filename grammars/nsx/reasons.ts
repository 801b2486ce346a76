import { reason, type Reason, type ReasonTable } from '../../src/category/reason.js';
import { ikedDetails, ikedMessages } from './reasons-iked.js';
import { cliGuide, counters, downReasons, knowledgeBase, mib, quickSec } from './sources.js';

/** Why a session (the IKE SA) is down. */
const session: readonly Reason[] = [
  reason('Authentication failed', 'auth.failed', downReasons, {
    alternatives: ['auth.psk', 'auth.identity', 'auth.certificate'],
    meaning: 'IKE SA set-up failed in authentication: pre-shared key, local ID or remote ID do not fit.',
    actions: ['Make the pre-shared key identical; local ID here = remote ID there and vice versa.'],
  }),
  reason('No proposal chosen', 'proposal.ike', downReasons, {
    alternatives: ['negotiation.version', 'peer.unknown'],
    meaning: 'No common IKE transform.',
    actions: ['Align DH group, digest, encryption (and IKE version) of both gateways.'],
  }),
  reason('Peer sent delete', 'peer.deleted', downReasons, {
    meaning: 'Peer sent DELETE for the IKE SA.',
    actions: ['Read the logs of both ends at that time; the cause is at the peer.'],
  }),
  reason('Peer not responding', 'timeout.ike', downReasons, {
    alternatives: ['peer.unreachable'],
    meaning: 'IKE negotiation timed out.',
    actions: ['Check peer is up and reachable on UDP 500/4500.'],
  }),
  reason('Invalid syntax', 'message.malformed', downReasons, {
    alternatives: ['proposal.ike', 'auth.psk'],
    meaning: 'Malformed IKE proposal or payload.',
    actions: ['Analyse edge syslog; capture packets; interoperability.'],
  }),
  reason('Invalid spi', 'sa.invalid-spi', downReasons, {
    meaning: 'Invalid SPI in an IKE payload.',
    actions: ['Analyse edge syslog; clear SA on both ends.'],
  }),
  reason('Configuration failed', 'config.invalid', downReasons, {
    meaning: 'Edge could not realise the session configuration.',
    actions: ['Read Session_Config_Fail_Reason in the session dump of the Edge and correct it.'],
  }),
  reason('Negotiation not started', 'negotiation.not-started', downReasons, {
    alternatives: ['negotiation.role'],
    meaning: 'No IKE negotiation begun (e.g. respond-only at both ends).',
    actions: ['At least one gateway must be initiator; check the connection initiation mode.'],
  }),
  reason('IPsec service not enabled', 'config.disabled', downReasons, {
    alternatives: ['platform.service-down'],
    meaning: 'VPN service of the session is not active.',
    actions: ['Enable the IPsec service (admin status).'],
  }),
  reason('Session not enabled', 'config.disabled', downReasons, {
    meaning: 'Session is disabled by the admin.',
    actions: ['Enable the session.'],
  }),
  reason('SR state is not Active', 'platform.standby', downReasons, {
    meaning: 'Service router on this Edge is HA standby.',
    actions: ['Look at the Edge node that holds the active SR.'],
  }),
  reason('Timed out', 'timeout.ike', cliGuide, { alternatives: ['peer.unreachable'] }),
  reason('Peer not reachable', 'peer.unreachable', cliGuide, { alternatives: ['timeout.ike'] }),
  reason('Remote ID mismatch', 'auth.identity', knowledgeBase),
  reason('Authentication failed (24)', 'auth.failed', knowledgeBase, {
    alternatives: ['auth.psk', 'auth.identity', 'auth.certificate'],
  }),
  reason('Timeout', 'timeout.ike', quickSec, { alternatives: ['peer.unreachable'] }),
];

/** Why a tunnel (an IPsec SA) is down. Four strings stand in both tables and mean another thing here. */
const tunnel: readonly Reason[] = [
  reason('Peer sent delete', 'peer.deleted', downReasons, {
    meaning: 'Peer sent DELETE for the IPsec SA.',
    actions: ['Read the logs of both ends at that time.'],
  }),
  reason('No proposal chosen', 'proposal.ipsec', downReasons, {
    alternatives: ['proposal.ipsec.pfs'],
    meaning: 'ESP transforms (incl. PFS/DH) differ.',
    actions: ['Align ESP encryption, digest, DH group and PFS on/off.'],
  }),
  reason('TS unacceptable', 'traffic-selector.mismatch', downReasons, {
    meaning: 'Traffic selectors do not match.',
    actions: ['Mirror local/remote networks of both gateways.'],
  }),
  reason('IKE SA down', 'sa.parent-down', downReasons, {
    meaning: 'Parent IKE SA is down.',
    actions: ['Follow the session down reason instead.'],
    aliases: ['IKE SA Down'],
  }),
  reason('Invalid syntax', 'message.malformed', downReasons, {
    alternatives: ['proposal.ipsec', 'traffic-selector.mismatch'],
    meaning: 'Malformed proposal or payload in the child exchange.',
    actions: ['Analyse edge syslog.'],
  }),
  reason('Invalid spi', 'sa.invalid-spi', downReasons, {
    meaning: 'Invalid SPI in the ESP payload.',
    actions: ['Analyse edge syslog; SAs out of sync.'],
  }),
  reason('No IKE peers', 'peer.unreachable', downReasons, {
    alternatives: ['timeout.dpd'],
    meaning: 'All IKE peers are considered dead.',
    actions: ['Check peer up and reachable.'],
  }),
  reason('IPsec negotiation not started', 'sa.parent-down', downReasons, {
    alternatives: ['negotiation.not-started'],
    meaning: 'Child negotiation not begun because the IKE SA is not up.',
    actions: ['Resolve the session down reason first.'],
  }),
  reason('Traffic selector unacceptable', 'traffic-selector.mismatch', quickSec),
];

/** What counters show of a tunnel that is said to be up. */
const traffic: readonly Reason[] = [
  reason('outbound only', 'esp.no-inbound', counters, { alternatives: ['routing.conflict'] }),
];

/** Kinds of alarm, for those that give no reason. */
const eventTypes: readonly Reason[] = [
  reason('ipsec_policy_based_session_down', 'connection.down', mib),
  reason('ipsec_policy_based_tunnel_down', 'connection.down', mib),
  reason('ipsec_route_based_session_down', 'connection.down', mib),
  reason('ipsec_route_based_tunnel_down', 'connection.down', mib),
  reason('l2vpn_session_down', 'connection.down', mib),
  reason('ipsec_service_down', 'platform.service-down', mib, { alternatives: ['config.disabled'] }),
];

/** Down reasons by what they are said of, and what iked writes. */
export const nsxReasons: readonly ReasonTable[] = [
  { id: 'session-reason', vendor: 'nsx', scope: 'session', reasons: session },
  { id: 'tunnel-reason', vendor: 'nsx', scope: 'tunnel', reasons: tunnel },
  { id: 'traffic', vendor: 'nsx', scope: 'counters', reasons: traffic },
  { id: 'event-type', vendor: 'nsx', scope: 'alarm', reasons: eventTypes },
  { id: 'iked', vendor: 'nsx', scope: 'message', reasons: ikedMessages },
  { id: 'iked', vendor: 'nsx', scope: 'detail', reasons: ikedDetails },
];
