import { join } from 'node:path';
import { format } from 'prettier';
import { ecsOfEvent, ecsOfFinding } from '../../src/ecs.js';
import type { Finding, IkeEvent } from '../../src/index.js';
import { ownFields } from '../../src/mapping/own-fields.js';
import { ocsfOfEvent, ocsfOfFinding } from '../../src/ocsf.js';
import { otelOfEvent, otelOfFinding } from '../../src/otel.js';
import { packageRoot } from '../support/root.js';
import { asJson } from './facts.js';
import { leavesOf, plainAttributes, plainValue } from './leaves.js';
import { childUp, pskFinding } from './made.js';

/** A value that stands nowhere else, in a form that fits the field. */
const mark = 'm4rk3d';
const markedNumber = 48_151;
const markedTime = '2031-02-03T04:05:06.789Z';
const markedAddress = '192.0.2.231';

const isMark = (leaf: string): boolean =>
  leaf.includes(mark) ||
  leaf === String(markedNumber) ||
  leaf === markedTime ||
  leaf === markedAddress ||
  leaf === String(Date.parse(markedTime)) ||
  leaf === `${Date.parse(markedTime)}000000`;

/** Where the mark stands in a record, in one line of a table. */
function found(record: unknown): string {
  const paths = leavesOf(asJson(record))
    .filter(([, leaf]) => isMark(leaf))
    .map(([path]) => path);
  return [...new Set(paths)].map((path) => `\`${path}\``).join(', ') || '–';
}

const flat = ({ attributes, body, ...record }: ReturnType<typeof otelOfEvent>): unknown => ({
  ...record,
  body: plainValue(body),
  // Names of attributes hold dots themselves.
  ...plainAttributes(attributes),
});

type Row = readonly [name: string, ecs: string, ocsf: string, otel: string];

const eventRow = (name: string, event: object): Row => [
  name,
  found(ecsOfEvent(event as IkeEvent)),
  found(ocsfOfEvent(event as IkeEvent)),
  found(flat(otelOfEvent(event as IkeEvent))),
];

const bare = { ...childUp, fields: {} };

/** Values of fields that are neither text nor a number. */
const structured: Readonly<Record<string, unknown>> = {
  payloads: [{ type: mark, value: mark }],
  proposals: [{ protocol: mark, encryption: [mark] }],
  selectors: { initiator: [{ start: mark, end: mark }], responder: [] },
  status: { text: mark, codes: [] },
  source: { address: markedAddress, port: 500 },
  destination: { address: markedAddress, port: 500 },
};

/** The same fields with and without a mark differ in nothing else. */
function fieldRow(field: string, type: string): Row {
  const value =
    structured[field] ??
    (type === 'long' || type === 'double' || ['bytes', 'process', 'thread'].includes(field)
      ? markedNumber
      : mark);
  const ends = field === 'source' || field === 'destination';
  const event = {
    ...bare,
    ...(ends ? { local: undefined, remote: undefined } : {}),
    // `code` and `text` of a failure stand in the fields for errors too.
    kind: 'error.reported',
    fields: { [field]: value },
  };
  return type === 'boolean' ? booleanRow(field) : eventRow(`fields.${field}`, event);
}

/** A truth value has no mark: it is where a record with it differs from one without. */
function booleanRow(field: string): Row {
  const differing = (map: (event: IkeEvent) => unknown): string => {
    const without = new Set(leavesOf(asJson(map(bare as IkeEvent))).map(([path]) => path));
    const paths = leavesOf(asJson(map({ ...bare, fields: { [field]: true } } as IkeEvent)))
      .map(([path]) => path)
      .filter((path) => !without.has(path));
    return paths.map((path) => `\`${path}\``).join(', ');
  };
  return [
    `fields.${field}`,
    differing((event) => ecsOfEvent(event)),
    differing((event) => ocsfOfEvent(event)),
    differing((event) => flat(otelOfEvent(event))),
  ];
}

const eventRows = (): Row[] => [
  ['kind', '`event.action`', '`unmapped.ike.kind`, `activity_name`', '`eventName`'],
  eventRow('message', { ...bare, message: mark }),
  eventRow('dialect', { ...bare, dialect: mark }),
  [
    'severity',
    '`log.level`, `event.severity`',
    '`severity_id`, `severity`, `metadata.log_level`',
    '`severityNumber`, `severityText`',
  ],
  eventRow('time', { ...bare, time: markedTime }),
  eventRow('timeAssumed', { ...bare, timeAssumed: [mark] }),
  ...(['source', 'pointer'] as const).map((name) =>
    eventRow(`place.${name}`, { ...bare, place: { ...bare.place, [name]: mark } }),
  ),
  ...(['line', 'lines', 'offset', 'length'] as const).map((name) =>
    eventRow(`place.${name}`, { ...bare, place: { ...bare.place, [name]: markedNumber } }),
  ),
  eventRow('place.rest', { ...bare, place: { ...bare.place, rest: [{ line: markedNumber }] } }),
  [
    'place.truncated',
    '`ike.place.truncated`',
    '`unmapped.ike.place.truncated`, `metadata.is_truncated`',
    '`ike.place.truncated`',
  ],
  eventRow('session', { ...bare, session: mark }),
  eventRow('local', { ...bare, local: { address: markedAddress, port: markedNumber } }),
  eventRow('remote', { ...bare, remote: { address: markedAddress, port: markedNumber } }),
  eventRow('local, not an address', { ...bare, local: { address: mark } }),
  eventRow('remote, not an address', { ...bare, remote: { address: mark } }),
  eventRow('category', { ...bare, category: mark, kind: 'error.reported' }),
  eventRow('alternatives', { ...bare, category: 'x', alternatives: [mark] }),
  eventRow('text', { ...bare, text: mark }),
  ...ownFields.map(({ field, type }) => fieldRow(field, type)),
  fieldRow('user', 'keyword'),
  fieldRow('priority', 'long'),
  eventRow('any other field', { ...bare, fields: { anyOther: mark } }),
];

const findingRow = (name: string, finding: object): Row => [
  name,
  found(ecsOfFinding(finding as Finding)),
  found(ocsfOfFinding(finding as Finding)),
  found(flat(otelOfFinding(finding as Finding))),
];

const place = { source: mark, line: 1, lines: 1, offset: 0, length: 1 };

const findingRows = (): Row[] => [
  findingRow('category', { ...pskFinding, category: mark }),
  findingRow('title', { ...pskFinding, title: mark }),
  findingRow('stage', { ...pskFinding, stage: mark }),
  [
    'severity',
    '`log.level`, `event.severity`',
    '`severity_id`, `severity`',
    '`severityNumber`, `severityText`',
  ],
  [
    'confidence',
    '`ike.finding.confidence`',
    '`confidence_score`, `confidence_id`, `unmapped.ike.confidence`',
    '`ike.finding.confidence`',
  ],
  findingRow('local', { ...pskFinding, local: markedAddress }),
  findingRow('remote', { ...pskFinding, remote: markedAddress }),
  findingRow('sessions', { ...pskFinding, sessions: [mark] }),
  findingRow('first', { ...pskFinding, first: markedTime }),
  findingRow('last', { ...pskFinding, last: markedTime }),
  findingRow('count', { ...pskFinding, count: markedNumber }),
  [
    'recovered',
    '`event.outcome`, `ike.finding.recovered`',
    '`status_id`, `is_alert`, `unmapped.ike.recovered`',
    '`ike.finding.recovered`',
  ],
  findingRow('evidence', { ...pskFinding, evidence: [{ place, text: mark, because: mark }] }),
  findingRow('differences', {
    ...pskFinding,
    differences: [{ parameter: mark, local: [mark], remote: [mark] }],
  }),
  findingRow('alternatives', { ...pskFinding, alternatives: [{ category: mark, confidence: 0.1 }] }),
  findingRow('symptoms', { ...pskFinding, symptoms: [{ category: mark, count: 1 }] }),
  findingRow('actions', { ...pskFinding, actions: [{ text: mark, url: mark, disruptive: false }] }),
  findingRow('missing', { ...pskFinding, missing: [mark] }),
  findingRow('changes', {
    ...pskFinding,
    changes: [
      { end: 'local', parameter: mark, values: [mark], words: [mark], deprecated: false, text: mark },
    ],
  }),
  findingRow('lastGood', {
    ...pskFinding,
    lastGood: { session: mark, place, changed: [{ parameter: mark, before: [mark], after: [mark] }] },
  }),
  findingRow('period', { ...pskFinding, period: { seconds: 1, times: 2, fits: mark } }),
  findingRow('ticket', { ...pskFinding, ticket: mark }),
];

function table(rows: readonly Row[]): string {
  const head = '|  | Elastic Common Schema | OCSF | OpenTelemetry |\n| --- | --- | --- | --- |\n';
  return head + rows.map((row) => `| ${[`\`${row[0]}\``, ...row.slice(1)].join(' | ')} |\n`).join('');
}

/** The page that says where each field goes, found by marking one field after the other. */
export const fieldTablePage = (): string => `# Where each field goes

Made from the mappings themselves: each field is marked, and the table says where the mark comes out. \`npm run accept\`
writes this page again. Names of events are explained in [fields](../fields.md), the formats in [outputs](outputs.md).

## Events

${table(eventRows())}
## Findings

${table(findingRows())}`;

/** Where the page stands. */
export const fieldTablePath = join(packageRoot(), 'docs', 'guides', 'output-fields.md');

/** The page, formatted as all pages are. */
export const writtenPage = (): Promise<string> =>
  format(fieldTablePage(), { parser: 'markdown', printWidth: 110 });
