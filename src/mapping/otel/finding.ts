import type { Finding } from '../../classify/diagnosis.js';
import { addressFamily } from '../address-family.js';
import { findingDetails } from '../finding-details.js';
import { findingHeadline } from '../finding-text.js';
import { findingId } from '../record-id.js';
import { timeSourceOf, type MappingOptions } from '../time.js';
import { nanoseconds } from './event.js';
import { severityNumbers } from './numbers.js';
import type { OtelAttribute, OtelLogRecord } from './record.js';
import { addAttribute } from './value.js';

/** A finding as a log record of OTLP/JSON; what the semantic conventions do not name stands below `ike.finding`. */
export function otelOfFinding(finding: Finding, options: MappingOptions = {}): OtelLogRecord {
  const { category, title, severity, local, remote, first, last } = finding;
  const time = last ?? first;
  const attributes: OtelAttribute[] = [];
  const add = (key: string, value: unknown): void => addAttribute(attributes, key, value);
  add('log.record.uid', findingId(finding));
  add('ike.time_source', timeSourceOf(time, options));
  add('network.protocol.name', 'ike');
  const addEnd = (standard: string, own: string, address: string | undefined): void =>
    add(address === undefined || addressFamily(address) === 0 ? own : standard, address);
  addEnd('network.local.address', 'ike.local.address', local);
  addEnd('network.peer.address', 'ike.remote.address', remote);
  if (severity !== 'info') add('error.type', category);
  add('ike.fault.category', category);
  add('ike.finding.title', title);
  add('ike.finding.first', first);
  add('ike.finding.last', last);
  for (const [name, value] of Object.entries(findingDetails(finding))) add(`ike.finding.${name}`, value);
  return {
    timeUnixNano: time === undefined ? undefined : nanoseconds(time),
    observedTimeUnixNano: options.observed === undefined ? undefined : nanoseconds(options.observed),
    severityNumber: severityNumbers[severity],
    severityText: severity,
    eventName: 'ike.finding',
    body: { stringValue: findingHeadline(finding) },
    attributes,
  };
}
