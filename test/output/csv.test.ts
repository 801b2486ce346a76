import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse, type IkeEvent } from '../../src/index.js';
import { textCell } from '../../src/output/csv-cell.js';
import { createCsvWriter, csvColumns } from '../../src/output/csv.js';
import { samples, sourcesOf } from '../golden/golden.js';
import { childUp, refused } from '../mapping/made.js';

/** A reader of RFC 4180 of its own. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        if (text[at] !== '"') cell += text.charAt(at);
        else if (text[at + 1] === '"') {
          cell += '"';
          at += 1;
        } else break;
      }
      at += 1;
    } else while (at < text.length && text[at] !== ',' && text[at] !== '\r') cell += text.charAt(at++);
    row.push(cell);
    if (text[at] === ',') {
      at += 1;
      if (at === text.length) row.push('');
    } else {
      expect(text.slice(at, at + 2)).toBe('\r\n');
      rows.push(row);
      row = [];
      at += 2;
    }
  }
  return rows;
}

function written(events: readonly IkeEvent[]): string {
  const writer = createCsvWriter();
  return writer.add(events).join('') + writer.end();
}

const rowsOf = (events: readonly IkeEvent[]): Record<string, string>[] => {
  const [head = [], ...rows] = readCsv(written(events));
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? '?'])));
};

const events: IkeEvent[] = [];
beforeAll(async () => {
  for (const sample of samples())
    for (const source of await sourcesOf(sample))
      if (source.placeholder !== true) for await (const event of parse(source)) events.push(event);
}, 60_000);

test('the columns are stable', () => {
  expect(csvColumns).toEqual([
    'time',
    'time_assumed',
    'severity',
    'kind',
    'category',
    'alternatives',
    'dialect',
    'message',
    'session',
    'local_address',
    'local_port',
    'remote_address',
    'remote_port',
    'source',
    'line',
    'lines',
    'offset',
    'length',
    'pointer',
    'rest',
    'truncated',
    'fields',
    'text',
  ]);
});

test('an event is a record', () => {
  expect(rowsOf([refused, childUp])).toMatchObject([
    {
      time: '2026-11-21T01:05:32.000Z',
      time_assumed: 'year zone',
      severity: 'error',
      kind: 'notify.received',
      category: 'auth.failed',
      alternatives: 'auth.psk auth.identity',
      local_address: '10.77.0.1',
      local_port: '4500',
      source: 'initiator.log',
      line: '26',
      pointer: '',
      text: refused.text,
    },
    { time: '', local_port: '', remote_address: 'XXX.XXX.0.2', text: childUp.text },
  ]);
});

test('without events there is the header', () => {
  expect(written([])).toBe(`${csvColumns.join(',')}\r\n`);
});

test('every event of every sample is one record of all columns, and its text is whole', () => {
  const rows = readCsv(written(events));
  expect(rows.length).toBe(events.length + 1);
  expect(rows.filter((row) => row.length !== csvColumns.length)).toEqual([]);
  rowsOf(events).forEach((row, index) => {
    const { fields, text, place } = events[index] as IkeEvent;
    if (!/^[=+\-@\t\r]/.test(text) && /^[\t\n\r\x20-\x7e]*$/.test(text)) expect(row['text']).toBe(text);
    expect(row['offset']).toBe(String(place.offset));
    if (/^[\x20-\x7e]*$/.test(JSON.stringify(fields)))
      expect(JSON.parse(row['fields'] as string)).toEqual(JSON.parse(JSON.stringify(fields)));
  });
});

describe('cells', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://example.com")'])(
    '%j is no formula',
    (text) => {
      const [[cell = ''] = []] = readCsv(`${textCell(text)}\r\n`);
      expect(cell).toBe(`'${text}`);
    },
  );

  test('a hidden character is shown', () => {
    expect(textCell('a\u001b[2Jb\u202ec')).toBe('a\\u{001b}[2Jb\\u{202e}c');
    expect(textCell('\u001b=1')).toBe('\\u{001b}=1');
  });

  test('any text comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 40 }), (text) => {
        const [[cell = ''] = []] = readCsv(`${textCell(text)}\r\n`);
        expect(cell).toBe(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
      }),
    );
  });
});
