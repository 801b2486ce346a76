import { findCategory } from '../category/refine.js';
import type { Report } from '../session/report-list.js';
import { actionsFor } from './actions.js';
import type { DialectFacts, DraftFinding } from './from-sessions.js';
import type { Action, Difference, Evidence, Finding } from './diagnosis.js';
import { isAfter, momentOf, saysUp } from './report-order.js';

/** Above this share of its processor a gateway drops tunnels. */
const busyPercent = 95;

/** A report that says outright that nothing is wrong. */
export const saysNoFault = (report: Report): boolean => report.event.fields['healthy'] === true;

interface Said {
  readonly category: string;
  readonly because: string;
  readonly confidence: number;
  /** Whether another part of the gateway does the work. */
  readonly standsBy?: boolean;
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

/** What a report is about: the session or the peer it names, and the kind of report. */
function subjectOf({ event, session, remote }: Report): string | undefined {
  const name = session ?? remote;
  return name === undefined ? undefined : `${String(event.fields['report'])} ${name}`;
}

/** Where a report stands, and what it is about there. */
const listed = ({ event, session }: Report): DraftFinding['subject'] =>
  session === undefined
    ? undefined
    : { list: `${event.place.source} ${String(event.fields['report'])}`, name: session };

/** The reports that say a subject is up, in their order. */
function upsBySubject(reports: readonly Report[]): ReadonlyMap<string, readonly Report[]> {
  const ups = new Map<string, Report[]>();
  for (const report of reports.filter(saysUp)) {
    const subject = subjectOf(report);
    if (subject === undefined) continue;
    const known = ups.get(subject);
    if (known) known.push(report);
    else ups.set(subject, [report]);
  }
  return ups;
}

/** What a tunnel that left one instance of a gateway for the other is not: a fault of the peer. */
const looksLost: ReadonlySet<string> = new Set(['peer.deleted', 'timeout.dpd', 'connection.down', 'unknown']);

/** A tunnel that went down here and came up next on another instance moved there. */
function movedTo(report: Report, said: Said, next: Report): Said {
  const here = report.event.fields['instance'];
  const there = next.event.fields['instance'];
  if (here === undefined || there === undefined || here === there || !looksLost.has(said.category))
    return said;
  return {
    category: 'platform.failover',
    because: 'the tunnel went down on one instance and came up next on the other',
    confidence: 0.85,
  };
}

/** A tunnel that is not up on one part of a gateway, and that another part reports as up, no order known: it stands by. */
function upElsewhere(report: Report, said: Said, ups: readonly Report[]): Said {
  const down = momentOf(report);
  const unordered = (up: Report): boolean => {
    const { source, time } = momentOf(up);
    return source !== down.source && (time === undefined || down.time === undefined);
  };
  if (said.category !== 'connection.down' || !ups.some(unordered)) return said;
  return {
    ...said,
    because: 'this part of the gateway reports that the connection is not up; another one reports that it is',
    standsBy: true,
  };
}

/** Findings that vendors' own reports give. */
export function findingsFromReports(
  reports: readonly Report[],
  factsOf: (dialect: string) => DialectFacts,
): DraftFinding[] {
  const drafts = new Map<string, DraftFinding>();
  const ups = upsBySubject(reports);
  const upsOf = (report: Report): readonly Report[] => ups.get(subjectOf(report) ?? '') ?? [];
  const nextUp = (report: Report): Report | undefined =>
    upsOf(report).find((up) => isAfter(momentOf(up), momentOf(report)));
  for (const report of reports) {
    const named = faultOf(report);
    if (!named) continue;
    const next = nextUp(report);
    const said = next ? movedTo(report, named, next) : upElsewhere(report, named, upsOf(report));
    const key = `${said.category} ${report.local ?? ''} ${report.remote ?? ''} ${report.session ?? ''}`;
    const known = drafts.get(key);
    if (known) {
      drafts.set(key, {
        ...known,
        finding: againIn(known.finding, report, said, next !== undefined),
        lastOrder: report.event.order,
      });
      continue;
    }
    drafts.set(key, {
      finding: {
        ...findingOf(report, said, factsOf(report.dialect)),
        recovered: next !== undefined,
      },
      lastOrder: report.event.order,
      primary: true,
      source: report.event.place.source,
      members: [],
      dialects: [report.dialect],
      subject: listed(report),
    });
  }
  return [...drafts.values()];
}

const earlier = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;

const later = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a;

/** The same said once more: the first and the newest report are its evidence. */
function againIn(known: Finding, report: Report, said: Said, recovered: boolean): Finding {
  const { event } = report;
  const newest = evidenceOf(report, said.because);
  return {
    ...known,
    count: known.count + 1 + report.repeats,
    recovered,
    first: earlier(known.first, event.time),
    last: later(known.last, event.time),
    evidence: [...known.evidence.slice(0, newest.length), ...newest],
  };
}

/** What interrupts working tunnels comes last. */
const inOrder = (actions: readonly Action[]): Action[] => [
  ...actions.filter(({ disruptive }) => !disruptive),
  ...actions.filter(({ disruptive }) => disruptive),
];

/** What the vendor's own report recommends, quoted as such; what resets something comes last with the others. */
function quotedActions(actions: unknown): Action[] {
  if (!Array.isArray(actions)) return [];
  return (actions as readonly ({ readonly text?: unknown; readonly url?: unknown } | null | undefined)[])
    .filter((each): each is { text: string; url?: unknown } => typeof each?.text === 'string')
    .map(({ text, url }) => ({
      text: `The vendor says: ${text}`,
      url: typeof url === 'string' ? url : undefined,
      disruptive: /\breset\b/i.test(text),
    }));
}

/** A value, or several, as a report prints them. */
function valuesOf(value: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values
    .filter((each): each is string | number => typeof each === 'string' || typeof each === 'number')
    .map(String)
    .filter((each) => each !== '');
}

/** The parameters that a report says differ: one beside its values, or a list of them. */
function differencesOf({ event: { fields } }: Report): Difference[] {
  const list: readonly unknown[] = Array.isArray(fields['differences']) ? fields['differences'] : [];
  const stated = list.map((each): Difference => {
    const { parameter, local, remote } = (each ?? {}) as Readonly<Record<string, unknown>>;
    return {
      parameter: typeof parameter === 'string' ? parameter : '',
      local: valuesOf(local),
      remote: valuesOf(remote),
    };
  });
  const { parameter } = fields;
  const own: Difference = {
    parameter: typeof parameter === 'string' ? parameter : '',
    local: valuesOf(fields['localValue']),
    remote: valuesOf(fields['remoteValue']),
  };
  return [
    ...stated.filter((each) => each.parameter !== ''),
    ...(own.parameter !== '' && own.local.length + own.remote.length > 0 ? [own] : []),
  ];
}

/** The line of a log that a report rests on, where it quotes one, before the report. */
function evidenceOf({ event }: Report, because: string): Evidence[] {
  const { quote } = event.fields;
  const own = { place: event.place, text: event.text, because };
  return typeof quote === 'string'
    ? [{ place: event.place, text: quote, because: 'the line of the log that the report quotes' }, own]
    : [own];
}

/** A word that may also stand for no fault accuses nobody. */
const mayBeNone = ({ alternatives }: Report): boolean => alternatives.includes('none');

function findingOf(report: Report, said: Said, facts: DialectFacts): Finding {
  const category = findCategory(said.category);
  const { event } = report;
  const differences = differencesOf(report);
  return {
    category: said.category,
    title: category?.title ?? said.category,
    stage: category?.stage ?? 'any',
    severity: mayBeNone(report) || said.standsBy === true ? 'info' : (category?.severity ?? 'warning'),
    confidence: said.confidence,
    local: report.local,
    remote: report.remote,
    sessions: [],
    first: event.time,
    last: event.time,
    count: 1 + report.repeats,
    recovered: false,
    evidence: evidenceOf(report, said.because),
    differences,
    alternatives: report.alternatives
      .filter((id) => id !== 'none')
      .map((id, index) => ({
        category: id,
        confidence: Math.round(20 / (index + 1)) / 100,
      })),
    symptoms: [],
    actions: inOrder([
      ...quotedActions(event.fields['actions']),
      ...actionsFor(said.category, facts.advice, { sent: false, heard: false }),
    ]),
  };
}
