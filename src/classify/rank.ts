import { refines } from '../category/refine.js';
import type { Session } from '../session/session.js';
import type { Finding } from './diagnosis.js';
import type { DraftFinding } from './from-sessions.js';
import { standingsOf } from './standing.js';
import { severityRank } from './severity-rank.js';

/** A finding, and how far this end went with its peer. */
interface Ranked {
  readonly draft: DraftFinding;
  readonly standing: number;
}

/** Which finding is told first: unrecovered, grave, of a peer rather than of somebody who only tried, recent, frequent. */
function compare({ draft: a, standing: far }: Ranked, { draft: b, standing: other }: Ranked): number {
  const first = a.finding;
  const second = b.finding;
  return (
    Number(first.recovered) - Number(second.recovered) ||
    severityRank[second.severity] - severityRank[first.severity] ||
    other - far ||
    Number(b.primary) - Number(a.primary) ||
    compareTimes(second.last, first.last) ||
    second.count - first.count ||
    b.lastOrder - a.lastOrder
  );
}

/** Times as text sort as times; a finding without a time says nothing about which is more recent. */
const compareTimes = (a: string | undefined, b: string | undefined): number =>
  a === undefined || b === undefined || a === b ? 0 : a < b ? -1 : 1;

/** Whether two findings may be about the same tunnel: the same peers, or one of them names none. */
function sameTunnel(a: Finding, b: Finding): boolean {
  if (a.remote === undefined || b.remote === undefined) return true;
  return a.remote === b.remote && (a.local === undefined || b.local === undefined || a.local === b.local);
}

/** Whether one list names two tunnels: what is said of one of them explains nothing about the other. */
const differentTunnels = ({ subject: a }: DraftFinding, { subject: b }: DraftFinding): boolean =>
  a !== undefined && a.list === b?.list && a.name !== b.name;

/** Whether a report adds nothing to a finding: it says the same, without a peer of its own, or the same less exactly. */
function saysNoMore(report: Finding, finding: Finding): boolean {
  if (report.category === finding.category) return report.remote === undefined && finding.sessions.length > 0;
  return refines(finding.category, report.category);
}

/** Findings by the peer they name; a report that names none may be about any of them. */
function byPeer(drafts: readonly DraftFinding[]): (report: Finding) => readonly DraftFinding[] {
  const groups = new Map<string | undefined, DraftFinding[]>();
  for (const draft of drafts) {
    const { remote } = draft.finding;
    const group = groups.get(remote);
    if (group) group.push(draft);
    else groups.set(remote, [draft]);
  }
  return ({ remote }) =>
    remote === undefined ? drafts : [...(groups.get(remote) ?? []), ...(groups.get(undefined) ?? [])];
}

/** A finding that another one explains becomes its symptom. */
function absorb(drafts: readonly DraftFinding[]): DraftFinding[] {
  const explained = new Set<DraftFinding>();
  const symptomsOf = new Map<DraftFinding, Finding[]>();
  const candidates = byPeer(drafts);
  for (const draft of drafts) {
    if (draft.finding.sessions.length > 0) continue;
    const cause = candidates(draft.finding).find(
      (other) =>
        other !== draft &&
        !explained.has(other) &&
        other.finding.recovered === draft.finding.recovered &&
        severityRank[other.finding.severity] >= severityRank[draft.finding.severity] &&
        !differentTunnels(other, draft) &&
        saysNoMore(draft.finding, other.finding) &&
        sameTunnel(other.finding, draft.finding),
    );
    if (!cause) continue;
    explained.add(draft);
    symptomsOf.set(cause, [...(symptomsOf.get(cause) ?? []), draft.finding]);
  }
  return drafts
    .filter((draft) => !explained.has(draft))
    .map((draft) => {
      const symptoms = symptomsOf.get(draft) ?? [];
      if (symptoms.length === 0) return draft;
      return {
        ...draft,
        finding: {
          ...draft.finding,
          evidence: [...draft.finding.evidence, ...symptoms.flatMap((each) => each.evidence.slice(0, 1))],
          symptoms: [
            ...draft.finding.symptoms,
            ...symptoms
              .filter(({ category }) => category !== draft.finding.category)
              .map(({ category, count }) => ({ category, count })),
          ],
        },
      };
    });
}

/** Findings in the order they are told; `sessions` are all negotiations of the logs. */
export function rankFindings(drafts: readonly DraftFinding[], sessions: readonly Session[]): DraftFinding[] {
  const standingOf = standingsOf(sessions);
  return absorb(drafts)
    .map((draft) => ({ draft, standing: standingOf(draft.members) }))
    .sort(compare)
    .map(({ draft }) => draft);
}
