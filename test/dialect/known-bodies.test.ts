import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { azure } from '../../grammars/azure/dialect.js';
import { defineDialect, type Dialect } from '../../src/dialect/dialect.js';
import { createKnownBodies, hashOf, type KnownBodies } from '../../src/dialect/known-bodies.js';
import { message } from '../../src/dialect/message.js';
import { layout } from '../../src/record/layout.js';
import { printed, readWith } from './reading.js';
import { smallBodies } from './small.js';

const ask = (memory: KnownBodies, text: string): unknown =>
  memory.pays() ? memory.find(text, 0, text.length, hashOf(text, 0, text.length)) : undefined;

describe('what is kept', () => {
  test('is a text that comes by the second time', () => {
    const memory = createKnownBodies();
    expect(ask(memory, 'sending DPD request')).toBeUndefined();
    expect(memory.repeated).toBe(false);
    expect(ask(memory, 'sending DPD request')).toBeUndefined();
    expect(memory.repeated).toBe(true);
    const body = { text: 'sending DPD request', variant: undefined };
    memory.keep(body);
    expect(ask(memory, 'sending DPD request')).toBe(body);
    const line = '<7> sending DPD request, again';
    expect(memory.find(line, 4, 23, hashOf(line, 4, 23))).toBe(body);
  });

  test('is found by its text, not by its hash', () => {
    const memory = createKnownBodies();
    const body = { text: 'one', variant: undefined };
    memory.keep(body);
    expect(memory.find('two', 0, 3, hashOf('one', 0, 3))).toBeUndefined();
    expect(memory.find('ones', 0, 4, hashOf('one', 0, 3))).toBeUndefined();
  });

  test('is no long text', () => {
    const memory = createKnownBodies();
    const text = 'x'.repeat(513);
    ask(memory, text);
    ask(memory, text);
    expect(memory.repeated).toBe(false);
  });

  test('is not looked for while nothing comes by twice', () => {
    const memory = createKnownBodies();
    memory.keep({ text: 'known', variant: undefined });
    for (let number = 0; number < 4096; number += 1) ask(memory, `packet ${number}`);
    expect(ask(memory, 'known')).toBeUndefined();
    for (let number = 0; number < 7 * 4096; number += 1) ask(memory, `packet ${number}`);
    expect(ask(memory, 'known')).toBeDefined();
  });
});

const source = { where: 'test', certainty: 'inferred' } as const;

/** The dialect of the tests anew, so that it has read nothing yet. */
const fresh = (): Dialect =>
  defineDialect({
    id: 'small',
    vendor: 'small',
    title: 'A small dialect',
    layouts: [layout('plain', '<time:iso> <body:rest>', source)],
    messages: [
      message('offer', 'proposal.offered', 'Offering proposals <proposals:proposals>', source),
      message('failed', 'negotiation.failed', 'Negotiation with <remote:endpoint> failed', source, {
        set: { phase: 1, by: 'peer' },
      }),
      message('until', 'report.status', 'Certificate is valid until <until:iso>', source),
      message(
        'moved',
        'report.status',
        'Peer moved from <local:host> port <localPort:port> to <to:endpoint>',
        source,
      ),
    ],
    values: {
      proposals: (text) =>
        text.startsWith('good') ? { value: [{ protocol: 'IKE' }] } : { problem: 'no good' },
    },
  });

const bodies = [
  ...smallBodies,
  'Certificate is valid until 2026-03-04 10:55:16',
  'Peer moved from 203.0.113.9 port 500 to 203.0.113.10:4500',
];

describe('a text that comes by again', () => {
  test('gives the event it gave the first time', () => {
    const line = fc
      .tuple(
        fc.constantFrom('2026-03-04T10:55:16Z ', '2026-03-04T10:55:17.5+02:00 '),
        fc.constantFrom(...bodies),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
        const used = fresh();
        const { events } = readWith(used, lines.join('\n'));
        lines.forEach((each, index) => {
          const alone = readWith(fresh(), each).events[0]!;
          const among = { ...events[index]!, place: alone.place };
          expect(printed([among])).toEqual(printed([alone]));
          expect(Object.keys(among.fields)).toEqual(Object.keys(alone.fields));
        });
      }),
      { numRuns: 100 },
    );
  });

  test('is complained of each time', () => {
    const { notices } = readWith(fresh(), '2026-03-04T10:55:16Z Offering proposals bad ones\n'.repeat(5));
    expect(notices.map(({ code, message: text }) => [code, text.endsWith('(5 times)')])).toEqual([
      ['value.proposals', true],
    ]);
  });

  test('has its times read in the zone of its source', () => {
    const line = '2026-03-04T10:55:16Z Certificate is valid until 2026-03-04 10:55:16\n'.repeat(4);
    const dialect = fresh();
    const until = (timezone: string): unknown[] =>
      readWith(dialect, line, { timezone }).events.map(({ fields }) => (fields as { until?: unknown }).until);
    expect(new Set(until('UTC'))).toEqual(new Set(['2026-03-04T10:55:16.000Z']));
    expect(new Set(until('+02:00'))).toEqual(new Set(['2026-03-04T08:55:16.000Z']));
  });

  test('does not share the ends of its events', () => {
    const text = 'IkeCleanupMMNegotiation called with error 13801 and flags 0x0\n'.repeat(4);
    const { events } = readWith(azure, text);
    expect(new Set(events.map(({ fields }) => fields)).size).toBe(4);
  });
});
