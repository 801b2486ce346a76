import { entry, type Carrier } from '../../src/dialect/carrier.js';
import { journalCarrier } from '../common/journal-carrier.js';
import { charonFamily } from './family.js';

const logger = {
  where: 'strongSwan src/libcharon/bus/listeners/file_logger.c, option json of a file log',
  certainty: 'source-code',
} as const;

/**
 * charon inside JSON: its own file log with `json = yes`, the journal (charon-systemd prints no head there and puts it
 * into fields of its own), containers.
 *
 * `{"time":"Nov 21 01:05:50","thread":5,"group":"IKE","level":1,"ikesa-uniqueid":"7","ikesa-name":"net","msg":"…"}`
 */
export const charonCarrier: Carrier = journalCarrier({
  programs: charonFamily.programs,
  journal: {
    thread: { of: 'thread', as: 'number' },
    group: 'group',
    level: { of: 'level', as: 'number' },
    connection: 'ike_sa_name',
    uniqueId: { of: 'ike_sa_unique_id', as: 'number' },
  },
  own: [
    entry(
      'json-log-entry',
      'note',
      {
        keys: ['msg', 'thread', 'group'],
        line: 'msg',
        time: 'time',
        fields: {
          thread: { of: 'thread', as: 'number' },
          group: 'group',
          level: { of: 'level', as: 'number' },
          connection: 'ikesa-name',
          uniqueId: { of: 'ikesa-uniqueid', as: 'number' },
        },
      },
      logger,
    ),
  ],
});
