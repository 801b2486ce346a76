import { createOtelTextWriter } from '../mapping/otel/event-text.js';
import { otelLogs } from '../mapping/otel/logs.js';
import type { MappingOptions } from '../mapping/time.js';
import type { EventWriter } from './ndjson.js';
import { harmlessJson } from './printable.js';

/** Records of one line: a collector takes a line as one request, and refuses requests of more than a few megabytes. */
const mostRecords = 512;
/** Characters of one line. */
const mostText = 1024 * 1024;

/** What stands around the records of a line. */
const [head, foot] = JSON.stringify(otelLogs([])).split('"logRecords":[]') as [string, string];

/** Events as an OTLP file: every line is a request with up to 512 log records. */
export function createOtelWriter(options: MappingOptions = {}): EventWriter {
  const write = createOtelTextWriter(harmlessJson);
  let records: string[] = [];
  let length = 0;
  const flush = (): string => {
    const text = `${head}"logRecords":[${records.join(',')}]${foot}\n`;
    records = [];
    length = 0;
    return text;
  };
  return {
    add(events): readonly string[] {
      const pieces: string[] = [];
      for (const event of events) {
        const record = write(event, options);
        records.push(record);
        length += record.length;
        if (records.length >= mostRecords || length >= mostText) pieces.push(flush());
      }
      return pieces;
    },
    end: () => (records.length > 0 ? flush() : ''),
  };
}
