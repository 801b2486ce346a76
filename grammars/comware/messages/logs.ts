import { message, type Message } from '../../../src/dialect/message.js';
import { logPaste, logReference } from '../sources.js';

const lift = { local: 'local', remote: 'remote', localPort: 'localPort', remotePort: 'remotePort' } as const;
const phase1 = { capture: 'reason', table: 'comware/phase1-reason' } as const;
const phase2 = { capture: 'reason', table: 'comware/phase2-reason' } as const;

const whyEnded = { capture: 'endReason', table: 'comware/end-reason' } as const;

/**
 * The logs IKE_P1_SA_…, IKE_P2_SA_… and IPSEC_SA_…. A device prints the reason and the SA on lines of their own; a log
 * host may have them on one.
 */
export const comwareLogs: readonly Message[] = [
  message(
    'log-phase1-failed',
    'negotiation.failed',
    [
      'Failed to establish phase 1 SA in <mode:word> mode <state:word> state[[.]]',
      'Failed to establish phase 1 SA in <mode:word> mode <state:word> state.<_:gap>Reason: <reason:text>. SA information<attributes:attributes>',
      // Cut behind the reason.
      'Failed to establish phase 1 SA in <mode:word> mode <state:word> state.<_:gap>Reason: <reason:text>[[.]]',
    ],
    logReference,
    { set: { phase: 1, version: 1 }, lift, reason: phase1 },
  ),
  message(
    'log-phase2-failed',
    'child.failed',
    [
      'Failed to establish phase 2 SA in <state:word> state[[.]]',
      'Failed to establish phase 2 SA in <state:word> state.<_:gap>Reason: <reason:text>. SA information<attributes:attributes>',
      'Failed to establish phase 2 SA in <state:word> state.<_:gap>Reason: <reason:text>[[.]]',
    ],
    logReference,
    { set: { phase: 2, version: 1 }, lift, reason: phase2 },
  ),
  message(
    'log-phase1-ended',
    'sa.deleted',
    [
      'The IKE phase 1 SA was deleted[[.]]',
      'The IKE phase 1 SA was deleted.<_:gap>Reason:<attributes:attributes>',
    ],
    logReference,
    { set: { phase: 1 }, lift: { ...lift, reason: 'reason', endReason: 'endReason' }, reason: whyEnded },
  ),
  message(
    'log-phase2-ended',
    'child.deleted',
    [
      'The IKE phase 2 SA was deleted[[.]]',
      'The IKE phase 2 SA was deleted.<_:gap>Reason:<attributes:attributes>',
      'The IPsec SA was deleted[[.]]',
      'The IPsec SA was deleted.<_:gap>Reason:<attributes:attributes>',
    ],
    logReference,
    { set: { phase: 2 }, lift: { ...lift, reason: 'reason', endReason: 'endReason' }, reason: whyEnded },
  ),
  message(
    'log-ipsec-failed',
    'child.failed',
    [
      'Failed to establish IPsec SA[[.]]',
      'Failed to establish IPsec SA.<_:gap>Reason: <reason:text>. SA information<attributes:attributes>',
      'Failed to establish IPsec SA.<_:gap>Reason: <reason:text>[[.]]',
    ],
    logPaste,
    { set: { phase: 2 }, lift, reason: phase2 },
  ),
  message('log-ipsec-begins', 'note', 'Began to establish IPsec SA[[.]]', logReference, {
    set: { phase: 2 },
  }),
  message(
    'log-ipsec-established',
    'child.established',
    [
      'IPsec SA was established[[.]]',
      'IPsec SA was established.<_:gap>SA information<attributes:attributes>',
      "Established IPsec SA. The SA's source address is <local:host>, destination address is <remote:host>, protocol is <protocol:word>, and SPI is <spi:int>.",
    ],
    logReference,
    { set: { phase: 2 }, lift },
  ),
  message('log-reason', 'note', 'Reason:<_:gap><reason:text>', logPaste),
  message('log-information', 'note', 'SA information[[:]]', logReference),
];
