import { message, type Message } from '../../../src/dialect/message.js';
import { both, older, seen, tools } from '../sources.js';

const ike = { phase: 1, version: 1 } as const;

/** The life of an ISAKMP SA: begun, established, expired, and the ways in which its negotiation ends. */
export const phase1: readonly Message[] = [
  message(
    'phase1-initiated',
    'negotiation.started',
    'initiate new phase 1 negotiation: <local:endpoint><=><remote:endpoint>',
    seen('isakmp.c'),
    { set: { ...ike, role: 'initiator' } },
  ),
  message(
    'phase1-responding',
    'negotiation.started',
    [
      'respond new phase 1 negotiation: <local:endpoint><=><remote:endpoint>',
      'respond new phase 1 negotiation:',
      'Received request for new phase 1 negotiation: <local:endpoint><=><remote:endpoint>',
    ],
    seen('isakmp.c'),
    { set: { ...ike, role: 'responder' } },
  ),
  message(
    'main-mode',
    'note',
    ['begin Identity Protection mode.', 'Beginning Identity Protection mode.'],
    seen('isakmp.c'),
    {
      set: { ...ike, exchange: 'ID_PROT' },
    },
  ),
  message(
    'aggressive-mode',
    'note',
    ['begin Aggressive mode.', 'Beginning Aggressive mode.'],
    seen('isakmp.c'),
    {
      set: { ...ike, exchange: 'AGGRESSIVE' },
    },
  ),
  message('base-mode', 'note', 'begin Base mode.', both('isakmp.c'), { set: { ...ike, exchange: 'BASE' } }),
  message(
    'phase1-established',
    'sa.established',
    [
      'ISAKMP-SA established <local:endpoint>-<remote:endpoint> spi:<initiatorSpi:spi>:<responderSpi:spi>',
      'ISAKMP-SA established <local:host> [<localPort:port>]-<remote:endpoint> spi:<initiatorSpi:spi>:<responderSpi:spi>',
    ],
    seen('isakmp.c'),
    { set: ike },
  ),
  message(
    'phase1-expired',
    'sa.expired',
    'ISAKMP-SA expired <local:endpoint>-<remote:endpoint> spi:<initiatorSpi:spi>:<responderSpi:spi>',
    seen('isakmp.c'),
    { severity: 'info', set: ike },
  ),
  message(
    'phase1-deleted',
    'sa.deleted',
    'ISAKMP-SA deleted <local:endpoint>-<remote:endpoint> spi:<initiatorSpi:spi>:<responderSpi:spi>',
    seen('isakmp.c'),
    { severity: 'info', set: ike },
  ),
  message(
    'phase1-purging',
    'note',
    'purging ISAKMP-SA spi=<initiatorSpi:spi>:<responderSpi:spi>[[:<exchangeId:hex>]].',
    seen('isakmp.c'),
    { set: ike },
  ),
  message(
    'phase1-purged',
    'sa.deleted',
    [
      'purged ISAKMP-SA spi=<initiatorSpi:spi>:<responderSpi:spi>[[:<exchangeId:hex>]].',
      'purged ISAKMP-SA with proto_id=ISAKMP spi=<initiatorSpi:spi>:<responderSpi:spi>[[:<exchangeId:hex>]].',
      'purged ISAKMP-SA proto_id=ISAKMP spi=<initiatorSpi:spi>:<responderSpi:spi>[[:<exchangeId:hex>]].',
    ],
    seen('isakmp.c'),
    { severity: 'info', set: ike },
  ),
  message(
    'phase1-renegotiated',
    'note',
    'renegotiating phase1 to <remote:host> due to active phase2',
    tools('isakmp.c'),
    { set: ike },
  ),

  // The peer has never answered: its cookie is still zero.
  message(
    'phase1-unanswered',
    'timeout.reached',
    [
      'phase1 negotiation failed due to time up. <initiatorSpi:spi>:0000000000000000',
      'phase1 negotiation failed due to time up (index <initiatorSpi:spi>:0000000000000000).',
      'phase1 negotiation failed due to time up (index <initiatorSpi:spi>:0000000000000000:<exchangeId:hex>).',
    ],
    seen('isakmp.c'),
    { category: 'peer.unreachable', alternatives: ['timeout.ike', 'peer.address-mismatch'], set: ike },
  ),
  message(
    'phase1-timed-out',
    'timeout.reached',
    [
      'phase1 negotiation failed due to time up. <initiatorSpi:spi>:<responderSpi:spi>',
      'phase1 negotiation failed due to time up (index <initiatorSpi:spi>:<responderSpi:spi>[[:<exchangeId:hex>]]).',
      'phase1 negotiation failed due to time up[[.]]',
    ],
    seen('isakmp.c'),
    { category: 'timeout.ike', alternatives: ['peer.unreachable', 'auth.psk'], set: ike },
  ),
  message(
    'phase1-send-error',
    'negotiation.failed',
    'phase1 negotiation failed due to send error.[[ <initiatorSpi:spi>:<responderSpi:spi>]]',
    seen('isakmp.c'),
    { category: 'peer.unreachable', alternatives: ['platform.link-down', 'routing.conflict'], set: ike },
  ),
  message('phase1-failed', 'negotiation.failed', 'phase1 negotiation failed.', seen('isakmp.c'), {
    category: 'negotiation.failed',
    set: ike,
  }),
  message(
    'phase1-packet-failed',
    'negotiation.failed',
    [
      'failed to pre-process ph1 packet (side: <side:int>, status <status:int>).',
      'failed to pre-process ph1 packet (side: <side:int>, status: <status:int>).',
      'failed to process ph1 packet (side: <side:int>, status: <status:int>).',
      'failed to process ph1 packet (side: <side:int>, status <status:int>).',
    ],
    seen('isakmp.c'),
    { category: 'negotiation.failed', set: ike },
  ),
  message(
    'packet-failed',
    'negotiation.failed',
    ['failed to pre-process packet.', 'failed to process packet.', 'failed to process packet'],
    older,
    { category: 'negotiation.failed' },
  ),
  message(
    'phase1-not-initiated',
    'negotiation.failed',
    'failed to initiate phase 1 negotiation for <remote:host>',
    both('isakmp.c'),
    { category: 'negotiation.failed', set: ike },
  ),

  message(
    'exchange-not-allowed',
    'message.rejected',
    'exchange <mode:Identity Protection|Aggressive|Base> not allowed in any applicable rmconf.',
    tools('isakmp.c'),
    { severity: 'error', category: 'negotiation.exchange-mode', set: { ...ike, by: 'local' } },
  ),
  message(
    'mode-not-acceptable',
    'message.rejected',
    [
      'not acceptable <mode:Identity Protection|Aggressive|Base> mode',
      'not acceptable <mode:Identity Protection|Aggressive|Base> mode.',
    ],
    seen('isakmp.c'),
    { severity: 'error', category: 'negotiation.exchange-mode', set: { ...ike, by: 'local' } },
  ),
  message(
    'exchange-type-differs',
    'message.rejected',
    'exchange type is mismatched: db=<localValue:text> packet=<remoteValue:text>, ignore it.',
    both('isakmp.c'),
    { severity: 'error', category: 'negotiation.exchange-mode', set: { ...ike, parameter: 'exchange-mode' } },
  ),
  message(
    'version1-not-configured',
    'peer-config.missing',
    [
      'received IKEv1 request but no IKEv1 configuration for peer <peerName:text>',
      'iked does not support IKEv1',
    ],
    both('ikev1.c'),
    { category: 'negotiation.version', set: { version: 1 } },
  ),
  message(
    'version-invalid',
    'message.rejected',
    [
      'invalid major version <ikeVersion:int>.',
      'invalid minor version <ikeVersion:int>.',
      'unsupported isakmp version <ikeVersion:int>.<minor:int>.',
    ],
    both('isakmp.c'),
    { category: 'negotiation.version' },
  ),
  message(
    'peer-not-configured',
    'peer-config.missing',
    ["couldn't find configuration.", "couldn't find configuration"],
    seen('isakmp.c'),
    {
      category: 'peer.unknown',
      alternatives: ['peer.address-mismatch', 'proposal.ike'],
      set: { ...ike, role: 'responder' },
    },
  ),
  message(
    'no-configuration-for-peer',
    'peer-config.missing',
    ['no configuration found for <remote:host>.', 'no configuration found for peer address.'],
    both('isakmp.c'),
    { category: 'config.missing', alternatives: ['peer.unknown'], set: { ...ike, role: 'initiator' } },
  ),
  message(
    'configuration-selected',
    'peer-config.selected',
    [
      'configuration "<configuration:text>" selected.',
      'configuration found for <remote:host>.',
      'anonymous configuration selected for <remote:endpoint>.',
      'Anonymous configuration selected for <remote:endpoint>.',
      'anonymous configuration selected for <remote:host>.',
    ],
    seen('remoteconf.c'),
    { severity: 'debug' },
  ),
  message(
    'remote-address-differs',
    'note',
    [
      'remote address mismatched. db=<expected:endpoint>, act=<actual:endpoint>',
      'remote address mismatched. db=<expected:endpoint>',
    ],
    both('isakmp.c'),
    {
      severity: 'warning',
      category: 'peer.address-mismatch',
      alternatives: ['nat.port-changed', 'peer.address-changed'],
    },
  ),
  message(
    'passive',
    'note',
    [
      'remote <peerName:text> passive mode specified for IKEv1, dropping acquire request',
      'remote <peerName:text> passive mode specified, dropping acquire request',
    ],
    both('ikev1.c'),
    { severity: 'warning', category: 'negotiation.role' },
  ),
  message('aborting', 'negotiation.failed', 'aborting ike_sa', both('ike_sa.c'), {
    category: 'negotiation.failed',
    set: { version: 2 },
  }),
];
