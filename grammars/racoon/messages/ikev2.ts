import { message, type Message } from '../../../src/dialect/message.js';
import { second } from '../sources.js';

/** IKEv2 of racoon2. Its success prints no line at the usual level. */
export const version2: readonly Message[] = [
  message('version2-peer-unknown', 'peer-config.missing', 'unknown ikev2 peer', second('ikev2.c'), {
    severity: 'warning',
    category: 'negotiation.version',
    alternatives: ['peer.unknown'],
    set: { version: 2, phase: 1 },
  }),
  message(
    'version2-not-configured',
    'peer-config.missing',
    [
      'received IKEv2 request but no IKEv2 configuration for peer <peerName:text>',
      'ikev2 not acceptable by configuration',
    ],
    second('ikev2.c'),
    { category: 'negotiation.version', set: { version: 2, phase: 1 } },
  ),
  message('cookie-asked', 'note', 'responding with cookie', second('ikev2.c'), { set: { version: 2 } }),
  message(
    'no-proposal-chosen',
    'proposal.rejected',
    'no proposal chosen',
    second('ikev2.c, ikev2_child.c, ikev2_rekey.c'),
    {
      category: 'proposal.ike',
      alternatives: ['proposal', 'proposal.ipsec'],
      set: { version: 2, by: 'local' },
    },
  ),
  message(
    'no-proposal-matched',
    'proposal.rejected',
    'none of my proposal matched',
    second('ikev2_proposal.c'),
    {
      category: 'proposal.ike',
      alternatives: ['proposal', 'proposal.ipsec'],
      set: { version: 2, by: 'local' },
    },
  ),
  message(
    'retransmissions-exhausted',
    'timeout.reached',
    ['retransmission count exceeded the limit', 'retransmission count exceeded the limit.'],
    second('ikev2.c'),
    {
      category: 'peer.unreachable',
      alternatives: ['timeout.ike', 'timeout.child', 'timeout.dpd'],
      set: { version: 2 },
    },
  ),
  message(
    'key-exchange-group-differs',
    'key-exchange.rejected',
    'received KE type <remoteValue:int>, expected <localValue:int>',
    second('ikev2.c'),
    { severity: 'error', category: 'proposal.ike.dh-group', set: { version: 2, parameter: 'dh-group' } },
  ),
  message(
    'key-exchange-retry-ignored',
    'note',
    [
      'ignoring extraneous packet with INVALID_KE_PAYLOAD',
      'unknown dh group, dropping a packet with INVALID_KE_PAYLOAD',
      "peer's dh group choice does not match mine, dropping a packet with INVALID_KE_PAYLOAD",
    ],
    second('ikev2_notify.c'),
    { severity: 'warning', set: { version: 2, notify: 'INVALID_KE_PAYLOAD' } },
  ),
  message(
    'child-response-differs',
    'proposal.rejected',
    [
      'peer response does not match my proposal',
      'failed creating proposal',
      'negotiated Extended Sequence Number is YES, but it is unsupported',
    ],
    second('ikev2_child.c'),
    { category: 'proposal.ipsec', set: { version: 2, phase: 2 } },
  ),
  message(
    'child-mode-not-exact',
    'proposal.rejected',
    [
      'ipsec mode does not match where exact match specified, returning NO_PROPOSAL_CHOSEN',
      'mode mismatch: peer <remoteValue:word> mine <localValue:word>',
    ],
    second('ikev2_child.c'),
    { category: 'proposal.ipsec.encapsulation', set: { version: 2, phase: 2, parameter: 'encapsulation' } },
  ),
  message(
    'selectors-unacceptable',
    'selector.rejected',
    [
      'ts unacceptable',
      "responder's TSi does not match my selector",
      "responder's TSr does not match my selector",
      'empty traffic selector',
      'unsupported TS Type (<type:int>) in TS payload',
    ],
    second('ikev2_child.c'),
    { category: 'traffic-selector.mismatch', set: { version: 2, phase: 2 } },
  ),
  message(
    'ike-delete-received',
    'sa.deleted',
    ['received DELETE IKE_SA', 'received DELETE IKE_SA.'],
    second('ikev2.c'),
    { category: 'peer.deleted', set: { version: 2, phase: 1, by: 'peer' } },
  ),
  message(
    'child-delete-received',
    'child.deleted',
    'delete proto <protocol:word> spi <childSpi:spi>',
    second('ikev2.c'),
    { severity: 'info', set: { version: 2, phase: 2, by: 'peer' } },
  ),
  message(
    'delete-invalid',
    'note',
    [
      "can't find sa for proto <protocol:word> spi <childSpi:spi>",
      "can't find corresponding child_sa for peer specified proto <protocolId:int> (<protocol:word>) spi <childSpi:spi>",
      'delete payload protocol_id is IKE but spi_size is non-zero (<size:int>)',
      'delete payload protocol_id is <protocolId:int> but spi_size is <size:int>',
    ],
    second('ikev2.c'),
    { severity: 'warning', set: { version: 2 } },
  ),
  message(
    'rekey-failed',
    'negotiation.failed',
    [
      'failed starting rekeying',
      'unexpected rekey request (state <state:int>)',
      'failed processing IKE_SA rekey request',
      'failed processing rekey response',
    ],
    second('ikev2_rekey.c'),
    { category: 'rekey.failed', set: { version: 2 } },
  ),
  message(
    'configuration-payload',
    'note',
    [
      'failed creating Config payload',
      'Configuration payload type <type:int> has bogus data length <length:int>',
      'Unsupported configuration payload attribute type <type:int> length <length:int>, ignored',
      'unexpected Configuration payload attribute type <type:int> length <length:int>, ignored',
      'rekey CHILD_SA request with Config payload is unsupported, ignoring Config payload',
    ],
    second('ikev2_config.c'),
    { severity: 'warning', set: { version: 2 } },
  ),
  message(
    'kernel-expire',
    'sa.expired',
    'received PFKEY_EXPIRE seq=<sequence:int> sa_dst=<destination:endpoint> spi=<childSpi:spi> satype=<protocol:text> samode=<mode:text> expired=<hard:int>',
    second('ike_pfkey.c'),
    { severity: 'info', set: { phase: 2 } },
  ),
  message(
    'kernel-delete',
    'child.deleted',
    'received PFKEY_DELETE seq=<sequence:int> satype=<protocol:text> spi=<childSpi:spi>',
    second('ike_pfkey.c'),
    { severity: 'info', set: { phase: 2 } },
  ),
];
