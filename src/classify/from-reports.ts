import { findCategory } from '../category/refine.js';
import type { Report } from '../session/tracker.js';
import { actionsFor } from './actions.js';
import type { DialectFacts, DraftFinding } from './from-sessions.js';
import type { Finding } from './diagnosis.js';
import { missingFor } from './missing.js';

/** Above this share of its processor a gateway drops tunnels. */
const busyPercent = 95;

/** A report that says a tunnel is up. */
export const saysUp = (report: Report): boolean => report.event.fields['up'] === true;

/** A report that says outright that nothing is wrong. */
export const saysNoFault = (report: Report): boolean => report.event.fields['healthy'] === true;

interface Said {
  readonly category: string;
  readonly because: string;
  readonly confidence: number;
}

/** What a report says is wrong. */
function faultOf({ event, category, alternatives }: Report): Said | undefined {
  if (category !== undefined) {
    return {
      category,
      because: 'the gateway itself reports this',
      confidence: category === 'unknown' ? 0.6 : alternatives.length > 0 ? 0.8 : 0.9,
    };
  }
  const { cpuPercent, up } = event.fields as { readonly cpuPercent?: unknown; readonly up?: unknown };
  if (typeof cpuPercent === 'number' && cpuPercent >= busyPercent) {
    return {
      category: 'limit.cpu',
      because: `the gateway reports ${cpuPercent} % processor load`,
      confidence: 0.9,
    };
  }
  if (up === false)
    return {
      category: 'connection.down',
      because: 'the gateway reports that the connection is not up',
      confidence: 0.8,
    };
  return undefined;
}

/** What a report is about: the session it names, and the kind of report. */
const subjectOf = ({ event, session }: Report): string | undefined =>
  session === undefined ? undefined : `${String(event.fields['report'])} ${session}`;

/** Where each subject was last said to be up. */
function lastUps(reports: readonly Report[]): ReadonlyMap<string | undefined, number> {
  return new Map(reports.filter(saysUp).map((report) => [subjectOf(report), report.event.order]));
}

/** Findings that vendors' own reports give. */
export function findingsFromReports(
  reports: readonly Report[],
  factsOf: (dialect: string) => DialectFacts,
): DraftFinding[] {
  const drafts = new Map<string, DraftFinding>();
  const ups = lastUps(reports);
  const isOver = (report: Report): boolean =>
    report.session !== undefined && (ups.get(subjectOf(report)) ?? -1) > report.event.order;
  for (const report of reports) {
    const said = faultOf(report);
    if (!said) continue;
    const key = `${said.category} ${report.local ?? ''} ${report.remote ?? ''} ${report.session ?? ''}`;
    const known = drafts.get(key);
    if (known) {
      drafts.set(key, {
        finding: { ...known.finding, count: known.finding.count + 1, recovered: isOver(report) },
        lastOrder: report.event.order,
        primary: true,
      });
      continue;
    }
    drafts.set(key, {
      finding: {
        ...findingOf(report, said, factsOf(report.dialect)),
        recovered: isOver(report),
      },
      lastOrder: report.event.order,
      primary: true,
    });
  }
  return [...drafts.values()];
}

function findingOf(report: Report, said: Said, facts: DialectFacts): Finding {
  const category = findCategory(said.category);
  const { event } = report;
  return {
    category: said.category,
    title: category?.title ?? said.category,
    stage: category?.stage ?? 'any',
    severity: category?.severity ?? 'warning',
    confidence: said.confidence,
    local: report.local,
    remote: report.remote,
    sessions: [],
    first: event.time,
    last: event.time,
    count: 1,
    recovered: false,
    evidence: [{ place: event.place, text: event.text, because: said.because }],
    differences: [],
    alternatives: report.alternatives.map((id, index) => ({
      category: id,
      confidence: Math.round(20 / (index + 1)) / 100,
    })),
    symptoms: [],
    actions: actionsFor(said.category, facts.advice, { sent: false, heard: false }),
    missing: missingFor(said.category, false),
  };
}
