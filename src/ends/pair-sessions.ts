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

/** When a negotiation begins, in milliseconds since 1970 by the clock of its log; NaN where no time is printed. */
export const startOf = (session: Session): number => Date.parse(session.first ?? '');

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
