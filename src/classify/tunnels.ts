import type { JointTunnel, SideOf } from '../ends/joint-tunnels.js';
import type { Session } from '../session/session.js';
import type { Report } from '../session/report-list.js';
import type { Finding, TunnelReport, Verdict } from './diagnosis.js';
import { stabilityOf, type ReportedState } from './stability.js';
import { pairKey } from './group.js';
import { saysUp } from './report-order.js';

const isFault = ({ severity, recovered }: Finding): boolean => !recovered && severity !== 'info';

/** The verdict over findings, given whether something says that a tunnel works. */
export function verdictOf(findings: readonly Finding[], works: boolean): Verdict {
  if (findings.some(isFault)) return 'fault';
  return works ? 'healthy' : 'inconclusive';
}

/** Whether anything of a negotiation was seen, and not only its configuration. */
export const isNegotiation = (session: Session): boolean =>
  session.exchanges.size > 0 ||
  session.clues.length > 0 ||
  session.endings > 0 ||
  [session.sent, session.heard, session.ikeUp, session.childUp, session.closed].some(
    (event) => event !== undefined,
  );

/** Whether the session ended with a working Child SA. */
export const sessionWorks = (session: Session): boolean => session.childUp !== undefined;

/** What is known of a pair of gateways. */
interface Tunnel {
  readonly local: string | undefined;
  readonly remote: string;
  readonly sessions: string[];
  readonly findings: number[];
  readonly own: Session[];
  readonly states: ReportedState[];
  first: string | undefined;
  last: string | undefined;
  up: boolean;
}

const mostSessions = 100;
const mostStates = 5000;

/** This end of a tunnel of which only the peer is named: where all that name it agree. */
function onlyEnds(
  ends: readonly { readonly local?: string | undefined; readonly remote?: string | undefined }[],
): (remote: string) => string | undefined {
  const locals = new Map<string, Set<string>>();
  for (const { local, remote } of ends) {
    if (local === undefined || remote === undefined) continue;
    locals.set(remote, (locals.get(remote) ?? new Set()).add(local));
  }
  return (remote) => {
    const known = [...(locals.get(remote) ?? [])];
    return known.length === 1 ? known[0] : undefined;
  };
}

/** Tunnels: sessions, reports and findings by pair of gateways, those with faults first. */
export function tunnelsOf(
  sessions: readonly Session[],
  reports: readonly Report[],
  findings: readonly Finding[],
  sideOf: SideOf,
): TunnelReport[] {
  const tunnels = new Map<string, Tunnel>();
  const onlyEnd = onlyEnds([
    ...sessions.map((session) => ({ local: session.local?.address, remote: session.remote?.address })),
    ...findings,
  ]);
  const tunnelOf = (named: string | undefined, remote: string | undefined): Tunnel | undefined => {
    if (remote === undefined) return undefined;
    const local = named ?? onlyEnd(remote);
    const key = pairKey(local, remote);
    let tunnel = tunnels.get(key);
    if (!tunnel) {
      tunnel = {
        local,
        remote,
        sessions: [],
        findings: [],
        own: [],
        states: [],
        first: undefined,
        last: undefined,
        up: false,
      };
      tunnels.set(key, tunnel);
    }
    return tunnel;
  };
  const jointOf = ({ source, local, remote }: Session): JointTunnel | undefined =>
    sideOf(source, local?.address, remote?.address)?.tunnel;
  const asSecondEndSees = new Map(
    sessions.flatMap((session) => {
      const joint = jointOf(session);
      return joint ? [[pairKey(joint.remote, joint.local), joint] as const] : [];
    }),
  );
  findings.forEach((finding, index) => {
    const { local, remote } = asSecondEndSees.get(pairKey(finding.local, finding.remote)) ?? finding;
    tunnelOf(local, remote)?.findings.push(index);
  });
  for (const session of sessions) {
    const [local, remote] = [session.local?.address, session.remote?.address];
    const joint = jointOf(session);
    const tunnel = joint ? tunnelOf(joint.local, joint.remote) : tunnelOf(local, remote);
    if (tunnel) addSession(tunnel, session);
  }
  const byRemote = new Map<string, Tunnel[]>();
  for (const tunnel of tunnels.values())
    byRemote.set(tunnel.remote, [...(byRemote.get(tunnel.remote) ?? []), tunnel]);
  for (const report of reports) {
    const joint = sideOf(report.event.place.source, report.local, report.remote)?.tunnel;
    const seen = joint ? { local: joint.local, remote: joint.remote } : report;
    const known = seen.remote === undefined ? undefined : byRemote.get(seen.remote);
    const own = known ?? [tunnelOf(seen.local, seen.remote)];
    const [made] = own;
    if (!known && made) byRemote.set(made.remote, [made]);
    const { event } = report;
    for (const tunnel of own) {
      if (!tunnel) continue;
      if (saysUp(report)) tunnel.up = true;
      const { up } = event.fields;
      if (typeof up === 'boolean' && event.time !== undefined && tunnel.states.length < mostStates)
        tunnel.states.push({ time: event.time, up });
    }
  }
  return [...tunnels.values()].map((tunnel) => ({
    local: tunnel.local,
    remote: tunnel.remote,
    verdict: verdictOf(
      tunnel.findings.map((index) => findings[index] as Finding),
      tunnel.up,
    ),
    sessions: tunnel.sessions,
    findings: tunnel.findings,
    first: tunnel.first,
    last: tunnel.last,
    stability: stabilityOf(tunnel.own, tunnel.states, tunnel.first, tunnel.last),
  }));
}

function addSession(tunnel: Tunnel, session: Session): void {
  if (tunnel.sessions.length < mostSessions) tunnel.sessions.push(session.id);
  const { first, last } = session;
  if (first !== undefined && (tunnel.first === undefined || first < tunnel.first)) tunnel.first = first;
  if (last !== undefined && (tunnel.last === undefined || last > tunnel.last)) tunnel.last = last;
  // One end tells when the tunnel was up; the other would count it twice.
  if (tunnel.own[0] === undefined || tunnel.own[0].source === session.source) tunnel.own.push(session);
  if (sessionWorks(session)) tunnel.up = true;
}
