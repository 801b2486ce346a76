import { reason, type Reason } from '../../src/category/reason.js';
import { errorTable, finerReasons, reasonCodes, trapParameters } from './sources.js';

/** Why a negotiation failed, with the number that devices print beside it (ReasonCode). */
export const negotiationReasons: readonly Reason[] = [
  reason('phase1 proposal mismatch', 'proposal.ike', errorTable, {
    meaning:
      'No common IKE SA (phase-1) transform set: encryption, hash/PRF, DH group or auth method differ.',
    actions: [
      'Compare the IKE policies of both gateways field by field (encryption, integrity/PRF, DH group, auth method, version) and make at least one combination common.',
    ],
    aliases: [1],
    varying: ['phase1 proposal', 'mismatch'],
  }),
  reason('phase2 proposal or pfs mismatch', 'proposal.ipsec', errorTable, {
    alternatives: ['proposal.ipsec.pfs', 'traffic-selector.mismatch'],
    meaning:
      'The child (IPsec) SA offer was refused: ESP/AH algorithms, PFS group, or - according to the vendor text - the protected-traffic ACLs differ.',
    actions: [
      'Compare ESP algorithms, PFS on/off and group; then check that traffic selectors/ACLs mirror each other.',
    ],
    aliases: [2],
    varying: ['phase2 proposal', 'mismatch'],
  }),
  reason('responder dh mismatch', 'proposal.ike.dh-group', errorTable, {
    alternatives: ['proposal.ipsec.pfs'],
    meaning: 'This device answered and its DH group did not fit the one of the initiator.',
    actions: ['Set the same DH group in the IKE policy (and PFS if phase 2) on both gateways.'],
    aliases: [6],
  }),
  reason('initiator dh mismatch', 'proposal.ike.dh-group', errorTable, {
    alternatives: ['proposal.ipsec.pfs'],
    meaning: 'This device initiated and its DH group did not fit the one of the responder.',
    actions: ['Set the same DH group in the IKE policy (and PFS if phase 2) on both gateways.'],
    aliases: [7],
  }),
  reason('encapsulation mode mismatch', 'proposal.ipsec.encapsulation', errorTable, {
    alternatives: ['nat.traversal'],
    meaning: 'One end wants tunnel mode, the other transport mode (or UDP-encapsulated variant).',
    actions: ['Use the same encapsulation mode (normally tunnel) on both ends; check NAT-T setting.'],
    aliases: [3],
  }),
  reason('flow mismatch', 'traffic-selector.mismatch', errorTable, {
    meaning:
      'The protected-traffic definitions (ACL / traffic selectors) of the two ends are not mirror images.',
    actions: ['Mirror the local/remote subnets of every policy rule on the two gateways.'],
  }),
  reason('version mismatch', 'negotiation.version', errorTable, {
    meaning: 'One end talks IKEv1, the other IKEv2.',
    actions: ['Configure the same IKE version on both gateways.'],
    aliases: [5],
  }),
  reason('peer address mismatch', 'peer.address-mismatch', errorTable, {
    alternatives: ['peer.unknown'],
    meaning:
      'The packet came from an address that is not the configured peer (or the peer is bound to another VRF).',
    actions: [
      'Check remote-gateway address on both ends, NAT in between, active/standby EIP swap and VRF binding.',
    ],
    aliases: [12],
  }),
  reason('config ID mismatch', 'auth.identity', errorTable, {
    alternatives: ['peer.unknown'],
    meaning: 'No configured peer matches the identity the other end sent.',
    actions: ['Align local ID / remote ID type and value on both gateways.'],
    aliases: [13],
  }),
  reason('exchange mode mismatch', 'negotiation.exchange-mode', errorTable, {
    meaning: 'IKEv1 main mode against aggressive mode.',
    actions: ['Use the same IKEv1 negotiation mode on both ends or move to IKEv2.'],
    aliases: [32],
  }),
  reason('authentication fail', 'auth.failed', errorTable, {
    alternatives: ['auth.psk', 'auth.identity', 'auth.certificate'],
    meaning: 'Identity authentication failed: typically wrong pre-shared key, sometimes ID or certificate.',
    actions: [
      'Re-enter the same pre-shared key at both ends (no stray white space), then check local/remote IDs and, with certificates, the trust chain.',
    ],
    aliases: [15],
  }),
  reason('construct local ID fail', 'config.local-identity', errorTable, {
    meaning: 'The device could not build its own identity payload.',
    actions: [
      'Check the configured local ID type/value and that a certificate/interface it refers to exists.',
    ],
    aliases: [14],
  }),
  reason('rekey no find old sa', 'rekey.failed', errorTable, {
    alternatives: ['sa.invalid-spi'],
    meaning: 'A rekey request referred to an SA that does not exist any more here.',
    actions: [
      'Usually transient after one side lost state; if it repeats, align lifetimes, enable DPD and reset the SA on both ends.',
    ],
    aliases: [16],
  }),
  reason('rekey fail', 'rekey.collision', errorTable, {
    alternatives: ['rekey.failed'],
    meaning: 'A rekey arrived while the old SA was already being torn down.',
    actions: ['Usually self-healing; if repeated stagger the lifetimes of both ends.'],
    aliases: [17],
  }),
  reason('first packet limited', 'limit.rate', errorTable, {
    meaning: 'Initial IKE packets were dropped by a rate limiter.',
    actions: ['Look for many peers/retries or a flood on UDP 500/4500; raise limit or block sources.'],
    aliases: [18],
  }),
  reason('unsupported version', 'negotiation.version', errorTable, {
    meaning: 'The IKE major version in the packet is not supported.',
    actions: ['Configure a supported IKE version at the peer.'],
    aliases: [26],
  }),
  reason('malformed message', 'message.malformed', errorTable, {
    alternatives: ['auth.psk'],
    meaning: 'An IKE message could not be parsed.',
    actions: [
      'With IKEv1 suspect a wrong pre-shared key first (undecryptable message 5/6); otherwise interoperability problem: capture packets.',
    ],
    aliases: [30],
  }),
  reason('malformed payload', 'message.malformed', errorTable, {
    alternatives: ['auth.psk'],
    meaning: 'An IKE payload could not be parsed.',
    actions: [
      'With IKEv1 suspect a wrong pre-shared key first (undecryptable message 5/6); otherwise interoperability problem: capture packets.',
    ],
    aliases: [28],
  }),
  reason('critical drop', 'message.critical-payload', errorTable, {
    meaning: 'A payload with the critical bit set is unknown to this device.',
    actions: ['Disable the peer extension that adds the payload, or upgrade.'],
    aliases: [34],
  }),
  reason('cookie mismatch', 'message.cookie', errorTable, {
    meaning: 'IKE cookies/SPIs in the packet do not match the known exchange.',
    actions: [
      'Stale state on one end: clear the IKE SA on both gateways; check for two devices behind the same address.',
    ],
    aliases: [31],
  }),
  reason('invalid cookie', 'message.cookie', errorTable, {
    meaning: 'The IKE cookie/SPI is invalid.',
    actions: ['Stale state on one end: clear the IKE SA on both gateways.'],
    aliases: [21],
  }),
  reason('invalid length', 'message.malformed', errorTable, {
    alternatives: ['auth.psk', 'message.fragmentation'],
    meaning: 'Length field of packet or payload is wrong.',
    actions: ['Check path MTU/fragmentation and, for IKEv1, the pre-shared key; capture packets.'],
    aliases: [24],
  }),
  reason('unknown exchange type', 'negotiation.exchange-mode', errorTable, {
    alternatives: ['message.malformed', 'negotiation.version'],
    meaning: 'Exchange type in the IKE header is unknown.',
    actions: ['Check IKE version/mode of peer; ignore if source is a scanner.'],
    aliases: [33],
  }),
  reason('short packet', 'message.malformed', errorTable, {
    meaning: 'Packet is shorter than an IKE header.',
    actions: ['Often scans or NAT keep-alives; ignore unless the peer address is a configured peer.'],
  }),
  reason('uncritical drop', 'message.unsupported-payload', errorTable, {
    meaning: 'An unknown non-critical payload was skipped.',
    actions: ['No action by itself; look for another reason next to it.'],
    aliases: [35],
  }),
  reason('route limit', 'limit.resource', errorTable, {
    meaning: 'Upper limit of routes injected by IPsec reached.',
    actions: ['Reduce/aggregate protected prefixes or raise capacity.'],
    aliases: [36],
  }),
  reason('ip assigned fail', 'config.address-assignment', errorTable, {
    meaning: 'Internal address for the client could not be assigned (mode-config).',
    actions: ['Check address pool size and AAA attribute.'],
    aliases: [10],
  }),
  reason('eap authentication timeout', 'auth.eap-timeout', errorTable, {
    meaning: 'EAP exchange did not finish in time.',
    actions: ['Check reachability/latency of the RADIUS/AAA server and the client dialogue.'],
  }),
  reason('eap authentication fail', 'auth.eap', errorTable, {
    meaning: 'EAP authentication refused.',
    actions: ['Check user credentials and AAA policy.'],
  }),
  reason('xauth authentication fail', 'auth.xauth', errorTable, {
    meaning: 'XAUTH user authentication refused.',
    actions: ['Check user credentials and AAA policy.'],
  }),
  reason('xauth authentication timeout', 'auth.xauth-timeout', errorTable, {
    meaning: 'XAUTH dialogue did not finish in time.',
    actions: ['Check AAA reachability and that the client answers the XAUTH request.'],
  }),
  reason('license or specification limited', 'limit.license', errorTable, {
    alternatives: ['limit.resource'],
    meaning: 'Licence or product specification forbids more tunnels/users.',
    actions: ['Check licence and model limits; remove unused peers or upgrade.'],
  }),
  reason('local address mismatch', 'config.local-address', errorTable, {
    meaning: 'Local address used in IKE is not that of the interface the policy is on.',
    actions: ['Correct local-address / source interface; check failover of the address.'],
    aliases: [39],
  }),
  reason('dynamic peers number reaches limitation', 'limit.resource', errorTable, {
    meaning: 'Maximum number of dynamic IKE peers reached.',
    actions: ['Clear stale peers, shorten DPD, raise the limit.'],
    aliases: [42],
  }),
  reason('ipsec tunnel number reaches limitation', 'limit.resource', errorTable, {
    meaning: 'Maximum number of IPsec tunnels reached.',
    actions: ['Clear stale tunnels, merge selectors, raise the limit.'],
    aliases: [41],
  }),
  reason('netmask mismatch', 'traffic-selector.mismatch', errorTable, {
    meaning: 'Mask of the proposed selector differs from the configured one while mask filtering is on.',
    actions: ['Use the same prefix lengths at both ends or turn mask filtering off.'],
    aliases: [48],
  }),
  reason('flow confict', 'traffic-selector.conflict', errorTable, {
    meaning:
      'The protected flow collides with that of another tunnel (vendor misspelling of "flow conflict").',
    actions: ['Remove overlapping selectors between tunnels.'],
    aliases: ['flow conflict', 46],
  }),
  reason('proposal mismatch or use sm in ikev2', 'proposal.ipsec', errorTable, {
    alternatives: ['proposal.algorithm-unsupported'],
    meaning: 'IPsec proposals differ, or a ShangMi (SM) algorithm is used with IKEv2.',
    actions: ['Align ESP proposal; do not use SM algorithms with IKEv2.'],
    aliases: [45],
  }),
  reason('ikev2 not support sm in ipsec proposal ikev2', 'proposal.algorithm-unsupported', errorTable, {
    meaning: 'IKEv2 cannot use the SM algorithm named in the IPsec proposal.',
    actions: ['Replace the SM algorithm or use IKEv1.'],
    aliases: ['ikev2 not support sm in ipsec proposal', 47],
  }),
  reason('no policy applied on interface', 'config.not-applied', errorTable, {
    meaning: 'No IPsec policy is bound to the receiving interface.',
    actions: ['Bind the IPsec policy/profile to the right interface.'],
    aliases: [49],
  }),
  reason('nat detection fail', 'nat.detection', errorTable, {
    alternatives: ['nat.traversal'],
    meaning: 'NAT discovery failed.',
    actions: ['Check NAT-T on both ends and UDP 4500 on the path.'],
    aliases: [40],
  }),
  reason('fragment packet limit', 'message.fragmentation', errorTable, {
    meaning: 'Too many IKE fragments.',
    actions: ['Check path MTU, certificate size, IKE fragmentation settings.'],
    aliases: [50],
  }),
  reason('fragment packet reassemble timeout', 'message.fragmentation', errorTable, {
    meaning: 'Not all IKE fragments arrived in time.',
    actions: ['Path drops fragments: enable IKEv2 fragmentation, lower MTU, allow fragments in firewalls.'],
    aliases: [51],
  }),
  reason('peer cert is expired', 'auth.certificate.expired', errorTable, {
    meaning: 'The certificate of the peer is out of its validity period.',
    actions: ['Renew the peer certificate; check clocks of both devices.'],
  }),
  reason('peer cert is revoked by CRL', 'auth.certificate.revoked', errorTable, {
    meaning: 'The certificate of the peer is on a CRL.',
    actions: ['Issue a new certificate for the peer.'],
  }),
  reason('sa with same user exists', 'sa.duplicate', errorTable, {
    meaning: 'An SA of the same user already exists.',
    actions: ['Check for two clients using one identity; clear the stale SA.'],
  }),
  reason('max transmit reached', 'timeout.ike', errorTable, {
    alternatives: ['peer.unreachable', 'timeout.child'],
    meaning: 'No answer after the maximum of retransmissions.',
    actions: [
      'Peer silent: check reachability, UDP 500/4500 filters, peer address, and that the peer is configured.',
    ],
    aliases: [53],
  }),
  reason('flow or peer mismatch', 'traffic-selector.mismatch', reasonCodes, {
    alternatives: ['peer.address-mismatch'],
    aliases: [4],
  }),
  reason("none of user's interface is selected", 'config.invalid', reasonCodes, { aliases: [43] }),
  reason('in disconnect state', 'config.disabled', reasonCodes, { aliases: [44] }),
  reason('role mismatch', 'negotiation.role', trapParameters),
  reason('form cert payload fail', 'auth.certificate', reasonCodes, { aliases: [52] }),
  reason('no valid local cert', 'auth.certificate.missing', reasonCodes, { aliases: [54] }),
  reason('phase1 proposal encryption algorithm mismatch', 'proposal.ike.encryption', finerReasons),
  reason('phase1 proposal authentication method mismatch', 'proposal.ike.auth-method', finerReasons),
  reason('phase1 proposal authentication algorithm mismatch', 'proposal.ike.integrity', finerReasons),
  reason('phase1 proposal dh mismatch', 'proposal.ike.dh-group', finerReasons),
  reason('phase1 proposal integrity algorithm mismatch', 'proposal.ike.integrity', finerReasons),
];
