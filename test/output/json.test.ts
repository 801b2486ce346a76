import { describe, expect, test } from '@jest/globals';
import type { IkeEvent } from '../../src/event/event.js';
import { jsonText } from '../../src/output/json.js';
import { createJsonArrayWriter, createNdjsonWriter, type EventWriter } from '../../src/output/ndjson.js';

const event = (line: number): IkeEvent => ({
  kind: 'note',
  message: undefined,
  dialect: 'azure',
  severity: 'info',
  place: { source: 'a.log', line, lines: 1, offset: 0, length: 4, pointer: undefined },
  session: undefined,
  fields: {},
  text: `text \u009b ${line}`,
});

const written = (writer: EventWriter, batches: readonly (readonly IkeEvent[])[]): readonly string[] => [
  ...batches.flatMap((batch) => writer.add(batch)),
  writer.end(),
];

describe('ndjson', () => {
  test('is one event a line in the order of its keys, absent ones left out', () => {
    expect(written(createNdjsonWriter(), [[event(1)], [event(2)]]).join('')).toBe(
      [1, 2]
        .map(
          (line) =>
            `{"kind":"note","dialect":"azure","severity":"info","place":{"source":"a.log","line":${line},"lines":1,"offset":0,"length":4},"fields":{},"text":"text \\u009b ${line}"}\n`,
        )
        .join(''),
    );
  });

  test('comes in pieces of about 64 KiB, whatever the batches', () => {
    const events = Array.from({ length: 5000 }, (_, index) => event(index));
    const pieces = written(createNdjsonWriter(), [events]);
    expect(pieces.length).toBeGreaterThan(5);
    for (const piece of pieces) expect(piece.length).toBeLessThan(70 * 1024);
    const lines = pieces.join('').trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as IkeEvent).place.line)).toEqual(
      events.map(({ place }) => place.line),
    );
  });

  test('of nothing is nothing', () => expect(written(createNdjsonWriter(), []).join('')).toBe(''));
});

describe('json', () => {
  test.each([0, 1, 3, 2000])('is an array of %d events', (count) => {
    const events = Array.from({ length: count }, (_, index) => event(index));
    const text = written(createJsonArrayWriter(), [events]).join('');
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(events)));
    expect(text.endsWith(']\n')).toBe(true);
  });

  test('is indented by two blanks and ends with a line end', () => {
    expect(jsonText({ a: 1, b: undefined })).toBe('{\n  "a": 1\n}\n');
  });
});
