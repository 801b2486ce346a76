import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { wrappedIn } from '../../src/dialect/carrier-wrapped.js';
import { findCover, objectBegins, uncovered, withoutQuote } from '../../src/dialect/line-cover.js';
import { detect, parseText } from '../../src/index.js';
import { withoutColours } from '../../src/record/line-colours.js';

const line =
  'SESSION_ID :{7c11aa00-1111-4222-8333-000000000001} Remote 203.0.113.10:500: Local 198.51.100.20:500: [SEND][NOTIFY] Sending Notify Message - Authentication failed';
const row = JSON.stringify({
  time: '2026-03-02T04:11:10Z',
  category: 'IKEDiagnosticLog',
  operationName: 'IKELogEvent',
  properties: { message: line },
});
const message = 'azure/authentication-failed-sent';
const messagesOf = (text: string): readonly unknown[] => [...parseText(text)].map((event) => event.message);

describe('quotes of mail', () => {
  test.each([
    ['> text', 'text'],
    ['> > text', 'text'],
    ['>> text', 'text'],
    ['text > text', 'text > text'],
  ])('%s', (quoted, text) => expect(withoutQuote(quoted)).toBe(text));

  test('a quoted log is read, and its lines stay as they stood', () => {
    const text = `> ${line}\n>\n> ${line}\n`;
    const events = [...parseText(text)];
    expect(events.map((event) => event.message)).toEqual([message, undefined, message]);
    expect(events[0]).toMatchObject({ text: `> ${line}`, place: { line: 1, offset: 0 } });
    expect(events[0]?.remote).toMatchObject({ address: '203.0.113.10', port: 500 });
  });

  test('a mark before a few lines is none', () => {
    expect(findCover(`> a\nb\nc\n`)).toBeUndefined();
    expect(findCover('> a')).toBeUndefined();
  });
});

describe('objects behind a prefix', () => {
  const covered = `2026-03-02T04:11:10.1Z ${row}\n2026-03-02T04:11:11.1Z ${row}\n`;

  test('are entries', async () => {
    expect(messagesOf(covered)).toEqual([message, message]);
    expect((await detect(covered)).dialect).toBe('azure');
  });

  test('a line whose object is broken is a line', () => {
    expect(messagesOf(`${covered}2026-03-02T04:11:12.1Z {"a":}\n${covered}`)).toEqual([
      message,
      message,
      undefined,
      message,
      message,
    ]);
  });

  test('an object that begins the line has no prefix', () => {
    expect(objectBegins(row)).toBe(-1);
    expect(findCover(`${row}\n${row}\n`)).toBeUndefined();
  });
});

describe('what a collector wrapped', () => {
  test.each([
    ['the result of a search', { preview: false, result: { _raw: row } }],
    ['a member of an event', { event: { message: row } }],
    ['a shipped line', { '@timestamp': '2026-03-02T04:11:10Z', message: row }],
    ['the document of a hit', { _index: 'x', _source: JSON.parse(row) as unknown }],
    ['a line as it came', { _raw: line, host: 'x' }],
  ])('%s', (_, entry) => expect(messagesOf(`${JSON.stringify(entry)}\n`)).toEqual([message]));

  test('what nobody knows stays an entry', () => {
    const text = JSON.stringify({ _raw: 'nothing of ours' });
    expect([...parseText(`${text}\n`)]).toMatchObject([{ kind: 'unrecognized', text }]);
  });
});

test('nothing throws, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.jsonValue(), (text, value) => {
      wrappedIn(value);
      const cover = findCover(text);
      if (cover) expect(uncovered(text, cover).split('\n').length).toBe(text.split('\n').length);
      const quoted = `> ${text.replace(/[\r\n]/g, '')}`;
      expect([...parseText(`${quoted}\n${quoted}`)].map((event) => event.text)).toEqual([quoted, quoted]);
    }),
    { numRuns: 200 },
  );
});

describe('lines in a column', () => {
  test('are read as they are', async () => {
    const text = `"_time","_raw",host\n"2026-03-02T04:11:10.000+00:00","${line}",gw\n"2026-03-02T04:11:11.000+00:00","${line}",gw\n`;
    expect(messagesOf(text)).toEqual([message, message]);
    expect((await detect(text)).dialect).toBe('azure');
  });
});

describe('colours', () => {
  test.each([
    ['\u001b[0m', ''],
    ['\u001b[01;31m\u001b[KIKE\u001b[m\u001b[K_SA', 'IKE_SA'],
    ['\u001b]0;title\u0007up\u001b(B', 'up'],
    ['#033[32mup#033[0m', 'up'],
    ['^[[1mup^[[m', 'up'],
    ['\\u001b[38;5;12mup\\x1b[0m', 'up'],
    ['lifetime [60m] is no colour', 'lifetime [60m] is no colour'],
    ['\u001b alone', '\u001b alone'],
  ])('%j', (text, plain) => expect(withoutColours(text)).toBe(plain));

  test('a log in colours is read, and its lines stay as they stood', async () => {
    const coloured = `\u001b[32m${line.replace('Notify', '\u001b[1mNotify\u001b[m')}\u001b[0m`;
    const events = [...parseText(`${coloured}\n${line}\n`)];
    expect(events.map((event) => event.message)).toEqual([message, message]);
    expect(events[0]).toMatchObject({ text: coloured, place: { line: 1, offset: 0 } });
    expect((await detect(`${coloured}\n`)).dialect).toBe('azure');
  });

  test('colours that begin late are taken out, and a coloured log is no quoted one', () => {
    const plain = `${line}\n`.repeat(Math.ceil(70_000 / line.length));
    expect(messagesOf(`${plain}\u001b[32m${line}\u001b[0m\n`).at(-1)).toBe(message);
    const events = [...parseText(`\u001b[32m${line}\u001b[0m\n> ${line}\n${line}\n`)];
    expect(events.map((event) => event.message)).toEqual([message, undefined, message]);
  });

  test('many beginnings of them cost no more than their number', () => {
    const start = performance.now();
    for (const piece of ['\u001b[', '\u001b]', '#033[', '\u001b[0', '^[[1;'])
      withoutColours(piece.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
