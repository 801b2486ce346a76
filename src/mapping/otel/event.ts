import type { IkeEvent } from '../../event/event.js';
import { kindMeanings } from '../kinds.js';
import { milliseconds, type MappingOptions } from '../time.js';
import { describeEvent } from './describe.js';
import { severityNumbers } from './numbers.js';
import type { OtelAttribute, OtelLogRecord } from './record.js';
import { addAttribute } from './value.js';

/** Milliseconds as the decimal number of nanoseconds. */
export const nanoseconds = (time: string): string => `${milliseconds(time)}000000`;

/**
 * An event as a log record of OTLP/JSON. Nothing is lost: the line is the body, fields without a name in the semantic
 * conventions are attributes below `ike`, `ipsec` and `ike.fields`.
 *
 * @example
 * ```ts
 * import { parseText } from 'ikescope';
 * import { otelLogs, otelOfEvent } from 'ikescope/otel';
 * const log = '13[IKE] <net|1> received AUTHENTICATION_FAILED notify error';
 * const logs = otelLogs([...parseText(log)].map((event) => otelOfEvent(event)));
 * console.log(Object.keys(logs)); // [ 'resourceLogs' ]
 * ```
 */
export function otelOfEvent(event: IkeEvent, options: MappingOptions = {}): OtelLogRecord {
  const { kind, severity, time, text } = event;
  const attributes: OtelAttribute[] = [];
  describeEvent(event, options, (key, value) => addAttribute(attributes, key, value));
  return {
    timeUnixNano: time === undefined ? undefined : nanoseconds(time),
    observedTimeUnixNano: options.observed === undefined ? undefined : nanoseconds(options.observed),
    severityNumber: severityNumbers[severity],
    severityText: severity,
    eventName: kindMeanings[kind].otel,
    body: { stringValue: text },
    attributes,
  };
}
