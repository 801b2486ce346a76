import type { FactSource } from '../../src/category/source.js';
import { entry, type Condition, type EntryRow, type MemberField } from '../../src/dialect/carrier.js';
import { auditWords } from './audit-words.js';

/** Event 4653 as XML stands in a test of an open-source tool; its siblings are listed with the same names. */
const seen: FactSource = {
  where: 'DigitalRuby/IPBan tests, recorded XML of event 4653; names of the fields as in the event schema',
  certainty: 'seen',
};

const listed: FactSource = {
  where:
    'names of the fields of events 4650 to 4655, 4984, 5451 and 5452 in public lists of the event schema',
  certainty: 'documented',
};

/** A datum of an event: in the XML, in a table that holds it as text, or in JSON as shippers of events write it. */
const datum = (name: string): readonly string[] => [
  `eventdata.${name}`,
  `eventdata.eventdata.${name}`,
  `winlog.event_data.${name}`,
  `event_data.${name}`,
  name,
];

const eventIs = (...ids: readonly string[]): readonly Condition[] => [
  {
    of: [
      'system.provider.name',
      'winlog.provider_name',
      'provider_name',
      'providername',
      'sourcename',
      'eventsourcename',
      'source',
    ],
    is: ['Microsoft-Windows-Security-Auditing'],
  },
  { of: ['system.eventid', 'winlog.event_id', 'event_id', 'eventid', 'event.code'], is: ids },
];

const time = [
  'system.timecreated.systemtime',
  '@timestamp',
  'timecreated',
  'eventtime',
  'timegenerated',
] as const;
const local = [...datum('localtunnelendpoint'), ...datum('localaddress')];
const remote = [...datum('remotetunnelendpoint'), ...datum('remoteaddress')];

/** A datum in words; where its number is not known it stays as it is. */
const words = (name: string, as = (word: string): unknown => word): MemberField => ({
  of: datum(name),
  as: (value) => as(auditWords(value)),
});

const roleOf = (word: string): string | undefined =>
  /^(?:initiator|responder)$/i.test(word) ? word.toLowerCase() : undefined;

const endOf = (word: string): string | undefined =>
  /^(?:remote|peer)/i.test(word) ? 'peer' : /^local/i.test(word) ? 'local' : undefined;

const versionOf = (word: string): number | undefined =>
  word === 'IKEv2' ? 2 : word === 'IKEv1' ? 1 : undefined;

/** A cookie that is not yet chosen says nothing. */
const cookie = (name: string): MemberField => ({
  of: datum(name),
  as: (value) => (typeof value === 'string' && !/^0*$/.test(value) ? value.toLowerCase() : undefined),
});

const common = {
  eventId: ['system.eventid', 'winlog.event_id', 'event_id', 'eventid', 'event.code'],
  host: ['system.computer', 'winlog.computer_name', 'computer_name', 'host.name', 'hostname', 'computer'],
  module: words('keymodname'),
  version: words('keymodname', versionOf),
  role: words('role', roleOf),
  localId: datum('localmmprincipalname'),
  remoteId: datum('remotemmprincipalname'),
} as const;

const failure = {
  ...common,
  status: { of: datum('failurereason'), as: 'status' },
  by: words('failurepoint', endOf),
  state: words('state'),
  method: words('mmauthmethod'),
  initiatorSpi: cookie('initiatorcookie'),
  responderSpi: cookie('respondercookie'),
} as const;

const status = { capture: 'status', table: 'windows/status' } as const;

/** Events of the security log of Windows about IPsec, as data: saved as XML, or sent on as JSON. */
export const auditEntries: readonly EntryRow[] = [
  entry(
    'audit-main-mode-failed',
    'negotiation.failed',
    {
      when: eventIs('4652', '4653'),
      time,
      local,
      remote,
      fields: failure,
      set: { phase: 1, mode: 'main mode' },
      reason: status,
    },
    seen,
  ),
  entry(
    'audit-extended-mode-failed',
    'negotiation.failed',
    {
      when: eventIs('4983', '4984'),
      time,
      local,
      remote,
      fields: failure,
      set: { phase: 1, mode: 'extended mode' },
      reason: status,
    },
    listed,
  ),
  entry(
    'audit-quick-mode-failed',
    'negotiation.failed',
    {
      when: eventIs('4654'),
      time,
      local,
      remote,
      fields: failure,
      set: { phase: 2, mode: 'quick mode' },
      reason: status,
    },
    listed,
  ),
  entry(
    'audit-main-mode-established',
    'sa.established',
    {
      when: eventIs('4650', '4651'),
      time,
      local,
      remote,
      fields: { ...common, method: words('mmauthmethod') },
      set: { phase: 1, mode: 'main mode' },
    },
    listed,
  ),
  entry(
    'audit-main-mode-ended',
    'sa.deleted',
    { when: eventIs('4655'), time, local, remote, fields: common, set: { phase: 1, mode: 'main mode' } },
    listed,
  ),
  entry(
    'audit-quick-mode-established',
    'child.established',
    { when: eventIs('5451'), time, local, remote, fields: common, set: { phase: 2, mode: 'quick mode' } },
    listed,
  ),
  entry(
    'audit-quick-mode-ended',
    'child.deleted',
    { when: eventIs('5452'), time, local, remote, fields: common, set: { phase: 2, mode: 'quick mode' } },
    listed,
  ),
];
