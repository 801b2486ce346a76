import { message, type Message } from '../../../src/dialect/message.js';
import { code, lab } from '../sources.js';

const ike = { phase: 1, version: 2 } as const;
const free = code('ikev2.c, policy.c');

/** Why an IKE SA is given up: `sa_free` prints the reason that was set before. */
export const endings: readonly Message[] = [
  message(
    'freed-no-proposal',
    'negotiation.failed',
    ['sa_free: no proposal chosen', 'sa_free: no proposal chosen (IKE SA)'],
    free,
    // Also when IKE_AUTH is refused, whose proposals are those of ESP: the exchange tells.
    { category: 'proposal', alternatives: ['peer.unknown'], set: { version: 2 } },
  ),
  message('freed-no-child-proposal', 'child.failed', 'sa_free: no proposal chosen (CHILD SA)', free, {
    category: 'proposal.ipsec',
    alternatives: ['proposal.ipsec.pfs'],
    set: { phase: 2, version: 2 },
  }),
  message('freed-init-timeout', 'timeout.reached', 'sa_free: SA_INIT timeout', free, {
    category: 'peer.unreachable',
    alternatives: ['timeout.ike'],
    set: ike,
  }),
  message('freed-retransmits', 'timeout.reached', 'sa_free: retransmit limit reached', free, {
    category: 'timeout.ike',
    alternatives: ['timeout.dpd', 'peer.unreachable', 'timeout.child'],
    set: { version: 2 },
  }),
  message('freed-timeout', 'timeout.reached', 'sa_free: timeout', free, {
    category: 'timeout.ike',
    alternatives: ['peer.unreachable'],
    set: ike,
  }),
  message(
    'freed-auth-by-peer',
    'auth.failed',
    'sa_free: authentication failed notification from peer',
    free,
    {
      category: 'auth.failed',
      alternatives: ['auth.psk', 'auth.identity', 'auth.certificate'],
      set: { ...ike, by: 'peer', notify: 'AUTHENTICATION_FAILED' },
    },
  ),
  message(
    'freed-ike-auth',
    'negotiation.failed',
    ['sa_free: IKE_AUTH failed', 'sa_free: failed to initiate IKE_AUTH exchange'],
    lab,
    {
      category: 'negotiation.failed',
      alternatives: ['auth.failed', 'proposal.ipsec', 'sa.install-failed'],
      set: { version: 2 },
    },
  ),
  message(
    'freed-auth',
    'auth.failed',
    ['sa_free: authentication failed', 'sa_free: state mismatch IKE_AUTH'],
    free,
    {
      category: 'auth.failed',
      alternatives: ['auth.psk', 'auth.identity', 'auth.certificate'],
      set: { ...ike, by: 'local' },
    },
  ),
  message('freed-eap', 'auth.failed', ['sa_free: EAP failed', 'sa_free: RADIUS request failed'], free, {
    category: 'auth.eap',
    set: ike,
  }),
  message(
    'freed-group',
    'negotiation.failed',
    [
      'sa_free: unsupported group in INVALID_KE message',
      'sa_free: unable to select DH group',
      'sa_free: received invalid KE as responder',
    ],
    free,
    { category: 'proposal.ike.dh-group', set: { version: 2, notify: 'INVALID_KE_PAYLOAD' } },
  ),
  message('freed-group-retry', 'key-exchange.rejected', 'sa_free: reinitiating with new DH group', free, {
    set: { ...ike, notify: 'INVALID_KE_PAYLOAD' },
  }),
  message('freed-by-peer', 'sa.deleted', 'sa_free: received delete', free, {
    category: 'peer.deleted',
    set: { ...ike, by: 'peer' },
  }),
  message(
    'freed-in-order',
    'sa.deleted',
    [
      'sa_free: received delete (simultaneous rekeying)',
      'sa_free: resolving simultaneous rekeying',
      'sa_free: SA rekeyed',
      'sa_free: sa replaced',
      'sa_free: address re-use (identical dstid)',
      'sa_free: deleting SA',
      'sa_free: closed',
      'sa_free: reload',
      'sa_free: tmpfail',
    ],
    free,
    { severity: 'info', set: ike },
  ),
  message(
    'freed-by-command',
    'sa.deleted',
    ['sa_free: reset sa control message', 'sa_free: reset control message'],
    free,
    { category: 'admin.teardown', set: { ...ike, by: 'local' } },
  ),
  message('freed-policy-gone', 'sa.deleted', 'sa_free: Policy no longer exists', free, {
    category: 'admin.config-changed',
    set: { ...ike, by: 'local' },
  }),
  message(
    'freed-rekey',
    'negotiation.failed',
    ['sa_free: rekey timeout', 'sa_free: invalid SA for rekey', 'sa_free: invalid SA nexti'],
    free,
    { category: 'rekey.failed', set: { version: 2 } },
  ),
  message(
    'freed-send',
    'negotiation.failed',
    [
      'sa_free: failed to send SA_INIT',
      'sa_free: SA_INIT response failed',
      'sa_free: retransmit failed',
      'sa_free: retransmitting response failed',
      'sa_free: failed to send CREATE_CHILD_SA',
    ],
    free,
    {
      category: 'peer.unreachable',
      alternatives: ['platform.link-down', 'routing.conflict'],
      set: { version: 2 },
    },
  ),
  message('freed-local-id', 'negotiation.failed', 'sa_free: failed to get local id', free, {
    category: 'config.local-identity',
    set: ike,
  }),
  message('freed-new', 'negotiation.failed', 'sa_free: invalid new SA', free, {
    category: 'negotiation.failed',
    set: ike,
  }),
  message('freed', 'sa.deleted', 'sa_free: <reason:text>', free, { set: ike }),
];
