import { message, type Message } from '../../../src/dialect/message.js';
import type { NotifyRow } from '../../common/ike-notify-row.js';
import { ikev1NotifyRows } from '../../common/ike-notify-v1.js';
import { ikev2NotifyRows } from '../../common/ike-notify-v2.js';
import { both, older, second, tools } from '../sources.js';

/*
 * Error notifies are printed by name, those of IKEv1 with hyphens: a row each, so that the field `notify` holds the name
 * of the registry and the category is that of the notify.
 */

const slug = (name: string): string => name.toLowerCase().replace(/_/g, '-');
const isOfProposal = ({ category }: NotifyRow): boolean => category.startsWith('proposal.');

/** They ask for a retry and heal by it, or say nothing of a fault. */
const harmless: ReadonlySet<string> = new Set([
  'ADDRESS-NOTIFICATION',
  'INVALID_KE_PAYLOAD',
  'TEMPORARY_FAILURE',
  'CHILD_SA_NOT_FOUND',
]);

const meaningOf = ({ name, category, alternatives }: NotifyRow): object =>
  harmless.has(name) ? {} : { category, ...(alternatives && { alternatives }) };

/** IKEv1: in the clear while phase 1 is negotiated; protected once there is an ISAKMP SA, for phase 2 then. */
const ofVersion1 = ikev1NotifyRows.flatMap((row): Message[] => {
  const { name } = row;
  const set = { notify: name.replace(/-/g, '_'), version: 1 } as const;
  return [
    message(
      `notification-${slug(name)}`,
      'notify.received',
      [
        `notification ${name} received in unencrypted informational exchange.`,
        `notification ${name} received in identity exchange.`,
        `notification ${name} received in aggressive exchange.`,
        `notification ${name} received in base exchange.`,
      ] as const,
      tools('isakmp_inf.c'),
      { ...meaningOf(row), set: { ...set, phase: 1 } },
    ),
    message(
      `notification-${slug(name)}-protected`,
      'notify.received',
      [
        `notification ${name} received in informational exchange.`,
        `notification ${name} received in quick exchange.`,
        `fatal ${name} notify messsage, phase2 should be deleted.`,
      ] as const,
      tools('isakmp_inf.c'),
      { ...meaningOf(row), set: isOfProposal(row) ? { ...set, phase: 2 } : set },
    ),
    message(
      `notification-${slug(name)}-fatal`,
      'notify.received',
      [
        `fatal ${name} notify messsage, phase1 should be deleted.`,
        `notification ${name} received in <exchangeText:text>.`,
      ] as const,
      older,
      { ...meaningOf(row), set },
    ),
  ];
});

/** IKEv2, racoon2. Names are those of the registry. */
const ofVersion2 = ikev2NotifyRows.flatMap((row): Message[] => {
  const { name } = row;
  const set = { notify: name, version: 2 } as const;
  return [
    message(
      `notify-${slug(name)}-child`,
      'notify.received',
      `received Notify type ${name}, failed establishing child_sa` as const,
      second('ikev2_notify.c'),
      { ...meaningOf(row), set: { ...set, phase: 2 } },
    ),
    message(
      `notify-${slug(name)}`,
      'notify.received',
      [
        `received Notify type ${name}`,
        `received Notify payload protocol <protocolId:int> type ${name}`,
        `ignoring unauthenticated notify payload (${name})`,
        `ignoring notification payload (type ${name}) inside unauthenticated response`,
      ] as const,
      second('ikev2_notify.c'),
      { ...meaningOf(row), set },
    ),
  ];
});

/** Notifies of both versions and the lines that go with them. */
export const notifies: readonly Message[] = [
  ...ofVersion1,
  ...ofVersion2,
  message(
    'notification-other',
    'notify.received',
    'notification <notify:word> received in <exchangeText:text>.',
    tools('isakmp_inf.c'),
    { severity: 'info', set: { version: 1 } },
  ),
  message(
    'notify-other',
    'notify.received',
    [
      'received Notify type <notify:word>',
      'received Notify payload protocol <protocolId:int> type <notify:word>',
      'ignoring unauthenticated notify payload (<notify:word>)',
      'ignoring notification payload (type <notify:word>) inside unauthenticated response',
      'received Notify type <notify:word>, failed establishing child_sa',
    ],
    second('ikev2_notify.c'),
    { severity: 'info', set: { version: 2 } },
  ),
  message(
    'notification-text',
    'note',
    ["error message: '<text:text>'.", "Message: '<text:text>'."],
    both('isakmp_inf.c'),
    { set: { version: 1 } },
  ),
  message(
    'notification-detail',
    'debug.detail',
    [
      'notification message <number:int>:<notify:word>, doi=<doi:int> proto_id=<protocolId:int> spi=<childSpi:text>(size=<size:int>).',
      'sendto Information notify.',
      'sendto Information delete.',
      'notify by <text:text>',
    ],
    older,
  ),
  message(
    'notification-ignored',
    'note',
    [
      'ignore <notify:word> notification.',
      'received unknown notification type <notify:word>.',
      'ignore INITIAL-CONTACT notification, because it is only accepted after phase1.',
      'unknown notify message, no phase2 handle found.',
      'delete phase1 handle.',
      'unknown Informational exchange received.',
      'unsupported exchange <exchangeText:text> received.',
      'Invalid exchange type <exchangeText:text> from <remote:endpoint>.',
    ],
    both('isakmp_inf.c'),
    { severity: 'warning' },
  ),
  message(
    'notification-malformed',
    'message.rejected',
    [
      'invalid spi_size in notification payload.',
      'invalid spi_size in <notify:word> notification in <exchangeText:text>.',
      'received unencrypted Notify payload, ignored',
      'received unencrypted Delete payload, ignored',
      'Ignoring unencrypted delete payload (check the weak_phase1_check option)',
      'delete payload is not proteted, ignored.',
      'delete payload with invalid doi:<doi:int>.',
      'deletion payload with invalid length.',
      'delete payload with strange spi size <size:text>(proto_id:<protocolId:int>)',
      'deletion message received, invalid proto_id: <protocolId:int>',
      'dropping malformed unauthenticated notify payload (spi_size <size:int> != 0)',
      'dropping unexpected notify payload (protocol_id <protocolId:int>, type <number:int>)',
      'unsupported rekey_proto <protocolId:int>',
    ],
    both('isakmp_inf.c'),
  ),
  message(
    'initial-contact',
    'note',
    [
      'received INITIAL-CONTACT',
      'INITIALCONTACT processing unimplemented',
      'processing INITIALCONTACT for <source:endpoint>-><destination:endpoint>',
    ],
    both('isakmp_inf.c'),
    { set: { notify: 'INITIAL_CONTACT', by: 'peer' } },
  ),
  message(
    'initial-contact-purge',
    'note',
    [
      'purging <protocol:text> SAs for <source:text> -> <destination:text>',
      'purging spi=<spiNumber:int>.',
      'purging proto=<protocolId:int> spi=<childSpi:spi> outbound.',
      'purging proto=<protocolId:int> spi=<childSpi:spi> inbound.',
    ],
    both('isakmp_inf.c'),
  ),
  message(
    'dpd-dead',
    'liveness.failed',
    [
      'DPD: remote (ISAKMP-SA spi=<initiatorSpi:spi>:<responderSpi:spi>) seems to be dead.',
      'DPD: remote (ISAKMP-SA spi=<initiatorSpi:spi>:<responderSpi:spi>) seems to be dead',
      'DPD: remote seems to be dead',
      'DPD: remote seems to be dead.',
    ],
    both('isakmp_inf.c'),
    { category: 'timeout.dpd', set: { version: 1 } },
  ),
  message(
    'dpd-answer-wrong',
    'message.rejected',
    [
      'Wrong DPD sequence number (<number:int>; last_ack=<lastAck:int>, seq=<expected:int>).',
      'Wrong DPD sequence number (<number:int>, <expected:int> expected).',
      'Cookie mismatch in DPD ACK!.',
    ],
    both('isakmp_inf.c'),
    { set: { version: 1 } },
  ),
  message(
    'dpd-detail',
    'debug.detail',
    [
      'DPD monitoring....',
      'DPD R-U-There sent (<status:int>)',
      'DPD R-U-There-Ack received',
      'received an R-U-THERE-ACK',
      'DPD R-U-There received',
      'received a valid R-U-THERE, ACK sent',
      'rescheduling send_r_u (<seconds:int>).',
      'remote supports DPD',
      'received an R-U-THERE',
    ],
    older,
    { set: { version: 1 } },
  ),
];
