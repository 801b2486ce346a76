import { createJsonArrayWriter, createNdjsonWriter, type EventWriter } from '../output/ndjson.js';
import { mappingOptionsOf } from './mapping-options.js';
import type { FormatOption, ReadOptions } from './options.js';

/** The writer of a format of `parse`; what a format needs is loaded when it is asked for. */
export async function writerOf(options: ReadOptions & FormatOption): Promise<EventWriter> {
  const mapping = mappingOptionsOf(options);
  switch (options.format) {
    case 'json':
      return createJsonArrayWriter();
    case 'csv':
      return (await import('../output/csv.js')).createCsvWriter();
    case 'ecs': {
      const { ecsOfEvent } = await import('../ecs.js');
      return createNdjsonWriter((event) => ecsOfEvent(event, mapping));
    }
    case 'ocsf': {
      const { ocsfOfEvent } = await import('../ocsf.js');
      return createNdjsonWriter((event) => ocsfOfEvent(event, mapping));
    }
    case 'otel':
      return (await import('../output/otel-lines.js')).createOtelWriter(mapping);
    default:
      return createNdjsonWriter();
  }
}
