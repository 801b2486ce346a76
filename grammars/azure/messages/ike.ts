import { message, type Message } from '../../../src/dialect/message.js';
import { overview, pickList, screenshot, sibling, supportPage } from '../sources.js';

const status = { capture: 'status', table: 'windows/status' } as const;
const codeElseStatus = { capture: ['code', 'status'], table: 'windows/status' } as const;

/** The exchanges of a negotiation as IkeLogs.txt tells them. */
export const exchanges: readonly Message[] = [
  message(
    'sa-init-sent',
    'message.sent',
    'Sending IKE SA_INIT packet with tunnelId <tunnelId:hex>, iCookie <initiatorSpi:spi> and rCookie <responderSpi:spi>',
    screenshot,
    { set: { exchange: 'IKE_SA_INIT', type: 'request', role: 'initiator', phase: 1 } },
  ),
  message(
    'sa-init-answer-received',
    'message.received',
    'Received IKE SA Init response message with iCookie <initiatorSpi:spi> rCookie <responderSpi:spi>',
    screenshot,
    { set: { exchange: 'IKE_SA_INIT', type: 'response', role: 'initiator', phase: 1 } },
  ),
  message(
    'sa-init-received',
    'message.received',
    'Received SA INIT iCookie <initiatorSpi:spi> rCookie <responderSpi:spi>',
    screenshot,
    {
      set: { exchange: 'IKE_SA_INIT', type: 'request', role: 'responder', phase: 1 },
    },
  ),
  message(
    'responder-cookie',
    'negotiation.started',
    'Received SA INIT iCookie <initiatorSpi:spi> and Generated new rCookie <responderSpi:spi>',
    screenshot,
    { set: { role: 'responder', phase: 1 } },
  ),
  message(
    'mm-packet-received',
    'message.received',
    'Receiving MM Packet for tunnel Id <tunnelId:hex> iCookie <initiatorSpi:spi> and rCookie <responderSpi:spi>: <detail:text>',
    screenshot,
    { set: { exchange: 'IKE_SA_INIT', phase: 1 } },
  ),
  message(
    'sa-auth-sent',
    'message.sent',
    'Sending SA AUTH message for tunnelId <tunnelId:hex> and tsId <selectorId:hex>',
    screenshot,
    {
      set: { exchange: 'IKE_AUTH', type: 'request', phase: 2 },
    },
  ),
  message('ike-auth-received', 'message.received', 'Received IKE AUTH message', overview, {
    set: { exchange: 'IKE_AUTH', phase: 2 },
  }),
];

/** Proposals ("policies") and traffic selectors of both ends. */
export const offers: readonly Message[] = [
  message(
    'ike-proposals-sent',
    'proposal.offered',
    [
      'Sending Ike payload for tunnel Id <tunnelId:hex>: <proposals:proposals>',
      'Sending Ike payload: <proposals:proposals>',
    ],
    screenshot,
    { set: { by: 'local', phase: 1 } },
  ),
  message(
    'ike-proposals-received',
    'proposal.offered',
    [
      'Received Ike payload: <proposals:proposals>',
      'Received Ike payload for tunnel Id <tunnelId:hex>: <proposals:proposals>',
    ],
    screenshot,
    { set: { by: 'peer', phase: 1 } },
  ),
  message(
    'ipsec-proposals-sent',
    'proposal.offered',
    [
      'Sending IPSec policy Payload for tunnel Id <tunnelId:hex>, tsId <selectorId:hex>: <proposals:proposals>',
      'Sending IPSec policy Payload: <proposals:proposals>',
    ],
    screenshot,
    { set: { by: 'local', phase: 2 } },
  ),
  message(
    'ipsec-proposals-received',
    'proposal.offered',
    [
      'Received IPSec payload: <proposals:proposals>',
      'Received IPSec payload for tunnel Id <tunnelId:hex>, tsId <selectorId:hex>: <proposals:proposals>',
    ],
    overview,
    { set: { by: 'peer', phase: 2 } },
  ),
  message(
    'selectors-sent',
    'selector.offered',
    [
      'Proposed(send) Traffic Selector payload will be-<_:gap>[Tsid <selectorId:hex><_:gap>]<_:gap><selectors:selectors>',
      'Proposed(send) Traffic Selector payload will be-<_:gap><selectors:selectors>',
    ],
    screenshot,
    {
      set: { by: 'local', phase: 2 },
    },
  ),
  message(
    'selectors-received',
    'selector.offered',
    [
      'Received Traffic Selector payload request-<_:gap>[Tsid <selectorId:hex><_:gap>]<_:gap><selectors:selectors>',
      'Received Traffic Selector payload request-<_:gap><selectors:selectors>',
    ],
    overview,
    {
      set: { by: 'peer', phase: 2 },
    },
  ),
  message(
    'selectors-final',
    'selector.narrowed',
    [
      'Proposed Traffic Selector payload will be (Final Negotiated)<_:gap>-<_:gap>[Tsid <selectorId:hex><_:gap>]<_:gap><selectors:selectors>',
      'Proposed Traffic Selector payload will be (Final Negotiated)<_:gap>-<_:gap><selectors:selectors>',
    ],
    overview,
    { set: { by: 'local', phase: 2 } },
  ),
];

const notify = { capture: 'notify', table: 'notify' } as const;

/** Notify messages; the words stand for the notify types of RFC 7296. */
export const notifies: readonly Message[] = [
  message('policy-mismatch-sent', 'notify.sent', 'Sending Notify Message - Policy Mismatch', screenshot, {
    set: { notify: 'NO_PROPOSAL_CHOSEN' },
    reason: notify,
  }),
  message(
    'policy-mismatch-received',
    'notify.received',
    'Received Notify Message - Policy Mismatch',
    screenshot,
    {
      set: { notify: 'NO_PROPOSAL_CHOSEN' },
      reason: notify,
    },
  ),
  message(
    'authentication-failed-sent',
    'notify.sent',
    'Sending Notify Message - Authentication failed',
    supportPage,
    {
      set: { notify: 'AUTHENTICATION_FAILED' },
      reason: notify,
    },
  ),
  message(
    'authentication-failed-received',
    'notify.received',
    'Received Notify Message - Authentication failed',
    screenshot,
    {
      set: { notify: 'AUTHENTICATION_FAILED' },
      reason: notify,
    },
  ),
  message(
    'selectors-unacceptable-sent',
    'notify.sent',
    'Sending Notify Message - Traffic Selectors Unacceptable',
    sibling,
    {
      set: { notify: 'TS_UNACCEPTABLE' },
      reason: notify,
    },
  ),
  message(
    'selectors-unacceptable-received',
    'notify.received',
    'Received Notify Message - Traffic Selectors Unacceptable',
    pickList,
    {
      set: { notify: 'TS_UNACCEPTABLE' },
      reason: notify,
    },
  ),
  message('invalid-syntax-sent', 'notify.sent', 'Sending Notify Message - Invalid Syntax', sibling, {
    set: { notify: 'INVALID_SYNTAX' },
    reason: notify,
  }),
  message(
    'invalid-syntax-received',
    'notify.received',
    'Received Notify Message - Invalid Syntax',
    pickList,
    {
      set: { notify: 'INVALID_SYNTAX' },
      reason: notify,
    },
  ),
  message('invalid-ke-sent', 'notify.sent', 'Sending Notify Message - Invalid KE Payload', pickList, {
    set: { notify: 'INVALID_KE_PAYLOAD' },
  }),
  message('invalid-ke-received', 'notify.received', 'Received Notify Message - Invalid KE Payload', sibling, {
    set: { notify: 'INVALID_KE_PAYLOAD' },
  }),
  message('notify-other-sent', 'notify.sent', 'Sending Notify Message - <notify:text>', screenshot),
  message('notify-other-received', 'notify.received', 'Received Notify Message - <notify:text>', screenshot),
  message(
    'notify-status-sent',
    'error.reported',
    ['Sending Notify with error[[:]] <status:status>', 'Sending Notify with error - <status:status>'],
    pickList,
    {
      set: { by: 'local' },
      reason: status,
    },
  ),
  message(
    'notify-status-received',
    'error.reported',
    ['Received Notify with error[[:]] <status:status>', 'Received Notify with error - <status:status>'],
    pickList,
    { set: { by: 'peer' }, reason: status },
  ),
];

/** How negotiations end. */
export const endings: readonly Message[] = [
  message(
    'tunnel-closed',
    'sa.deleted',
    'IKE Tunnel closed for tunnelId <tunnelId:hex> with status <status:status>',
    screenshot,
    {
      reason: status,
      severity: 'warning',
    },
  ),
  message(
    'qm-cleanup',
    'negotiation.failed',
    'IkeCleanupQMNegotiation called with error <status:status>[[ and flags <flags:hex>]]',
    overview,
    {
      set: { phase: 2 },
      reason: status,
    },
  ),
  message(
    'mm-cleanup',
    'negotiation.failed',
    'IkeCleanupMMNegotiation called with error <status:status>[[ and flags <flags:hex>]]',
    supportPage,
    {
      set: { phase: 1 },
      reason: status,
    },
  ),
  // The bracket fields are documented one by one; which stand together on a line, and in what order, is not shown.
  message(
    'error-code',
    'error.reported',
    ['[ErrorCode]<_:gap><status:status>', '[ErrorMessage]<_:gap><status:status>'],
    supportPage,
    {
      reason: status,
    },
  ),
  message(
    'error-code-message',
    'error.reported',
    [
      '[ErrorCode]<_:gap><code:code><_:gap>[ErrorMessage]<_:gap><status:status>',
      '[ErrorMessage]<_:gap><status:status> [ErrorCode]<_:gap><code:code>',
    ],
    supportPage,
    { reason: codeElseStatus },
  ),
  message(
    'ike-event',
    'negotiation.failed',
    [
      '[IkeEvent]<_:gap><event:word>',
      '[IkeEvent]<_:gap><event:word><_:gap>[ErrorCode]<_:gap><code:code>',
      '[IkeEvent]<_:gap><event:word><_:gap>[ErrorMessage]<_:gap><status:status>',
      '[IkeEvent]<_:gap><event:word><_:gap>[ErrorCode]<_:gap><code:code><_:gap>[ErrorMessage]<_:gap><status:status>',
      '[ErrorCode]<_:gap><code:code><_:gap>[ErrorMessage]<_:gap><status:status> [IkeEvent]<_:gap><event:word>',
      '[ErrorCode]<_:gap><code:code><_:gap>[IkeEvent]<_:gap><event:word>[[<_:gap>[ErrorMessage]<_:gap><status:status>]]',
    ],
    supportPage,
    { reason: codeElseStatus },
  ),
  message(
    'wrong-address',
    'peer-config.missing',
    '[Reason Verbose]<_:gap>Incoming IKE from Wrong IP which is not configured',
    pickList,
    {
      category: 'peer.address-mismatch',
      alternatives: ['peer.unknown'],
    },
  ),
  message('reason-verbose', 'note', '[Reason Verbose]<_:gap><text:text>', pickList, { severity: 'notice' }),
  message('unsupported-version', 'message.rejected', 'unsupported IKE version', supportPage, {
    category: 'negotiation.version',
  }),
];
