import { carrier, entry, type Carrier } from '../../src/dialect/carrier.js';
import { cloudAnalogy, cloudLog } from './sources.js';

/** The answer of the log API of a VPN connection: a line of the log an entry. */
export const huaweiCarriers: readonly Carrier[] = [
  carrier('connection-log', {
    arrays: ['logs'],
    entries: [
      entry(
        'connection-log-entry',
        'note',
        { keys: ['raw_message'], line: 'raw_message', time: 'time' },
        cloudLog,
      ),
      entry(
        'connection-log-answer',
        'note',
        { keys: ['logs', 'request_id'], fields: { request: 'request_id' } },
        cloudLog,
      ),
      // An answer that holds an error in place of the log.
      entry(
        'connection-log-error',
        'error.reported',
        {
          keys: ['error_code', 'error_msg'],
          fields: { code: 'error_code', text: 'error_msg', request: 'request_id' },
          set: { report: 'api' },
          severity: 'warning',
        },
        cloudAnalogy,
      ),
    ],
  }),
];
