import type { FactSource } from '../../src/category/source.js';
import { carrier, entry, type Carrier } from '../../src/dialect/carrier.js';
import { auditEntries } from './carriers-audit.js';

const eventLog: FactSource = {
  where: 'Windows event schema (Event, System, EventData); event 20227 of RasClient with its four values',
  certainty: 'inferred',
};

/** A value of EventData by its place. */
const valueAt =
  (index: number) =>
  (values: unknown): string | undefined => {
    const value: unknown = Array.isArray(values) ? values[index] : undefined;
    return typeof value === 'string' && value !== '' ? value : undefined;
  };

const data = 'eventdata.data';

/** Events saved as XML by the event viewer, by wevtutil (with and without a root) or by PowerShell. */
export const eventLogXml: Carrier = carrier('event-log', {
  roots: ['events', 'event'],
  lists: ['events'],
  alone: ['event'],
  encoded: ['eventdata'],
  entries: [
    ...auditEntries,
    entry(
      'ras-event-failed',
      'negotiation.failed',
      {
        when: { 'system.provider.name': 'RasClient', 'system.eventid': '20227' },
        time: 'system.timecreated.systemtime',
        fields: {
          user: { of: data, as: valueAt(1) },
          connection: { of: data, as: valueAt(2) },
          code: { of: data, as: valueAt(3) },
          host: 'system.computer',
        },
        set: { role: 'initiator' },
        reason: [
          { capture: 'code', table: 'windows/remote-access' },
          { capture: 'code', table: 'windows/status' },
        ],
      },
      eventLog,
    ),
    entry(
      'event-rendered',
      'note',
      {
        keys: ['renderinginfo.message'],
        line: 'renderinginfo.message',
        time: 'system.timecreated.systemtime',
        fields: { host: 'system.computer', eventId: 'system.eventid' },
      },
      eventLog,
    ),
  ],
});
