import { beforeAll, describe, expect, test } from '@jest/globals';
import { ecsOfEvent, ecsOfFinding } from '../../src/ecs.js';
import { diagnose, eventKinds, parse, type Finding, type IkeEvent } from '../../src/index.js';
import { createOtelTextWriter } from '../../src/mapping/otel/event-text.js';
import { kindMeanings } from '../../src/mapping/kinds.js';
import { ocsfOfEvent, ocsfOfFinding } from '../../src/ocsf.js';
import { otelLogs, otelOfEvent, otelOfFinding } from '../../src/otel.js';
import { samples, sourcesOf } from '../golden/golden.js';
import { ecsFacts, ecsSchema } from './ecs-schema.js';
import { asJson } from './facts.js';
import { lostLeaves, plainAttributes, plainValue } from './leaves.js';
import { fullFinding } from './made.js';
import { ocsfSchema } from './ocsf-schema.js';
import { otelSchema, standardAttributes } from './otel-schema.js';
import { complaintsOf, validatorOf } from './validator.js';

const otelText = createOtelTextWriter();
const events: IkeEvent[] = [];
const findings: Finding[] = [];

beforeAll(async () => {
  for (const sample of samples()) {
    for (const source of await sourcesOf(sample))
      if (source.placeholder !== true) for await (const event of parse(source)) events.push(event);
    findings.push(...(await diagnose(await sourcesOf(sample))).findings);
  }
  findings.push(fullFinding);
}, 120_000);

/** What is wrong with the first few values that are not valid. */
const wrong = (values: readonly unknown[], complaints: (value: unknown) => readonly string[]): unknown[] =>
  values
    .map((value) => ({ value, complaints: complaints(value) }))
    .filter((each) => each.complaints.length > 0)
    .slice(0, 3);

test('there is something to map', () => {
  expect(events.length).toBeGreaterThan(1000);
  expect(findings.length).toBeGreaterThan(100);
});

describe('Elastic Common Schema', () => {
  const validate = validatorOf(ecsSchema());

  test('every document is valid', () => {
    const documents = [
      ...events.map((each) => ecsOfEvent(each)),
      ...findings.map((each) => ecsOfFinding(each)),
    ];
    expect(wrong(documents.map(asJson), (value) => complaintsOf(validate, value))).toEqual([]);
  });

  test('the types of an event are those expected of its categories', () => {
    const expected = new Map(
      ecsFacts.allowed_values['event.category']?.map((each) => [each.name, each.expected_event_types ?? []]),
    );
    for (const kind of eventKinds) {
      const [categories, types] = kindMeanings[kind].ecs;
      const allowed = categories.flatMap((category) => expected.get(category) ?? []);
      expect({ kind, wrong: types.filter((type) => !allowed.includes(type)) }).toEqual({ kind, wrong: [] });
    }
  });

  test('nothing is lost', () => {
    expect(
      wrong(events, (event) => lostLeaves(asJson(event), asJson(ecsOfEvent(event as IkeEvent)))),
    ).toEqual([]);
    expect(
      wrong(findings, (each) => lostLeaves(asJson(each), asJson(ecsOfFinding(each as Finding)))),
    ).toEqual([]);
  });
});

describe('Open Cybersecurity Schema Framework', () => {
  const activity = validatorOf(ocsfSchema('tunnel_activity'));
  const finding = validatorOf(ocsfSchema('detection_finding'));

  test('every record is valid', () => {
    expect(
      wrong(
        events.map((each) => asJson(ocsfOfEvent(each))),
        (value) => complaintsOf(activity, value),
      ),
    ).toEqual([]);
    expect(
      wrong(
        findings.map((each) => asJson(ocsfOfFinding(each))),
        (value) => complaintsOf(finding, value),
      ),
    ).toEqual([]);
  });

  test('type_uid follows from class and activity', () => {
    for (const record of [
      ...events.map((each) => ocsfOfEvent(each)),
      ...findings.map((each) => ocsfOfFinding(each)),
    ])
      expect(record.type_uid).toBe(record.class_uid * 100 + record.activity_id);
  });

  test('nothing is lost', () => {
    expect(
      // The time is a number there.
      wrong(events, (event) =>
        lostLeaves({ ...(asJson(event) as object), time: undefined }, asJson(ocsfOfEvent(event as IkeEvent))),
      ),
    ).toEqual([]);
    expect(
      wrong(findings, (each) => lostLeaves(asJson(each), asJson(ocsfOfFinding(each as Finding)))),
    ).toEqual([]);
    for (const event of events)
      if (event.time !== undefined) expect(new Date(ocsfOfEvent(event).time).toISOString()).toBe(event.time);
  });
});

describe('OpenTelemetry', () => {
  const validate = validatorOf(otelSchema());

  test('every record is valid', () => {
    const all = [...events.map((each) => otelOfEvent(each)), ...findings.map((each) => otelOfFinding(each))];
    expect(wrong([asJson(otelLogs(all))], (value) => complaintsOf(validate, value))).toEqual([]);
  });

  test('attributes are those of the semantic conventions or own ones, each once', () => {
    const known = new Set<string>();
    for (const { attributes } of [
      ...events.map((each) => otelOfEvent(each)),
      ...findings.map((each) => otelOfFinding(each)),
    ]) {
      const keys = attributes.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of keys) known.add(key);
    }
    expect([...known].filter((key) => !standardAttributes.has(key) && !/^(?:ike|ipsec)\./.test(key))).toEqual(
      [],
    );
  });

  test('event names are static, and one for each kind', () => {
    const names = eventKinds.map((kind) => kindMeanings[kind].otel);
    expect(new Set(names).size).toBe(eventKinds.length);
    expect(names.filter((name) => !/^(?:ike|ipsec)(?:\.[a-z_]+)+$/.test(name))).toEqual([]);
  });

  test('nothing is lost', () => {
    const flat = ({ attributes, body, ...record }: ReturnType<typeof otelOfEvent>): unknown => ({
      ...record,
      body: plainValue(body),
      attributes: plainAttributes(attributes),
    });
    expect(
      wrong(events, (event) =>
        // The kind is the name of the event, the time a number.
        lostLeaves(
          { ...(asJson(event) as object), kind: undefined, time: undefined },
          asJson(flat(otelOfEvent(event as IkeEvent))),
        ),
      ),
    ).toEqual([]);
    expect(
      wrong(findings, (each) => lostLeaves(asJson(each), asJson(flat(otelOfFinding(each as Finding))))),
    ).toEqual([]);
    for (const event of events)
      if (event.time !== undefined)
        expect(new Date(Number(otelOfEvent(event).timeUnixNano?.slice(0, -6))).toISOString()).toBe(
          event.time,
        );
  });

  test('the text of a record is the text of the object', () => {
    for (const event of events) {
      expect(JSON.parse(otelText(event))).toEqual(asJson(otelOfEvent(event)));
      const options = { observed: '2026-11-21T00:00:00.000Z' };
      expect(otelText(event, options)).toBe(JSON.stringify(otelOfEvent(event, options)));
    }
  });
});

test('ids are those of one event each', () => {
  const byId = new Map<string, unknown>();
  for (const event of events) {
    const { id } = ecsOfEvent(event).event;
    const place = [event.place.source, event.place.offset, event.place.pointer, event.text];
    expect(byId.get(id) ?? place).toEqual(place);
    byId.set(id, place);
  }
});
