import type { Session } from '../session/session.js';
import { startOf, type Possible, type SessionPair } from './pair-sessions.js';

/** Negotiations that start within this time of each other, by one clock, may be the same. */
export const tolerance = 2500;
const mostVoters = 60;

interface Voter extends Possible {
  readonly difference: number;
}

/** What speaks for a difference of the clocks. */
interface Vote {
  readonly offset: number;
  /** How many negotiations meet under it, and how well; less where others should meet and do not. */
  readonly evidence: number;
  readonly score: number;
}

interface Moments {
  readonly starts: readonly number[];
  readonly first: number;
  readonly last: number;
}

function momentsOf(sessions: ReadonlySet<Session>): Moments {
  const starts = [...sessions].map(startOf).sort((a, b) => a - b);
  return { starts, first: starts[0] ?? 0, last: starts.at(-1) ?? 0 };
}

/** How many of these lie where the other log has negotiations, too. */
const within = ({ starts }: Moments, first: number, last: number): number =>
  starts.filter((start) => start >= first - tolerance && start <= last + tolerance).length;

/** What speaks for a difference, given the possible pairs that lie near it. */
function evidenceFor(offset: number, near: readonly Voter[], firsts: Moments, seconds: Moments): number {
  const best = new Map<Session, number>();
  const met = new Set<Session>();
  for (const { first, second, fit } of near) {
    best.set(first, Math.max(best.get(first) ?? 0, 1 + fit / 10));
    met.add(second);
  }
  const agreeing = [...best.values()].sort((a, b) => b - a).slice(0, met.size);
  const sum = agreeing.reduce((total, each) => total + each, 0);
  // Where both logs overlap under this difference, a negotiation should stand in both.
  const expected = Math.min(
    within(firsts, seconds.first - offset, seconds.last - offset),
    within(seconds, firsts.first + offset, firsts.last + offset),
  );
  return sum * Math.min(1, agreeing.length / Math.max(1, expected));
}

/**
 * Finds the difference of the clocks under which most negotiations meet. Retries at a fixed period meet under many:
 * `weightOf` tells how likely a difference is, and a less likely one must explain much more.
 */
export function voteForOffset(
  possible: readonly Possible[],
  weightOf: (offset: number) => number,
): { readonly offset: number; readonly rivals: number } | undefined {
  const voters = possible
    .map((each): Voter => ({ ...each, difference: startOf(each.second) - startOf(each.first) }))
    .filter(({ difference }) => !Number.isNaN(difference))
    .sort((a, b) => a.difference - b.difference);
  const firsts = momentsOf(new Set(voters.map(({ first }) => first)));
  const seconds = momentsOf(new Set(voters.map(({ second }) => second)));
  const votes: Vote[] = [];
  let [from, to] = [0, 0];
  for (const { difference } of voters) {
    while ((voters[from]?.difference ?? Infinity) < difference - tolerance) from += 1;
    while ((voters[to]?.difference ?? Infinity) <= difference + tolerance) to += 1;
    const weight = weightOf(difference);
    if (weight <= 0 || votes.at(-1)?.offset === difference) continue;
    const evidence = evidenceFor(difference, voters.slice(from, to), firsts, seconds);
    votes.push({ offset: difference, evidence, score: Math.sqrt(evidence) * weight });
  }
  const best = votes.reduce<Vote | undefined>(
    (most, each) => (!most || each.score > most.score ? each : most),
    undefined,
  );
  if (!best) return undefined;
  const rivals = votes.filter(
    ({ offset, evidence, score }) =>
      Math.abs(offset - best.offset) > tolerance && (evidence > best.evidence || score > best.score * 0.95),
  ).length;
  return { offset: best.offset, rivals };
}

/** The newest sessions vote, and the newest of the time that both logs print; a long log need not be held whole against another. */
export function votersOf(sessions: readonly Session[], other: readonly Session[]): readonly Session[] {
  if (sessions.length <= mostVoters) return sessions;
  const { first, last } = momentsOf(new Set(other));
  const common = sessions.filter(
    (each) => startOf(each) >= first - tolerance && startOf(each) <= last + tolerance,
  );
  return [...new Set([...common.slice(-mostVoters / 2), ...sessions.slice(-mostVoters / 2)])];
}

/** How much later the second negotiation began than the first, in milliseconds, each by its own clock. */
export const differenceOf = ({
  first,
  second,
}: {
  readonly first: Session;
  readonly second: Session;
}): number => Date.parse(second.first ?? '') - Date.parse(first.first ?? '');

/** How far the clocks of known pairs are apart, by the start of their sessions. */
export function offsetOf(
  pairs: readonly SessionPair[],
): { readonly offset: number; readonly rivals: number } | undefined {
  const differences = pairs
    .map(differenceOf)
    .filter((each) => !Number.isNaN(each))
    .sort((a, b) => a - b);
  const offset = differences[Math.floor(differences.length / 2)];
  return offset === undefined ? undefined : { offset, rivals: 0 };
}
