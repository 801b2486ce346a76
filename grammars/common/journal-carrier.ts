import { carrier, entry, type Carrier, type EntryRow } from '../../src/dialect/carrier.js';

const exported = {
  where: 'journalctl(1) -o json; systemd.journal-fields(7)',
  certainty: 'documented',
} as const;
const container = {
  where: 'Docker json-file logging driver',
  certainty: 'documented',
} as const;
const cloud = {
  where: 'LogEntry of Cloud Logging (textPayload), as a VPN gateway of Google Cloud logs its daemon',
  certainty: 'documented',
} as const;
const shipped = {
  where: 'Elastic Common Schema, fields message and @timestamp, as Filebeat ships lines',
  certainty: 'documented',
} as const;

/** Fields that every journal entry has. */
const journalFields = {
  host: '_hostname',
  program: 'syslog_identifier',
  process: { of: ['_pid', 'syslog_pid'], as: 'number' },
} as const;

/** Where the JSON of a daemon's log comes from. */
export interface LoggedBy {
  /** Names under which the daemon writes to the journal, in lower case. */
  readonly programs: readonly string[];
  /** Fields that the daemon adds to its journal entries. */
  readonly journal?: EntryRow['fields'];
  /** Entries of the daemon's own logger. */
  readonly own?: readonly EntryRow[];
}

/**
 * Log lines inside JSON, an object a line: the journal, the log of a container, lines that a shipper sent on. The
 * message goes through the messages of the dialect like a line.
 *
 * `{"__REALTIME_TIMESTAMP":"1795223150123456","_HOSTNAME":"gw","SYSLOG_IDENTIFIER":"charon","_PID":"812","MESSAGE":"…"}`
 */
export const journalCarrier = ({ programs, journal = {}, own = [] }: LoggedBy): Carrier =>
  carrier('journal', {
    entries: [
      ...own,
      entry(
        'journal-entry',
        'note',
        {
          keys: ['message', '__realtime_timestamp'],
          when: [{ of: ['syslog_identifier', '_comm'], is: programs }],
          line: 'message',
          time: ['_source_realtime_timestamp', '__realtime_timestamp'],
          fields: { ...journalFields, ...journal },
        },
        exported,
      ),
      entry(
        'container-line',
        'note',
        { keys: ['log', 'stream'], line: 'log', time: 'time', fields: { stream: 'stream' } },
        container,
      ),
      entry(
        'cloud-line',
        'note',
        {
          keys: ['textpayload', 'resource.type'],
          line: 'textpayload',
          time: ['timestamp', 'receivetimestamp'],
          fields: { gateway: 'resource.labels.gateway_id', tunnel: 'labels.tunnel_id' },
        },
        cloud,
      ),
      entry(
        'shipped-line',
        'note',
        {
          keys: ['message', '@timestamp'],
          line: 'message',
          time: '@timestamp',
          fields: { host: ['host.name', 'host.hostname'], program: ['process.name'] },
        },
        shipped,
      ),
    ],
  });
