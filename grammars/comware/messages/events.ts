import { message, type Message } from '../../../src/dialect/message.js';
import { commandReference, sibling } from '../sources.js';

const progress: readonly Message[] = [
  message('acquire', 'note', 'Received SA acquire message from IPsec.', commandReference),
  message(
    'initiates',
    'negotiation.started',
    ['No IKE SA found, initiate IKE SA negotiation.', 'IKE SA not found. Initiate IKE SA negotiation.'],
    commandReference,
    { set: { role: 'initiator' } },
  ),
  message(
    'initiator-created',
    'negotiation.started',
    'Initiator <_:create a|created an> SA for peer <remote:host>, local port <localPort:port>, remote port <remotePort:port>.',
    commandReference,
    { set: { role: 'initiator' } },
  ),
  message(
    'responder-created',
    'negotiation.started',
    'Responder <_:create a|created an> SA for peer <remote:host>, local port <localPort:port>, remote port <remotePort:port>.',
    commandReference,
    { set: { role: 'responder' } },
  ),
  message('begins-main-mode', 'note', 'Begin Main mode exchange.', commandReference, {
    set: { exchange: 'ID_PROT', version: 1 },
  }),
  message('begins-aggressive-mode', 'note', 'Begin Aggressive mode exchange.', commandReference, {
    set: { exchange: 'AGGRESSIVE', version: 1 },
  }),
  message('begins-quick-mode', 'note', 'Begin Quick mode exchange.', commandReference, {
    set: { exchange: 'QUICK_MODE', version: 1 },
  }),
  message(
    'role-chosen',
    'note',
    'Phase <phase:int> Exchange chooses role: Local is <role:initiator|responder>.',
    commandReference,
  ),
  message(
    'key-found',
    'peer-config.selected',
    'Found pre-shared key that matches address <remote:host> in keychain <keychain:text>.',
    commandReference,
  ),
  message('profile-found', 'peer-config.selected', 'Get profile <connection:text>.', commandReference),
  message('vendor-id', 'debug.detail', 'Match the vendor ID <vendorId:text>.', commandReference),
  message('vendor-id-unknown', 'debug.detail', 'No vendor ID is matched.', commandReference),
  message('transform-accepted', 'note', 'Oakley transform <transform:int> is acceptable.', commandReference),
  message(
    'verified',
    'auth.succeeded',
    ['Verify HASH successfully.', 'HASH verification succeeded.', 'Signature verification succeeded.'],
    commandReference,
  ),
  message('quick-mode-verified', 'note', 'Validate HASH(<hash:int>) successfully.', commandReference),
  message('nat-local', 'nat.detected', 'I am behind NAT.', commandReference, { set: { by: 'local' } }),
  message('nat-peer', 'nat.detected', 'Peer is behind NAT.', commandReference, { set: { by: 'peer' } }),
  message(
    'port-floats',
    'nat.detected',
    'Float port to local port <toLocalPort:port> and remote port <toRemotePort:port>[[.]]',
    commandReference,
  ),
];

const states: readonly Message[] = [
  message(
    'ike-established',
    'sa.established',
    'IKE SA state changed from <from:word> to IKE_P1_STATE_ESTABLISHED.',
    commandReference,
    { set: { version: 1 } },
  ),
  message(
    'ipsec-established',
    'child.established',
    'IPsec SA state changed from <from:word> to IKE_P2_STATE_ESTABLISHED.',
    commandReference,
    { set: { version: 1 } },
  ),
  message(
    'state-changed',
    'debug.detail',
    '<_:IKE|IPsec> SA state changed from <from:word> to <to:word>.',
    commandReference,
  ),
  message('installs', 'note', 'Install IPsec SAs.', commandReference),
  message('flow', 'debug.detail', '<_:inbound|outbound> flow: <from:text>-><to:text>', commandReference),
  message(
    'ike-deleted',
    'sa.deleted',
    'Delete IKE SA with connection ID <connectionId:int>.',
    commandReference,
  ),
  message('ipsec-deleted', 'child.deleted', 'Delete IPsec SA<_:s.|.>', commandReference),
  message('deleted-by-peer', 'sa.deleted', 'Delete IKE SA by received notification.', commandReference, {
    category: 'peer.deleted',
    set: { by: 'peer' },
  }),
  message(
    'ike-expired',
    'sa.expired',
    [
      'IKE SA is expired.',
      'IKE SA with connection ID <connectionId:int> has expired, and it will be deleted.',
    ],
    commandReference,
    { category: 'sa.expired' },
  ),
  message('ipsec-expired', 'sa.expired', 'IPsec SA has expired and will be deleted.', commandReference, {
    category: 'sa.expired',
    set: { phase: 2 },
  }),
];

const troubles: readonly Message[] = [
  message(
    'keepalive-timeout',
    'liveness.failed',
    'IKE keepalive timed out. Delete IKE SA with connection ID <connectionId:int>.',
    commandReference,
    { category: 'timeout.dpd' },
  ),
  message(
    'dpd-sent',
    'liveness.probed',
    'Sending DPD packet of type <dpd:name> with sequence number <sequence:word>.',
    commandReference,
  ),
  message(
    'phase-1-timeout',
    'timeout.reached',
    '<_:Retransmittion|Retransmission> of <_:gap>phase 1 packet timed out.',
    commandReference,
    { category: 'timeout.ike', set: { phase: 1 } },
  ),
  message(
    'phase-2-timeout',
    'timeout.reached',
    '<_:Retransmittion|Retransmission> of <_:gap>phase 2 packet timed out.',
    commandReference,
    { category: 'timeout.child', set: { phase: 2 } },
  ),
  message(
    'ipsec-timeout',
    'child.failed',
    'Getting IPsec message timed out. Delete IPsec SA.',
    commandReference,
    { category: 'platform.internal' },
  ),
  message(
    'packet-malformed',
    'message.rejected',
    [
      'Phase 1 packet is malformed: Not starting with an SA payload.',
      'Phase2 packet is malformed: Not starting with an HASH payload.',
      'Phase 2 packet is malformed: Not starting with an HASH payload.',
    ],
    commandReference,
    { category: 'message.malformed' },
  ),
  message(
    'packet-without-sa',
    'message.rejected',
    [
      'Quick mode packet is received, but IKE SA does not exist.',
      'Quick mode packet is received, but IKE SA is incomplete.',
      'Received informational exchange packet, but IKE SA is inexistent or incomplete.',
    ],
    commandReference,
    { category: 'message.cookie' },
  ),
  message(
    'delete-ignored',
    'debug.detail',
    [
      'Ignored delete SA payload because the packet is not encrypted.',
      'INITIAL-CONTACT message is dropped because of not being encrypted.',
    ],
    commandReference,
  ),
  message(
    'protocol-unsupported',
    'message.rejected',
    'Protocol-ID (<protocol:int>) of notification packet is unsupported.',
    commandReference,
    { category: 'message.unsupported-payload' },
  ),
  message('interface-down', 'note', 'Process interface <interface:text> deactive event.', commandReference),
  message('certificates-changed', 'config.loaded', 'PKI data had been changed.', commandReference, {
    category: 'admin.config-changed',
  }),
  message(
    'profile-missing',
    'peer-config.missing',
    ['No profile is matched.', 'No profile is matched'],
    commandReference,
    { category: 'peer.unknown' },
  ),
  message(
    'profile-matched',
    'peer-config.selected',
    'The profile <connection:text> is matched.',
    commandReference,
  ),
];

/** Notifies that report a state and no fault. */
const harmless =
  '<notify:INITIAL-CONTACT|INITIAL_CONTACT|RESPONDER-LIFETIME|RESPONDER_LIFETIME|REPLAY-STATUS|REPLAY_STATUS|CONNECTED|R_U_THERE|R_U_THERE_ACK|R-U-THERE|R-U-THERE-ACK|DPD_R_U_THERE|DPD_R_U_THERE_ACK>';
const notify = { capture: 'notify', table: 'notify' } as const;

/** Notifies of IKEv1 in the words of Comware 7 and 5. */
const notifies: readonly Message[] = [
  message('notify-received', 'notify.received', 'Notification <notify:name> is received.', commandReference, {
    reason: notify,
  }),
  message('notify-sent', 'notify.sent', 'Construct notification packet: <notify:word>.', commandReference, {
    reason: notify,
  }),
  message('notify-got', 'notify.received', 'got NOTIFY of type <notify:name>', commandReference, {
    reason: notify,
  }),
  message(
    'notify-drops',
    'notify.received',
    'drop message from <remote:host> due to notification type <notify:name>',
    commandReference,
    { reason: notify },
  ),
  message(
    'notify-state',
    'notify.received',
    [`Notification ${harmless} is received.`, `got NOTIFY of type ${harmless}`],
    sibling,
    { severity: 'info' },
  ),
  message('notify-state-sent', 'notify.sent', `Construct notification packet: ${harmless}.`, sibling, {
    severity: 'info',
  }),
];

/** What debug level "event" prints. */
export const comwareEvents: readonly Message[] = [...progress, ...states, ...troubles, ...notifies];
