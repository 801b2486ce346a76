import type { IkeEvent } from '../../event/event.js';
import { addressFamily } from '../address-family.js';
import { endsOf } from '../ends.js';
import { kindMeanings } from '../kinds.js';
import { outcomeOf } from '../outcome.js';
import { eventId } from '../record-id.js';
import { milliseconds, timeSourceOf, type MappingOptions } from '../time.js';
import { isPort, ocsfDevice, ocsfEndpoint, ocsfObservables } from './endpoint.js';
import { directions, ocsfSeverities, ocsfVersion, outcomes, tunnelActivities } from './numbers.js';
import type { OcsfTunnelActivity } from './record.js';

const classUid = 4014;

type Fields = Readonly<Record<string, unknown>>;

/**
 * An event as a record of class Tunnel Activity (4014) of OCSF 1.8. Nothing is lost: what has no attribute stands in
 * `unmapped.ike` under the names of the event, and the line itself in `raw_data`. `src_endpoint` is the initiator; where the
 * log does not tell who that is, it is the gateway that wrote the log, and `direction_id` is 0.
 *
 * @example
 * ```ts
 * import { parseText } from 'ikescope';
 * import { ocsfOfEvent } from 'ikescope/ocsf';
 * const log = '13[IKE] <net|1> received AUTHENTICATION_FAILED notify error';
 * for (const event of parseText(log)) console.log(ocsfOfEvent(event).class_uid); // 4014
 * ```
 */
export function ocsfOfEvent(event: IkeEvent, options: MappingOptions = {}): OcsfTunnelActivity {
  const { kind, dialect, severity, time, place, session, local, remote, category, text } = event;
  const fields: Fields = event.fields;
  const { tunnel } = kindMeanings[kind];
  const activity = tunnel ? tunnelActivities[tunnel] : undefined;
  const activityId = activity?.id ?? 99;
  const outcome = outcomes[outcomeOf(event)];
  const grade = ocsfSeverities[severity];
  const answered = fields['role'] === 'responder';
  const started = fields['role'] === 'initiator';
  const direction = directions[answered ? 'inbound' : started ? 'outbound' : 'unknown'];
  // Where the line does not tell which end is this one, its order stands.
  const ends = local || remote ? undefined : endsOf(event);
  const source = ocsfEndpoint(ends ? ends.source : answered ? remote : local);
  const destination = ocsfEndpoint(ends ? ends.destination : answered ? local : remote);
  const any = local ?? remote;
  const family = any ? addressFamily(any.address) : 0;
  return {
    activity_id: activityId,
    activity_name: activity?.name ?? kind,
    category_uid: 4,
    category_name: 'Network Activity',
    class_uid: classUid,
    class_name: 'Tunnel Activity',
    type_uid: classUid * 100 + activityId,
    severity_id: grade.id,
    severity: grade.name,
    status_id: outcome.id,
    status: outcome.name,
    status_code: wordOf(fields['code']) ?? wordOf(fields['notify']),
    status_detail: wordOf(fields['reason']) ?? wordOf(fields['text']) ?? category,
    time: timeOf(time ?? options.observed),
    message: text,
    metadata: {
      version: ocsfVersion,
      product: { name: dialect, uid: dialect },
      uid: eventId(event),
      log_name: place.source,
      log_level: severity,
      event_code: event.message,
      correlation_uid: session,
      original_time: wordOf(fields['timeText']),
      sequence: place.line,
      is_truncated: place.truncated,
    },
    protocol_name: 'IPSec',
    tunnel_type_id: 0,
    src_endpoint: source,
    dst_endpoint: destination,
    // This end wrote the log.
    observation_point_id: local ? (answered ? 2 : 1) : 0,
    connection_info: {
      direction_id: direction.id,
      direction: direction.name,
      protocol_num: any?.port === 500 || any?.port === 4500 ? 17 : undefined,
      protocol_ver_id: family === 0 ? undefined : family,
    },
    session: sessionOf(session, fields),
    traffic: Number.isSafeInteger(fields['bytes']) ? { bytes: fields['bytes'] as number } : undefined,
    user: typeof fields['user'] === 'string' ? { name: fields['user'] } : undefined,
    device: ocsfDevice(textOf(fields['host']), ocsfEndpoint(local)),
    observables: ocsfObservables(source, destination),
    raw_data: text,
    unmapped: {
      ike: {
        kind,
        time_source: timeSourceOf(time, options),
        time_assumed: event.timeAssumed,
        place,
        local: isPort(local?.port) ? undefined : local,
        remote: isPort(remote?.port) ? undefined : remote,
        category,
        alternatives: event.alternatives,
        fields,
      },
    },
  };
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const wordOf = (value: unknown): string | undefined =>
  typeof value === 'number' ? String(value) : textOf(value);

const timeOf = (time: string | undefined): number => (time === undefined ? 0 : milliseconds(time));

/** SPIs name a session everywhere; what a line prints beside them names it in its log. */
function sessionOf(session: string | undefined, fields: Fields): OcsfTunnelActivity['session'] {
  const initiator = textOf(fields['initiatorSpi']);
  const responder = textOf(fields['responderSpi']);
  const spis =
    initiator === undefined && responder === undefined ? undefined : `${initiator ?? ''}/${responder ?? ''}`;
  const uid = spis ?? session;
  if (uid === undefined) return undefined;
  return { uid, uid_alt: spis === undefined ? undefined : session, is_vpn: true };
}
