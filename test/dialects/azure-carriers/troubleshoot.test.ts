import { describe, expect, test } from '@jest/globals';
import { azureReasons } from '../../../grammars/azure/reasons.js';
import { read } from './reading.js';

type Data = Readonly<Record<string, unknown>>;

const times = { startTime: '2026-11-21T03:10:04.1182834Z', endTime: '2026-11-21T03:12:36.914Z' };
const answer = (code: string, ...results: readonly object[]): Data => ({ ...times, code, results });
const result = (id: string, summary = 'A summary', more: object = {}): Data => ({
  id,
  summary,
  detail: 'A detail',
  recommendedActions: [{ actionText: 'Do it', actionUri: 'https://example.com', actionUriText: 'how' }],
  ...more,
});

/** As Azure PowerShell prints it. */
function pascal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pascal);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key === 'detail' ? 'Detailed' : key.slice(0, 1).toUpperCase() + key.slice(1),
      pascal(member),
    ]),
  );
}

const types = azureReasons
  .filter(({ id }) => id === 'fault-type')
  .flatMap(({ reasons, scope }) =>
    reasons.flatMap(({ key, aliases = [], category, alternatives }) =>
      [key, ...aliases].map(
        (name) => [`${name} of a ${scope}`, String(name), category, alternatives] as const,
      ),
    ),
  );

const forms: readonly (readonly [string, (id: string) => string])[] = [
  ['an answer', (id) => JSON.stringify(answer('UnHealthy', result(id)))],
  ['an answer over several lines', (id) => JSON.stringify(answer('UnHealthy', result(id)), undefined, 2)],
  ['detailed', (id) => JSON.stringify(answer('UnHealthy', { id, summary: 'x', detailed: 'A detail' }))],
  ['PascalCase', (id) => JSON.stringify(pascal(answer('UnHealthy', result(id))))],
  ['another case', (id) => JSON.stringify(answer('UnHealthy', result(id.toUpperCase())))],
  [
    'a reason type behind a number',
    (id) => JSON.stringify(answer('UnHealthy', result('000000', 'x', { reasonType: id }))),
  ],
  ['results alone', (id) => JSON.stringify([result(id)])],
  ['results of PowerShell alone', (id) => JSON.stringify(pascal([result(id)]), undefined, 4)],
  ['several answers', (id) => JSON.stringify({ value: [answer('UnHealthy', result(id))] })],
  ['Degraded', (id) => JSON.stringify(answer('Degraded', result(id)))],
];

describe.each(types)('the type %s', (_name, id, category, alternatives) => {
  test.each(forms)('in %s', (_form, print) => {
    const { events, notices, summary } = read(print(id));
    const event = events.find(
      ({ place }) => place.pointer?.endsWith('/0') === true && !('rest' in place && place.rest),
    )!;
    expect(summary.dialect).toBe('azure');
    expect(summary.unrecognized).toBe(0);
    expect(notices).toEqual([]);
    if (category === 'none') {
      expect(event).toMatchObject({ kind: 'report.status', fields: { healthy: true } });
      expect(event.category).toBeUndefined();
    } else {
      expect(event).toMatchObject({ kind: 'report.fault', category: expect.any(String) as unknown });
      // Which phase a policy belongs to is not said: the word for both is claimed then.
      expect([category, 'proposal']).toContain(event.category);
      for (const other of alternatives)
        expect([event.category, ...(event.alternatives ?? [])]).toContain(other);
    }
  });
});

describe('answers', () => {
  test('the answer itself is a report, with its times', () => {
    const { events } = read(JSON.stringify(answer('UnHealthy', result('Authentication'))));
    expect(events[0]).toMatchObject({
      kind: 'report.status',
      message: 'azure/troubleshoot-answer',
      time: '2026-11-21T03:12:36.914Z',
      fields: { report: 'troubleshoot', health: 'UnHealthy', startTime: '2026-11-21T03:10:04.118Z' },
    });
    expect(events[1]).toMatchObject({ time: '2026-11-21T03:12:36.914Z', fields: { health: 'UnHealthy' } });
  });

  test('keys in any order', () => {
    const { events } = read(
      JSON.stringify({ code: 'UnHealthy', results: [result('Authentication')], ...times }),
    );
    expect(events.map(({ message, time }) => [message, time])).toEqual([
      ['azure/troubleshoot-answer', '2026-11-21T03:12:36.914Z'],
      ['azure/troubleshoot-fault', '2026-11-21T03:12:36.914Z'],
    ]);
  });

  test('actions are quoted as the vendor’s', () => {
    for (const text of [
      answer('UnHealthy', result('Authentication')),
      pascal(answer('UnHealthy', result('Authentication'))),
    ])
      expect(read(JSON.stringify(text)).events[1]!.fields['actions']).toEqual([
        { text: 'Do it', url: 'https://example.com', urlText: 'how' },
      ]);
  });

  test('a fault beside no fault', () => {
    const { events } = read(
      JSON.stringify(answer('Degraded', result('PlatformInActive'), result('NoFault'))),
    );
    expect(events.map(({ kind, category }) => [kind, category])).toEqual([
      ['report.status', undefined],
      ['report.fault', 'platform.inactive'],
      ['report.status', undefined],
    ]);
  });

  test('no fault of a connection says that the tunnel works, of a gateway only that it is healthy', () => {
    const fields = (summary: string): unknown =>
      read(JSON.stringify(answer('Healthy', result('NoFault', summary)))).events[1]!.fields;
    expect(fields('This VPN connection is running normally')).toMatchObject({
      healthy: true,
      up: true,
      scope: 'connection',
    });
    expect(fields('This VPN gateway is running normally')).toMatchObject({ healthy: true, scope: 'gateway' });
    expect(fields('This VPN gateway is running normally')).not.toHaveProperty('up');
  });

  test('what is left of an answer without its results', () => {
    const { events } = read(JSON.stringify({ code: 'UnHealthy', ...times }));
    expect(events.map(({ kind, message, category }) => [kind, message, category])).toEqual([
      ['report.fault', 'azure/troubleshoot-unhealthy', 'unknown'],
    ]);
  });

  test('Healthy without results', () => {
    for (const results of [[], null])
      expect(read(JSON.stringify({ ...times, code: 'Healthy', results })).events).toMatchObject([
        { message: 'azure/troubleshoot-healthy', fields: { healthy: true } },
      ]);
  });

  test('a type that is not listed is unknown inside an answer, and nothing outside of one', () => {
    expect(read(JSON.stringify(answer('UnHealthy', result('Whatever')))).events[1]).toMatchObject({
      kind: 'report.fault',
      category: 'unknown',
      fields: { fault: 'Whatever' },
    });
    expect(read(JSON.stringify([result('Whatever')])).events[0]!.kind).toBe('unrecognized');
  });
});
