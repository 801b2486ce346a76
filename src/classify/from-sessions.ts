import type { Advice } from '../category/reason.js';
import { findCategory } from '../category/refine.js';
import type { Session } from '../session/session.js';
import type { Report } from '../session/report-list.js';
import type { Configuration } from '../value/configuration.js';
import { actionsFor, type PacketEvidence } from './actions.js';
import type { Evidence, Finding } from './diagnosis.js';
import { pairIn, pairKey, type Group } from './group.js';
import type { Witness } from './hypothesis.js';
import { judge, type Judgement } from './judge.js';
import { isLoadedAgain } from './loaded-again.js';
import { cameUpAfter, reportedUp, upsByPair, type CameUp } from './recovery.js';
import type { Strangers } from './strangers.js';

/** What is known of a dialect when its sessions are judged. */
export interface DialectFacts {
  readonly advice: readonly Advice[];
  readonly showsReceived: boolean;
  readonly configuration?: Configuration | undefined;
  /** How the product is made to log more. */
  readonly moreDetail?: string | undefined;
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

const mostEvidence = 8;
const mostSessions = 100;

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

/** The stage that the sessions tell, where they agree. */
const stageOf = ([first, ...others]: readonly Judgement[]): Finding['stage'] | undefined =>
  others.every(({ stage }) => stage === first?.stage) ? first?.stage : undefined;

const sorted = (values: readonly (string | undefined)[]): string[] =>
  values.filter((each) => each !== undefined).sort();

const greatest = (values: readonly number[]): number =>
  values.reduce((most, each) => Math.max(most, each), 0);

/** When it failed: an attempt as a whole, or the lines of the failure where it had come up before. */
function timesOf({ session, judgement }: Group['members'][number]): readonly (string | undefined)[] {
  const { ikeUp, first, last } = session;
  if (!ikeUp) return [first, last];
  const since = judgement.witnesses.filter(({ event }) => event.order > ikeUp.order);
  return since.length === 0 ? [first, last] : since.map(({ event }) => event.time);
}

function findingOf(
  group: Group,
  ups: ReadonlyMap<string, readonly CameUp[]>,
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
  const times = sorted(group.members.flatMap(timesOf));
  const finding: Finding = {
    category: group.category,
    title: category?.title ?? group.category,
    stage: stageOf(judgements) ?? category?.stage ?? 'any',
    severity: gravest(judgements),
    confidence: greatest(judgements.map((each) => each.confidence)),
    local: session.local?.address,
    remote: session.remote?.address,
    sessions: own.slice(0, mostSessions).map((each) => each.id),
    first: times[0],
    last: times.at(-1),
    count: group.members.reduce(
      (sum, each) =>
        sum + Math.max(1, each.session.endings > 1 ? each.judgement.count : 1) + each.session.repeats,
      0,
    ),
    recovered:
      cameUpAfter(group, lastOrder, ups.get(pairIn(session)) ?? []) ||
      reportedUp(session, lastOrder, times.at(-1), reports) ||
      own.every((each) => isLoadedAgain(each, lastOrder)),
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

/**
 * Several connections between the same peers are several tunnels; a session that names none is told with the only one
 * there is, else by itself.
 */
function connectionsApart(sessions: readonly Session[]): (session: Session) => string {
  const connections = new Map<string, Set<string>>();
  for (const session of sessions) {
    if (session.connection === undefined || !session.remote) continue;
    const key = pairIn(session);
    connections.set(key, (connections.get(key) ?? new Set()).add(session.connection));
  }
  return (session) => ((connections.get(pairIn(session))?.size ?? 0) > 1 ? (session.connection ?? '') : '');
}

/** Somebody who was refused and did not try again may be no peer at all. */
const asInformation = (draft: DraftFinding): DraftFinding => ({
  ...draft,
  finding: { ...draft.finding, severity: 'info' },
});

/** Judges every session and takes together those of one pair of gateways that failed alike. */
export function findingsFromSessions(
  sessions: readonly Session[],
  reports: readonly Report[],
  strangers: Strangers,
  factsOf: (dialect: string) => DialectFacts,
): DraftFinding[] {
  const groups = new Map<string, Group>();
  const namedApart = connectionsApart(sessions);
  for (const session of sessions) {
    if (strangers.sessions.has(session)) continue;
    const judgements = judge(session, factsOf(session.dialect));
    for (const judgement of judgements) {
      const key = `${judgement.category} ${pairKey(session.local?.address, session.remote?.address)} ${namedApart(session)}`;
      const group = groups.get(key) ?? { category: judgement.category, members: [] };
      group.members.push({ session, judgement, first: judgement === judgements[0] });
      groups.set(key, group);
    }
  }
  const ups = upsByPair(sessions);
  return [...groups.values()].map((group) => {
    const dialect = group.members[0]?.session.dialect ?? '';
    const draft = findingOf(group, ups, reports, factsOf(dialect));
    return draft.members.every((member) => strangers.doubtful.has(member)) ? asInformation(draft) : draft;
  });
}
