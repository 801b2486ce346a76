import { message, type Message } from '../../../src/dialect/message.js';
import { both, older, second, seen, tools } from '../sources.js';

const child = { phase: 2, version: 1 } as const;

/**
 * The life of IPsec SAs. Each of the two SAs of a pair has a line of its own, printed from source to destination: the
 * line does not tell which of them is this end.
 */
export const phase2: readonly Message[] = [
  message(
    'phase2-initiated',
    'negotiation.started',
    'initiate new phase 2 negotiation: <local:endpoint><=><remote:endpoint>',
    seen('isakmp.c'),
    { set: { ...child, role: 'initiator' } },
  ),
  message(
    'phase2-responding',
    'negotiation.started',
    'respond new phase 2 negotiation: <local:endpoint><=><remote:endpoint>',
    seen('isakmp.c'),
    { set: { ...child, role: 'responder' } },
  ),
  message(
    'waits-for-phase1',
    'note',
    [
      'IPsec-SA request for <remote:host> queued due to no phase1 found.',
      'IPsec-SA request for <remote:host> queued since no phase1 found',
      'request for establishing IPsec-SA was queued due to no phase1 found.',
      'request for establishing IPsec-SA was queued since phase1 is not mature',
    ],
    seen('isakmp.c'),
    { set: child },
  ),
  message(
    'ipsec-sa-established',
    'child.established',
    [
      'IPsec-SA established: <protocol:ESP|AH|IPCOMP|ESP-UDP|SATYPE>/<mode:Tunnel|Transport|Beet|any> <source:endpoint>-><destination:endpoint> spi=<spiNumber:int>(<childSpi:spi>)',
      'IPsec-SA established: <protocol:ESP|AH|IPCOMP|ESP-UDP|SATYPE>/<mode:Tunnel|Transport|Beet|any> <source:ip>-><destination:ip> spi=<spiNumber:int>(<childSpi:spi>)',
    ],
    seen('pfkey.c'),
    { set: child },
  ),
  message(
    'ipsec-sa-expired',
    'sa.expired',
    [
      'IPsec-SA expired: <protocol:ESP|AH|IPCOMP|ESP-UDP|SATYPE>/<mode:Tunnel|Transport|Beet|any> <source:endpoint>-><destination:endpoint> spi=<spiNumber:int>(<childSpi:spi>)',
      'IPsec-SA expired: <protocol:ESP|AH|IPCOMP|ESP-UDP|SATYPE>/<mode:Tunnel|Transport|Beet|any> <source:ip>-><destination:ip> spi=<spiNumber:int>(<childSpi:spi>)',
    ],
    seen('pfkey.c'),
    { severity: 'info', set: child },
  ),
  message(
    'phase2-expired',
    'sa.expired',
    'phase2 sa expired <local:endpoint>-<remote:endpoint>',
    both('isakmp.c'),
    { severity: 'info', set: child },
  ),
  message(
    'phase2-deleted',
    'child.deleted',
    'phase2 sa deleted <local:endpoint>-<remote:endpoint>',
    both('isakmp.c'),
    { severity: 'info', set: child },
  ),
  message(
    'ipsec-sa-purged',
    'child.deleted',
    [
      'purged IPsec-SA spi=<spiNumber:int>.',
      'purged IPsec-SA proto_id=<protocol:word> spi=<spiNumber:int>.',
      'purged IPsec-SA with proto_id=<protocol:word> spi=<spiNumber:int>.',
      'purged IPsec-SA proto_id=<protocol:word> sibling spi=<spiNumber:int>.',
    ],
    seen('isakmp_inf.c'),
    { severity: 'info', set: child },
  ),
  message('phase2-handler-deleted', 'note', 'delete phase 2 handler.', seen('isakmp.c'), { set: child }),

  message(
    'phase2-waited-for-phase1',
    'timeout.reached',
    [
      'phase2 negotiation failed due to time up waiting for phase1[[ [Remote Side not responding]]].[[ <protocol:ESP|AH|IPCOMP|ESP-UDP|SATYPE> <remote:endpoint>-><local:endpoint>]]',
      'phase2 negotiation failed due to time up waiting for phase1[[. <protocol:ESP|AH|IPCOMP|ESP-UDP|SATYPE>/<mode:Tunnel|Transport|any> <remote:endpoint>-><local:endpoint>]]',
    ],
    seen('isakmp.c'),
    {
      category: 'timeout.ike',
      alternatives: ['peer.unreachable', 'negotiation.failed'],
      set: { version: 1 },
    },
  ),
  message(
    'phase2-timed-out',
    'timeout.reached',
    [
      'phase2 negotiation failed due to time up. <initiatorSpi:spi>:<responderSpi:spi>[[:<exchangeId:hex>]]',
      'phase2 negotiation failed due to time up[[.]]',
    ],
    seen('isakmp.c'),
    { category: 'timeout.child', alternatives: ['proposal.ipsec', 'traffic-selector.mismatch'], set: child },
  ),
  message(
    'phase2-send-error',
    'child.failed',
    [
      'phase2 negotiation failed due to send error.[[ <initiatorSpi:spi>:<responderSpi:spi>]]',
      'phase2 negotiation failed due to send error. <initiatorSpi:spi>:<responderSpi:spi>:<exchangeId:hex>',
    ],
    tools('isakmp.c'),
    { category: 'peer.unreachable', alternatives: ['platform.link-down'], set: child },
  ),
  message(
    'phase2-lost-phase1',
    'child.failed',
    [
      'phase2 negotiation failed due to phase1 expired. <initiatorSpi:spi>:<responderSpi:spi>[[:<exchangeId:hex>]]',
      'the negotiation is stopped, because there is no suitable ISAKMP-SA.',
      'the negotiation is stopped, because there is no suitable ISAKMP-SA',
      'Delayed Xauth reply: phase 1 no longer exists.',
    ],
    both('isakmp.c'),
    { category: 'sa.parent-down', set: child },
  ),
  message('phase2-failed', 'child.failed', 'phase2 negotiation failed.', seen('isakmp.c'), {
    category: 'negotiation.failed',
    set: child,
  }),
  message(
    'phase2-packet-failed',
    'child.failed',
    [
      'failed to pre-process ph2 packet (side: <side:int>, status <status:int>).',
      'failed to pre-process ph2 packet (side: <side:int>, status: <status:int>).',
      'failed to process ph2 packet (side: <side:int>, status: <status:int>).',
      'failed to process ph2 packet (side: <side:int>, status <status:int>).',
    ],
    seen('isakmp.c'),
    { category: 'negotiation.failed', set: child },
  ),
  message(
    'phase2-not-initiated',
    'child.failed',
    [
      'failed to initiate phase 2 negotiation for <remote:host>',
      'failed to begin ipsec sa negotication.',
      'failed to begin ipsec sa negotiation.',
    ],
    both('ikev1.c'),
    { category: 'negotiation.failed', set: child },
  ),
  message(
    'phase2-given-up',
    'timeout.reached',
    [
      '<remote:host> give up to get IPsec-SA due to time up to wait.',
      '<remote:endpoint> give up to get IPsec-SA due to time up to wait.',
    ],
    seen('pfkey.c'),
    { category: 'timeout.child', alternatives: ['sa.install-failed'], set: child },
  ),
  message(
    'quick-mode-without-phase1',
    'message.rejected',
    [
      "can't start the quick mode, there is no ISAKMP-SA, <initiatorSpi:spi>:<responderSpi:spi>[[:<exchangeId:hex>]]",
      "can't start the quick mode, there is no ISAKMP-SA",
      "can't start the quick mode, there is no valid ISAKMP-SA, <initiatorSpi:spi>:<responderSpi:spi>[[:<exchangeId:hex>]]",
      "can't start the quick mode, there is no valid ISAKMP-SA",
      "can't start the quick mode, invalid linked ISAKMP-SA",
      'Unknown new group mode exchange, there is no ISAKMP-SA.',
    ],
    seen('isakmp.c'),
    { severity: 'error', category: 'message.cookie', set: child },
  ),
  message(
    'quick-mode-with-phase1',
    'note',
    [
      'suitable outbound SP found: <policy:text>.',
      'suitable inbound SP found: <policy:text>.',
      'new acquire <policy:text> proto=<protocol:name> dir=<direction:in|out|fwd>',
      'ignore the acquire because ph2 found',
      'ignore the acquire due to ph2 found',
    ],
    older,
    { severity: 'debug', set: child },
  ),

  message(
    'sainfo-missing',
    'selector.rejected',
    [
      'failed to get sainfo.',
      'failed to get sainfo',
      'failed to get sainfo src=<sourceNetwork:text> dst=<destinationNetwork:text>.',
    ],
    seen('isakmp_quick.c'),
    { category: 'traffic-selector.mismatch', set: child },
  ),
  message(
    'selector-missing',
    'selector.rejected',
    "can't find matching selector[[ src=<sourceNetwork:text> dst=<destinationNetwork:text>]]",
    second('ikev1/isakmp_quick.c'),
    { category: 'traffic-selector.mismatch', set: child },
  ),
  message(
    'selector-id-unsupported',
    'selector.rejected',
    [
      'received ID for localside (type <idType:text>) is not supported ID type',
      'received ID for remoteside (type <idType:text>) is not supported ID type',
    ],
    second('ikev1/ikev1.c'),
    { category: 'traffic-selector.mismatch', set: child },
  ),
  message(
    'selector-address-differs',
    'note',
    [
      'address mismatch <expected:endpoint> != <actual:endpoint>',
      'protocol mismatch <expected:int> != <actual:int>',
      'check and compare ids : value mismatch (<idType:text>)',
      'check and compare ids : id type mismatch <expected:text> != <actual:text>',
    ],
    seen('sainfo.c'),
    { severity: 'debug', set: child },
  ),
  message(
    'sainfo-considered',
    'debug.detail',
    [
      "best sainfo match: loc='<localNetwork:text>', rmt='<remoteNetwork:text>', peer='<peerName:text>', id=<number:int>",
      "selected sainfo: loc='<localNetwork:text>', rmt='<remoteNetwork:text>', peer='<peerName:text>', id=<number:int>",
      "evaluating sainfo: loc='<localNetwork:text>', rmt='<remoteNetwork:text>', peer='<peerName:text>', id=<number:int>",
      'getsainfo params: loc=<localNetwork:text> rmt=<remoteNetwork:text> peer=<peerName:text> client=<client:text> id=<number:int>',
    ],
    seen('sainfo.c'),
    { set: child },
  ),
  message(
    'returned-id-differs',
    'selector.rejected',
    ['mismatched IDci was returned.', 'mismatched IDcr was returned.', 'mismatched ID was returned.'],
    both('isakmp_quick.c'),
    { category: 'traffic-selector.mismatch', set: child },
  ),
  message(
    'policy-missing',
    'selector.rejected',
    [
      'no policy found: <policy:text>',
      'no policy found: id:<policyId:int>.',
      'no policy found for spid:<policyId:int>.',
      'no policy found for spid:<policyId:text>',
    ],
    both('isakmp_quick.c'),
    { category: 'traffic-selector.mismatch', alternatives: ['config.not-applied'], set: child },
  ),
  message(
    'policy-not-ipsec',
    'selector.rejected',
    'policy found, but no IPsec required: <policy:text>',
    both('isakmp_quick.c'),
    { category: 'traffic-selector.mismatch', set: child },
  ),
  message(
    'policy-half-missing',
    'note',
    [
      'no outbound policy found: <policy:text>',
      'no in-bound policy found: <policy:text>',
      'no in-bound policy found:  <policy:text>',
    ],
    both('isakmp_quick.c'),
    { severity: 'warning', set: child },
  ),
  message(
    'policy-generated',
    'note',
    [
      'no policy found, try to generate the policy : <policy:text>',
      'Update the generated policy : <policy:text>',
      'such policy does not already exist: <policy:text>',
      'such policy already exists. anyway replace it: <policy:text>',
      'get a result from policy generation',
    ],
    seen('isakmp_quick.c'),
    { severity: 'info', set: child },
  ),
  message(
    'ids-missing',
    'message.rejected',
    ["Both IDs wasn't found in payload.", 'received too many ID payloads.'],
    both('isakmp_quick.c'),
    { set: child },
  ),
];
