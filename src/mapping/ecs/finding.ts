import type { Finding } from '../../classify/diagnosis.js';
import { addressFamily } from '../address-family.js';
import { findingDetails } from '../finding-details.js';
import { findingHeadline, quotedLines, references } from '../finding-text.js';
import { findingId } from '../record-id.js';
import { milliseconds, noTime, timeSourceOf, type MappingOptions } from '../time.js';
import { ecsVersion, type EcsDocument } from './document.js';
import { ecsEnd, severityNumbers } from './event.js';

/**
 * A finding as a document of the Elastic Common Schema 9.4, of kind `alert`: the category is the rule, the quoted lines stand
 * in `event.original`, everything else below `ike.finding`.
 */
export function ecsOfFinding(finding: Finding, options: MappingOptions = {}): EcsDocument {
  const { category, title, severity, first, last, recovered } = finding;
  const time = last ?? first;
  const source = ecsEnd(finding.local === undefined ? undefined : { address: finding.local });
  const destination = ecsEnd(finding.remote === undefined ? undefined : { address: finding.remote });
  const ips = [source?.ip, destination?.ip].filter((ip) => ip !== undefined);
  const family = ips[0] === undefined ? 0 : addressFamily(ips[0]);
  return {
    '@timestamp': time ?? options.observed ?? noTime,
    ecs: { version: ecsVersion },
    message: findingHeadline(finding),
    event: {
      id: findingId(finding),
      kind: 'alert',
      category: ['network'],
      type: ['info'],
      // A finding of severity info is no fault.
      outcome: severity === 'info' ? 'unknown' : recovered ? 'success' : 'failure',
      action: 'finding',
      code: category,
      module: 'ikescope',
      dataset: 'ikescope.finding',
      severity: severityNumbers[severity],
      reason: title,
      start: first,
      end: last,
      duration:
        first !== undefined && last !== undefined
          ? (milliseconds(last) - milliseconds(first)) * 1e6
          : undefined,
      reference: references(finding)[0],
      original: quotedLines(finding),
    },
    log: { level: severity },
    network: {
      direction: 'unknown',
      protocol: 'ike',
      type: family === 0 ? undefined : family === 4 ? 'ipv4' : 'ipv6',
    },
    source,
    destination,
    observer: { type: 'vpn', ip: source?.ip === undefined ? undefined : [source.ip] },
    related: ips.length > 0 ? { ip: [...new Set(ips)] } : undefined,
    error: severity === 'info' ? undefined : { type: category, message: title },
    rule: {
      id: category,
      name: title,
      category: category.split('.', 1)[0] as string,
      ruleset: 'ikescope',
    },
    ike: { time_source: timeSourceOf(time, options), finding: findingDetails(finding) },
  };
}
