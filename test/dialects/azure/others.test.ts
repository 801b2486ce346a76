import { describe, expect, test } from '@jest/globals';
import { detectAzure, linesOfEvents, linesOfText } from './made.js';

const summary = (lost: number, unknown: number): string =>
  [
    'Files Processed:',
    '\tC:\\Resources\\directory\\924336c47dd045d5a246c349b8ae57f2.GatewayTenantWorker.DiagnosticsStorage\\2017-02-02T17-34-23\\wfpdiag.etl',
    'Total Buffers Processed 8',
    'Total Events  Processed 2169',
    `Total Events  Lost      ${lost}`,
    'Total Format  Errors    0',
    `Total Formats Unknown   ${unknown}`,
    'Elapsed Time            330 sec',
    '+----------------------------------------------------------------+',
    '|EventCount    EventName            EventType   TMF             |',
    '+----------------------------------------------------------------+',
    '|        36    ikeext               ike_addr_utils_c844  3baa1cd0-d954-4000-8000-000000000001|',
    '+----------------------------------------------------------------+',
  ].join('\r\n');

describe('wfpdiag.txt.sum', () => {
  test('is one report', () => {
    const { events } = detectAzure(summary(0, 0));
    expect(events).toMatchObject([
      {
        kind: 'report.status',
        message: 'azure/trace-summary',
        place: { line: 1, lines: 13 },
        fields: {
          report: 'trace',
          start: '2017-02-02T17:34:23',
          deployment: '924336c47dd045d5a246c349b8ae57f2',
          buffersProcessed: 8,
          eventsProcessed: 2169,
          eventsLost: 0,
          formatErrors: 0,
          formatsUnknown: 0,
          seconds: 330,
          incomplete: false,
        },
      },
    ]);
  });

  test('tells that the trace is incomplete', () => {
    expect(detectAzure(summary(12, 0)).events[0]?.fields).toMatchObject({ eventsLost: 12, incomplete: true });
    expect(detectAzure(summary(0, 486)).events[0]?.fields).toMatchObject({
      formatsUnknown: 486,
      incomplete: true,
    });
  });

  test('a long table is not lost', () => {
    const row =
      '|        36    ikeext               ike_addr_utils_c844  3baa1cd0-d954-4000-8000-000000000001|';
    const text = `${summary(0, 0)}\r\n${`${row}\r\n`.repeat(400)}`;
    const { events } = detectAzure(text);
    expect(linesOfEvents(events)).toEqual(linesOfText(text));
    expect(events.every(({ kind }) => kind === 'report.status' || kind === 'debug.detail')).toBe(true);
  });
});

const id = '3baa1cd0-0000-4000-8000-000000000001';

describe('RasClient', () => {
  test.each([
    ['809', 'peer.unreachable', '809'],
    ['13801', 'auth.psk', 13801],
    ['13868', 'proposal', 13868],
    ['691', 'auth.failed', '691'],
    ['4711', 'unknown', 4711],
  ])('error %s', (code, category, expected) => {
    for (const word of ['which', 'that']) {
      const { events } = detectAzure(
        `CoId={${id}}: The user EXAMPLE\\alice dialed a connection named my vnet ${word} has failed. The error code returned on failure is ${code}.`,
      );
      expect(events).toMatchObject([
        {
          kind: 'negotiation.failed',
          session: id,
          category,
          fields: { user: 'EXAMPLE\\alice', connection: 'my vnet', code: expected },
        },
      ]);
    }
  });
});

describe('point-to-site', () => {
  const head = '[MSG] [default] [OVPN_00000000000000000000000000000000] ';
  test.each([
    ['Connect request received. IP=0.0.113.5:50000', 'negotiation.started', { role: 'responder' }],
    [
      'AAD authentication succeeded. Username=***user@example.com',
      'auth.succeeded',
      { user: '***user@example.com', method: 'AAD' },
    ],
    [
      'Connection successful. Username=***user@example.com IP=10.0.0.1',
      'address.assigned',
      { address: '10.0.0.1' },
    ],
    ['Connection failed.', 'negotiation.failed', {}],
  ])('%s', (body, kind, fields) => {
    expect(detectAzure(head + body).events).toMatchObject([
      { kind, session: 'OVPN_00000000000000000000000000000000', fields },
    ]);
  });

  test('what else it says keeps its session', () => {
    expect(detectAzure(`${head}Connection failed.\n${head}a new sentence`).events[1]).toMatchObject({
      kind: 'unrecognized',
      session: 'OVPN_00000000000000000000000000000000',
    });
  });
});
