import type { IkeEvent } from '../../event/event.js';
import { kindMeanings } from '../kinds.js';
import type { MappingOptions } from '../time.js';
import { describeEvent } from './describe.js';
import { nanoseconds } from './event.js';
import { severityNumbers } from './numbers.js';
import { otelValue } from './value.js';

/** Text that JSON writes as it is. */
const simple = /^[ !#-[\]-~]*$/;

const quoted = (text: string): string => (simple.test(text) ? `"${text}"` : JSON.stringify(text));

const heads = new Map<string, string>();

/** `{"key":"ike.notify","value":` */
function headOf(key: string): string {
  let head = heads.get(key);
  if (head === undefined) {
    head = `{"key":${JSON.stringify(key)},"value":`;
    if (heads.size >= 4096) heads.clear();
    heads.set(key, head);
  }
  return head;
}

/** Structured values that many events share are written once. */
const written = new WeakMap<object, string>();

function valueText(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return `{"stringValue":${quoted(value)}}`;
    case 'boolean':
      return value ? '{"boolValue":true}' : '{"boolValue":false}';
    case 'number':
      return Number.isSafeInteger(value) ? `{"intValue":"${value}"}` : JSON.stringify(otelValue(value));
    case 'object': {
      if (value === null) return undefined;
      let text = written.get(value);
      if (text === undefined) {
        text = JSON.stringify(otelValue(value));
        written.set(value, text);
      }
      return text;
    }
    default:
      return undefined;
  }
}

/** The JSON text of the log record of an event: what `JSON.stringify(otelOfEvent(event))` gives, in a third of the time. */
export function otelTextOfEvent(event: IkeEvent, options: MappingOptions = {}): string {
  const { kind, severity, time, text } = event;
  const { observed } = options;
  let record = '{';
  if (time !== undefined) record += `"timeUnixNano":"${nanoseconds(time)}",`;
  if (observed !== undefined) record += `"observedTimeUnixNano":"${nanoseconds(observed)}",`;
  record += `"severityNumber":${severityNumbers[severity]},"severityText":"${severity}","eventName":"${kindMeanings[kind].otel}","body":{"stringValue":${quoted(text)}},"attributes":[`;
  let lead = '';
  describeEvent(event, options, (key, value) => {
    const words = valueText(value);
    if (words === undefined) return;
    record += `${lead}${headOf(key)}${words}}`;
    lead = ',';
  });
  return `${record}]}`;
}
