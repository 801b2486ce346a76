import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { azure } from '../../../grammars/azure/dialect.js';
import type { Run } from '../../../src/input/place.js';
import { readChunks } from '../../dialect/reading.js';
import { cut } from '../../input/naive-lines.js';
import { changed, csv, ikeRecord, ikeRow, record, row, tables } from './reading.js';
import { eventKeys } from '../../support/event-keys.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const rows = fc.array(
  fc.constantFrom(
    ikeRow,
    ikeRecord as Readonly<Record<string, unknown>>,
    changed('TunnelDisconnected', 'DPD timed out'),
    changed('TunnelConnected', undefined),
    row('IKEDiagnosticLog', 'IKELogEvent', { Message: 'who "knows",\n{this}' }),
    record('IKEDiagnosticLog', 'IKELogEvent', {}) as Readonly<Record<string, unknown>>,
    { id: 'NoFault', summary: 'x' },
    { some: 'thing' },
  ),
  { maxLength: 8 },
);
const space = fc.constantFrom(undefined, 2);
const document = fc
  .tuple(rows, space, fc.constantFrom('lines', 'array', 'records', 'value', 'tables', 'csv', 'answer'))
  .map(([all, indent, form]) => {
    const print = (value: unknown): string => JSON.stringify(value, undefined, indent);
    if (form === 'lines') return all.map(print).join('\n');
    if (form === 'array') return print(all);
    if (form === 'csv') return csv([ikeRow, ...all]);
    if (form === 'tables') return print(tables(all));
    if (form === 'answer')
      return print({ code: 'UnHealthy', startTime: '2026-11-21T03:15:01Z', results: all });
    return print({ [form]: all });
  });
const places = fc.array(fc.nat(6000), { maxLength: 6 });
const limits = fc.constantFrom({}, { lineBytes: 60 }, { entryBytes: 200 });

describe('whatever stands in a carrier', () => {
  test('chunks do not matter', () => {
    fc.assert(
      fc.property(document, places, limits, fc.nat(), (text, at, some, length) => {
        const bytes = utf8(text).slice(0, 1 + (length % (text.length + 1)));
        const options = { dialects: [azure], limits: some };
        expect(readChunks(cut(bytes, at), options)).toEqual(readChunks([bytes], options));
      }),
      { numRuns: 300 },
    );
  });

  test('cut at any byte: it never throws, and every entry before the cut is the same event', () => {
    fc.assert(
      fc.property(document, fc.nat(), (text, length) => {
        const bytes = utf8(text);
        const short = bytes.slice(0, length % (bytes.length + 1));
        const whole = readChunks([bytes], { dialects: [azure], dialect: azure });
        const cutOff = readChunks([short], { dialects: [azure], dialect: azure });
        const kept = whole.events.filter(
          ({ place }) => place.offset + place.length <= short.length && place.rest === undefined,
        );
        // What stands behind the entries of a container is no longer known to them.
        const known = cutOff.events.map((event) => `${event.place.offset} ${event.kind} ${event.text}`);
        if (!text.includes('UnHealthy'))
          for (const event of kept)
            expect(known).toContain(`${event.place.offset} ${event.kind} ${event.text}`);
        const covered = new Set<number>();
        for (const { place } of cutOff.events) {
          for (const run of [place, ...(place.rest ?? [])] as Run[]) {
            for (let at = run.offset; at < run.offset + run.length; at += 1) {
              expect(covered.has(at)).toBe(false);
              covered.add(at);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('events are plain JSON with their keys in the order of the contract', () => {
    fc.assert(
      fc.property(document, (text) => {
        for (const event of readChunks([text], { dialects: [azure] }).events) {
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
