import { message, type Message } from '../../../src/dialect/message.js';
import { code, lab, sibling, tests332, tests49, tests54 } from '../sources.js';
import { stated } from '../stated.js';

const initiator = { role: 'initiator', version: 2 } as const;
const responder = { role: 'responder', version: 2 } as const;
const init = { exchange: 'IKE_SA_INIT', phase: 1 } as const;
const auth = { exchange: 'IKE_AUTH' } as const;
const child = { exchange: 'CREATE_CHILD_SA' } as const;
const request = { type: 'request' } as const;
const response = { type: 'response' } as const;
const facts = '{<attributes:attributes>}';
/** `192.0.2.9:UDP/500` and `[2001:db8::9]:TCP/4500` of 5.x. */
const four = '<remote:text>:<transport:UDP|TCP>/<remotePort:port>';
const six = '[<remote:ip>]:<transport:UDP|TCP>/<remotePort:port>';

/** How IKEv2 negotiations begin and go on. */
export const negotiationV2: readonly Message[] = [
  message(
    'ike-initiated',
    'negotiation.started',
    [
      'initiating IKEv2 connection',
      'initiating IKEv2 connection to <remote:host> using <transport:UDP|TCP>',
      'initiating IKEv2 connection to <remote:host> (<peerName:text>) using <transport:UDP|TCP>',
      'initiating v2 parent SA',
      'initiating IKEv2 IKE SA',
    ],
    lab,
    { set: { ...initiator, ...init } },
  ),
  message(
    'ike-initiated-again',
    'negotiation.started',
    [
      'initiating IKEv2 connection to replace #<replaces:int>',
      'initiating IKEv2 connection to replace <what:text> #<replaces:int>',
      'initiating IKEv2 connection (replacing <what:text> #<replaces:int>) to <remote:host> using <transport:UDP|TCP>',
      'initiating v2 parent SA to replace #<replaces:int>',
      'initiating IKEv2 IKE SA to replace #<replaces:int>',
    ],
    lab,
    { set: { ...initiator, ...init } },
  ),
  message(
    'ike-sa-init-sent',
    'message.sent',
    [
      'sent IKE_SA_INIT request to <remote:endpoint>',
      `sent IKE_SA_INIT request to ${four}`,
      `sent IKE_SA_INIT request to ${six}`,
      ...stated('sent v2I1, expected v2R1'),
    ],
    lab,
    { set: { ...initiator, ...init, ...request } },
  ),
  message(
    'ike-sa-init-answered',
    'message.sent',
    [
      `sent IKE_SA_INIT reply ${facts}`,
      `sent IKE_SA_INIT response to ${four} ${facts}`,
      `sent IKE_SA_INIT response to ${six} ${facts}`,
      `sent IKE_SA_INIT response to ${four} ${facts}, expecting <_:text>`,
      `sent IKE_SA_INIT response to ${six} ${facts}, expecting <_:text>`,
      ...stated(`received v2I1, sent v2R1[[ ${facts}]]`),
    ],
    lab,
    { set: { ...responder, ...init, ...response } },
  ),
  message(
    'ike-sa-init-processed',
    'message.received',
    [
      `processed IKE_SA_INIT response from ${four} ${facts}, initiating <next:word>`,
      `processed IKE_SA_INIT response from ${six} ${facts}, initiating <next:word>`,
      `processed IKE_SA_INIT response from <remote:endpoint> ${facts}, initiating <next:word>`,
    ],
    tests54,
    { set: { ...initiator, ...init, ...response } },
  ),
  message(
    'ike-sa-init-request-received',
    'message.received',
    [
      `processing IKE_SA_INIT request from ${four} containing <payloadList:text>`,
      `processing IKE_SA_INIT request from ${six} containing <payloadList:text>`,
    ],
    tests54,
    { set: { ...responder, ...init, ...request } },
  ),
  message(
    'ike-auth-sent',
    'message.sent',
    [
      `sent IKE_AUTH request ${facts}`,
      ...stated(`sent v2I2, expected v2R2[[ ${facts}]]`),
      `sent IKE_AUTH request to ${four}`,
      `sent IKE_AUTH request to ${six}`,
    ],
    lab,
    { set: { ...initiator, ...auth, ...request } },
  ),
  message(
    'ike-auth-sent-with',
    'message.sent',
    [
      `sent IKE_AUTH request to ${four} with <authMethod:text> and <idType:word> '<localId:id>'`,
      `sent IKE_AUTH request to ${six} with <authMethod:text> and <idType:word> '<localId:id>'`,
      `sent IKE_AUTH request to ${four} with <authMethod:text> and <idType:word> '<localId:id>'; Child SA #<childId:int> {<protocols:text>}[[ <selectors:selectors>]]`,
      `sent IKE_AUTH request to ${six} with <authMethod:text> and <idType:word> '<localId:id>'; Child SA #<childId:int> {<protocols:text>}[[ <selectors:selectors>]]`,
      `sent IKE_AUTH request to ${four}; Child SA #<childId:int> {<protocols:text>}[[ <selectors:selectors>]]`,
      `sent IKE_AUTH request to ${six}; Child SA #<childId:int> {<protocols:text>}[[ <selectors:selectors>]]`,
    ],
    tests54,
    { set: { ...initiator, ...auth, ...request, first: 'local' } },
  ),
  message(
    'ike-auth-request-received',
    'message.received',
    [
      'processing decrypted IKE_AUTH request: <payloadList:text>',
      `processing IKE_AUTH request from ${four} containing <payloadList:text>`,
      `processing IKE_AUTH request from ${six} containing <payloadList:text>`,
      'received IKE_AUTH request, computing DH in the background',
      'received IKE_AUTH request fragment <_:int> (1 of <_:int>), computing DH in the background',
      `received first encrypted IKE_AUTH message containing <payloadList:text> from ${four}, completing <_:text>`,
    ],
    lab,
    { set: { ...responder, ...auth, ...request } },
  ),
  message(
    'ike-auth-response-received',
    'message.received',
    [
      'processing decrypted IKE_AUTH response: <payloadList:text>',
      `processing IKE_AUTH response from ${four} containing <payloadList:text>`,
      `processing IKE_AUTH response from ${six} containing <payloadList:text>`,
    ],
    tests54,
    { set: { ...initiator, ...auth, ...response } },
  ),
  message(
    'ike-intermediate-sent',
    'message.sent',
    [
      `sent IKE_INTERMEDIATE request to ${four} {<attributes:text>}`,
      `sent IKE_INTERMEDIATE request to ${six} {<attributes:text>}`,
      `sent IKE_INTERMEDIATE request to ${four} {}`,
      `sent IKE_INTERMEDIATE request to ${six} {}`,
    ],
    tests54,
    { set: { ...initiator, exchange: 'IKE_INTERMEDIATE', phase: 1, ...request } },
  ),
  message(
    'ike-intermediate-received',
    'message.received',
    [
      `processing IKE_INTERMEDIATE response from ${four} containing <payloadList:text>`,
      `processing IKE_INTERMEDIATE response from ${six} containing <payloadList:text>`,
      'initiator processed IKE_INTERMEDIATE, initiating <next:word>',
    ],
    tests54,
    { set: { ...initiator, exchange: 'IKE_INTERMEDIATE', phase: 1, ...response } },
  ),
  message(
    'session-resume-sent',
    'message.sent',
    [
      `sent IKE_SESSION_RESUME request to ${four}`,
      `sent IKE_SESSION_RESUME request to ${six}`,
      'initiator processed IKE_SESSION_RESUME, initiating <next:word>',
    ],
    tests54,
    { set: { ...initiator, exchange: 'IKE_SESSION_RESUME', phase: 1 } },
  ),
  message(
    'session-resume-refused',
    'note',
    'received TICKET_NACK notification response to IKE_SESSION_RESUME request, retrying using IKE_SA_INIT',
    tests54,
  ),
  message(
    'parent-step-initiator-1',
    'message.received',
    'transition from state STATE_PARENT_I1 to state STATE_PARENT_I2',
    code('ikev2.c', '2.6.38 to 3.20'),
    { set: { ...initiator, ...init, ...response } },
  ),
  message(
    'parent-step-initiator-2',
    'message.received',
    [
      'transition from state STATE_PARENT_I2 to state STATE_PARENT_I3',
      'transition from state STATE_PARENT_I2 to state STATE_V2_IPSEC_I',
    ],
    code('ikev2.c', '2.6.38 to 3.20'),
    { set: { ...initiator, ...auth, ...response } },
  ),
  message(
    'parent-step-responder',
    'message.received',
    'transition from state STATE_PARENT_R1 to state STATE_PARENT_R2',
    code('ikev2.c', '2.6.38 to 3.20'),
    { set: { ...responder, ...auth, ...request } },
  ),
  message(
    'child-initiated',
    'negotiation.started',
    [
      'initiating Child SA using IKE SA #<parentId:int>',
      'initiating rekey to replace Child SA #<replaces:int>[[ using IKE SA #<parentId:int>]]',
      "Child SA initiating pending connection using IKE SA #<parentId:int>'s IKE_AUTH exchange",
    ],
    tests49,
    { set: { version: 2, phase: 2, role: 'initiator' } },
  ),
  message(
    'ike-rekey-initiated',
    'negotiation.started',
    [
      'initiating rekey to replace IKE SA #<replaces:int>[[ using IKE SA #<parentId:int>]]',
      'initiate reauthentication of IKE SA',
      'initiate rekey of IKEv2 CREATE_CHILD_SA IKE Rekey',
    ],
    tests49,
    { set: { version: 2, phase: 1, role: 'initiator' } },
  ),
  message(
    'create-child-sent',
    'message.sent',
    [
      'sent CREATE_CHILD_SA request for new IPsec SA[[ using IKE SA #<parentId:int>]]',
      'sent CREATE_CHILD_SA request to rekey IPsec SA[[ #<replaces:int> using IKE SA #<parentId:int>]]',
      'sent CREATE_CHILD_SA request to create Child SA using IKE SA #<parentId:int>[[ {<protocols:text>}]]',
      'sent CREATE_CHILD_SA request to create Child SA using IKE SA #<parentId:int> {<protocols:text>} <selectors:selectors>',
      'sent CREATE_CHILD_SA request to rekey Child SA #<replaces:int> using IKE SA #<parentId:int>[[ {<protocols:text>}]]',
      'sent CREATE_CHILD_SA request to rekey Child SA #<replaces:int> using IKE SA #<parentId:int> {<protocols:text>} <selectors:selectors>',
      ...stated('sent IPsec Child req wait response'),
    ],
    tests49,
    { set: { ...initiator, ...child, ...request, phase: 2, first: 'local' } },
  ),
  message(
    'ike-rekey-sent',
    'message.sent',
    [
      'sent CREATE_CHILD_SA request to rekey IKE SA[[ #<replaces:int>]]',
      'sent CREATE_CHILD_SA request to rekey IKE SA #<replaces:int> (using IKE SA #<parentId:int>)',
    ],
    tests54,
    { set: { ...initiator, ...child, ...request, phase: 1 } },
  ),
  message(
    'create-child-queued',
    'note',
    "adding CREATE_CHILD_SA (<_:text>) request to IKE SA #<parentId:int>'s message queue",
    tests54,
  ),
  message(
    'outstanding-request',
    'note',
    [
      'IKE SA #<parentId:int> has outstanding IKE_AUTH request',
      'IKE SA #<parentId:int> recently established',
      'connection already has the pending Child SA negotiation #<childId:int> using IKE SA #<parentId:int>',
      'rejecting IKE_AUTH request; IKE SA #<parentId:int> already established',
      'dropping negotiation as superseded by established IKE SA #<parentId:int>',
      'dropping negotiation as superseeded by established IKE SA #<parentId:int>',
      'suppressing retransmit because IKE SA was superseded #<parentId:int>; drop this negotiation',
      'state superseded by #<_:int> try=<_:int>, drop this negotiation',
    ],
    tests54,
  ),
  message(
    'cookie-challenge-received',
    'notify.received',
    [
      'received anti-DDOS COOKIE response, resending IKE_SA_INIT request with COOKIE payload',
      'Received anti-DDOS COOKIE, resending I1 with cookie payload',
    ],
    tests49,
    { severity: 'info', set: { ...initiator, ...init, notify: 'COOKIE' } },
  ),
  message(
    'cookie-challenge-sent',
    'notify.sent',
    'DOS mode on; responding to IKE_SA_INIT with cookie notification request',
    code('ikev2_cookie.c', '3.32 to 5.0'),
    { severity: 'info', set: { ...responder, ...init, notify: 'COOKIE' } },
  ),
  message(
    'redirected',
    'note',
    [
      'initiating IKE_SA_INIT redirect to new gateway (address: <gateway:host>)',
      'initiating IKE_AUTH redirect to new gateway (address: <gateway:host>)',
      'initiating a redirect to new gateway (address: <gateway:host>)',
      'IKE_SA_INIT response redirects to new gateway <gateway:host>',
      'IKE_AUTH response redirects to new gateway <gateway:host>',
      'scheduling redirect <_:int> to <gateway:host>',
      'redirections sent for <_:int> tunnels of connection "<_:name>"',
      "ignoring v2N_REDIRECT, we don't accept being redirected",
    ],
    tests49,
  ),
  message(
    'redirect-loop',
    'negotiation.failed',
    [
      'IKE_AUTH redirect loop, stop initiating IKEv2 exchanges',
      'IKE_SA_INIT redirect loop, stop initiating IKEv2 exchanges',
      'redirect loop, stop initiating IKEv2 exchanges',
      'IKE_AUTH redirect exceeds limit; assuming redirect loop',
      'IKE_SA_INIT redirect exceeds limit; assuming redirect loop',
    ],
    tests49,
    { category: 'config.invalid' },
  ),
  message(
    'ppk-used',
    'note',
    [
      'PPK AUTH calculated as <role:initiator|responder>',
      "PPK '<_:text>' used in IKE_INTERMEDIATE by <role:initiator|responder>",
      'PPK used in IKE_INTERMEDIATE as <role:initiator|responder>',
      'failed to find PPK and PPK_ID, continuing without PPK',
      'failed to find a matching PPK, continuing without PPK',
      'peer wants to continue without PPK - switching to NO_PPK',
      'Peer wants to continue without PPK - switching to NO_PPK',
      'ignored received PPK_IDENTITY - connection does not require PPK or PPKID not found',
    ],
    tests49,
  ),
  message(
    'ppk-missing',
    'auth.failed',
    [
      'Requested PPK_ID not found and connection requires a valid PPK',
      "connection requires PPK, but we didn't find one",
      'connection has ppk=insist but peer does not support PPK',
      'no matching (PPK_ID, PPK) found and connection requires a valid PPK, terminating connection',
      'failed to receive PPK confirmation and connection has ppk=insist',
      'Failed to receive PPK confirmation and connection has ppk=insist',
      'received PPK_IDENTITY but connection does not allow PPK',
    ],
    tests49,
    { category: 'auth.psk.missing', alternatives: ['auth.method'], set: { version: 2 } },
  ),
  message('child-omitted', 'note', 'omitting CHILD SA payloads', tests49),
  message('child-switched', 'note', 'switching CHILD #<childId:int> to pending connection <_:text>', tests49),
  message(
    'session-ticket',
    'note',
    [
      'asking for session resume ticket',
      'received v2N_TICKET_LT_OPAQUE',
      'received v2N_TICKET_ACK',
      'received v2N_TICKET_NACK',
    ],
    tests54,
  ),
  message(
    'reauthentication-event',
    'debug.detail',
    ['no existing REAUTH event to delete', 'calling REAUTH event handler'],
    tests54,
  ),
  message(
    'unsolicited-notify',
    'note',
    [
      'ignoring unsolicited <notify:word> notification in response',
      'unsolicited <notify:word> notification response ignored',
    ],
    tests54,
    { severity: 'notice' },
  ),
  message(
    'intermediate-dropped',
    'note',
    'dropping <_:word>=NONE from list of negotiated IKE_INTERMEDIATE exchanges',
    tests54,
  ),
  message('negotiated-prf', 'note', 'negotiated prf: <_:word>', sibling, { severity: 'debug' }),
  message('parent-keyed-only', 'note', 'no pending SAs found, PARENT SA keyed only', tests332),
];
