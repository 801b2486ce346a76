import { carrier, entry, type Carrier } from '../../src/dialect/carrier.js';
import { cloudAnalogy, cloudLog } from './sources.js';

const errorCode = ['error_code', 'error.error_code', 'body.error_code'];
const errorText = ['error_msg', 'error.error_msg', 'body.error_msg'];

/** The answer of the log API of a VPN connection: a line of the log an entry. */
export const huaweiCarriers: readonly Carrier[] = [
  carrier('connection-log', {
    arrays: ['logs', 'body.logs'],
    entries: [
      entry(
        'connection-log-entry',
        'note',
        { keys: [['raw_message', 'rawmessage']], line: ['raw_message', 'rawmessage'], time: 'time' },
        cloudLog,
      ),
      entry(
        'connection-log-answer',
        'note',
        {
          keys: [
            ['logs', 'body.logs'],
            ['request_id', 'body.request_id'],
          ],
          fields: { request: ['request_id', 'body.request_id'] },
        },
        cloudLog,
      ),
      // An answer that holds an error in place of the log.
      entry(
        'connection-log-error',
        'error.reported',
        {
          keys: [errorCode, errorText],
          fields: { code: errorCode, text: errorText, request: ['request_id', 'body.request_id'] },
          set: { report: 'api' },
          severity: 'warning',
        },
        cloudAnalogy,
      ),
      // That of the service which checks who asks.
      entry(
        'identity-error',
        'error.reported',
        {
          keys: ['error.code', 'error.message', 'error.title'],
          fields: { code: 'error.code', text: 'error.message' },
          set: { report: 'api' },
          severity: 'warning',
        },
        cloudAnalogy,
      ),
    ],
  }),
];
