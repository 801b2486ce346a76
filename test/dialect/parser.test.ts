import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { azure } from '../../grammars/azure/dialect.js';
import { defineDialect } from '../../src/dialect/dialect.js';
import { message } from '../../src/dialect/message.js';
import type { IkeEvent } from '../../src/event/event.js';
import { guessEncoding } from '../../src/input/encoding.js';
import type { Run } from '../../src/input/place.js';
import { layout } from '../../src/record/layout.js';
import { cut, naiveLines, type NaiveLine } from '../input/naive-lines.js';
import { printed, readChunks, readWith, type ReadingOptions } from './reading.js';
import { small, smallBodies } from './small.js';
import { eventKeys } from '../support/event-keys.js';

const source = { where: 'test', certainty: 'inferred' } as const;
const both = { dialects: [small, azure] };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const envelopes = fc.constantFrom(
  '2026-03-04T10:55:16Z gw ',
  '2026-03-04T10:55:16Z gw famd[1]: ',
  '2026-03-04T10:55:17Z gw famd[2]: ',
  '2026-03-04T10:55:18Z gw othd[3]: ',
  '',
);
const azureLines = fc.constantFrom(
  'SESSION_ID :{3baa1cd0-0000-4000-8000-000000000001} Remote 203.0.113.10:500: Local 198.51.100.20:500: [SEND][SA_INIT] Sending IKE SA_INIT packet with tunnelId 0x3, iCookie 0xCBF235637168FA00 and rCookie 0x0',
  'Received Notify Message - Policy Mismatch',
  'IkeCleanupMMNegotiation called with error 13801 and flags 0x0',
  'Connectivity State : Connected',
  'Remote Tunnel Endpoint : 203.0.113.10',
  'Ingress Bytes (since last connected) : 288 B',
  'Sending Ike payload: Policy1:Cipher=???',
);
const logLine = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(envelopes, fc.constantFrom(...smallBodies)).map((parts) => parts.join('')),
  },
  { weight: 3, arbitrary: azureLines },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '\t', '\0', '\u00a0', 'ä'.repeat(30), 'x'.repeat(90)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);
const log = fc
  .tuple(fc.array(fc.tuple(logLine, fc.constantFrom('\n', '\r\n')), { maxLength: 40 }), fc.boolean())
  .map(([lines, open]) => utf8(`a log with a beginning\n${lines.flat().join('')}${open ? 'the end' : ''}`));
const places = fc.array(fc.nat(5000), { maxLength: 10 });
const options: fc.Arbitrary<Partial<ReadingOptions>> = fc.record({
  dialect: fc.constantFrom(undefined, small, azure),
  limits: fc.constantFrom({}, { lineBytes: 40 }, { recordLines: 2 }, { recordGap: 1 }, { recordBytes: 60 }),
});

const runsOf = (event: IkeEvent): Run[] => [event.place, ...(event.place.rest ?? [])];

/** Holds that the places of the events are the lines that are not blank, each once, with the text that stands there. */
function expectNothingLost(events: readonly IkeEvent[], lines: readonly NaiveLine[]): void {
  const seen = new Map<number, number>();
  for (const event of events) {
    const text: string[] = [];
    for (const run of runsOf(event)) {
      for (let number = run.line; number < run.line + run.lines; number += 1) {
        seen.set(number, (seen.get(number) ?? 0) + 1);
        text.push(lines[number - 1]!.text);
      }
      const first = lines[run.line - 1]!;
      const last = lines[run.line + run.lines - 2]!;
      expect(run.offset).toBe(first.offset);
      expect(run.offset + run.length).toBe(last.offset + last.length);
    }
    expect(event.text).toBe(text.join('\n'));
  }

  const blank = /^[\0-\x20\xa0\ufeff]*$/;
  const expected = lines.flatMap((line, index) =>
    blank.test(line.text) && !line.truncated ? [] : [index + 1],
  );
  expect([...seen.keys()].sort((a, b) => a - b)).toEqual(expected);
  expect([...seen.values()].every((times) => times === 1)).toBe(true);
}

describe('whatever stands in a log', () => {
  test('nothing is lost', () => {
    fc.assert(
      fc.property(log, options, (bytes, some) => {
        fc.pre(guessEncoding(bytes).encoding === 'utf-8');
        const { events, summary } = readChunks([bytes], { ...both, ...some });
        const lines = naiveLines(bytes, 'utf-8', 0, some.limits?.lineBytes);
        expectNothingLost(events, lines);
        expect(summary.lines).toBe(lines.length);
        expect(summary.events).toBe(events.length);
        expect(summary.unrecognized).toBe(events.filter((event) => event.kind === 'unrecognized').length);
      }),
      { numRuns: 300 },
    );
  });

  test('events leave in the order of their first line', () => {
    fc.assert(
      fc.property(log, options, (bytes, some) => {
        const { events } = readChunks([bytes], { ...both, ...some });
        const first = events.map((event) => event.place.line);
        expect(first).toEqual([...first].sort((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });

  test('chunks do not matter', () => {
    fc.assert(
      fc.property(log, places, options, (bytes, at, some) => {
        expect(readChunks(cut(bytes, at), { ...both, ...some })).toEqual(
          readChunks([bytes], { ...both, ...some }),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('text or bytes do not matter, nor where text is cut, not even within a pair of surrogates', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(logLine, fc.constant('😀 IKE 😀')), { maxLength: 20 }),
        places,
        (lines, at) => {
          const text = lines.join('\n');
          const cuts = [...new Set(at.map((place) => place % (text.length + 1)))].sort((a, b) => a - b);
          const chunks = [...cuts, text.length].map((place, index) =>
            text.slice(cuts[index - 1] ?? 0, place),
          );
          expect(readChunks(chunks, both)).toEqual(readChunks([utf8(text)], both));
        },
      ),
    );
  });

  test('arbitrary bytes never throw, and nothing of them is lost', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), places, (bytes, at) => {
        const { events, summary } = readChunks(cut(bytes, at), both);
        const { encoding, mark } = guessEncoding(bytes);
        expectNothingLost(events, naiveLines(bytes, encoding, mark));
        expect(summary.events).toBe(events.length);
      }),
      { numRuns: 500 },
    );
  });

  test('nearly right lines never throw', () => {
    const damaged = fc
      .tuple(logLine, fc.nat(200), fc.nat(5), fc.string({ unit: 'binary', maxLength: 3 }))
      .map(([line, at, gone, put]) => line.slice(0, at) + put + line.slice(at + gone));
    fc.assert(
      fc.property(
        fc.array(damaged, { maxLength: 10 }),
        fc.constantFrom(undefined, small, azure),
        (lines, dialect) => {
          const bytes = utf8(`a log\n${lines.join('\n')}`);
          expectNothingLost(readChunks([bytes], { ...both, dialect }).events, naiveLines(bytes));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('events are plain JSON with their keys in the order of the contract', () => {
    fc.assert(
      fc.property(log, (bytes) => {
        for (const event of readChunks([bytes], both).events) {
          expect(Object.keys(event)).toEqual(eventKeys);
          expect(JSON.parse(JSON.stringify(event))).toEqual(
            JSON.parse(JSON.stringify(structuredClone(event))),
          );
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('values', () => {
  test('a grammar that fails keeps the event and its text, and gives one notice', () => {
    const { events, notices } = readWith(
      small,
      ['Offering proposals bad ones', 'Offering proposals good ones', 'Offering proposals worse']
        .map((body) => `2026-03-04T10:55:16Z ${body}`)
        .join('\n'),
    );
    expect(events.map((event) => event.kind)).toEqual([
      'proposal.offered',
      'proposal.offered',
      'proposal.offered',
    ]);
    expect(events.map((event) => event.fields)).toEqual([
      { proposals: [], proposalsText: 'bad ones' },
      { proposals: [{ protocol: 'IKE' }] },
      { proposals: [], proposalsText: 'worse' },
    ]);
    expect(notices).toEqual([
      expect.objectContaining({
        code: 'value.proposals',
        severity: 'info',
        source: 'a.log',
        message: expect.stringContaining('2 times') as unknown,
      }),
    ]);
    expect(notices[0]!.place!.line).toBe(1);
  });

  test('a status stands as a whole and as code and text', () => {
    const { events } = readWith(
      small,
      '2026-03-04T10:55:16Z Negotiation with 203.0.113.10:500 failed: time-out',
    );
    expect(events[0]!.fields).toEqual({
      status: { text: 'time-out', codes: [13805] },
      code: 13805,
      text: 'time-out',
    });
  });

  test('a status that cannot be read keeps its words', () => {
    const { events, notices } = readWith(
      small,
      '2026-03-04T10:55:16Z Negotiation with 203.0.113.10:500 failed: who knows',
    );
    expect(events[0]!.fields).toEqual({ status: { text: 'who knows', codes: [] }, statusText: 'who knows' });
    expect(notices.map((each) => each.code)).toEqual(['value.status']);
  });
});

describe('records', () => {
  const line = (process: number, body: string): string => `2026-03-04T10:55:16Z gw famd[${process}]: ${body}`;

  test('interleaved records fall apart by process; further runs stand in the place', () => {
    const { events } = readWith(
      small,
      [
        line(1, 'Report number 1 begins'),
        line(2, 'Report number 2 begins'),
        line(1, 'Report detail one'),
        line(1, 'Report detail two'),
        line(2, 'Report detail three'),
        '',
        line(2, 'Report detail four'),
        line(3, 'Negotiation with 203.0.113.10:500 failed'),
      ].join('\n'),
    );
    expect(printed(events)).toMatchObject([
      {
        message: 'small/report',
        place: { line: 1, lines: 1, rest: [{ line: 3, lines: 2 }] },
        fields: { report: 1, details: ['one', 'two'] },
      },
      {
        message: 'small/report',
        place: {
          line: 2,
          lines: 1,
          rest: [
            { line: 5, lines: 1 },
            { line: 7, lines: 1 },
          ],
        },
        fields: { report: 2 },
      },
      { message: 'small/failed', place: { line: 8 } },
    ]);
  });

  test('lines that the grammar does not take become events of their own', () => {
    const { events } = readWith(
      small,
      [
        line(1, 'Report number 1 begins'),
        line(1, 'Report detail one'),
        line(1, 'Report detail two'),
        line(1, 'Report detail three'),
      ].join('\n'),
    );
    expect(events.map((event) => [event.message, event.place.line, event.place.lines])).toEqual([
      ['small/report', 1, 3],
      ['small/report-detail', 4, 1],
    ]);
  });

  test('lines left over keep their place among lines of others', () => {
    const { events } = readWith(
      small,
      [
        line(1, 'Report number 1 begins'),
        line(1, 'Report detail one'),
        line(1, 'Report detail two'),
        line(2, 'Negotiation with 203.0.113.10:500 failed'),
        line(1, 'Report detail three'),
      ].join('\n'),
    );
    expect(events.map((event) => event.place.line)).toEqual([1, 4, 5]);
  });

  test('records and what is left of them leave in the order of their first lines', () => {
    const bodies = fc.constantFrom(
      'Report number 1 begins',
      'Report detail one',
      'Report detail two',
      'Negotiation with 203.0.113.10:500 failed',
    );
    const lines = fc.array(
      fc.tuple(fc.constantFrom(1, 2), bodies).map(([process, body]) => line(process, body)),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(lines, (all) => {
        const text = all.join('\n');
        const { events } = readWith(small, text);
        expectNothingLost(events, naiveLines(utf8(text)));
        const first = events.map((event) => event.place.line);
        expect(first).toEqual([...first].sort((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });

  test('a line of a record that has no head is an event of its own', () => {
    const { events } = readWith(small, line(1, 'Report detail one'));
    expect(events.map((event) => event.message)).toEqual(['small/report-detail']);
  });
});

describe('envelopes and families', () => {
  test('an unknown message keeps its envelope and the head of its family', () => {
    const { events } = readWith(small, '2026-03-04T10:55:16Z gw famd[7]: 12[IKE] <net|1> nobody knows this');
    expect(printed(events)).toMatchObject([
      {
        kind: 'unrecognized',
        time: '2026-03-04T10:55:16.000Z',
        session: 'net|1',
        fields: { host: 'gw', program: 'famd', process: 7, thread: 12, group: 'IKE' },
      },
    ]);
  });

  test('the head of an unknown message is not overwritten when further layouts are tried', () => {
    const dialect = defineDialect({
      id: 'heads',
      vendor: 'heads',
      title: 'Heads',
      layouts: [
        layout('first', '<time:iso> <host:host> <body:rest>', source),
        layout('second', '<time:iso> <body:rest>', source),
      ],
      families: [{ ...small.families[0]! }],
    });
    const { events } = readWith(dialect, '2026-03-04T10:55:16Z 7 14[IKE] nobody knows this');
    expect(printed(events)).toMatchObject([
      { kind: 'unrecognized', fields: { host: '7', thread: 14, group: 'IKE' } },
    ]);
  });

  test('the head of a family whose message is unknown does not stay on the message of another family', () => {
    const dialect = defineDialect({
      id: 'heads-two',
      vendor: 'heads',
      title: 'Heads',
      layouts: [layout('only', '<time:iso> <body:rest>', source)],
      families: [
        { ...small.families[0]! },
        {
          id: 'other-family',
          programs: [],
          heads: [],
          messages: [message('whole', 'note', '<number:int>[IKE] other words of it', source)],
        },
      ],
    });
    const { events } = readWith(dialect, '2026-03-04T10:55:16Z 14[IKE] other words of it');
    expect(events[0]!.message).toBe('other-family/whole');
    expect(events[0]!.fields).toEqual({ number: 14 });
  });

  test('the zone of a layout beats that of the dialect and is beaten by the caller', () => {
    const dialect = defineDialect({
      id: 'zones',
      vendor: 'zones',
      title: 'Zones',
      layouts: [
        layout('east', 'E <time:iso> <body:rest>', source, { zone: '+08:00' }),
        layout('plain', 'P <time:iso> <body:rest>', source),
      ],
    });
    const text = 'E 2026-03-04 10:55:16 a\nP 2026-03-04 10:55:16 b\n';
    const times = (timezone?: string): unknown =>
      readWith(dialect, text, { timezone }).events.map((event) => event.time);
    expect(times()).toEqual(['2026-03-04T02:55:16.000Z', '2026-03-04T10:55:16.000Z']);
    expect(times('+01:00')).toEqual(['2026-03-04T09:55:16.000Z', '2026-03-04T09:55:16.000Z']);
  });

  test('the port of an endpoint is not given to another address', () => {
    const dialect = defineDialect({
      id: 'ports',
      vendor: 'ports',
      title: 'Ports',
      layouts: [layout('packet', 'packet from <remote:endpoint>: <body:rest>', source)],
      messages: [
        message('claims', 'note', 'peer claims to be <remote:host> itself', source),
        message('port', 'note', 'peer claims port <remotePort:port> of <remote:host>', source),
      ],
    });
    const { events } = readWith(
      dialect,
      'packet from 192.0.2.9:500: peer claims to be 198.51.100.7 itself\npacket from 192.0.2.9:500: peer claims port 4500 of 198.51.100.7\n',
    );
    expect(printed(events)).toMatchObject([
      { remote: { address: '198.51.100.7' } },
      { remote: { address: '198.51.100.7', port: 4500 } },
    ]);
    expect(events[0]!.remote!.port).toBeUndefined();
  });

  test('keys that a log invents are no trouble', () => {
    const dialect = defineDialect({
      id: 'keys',
      vendor: 'keys',
      title: 'Keys',
      layouts: [layout('rfc', '<time:iso> <data:structured> <body:rest>', source)],
    });
    const { events } = readWith(dialect, '2026-03-04T10:55:16Z [a@1 __proto__="x" constructor="y"] text');
    expect(Object.entries(events[0]!.fields['data'] as object)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });
});

describe('encodings', () => {
  test('a line in windows-1252 gives one notice and its text', () => {
    const bytes = new Uint8Array([...utf8('2026-03-04T10:55:16Z IKE_SA '), 0xfc, 0x80, 10, 0xfc, 10]);
    const { events, notices } = readWith(small, bytes);
    expect(events.map((event) => event.text)).toEqual(['2026-03-04T10:55:16Z IKE_SA ü€', 'ü']);
    expect(notices.map((each) => [each.code, each.place?.line])).toEqual([['encoding.windows-1252', 1]]);
  });

  test('UTF-16 with a mark: places count the bytes as stored', () => {
    const bytes = new Uint8Array(Buffer.from('\ufeffReport number 1 begins\r\nReport detail a', 'utf16le'));
    const { events } = readWith(small, bytes);
    const { offset, length } = events[0]!.place;
    expect(Buffer.from(bytes.subarray(offset, offset + length)).toString('utf16le')).toMatch(
      /^Report number/,
    );
  });
});
