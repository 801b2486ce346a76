import type { ReasonTable } from '../../src/category/reason.js';
import { reason } from '../../src/category/reason.js';
import { onPremisesPage, overview, rasEvents, sibling } from './sources.js';

/** What the sentences of IKEErrors.txt stand for, and the codes of the remote access service. */
export const traceReasons: readonly ReasonTable[] = [
  {
    id: 'ike-error',
    vendor: 'azure',
    scope: 'IKEErrors.txt',
    reasons: [
      reason('Authentication failed', 'auth.psk', overview, {
        alternatives: ['auth.failed', 'proposal.ike'],
        meaning:
          'The peers could not authenticate each other; the vendor names the shared key first, then algorithms and lifetimes',
        aliases: [
          'Authentication failed. Check shared key.',
          'Authentication failed. Check shared key. Check crypto. Check lifetimes.',
        ],
      }),
      reason('On-prem device sent invalid payload', 'message.malformed', overview, {
        alternatives: ['auth.psk', 'traffic-selector.mismatch', 'proposal.ipsec'],
        meaning:
          'A payload of the device could not be used; a wrong key or narrow selectors look like this too',
        aliases: ['On-premises device sent invalid payload.'],
      }),
      reason('On-premises device rejected Quick Mode settings', 'proposal.ipsec', onPremisesPage, {
        meaning: 'The device refused the proposals for the IPsec SA (phase 2)',
        aliases: ['On-premises device rejected Quick Mode settings. Check values.'],
      }),
      reason('On-premises device rejected Main Mode settings', 'proposal.ike', sibling, {
        meaning: 'The device refused the proposals for the IKE SA (phase 1)',
      }),
    ],
  },
  {
    id: 'remote-access',
    vendor: 'windows',
    scope: 'remote access',
    reasons: [
      reason(691, 'auth.failed', rasEvents, {
        alternatives: ['auth.eap'],
        meaning: 'User name or password was refused, or the method is not allowed',
      }),
      reason(718, 'timeout.ike', rasEvents, {
        alternatives: ['auth.eap-timeout'],
        meaning: 'The server did not answer in time during authentication',
      }),
      reason(789, 'auth.failed', rasEvents, {
        alternatives: ['auth.psk', 'auth.certificate', 'nat.traversal'],
        meaning: 'The security layer of an L2TP connection failed in its first negotiation',
      }),
      reason(798, 'auth.certificate.missing', rasEvents, {
        meaning: 'No certificate that can be used for EAP was found on the client',
      }),
      reason(800, 'peer.unreachable', rasEvents, {
        alternatives: ['nat.udp-4500-blocked'],
        meaning: 'None of the kinds of tunnel that were tried came up',
      }),
      reason(809, 'peer.unreachable', rasEvents, {
        alternatives: ['nat.udp-4500-blocked'],
        meaning: 'The server does not answer; often UDP 500 or 4500 is blocked on the way',
      }),
      reason(812, 'auth.method', rasEvents, {
        alternatives: ['auth.not-authorized'],
        meaning: 'The policy of the server does not allow the method of authentication that was used',
      }),
    ],
  },
];
