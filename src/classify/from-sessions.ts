import type { Advice } from '../category/reason.js';
import { findCategory } from '../category/refine.js';
import type { Session } from '../session/session.js';
import type { Report } from '../session/tracker.js';
import { actionsFor, type PacketEvidence } from './actions.js';
import type { Evidence, Finding } from './diagnosis.js';
import type { Witness } from './hypothesis.js';
import { judge, type Judgement } from './judge.js';
import { missingFor } from './missing.js';

/** What is known of a dialect when its sessions are judged. */
export interface DialectFacts {
  readonly advice: readonly Advice[];
  readonly showsReceived: boolean;
}

/** A finding under construction, with what the ranking needs. */
export interface DraftFinding {
  readonly finding: Finding;
  /** Position of its last line in the order the events came. */
  readonly lastOrder: number;
  /** Whether it is the first cause of some session, and not one that stands beside a better one. */
  readonly primary: boolean;
  /** Where it was read. */
  readonly source: string;
  /** The sessions that failed by it; none where a report says so. */
  readonly members: readonly Session[];
  /** What this end is told to do, by its dialect. */
  readonly dialects: readonly string[];
  /** Of a report: the answer or list it stands in, and what it is about there. */
  readonly subject?: { readonly list: string; readonly name: string } | undefined;
}

/** Sessions of one pair of gateways that failed by the same category. */
interface Group {
  readonly category: string;
  readonly members: { readonly session: Session; readonly judgement: Judgement; readonly first: boolean }[];
}

const mostEvidence = 8;
const mostSessions = 100;

/** The name of a pair of gateways. */
export const pairKey = (local: string | undefined, remote: string | undefined): string =>
  `${local ?? ''} ${remote ?? ''}`;

const quote = ({ event, because }: Witness): Evidence => ({ place: event.place, text: event.text, because });

/** Each line is quoted once. */
function evidenceOf(judgements: readonly Judgement[]): Evidence[] {
  const seen = new Set<number>();
  const evidence: Evidence[] = [];
  for (const witness of judgements.flatMap((each) => each.witnesses)) {
    if (seen.has(witness.event.order) || evidence.length >= mostEvidence) continue;
    seen.add(witness.event.order);
    evidence.push(quote(witness));
  }
  return evidence;
}

function addUp(maps: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const total = new Map<string, number>();
  for (const map of maps) for (const [key, value] of map) total.set(key, (total.get(key) ?? 0) + value);
  return total;
}

function highest(maps: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const most = new Map<string, number>();
  for (const map of maps) for (const [key, value] of map) most.set(key, Math.max(most.get(key) ?? 0, value));
  return most;
}

const severities = ['error', 'warning', 'info'] as const;

const gravest = (judgements: readonly Judgement[]): Finding['severity'] =>
  severities.find((severity) => judgements.some((each) => each.severity === severity)) ?? 'warning';

const sorted = (values: readonly (string | undefined)[]): string[] =>
  values.filter((each) => each !== undefined).sort();

/** A report that the tunnel is up now, said of the same peer and not of a time before the failure. */
function reportedUp(
  remote: string | undefined,
  last: string | undefined,
  reports: readonly Report[],
): boolean {
  return reports.some(({ event, remote: reported }) => {
    if (event.fields['up'] !== true || remote === undefined || reported !== remote) return false;
    const { since } = event.fields;
    return last === undefined || typeof since !== 'string' || since >= last;
  });
}

const recoveryKey = ({ source, local, remote }: Session): string =>
  `${source} ${pairKey(local?.address, remote?.address)}`;

/** Where in each source a Child SA of a pair of gateways last came up. */
function lastUps(sessions: readonly Session[]): ReadonlyMap<string, number> {
  const ups = new Map<string, number>();
  for (const session of sessions) {
    if (!session.childUp) continue;
    const key = recoveryKey(session);
    ups.set(key, Math.max(ups.get(key) ?? 0, session.childUp.order));
  }
  return ups;
}

const greatest = (values: readonly number[]): number =>
  values.reduce((most, each) => Math.max(most, each), 0);

function findingOf(
  group: Group,
  ups: ReadonlyMap<string, number>,
  reports: readonly Report[],
  facts: DialectFacts,
): DraftFinding {
  const category = findCategory(group.category);
  const { session } = group.members[0] as Group['members'][number];
  const judgements = group.members.map((each) => each.judgement);
  const own = group.members.map((each) => each.session);
  const lastOrder = greatest(judgements.map((each) => each.lastOrder));
  const packets: PacketEvidence = {
    sent: own.some((each) => each.sent !== undefined),
    heard: own.some((each) => each.heard !== undefined),
  };
  const differences = judgements.find((each) => each.differences.length > 0)?.differences ?? [];
  const times = sorted(own.flatMap((each) => [each.first, each.last]));
  const finding: Finding = {
    category: group.category,
    title: category?.title ?? group.category,
    stage: category?.stage ?? 'any',
    severity: gravest(judgements),
    confidence: greatest(judgements.map((each) => each.confidence)),
    local: session.local?.address,
    remote: session.remote?.address,
    sessions: own.slice(0, mostSessions).map((each) => each.id),
    first: times[0],
    last: times.at(-1),
    count: group.members.reduce(
      (sum, each) => sum + Math.max(1, each.session.endings > 1 ? each.judgement.count : 1),
      0,
    ),
    recovered:
      (ups.get(recoveryKey(session)) ?? -1) > lastOrder ||
      reportedUp(session.remote?.address, times.at(-1), reports),
    evidence: evidenceOf(judgements),
    differences,
    alternatives: [...highest(judgements.map((each) => each.alternatives))]
      .map(([id, confidence]) => ({ category: id, confidence }))
      .sort((a, b) => b.confidence - a.confidence),
    symptoms: [...addUp(judgements.map((each) => each.symptoms))].map(([id, count]) => ({
      category: id,
      count,
    })),
    actions: actionsFor(group.category, facts.advice, packets),
    missing: missingFor(group.category, differences.length > 0),
  };
  return {
    finding,
    lastOrder,
    primary: group.members.some((each) => each.first),
    source: session.source,
    members: own,
    dialects: [session.dialect],
  };
}

/** Judges every session and takes together those of one pair of gateways that failed alike. */
export function findingsFromSessions(
  sessions: readonly Session[],
  reports: readonly Report[],
  ignored: ReadonlySet<Session>,
  factsOf: (dialect: string) => DialectFacts,
): DraftFinding[] {
  const groups = new Map<string, Group>();
  for (const session of sessions) {
    if (ignored.has(session)) continue;
    const judgements = judge(session, factsOf(session.dialect));
    for (const judgement of judgements) {
      const key = `${judgement.category} ${pairKey(session.local?.address, session.remote?.address)}`;
      const group = groups.get(key) ?? { category: judgement.category, members: [] };
      group.members.push({ session, judgement, first: judgement === judgements[0] });
      groups.set(key, group);
    }
  }
  const ups = lastUps(sessions);
  return [...groups.values()].map((group) => {
    const dialect = group.members[0]?.session.dialect ?? '';
    return findingOf(group, ups, reports, factsOf(dialect));
  });
}
