import type { Report } from '../session/report-list.js';
import type { Session } from '../session/session.js';
import { pairIn, type Group } from './group.js';
import { isAfter, momentOf, saysUp } from './report-order.js';

/* Whether what failed works again: a tunnel that came up, or a report that it is up. */

/** A report that the tunnel is up, said of the same peer, beside the log and of a time after the failure. */
export function reportedUp(
  { source, remote }: Session,
  lastOrder: number,
  last: string | undefined,
  reports: readonly Report[],
): boolean {
  const failure = { source, order: lastOrder, time: last };
  return reports.some(
    (report) =>
      saysUp(report) &&
      remote !== undefined &&
      report.remote === remote.address &&
      isAfter(momentOf(report), failure),
  );
}

/** A Child SA that came up: where in its source, of which connection and configuration, and in which session. */
export interface CameUp {
  readonly order: number;
  readonly time: string | undefined;
  readonly session: Session;
  readonly connection: string | undefined;
  readonly child: string | undefined;
}

/** The Child SAs of each pair of gateways that came up. A rekeyed one came up once. */
export function upsByPair(sessions: readonly Session[]): ReadonlyMap<string, readonly CameUp[]> {
  const ups = new Map<string, CameUp[]>();
  for (const session of sessions) {
    if (!session.childUp) continue;
    const key = pairIn(session);
    const own = ups.get(key) ?? [];
    ups.set(key, own);
    const named = session.children.filter(({ up }) => up !== undefined);
    for (const { up, name } of named)
      own.push({
        order: up?.order ?? 0,
        time: up?.time,
        session,
        connection: session.connection,
        child: name,
      });
    if (named.length === 0)
      own.push({
        order: session.childUp.order,
        time: session.childUp.time,
        session,
        connection: session.connection,
        child: undefined,
      });
  }
  return ups;
}

/** Whether two names may mean the same; one that is not printed may mean anything. */
const mayBe = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || a === b;

/** Whether the tunnel came up after its last failure: the same connection and Child SA, as far as they are named. */
export function cameUpAfter(group: Group, lastOrder: number, ups: readonly CameUp[]): boolean {
  const { session } = group.members[0] as Group['members'][number];
  const last = group.members.at(-1);
  const child = last?.judgement.child;
  return ups.some(
    (up) =>
      up.order > lastOrder &&
      mayBe(up.connection, session.connection) &&
      mayBe(up.child, child) &&
      !(child === undefined && isSibling(up, last)),
  );
}

/** Nobody mends a configuration in less. */
const shortestRepair = 5000;

/**
 * Whether it came up beside what failed and not in its place: where no line tells which Child SA failed, another one of the
 * same IKE SA that comes up at once is the next in the list.
 */
function isSibling({ session, time, child }: CameUp, last: Group['members'][number] | undefined): boolean {
  if (child === undefined || last?.session !== session || !last.session.ikeUp) return false;
  const { judgement } = last;
  const failed = judgement.witnesses.find(({ event }) => event.order === judgement.lastOrder)?.event;
  if (!failed || failed.order < last.session.ikeUp.order) return false;
  if (time === undefined || failed.time === undefined) return true;
  return Date.parse(time) - Date.parse(failed.time) < shortestRepair;
}
