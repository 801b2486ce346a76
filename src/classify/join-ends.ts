import { isGeneric, isKindOf, refines } from '../category/refine.js';
import type { Ends } from '../ends/ends.js';
import type { JointTunnel, Side, SideOf } from '../ends/joint-tunnels.js';
import type { Session } from '../session/session.js';
import type { Difference, Evidence, Finding } from './diagnosis.js';
import type { DraftFinding } from './from-sessions.js';

/*
 * What both ends say of one tunnel becomes one finding: the finest category that either knows, with the lines of both.
 * The end that refuses knows more than the one that is refused, and an end that only waits knows least.
 */

const mostEvidence = 8;
const evidenceOfOther = 3;
const highest = 0.97;
const supportOfOtherEnd = 0.04;
/** Attempts this far apart, by one clock, do not explain each other. */
const nearby = 2 * 60_000;

/** What is here for one end is there for the other. */
const mirrored: Readonly<Record<string, string>> = {
  'networks behind this end': 'networks behind the peer',
  'networks behind the peer': 'networks behind this end',
};

const swapped = ({ parameter, local, remote }: Difference): Difference => ({
  parameter: mirrored[parameter] ?? parameter,
  local: remote,
  remote: local,
});

const silences = ['timeout', 'peer.unreachable', 'nat.udp-4500-blocked', 'message.fragmentation'];

const isSilence = (category: string): boolean => silences.some((each) => isKindOf(category, each));

const names = (finding: Finding, category: string): boolean =>
  finding.alternatives.some((each) => isKindOf(category, each.category));

/** Whether what one end knows explains what the other only felt. */
function explains(cause: Finding, effect: Finding): boolean {
  if (refines(cause.category, effect.category)) return true;
  if (refines(effect.category, cause.category)) return false;
  if (cause.severity === 'info' && effect.severity !== 'info') return false;
  if (isSilence(effect.category)) return !isSilence(cause.category) && !isGeneric(cause.category);
  if (!names(effect, cause.category)) return false;
  return !names(cause, effect.category) || cause.confidence > effect.confidence;
}

/** Whether two drafts are about the same attempts: the same negotiations; the same minutes where that is not known. */
function sameAttempts(
  one: DraftFinding,
  other: DraftFinding,
  sides: readonly [Side, Side],
  partner: Partner,
): boolean {
  const counterparts = counterpartsOf(one, partner);
  if (other.members.some((member) => counterparts.has(member))) return true;
  // Both have counterparts in the other log, and they are others.
  if (counterparts.size > 0 && counterpartsOf(other, partner).size > 0) return false;
  // What is no fault happens beside one as well.
  if (one.finding.severity === 'info' || other.finding.severity === 'info') return false;
  const [a, b] = [windowOf(one, sides[0]), windowOf(other, sides[1])];
  if (!a || !b) return true;
  return a.first <= b.last + nearby && b.first <= a.last + nearby;
}

type Partner = ReadonlyMap<Session, Session>;

/** The sessions of the other log that are the same negotiations. */
const counterpartsOf = ({ members }: DraftFinding, partner: Partner): ReadonlySet<Session> =>
  new Set(members.map((member) => partner.get(member)).filter((each) => each !== undefined));

/** When a finding was seen, by the clock of the first end. */
function windowOf(
  { finding }: DraftFinding,
  { tunnel, end }: Side,
): { readonly first: number; readonly last: number } | undefined {
  if (finding.first === undefined || finding.last === undefined) return undefined;
  const shift = end === 1 ? tunnel.ahead : 0;
  return { first: Date.parse(finding.first) - shift, last: Date.parse(finding.last) - shift };
}

/** Both values of a parameter, where each end knows one of them. */
function joinDifferences(own: readonly Difference[], other: readonly Difference[]): readonly Difference[] {
  if (own.length === 0) return other;
  return own.map((each) => {
    const same = other.find(({ parameter }) => parameter === each.parameter);
    return same
      ? {
          parameter: each.parameter,
          local: each.local.length > 0 ? each.local : same.local,
          remote: each.remote.length > 0 ? each.remote : same.remote,
        }
      : each;
  });
}

/** Lines of the cause first, then some of the other end; each once. */
function joinEvidence(own: readonly Evidence[], other: readonly Evidence[]): Evidence[] {
  const room = mostEvidence - Math.min(other.length, evidenceOfOther);
  const joined = [...own.slice(0, room), ...other];
  const isFirst = (each: Evidence, index: number): boolean =>
    joined.findIndex(({ place }) => place.source === each.place.source && place.line === each.place.line) ===
    index;
  return joined.filter(isFirst).slice(0, mostEvidence);
}

/** Each end speaks of itself as "this end"; where both speak, they are called by their addresses. */
function byAddress(evidence: readonly Evidence[], { tunnel, end }: Side): Evidence[] {
  const [self, peer] = end === 0 ? [tunnel.local, tunnel.remote] : [tunnel.remote, tunnel.local];
  return evidence.map((each) => ({
    ...each,
    because: each.because
      .replaceAll('this end', () => self ?? 'this end')
      .replaceAll('the peer', () => peer ?? 'the peer'),
  }));
}

const lastMember = ({ members }: DraftFinding): Session | undefined =>
  members.reduce<Session | undefined>(
    (last, each) => (!last || each.lastOrder > last.lastOrder ? each : last),
    undefined,
  );

/** Whether the last failure of both is the same negotiation: then what either saw come up after it tells. */
function sameLast(one: DraftFinding, other: DraftFinding, partner: Partner): boolean {
  const [own, its] = [lastMember(one), lastMember(other)];
  return own !== undefined && its !== undefined && partner.get(own) === its;
}

/** The finding of both ends: `cause` names it, `effect` is what the other end says of it. */
function join(
  cause: DraftFinding,
  effect: DraftFinding,
  sides: readonly [Side, Side],
  partner: Partner,
): DraftFinding {
  const { tunnel, end } = sides[0];
  const [own, other] = [cause.finding, effect.finding];
  const first = end === 0 ? own : other;
  const turn = (differences: readonly Difference[], side: Side): readonly Difference[] =>
    side.end === 0 ? differences : differences.map(swapped);
  const later =
    (windowOf(cause, sides[0])?.last ?? 0) >= (windowOf(effect, sides[1])?.last ?? 0) ? own : other;
  const finding: Finding = {
    ...own,
    local: tunnel.local,
    remote: tunnel.remote,
    confidence: Math.min(highest, Math.round((own.confidence + supportOfOtherEnd) * 100) / 100),
    sessions: [...new Set([...first.sessions, ...(first === own ? other : own).sessions])],
    first: first.first ?? own.first ?? other.first,
    last: first.last ?? own.last ?? other.last,
    count: Math.max(own.count, other.count),
    recovered: sameLast(cause, effect, partner) ? own.recovered || other.recovered : later.recovered,
    evidence: joinEvidence(byAddress(own.evidence, sides[0]), byAddress(other.evidence, sides[1])),
    differences: joinDifferences(turn(own.differences, sides[0]), turn(other.differences, sides[1])),
    alternatives: own.alternatives.filter((each) => !isKindOf(other.category, each.category)),
    symptoms: [
      ...own.symptoms,
      ...[...other.symptoms, { category: other.category, count: other.count }].filter(
        ({ category }) =>
          category !== own.category && !own.symptoms.some((each) => each.category === category),
      ),
    ],
    missing: undefined,
  };
  return {
    finding,
    lastOrder: Math.max(cause.lastOrder, effect.lastOrder),
    primary: cause.primary || effect.primary,
    source: first === own ? cause.source : effect.source,
    members: [...cause.members, ...effect.members],
    dialects: [...new Set([...cause.dialects, ...effect.dialects])],
  };
}

/** Sessions with their counterpart in the other log, both ways. */
export function partnersOf(ends: readonly Ends[]): Partner {
  const partners = new Map<Session, Session>();
  for (const { pairs } of ends)
    for (const { first, second } of pairs) partners.set(first, second).set(second, first);
  return partners;
}

/** Joins what the two ends of each tunnel say. */
export function joinEnds(
  drafts: readonly DraftFinding[],
  sideOf: SideOf,
  partner: ReadonlyMap<Session, Session>,
): DraftFinding[] {
  const alone: DraftFinding[] = [];
  const joint = new Map<JointTunnel, { draft: DraftFinding; side: Side }[]>();
  for (const draft of drafts) {
    const side = sideOf(draft.source, draft.finding.local, draft.finding.remote);
    if (!side) alone.push(draft);
    else joint.set(side.tunnel, [...(joint.get(side.tunnel) ?? []), { draft, side }]);
  }
  return [...alone, ...[...joint.values()].flatMap((own) => joinTunnel(own, partner))];
}

/** Takes two drafts after another together until no end says anything that the other explains. */
function joinTunnel(
  own: readonly { readonly draft: DraftFinding; readonly side: Side }[],
  partner: Partner,
): DraftFinding[] {
  const left: { readonly draft: DraftFinding; readonly side: Side; readonly ofBoth?: boolean }[] = [...own];
  for (let found = true; found;) {
    found = false;
    for (let index = 0; index < left.length; index += 1) {
      const effect = left[index] as (typeof left)[number];
      const at = left.findIndex(
        (cause, other) =>
          other !== index &&
          (cause.ofBoth === true || cause.side.end !== effect.side.end) &&
          (cause.draft.finding.category === effect.draft.finding.category
            ? betterTold(cause.draft.finding, effect.draft.finding)
            : explains(cause.draft.finding, effect.draft.finding)) &&
          sameAttempts(cause.draft, effect.draft, [cause.side, effect.side], partner),
      );
      const cause = left[at];
      if (!cause) continue;
      const draft = join(cause.draft, effect.draft, [cause.side, effect.side], partner);
      // It speaks for both ends now, in the words of the first.
      left[at] = { draft, side: { tunnel: cause.side.tunnel, end: 0 }, ofBoth: true };
      left.splice(index, 1);
      index -= 1;
      found = true;
    }
  }
  return left.map(({ draft, side }) => named(draft, side));
}

/** Of two that say the same, the one that shows more. */
const betterTold = (one: Finding, other: Finding): boolean =>
  one.differences.length > other.differences.length ||
  (one.differences.length === other.differences.length && one.confidence >= other.confidence);

/** A finding of one end alone, under the names that the joint tunnel has, as that end sees it. */
function named(draft: DraftFinding, { tunnel, end }: Side): DraftFinding {
  const [local, remote] = end === 0 ? [tunnel.local, tunnel.remote] : [tunnel.remote, tunnel.local];
  return { ...draft, finding: { ...draft.finding, local, remote } };
}
