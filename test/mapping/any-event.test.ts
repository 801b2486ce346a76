import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ecsOfEvent } from '../../src/ecs.js';
import { eventKinds, type IkeEvent } from '../../src/index.js';
import { createOtelTextWriter } from '../../src/mapping/otel/event-text.js';
import { ownFields } from '../../src/mapping/own-fields.js';
import { ocsfOfEvent } from '../../src/ocsf.js';
import { otelLogs, otelOfEvent } from '../../src/otel.js';
import { createCsvWriter, csvColumns } from '../../src/output/csv.js';
import { ecsSchema } from './ecs-schema.js';
import { asJson } from './facts.js';
import { leavesOf } from './leaves.js';
import { ocsfSchema } from './ocsf-schema.js';
import { otelSchema } from './otel-schema.js';
import { complaintsOf, validatorOf } from './validator.js';

const otelText = createOtelTextWriter();
const ecs = validatorOf(ecsSchema());
const ocsf = validatorOf(ocsfSchema('tunnel_activity'));
const otel = validatorOf(otelSchema());

const text = fc.string({ unit: 'binary', maxLength: 30 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });
const endpoint = fc.record({
  address: fc.oneof(
    fc.ipV4(),
    fc.ipV6(),
    text,
    fc.constantFrom(
      '010.1.1.1',
      '1.2.3',
      '::ffff:1.2.3.4',
      'fe80::1%eth0',
      '1000:2000:3000:4000:5000:6000:100.100.100.100',
    ),
  ),
  port: maybe(fc.integer({ min: 0, max: 99_999 })),
});
const names = fc.oneof(
  fc.constantFrom(
    ...ownFields.map(({ field }) => field),
    'user',
    'priority',
    '__proto__',
    'constructor',
    'toString',
  ),
  text,
);
const time = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const anyEvent = fc.record({
  kind: fc.constantFrom(...eventKinds),
  message: maybe(text),
  dialect: text,
  severity: fc.constantFrom('debug', 'info', 'notice', 'warning', 'error'),
  time: maybe(time),
  timeAssumed: maybe(fc.subarray(['year', 'zone', 'date'], { minLength: 1 })),
  place: fc.record({
    source: text,
    line: fc.nat(),
    lines: fc.nat(),
    offset: fc.nat(),
    length: fc.nat(),
    pointer: maybe(text),
  }),
  session: maybe(text),
  local: maybe(endpoint),
  remote: maybe(endpoint),
  fields: fc
    .array(
      fc.tuple(names, fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom('initiator', 'responder'))),
    )
    .map((entries) => Object.fromEntries(entries)),
  category: maybe(fc.constantFrom('auth.psk', 'peer.deleted')),
  alternatives: maybe(fc.constant(['auth.failed'])),
  text,
}) as unknown as fc.Arbitrary<IkeEvent>;

/** Fields with a structure of their own hold it in every event of a parser; other values must at least do no harm. */
const structured = new Set(['proposals', 'selectors', 'payloads', 'status', 'source', 'destination']);
const usual = anyEvent.map((event) => ({
  ...event,
  fields: Object.fromEntries(
    Object.entries(event.fields as Record<string, unknown>).filter(
      ([name, value]) => !structured.has(name) || typeof value !== 'object',
    ),
  ),
})) as unknown as fc.Arbitrary<IkeEvent>;

test('whatever an event holds, its records are valid', () => {
  fc.assert(
    fc.property(usual, (event) => {
      expect(complaintsOf(ecs, asJson(ecsOfEvent(event)))).toEqual([]);
      expect(complaintsOf(ocsf, asJson(ocsfOfEvent(event)))).toEqual([]);
      expect(complaintsOf(otel, asJson(otelLogs([otelOfEvent(event)])))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('whatever an event holds, nothing of it is lost, and nothing throws', () => {
  const leaves = (value: unknown): Set<string> => new Set(leavesOf(value).map(([, leaf]) => leaf));
  fc.assert(
    fc.property(anyEvent, (event) => {
      // The kind is a name of its own in OpenTelemetry, the time a number.
      const wanted = leavesOf(asJson({ ...event, kind: undefined, time: undefined }));
      for (const record of [ecsOfEvent(event), ocsfOfEvent(event), otelOfEvent(event)]) {
        const held = leaves(asJson(record));
        expect(wanted.filter(([, leaf]) => !held.has(leaf))).toEqual([]);
      }
      expect(JSON.parse(otelText(event))).toEqual(asJson(otelOfEvent(event)));
      const writer = createCsvWriter();
      writer.add([event]);
      expect(writer.end().startsWith(csvColumns.join(','))).toBe(true);
    }),
    { numRuns: 500 },
  );
});
