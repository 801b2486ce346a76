/** How the value of an own field is written. */
export type OwnType = 'keyword' | 'text' | 'long' | 'double' | 'boolean' | 'object';

/** Where a field of an event goes that has no place in the standard. */
export interface OwnField {
  /** Name in `fields`, see docs/fields.md. */
  readonly field: string;
  /** Name in the namespaces `ike.*` (IKE SA and message) and `ipsec.*` (Child SA). */
  readonly name: string;
  readonly type: OwnType;
}

const own = (field: string, name: string, type: OwnType = 'keyword'): OwnField => ({ field, name, type });

/**
 * Fields of events with a name and a type of their own; all others, and values of another type, stand below
 * `ike.fields` as they are.
 */
export const ownFields: readonly OwnField[] = [
  own('exchange', 'ike.exchange'),
  own('type', 'ike.message_type'),
  own('messageId', 'ike.message_id'),
  own('payloads', 'ike.payloads', 'object'),
  own('notify', 'ike.notify'),
  own('by', 'ike.by'),
  own('phase', 'ike.phase', 'long'),
  own('version', 'ike.version', 'long'),
  own('role', 'ike.role'),
  own('proposals', 'ike.proposals', 'object'),
  own('selectors', 'ipsec.selectors', 'object'),
  own('first', 'ipsec.first'),
  own('initiatorSpi', 'ike.spi.initiator'),
  own('responderSpi', 'ike.spi.responder'),
  own('spiIn', 'ipsec.spi.in'),
  own('spiOut', 'ipsec.spi.out'),
  own('connection', 'ike.connection'),
  own('child', 'ipsec.child'),
  own('uniqueId', 'ike.unique_id'),
  own('childId', 'ipsec.child_id'),
  own('parentId', 'ike.parent_id'),
  own('localId', 'ike.local.id'),
  own('remoteId', 'ike.remote.id'),
  own('expectedId', 'ike.expected_id'),
  own('thread', 'ike.thread'),
  own('group', 'ike.group'),
  own('level', 'ike.level'),
  own('host', 'ike.host'),
  own('program', 'ike.program'),
  own('process', 'ike.process'),
  own('status', 'ike.status', 'object'),
  own('code', 'ike.code'),
  own('text', 'ike.text', 'text'),
  own('bytes', 'ike.bytes', 'long'),
  own('attempt', 'ike.attempt', 'long'),
  own('seconds', 'ike.seconds', 'double'),
  own('up', 'ike.up', 'boolean'),
  own('cpuPercent', 'ike.cpu_percent', 'double'),
  own('instance', 'ike.instance'),
  own('report', 'ike.report'),
  own('healthy', 'ike.healthy', 'boolean'),
  own('timeText', 'ike.time_text'),
  own('parameter', 'ike.parameter'),
  own('localValue', 'ike.local.value'),
  own('remoteValue', 'ike.remote.value'),
  own('source', 'ipsec.source', 'object'),
  own('destination', 'ipsec.destination', 'object'),
  own('reason', 'ike.reason', 'text'),
];
