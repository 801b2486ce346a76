import type { Proposal, Status } from '../value/types.js';

/** How grave an event is. */
export type Severity = 'debug' | 'info' | 'notice' | 'warning' | 'error';

/**
 * The kinds of event (a closed list) with the fields that each kind always carries. Further fields are those the
 * message captured. Terms are those of RFC 7296; IKEv1 exchanges keep their IKEv1 names.
 */
export interface RequiredFields {
  /** A negotiation of an IKE SA began. */
  'negotiation.started': object;
  /** A negotiation ended without success. */
  'negotiation.failed': object;
  /** An IKE message left this end. */
  'message.sent': { readonly exchange: string };
  /** An IKE message of the peer was read. */
  'message.received': { readonly exchange: string };
  /** A message was sent again for want of an answer. */
  'message.retransmitted': object;
  /** A message of the peer could not be read or was not accepted. */
  'message.rejected': object;
  'packet.sent': object;
  'packet.received': object;
  /** Proposals that one end offers on the wire; `by` tells which end. */
  'proposal.offered': { readonly proposals: readonly Proposal[] };
  /** Proposals this end has configured. */
  'proposal.configured': { readonly proposals: readonly Proposal[] };
  /** The proposal both ends agreed on. */
  'proposal.selected': { readonly proposals: readonly Proposal[] };
  'proposal.rejected': object;
  'selector.offered': object;
  'selector.narrowed': object;
  'selector.rejected': object;
  'key-exchange.rejected': object;
  'peer-config.selected': object;
  'peer-config.missing': object;
  'identity.rejected': object;
  'auth.succeeded': object;
  'auth.failed': object;
  'certificate.accepted': object;
  'certificate.rejected': object;
  'eap.exchanged': object;
  'notify.sent': { readonly notify: string };
  'notify.received': { readonly notify: string };
  'nat.detected': object;
  'sa.established': object;
  'sa.rekeyed': object;
  'sa.deleted': object;
  'sa.expired': object;
  'child.established': object;
  'child.rekeyed': object;
  'child.deleted': object;
  'child.failed': object;
  'liveness.probed': object;
  'liveness.failed': object;
  'timeout.reached': object;
  'address.assigned': object;
  'config.loaded': object;
  'config.rejected': object;
  'service.started': object;
  'service.stopped': object;
  /** A vendor's own verdict or alarm. */
  'report.fault': object;
  'report.cleared': object;
  /** State or statistics that a vendor reports. */
  'report.status': object;
  /** An error that the source names by code or text; a `status` stands beside `code` and `text`. */
  'error.reported':
    { readonly code: number | string } | { readonly text: string } | { readonly status: Status };
  'debug.detail': object;
  /** Known, and of no consequence by itself. */
  note: object;
  /** A line that nobody knows; its text is kept. */
  unrecognized: object;
}

/** The name of a kind of event. */
export type EventKind = keyof RequiredFields;

const severities: Record<EventKind, Severity> = {
  'negotiation.started': 'info',
  'negotiation.failed': 'error',
  'message.sent': 'info',
  'message.received': 'info',
  'message.retransmitted': 'notice',
  'message.rejected': 'warning',
  'packet.sent': 'debug',
  'packet.received': 'debug',
  'proposal.offered': 'info',
  'proposal.configured': 'info',
  'proposal.selected': 'info',
  'proposal.rejected': 'error',
  'selector.offered': 'info',
  'selector.narrowed': 'info',
  'selector.rejected': 'error',
  'key-exchange.rejected': 'notice',
  'peer-config.selected': 'info',
  'peer-config.missing': 'error',
  'identity.rejected': 'error',
  'auth.succeeded': 'info',
  'auth.failed': 'error',
  'certificate.accepted': 'info',
  'certificate.rejected': 'error',
  'eap.exchanged': 'info',
  'notify.sent': 'warning',
  'notify.received': 'warning',
  'nat.detected': 'info',
  'sa.established': 'info',
  'sa.rekeyed': 'info',
  'sa.deleted': 'notice',
  'sa.expired': 'warning',
  'child.established': 'info',
  'child.rekeyed': 'info',
  'child.deleted': 'notice',
  'child.failed': 'error',
  'liveness.probed': 'debug',
  'liveness.failed': 'error',
  'timeout.reached': 'error',
  'address.assigned': 'info',
  'config.loaded': 'info',
  'config.rejected': 'error',
  'service.started': 'notice',
  'service.stopped': 'notice',
  'report.fault': 'error',
  'report.cleared': 'info',
  'report.status': 'info',
  'error.reported': 'error',
  'debug.detail': 'debug',
  note: 'info',
  unrecognized: 'debug',
};

/** All kinds of event in the order of the list above. */
export const eventKinds: readonly EventKind[] = Object.keys(severities) as EventKind[];

/** The severity of a kind where the message states no other. */
export const severityOf = (kind: EventKind): Severity => severities[kind];
