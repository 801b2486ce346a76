import { describe, expect, test } from '@jest/globals';
import { diagnose, parseText } from '../../../src/index.js';

const line = (reason: string): string =>
  `2025-03-01T07:01:32.730275+00:00 host-192-0-2-10 ipsec_ike[30085]: [192.0.2.10] IPSec tunnel negotiation fails. (IfIndex=[207], PolicyName=[], SeqNum=[0], PeerAddress=[198.51.100.20], PeerPort=[500], Reason=[${reason}])`;
const entry = (reason: string): Readonly<Record<string, unknown>> => ({
  time: 1740812492,
  raw_message: line(reason),
});
const log = { logs: [entry('authentication fail')], request_id: 'f15d2c621593f2018c23eb1d49e3605e' };

async function found(text: string): Promise<readonly unknown[]> {
  const { verdict, findings } = await diagnose(text);
  return [verdict, ...findings.map(({ category, remote }) => `${category} ${remote ?? ''}`)];
}

describe('answers of the log API', () => {
  test.each([
    ['on one line', JSON.stringify(log)],
    ['pretty', JSON.stringify(log, null, 2)],
    ['CRLF and a byte order mark', `\ufeff${JSON.stringify(log, null, 2).replaceAll('\n', '\r\n')}`],
    [
      'members turned',
      JSON.stringify({ request_id: '1', logs: [{ raw_message: line('authentication fail'), time: 1 }] }),
    ],
    ['inside the answer of a client', JSON.stringify({ status_code: 200, body: log })],
    ['camel case', JSON.stringify({ logs: [{ time: 1740812492, rawMessage: line('authentication fail') }] })],
    [
      'time in milliseconds',
      JSON.stringify({ logs: [{ ...entry('authentication fail'), time: 1740812492000 }] }),
    ],
    ['no time', JSON.stringify({ logs: [{ raw_message: line('authentication fail') }] })],
    ['entries alone', JSON.stringify(log.logs)],
    ['an entry a line', log.logs.map((each) => JSON.stringify(each)).join('\n')],
    ['lines', JSON.stringify(log.logs.map(({ raw_message }) => raw_message))],
    [
      'among other things',
      JSON.stringify({ logs: [null, 'x', { time: 5 }, ...log.logs, { raw_message: null }] }),
    ],
    ['cut', JSON.stringify({ logs: [...log.logs, entry('dpd timeout')] }).slice(0, -60)],
  ])('%s', async (_, text) => {
    expect(await found(text)).toEqual(['fault', 'auth.failed 198.51.100.20']);
  });

  test.each([
    ['{"logs":[],"request_id":"1"}', 'note'],
    ['{"error_code":"VPN.0001","error_msg":"x","request_id":"1"}', 'error.reported'],
    ['{"request_id":"1","error":{"error_code":"VPN.0001","error_msg":"x"}}', 'error.reported'],
    ['{"error":{"code":401,"message":"x","title":"Unauthorized"}}', 'error.reported'],
    ['{"status_code":404,"body":{"error_code":"VPN.0001","error_msg":"x"}}', 'error.reported'],
  ])('says nothing of a tunnel: %s', async (text, kind) => {
    expect([...parseText(text)].map((event) => [event.dialect, event.kind])).toEqual([['huawei', kind]]);
    expect(await found(text)).toEqual(['inconclusive']);
  });

  test('a reason that nobody knows', async () => {
    expect(await found(JSON.stringify({ logs: [entry('something new')] }))).toEqual([
      'fault',
      'unknown 198.51.100.20',
    ]);
  });
});
