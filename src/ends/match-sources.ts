import type { Session } from '../session/session.js';
import { yearShiftOf } from './assumed-year.js';
import type { Resolution } from './clock-difference.js';
import type { Ends, TunnelPair, Unmatched } from './ends.js';
import { priorOf } from './likely-offset.js';
import { differenceOf, offsetOf, voteForOffset, votersOf } from './clock-offset.js';
import { pairByTime } from './pair-by-time.js';
import { fitOf, pairsBySpi, type Possible, type SessionPair } from './pair-sessions.js';
import type { SourcePair } from './source-pairs.js';
import type { TunnelAt } from './tunnel-at.js';
import { endsOf, strongest } from './weigh-ends.js';

const minute = 60_000;

/** Times without fractions count whole seconds. */
function resolutionOf(sessions: readonly Session[]): number {
  const times = sessions.flatMap(({ first, last }) => [first, last]);
  return times.some((time) => time !== undefined && !time.endsWith('.000Z')) ? 1 : 1000;
}

/** Two sources held against each other: undefined where nothing ties them. */
export function matchSources({ sources, tunnels: related }: SourcePair): Ends | Unmatched | undefined {
  const tunnels = strongest(related);
  const firsts = [...new Set(tunnels.flatMap(({ first }) => first.sessions))];
  const seconds = [...new Set(tunnels.flatMap(({ second }) => second.sessions))];
  const bySpi = pairsBySpi(firsts, seconds);
  const possible = tunnels.flatMap(({ first, second }) => possibleIn(first, second));
  const resolution: Resolution = { first: resolutionOf(firsts), second: resolutionOf(seconds) };
  const shift = yearShiftOf(bySpi.length > 0 ? bySpi : possible);
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
  return reportsOf(sources, named ? tunnels : onlyTunnel(tunnels));
}

/**
 * Some lists of errors name the peer alone. Where that is the gateway of the other log, and nothing else there may be
 * meant, the list is of the other end.
 */
function onlyTunnel(tunnels: readonly TunnelPair[]): readonly TunnelPair[] {
  const [only, ...others] = tunnels.filter(({ relation }) => relation === 'one address');
  return only !== undefined && others.length === 0 && namesPeerAlone(only) ? [only] : [];
}

const namesPeerAlone = ({ first, second }: TunnelPair): boolean =>
  [first, second].some(({ sessions, local }) => sessions.length === 0 && local === undefined);

/** A source that only reports states belongs to the other end where the times overlap. */
function reportsOf(sources: readonly [string, string], tunnels: readonly TunnelPair[]): Ends | undefined {
  const own = tunnels.filter(({ first, second }) => {
    const [a, b] = [timesOf(first), timesOf(second)];
    const onlyReports = first.sessions.length === 0 || second.sessions.length === 0;
    return onlyReports && a && b && a.first <= b.last + 5 * minute && b.first <= a.last + 5 * minute;
  });
  const [any] = own;
  if (!any) return undefined;
  return {
    sources,
    tunnels: own,
    pairs: [],
    matchedBy: [any.relation],
    confidence: any.relation === 'mirrored peers' ? 0.7 : 0.6,
    clock: undefined,
    yearShift: 0,
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
