import { message, type Message } from '../../../src/dialect/message.js';
import { code, faq } from '../sources.js';

const ike = { phase: 1, version: 2 } as const;
const child = { phase: 2, version: 2 } as const;

/** Messages on the wire, and SAs that come up and are replaced. */
export const exchanges: readonly Message[] = [
  message(
    'request-sent',
    'message.sent',
    'send <exchange:word> req <messageId:int> peer <remote:endpoint> local <local:endpoint>, <bytes:int> bytes[[, <natTraversal:NAT-T|nat-t>]]',
    code('ikev2_msg.c'),
    { set: { type: 'request', version: 2 } },
  ),
  message(
    'response-sent',
    'message.sent',
    'send <exchange:word> res <messageId:int> peer <remote:endpoint> local <local:endpoint>, <bytes:int> bytes[[, <natTraversal:NAT-T|nat-t>]]',
    code('ikev2_msg.c'),
    { set: { type: 'response', version: 2 } },
  ),
  message(
    'request-received',
    'message.received',
    "recv <exchange:word> req <messageId:int> peer <remote:endpoint> local <local:endpoint>, <bytes:int> bytes, policy '<connection:text>'",
    code('ikev2.c'),
    { set: { type: 'request', version: 2 } },
  ),
  message(
    'response-received',
    'message.received',
    "recv <exchange:word> res <messageId:int> peer <remote:endpoint> local <local:endpoint>, <bytes:int> bytes, policy '<connection:text>'",
    code('ikev2.c'),
    { set: { type: 'response', version: 2 } },
  ),
  message(
    'request-retransmitted',
    'message.retransmitted',
    'retransmit <attempt:int> <exchange:word> req <messageId:int> peer <remote:endpoint> local <local:endpoint>',
    code('ikev2_msg.c'),
    { set: { type: 'request', version: 2 } },
  ),
  message(
    'response-retransmitted',
    'note',
    'retransmit <exchange:word> res <messageId:int> local <local:endpoint> peer <remote:endpoint>',
    code('ikev2_msg.c'),
    { set: { type: 'response', version: 2 } },
  ),
  message('initiating', 'negotiation.started', 'initiating "<connection:text>"', code('ikev2.c'), {
    set: { ...ike, role: 'initiator' },
  }),
  message(
    'established',
    'sa.established',
    [
      "established peer <remote:endpoint>[<remoteId:id>] local <local:endpoint>[<localId:id>][[ assigned <assigned:host>]] policy '<connection:text>' as <role:initiator|responder> (enc <encryption:name> group <group:name> prf <prf:name>)",
      "established peer <remote:endpoint>[<remoteId:id>] local <local:endpoint>[<localId:id>][[ assigned <assigned:host>]] policy '<connection:text>' as <role:initiator|responder> (enc <encryption:name> auth <integrity:name> group <group:name> prf <prf:name>)",
      "established peer <remote:endpoint>[<remoteId:id>] local <local:endpoint>[<localId:id>] assigned <assigned:host> assigned <assigned6:host> policy '<connection:text>' as <role:initiator|responder> (enc <transforms:text>)",
      "established peer <remote:endpoint>[<remoteId:id>] local <local:endpoint>[<localId:id>] policy '<connection:text>' as <role:initiator|responder>",
    ],
    code('ikev2.c'),
    { set: ike },
  ),
  message(
    'rekeyed',
    'sa.rekeyed',
    [
      'rekeyed as new IKESA <newSpi:spi> (enc <encryption:name> group <group:name> prf <prf:name>)',
      'rekeyed as new IKESA <newSpi:spi> (enc <encryption:name> auth <integrity:name> group <group:name> prf <prf:name>)',
    ],
    code('ikev2.c'),
    { set: ike },
  ),
  message('replaced', 'sa.deleted', 'replaced by IKESA <newSpi:spi> (identical DSTID)', code('ikev2.c'), {
    severity: 'info',
    set: ike,
  }),
  message('not-replaced', 'note', 'could not replace old IKESA <newSpi:spi>', code('ikev2.c'), {
    severity: 'warning',
  }),
  message(
    'child-loaded',
    'child.established',
    ['loaded SPIs: <spis:text> (enc <transforms:text>)', 'loaded SPIs: <spis:text>'],
    code('ikev2.c'),
    { set: child },
  ),
  message('flows-loaded', 'note', 'loaded flows: <flows:text>', code('ikev2.c'), { set: child }),
  message(
    'child-deleted',
    'child.deleted',
    ['deleted <count:int> SPI: <spis:text>', 'deleted <count:int> SPIs: <spis:text>'],
    code('ikev2.c'),
    { severity: 'info', set: child },
  ),
  message(
    'child-rekeying',
    'note',
    [
      'rekeying CHILD SA old <oldSpi:spi> spi <newChildSpi:spi>',
      'IKESA rekey delayed',
      'busy, delaying rekey',
      'busy, retrying, SPI <childSpi:spi>',
      'peer busy, retrying, SPI <childSpi:spi>',
    ],
    code('ikev2.c'),
    { set: { version: 2 } },
  ),
  message(
    'rekey-collision',
    'note',
    [
      'resolving simultaneous IKE SA rekeying',
      'resolving simultaneous CHILD SA rekeying',
      'simultaneous IKE SA rekeying',
      'simultaneous rekeying for CHILD SA <childSpi:spi>/<otherSpi:spi>',
    ],
    code('ikev2.c'),
    { severity: 'notice', set: { version: 2 } },
  ),
  message('deletes-itself', 'sa.deleted', 'sent delete, closing SA', code('ikev2.c'), {
    severity: 'info',
    set: { ...ike, by: 'local' },
  }),
  message('peer-deletes', 'sa.deleted', 'received delete', code('ikev2.c'), {
    set: { ...ike, by: 'peer' },
    category: 'peer.deleted',
  }),
  message(
    'address-assigned',
    'address.assigned',
    [
      'assigned address <assigned:host> to <remoteId:id>',
      'obtained lease: <assigned:host>',
      'obtained DNS: <dns:host>',
      'giving up assigned address <assigned:host> to IKESA <newSpi:spi>',
      'giving up assigned v6 address <assigned:host> to IKESA <newSpi:spi>',
    ],
    code('ikev2.c'),
  ),
  message('alive-check', 'liveness.probed', 'sending alive check', code('ikev2.c'), { set: { by: 'local' } }),
  message(
    'nat-detected',
    'nat.detected',
    [
      'detected NAT, enabling UDP encapsulation',
      'detected NAT, enabling UDP encapsulation, updated SA to peer <remote:endpoint> local <local:endpoint>',
      'NAT-T message received, updated SA',
      'NAT_DETECTION_SOURCE_IP detected NAT',
      'NAT_DETECTION_DESTINATION_IP detected NAT',
    ],
    code('ikev2.c, ikev2_pld.c'),
  ),
  message(
    'eap-exchanged',
    'eap.exchanged',
    [
      '<code:REQUEST|RESPONSE|SUCCESS|FAILURE> id <eapId:int> length <length:int>',
      '<code:REQUEST|RESPONSE|SUCCESS|FAILURE> id <eapId:int> length <length:int> EAP-<method:word>',
    ],
    code('ikev2_pld.c'),
  ),

  message(
    'older-request-received',
    'message.received',
    "<exchange:word> request from initiator <remote:endpoint> to <local:endpoint> policy '<connection:text>' id <messageId:int>, <bytes:int> bytes",
    faq,
    { set: { type: 'request', version: 2 } },
  ),
  message(
    'older-response-received',
    'message.received',
    "<exchange:word> response from responder <remote:endpoint> to <local:endpoint> policy '<connection:text>' id <messageId:int>, <bytes:int> bytes",
    faq,
    { set: { type: 'response', version: 2 } },
  ),
  message(
    'older-request-sent',
    'message.sent',
    '<exchange:word> request from <local:endpoint> to <remote:endpoint> msgid <messageId:int>, <bytes:int> bytes[[, <natTraversal:NAT-T|nat-t>]]',
    faq,
    { set: { type: 'request', version: 2 } },
  ),
  message(
    'older-response-sent',
    'message.sent',
    '<exchange:word> response from <local:endpoint> to <remote:endpoint> msgid <messageId:int>, <bytes:int> bytes[[, <natTraversal:NAT-T|nat-t>]]',
    faq,
    { set: { type: 'response', version: 2 } },
  ),
  message(
    'older-established',
    'sa.established',
    "<state:word> -> ESTABLISHED from <remote:endpoint> to <local:endpoint> policy '<connection:text>'",
    faq,
    { set: ike },
  ),
  message(
    'older-closed',
    'sa.deleted',
    "<state:word> -> CLOSED from <remote:endpoint> to <local:endpoint> policy '<connection:text>'",
    faq,
    { severity: 'info', set: ike },
  ),
];
