import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose, parseText } from '../../../src/index.js';
import { packageRoot } from '../../support/root.js';

const sample = (name: string): string => readFileSync(join(packageRoot(), 'samples/nsx', name), 'utf8');

type Members = Readonly<Record<string, unknown>>;

const shapes: readonly (readonly [string, (answer: unknown) => string])[] = [
  ['on one line', (answer) => JSON.stringify(answer)],
  ['pretty', (answer) => JSON.stringify(answer, null, 2)],
  [
    'CRLF and a byte order mark',
    (answer) => `\ufeff${JSON.stringify(answer, null, 1).replaceAll('\n', '\r\n')}`,
  ],
];

async function found(text: string): Promise<readonly unknown[]> {
  const { verdict, findings } = await diagnose(text);
  return [verdict, ...findings.map(({ category }) => category)];
}

const session = (members: Members): Members => ({
  results: [{ display_name: 'S1', ...members }],
  intent_path: '/x',
});
const alarm = (members: Members): Members => ({
  results: [
    {
      id: 'a1',
      feature_name: 'vpn',
      event_type: 'ipsec_route_based_session_down',
      entity_id: 'S1',
      status: 'OPEN',
      description: 'The route based IPsec VPN session S1 is down. Reason: Authentication failed.',
      ...members,
    },
  ],
  result_count: 1,
});

const answers: readonly (readonly [string, Members, readonly string[]])[] = [
  [
    'state of the IKE SA',
    session({ ike_status: { ike_session_state: 'DOWN', fail_reason: 'No proposal chosen' } }),
    ['fault', 'proposal.ike'],
  ],
  [
    'in other case',
    session({ ike_status: { ike_session_state: 'Down', fail_reason: 'AUTHENTICATION failed' } }),
    ['fault', 'auth.failed'],
  ],
  ['no reason', session({ ike_status: { ike_session_state: 'DOWN' } }), ['fault', 'connection.down']],
  [
    'a reason that nobody knows',
    session({ ike_status: { ike_session_state: 'DOWN', fail_reason: 'Something new' } }),
    ['fault', 'unknown'],
  ],
  ['a state that nobody knows', session({ ike_status: { ike_session_state: 'NEW' } }), ['inconclusive']],
  [
    'its type alone',
    session({ runtime_status: 'DOWN', resource_type: 'IPSecVpnSessionStatusNsxT' }),
    ['fault', 'connection.down'],
  ],
  [
    'manager',
    { session_status: 'DOWN', ike_status: { fail_reason: 'Peer sent delete' } },
    ['fault', 'peer.deleted'],
  ],
  ['up', session({ ike_status: { ike_session_state: 'UP' } }), ['healthy']],
  [
    'a tunnel of a session',
    session({
      ike_status: { ike_session_state: 'UP' },
      policy_statistics: [
        { tunnel_statistics: [{ tunnel_status: 'DOWN', tunnel_down_reason: 'TS unacceptable' }] },
      ],
    }),
    ['fault', 'traffic-selector.mismatch'],
  ],
  [
    'tunnels alone',
    { tunnel_statistics: [{ tunnel_status: 'DOWN', tunnel_down_reason: 'No proposal chosen' }] },
    ['fault', 'proposal.ipsec'],
  ],
  ['an alarm', alarm({}), ['fault', 'auth.failed']],
  [
    'an alarm by its long name',
    alarm({ event_type: 'com.vmware.nsx.management.nsxt.vpn.ipsec_route_based_session_down' }),
    ['fault', 'auth.failed'],
  ],
  ['an alarm without a description', alarm({ description: undefined }), ['fault', 'connection.down']],
  [
    'an alarm of a type that nobody knows',
    alarm({ event_type: 'ipsec_something_new' }),
    ['fault', 'unknown'],
  ],
  ['an alarm that is over', alarm({ status: 'RESOLVED' }), ['inconclusive']],
  ['an unknown alarm that is over', alarm({ event_type: 'new', status: 'RESOLVED' }), ['inconclusive']],
  [
    'an alarm about something else',
    alarm({ feature_name: 'edge_cpu', event_type: 'cpu_high' }),
    ['inconclusive'],
  ],
  [
    'an error',
    { httpStatus: 'NOT_FOUND', error_code: 404, module_name: 'policy', error_message: 'x' },
    ['inconclusive'],
  ],
  ['nothing', { results: [], result_count: 0 }, ['inconclusive']],
  ['nothing at all', { results: [] }, ['inconclusive']],
];

describe('answers of the API', () => {
  for (const [shape, print] of shapes) {
    test.each(answers)(`%s, ${shape}`, async (_, answer, expected) => {
      expect(await found(print(answer))).toEqual(expected);
    });
  }

  test('an empty list is an event', () => {
    expect([...parseText('{"results":[],"result_count":0}')].map(({ kind }) => kind)).toEqual(['note']);
  });

  test('of a cut answer the whole entries are read', async () => {
    const text = JSON.stringify({
      results: [...(alarm({})['results'] as Members[]), ...(alarm({})['results'] as Members[])],
    });
    expect(await found(text.slice(0, -60))).toEqual(['fault', 'auth.failed']);
  });
});

describe('traps as text', () => {
  const trap = sample('trap-lines.log');

  test.each([
    ['as printed', trap],
    ['CRLF', trap.replaceAll('\n', '\r\n')],
    ['without quotes', sample('trap-unquoted.log')],
    ['without the MIB', sample('trap-numbered.log')],
    [
      'variables turned',
      [...trap.split('\n').slice(0, 3), ...trap.trim().split('\n').slice(3).reverse()].join('\n'),
    ],
    ['without quotes, on one line', sample('trap-unquoted.log').trim().split('\n').slice(2).join(' ')],
    ['with instances', trap.replace(/(vmwNsxTDataCenter\w+) =/g, '$1.0 =')],
  ])('%s', async (_, text) => {
    expect(await found(text)).toEqual(['fault', 'config.invalid']);
  });

  test('without the MIB the number tells the kind of alarm, and that it is over', () => {
    const kindOf = (number: number): unknown =>
      [
        ...parseText(`SNMPv2-MIB::snmpTrapOID.0 = OID: SNMPv2-SMI::enterprises.6876.120.1.0.15.0.${number}`),
      ].map(({ fields }) => [fields['eventType'], fields['up']]);
    expect([7, 10, 13, 17].map(kindOf)).toEqual([
      [['ipsec_policy_based_session_down', false]],
      [['ipsec_policy_based_tunnel_down', true]],
      [['ipsec_route_based_tunnel_down', false]],
      [['ipsec_service_down', false]],
    ]);
  });
});

describe('a narrow terminal', () => {
  const heading = sample('cli-summary.txt').split('\n').slice(0, 2).join('\n');
  const row = 'IKEv2    6    CNSA   Policy  CERT  Down   192.0.2.1  198.51.100.6    ';

  test.each([
    ['Configuration\n            failed', 'config.invalid'],
    ['No\n       proposal\n       chosen', 'proposal.ike'],
    ['Peer not\n       responding', 'timeout.ike'],
    ['Authentication failed', 'auth.failed'],
    ['Something new', 'unknown'],
  ])('%j', async (reason, category) => {
    expect(await found(`${heading}\n${row}${reason}\n`)).toEqual(['fault', category]);
  });

  test('the next row begins anew', async () => {
    const text = `${heading}\n${row}Configuration\n   failed\n${row.replace('.6 ', '.7 ')}Authentication failed\n`;
    expect([...(await found(text))].sort()).toEqual(['auth.failed', 'config.invalid', 'fault']);
  });
});
