import type { Session } from '../session/session.js';
import type { Report } from '../session/tracker.js';
import { boundsOf, estimateClock, type ClockEstimate, type Resolution } from './clock-difference.js';
import { pathsBetween, sameSize, seenAtBothEnds } from './message-paths.js';
import {
  fitOf,
  pairByTime,
  pairsBySpi,
  sharedRefusals,
  voteForOffset,
  votersOf,
  type Possible,
  type SessionPair,
} from './pair-sessions.js';
import { isTranslated, relationOf, tunnelsAt, type Relation, type TunnelAt } from './tunnel-at.js';

/** One tunnel as two sources name it. */
export interface TunnelPair {
  readonly first: TunnelAt;
  readonly second: TunnelAt;
  readonly relation: Relation;
}

/** Two sources that are the two ends of one negotiation or more. */
export interface Ends {
  readonly sources: readonly [string, string];
  readonly tunnels: readonly TunnelPair[];
  readonly pairs: readonly SessionPair[];
  readonly matchedBy: readonly string[];
  /** 0 to 1. */
  readonly confidence: number;
  readonly clock: ClockEstimate | undefined;
  /** Other differences of the clocks would fit as well. */
  readonly ambiguous: boolean;
}

/** Sources whose gateways fit and whose times do not. */
export interface Unmatched {
  readonly sources: readonly [string, string];
  /** How far their negotiations are apart, in milliseconds. */
  readonly apart: number;
}

/** What was found among the sources. */
export interface FoundEnds {
  readonly ends: readonly Ends[];
  readonly unmatched: readonly Unmatched[];
}

const minute = 60_000;
const day = 24 * 60 * minute;
/** Clocks are wrong by zones and by neglect, hardly by more than a day; such a log is of another day. */
const greatestOffset = day + minute;
const leastConfidence = 0.5;
const mostMeasured = 500;

const byRelation: Readonly<Record<Relation, number>> = {
  'mirrored peers': 0.82,
  'one address': 0.7,
  'behind NAT': 0.55,
  exchanges: 0.55,
};

/** Clocks that agree are likelier than clocks that differ by a zone, and those than any other difference. */
function likelihoodOf(offset: number): number {
  const size = Math.abs(offset);
  if (size > greatestOffset) return 0;
  // Of several that fit, the smallest is likeliest.
  if (size <= 5 * minute) return 1 - 0.01 * Math.log10(1 + size / 1000);
  const quarters = size / (15 * minute);
  return Math.abs(quarters - Math.round(quarters)) * 15 <= 2 ? 0.9 : 0.8;
}

/** Before anything is known of them, most clocks agree; one that does not is off by a zone as a rule. */
function priorOf(offset: number): number {
  const likelihood = likelihoodOf(offset);
  if (likelihood > 0.9) return likelihood;
  return likelihood === 0 ? 0 : likelihood / 2;
}

/** Times without fractions count whole seconds. */
function resolutionOf(sessions: readonly Session[]): number {
  const times = sessions.flatMap(({ first, last }) => [first, last]);
  return times.some((time) => time !== undefined && !time.endsWith('.000Z')) ? 1 : 1000;
}

const assumesYear = ({ timeAssumed }: Session): boolean =>
  timeAssumed.includes('year') || timeAssumed.includes('date');

/** Where one of the logs prints no year, the two may have been given different ones around New Year. */
function yearShift(offset: number, firsts: readonly Session[], seconds: readonly Session[]): number {
  if (![...firsts, ...seconds].some(assumesYear)) return 0;
  const shifts = [-366, -365, 365, 366].map((days) => days * day);
  return shifts.find((shift) => Math.abs(offset + shift) <= greatestOffset) ?? 0;
}

interface SourcePair {
  readonly sources: readonly [string, string];
  readonly tunnels: TunnelPair[];
}

/** Pairs of sources that name each other's gateways. */
function sourcePairs(tunnels: readonly TunnelAt[]): SourcePair[] {
  const pairs = new Map<string, SourcePair>();
  const byAddress = new Map<string, TunnelAt[]>();
  const nameless: TunnelAt[] = [];
  for (const tunnel of tunnels) {
    const addresses = new Set([tunnel.local, tunnel.remote].filter((each) => each !== undefined));
    if (addresses.size < 2) nameless.push(tunnel);
    for (const address of addresses) byAddress.set(address, [...(byAddress.get(address) ?? []), tunnel]);
  }
  const order = new Map(tunnels.map((tunnel, index) => [tunnel, index]));
  const sourceOrder = [...new Set(tunnels.map(({ source }) => source))];
  const translated = tunnels.filter(isTranslated);
  const related = new Set<string>();
  const consider = (one: TunnelAt, other: TunnelAt): void => {
    const swap = sourceOrder.indexOf(one.source) > sourceOrder.indexOf(other.source);
    const [first, second] = swap ? [other, one] : [one, other];
    const name = `${order.get(first)} ${order.get(second)}`;
    if (related.has(name)) return;
    related.add(name);
    const relation = relationOf(first, second);
    if (!relation) return;
    const key = `${first.source}\n${second.source}`;
    const pair = pairs.get(key) ?? { sources: [first.source, second.source], tunnels: [] };
    pair.tunnels.push({ first, second, relation });
    pairs.set(key, pair);
  };
  for (const group of byAddress.values()) {
    // A hub that names thousands of peers meets each of their logs by the peer's address.
    if (group.length > mostMeasured) continue;
    for (const [index, one] of group.entries())
      for (const other of group.slice(index + 1)) if (one.source !== other.source) consider(one, other);
  }
  for (const one of nameless.slice(0, 50))
    for (const other of tunnels.slice(0, mostMeasured)) if (one.source !== other.source) consider(one, other);
  for (const [index, one] of translated.slice(0, 50).entries())
    for (const other of translated.slice(index + 1, 50))
      if (one.source !== other.source) consider(one, other);
  return [...pairs.values()];
}

/** Weaker relations do not stand beside a strong one of the same gateways. */
function strongest(tunnels: readonly TunnelPair[]): TunnelPair[] {
  const rank = ({ relation }: TunnelPair): number => byRelation[relation];
  return tunnels.filter(
    (each) =>
      !tunnels.some(
        (other) =>
          other !== each &&
          (other.first === each.first || other.second === each.second) &&
          rank(other) > rank(each),
      ),
  );
}

/** Two sources held against each other: undefined where nothing ties them, a number where only times keep them apart. */
function matchSources({ sources, tunnels: related }: SourcePair): Ends | Unmatched | undefined {
  const tunnels = strongest(related);
  const firsts = [...new Set(tunnels.flatMap(({ first }) => first.sessions))];
  const seconds = [...new Set(tunnels.flatMap(({ second }) => second.sessions))];
  const bySpi = pairsBySpi(firsts, seconds);
  const possible = tunnels.flatMap(({ first, second }) => possibleIn(first, second));
  const resolution: Resolution = { first: resolutionOf(firsts), second: resolutionOf(seconds) };
  const shift = yearShiftOf(bySpi.length > 0 ? bySpi : possible, firsts, seconds);
  const vote =
    bySpi.length > 0 ? offsetOf(bySpi) : voteForOffset(possible, (offset) => priorOf(offset + shift));
  if (!vote) {
    return bySpi.length > 0
      ? endsOf(sources, tunnels, bySpi, resolution, false, 0)
      : withoutVote(sources, tunnels, possible, resolution);
  }
  const left = new Set(bySpi.flatMap(({ first, second }) => [first, second]));
  const byTime = tunnels.flatMap(({ first, second }) =>
    pairByTime(
      first.sessions.filter((each) => !left.has(each)),
      second.sessions.filter((each) => !left.has(each)),
      vote.offset,
    ),
  );
  return endsOf(sources, tunnels, [...bySpi, ...once(byTime)], resolution, vote.rivals > 0, shift);
}

/** A session pairs with one of the other end. */
function once(pairs: readonly SessionPair[]): SessionPair[] {
  const taken = new Set<Session>();
  return pairs.filter(({ first, second }) => {
    if (taken.has(first) || taken.has(second)) return false;
    taken.add(first).add(second);
    return true;
  });
}

function possibleIn(one: TunnelAt, other: TunnelAt): Possible[] {
  const seconds = votersOf(other.sessions, one.sessions);
  return votersOf(one.sessions, other.sessions).flatMap((first) =>
    seconds.flatMap((second) => {
      const fit = fitOf(first, second);
      return fit === undefined ? [] : [{ first, second, fit }];
    }),
  );
}

const differenceOf = ({ first, second }: { readonly first: Session; readonly second: Session }): number =>
  Date.parse(second.first ?? '') - Date.parse(first.first ?? '');

/** How far the clocks of known pairs are apart, by the start of their sessions. */
function offsetOf(
  pairs: readonly SessionPair[],
): { readonly offset: number; readonly rivals: number } | undefined {
  const differences = pairs
    .map(differenceOf)
    .filter((each) => !Number.isNaN(each))
    .sort((a, b) => a - b);
  const offset = differences[Math.floor(differences.length / 2)];
  return offset === undefined ? undefined : { offset, rivals: 0 };
}

function yearShiftOf(
  pairs: readonly { readonly first: Session; readonly second: Session }[],
  firsts: readonly Session[],
  seconds: readonly Session[],
): number {
  for (const pair of pairs) {
    const difference = differenceOf(pair);
    if (Math.abs(difference) <= greatestOffset) return 0;
    const shift = yearShift(difference, firsts, seconds);
    if (shift !== 0) return shift;
  }
  return 0;
}

/** Logs without times pair in their order; logs of different days do not pair, and that is said. */
function withoutVote(
  sources: readonly [string, string],
  tunnels: readonly TunnelPair[],
  possible: readonly Possible[],
  resolution: Resolution,
): Ends | Unmatched | undefined {
  const timeless = possible.filter(
    ({ first, second }) => first.first === undefined || second.first === undefined,
  );
  if (timeless.length > 0) {
    const pairs = once(timeless.map(({ first, second }) => ({ first, second, by: 'times' as const })));
    return endsOf(sources, tunnels, pairs, resolution, false, 0);
  }
  const named = tunnels.some(({ relation }) => relation === 'mirrored peers');
  const apart = possible.map(differenceOf).sort((a, b) => Math.abs(a) - Math.abs(b))[0];
  if (named && apart !== undefined) return { sources, apart };
  return named ? reportsOf(sources, tunnels) : undefined;
}

/** A source that only reports states belongs to the other end where the times overlap. */
function reportsOf(sources: readonly [string, string], tunnels: readonly TunnelPair[]): Ends | undefined {
  const own = tunnels.filter(({ first, second }) => {
    const [a, b] = [timesOf(first), timesOf(second)];
    const onlyReports = first.sessions.length === 0 || second.sessions.length === 0;
    return onlyReports && a && b && a.first <= b.last + 5 * minute && b.first <= a.last + 5 * minute;
  });
  if (own.length === 0) return undefined;
  return {
    sources,
    tunnels: own,
    pairs: [],
    matchedBy: ['mirrored peers'],
    confidence: 0.7,
    clock: undefined,
    ambiguous: false,
  };
}

function timesOf({
  sessions,
  reported,
}: TunnelAt): { readonly first: number; readonly last: number } | undefined {
  const times = [...sessions.flatMap(({ first, last }) => [first, last]), ...reported]
    .flatMap((time) => (time === undefined ? [] : [Date.parse(time)]))
    .sort((a, b) => a - b);
  const [first, last] = [times[0], times.at(-1)];
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** Whether two ends print different addresses of the same gateway, which NAT would explain. */
const addressesDiffer = (first: TunnelAt, second: TunnelAt): boolean =>
  (first.local !== undefined && second.remote !== undefined && first.local !== second.remote) ||
  (first.remote !== undefined && second.local !== undefined && first.remote !== second.local);

/** Clocks that agree or are a zone apart, else several negotiations that meet under another difference. */
function isLikely(offset: number, pairs: number, unnamed: boolean): boolean {
  if (Math.abs(offset) <= 5 * minute) return true;
  if (likelihoodOf(offset) >= 0.9) return pairs >= (unnamed ? 2 : 1);
  return pairs >= 3;
}

function endsOf(
  sources: readonly [string, string],
  tunnels: readonly TunnelPair[],
  pairs: readonly SessionPair[],
  resolution: Resolution,
  ambiguous: boolean,
  shift: number,
): Ends | undefined {
  if (pairs.length === 0) return undefined;
  const measured = pairs.slice(0, mostMeasured).map(({ first, second }) => pathsBetween(first, second));
  const estimate = estimateClock(measured.map((paths) => boundsOf(paths, resolution)));
  const both = measured.flatMap(seenAtBothEnds);
  const used = tunnels.filter(({ first, second }) =>
    pairs.some((pair) => first.sessions.includes(pair.first) && second.sessions.includes(pair.second)),
  );
  const sizes = both.filter(({ sent, received }) => sameSize(sent, received) === true).length;
  const ids = pairs.filter(({ by }) => by !== 'times').length;
  const relation = used.map((each) => each.relation).sort((a, b) => byRelation[b] - byRelation[a])[0];
  const offset = estimate?.offset ?? offsetOf(pairs)?.offset;
  const confidence =
    ids > 0
      ? 0.99
      : Math.min(
          0.97,
          (byRelation[relation ?? 'exchanges'] +
            Math.min(0.12, 0.03 * sizes) +
            Math.min(0.08, 0.02 * (pairs.length - 1)) +
            Math.min(0.06, 0.02 * both.length)) *
            (offset === undefined ? 0.9 : likelihoodOf(offset + shift)) -
            (ambiguous ? 0.05 : 0),
        );
  if (confidence < leastConfidence) return undefined;
  // Neither end is named and nothing fits but the hour: that is no pair.
  const refusals = pairs.reduce((sum, { first, second }) => sum + sharedRefusals(first, second), 0);
  const unnamed = relation === 'exchanges' || relation === 'behind NAT';
  if (ids === 0 && unnamed && both.length + refusals < 2) return undefined;
  // Nor is one whose gateways only may be the same, at another hour.
  const uncertain = unnamed || used.every(({ first, second }) => addressesDiffer(first, second));
  if (ids === 0 && uncertain && offset !== undefined && !isLikely(offset + shift, pairs.length, unnamed))
    return undefined;
  return {
    sources,
    tunnels: used,
    pairs,
    matchedBy: [
      ...new Set([
        ...pairs.map(({ by }) => by).filter((by) => by !== 'times'),
        ...(relation === undefined ? [] : [relation]),
        ...(both.length > 0 ? ['exchanges'] : []),
        ...(sizes > 0 ? ['packet sizes'] : []),
      ]),
    ],
    confidence: Math.round(confidence * 100) / 100,
    clock: estimate,
    // Clocks that drift meet under several differences, one after another.
    ambiguous: ambiguous && estimate?.drifts !== true,
  };
}

const isEnds = (found: Ends | Unmatched): found is Ends => 'pairs' in found;

/** Finds among all sources those that are the two ends of one negotiation. */
export function findEnds(sessions: readonly Session[], reports: readonly Report[]): FoundEnds {
  if (
    new Set([...sessions.map(({ source }) => source), ...reports.map(({ event }) => event.place.source)])
      .size < 2
  )
    return { ends: [], unmatched: [] };
  const found = sourcePairs(tunnelsAt(sessions, reports))
    .map(matchSources)
    .filter((each) => each !== undefined);
  const ends = found.filter(isEnds).sort((a, b) => b.confidence - a.confidence);
  const taken = new Set<Session>();
  // A negotiation has two ends: where several logs claim one, the surest has it.
  const own = ends.flatMap((each) => {
    const pairs = each.pairs.filter(({ first, second }) => !taken.has(first) && !taken.has(second));
    for (const { first, second } of pairs) taken.add(first).add(second);
    return pairs.length > 0 || each.pairs.length === 0 ? [{ ...each, pairs }] : [];
  });
  const joined = new Set(own.flatMap(({ sources }) => sources));
  return {
    ends: own,
    unmatched: found
      .filter((each): each is Unmatched => !isEnds(each))
      .filter(({ sources }) => !sources.every((source) => joined.has(source))),
  };
}
