import { refusalOf } from '../session/error-notify.js';
import type { Session } from '../session/session.js';
import { pathsBetween, sameSize, seenAtBothEnds } from './message-paths.js';

/** Two sessions that are one negotiation, seen from both ends. */
export interface SessionPair {
  readonly first: Session;
  readonly second: Session;
  /** What ties them: an id that both logs print, or their messages and times. */
  readonly by: 'spi' | 'child spi' | 'times';
}

/** Two sessions that may be one negotiation. */
export interface Possible {
  readonly first: Session;
  readonly second: Session;
  /** How well their messages fit. */
  readonly fit: number;
}

const startOf = (session: Session): number => Date.parse(session.first ?? '');

/** SPIs are compared without leading zeros, which some products leave out. */
const plain = (spi: string): string => spi.toLowerCase().replace(/^0x/, '').replace(/^0+/, '');

const contradict = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && plain(a) !== plain(b);

/** Whether both can be one negotiation: no two initiators, no two versions, no two ids. */
function canBeOne(a: Session, b: Session): boolean {
  if (a.role !== undefined && a.role === b.role) return false;
  if (a.version !== undefined && b.version !== undefined && a.version !== b.version) return false;
  return !contradict(a.spis.initiator, b.spis.initiator) && !contradict(a.spis.responder, b.spis.responder);
}

const heardOf = (session: Session, way: 'sent' | 'received'): readonly string[] =>
  [...session.notifies.keys()]
    .filter((key) => key.startsWith(`${way} `))
    .map((key) => key.slice(way.length + 1))
    .filter((notify) => refusalOf(notify) !== undefined);

/** Refusals that one end sent and the other received. */
export const sharedRefusals = (a: Session, b: Session): number =>
  [
    heardOf(a, 'sent').filter((each) => heardOf(b, 'received').includes(each)),
    heardOf(b, 'sent').filter((each) => heardOf(a, 'received').includes(each)),
  ].flat().length;

const cameUp = ({ ikeUp, childUp }: Session): boolean => (ikeUp ?? childUp) !== undefined;

/** Whether one end was refused and never came up, while the other came up whole and refused nothing. */
function endDifferently(refused: Session, other: Session): boolean {
  if (cameUp(refused) || other.childUp === undefined) return false;
  return heardOf(refused, 'received').length > 0 && heardOf(other, 'sent').length === 0;
}

/** How well the messages of two sessions fit: those seen at both ends, and their sizes. Undefined where they contradict. */
export function fitOf(a: Session, b: Session): number | undefined {
  if (!canBeOne(a, b) || endDifferently(a, b) || endDifferently(b, a)) return undefined;
  const paths = pathsBetween(a, b);
  const both = seenAtBothEnds(paths);
  let fit = both.length;
  let otherSize = 0;
  for (const { sent, received } of both) {
    const same = sameSize(sent, received);
    if (same === true) fit += 2;
    else if (same === false) otherSize += 1;
  }
  if (otherSize > both.length / 2) return undefined;
  // A log that shows arrivals and lacks all of the other's messages is of another negotiation.
  const printed = paths.filter(({ received }) => received !== undefined && !received.implied);
  if (both.length === 0 && printed.length > 0 && a.trail.messages.length > 0 && b.trail.messages.length > 0)
    return undefined;
  return fit - otherSize * 2 + sharedRefusals(a, b);
}

/** Sessions of two sources that print the same SPIs: of the IKE SA, or of a Child SA the other way round. */
export function pairsBySpi(firsts: readonly Session[], seconds: readonly Session[]): SessionPair[] {
  const byInitiator = new Map<string, Session[]>();
  const byInbound = new Map<string, Session>();
  for (const session of seconds) {
    const spi = session.spis.initiator;
    if (spi !== undefined) byInitiator.set(plain(spi), [...(byInitiator.get(plain(spi)) ?? []), session]);
    for (const child of session.children)
      for (const inbound of child.inbound) byInbound.set(plain(inbound), session);
  }
  const pairs: SessionPair[] = [];
  const taken = new Set<Session>();
  for (const first of firsts) {
    const spi = first.spis.initiator;
    const same = (spi === undefined ? [] : (byInitiator.get(plain(spi)) ?? [])).find(
      (each) => !taken.has(each) && !contradict(first.spis.responder, each.spis.responder),
    );
    const crossing = first.children
      .flatMap(({ outbound }) => outbound)
      .map((outbound) => byInbound.get(plain(outbound)))
      .find((each) => each !== undefined && !taken.has(each));
    const second = same ?? crossing;
    if (!second) continue;
    taken.add(second);
    pairs.push({ first, second, by: same ? 'spi' : 'child spi' });
  }
  return pairs;
}

/** Negotiations that start within this time of each other, by one clock, may be the same. */
const tolerance = 2500;
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
