import { describe, expect, test } from '@jest/globals';
import { carrier, entry } from '../../../src/dialect/carrier.js';
import { defineDialect, type DialectDefinition } from '../../../src/dialect/dialect.js';
import { message } from '../../../src/dialect/message.js';
import { layout } from '../../../src/record/layout.js';
import { reason } from '../../../src/category/reason.js';
import { readChunks, type Read } from '../../dialect/reading.js';

const source = { where: 'test', certainty: 'inferred' } as const;

/** The answers of the interfaces of other vendors, as a dialect would state them. */
const cloud = defineDialect({
  id: 'cloud',
  vendor: 'cloud',
  title: 'Some cloud',
  layouts: [layout('line', '<time:iso> <connection:word> [<level:word>]: <body:rest>', source)],
  messages: [
    message(
      'failed',
      'negotiation.failed',
      'phase1 negotiation failed due to time up. <detail:text>',
      source,
    ),
  ],
  reasons: [
    {
      id: 'code',
      vendor: 'cloud',
      scope: '',
      reasons: [
        reason('Phase1NegotiationTimeout', 'timeout.ike', source),
        reason('No proposal chosen', 'proposal.ike', source),
      ],
    },
  ],
  carriers: [
    carrier('answers', {
      arrays: ['data.logs', 'vpnconnections', 'logs', 'results'],
      entries: [
        entry('log', 'note', { keys: ['time'], line: 'raw_message', time: 'time' }, source),
        entry(
          'diagnosed',
          'report.fault',
          {
            keys: ['failedreasoncode', 'vpnconnectionid'],
            time: 'failedtime',
            fields: {
              connection: 'vpnconnectionid',
              parameter: 'failedreason',
              localValue: 'mismatchlocalparam',
              remoteValue: 'mismatchremoteparam',
              failure: 'failedreasoncode',
              log: 'sourcelog',
            },
            reason: { capture: 'failure', table: 'code' },
          },
          source,
        ),
        entry(
          'session',
          'report.fault',
          {
            when: { 'ike_status.ike_session_state': 'DOWN' },
            time: 'last_update_timestamp',
            fields: {
              failure: 'ike_status.fail_reason',
              rules: {
                of: 'policy_statistics',
                as: (list) => (Array.isArray(list) ? list.length : undefined),
              },
            },
            set: { up: false },
            reason: { capture: 'failure', table: 'code' },
          },
          source,
        ),
        entry('wrapper', 'debug.detail', { keys: [['requestid', 'request_id', 'intent_path']] }, source),
      ],
    }),
  ],
});

const read = (data: unknown, space?: number): Read =>
  readChunks([JSON.stringify(data, undefined, space)], { dialects: [cloud] });
const line = '2026-01-13 11:39:21 vco-1 [PROTO_ERR]: phase1 negotiation failed due to time up. {remote id:4}';

describe('answers of other interfaces', () => {
  test('lines as words of an array inside the answer', () => {
    const { events, summary } = read({ RequestId: 'x', Data: { Logs: [line, 'who knows'] } }, 2);
    expect(summary.dialect).toBe('cloud');
    expect(events).toMatchObject([
      { kind: 'debug.detail', message: 'cloud/wrapper' },
      {
        kind: 'negotiation.failed',
        time: '2026-01-13T11:39:21.000Z',
        place: { pointer: '/Data/Logs/0', line: 5 },
        fields: { connection: 'vco-1' },
        text: line,
      },
      { kind: 'unrecognized', text: 'who knows' },
    ]);
  });

  test('lines as a member', () => {
    expect(
      read({ logs: [{ time: 1735024112, raw_message: line }], request_id: 'x' }).events[1],
    ).toMatchObject({
      kind: 'negotiation.failed',
      // The time of the line beats that of the entry.
      time: '2026-01-13T11:39:21.000Z',
      place: { pointer: '/logs/0' },
    });
  });

  test('an entry that is the event, with the line beside it', () => {
    const { events } = read({
      RequestId: 'x',
      VpnConnections: [
        {
          VpnConnectionId: 'vco-1',
          FailedReasonCode: 'Phase1NegotiationTimeout',
          FailedTime: 1673581161000,
          SourceLog: line,
        },
      ],
    });
    expect(events[1]).toMatchObject({
      kind: 'report.fault',
      message: 'cloud/diagnosed',
      category: 'timeout.ike',
      time: '2023-01-13T03:39:21.000Z',
      fields: { connection: 'vco-1', log: line },
    });
  });

  test('members of members, and lists within an entry', () => {
    const { events } = read({
      results: [
        {
          ike_status: { ike_session_state: 'DOWN', fail_reason: 'No proposal chosen' },
          policy_statistics: [{ tunnel_statistics: [] }],
          last_update_timestamp: 1619760302126,
        },
      ],
      intent_path: '/x',
    });
    expect(events[1]).toMatchObject({
      message: 'cloud/session',
      category: 'proposal.ike',
      time: '2021-04-30T05:25:02.126Z',
      fields: { up: false, rules: 1 },
    });
  });
});

describe('what an author may get wrong', () => {
  const define = (...entries: Parameters<typeof carrier>[1]['entries']): unknown => {
    const definition: DialectDefinition = {
      id: 'x',
      vendor: 'x',
      title: 'x',
      messages: cloud.messages,
      layouts: cloud.layouts,
    };
    return defineDialect({ ...definition, carriers: [carrier('c', { entries })] });
  };

  test('is refused when the dialect is defined', () => {
    expect(() => define(entry('a', 'note', {}, source))).toThrow(/recognised by nothing/);
    expect(() => define(entry('a', 'note', { keys: ['Time'] }, source))).toThrow(/lower case/);
    expect(() => define(entry('failed', 'note', { keys: ['x'] }, source))).toThrow(/also that of a message/);
    expect(() =>
      define(entry('a', 'note', { keys: ['x'] }, source), entry('a', 'note', { keys: ['y'] }, source)),
    ).toThrow(/twice/);
  });

  test('or does not compile', () => {
    // @ts-expect-error -- a notify needs its name
    entry('a', 'notify.received', { keys: ['x'] }, source);
    entry('a', 'notify.received', { keys: ['x'], fields: { notify: 'x' } }, source);
    entry('a', 'notify.received', { keys: ['x'], set: { notify: 'NO_PROPOSAL_CHOSEN' } }, source);
    // @ts-expect-error -- a field is made of members
    entry('a', 'note', { keys: ['x'], fields: { notify: 1 } }, source);
    expect(true).toBe(true);
  });
});
