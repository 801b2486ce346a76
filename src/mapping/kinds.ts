import type { EventKind } from '../event/kinds.js';

/** How an event of a kind ended. */
export type Outcome = 'success' | 'failure' | 'unknown';

/** What a kind of event means in the terms of the schemas. */
export interface KindMeaning {
  /** How it ended, where the kind alone tells. */
  readonly outcome: Outcome;
  /** What happens to the tunnel: `open` also where opening it failed. */
  readonly tunnel?: 'open' | 'close' | 'renew';
  /** Who sent what the event is about: this end, or its peer. */
  readonly sender?: 'local' | 'remote';
  /** `event.kind` of the Elastic Common Schema where it is not `event`. */
  readonly ecsKind?: 'alert' | 'state';
  /** `event.category` and `event.type` of the Elastic Common Schema. */
  readonly ecs: readonly [categories: readonly string[], types: readonly string[]];
  /** Name of the OpenTelemetry event; it never holds what changes. */
  readonly otel: string;
}

const exchanged = [['network'], ['protocol']] as const;
const refused = [['network'], ['denied', 'protocol']] as const;
const told = [['network'], ['info']] as const;
const authenticated = ['network', 'authentication'] as const;
const inSession = ['network', 'session'] as const;
const up = [inSession, ['connection', 'start']] as const;
const down = [inSession, ['connection', 'end']] as const;

/** All kinds of event. */
export const kindMeanings: Readonly<Record<EventKind, KindMeaning>> = {
  'negotiation.started': {
    outcome: 'unknown',
    ecs: [['network'], ['connection', 'start']],
    otel: 'ike.negotiation.started',
  },
  'negotiation.failed': {
    outcome: 'failure',
    tunnel: 'open',
    ecs: [['network'], ['connection', 'end']],
    otel: 'ike.negotiation.failed',
  },
  'message.sent': { outcome: 'unknown', sender: 'local', ecs: exchanged, otel: 'ike.message.sent' },
  'message.received': { outcome: 'unknown', sender: 'remote', ecs: exchanged, otel: 'ike.message.received' },
  'message.retransmitted': {
    outcome: 'unknown',
    sender: 'local',
    ecs: exchanged,
    otel: 'ike.message.retransmitted',
  },
  'message.rejected': { outcome: 'failure', sender: 'remote', ecs: refused, otel: 'ike.message.rejected' },
  'packet.sent': { outcome: 'unknown', sender: 'local', ecs: exchanged, otel: 'ike.packet.sent' },
  'packet.received': { outcome: 'unknown', sender: 'remote', ecs: exchanged, otel: 'ike.packet.received' },
  'proposal.offered': { outcome: 'unknown', ecs: exchanged, otel: 'ike.proposal.offered' },
  'proposal.configured': { outcome: 'unknown', ecs: exchanged, otel: 'ike.proposal.configured' },
  'proposal.selected': { outcome: 'success', ecs: exchanged, otel: 'ike.proposal.selected' },
  'proposal.rejected': { outcome: 'failure', ecs: refused, otel: 'ike.proposal.rejected' },
  'selector.offered': { outcome: 'unknown', ecs: exchanged, otel: 'ike.selector.offered' },
  'selector.narrowed': { outcome: 'unknown', ecs: exchanged, otel: 'ike.selector.narrowed' },
  'selector.rejected': { outcome: 'failure', ecs: refused, otel: 'ike.selector.rejected' },
  // A good retry with another group follows as a rule.
  'key-exchange.rejected': { outcome: 'unknown', ecs: exchanged, otel: 'ike.key_exchange.rejected' },
  'peer-config.selected': { outcome: 'success', ecs: exchanged, otel: 'ike.peer_config.selected' },
  'peer-config.missing': { outcome: 'failure', ecs: refused, otel: 'ike.peer_config.missing' },
  'identity.rejected': {
    outcome: 'failure',
    ecs: [authenticated, ['denied', 'start']],
    otel: 'ike.identity.rejected',
  },
  'auth.succeeded': { outcome: 'success', ecs: [authenticated, ['start']], otel: 'ike.auth.succeeded' },
  'auth.failed': { outcome: 'failure', ecs: [authenticated, ['denied', 'start']], otel: 'ike.auth.failed' },
  'certificate.accepted': {
    outcome: 'success',
    ecs: [authenticated, ['info']],
    otel: 'ike.certificate.accepted',
  },
  'certificate.rejected': {
    outcome: 'failure',
    ecs: [authenticated, ['denied', 'info']],
    otel: 'ike.certificate.rejected',
  },
  'eap.exchanged': {
    outcome: 'unknown',
    ecs: [authenticated, ['protocol', 'info']],
    otel: 'ike.eap.exchanged',
  },
  'notify.sent': { outcome: 'unknown', sender: 'local', ecs: exchanged, otel: 'ike.notify.sent' },
  'notify.received': { outcome: 'unknown', sender: 'remote', ecs: exchanged, otel: 'ike.notify.received' },
  'nat.detected': { outcome: 'unknown', ecs: told, otel: 'ike.nat.detected' },
  'sa.established': { outcome: 'success', tunnel: 'open', ecs: up, otel: 'ike.sa.established' },
  'sa.rekeyed': {
    outcome: 'success',
    tunnel: 'renew',
    ecs: [inSession, ['connection', 'info']],
    otel: 'ike.sa.rekeyed',
  },
  'sa.deleted': { outcome: 'unknown', tunnel: 'close', ecs: down, otel: 'ike.sa.deleted' },
  'sa.expired': { outcome: 'unknown', tunnel: 'close', ecs: down, otel: 'ike.sa.expired' },
  'child.established': {
    outcome: 'success',
    tunnel: 'open',
    ecs: up,
    otel: 'ipsec.child_sa.established',
  },
  'child.rekeyed': {
    outcome: 'success',
    tunnel: 'renew',
    ecs: [inSession, ['connection', 'info']],
    otel: 'ipsec.child_sa.rekeyed',
  },
  'child.deleted': { outcome: 'unknown', tunnel: 'close', ecs: down, otel: 'ipsec.child_sa.deleted' },
  'child.failed': {
    outcome: 'failure',
    tunnel: 'open',
    ecs: [['network'], ['connection', 'end']],
    otel: 'ipsec.child_sa.failed',
  },
  'liveness.probed': { outcome: 'unknown', sender: 'local', ecs: exchanged, otel: 'ike.liveness.probed' },
  'liveness.failed': { outcome: 'failure', tunnel: 'close', ecs: down, otel: 'ike.liveness.failed' },
  'timeout.reached': {
    outcome: 'failure',
    ecs: [['network'], ['connection', 'end']],
    otel: 'ike.timeout.reached',
  },
  'address.assigned': { outcome: 'success', ecs: told, otel: 'ike.address.assigned' },
  'config.loaded': { outcome: 'success', ecs: [['configuration'], ['info']], otel: 'ike.config.loaded' },
  'config.rejected': {
    outcome: 'failure',
    ecs: [['configuration'], ['info']],
    otel: 'ike.config.rejected',
  },
  'service.started': { outcome: 'unknown', ecs: [['process'], ['start']], otel: 'ike.service.started' },
  'service.stopped': { outcome: 'unknown', ecs: [['process'], ['end']], otel: 'ike.service.stopped' },
  'report.fault': { outcome: 'failure', ecsKind: 'alert', ecs: told, otel: 'ike.report.fault' },
  'report.cleared': { outcome: 'success', ecs: told, otel: 'ike.report.cleared' },
  'report.status': { outcome: 'unknown', ecsKind: 'state', ecs: told, otel: 'ike.report.status' },
  'error.reported': { outcome: 'failure', ecs: told, otel: 'ike.error.reported' },
  'debug.detail': { outcome: 'unknown', ecs: told, otel: 'ike.debug.detail' },
  note: { outcome: 'unknown', ecs: told, otel: 'ike.note' },
  unrecognized: { outcome: 'unknown', ecs: told, otel: 'ike.unrecognized' },
};
