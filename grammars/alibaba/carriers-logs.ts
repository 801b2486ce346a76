import { carrier, entry, type Carrier } from '../../src/dialect/carrier.js';
import { logApi, sdk, sibling } from './sources.js';

/** Members that an answer has around its entries. */
const answer = ['../requestid', '../body.requestid', '../iscompleted'];
/** Members that may hold the line where an entry of the log is an object. */
const line = ['log', 'sourcelog', 'logcontent', 'message', 'msg', 'content', 'line', 'text'];
const time = ['__time__', 'time', 'timestamp', 'logtime', 'date'];
const session = ['tunnelid', 'vpnconnectionid', '../tunnelid', '../vpnconnectionid'];

const said = { count: 'count', total: 'totalcount', page: 'pagenumber', request: 'requestid' } as const;

/** The log of a connection: lines, or objects that hold one. Errors of any answer are here too. */
export const connectionLogs: Carrier = carrier('connection-log', {
  arrays: ['data.logs', 'data', 'logs', 'body.data.logs', 'body.data'],
  entries: [
    entry('log-row', 'note', { keys: [answer], line, time, session }, sibling),
    entry('log-export-row', 'note', { keys: ['__time__'], line, time }, sibling),
    // Outside of an answer only its line proves that an entry is one of a log.
    entry('log-line', 'note', { line, time: [...time, '@timestamp'], session, fallback: true }, sibling),
    entry(
      'log-answer',
      'report.status',
      {
        keys: [
          ['requestid', 'body.requestid'],
          ['iscompleted', 'body.iscompleted', 'data', 'body.data', 'data.logs', 'logs'],
        ],
        fields: said,
        set: { report: 'log' },
      },
      logApi,
    ),
    entry(
      'log-answer-incomplete',
      'report.status',
      {
        keys: [['requestid', 'body.requestid']],
        when: [{ of: ['iscompleted', 'body.iscompleted'], is: ['false'] }],
        fields: said,
        set: { report: 'log', incomplete: true },
      },
      logApi,
    ),
    // Any other answer, also one that says nothing.
    entry(
      'answer',
      'note',
      {
        keys: [
          ['requestid', 'body.requestid'],
          [
            'totalcount',
            'body.totalcount',
            'pagenumber',
            'vpnattachments',
            'vpngateways',
            'systemevents',
            'diagnoseid',
          ],
        ],
        fields: said,
        fallback: true,
      },
      sdk,
    ),
    entry(
      'answer-successful',
      'note',
      { keys: ['requestid', 'message'], when: { code: ['200', 'OK', 'Success'] }, fields: said },
      sibling,
    ),
    // An answer that holds an error in place of what was asked for.
    entry(
      'api-error',
      'error.reported',
      {
        keys: [
          ['requestid', 'body.requestid'],
          ['code', 'body.code'],
          ['message', 'body.message'],
        ],
        fields: {
          code: ['code', 'body.code'],
          text: ['message', 'body.message'],
          request: ['requestid', 'body.requestid'],
        },
        set: { report: 'api' },
        severity: 'warning',
      },
      sdk,
    ),
  ],
});
