import type { Session } from '../session/session.js';
import type { Report } from '../session/tracker.js';
import type { Finding, SessionReport, SessionState, TunnelReport, Verdict } from './diagnosis.js';
import { pairKey } from './from-sessions.js';
import { saysUp } from './from-reports.js';

const isFault = ({ severity, recovered }: Finding): boolean => !recovered && severity !== 'info';

/** The verdict over findings, given whether something says that a tunnel works. */
export function verdictOf(findings: readonly Finding[], works: boolean): Verdict {
  if (findings.some(isFault)) return 'fault';
  return works ? 'healthy' : 'inconclusive';
}

function reached(session: Session): SessionState {
  if (session.childUp) return 'child-established';
  if (session.ikeUp) return 'established';
  if ([...session.exchanges.keys()].some((key) => /IKE_AUTH|QUICK_MODE|CREATE_CHILD_SA/.test(key)))
    return 'authenticating';
  if (session.heard) return 'answered';
  return session.sent ? 'started' : 'none';
}

const printed = (
  end: { readonly address: string; readonly port?: number | undefined } | undefined,
): string | undefined => end?.address;

/** A session as the diagnosis shows it. */
export const reportSession = (session: Session): SessionReport => ({
  id: session.id,
  source: session.source,
  dialect: session.dialect,
  local: printed(session.local),
  remote: printed(session.remote),
  role: session.role,
  version: session.version,
  reached: reached(session),
  first: session.first,
  last: session.last,
  events: session.events,
});

/** Whether the session ended with a working Child SA. */
export const sessionWorks = (session: Session): boolean => session.childUp !== undefined;

/** Tunnels: sessions, reports and findings by pair of gateways, those with faults first. */
export function tunnelsOf(
  sessions: readonly Session[],
  reports: readonly Report[],
  findings: readonly Finding[],
): TunnelReport[] {
  const keys = new Map<string, { local: string | undefined; remote: string | undefined }>();
  const note = (local: string | undefined, remote: string | undefined): void => {
    if (remote !== undefined) keys.set(pairKey(local, remote), { local, remote });
  };
  for (const finding of findings) note(finding.local, finding.remote);
  for (const session of sessions) note(session.local?.address, session.remote?.address);
  for (const report of reports) {
    const known = [...keys.values()].some(({ remote }) => remote === report.remote);
    if (!known) note(report.local, report.remote);
  }
  return [...keys.values()].map(({ local, remote }) => {
    const key = pairKey(local, remote);
    const own = sessions.filter((each) => pairKey(each.local?.address, each.remote?.address) === key);
    const indexes = findings.flatMap((each, index) =>
      pairKey(each.local, each.remote) === key ? [index] : [],
    );
    const ownFindings = indexes.map((index) => findings[index] as Finding);
    const times = own
      .flatMap((each) => [each.first, each.last])
      .filter((each) => each !== undefined)
      .sort();
    const up = reports.some((report) => saysUp(report) && report.remote === remote) || own.some(sessionWorks);
    return {
      local,
      remote,
      verdict: verdictOf(ownFindings, up),
      sessions: own.slice(0, 100).map((each) => each.id),
      findings: indexes,
      first: times[0],
      last: times.at(-1),
    };
  });
}
