import { reason, type Reason, type ReasonTable } from '../../src/category/reason.js';
import { commandReference, logPaste, logReference } from './sources.js';

/** What is wrong with a message or a certificate, in either phase: the words of the debug level "error". */
const either: readonly Reason[] = [
  reason('HASH payload is missing', 'message.malformed', commandReference),
  reason('KE payload is missing', 'message.malformed', logReference),
  reason('Signature payload is missing', 'message.malformed', commandReference),
  reason('Retransmission timeout', 'timeout.ike', logReference, { alternatives: ['peer.unreachable'] }),
  reason('Failed to negotiate IKE SA', 'negotiation.failed', commandReference),
  reason('Failed to negotiate IPsec SA', 'negotiation.failed', commandReference),
];

/** Why phase 1 failed. */
const phase1: readonly Reason[] = [
  reason('No acceptable transform', 'proposal.ike', commandReference),
  reason('No available proposal', 'proposal.ike', logReference),
  reason('Failed to match the proposal', 'proposal.ike', commandReference),
  reason('Failed to parse the IKE SA payload', 'proposal.ike', commandReference, {
    alternatives: ['message.malformed'],
  }),
  reason('Failed to verify the peer HASH', 'auth.psk', commandReference, {
    alternatives: ['message.malformed'],
  }),
  reason('Failed to verify the peer signature', 'auth.certificate', commandReference),
  reason('Failed to verify the peer certificate', 'auth.certificate', commandReference),
  reason('Failed to get subject name from certificate', 'auth.certificate', commandReference),
  reason('Failed to get certificate', 'auth.certificate.missing', logReference),
  reason('Failed to get local certificate', 'auth.certificate.missing', commandReference),
  reason('Failed to get private key', 'auth.certificate.missing', logReference),
  reason('Failed to get ID data for constructing ID payload', 'config.local-identity', logReference),
  reason('Invalid ID type', 'auth.identity', logReference),
  ...either,
];

/** Why phase 2 failed. */
const phase2: readonly Reason[] = [
  reason(
    'The policy contains incorrect ACL or IKE profile configuration(s)',
    'traffic-selector.mismatch',
    logPaste,
    {
      alternatives: ['config.invalid'],
      aliases: ['The policy contains incorrect ACL or IKE profile configuration'],
      meaning: 'No policy has the flow of the peer and its IKE profile: the ACLs do not mirror each other.',
      actions: ['Mirror the ACLs of both ends, and check the IKE profile of the policy.'],
    },
  ),
  reason('Failed to match the proposal', 'proposal.ipsec', commandReference),
  reason('No acceptable transform', 'proposal.ipsec', logReference),
  reason('No available proposal', 'proposal.ipsec', logReference),
  reason('Failed to get IPsec policy for phase 2 responder', 'traffic-selector.mismatch', commandReference, {
    alternatives: ['config.not-applied'],
  }),
  reason(
    'Failed to get IPsec policy when renegotiating IPsec SA',
    'traffic-selector.mismatch',
    commandReference,
  ),
  reason('Get SP: Required configuration is missing in the IPsec policy', 'config.missing', logReference),
  ...either,
];

/** Why an SA ended; words that nobody lists say nothing about a fault. */
export const endReasons: readonly Reason[] = [
  reason('DPD timeout', 'timeout.dpd', logReference),
  reason('Keepalive timeout', 'timeout.dpd', logReference),
  reason('New IKE SA had been negotiated', 'none', logReference),
  reason('The IKE SA expired', 'none', logReference),
  reason('SA idle timeout', 'sa.idle-timeout', logReference),
  reason('The reset command was executed', 'admin.teardown', logReference),
  reason('Configuration change', 'admin.config-changed', logReference),
  reason('Peer deleted the SA', 'peer.deleted', logReference),
];

/** The reasons of the logs about SAs. */
export const comwareReasons: readonly ReasonTable[] = [
  { id: 'phase1-reason', vendor: 'comware', scope: 'phase 1', reasons: phase1 },
  { id: 'phase2-reason', vendor: 'comware', scope: 'phase 2', reasons: phase2 },
  { id: 'end-reason', vendor: 'comware', scope: 'end', reasons: endReasons },
];
