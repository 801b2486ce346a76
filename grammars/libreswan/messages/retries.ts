import { message, type Message } from '../../../src/dialect/message.js';
import { code, lab, sibling, tests49, tests54 } from '../sources.js';

/** Further attempts, revivals, and negotiations that wait for others. */
export const retries: readonly Message[] = [
  message(
    'next-attempt',
    'note',
    [
      'starting keying attempt <attempt:int> of an unlimited number[[, but releasing whack]]',
      'starting keying attempt <attempt:int> of at most <_:int>[[, but releasing whack]]',
      'scheduling retry attempt <attempt:int> of an unlimited number[[, but releasing whack]]',
      'scheduling retry attempt <attempt:int> of at most <_:int>[[, but releasing whack]]',
      'starting keying attempt <attempt:int> of <_:text> for IKE SA, but releasing whack for pending <_:text>',
      'starting keying attempt <attempt:int> of <_:text> for ISAKMP SA, but releasing whack for pending <_:text>',
      'scheduling retry attempt <attempt:int> of <_:text> for IKE SA, but releasing whack for pending <_:text>',
    ],
    lab,
    { severity: 'notice' },
  ),
  message(
    'revival',
    'note',
    [
      'deleting <_:IKE SA|ISAKMP SA> but connection is supposed to remain up; schedule EVENT_REVIVE_CONNS',
      'deleting <_:IKE SA|ISAKMP SA> but connection is supposed to remain up; EVENT_REVIVE_CONNS already scheduled',
      'connection is supposed to remain up; revival attempt <attempt:int> scheduled in <seconds:decimal> seconds',
      'event CONNECTION_REVIVAL already scheduled',
      'reviving connection which <_:text> but must remain up per local policy (serial <_:text>)',
      "initiating connection '<_:text>' with serial <_:text> which received a Delete/Notify but must remain up per local policy",
      'initiating connection which received a Delete/Notify but must remain up per local policy',
      'failed to initiate connection <_:text> which received a Delete/Notify but must remain up per local policy; connection no longer exists',
      'IMPAIR: skipping revival of connection that is supposed to remain up',
    ],
    lab,
    { severity: 'notice' },
  ),
  message(
    'pending',
    'note',
    [
      'queuing pending IPsec SA negotiating with <remote:host> IKE SA #<parentId:int> <_:text>',
      'queuing pending Quick Mode with <remote:host> <_:text>',
      'queue <_:text>; waiting on <_:text> #<parentId:int> negotiating with <remote:host>',
      'unqueuing pending <_:text>',
      '#<_:int>: pending Phase 2 for "<_:name>"<_:text> replacing #<_:int>',
    ],
    code('pending.c', '2.6.38 to 5.4'),
  ),
  message(
    'pending-too-long',
    'timeout.reached',
    [
      'pending IPsec SA negotiation with <remote:host> <_:text> took too long -- replacing phase 1',
      'pending Quick Mode with <remote:host> <_:text> took too long -- replacing phase 1',
      'IKE SA negotiating with <remote:host> took too long -- replacing',
      'ISAKMP SA negotiating with <remote:host> took too long -- replacing',
    ],
    code('initiate.c', '2.6.38 to 4.15'),
    { category: 'timeout.ike', alternatives: ['peer.unreachable'], set: { phase: 1 } },
  ),
  message(
    'initiating-all',
    'note',
    [
      "initiating all conns with alias='<_:text>'",
      'rekeying existing instance <_:text>, due to acquire',
      'rekeying IKE SA state #<_:int> of connection <_:text>',
      'rekeying IPsec SA state #<_:int> of connection <_:text>',
      'found existing state, ignoring instance <_:text>, due to duplicate acquire',
      'ignoring found existing connection instance <_:text> that covers kernel acquire with IKE state #<_:int> and IPsec state #<_:int> - due to duplicate acquire?',
      'instantiated connection',
      'instantiated connection <_:text>',
      'instantiated connection with remote IP set to <remote:host>',
      "Instantiated connection '<_:text>' with remote IP set to <remote:host>",
      'converting ondemand kernel policy to negotiation',
    ],
    tests49,
  ),
  message(
    'on-demand',
    'negotiation.started',
    [
      'initiate on demand from <own:text> to <theirs:text> proto=<protocol:int> <_:text>',
      'initiate on-demand for packet <own:text> -> <theirs:text>',
      'initiate on-demand by <_:text>',
    ],
    sibling,
    { set: { role: 'initiator' } },
  ),
  message(
    'dead-connection',
    'note',
    [
      'not initiating connection: <_:text>',
      'opportunistic: <_:text>',
      'dropping new Opportunistic exchange, <_:text>',
    ],
    tests54,
  ),
];
