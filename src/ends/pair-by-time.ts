import type { Session } from '../session/session.js';
import { tolerance } from './clock-offset.js';
import { fitOf, startOf, type SessionPair } from './pair-sessions.js';

const mostPasses = 12;

/**
 * Pairs sessions once the difference of the clocks is known. Where the clocks drift, those that are left pair by the
 * difference of the pair next to them.
 */
export function pairByTime(
  firsts: readonly Session[],
  seconds: readonly Session[],
  offset: number,
): SessionPair[] {
  const pairs = pairNearest(firsts, seconds, offset);
  for (let pass = 0; pass < mostPasses && pairs.length > 1; pass += 1) {
    const taken = new Set(pairs.flatMap(({ first, second }) => [first, second]));
    const left = firsts.filter((each) => !taken.has(each));
    const free = seconds.filter((each) => !taken.has(each));
    if (left.length === 0 || free.length === 0) break;
    const ordered = [...pairs].sort((a, b) => startOf(a.first) - startOf(b.first));
    const more = [ordered[0], ordered.at(-1)].flatMap((edge, index) => {
      const beyond = (each: Session): boolean =>
        edge !== undefined &&
        (index === 0 ? startOf(each) < startOf(edge.first) : startOf(each) > startOf(edge.first));
      return edge ? pairNearest(left.filter(beyond), free, startOf(edge.second) - startOf(edge.first)) : [];
    });
    const fresh = more.filter(
      ({ second }, index) => more.findIndex((each) => each.second === second) === index,
    );
    if (fresh.length === 0) break;
    pairs.push(...fresh);
  }
  return pairs;
}

/** Pairs sessions that start together, by one clock, each with its nearest. */
function pairNearest(firsts: readonly Session[], seconds: readonly Session[], offset: number): SessionPair[] {
  const waiting = seconds
    .map((session) => ({ session, start: startOf(session) - offset }))
    .filter(({ start }) => !Number.isNaN(start))
    .sort((a, b) => a.start - b.start);
  const taken = new Set<Session>();
  const pairs: SessionPair[] = [];
  let from = 0;
  const ordered = firsts
    .map((session) => ({ session, start: startOf(session) }))
    .filter(({ start }) => !Number.isNaN(start))
    .sort((a, b) => a.start - b.start);
  for (const { session: first, start } of ordered) {
    while (from < waiting.length && (waiting[from]?.start ?? 0) < start - tolerance) from += 1;
    let nearest: { session: Session; distance: number } | undefined;
    for (let at = from; at < waiting.length; at += 1) {
      const candidate = waiting[at];
      if (!candidate || candidate.start > start + tolerance) break;
      const distance = Math.abs(candidate.start - start);
      if (taken.has(candidate.session) || (nearest && nearest.distance <= distance)) continue;
      if (fitOf(first, candidate.session) !== undefined) nearest = { session: candidate.session, distance };
    }
    if (!nearest) continue;
    taken.add(nearest.session);
    pairs.push({ first, second: nearest.session, by: 'times' });
  }
  return pairs;
}
