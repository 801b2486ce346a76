import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  createDiagnosis,
  createParser,
  diagnose,
  parse,
  parseText,
  type Diagnosis,
  type IkeEvent,
  type Notice,
} from '../../src/index.js';
import { eventFrom } from '../../src/api/event-shape.js';
import { createNdjsonWriter } from '../../src/output/ndjson.js';
import { samples, sourcesOf, type Sample } from '../golden/golden.js';
import { eventKeys } from '../support/event-keys.js';

async function eventsOf(sample: Sample): Promise<IkeEvent[]> {
  const events: IkeEvent[] = [];
  for (const source of await sourcesOf(sample))
    if (source.placeholder !== true) for await (const event of parse(source)) events.push(event);
  return events;
}

/** What `ikescope parse` prints. */
function printed(events: readonly IkeEvent[]): string {
  const writer = createNdjsonWriter();
  return writer.add(events).join('') + writer.end();
}

/** What a diagnosis says; notices about the reading of logs are not in the events. */
const saying = ({ verdict, findings, tunnels, sessions }: Diagnosis): unknown =>
  JSON.parse(JSON.stringify({ verdict, findings, tunnels, sessions }));

const all = samples();
const some = all.filter((_, index) => index % 6 === 0);

describe('events that parse printed', () => {
  test.each(all.map((sample) => [`${sample.dialect}/${sample.file}`, sample] as const))(
    '%s is read back, and its diagnosis is that of the log',
    async (_, sample) => {
      const events = await eventsOf(sample);
      if (events.length === 0) return;
      const text = printed(events);
      const notices: Notice[] = [];
      const back = [...parseText(text, { onNotice: (notice) => notices.push(notice) })];
      expect(notices).toEqual([]);
      expect(back).toEqual(events);
      expect(printed(back)).toBe(text);
      const fromLog = saying(await diagnose(await sourcesOf(sample)));
      expect(saying(await diagnose(text))).toEqual(fromLog);
      const builder = createDiagnosis();
      for (const event of back) builder.add(event);
      expect(saying(builder.end())).toEqual(fromLog);
    },
  );

  test('sources are those of the events', async () => {
    const sample = all.find(({ file }) => file === 'psk-mismatch.zip') as Sample;
    const events = await eventsOf(sample);
    const diagnosis = await diagnose(printed(events));
    expect(diagnosis.sources.map(({ name }) => name)).toEqual([
      ...new Set(events.map((each) => each.place.source)),
    ]);
  });

  test('a member that is absent is undefined, and keys stand in their order', () => {
    const [event] = parseText(
      '{"kind":"note","dialect":"x","severity":"info","place":{"source":"a","line":1,"lines":1,"offset":0,"length":1},"fields":{},"text":"y"}\n',
    );
    expect(Object.keys(event as IkeEvent)).toEqual(eventKeys);
  });
});

describe('foreign and broken lines among them', () => {
  const mixed = async (): Promise<{ lines: string[]; events: IkeEvent[] }> => {
    const events = await eventsOf(all.find(({ file }) => file === 'psk-mismatch.zip') as Sample);
    return { lines: printed(events).trimEnd().split('\n'), events };
  };

  test.each(['not json', '{"level":"info"}', '{"kind":"note"', '[1]', 'null', '{"kind":"note","place":{}}'])(
    '%s stands for itself, once, and one notice tells',
    async (foreign) => {
      const { lines, events } = await mixed();
      for (const at of [0, 1, lines.length]) {
        const notices: Notice[] = [];
        const text = [...lines.slice(0, at), foreign, foreign, ...lines.slice(at)].join('\n');
        const back = [...parseText(text, { name: 'e.ndjson', onNotice: (notice) => notices.push(notice) })];
        expect(back.filter(({ place }) => place.source !== 'e.ndjson')).toEqual(events);
        const own = back.filter(({ place }) => place.source === 'e.ndjson');
        expect(own.map((each) => [each.kind, each.text, each.place.line])).toEqual([
          ['unrecognized', foreign, at + 1],
          ['unrecognized', foreign, at + 2],
        ]);
        expect(notices.map(({ code, message }) => [code, message])).toEqual([
          [
            'events.foreign-lines',
            `2 of ${lines.length + 2} lines are no events of this program (the first is line ${at + 1}); they are kept as unrecognized.`,
          ],
        ]);
      }
    },
  );

  test('an event whose parts are of the wrong type is foreign', async () => {
    const { events } = await mixed();
    const event = events.find(({ local }) => local) as IkeEvent;
    const broken: readonly object[] = [
      { kind: 'nobody-knows' },
      { severity: 'fatal' },
      { time: 'yesterday' },
      { timeAssumed: ['hour'] },
      { place: { ...event.place, line: -1 } },
      { local: { address: 1 } },
      { fields: [] },
      { fields: { proposals: 'AES' } },
      { fields: { role: 7 } },
      { category: 'no.such' },
      { alternatives: ['no.such'] },
      { kind: 'notify.received', fields: {} },
    ];
    for (const each of broken)
      expect([each, eventFrom(JSON.parse(JSON.stringify({ ...event, ...each })))]).toEqual([each, undefined]);
    expect(eventFrom(JSON.parse(JSON.stringify(event)))).toEqual(event);
    expect(
      eventFrom(
        JSON.parse(
          '{"kind":"note","dialect":"x","severity":"info","place":{"source":"a","line":1,"lines":1,"offset":0,"length":1},"fields":{"__proto__":{"x":1}},"text":"y"}',
        ),
      ),
    ).toBeUndefined();
  });

  test('a log of another program in JSON is no such file', () => {
    const lines = Array.from({ length: 5 }, (_, index) => `{"level":"info","message":"m${index}"}`).join(
      '\n',
    );
    expect(
      [...parseText(lines, { name: 'app.ndjson' })].every(({ place }) => place.source === 'app.ndjson'),
    ).toBe(true);
    // A single line of ours inside a log does not change how the log is read.
    const { length } = [
      ...parseText(
        `a\nb\nc\n{"kind":"note","dialect":"x","severity":"info","place":{"source":"a","line":1,"lines":1,"offset":0,"length":1},"fields":{},"text":"y"}\n`,
      ),
    ].filter(({ place }) => place.source === 'a');
    expect(length).toBe(0);
  });
});

describe('any form of the file', () => {
  test('chunks do not matter', async () => {
    const events = await eventsOf(all.find(({ file }) => file === 'psk-mismatch.zip') as Sample);
    const bytes = new TextEncoder().encode(printed(events));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 12 }), (sizes) => {
        const back: IkeEvent[] = [];
        const parser = createParser({ onEvent: (event) => back.push(event) });
        let at = 0;
        for (const size of sizes) {
          parser.push(bytes.subarray(at, at + size));
          at += size;
        }
        parser.push(bytes.subarray(at));
        const summary = parser.end();
        expect(back).toEqual(events);
        expect(summary).toMatchObject({ events: events.length, unrecognized: 0 });
      }),
      { numRuns: 30 },
    );
  });

  test('UTF-16 with a byte order mark, as a redirected pipe of Windows writes it', async () => {
    const events = await eventsOf(all.find(({ file }) => file === 'psk-mismatch.zip') as Sample);
    const bytes = Buffer.from(`\ufeff${printed(events).replaceAll('\n', '\r\n')}`, 'utf16le');
    const back: IkeEvent[] = [];
    for await (const event of parse(bytes)) back.push(event);
    expect(back).toEqual(events);
  });

  test('a first line that is longer than the beginning', () => {
    const text = `${JSON.stringify({ kind: 'note', dialect: 'x', severity: 'info', place: { source: 'a', line: 1, lines: 1, offset: 0, length: 1 }, fields: { long: 'z'.repeat(200_000) }, text: 'y' })}\n`;
    const back: IkeEvent[] = [];
    const parser = createParser({ onEvent: (event) => back.push(event) });
    for (let at = 0; at < text.length; at += 50_000) parser.push(text.slice(at, at + 50_000));
    parser.end();
    expect(back.map(({ place }) => place.source)).toEqual(['a']);
  });
});

test('no value in a read event makes a diagnosis fail', async () => {
  const events = (await Promise.all(some.map(eventsOf))).flat();
  const anything = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom('peer', 'IKE_AUTH', '', [], {}, 'auth.psk', 'NO_PROPOSAL_CHOSEN', -1, 1e300),
  );
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          event: fc.constantFrom(...events),
          name: fc.option(fc.constantFrom(...new Set(events.flatMap((each) => Object.keys(each.fields))))),
          key: fc.constantFrom('session', 'time', 'local', 'remote', 'category', 'message', 'text', 'place'),
          value: anything,
        }),
        { minLength: 1, maxLength: 8 },
      ),
      (changes) => {
        const builder = createDiagnosis();
        for (const { event, name, key, value } of changes) {
          const changed =
            name === null
              ? { ...event, [key]: value }
              : { ...event, fields: { ...event.fields, [name]: value } };
          const read = eventFrom(JSON.parse(JSON.stringify(changed)));
          if (read) builder.add(read);
        }
        expect(builder.end().schema).toBe('ikescope/diagnosis@1');
      },
    ),
    { numRuns: 1500 },
  );
});
