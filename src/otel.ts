/**
 * Events and findings as log records of OpenTelemetry, in the JSON form of OTLP.
 *
 * @module
 */
export { otelOfEvent } from './mapping/otel/event.js';
export { otelOfFinding } from './mapping/otel/finding.js';
export { otelLogs, type OtelLogsOptions } from './mapping/otel/logs.js';
export type { OtelAttribute, OtelLogRecord, OtelLogs, OtelValue } from './mapping/otel/record.js';
export type { MappingOptions } from './mapping/time.js';
