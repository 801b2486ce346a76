import { message, type Message } from '../../../src/dialect/message.js';
import { code, lab, tests332, tests49, tests54 } from '../sources.js';
import { stated } from '../stated.js';

const reason = { capture: 'notify', table: 'notify' } as const;

/** Errors of IKEv1 (RFC 2408) as pluto names them; other notifies say nothing of a fault. */
const error1 =
  '<notify:INVALID_PAYLOAD_TYPE|DOI_NOT_SUPPORTED|SITUATION_NOT_SUPPORTED|INVALID_COOKIE|INVALID_MAJOR_VERSION|INVALID_MINOR_VERSION|INVALID_EXCHANGE_TYPE|INVALID_FLAGS|INVALID_MESSAGE_ID|INVALID_PROTOCOL_ID|INVALID_SPI|INVALID_TRANSFORM_ID|ATTRIBUTES_NOT_SUPPORTED|NO_PROPOSAL_CHOSEN|BAD_PROPOSAL_SYNTAX|PAYLOAD_MALFORMED|INVALID_KEY_INFORMATION|INVALID_ID_INFORMATION|INVALID_CERT_ENCODING|INVALID_CERTIFICATE|CERT_TYPE_UNSUPPORTED|INVALID_CERT_AUTHORITY|INVALID_HASH_INFORMATION|AUTHENTICATION_FAILED|INVALID_SIGNATURE|CERTIFICATE_UNAVAILABLE|UNSUPPORTED_EXCHANGE_TYPE|UNEQUAL_PAYLOAD_LENGTHS>';
/** Errors of IKEv2 (RFC 7296). */
const error2 =
  '<notify:UNSUPPORTED_CRITICAL_PAYLOAD|INVALID_IKE_SPI|INVALID_MAJOR_VERSION|INVALID_SYNTAX|INVALID_MESSAGE_ID|INVALID_SPI|NO_PROPOSAL_CHOSEN|AUTHENTICATION_FAILED|SINGLE_PAIR_REQUIRED|NO_ADDITIONAL_SAS|INTERNAL_ADDRESS_FAILURE|FAILED_CP_REQUIRED|TS_UNACCEPTABLE|INVALID_SELECTORS|UNACCEPTABLE_ADDRESSES|UNEXPECTED_NAT_DETECTED|CHILD_SA_NOT_FOUND|AUTHORIZATION_FAILED|STATE_NOT_FOUND>';
/** Those of them that an answer to IKE_AUTH says of the IKE SA. */
const authError =
  '<notify:UNSUPPORTED_CRITICAL_PAYLOAD|INVALID_IKE_SPI|INVALID_MAJOR_VERSION|INVALID_SYNTAX|INVALID_MESSAGE_ID|INVALID_SPI|AUTHENTICATION_FAILED|UNACCEPTABLE_ADDRESSES|UNEXPECTED_NAT_DETECTED|CHILD_SA_NOT_FOUND|AUTHORIZATION_FAILED|STATE_NOT_FOUND>';
/** Those of them that an answer to IKE_AUTH says of the Child SA only. */
const childError =
  '<notify:NO_PROPOSAL_CHOSEN|SINGLE_PAIR_REQUIRED|NO_ADDITIONAL_SAS|INTERNAL_ADDRESS_FAILURE|FAILED_CP_REQUIRED|TS_UNACCEPTABLE|INVALID_SELECTORS>';

const init = { exchange: 'IKE_SA_INIT', version: 2, phase: 1, type: 'response', role: 'initiator' } as const;
const auth = { exchange: 'IKE_AUTH', version: 2, type: 'response', role: 'initiator' } as const;

/**
 * Notifies of the peer and of this end. pluto calls the lines that carry the cause "ignored": it goes on sending, so
 * that a refusal looks like a time-out.
 */
export const notifies: readonly Message[] = [
  // The message id says nothing of the phase: pluto prints a refusal of phase 2 on the phase 1 state with zeros.
  message(
    'informational-error',
    'notify.received',
    [
      `ignoring informational payload ${error1}, msgid=<_:hex>, length=<bytes:int>`,
      `ignoring informational payload ${error1}, msgid=<_:word>, length=<bytes:int>`,
      `ignoring informational payload ${error1}, no corresponding state`,
      `ignoring informational payload, type ${error1} msgid=<_:hex>`,
      `ignoring informational payload, type ${error1} on st==NULL (deleted?)`,
      `received and ignored notification payload: ${error1}`,
      `ignoring secured informational payload ${error1}, msgid=<_:hex>, length=<bytes:int>`,
      `ignoring secured informational payload ${error1}, msgid=<_:word>, length=<bytes:int>`,
      `ignoring ${error1} (<_:int>) informational, no matching ISAKMP`,
    ],
    lab,
    { reason, set: { exchange: 'INFORMATIONAL_V1', version: 1 } },
  ),
  message(
    'informational-error-unsecured',
    'notify.received',
    `ignoring unsecured informational payload ${error1}, length=<bytes:int>`,
    tests54,
    { reason, set: { exchange: 'INFORMATIONAL_V1', version: 1, phase: 1 } },
  ),
  message(
    'informational-other',
    'notify.received',
    [
      'ignoring informational payload <notify:word>, msgid=<_:hex>, length=<bytes:int>',
      'ignoring informational payload <notify:word>, msgid=<_:word>, length=<bytes:int>',
      'ignoring informational payload, type <notify:word> msgid=<_:hex>',
      'received and ignored notification payload: <notify:word>',
      'ignoring secured informational payload <notify:word>, msgid=<_:hex>, length=<bytes:int>',
      'ignoring secured informational payload <notify:word>, msgid=<_:word>, length=<bytes:int>',
      'ignoring unsecured informational payload <notify:word>, length=<bytes:int>',
      "received unhandled informational notification payload <_:int>: '<notify:word>'",
    ],
    tests54,
    { severity: 'info', set: { version: 1 } },
  ),
  message(
    'informational-empty',
    'note',
    [
      'received and ignored empty informational notification payload',
      'received and ignored informational message',
      'received and ignored informational message for unknown state',
      'received and failed on unknown informational message',
    ],
    code('ikev1.c', '2.6.38 to 5.4'),
  ),
  message(
    'ike-auth-refused',
    'notify.received',
    [
      `IKE SA authentication request rejected by peer: ${error2}`,
      `IKE SA authentication request rejected by peer: ${error2} (<_:text>)`,
      `IKE SA authentication request rejected: ${error2}`,
    ],
    lab,
    { reason, set: auth },
  ),
  message(
    'ike-auth-refused-otherwise',
    'notify.received',
    [
      'IKE SA authentication request rejected by peer: <notify:word>',
      'IKE SA authentication request rejected by peer: unrecognized response',
    ],
    tests49,
    { category: 'auth.failed', set: { ...auth, notify: 'unrecognized response' } },
  ),
  message(
    'ike-auth-incomplete',
    'notify.received',
    [
      'IKE SA authentication failed, incomplete IKE_AUTH response contains the Child SA error notification <notify:word> for #<childId:int>',
      'IKE SA authentication failed, incomplete IKE_AUTH response contains the Child SA error notification <notify:word>',
      'IKE SA authentication failed, incomplete IKE_AUTH response contains the status notification <notify:word>',
    ],
    code('ikev2_ike_auth.c', '5.4'),
    { reason, set: auth },
  ),
  message(
    'ike-auth-unrecognized',
    'message.rejected',
    'IKE SA authentication failed, unrecognized IKE_AUTH response',
    code('ikev2_ike_auth.c', '5.4'),
    { category: 'auth.failed', alternatives: ['message.malformed'] },
  ),
  message(
    'ike-auth-error',
    'notify.received',
    [
      `IKE_AUTH response contained the error notification ${authError}`,
      `IKE_AUTH response contained the error notification v2N_${authError}`,
      `AUTH response contained the error notification v2N_${authError}`,
      `AUTH response contained the error notification ${authError}`,
    ],
    tests332,
    { reason, set: auth },
  ),
  message(
    'ike-auth-child-error',
    'notify.received',
    [
      `IKE_AUTH response contained the error notification ${childError}`,
      `IKE_AUTH response contained the error notification v2N_${childError}`,
      `AUTH response contained the error notification v2N_${childError}`,
      `AUTH response contained the error notification ${childError}`,
      `IKE_AUTH response contained the CHILD SA error notification '${childError}' but there is no child`,
    ],
    tests332,
    { reason, set: { ...auth, phase: 2 } },
  ),
  message(
    'ike-auth-status',
    'notify.received',
    [
      'IKE_AUTH response contained the status notification <notify:word>',
      'AUTH response contained the status notification <notify:word>',
    ],
    code('ikev2_ike_auth.c', '3.25 to 5.2'),
    { severity: 'info', set: auth },
  ),
  message(
    'child-refused',
    'child.failed',
    [
      `IKE_AUTH response rejected Child SA with ${childError}`,
      'IKE_AUTH response rejected Child SA with <notify:word>',
      'response for Child SA #<childId:int> was rejected with <notify:word>; initiating delete of Child SA (IKE SA will remain UP)',
      'response for Child SA #<childId:int> was rejected (<notify:word>) and IKE SA does not have policy UP',
    ],
    lab,
    { reason, set: { ...auth, phase: 2, by: 'peer' } },
  ),
  message(
    'create-child-refused',
    'child.failed',
    [
      `CREATE_CHILD_SA failed with error notification ${error2}`,
      'CREATE_CHILD_SA failed with error notification <notify:word>',
      'CREATE_CHILD_SA failed with error notification <notify:word> response: <_:text>',
      'CREATE_CHILD_SA failed with error notification <notify:word> response but no KE was sent',
    ],
    tests49,
    { reason, set: { exchange: 'CREATE_CHILD_SA', version: 2, phase: 2, by: 'peer' } },
  ),
  message(
    'create-child-other-group',
    'key-exchange.rejected',
    'CREATE_CHILD_SA failed with error notification INVALID_KE_PAYLOAD response suggesting <suggested:word> instead of <offered:word>',
    tests54,
    { set: { exchange: 'CREATE_CHILD_SA', version: 2, phase: 2, by: 'peer', notify: 'INVALID_KE_PAYLOAD' } },
  ),
  message(
    'child-rejected-here',
    'child.failed',
    [
      `CHILD SA failed: ${childError}`,
      'CHILD SA failed: <notify:word>',
      'CHILD SA encountered fatal error: <notify:word>',
    ],
    tests49,
    { reason, set: { version: 2, phase: 2, by: 'local' } },
  ),
  message(
    'child-response-rejected',
    'child.failed',
    [
      'IKE SA established but initiator rejected Child SA response',
      'peer rejected Child SA  (<notify:word>) and IKE SA does not have policy UP',
    ],
    tests49,
    { severity: 'warning', set: { version: 2, phase: 2 } },
  ),
  message(
    'ike-sa-init-refused',
    'notify.received',
    [
      `dropping unexpected IKE_SA_INIT message containing ${error2} notification; message payloads: <_:text>`,
      `unexpected IKE_SA_INIT message containing ${error2} notification; message payloads: <_:text>`,
      `dropping unexpected ISAKMP_v2_IKE_SA_INIT message containing v2N_${error2} notification; message payloads: <_:text>`,
      `dropping unexpected ISAKMP_v2_SA_INIT message containing v2N_${error2} notification; message payloads: <_:text>`,
      `ignoring IKE_SA_INIT response containing ${error2} notification (Message ID <messageId:int>; message payloads <_:text>)`,
      ...stated(`received unauthenticated v2N_${error2} - ignored`),
      `STATE_PARENT_I1: received unauthenticated ${error2} - ignored`,
      `STATE_PARENT_I1: received v2N_${error2}`,
    ],
    lab,
    { reason, set: init },
  ),
  message(
    'create-child-dropped',
    'notify.received',
    [
      `dropping unexpected ISAKMP_v2_CREATE_CHILD_SA message containing v2N_${error2} notification; message payloads: <_:text>`,
      `dropping unexpected CREATE_CHILD_SA message containing ${error2} notification; message payloads: <_:text>`,
    ],
    tests332,
    { reason, set: { exchange: 'CREATE_CHILD_SA', version: 2, phase: 2, type: 'response' } },
  ),
  message(
    'message-dropped',
    'message.rejected',
    [
      'dropping unexpected <exchange:word> message containing <notify:word>... notification; message payloads: <_:text>',
      'dropping unexpected <exchange:word> message containing <notify:word> notification; message payloads: <_:text>',
      'ignoring <exchange:word> response containing <notify:word>... notification (Message ID <messageId:int>; message payloads <_:text>)',
      'ignoring <exchange:word> response containing <notify:word> notification (Message ID <messageId:int>; message payloads <_:text>)',
      'dropping unexpected <exchange:word> message; message payloads: <_:text>',
    ],
    tests49,
  ),
  message(
    'transition-notify',
    'negotiation.failed',
    [
      "state transition '<transition:text>' failed with v2N_<notify:word>",
      "state transition '<transition:text>' failed with <notify:word>",
    ],
    tests332,
    { severity: 'warning', set: { version: 2 } },
  ),
  message(
    'notify-sent-v1',
    'notify.sent',
    [
      `sending notification ${error1} to <remote:endpoint>`,
      `sending encrypted notification ${error1} to <remote:endpoint>`,
    ],
    tests49,
    { reason, set: { version: 1 } },
  ),
  message(
    'notify-sent-v1-other',
    'notify.sent',
    [
      'sending notification <notify:word> to <remote:endpoint>',
      'sending encrypted notification <notify:word> to <remote:endpoint>',
      'sending  notification <notify:word> to <remote:endpoint>',
      'sending encrypted  notification <notify:word> to <remote:endpoint>',
      'sending unencrypted notification v2N_<notify:word> to <remote:endpoint>',
      'sending encrypted notification v2N_<notify:word> to <remote:endpoint>',
    ],
    code('ikev1_main.c', '2.6.38 to 5.4'),
    { severity: 'info' },
  ),
  message(
    'ike-sa-init-refused-here',
    'notify.sent',
    [
      `responding to IKE_SA_INIT message (ID <messageId:int>) from <remote:endpoint> with unencrypted notification ${error2}`,
      `responding to IKE_SA_INIT (34) message (Message ID <messageId:int>) with unencrypted notification ${error2}`,
      `responding to IKE_SA_INIT (34) message (Message ID <messageId:int>) from <remote:endpoint> with unencrypted notification ${error2}`,
    ],
    tests49,
    { reason, set: { exchange: 'IKE_SA_INIT', type: 'response', version: 2, phase: 1, role: 'responder' } },
  ),
  message(
    'ike-auth-refused-here',
    'notify.sent',
    `responding to IKE_AUTH message (ID <messageId:int>) from <remote:endpoint> with encrypted notification ${authError}`,
    lab,
    { reason, set: { exchange: 'IKE_AUTH', type: 'response', version: 2, role: 'responder' } },
  ),
  message(
    'ike-auth-child-refused-here',
    'notify.sent',
    `responding to IKE_AUTH message (ID <messageId:int>) from <remote:endpoint> with encrypted notification ${childError}`,
    tests332,
    { reason, set: { exchange: 'IKE_AUTH', type: 'response', version: 2, phase: 2, role: 'responder' } },
  ),
  message(
    'create-child-refused-here',
    'notify.sent',
    `responding to CREATE_CHILD_SA message (ID <messageId:int>) from <remote:endpoint> with encrypted notification ${error2}`,
    code('ikev2_notification.c', '4.3 to 5.4'),
    { reason, set: { exchange: 'CREATE_CHILD_SA', type: 'response', version: 2, phase: 2 } },
  ),
  message(
    'notify-sent-v2',
    'notify.sent',
    [
      'responding to <exchange:word> message (ID <messageId:int>) from <remote:endpoint> with <_:encrypted|unencrypted> notification <notify:word>',
      'responding to <exchange:word> (<_:int>) message (Message ID <messageId:int>) with unencrypted notification <notify:word>',
      'responding to <exchange:word> (<_:int>) message (Message ID <messageId:int>) from <remote:endpoint> with unencrypted notification <notify:word>',
    ],
    code('ikev2_send.c', '3.25 to 5.4'),
    { severity: 'info', set: { version: 2, type: 'response' } },
  ),
  message(
    'notify-error-received',
    'error.reported',
    `received ERROR NOTIFY (<code:int>): <text:text>`,
    code('ikev2_child.c', '3.25 to 5.4'),
    { set: { by: 'peer', version: 2 } },
  ),
  message(
    'processing-refused',
    'child.failed',
    [
      'IKE_AUTH responder matching remote ESP/AH proposals failed, responder SA processing returned STF_FAIL+v2N_<notify:word>',
      'IKE_AUTH responder matching remote ESP/AH proposals failed, responder SA processing returned <notify:word>',
      'IKE_AUTH responder SA processing returned STF_FAIL+v2N_<notify:word>',
      'CREATE_CHILD_SA responder SA processing returned STF_FAIL+v2N_<notify:word>',
      'CREATE_CHILD_SA request failed, responder SA processing returned STF_FAIL+v2N_<notify:word>',
      'CREATE_CHILD_SA request failed, responder SA processing returned <notify:word>',
    ],
    tests49,
    { reason, set: { version: 2, phase: 2, role: 'responder', by: 'local' } },
  ),
  message(
    'malformed-count',
    'message.rejected',
    [
      'received <_:int> malformed payload notifies',
      'too many malformed payloads (we sent <_:int> and received <_:int>[[)]]',
      'too many (<_:int>) malformed payloads. Deleting state',
    ],
    code('ikev1.c', '2.6.38 to 5.4'),
    { category: 'message.malformed', alternatives: ['auth.psk'], set: { version: 1 } },
  ),
  message(
    'child-not-requested',
    'note',
    'IKE_AUTH response contains v2SA, v2TSi or v2TSr: but a CHILD SA was not requested!',
    code('ikev2_child.c', '4.9 to 5.4'),
  ),
];
