import { boundsOf, estimateClock, type Resolution } from './clock-difference.js';
import type { Ends, TunnelPair } from './ends.js';
import { isLikely, likelihoodOf } from './likely-offset.js';
import { pathsBetween, sameSize, seenAtBothEnds } from './message-paths.js';
import { offsetOf } from './clock-offset.js';
import { sharedRefusals, type SessionPair } from './pair-sessions.js';
import type { Relation, TunnelAt } from './tunnel-at.js';

const leastConfidence = 0.5;
const mostMeasured = 500;

const byRelation: Readonly<Record<Relation, number>> = {
  'mirrored peers': 0.82,
  'one address': 0.7,
  'behind NAT': 0.55,
  exchanges: 0.55,
};

/** Weaker relations do not stand beside a strong one of the same gateways. */
export function strongest(tunnels: readonly TunnelPair[]): TunnelPair[] {
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

/** Whether two ends print different addresses of the same gateway, which NAT would explain. */
const addressesDiffer = (first: TunnelAt, second: TunnelAt): boolean =>
  (first.local !== undefined && second.remote !== undefined && first.local !== second.remote) ||
  (first.remote !== undefined && second.local !== undefined && first.remote !== second.local);

/** What shows that two sources are two ends, and how sure that is; undefined where it is too little. */
export function endsOf(
  sources: readonly [string, string],
  tunnels: readonly TunnelPair[],
  pairs: readonly SessionPair[],
  resolution: Resolution,
  ambiguous: boolean,
  yearShift: number,
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
            (offset === undefined ? 0.9 : likelihoodOf(offset + yearShift)) -
            (ambiguous ? 0.05 : 0),
        );
  if (confidence < leastConfidence) return undefined;
  // Neither end is named and nothing fits but the hour: that is no pair.
  const refusals = pairs.reduce((sum, { first, second }) => sum + sharedRefusals(first, second), 0);
  const unnamed = relation === 'exchanges' || relation === 'behind NAT';
  if (ids === 0 && unnamed && both.length + refusals < 2) return undefined;
  // Nor is one whose gateways only may be the same, at another hour.
  const uncertain = unnamed || used.every(({ first, second }) => addressesDiffer(first, second));
  if (ids === 0 && uncertain && offset !== undefined && !isLikely(offset + yearShift, pairs.length, unnamed))
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
    yearShift,
    // Clocks that drift meet under several differences, one after another.
    ambiguous: ambiguous && estimate?.drifts !== true,
  };
}
