import { describe, expect, test } from '@jest/globals';
import { azure } from '../../../grammars/azure/dialect.js';
import { detectText } from '../../../src/dialect/detect.js';
import { readChunks } from '../../dialect/reading.js';
import { changed, csv, ikeRecord, ikeRow, message, read, record, row, said, tables } from './reading.js';

const down = changed('TunnelDisconnected', 'DPD timed out');
const both = [ikeRow, down];
const asText = (value: unknown, space?: number): string => JSON.stringify(value, undefined, space);

const shapes: readonly (readonly [string, string, readonly (string | undefined)[]])[] = [
  ['one object', asText(ikeRow), [undefined]],
  ['one object over several lines', asText(ikeRow, 2), [undefined]],
  ['an object a line', `${both.map((each) => asText(each)).join('\n')}\n`, [undefined, undefined]],
  ['an array', asText(both), ['/0', '/1']],
  ['an array over several lines', asText(both, 4), ['/0', '/1']],
  ['records', asText({ records: both }), ['/records/0', '/records/1']],
  ['value', asText({ value: both }, 1), ['/value/0', '/value/1']],
  ['tables', asText(tables(both)), ['/tables/0/rows/0', '/tables/0/rows/1']],
  ['CSV', csv(both), [undefined, undefined]],
  [
    'CSV with a mark, quotes and a unit',
    `\ufeff${csv(both).replace('TimeGenerated', '"TimeGenerated [UTC]"')}`,
    [undefined, undefined],
  ],
  [
    'CSV with headers in another case',
    csv(both).replace(/^[^\r]*/, (header) => header.toLowerCase()),
    [undefined, undefined],
  ],
  ['CSV without suffixes', csv(both).replace(/_s\b/g, ''), [undefined, undefined]],
];

describe('every shape of a row', () => {
  test.each(shapes)('%s', (_name, text, pointers) => {
    const { events, notices, summary } = read(text);
    expect(summary.dialect).toBe('azure');
    expect(notices).toEqual([]);
    expect(events.map((event) => event.place.pointer)).toEqual(pointers);
    expect(events[0]).toMatchObject({
      kind: 'notify.received',
      message: 'azure/authentication-failed-received',
      time: '2026-11-21T03:15:01.000Z',
      session: '3baa1c01-0000-4000-8000-000000000001',
      remote: { address: '203.0.113.10', port: 500 },
      fields: { instance: 'GatewayTenantWorker_IN_0', log: 'IKEDiagnosticLog', gateway: 'GW-EXAMPLE' },
      text: message,
    });
    if (pointers.length > 1)
      expect(events[1]).toMatchObject({
        kind: 'report.fault',
        message: 'azure/tunnel-disconnected',
        category: 'timeout.dpd',
        remote: { address: '203.0.113.10' },
        fields: { up: false, instance: 'GatewayTenantWorker_IN_0', reason: 'DPD timed out' },
      });
  });

  test('the record of a blob says the same', () => {
    const [fromRecord, fromRow] = [read(asText(ikeRecord)), read(asText(ikeRow))].map(
      ({ events }) => events[0]!,
    );
    expect(fromRecord).toEqual({ ...fromRow, place: fromRecord!.place });
  });

  test('a batch that a queue holds as one text', () => {
    const batch = { SequenceNumber: 1, Body: asText({ records: [ikeRecord, ikeRecord] }) };
    expect(read(`${asText(batch)}\n${asText(batch)}\n`).events.map((event) => event.kind)).toEqual(
      Array.from({ length: 4 }, () => 'notify.received'),
    );
    expect(read(asText({ Body: asText({ records: [{ some: 'thing' }] }) })).events).toHaveLength(1);
  });

  test.each(['#TYPE Selected.System.Object\r\n', 'sep=;\r\n'])('columns behind %j', (about) => {
    const text = `${about}TimeGenerated;Category;Message\r\n2026-11-21T03:15:01Z;IKEDiagnosticLog;${message}\r\n`;
    expect(read(text).events.map((event) => [event.kind, event.place.line])).toEqual([
      ['notify.received', 3],
    ]);
  });

  test.each([
    ['$ az monitor log-analytics query\nWARNING: old\n', '$ \n'],
    ['HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n', ''],
  ])('behind what was typed before it: %j', (before, behind) => {
    for (const indent of [undefined, 1]) {
      const { events, notices } = read(`${before}${asText([ikeRow, ikeRow], indent)}\n${behind}`);
      expect(events.filter((event) => event.kind !== 'unrecognized').map((event) => event.kind)).toEqual([
        'notify.received',
        'notify.received',
      ]);
      expect(notices).toEqual([]);
    }
  });

  test('a message in colours keeps them in its text', () => {
    const coloured = `\u001b[32m${message}\u001b[0m`;
    expect(read(asText({ ...ikeRow, Message: coloured })).events).toMatchObject([
      { kind: 'notify.received', text: coloured },
    ]);
  });

  test('properties as text', () => {
    const encoded = { ...ikeRecord, properties: asText({ instance: 'x', message }) };
    expect(read(asText(encoded)).events[0]).toMatchObject({
      kind: 'notify.received',
      fields: { instance: 'x' },
    });
  });

  test('in UTF-16, as PowerShell redirects it', () => {
    const { events } = read(new Uint8Array(Buffer.from(`\ufeff${asText(both, 2)}`, 'utf16le')));
    expect(events.map((event) => event.kind)).toEqual(['notify.received', 'report.fault']);
  });

  test('a page of an answer', () => {
    const { events } = read(asText({ value: both, nextLink: 'https://example.com' }));
    expect(events.map((event) => event.kind)).toEqual(['debug.detail', 'notify.received', 'report.fault']);
  });

  test('what a query leaves of the rows', () => {
    const text =
      'TimeGenerated,RemoteIP,LocalIP,Event,Level\n2026-11-21T03:15:01Z,203.0.113.10,198.51.100.20,[RECEIVED][NOTIFY] Received Notify Message - Authentication failed,Informational\n';
    expect(read(text).events).toMatchObject([
      { kind: 'notify.received', remote: { address: '203.0.113.10' }, local: { address: '198.51.100.20' } },
    ]);
    expect(
      read('TimeGenerated,OperationName,remoteIP_s\n2026-11-21T03:15:01Z,TunnelDisconnected,203.0.113.10\n')
        .events,
    ).toMatchObject([{ message: 'azure/tunnel-disconnected', fields: { up: false } }]);
    expect(
      read('TimeGenerated,status_s,remoteIP_s\n2026-11-21T03:15:01Z,Connected,203.0.113.10\n').events,
    ).toMatchObject([{ message: 'azure/tunnel-up', fields: { up: true } }]);
  });
});

describe('what is not as it should be', () => {
  test('a row without a message', () => {
    expect(read(asText(row('IKEDiagnosticLog', 'IKELogEvent', {}))).events.map(said)).toEqual([
      ['note', 'azure/ike-row', undefined],
    ]);
    expect(read(asText(record('IKEDiagnosticLog', 'IKELogEvent', { message: '' }))).events.map(said)).toEqual(
      [['note', 'azure/ike-row', undefined]],
    );
  });

  test('a message that nobody knows keeps its time and its instance', () => {
    const unknown = row('IKEDiagnosticLog', 'IKELogEvent', { Message: 'who knows', instance_s: 'x' });
    expect(read(asText(unknown)).events).toMatchObject([
      {
        kind: 'unrecognized',
        time: '2026-11-21T03:15:01.000Z',
        fields: { instance: 'x' },
        text: 'who knows',
      },
    ]);
  });

  test('a message of several lines is one event', () => {
    const several = row('IKEDiagnosticLog', 'IKELogEvent', { Message: `\n${message}\r\nwho knows` });
    expect(read(asText(several)).events).toMatchObject([
      { kind: 'notify.received', text: `\n${message}\r\nwho knows` },
    ]);
  });

  test.each([
    ['2026-11-21T03:15:01.1234567Z', '2026-11-21T03:15:01.123Z'],
    ['2026-11-21T04:15:01+01:00', '2026-11-21T03:15:01.000Z'],
    ['11/21/2026, 3:15:01.250 AM', '2026-11-21T03:15:01.250Z'],
    ['11/21/2026 12:15:01 PM', '2026-11-21T12:15:01.000Z'],
    ['11/21/2026 12:15:01 AM', '2026-11-21T00:15:01.000Z'],
    ['/Date(1795230901000)/', '2026-11-21T03:15:01.000Z'],
    // Dots stand between the day, the month and the year in this order only; behind a year comes the month.
    ['21.11.2026 03:15:01', '2026-11-21T03:15:01.000Z'],
    ['5.6.2026, 3:15:01,250', '2026-06-05T03:15:01.250Z'],
    ['2026/6/5 上午3:15:01', '2026-06-05T03:15:01.000Z'],
    ['2026/6/5 午後12:15:01.250', '2026-06-05T12:15:01.250Z'],
    ['2026. 6. 5. 오후 3:15:01', '2026-06-05T15:15:01.000Z'],
  ])('the time %s', (text, time) => {
    expect(read(asText({ ...ikeRow, TimeGenerated: text })).events[0]!.time).toBe(time);
  });

  test.each([
    '21.13.2026 03:15:01',
    '2026/6/5 上午13:15:01',
    '05/06/2026 03:15:01',
    '21/11/2026, 3:15:01 am',
    '2026年11月21日',
    '13/13/2026 1:00:00 PM',
  ])('the time %s is kept as text', (text) => {
    const { events, notices } = read(asText({ ...ikeRow, TimeGenerated: text }));
    expect(events[0]!.time).toBeUndefined();
    expect(events[0]!.fields['timeText']).toBe(text);
    expect(notices.map(({ code }) => code)).toEqual(['carrier.time']);
  });

  test('a time as a number', () => {
    for (const time of [1795230901, 1795230901000, '1795230901'])
      expect(read(asText({ ...ikeRow, TimeGenerated: time })).events[0]!.time).toBe(
        '2026-11-21T03:15:01.000Z',
      );
  });

  test('CSV without a header is read as lines, and a notice says so', () => {
    const lines = csv([ikeRow, ikeRow, down]).split('\r\n').slice(1);
    const { events, notices } = read(lines.join('\n'), 'rows.csv');
    expect(events).toHaveLength(3);
    expect(events.map((event) => event.text)).toEqual(lines.slice(0, 3));
    expect(notices.map(({ code }) => code)).toEqual(['carrier.no-header']);
  });

  test('a log that begins with a bracket is no JSON', () => {
    for (const line of [
      message.slice(message.indexOf('[')),
      '[0]0368.0894::02/02/2017-17:36:01.496 [ikeext] x',
    ])
      expect(read(line).events.map((event) => event.place.pointer)).toEqual([undefined]);
  });

  test('JSON of somebody else is nobody’s log', () => {
    for (const text of [
      '{"id":"GHSA-1","summary":"a bug","detail":"x"}',
      '[{"time":"2026-11-21T03:15:01Z","message":"GET / 200"},{"time":"2026-11-21T03:15:02Z","message":"13801"}]',
      '{"status":"Connected","remote":"203.0.113.10","time":1}',
      '{"code":200,"value":[{"id":1}]}',
      'TimeGenerated,Message\n2026-11-21T03:15:01Z,hello\n',
    ]) {
      const { events, summary } = read(text);
      expect(summary.dialect).toBeUndefined();
      expect([...new Set(events.map((event) => event.kind))]).toEqual(['unrecognized']);
    }
  });

  test('a dialect that reads no carriers reads lines', () => {
    const { events } = readChunks(['{"a":1,\n"b":2}'], { dialects: [{ ...azure, carriers: [] }] });
    expect(events.map((event) => event.text)).toEqual(['{"a":1,', '"b":2}']);
  });
});

describe('detection', () => {
  test('is sure of a file of rows', () => {
    for (const text of [
      asText([ikeRow, down]),
      asText(ikeRecord),
      csv([down]),
      asText({ records: [ikeRecord] }),
    ])
      expect(detectText(text, [azure])[0]!.confidence).toBeGreaterThan(0.7);
  });

  test('says nothing of other JSON', () => {
    expect(detectText('{"name":"ikescope","version":"1"}', [azure])).toEqual([]);
    expect(detectText('<html><body></body></html>', [azure])).toEqual([]);
  });
});
