import { readJson, type Schema } from './facts.js';

interface OtelFacts {
  readonly LogRecord_fields: Readonly<Record<string, number>>;
  readonly SeverityNumber: Readonly<Record<string, number>>;
  readonly semconv_1_44_attributes: Readonly<Record<string, string>>;
}

/** Fields, numbers and attributes of OpenTelemetry; the source is named in the file. */
export const otelFacts = readJson('schema', 'otel-logs-1.11.json') as OtelFacts;

/** `network.peer.address` and the like; `client.address/port` stands for two. */
export const standardAttributes: ReadonlySet<string> = new Set(
  Object.keys(otelFacts.semconv_1_44_attributes).flatMap((name) => {
    const [first = '', second] = name.split('/');
    return second === undefined ? [first] : [first, first.replace(/[^.]+$/, second)];
  }),
);

/** `time_unix_nano` → `timeUnixNano`: the names of proto fields in OTLP/JSON. */
const lowerCamel = (name: string): string =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const whole: Schema = { type: 'string', pattern: '^-?[0-9]+$' };
const only = (name: string, schema: Schema): Schema => ({
  type: 'object',
  additionalProperties: false,
  required: [name],
  properties: { [name]: schema },
});

const recordTypes: Readonly<Record<string, Schema>> = {
  timeUnixNano: whole,
  observedTimeUnixNano: whole,
  severityNumber: { enum: Object.values(otelFacts.SeverityNumber) },
  severityText: { type: 'string' },
  eventName: { type: 'string', minLength: 1 },
  body: { $ref: '#/$defs/value' },
  attributes: { $ref: '#/$defs/attributes' },
};

/** The JSON Schema of a request with log records in OTLP/JSON. */
export function otelSchema(): Schema {
  const names = Object.keys(otelFacts.LogRecord_fields).map(lowerCamel);
  const list = (items: Schema): Schema => ({ type: 'array', items });
  return {
    ...only('resourceLogs', {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['resource', 'scopeLogs'],
        properties: {
          resource: only('attributes', { $ref: '#/$defs/attributes' }),
          scopeLogs: list({
            type: 'object',
            additionalProperties: false,
            required: ['scope', 'logRecords'],
            properties: {
              scope: {
                type: 'object',
                additionalProperties: false,
                required: ['name'],
                properties: { name: { type: 'string' }, version: { type: 'string' } },
              },
              logRecords: list({ $ref: '#/$defs/record' }),
            },
          }),
        },
      },
    }),
    $defs: {
      record: {
        type: 'object',
        additionalProperties: false,
        required: ['severityNumber', 'eventName', 'body', 'attributes'],
        properties: Object.fromEntries(names.map((name) => [name, recordTypes[name] ?? false])),
      },
      // Names of attributes are never empty; those of members of a map may be.
      members: list({
        type: 'object',
        additionalProperties: false,
        required: ['key', 'value'],
        properties: { key: { type: 'string' }, value: { $ref: '#/$defs/value' } },
      }),
      attributes: list({
        type: 'object',
        additionalProperties: false,
        required: ['key', 'value'],
        properties: { key: { type: 'string', minLength: 1 }, value: { $ref: '#/$defs/value' } },
      }),
      value: {
        oneOf: [
          only('stringValue', { type: 'string' }),
          only('boolValue', { type: 'boolean' }),
          only('intValue', whole),
          only('doubleValue', { type: 'number' }),
          only('arrayValue', only('values', list({ $ref: '#/$defs/value' }))),
          only('kvlistValue', only('values', { $ref: '#/$defs/members' })),
        ],
      },
    },
  };
}
