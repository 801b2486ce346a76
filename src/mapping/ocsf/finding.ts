import type { Finding } from '../../classify/diagnosis.js';
import { actionLines, findingHeadline, quotedLines, references } from '../finding-text.js';
import { findingId } from '../record-id.js';
import { milliseconds, timeSourceOf, type MappingOptions } from '../time.js';
import { ocsfDevice, ocsfEndpoint, ocsfObservables } from './endpoint.js';
import { ocsfSeverities, ocsfVersion, type Numbered } from './numbers.js';
import type { OcsfDetectionFinding } from './record.js';

const classUid = 2004;
const created = 1;

/**
 * A finding as a record of class Detection Finding (2004) of OCSF 1.8: what to do is its remediation, each quoted line an
 * evidence. What has no attribute stands in `unmapped.ike`.
 */
export function ocsfOfFinding(finding: Finding, options: MappingOptions = {}): OcsfDetectionFinding {
  const { category, title, severity, confidence, first, last, count, recovered, evidence } = finding;
  const grade = ocsfSeverities[severity];
  const sure = confidenceOf(confidence);
  const uid = findingId(finding);
  const time = last ?? first;
  const start = first === undefined ? undefined : milliseconds(first);
  const end = last === undefined ? undefined : milliseconds(last);
  const local = ocsfEndpoint(finding.local === undefined ? undefined : { address: finding.local });
  const remote = ocsfEndpoint(finding.remote === undefined ? undefined : { address: finding.remote });
  const pages = references(finding);
  // The evidence has an attribute of its own.
  const details = { ...finding, evidence: undefined };
  const source = evidence[0]?.place.source;
  return {
    activity_id: created,
    activity_name: 'Create',
    category_uid: 2,
    category_name: 'Findings',
    class_uid: classUid,
    class_name: 'Detection Finding',
    type_uid: classUid * 100 + created,
    severity_id: grade.id,
    severity: grade.name,
    status_id: recovered ? 4 : 1,
    status: recovered ? 'Resolved' : 'New',
    status_code: category,
    status_detail: title,
    is_alert: severity !== 'info' && !recovered,
    time:
      time === undefined
        ? options.observed === undefined
          ? 0
          : milliseconds(options.observed)
        : milliseconds(time),
    start_time: start,
    end_time: end,
    count,
    confidence_id: sure.id,
    confidence: sure.name,
    confidence_score: Math.round(confidence * 100),
    message: findingHeadline(finding),
    metadata: { version: ocsfVersion, product: { name: 'ikescope' }, uid, log_name: source },
    finding_info: {
      uid,
      title,
      desc: findingHeadline(finding),
      types: [category],
      first_seen_time: start,
      last_seen_time: end,
    },
    device: ocsfDevice(undefined, local),
    evidences:
      evidence.length === 0
        ? undefined
        : evidence.map(({ place, text, because }) => ({
            name: `${place.source}:${place.line}`,
            data: { place, text, because },
            src_endpoint: local,
            dst_endpoint: remote,
          })),
    remediation:
      finding.actions.length === 0
        ? undefined
        : { desc: actionLines(finding), references: pages.length > 0 ? pages : undefined },
    observables: ocsfObservables(local, remote)?.map((each) => ({
      ...each,
      name: `evidences[].${each.name}`,
    })),
    raw_data: quotedLines(finding),
    unmapped: { ike: { time_source: timeSourceOf(time, options), ...details } },
  };
}

const confidenceOf = (confidence: number): Numbered =>
  confidence >= 0.8
    ? { id: 3, name: 'High' }
    : confidence >= 0.5
      ? { id: 2, name: 'Medium' }
      : { id: 1, name: 'Low' };
