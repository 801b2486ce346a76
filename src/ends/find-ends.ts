import type { Session } from '../session/session.js';
import type { Report } from '../session/report-list.js';
import type { Ends, FoundEnds, Unmatched } from './ends.js';
import { matchSources } from './match-sources.js';
import { sourcePairs } from './source-pairs.js';
import { tunnelsAt } from './tunnel-at.js';

const isEnds = (found: Ends | Unmatched): found is Ends => 'pairs' in found;

/**
 * Finds among all sources those that are the two ends of one negotiation; `ownAddresses` are those that the writer of a
 * source listens on, where it says so.
 */
export function findEnds(
  sessions: readonly Session[],
  reports: readonly Report[],
  ownAddresses: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
): FoundEnds {
  if (
    new Set([...sessions.map(({ source }) => source), ...reports.map(({ event }) => event.place.source)])
      .size < 2
  )
    return { ends: [], unmatched: [] };
  const found = sourcePairs(tunnelsAt(sessions, reports, ownAddresses))
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
