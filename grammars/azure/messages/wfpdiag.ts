import { message, type Message } from '../../../src/dialect/message.js';
import { overview, pickList, sibling } from '../sources.js';

const status = { capture: 'status', table: 'windows/status' } as const;
const hidden = { severity: 'debug' } as const;

/** The lines of an IKE diagnostic event; `records/wfp-event.ts` puts them together. */
export const wfpEventLines: readonly Message[] = [
  message('wfp-event', 'negotiation.failed', 'IKE diagnostic event:', overview),
  message('wfp-header', 'note', 'Event Header:', overview, hidden),
  message('wfp-timestamp', 'note', 'Timestamp: <timestamp:iso>', overview, hidden),
  message('wfp-flags', 'note', 'Flags: 0x<flags:hex>', overview, hidden),
  message(
    'wfp-flag',
    'note',
    '<flag:Local address|Remote address|Local port|Local Port|Remote port|Remote Port|IP version|IP protocol|Application ID|User SID|User ID|Scope ID> field set',
    overview,
    hidden,
  ),
  message('wfp-ip-version', 'note', 'IP version: <ipVersion:word>', overview, hidden),
  message('wfp-ip-protocol', 'note', 'IP protocol: <ipProtocol:int>', overview, hidden),
  message(
    'wfp-local-address',
    'note',
    ['Local address:', 'Local address: <address:text>', 'Local Address: <address:text>'],
    overview,
    hidden,
  ),
  message(
    'wfp-remote-address',
    'note',
    ['Remote address:', 'Remote address: <address:text>', 'Remote Address: <address:text>'],
    overview,
    hidden,
  ),
  message('wfp-local-port', 'note', 'Local <_:Port|port>: <port:port>', overview, hidden),
  message('wfp-remote-port', 'note', 'Remote <_:Port|port>: <port:port>', overview, hidden),
  message(
    'wfp-application',
    'note',
    ['Application ID:', 'Application ID: <application:text>'],
    overview,
    hidden,
  ),
  message('wfp-user', 'note', ['User SID:', 'User SID: <user:text>'], overview, hidden),
  message(
    'wfp-failure-type',
    'note',
    [
      'Failure type: IKE/<_:Authip|AuthIP|AuthIp> <mode:Main|Quick|Extended> Mode Failure',
      'Failure type: <failureType:text>',
    ],
    overview,
    { severity: 'notice' },
  ),
  message('wfp-info', 'note', 'Type specific info:', overview, hidden),
  // By itself only where the beginning of its event is cut off.
  message('wfp-error-code', 'error.reported', 'Failure error code:<_:gap><status:status>', overview, {
    reason: status,
  }),
  message('wfp-failure-point', 'note', 'Failure point: <point:word>', overview, { severity: 'notice' }),
];

const fallback = { severity: 'notice', set: { hint: 'certificate-fallback' } } as const;

/** Single lines of the trace. Only the words are known, not the lines around them. */
export const tracePhrases: readonly Message[] = [
  message('psk-verification-failed', 'auth.failed', 'PSK auth verification failed', pickList, {
    category: 'auth.psk',
  }),
  message('signature-not-verified', 'auth.failed', 'Failed to verify signature[[.]]', pickList, {
    category: 'auth.psk',
    alternatives: ['auth.certificate'],
  }),
  message('peer-sent-notify', 'notify.received', 'Peer sent <notify:word> notify[[.]]', overview, {
    reason: { capture: 'notify', table: 'notify' },
  }),
  message(
    'remote-auth-method',
    'auth.failed',
    'Remote Auth method <method:int> not supported by policy[[.]]',
    pickList,
    { category: 'auth.method', alternatives: ['proposal.ike.auth-method', 'peer.unknown'] },
  ),
  // A responder's lifetime is usual in IKEv1; a fault only where an error about the notify follows.
  message('lifetime-change', 'note', 'Processing LIFETIME change QM Notify', pickList, {
    severity: 'notice',
    set: { hint: 'lifetime-change', phase: 2 },
  }),
  message('mm-delete-received', 'sa.deleted', 'Received MM delete[[.]]', pickList, {
    category: 'peer.deleted',
    set: { by: 'peer' },
  }),
  message('peer-mm-delete', 'sa.deleted', 'peer sent a main mode delete[[.]]', pickList, {
    category: 'peer.deleted',
    set: { by: 'peer' },
  }),
  message('no-policy', 'peer-config.missing', 'No policy configured[[.]]', pickList, {
    category: 'peer.unknown',
    alternatives: ['proposal.ike', 'config.not-applied'],
  }),
  // On a tunnel with a pre-shared key these say that no connection matched the peer; alone they say nothing.
  message('certificate-request-sent', 'note', 'Construct CERT REQUEST', pickList, fallback),
  message('certificate-request-received', 'note', 'Process Payload CERTREQ', pickList, fallback),
  message('idle-timeout', 'sa.expired', 'Idle Timeout[[.]]', pickList, {
    category: 'sa.idle-timeout',
    severity: 'info',
  }),
  message('dos-mode', 'note', 'DoS mode on[[.]]', pickList, {
    severity: 'warning',
    set: { hint: 'dos-protection' },
  }),
  message('dos-cookie-sent', 'notify.sent', 'Sending DoS Cookie Notify', pickList, {
    severity: 'info',
    set: { notify: 'COOKIE', hint: 'dos-protection' },
  }),
  message('version-mismatch', 'message.rejected', 'IKE Version Mismatch[[.]]', pickList, {
    category: 'negotiation.version',
  }),
  message('peer-failed', 'error.reported', 'Peer failed with Windows error <status:status>', overview, {
    reason: status,
    set: { by: 'peer', actor: 'Peer' },
  }),
  message(
    'function-failed',
    'error.reported',
    '<actor:word> failed with Windows error <status:status>',
    overview,
    {
      reason: status,
      set: { by: 'local' },
    },
  ),
  message(
    'cookie-forgotten',
    'debug.detail',
    'Deleted ICookie from the high priority thread pool list',
    overview,
  ),
];

/** The lines of wfpdiag.txt.sum; `records/trace-summary.ts` puts them together. */
export const traceSummaryLines: readonly Message[] = [
  message('sum-files', 'report.status', 'Files Processed:', overview),
  message('sum-buffers', 'report.status', 'Total Buffers<_:gap>Processed<_:gap><count:int>', overview),
  message('sum-processed', 'report.status', 'Total Events<_:gap>Processed<_:gap><count:int>', overview),
  message('sum-lost', 'report.status', 'Total Events<_:gap>Lost<_:gap><count:int>', overview),
  message('sum-format-errors', 'report.status', 'Total Format<_:gap>Errors<_:gap><count:int>', overview),
  message('sum-unknown', 'report.status', 'Total Formats<_:gap>Unknown<_:gap><count:int>', overview),
  message('sum-elapsed', 'report.status', 'Elapsed Time<_:gap><seconds:int> sec', overview),
  message(
    'sum-table',
    'report.status',
    '|<_:gap>EventCount<_:gap>EventName<_:gap>EventType<_:gap>TMF<_:gap>|',
    sibling,
  ),
  message(
    'sum-row',
    'debug.detail',
    '|<_:gap><count:int> <_:gap>ikeext <_:gap><origin:word> <_:gap><format:guid><_:gap>|',
    overview,
  ),
];
