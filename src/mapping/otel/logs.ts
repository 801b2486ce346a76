import type { OtelAttribute, OtelLogRecord, OtelLogs } from './record.js';
import { otelAttributes } from './value.js';

/** What log records belong to. */
export interface OtelLogsOptions {
  /** Attributes of the resource; without them `service.name` is `ikescope`. */
  readonly resource?: Readonly<Record<string, string | number | boolean>> | undefined;
}

const usual: readonly OtelAttribute[] = otelAttributes({ 'service.name': 'ikescope' });

/** Log records as the body of a request to `/v1/logs`, which is also a line of an OTLP file. */
export const otelLogs = (records: readonly OtelLogRecord[], options: OtelLogsOptions = {}): OtelLogs => ({
  resourceLogs: [
    {
      resource: { attributes: options.resource ? otelAttributes(options.resource) : usual },
      scopeLogs: [{ scope: { name: 'ikescope' }, logRecords: records }],
    },
  ],
});
