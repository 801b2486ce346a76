import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { printed } from '../../dialect/reading.js';
import {
  detectAzure,
  eventBodies,
  eventLines,
  linesOfEvents,
  linesOfText,
  readAzure,
  traceLine,
  type MadeEvent,
} from './made.js';

const failure = (made: MadeEvent = {}): string => eventLines(made).join('\n');

describe('an IKE diagnostic event', () => {
  test('is one event with everything its lines say', () => {
    const { events } = readAzure(failure());
    expect(printed(events)).toEqual([
      {
        kind: 'negotiation.failed',
        message: 'azure/wfp-failure',
        dialect: 'azure',
        severity: 'error',
        time: '2017-02-02T17:36:01.496Z',
        timeAssumed: ['zone'],
        place: { source: 'a.log', line: 1, lines: 21, offset: 0, length: failure().length },
        session: '3038',
        local: { address: '198.51.100.92' },
        remote: { address: '203.0.113.36' },
        fields: {
          phase: 1,
          mode: 'main',
          status: { text: 'IKE authentication credentials are unacceptable', codes: [13801] },
          code: 13801,
          text: 'IKE authentication credentials are unacceptable',
          by: 'peer',
          ipVersion: 4,
          ipProtocol: 0,
          flags: '00000106',
          program: 'ikeext',
          process: '0368',
          thread: '03a4',
          cpu: 0,
        },
        category: 'auth.psk',
        alternatives: ['auth.failed'],
        text: failure(),
      },
    ]);
  });

  test.each([
    ['Main', 1, 'proposal.ike'],
    ['Quick', 2, 'proposal.ipsec'],
    ['Extended', 1, 'proposal.ike'],
  ])('%s mode tells the phase', (mode, phase, category) => {
    const { events } = readAzure(failure({ mode, code: '0x0000362c', words: 'Policy match error' }));
    expect(events).toMatchObject([{ category, fields: { phase, mode: mode.toLowerCase(), code: 13868 } }]);
  });

  test.each([
    ['Remote', 'peer'],
    ['Local', 'local'],
    ['Nowhere', undefined],
  ])('failure point %s', (point, by) => {
    expect(readAzure(failure({ point })).events[0]?.fields['by']).toBe(by);
  });

  test('ports, a real time, words without a number, a number without words', () => {
    const lines = eventLines({ localPort: 4500, code: '0x00000000', words: 'Negotiation timed out.' });
    lines[2] = traceLine('  Timestamp: 2017-02-02T17:36:01.400Z');
    expect(readAzure(lines.join('\n')).events).toMatchObject([
      {
        local: { address: '198.51.100.92', port: 4500 },
        category: 'timeout.ike',
        fields: { timestamp: '2017-02-02T17:36:01.400Z', code: 13805, text: 'Negotiation timed out' },
      },
    ]);
    lines.splice(17, 2, traceLine('  Failure error code:0x000035ed'));
    expect(readAzure(lines.join('\n')).events).toMatchObject([
      { category: 'timeout.ike', fields: { code: 13805, text: '0x000035ed' } },
    ]);
  });

  test.each<[string, (body: string) => string]>([
    ['a blank before every message and no indentation', (body) => ` ${body.trim()}`],
    ['no indentation', (body) => body.trim()],
    ['tabs', (body) => body.replaceAll('  ', '\t')],
    ['deeper indentation', (body) => `   ${body}`],
  ])('%s', (_, change) => {
    const bodies = eventBodies().map((body, index) => (index === 0 ? body : change(body)));
    const text = [
      ...bodies.map((body) => traceLine(body)),
      traceLine('Idle Timeout'),
      traceLine('unknown trace'),
    ];
    const { events } = readAzure(text.join('\n'));
    expect(events.map(({ message }) => message)).toEqual([
      'azure/wfp-failure',
      'ikeext/idle-timeout',
      undefined,
    ]);
    expect(events[0]).toMatchObject({ place: { lines: 21 }, fields: { code: 13801, by: 'peer' } });
  });

  test('lines without a prefix go on with the event before them', () => {
    const [first, ...rest] = eventBodies();
    const text = [traceLine(first!), ...rest, traceLine('Received MM delete')].join('\r\n');
    const { events } = detectAzure(text);
    expect(events).toMatchObject([
      { message: 'azure/wfp-failure', session: '3038', fields: { code: 13801, by: 'peer', mode: 'main' } },
      { message: 'ikeext/mm-delete-received' },
    ]);
    expect(linesOfEvents(events)).toEqual(linesOfText(text));
  });

  test('scrubbed addresses and empty fields', () => {
    const lines = eventLines({ session: '', peer: '' });
    lines[9] = traceLine('  Local address: <scrubbed>', { session: '', peer: '' });
    lines[10] = traceLine('  Remote address: XXX.XXX.1.2', { session: '', peer: '' });
    const { events } = readAzure(lines.join('\n'));
    expect(events).toMatchObject([
      { local: { address: '<scrubbed>' }, remote: { address: 'XXX.XXX.1.2' }, category: 'auth.psk' },
    ]);
    expect(events[0]?.session).toBeUndefined();
    for (const peer of [
      '[scrubbed]',
      '***',
      '<IPaddress>',
      '10.11.22.444',
      '2001:db8::7',
      'not an address',
    ]) {
      expect(readAzure(traceLine('Idle Timeout', { peer })).events).toMatchObject([
        { message: 'ikeext/idle-timeout', session: '3038', remote: { address: peer } },
      ]);
    }
    expect(readAzure('[1]0368.03A4::02/02/2017-17:36:01.496 [ikeext]Idle Timeout').events).toMatchObject([
      { message: 'ikeext/idle-timeout', time: '2017-02-02T17:36:01.496Z' },
    ]);
  });

  test('another session on the same thread is not drawn in', () => {
    const [first, second] = [
      eventLines(),
      eventLines({ session: 3039, code: '0x000035ed', words: 'Negotiation timed out' }),
    ];
    const { events } = readAzure([...first.slice(0, 16), ...second.slice(16)].join('\n'));
    expect(events[0]).toMatchObject({ session: '3038', place: { lines: 16 } });
    expect(events[0]?.category).toBeUndefined();
    expect(events.find(({ message }) => message === 'ikeext/wfp-error-code')).toMatchObject({
      session: '3039',
      category: 'timeout.ike',
    });
  });

  test('lines of the trace that nobody knows are not drawn in', () => {
    const lines = eventLines();
    lines.splice(12, 0, traceLine('a line of the trace'));
    const { events } = readAzure(lines.join('\n'));
    expect(events[0]).toMatchObject({ message: 'azure/wfp-failure', place: { lines: 12 } });
    expect(events[1]).toMatchObject({ kind: 'unrecognized', place: { line: 13 } });
    expect(linesOfEvents(events)).toEqual(linesOfText(lines.join('\n')));
  });
});

const made: fc.Arbitrary<MadeEvent> = fc.record({
  mode: fc.constantFrom('Main', 'Quick', 'Extended'),
  code: fc.constantFrom('0x000035e9', '0x0000362c', '0x80073613', '0x0000ffff'),
  words: fc.constantFrom('Policy match error', 'some other words'),
  point: fc.constantFrom('Remote', 'Local'),
});

test('events of several threads are told apart, however their lines mix', () => {
  const threads = fc.tuple(
    ...['0A00', '0B00', '0C00'].map((thread, index) =>
      fc
        .array(made, { minLength: 1, maxLength: 3 })
        .map((all) =>
          all.map((each, turn): MadeEvent => ({ ...each, thread, session: 3000 + index * 10 + turn })),
        ),
    ),
  );
  const bare = (text: string): unknown[] =>
    readAzure(text)
      .events.map((event) =>
        printed([{ ...event, place: { source: '', line: 0, lines: 0, offset: 0, length: 0 } }]),
      )
      .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  fc.assert(
    fc.property(threads, fc.infiniteStream(fc.nat(2)), (streams, order) => {
      const waiting = streams.map((stream) => stream.flatMap(eventLines));
      const alone = waiting.flatMap((lines) => bare(lines.join('\n')));
      const mixed: string[] = [];
      while (waiting.some((lines) => lines.length > 0)) {
        const stream = waiting[order.next().value as number]!;
        const line = stream.shift() ?? waiting.find((lines) => lines.length > 0)!.shift()!;
        mixed.push(line);
      }
      const text = mixed.join('\n');
      expect(bare(text)).toEqual(alone.sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))));
      const { events } = readAzure(text);
      expect(linesOfEvents(events)).toEqual(linesOfText(text));
      const first = events.map((event) => event.place.line);
      expect(first).toEqual([...first].sort((a, b) => a - b));
    }),
    { numRuns: 60 },
  );
});

test('cut anywhere, at either end, nothing is lost', () => {
  const whole = [
    ...eventLines(),
    traceLine('an unknown line'),
    ...eventLines({ thread: '0B00' }),
    traceLine('Idle Timeout'),
  ].join('\n');
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(whole.length), (from, length) => {
      const text = whole.slice(from, from + length);
      expect(linesOfEvents(readAzure(text).events)).toEqual(linesOfText(text));
    }),
    { numRuns: 500 },
  );
});

test('cut behind any line, an event keeps what was there', () => {
  const lines = eventLines({ mode: 'Quick' });
  for (let count = 1; count < lines.length; count += 1) {
    const { events } = readAzure([...lines.slice(0, count), ...eventLines({ session: 3039 })].join('\n'));
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({ kind: 'negotiation.failed', session: '3038', place: { lines: count } });
    expect(events[0]?.fields['phase']).toBe(count > 15 ? 2 : undefined);
    expect(events[0]?.category).toBe(count > 17 ? 'auth.psk' : undefined);
    expect(events[1]).toMatchObject({
      session: '3039',
      category: 'auth.psk',
      place: { line: count + 1, lines: 21 },
    });
  }
});

describe('lines of the trace', () => {
  test.each<[string, string, string | undefined]>([
    ['PSK auth verification failed', 'auth.failed', 'auth.psk'],
    ['Failed to verify signature', 'auth.failed', 'auth.psk'],
    ['Peer sent NO_PROPOSAL_CHOSEN notify', 'notify.received', 'proposal'],
    ['Remote Auth method 0 not supported by policy', 'auth.failed', 'auth.method'],
    ['Processing LIFETIME change QM Notify', 'note', undefined],
    ['Received MM delete', 'sa.deleted', 'peer.deleted'],
    ['peer sent a main mode delete', 'sa.deleted', 'peer.deleted'],
    ['No policy configured', 'peer-config.missing', 'peer.unknown'],
    ['Construct CERT REQUEST', 'note', undefined],
    ['Process Payload CERTREQ', 'note', undefined],
    ['Idle Timeout', 'sa.expired', 'sa.idle-timeout'],
    ['DoS mode on', 'note', undefined],
    ['Sending DoS Cookie Notify', 'notify.sent', undefined],
    ['IKE Version Mismatch', 'message.rejected', 'negotiation.version'],
    ['Peer failed with Windows error 13801(ERROR_IPSEC_IKE_AUTH_FAIL)', 'error.reported', 'auth.psk'],
    [
      'IkeFindPayloadInPacket failed with Windows error 13843(ERROR_IPSEC_IKE_INVALID_PAYLOAD)',
      'error.reported',
      'message.malformed',
    ],
    ['Deleted ICookie from the high priority thread pool list', 'debug.detail', undefined],
  ])('%s', (body, kind, category) => {
    const { events } = readAzure(traceLine(body));
    expect(events).toMatchObject([{ kind, session: '3038', remote: { address: '203.0.113.36' } }]);
    expect(events[0]?.category).toBe(category);
  });

  test('a fallback to certificates is only a hint', () => {
    for (const body of ['Construct CERT REQUEST', 'Process Payload CERTREQ'])
      expect(readAzure(traceLine(body)).events[0]?.fields['hint']).toBe('certificate-fallback');
  });

  test('their words prove nothing in a text of nobody', () => {
    for (const text of [
      'Idle Timeout',
      'No policy configured',
      'Event Header:',
      'Local Port: 500',
      'Connection failed',
    ])
      expect(detectAzure(`${text}\n`).summary.dialect).toBeUndefined();
  });

  test('fragments are no rows', () => {
    for (const text of ['Unsupported', 'INVALID_KE_PAYLOAD'])
      expect(readAzure(traceLine(text)).events[0]?.kind).toBe('unrecognized');
  });
});
