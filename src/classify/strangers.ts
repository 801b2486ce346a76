import type { Session } from '../session/session.js';
import { isKnownPeer, isRefusedEarly, standingIn, standings, wasDropped } from './standing.js';

/*
 * Gateways on the Internet are scanned. A source that is refused, does not keep trying and never shares a session with a
 * configured peer is background, as long as there is a real peer in the log.
 */

const mostTries = 2;
const shortestSpan = 60_000;
const longestPause = 10 * 60_000;

/** How often somebody tried, and from when to when. */
interface Tries {
  count: number;
  first: string | undefined;
  last: string | undefined;
  /** Nothing but refused tries. */
  strange: boolean;
}

/** A session of peers without a number of its own holds all their tries: then a line stands in it several times. */
function addTries(tries: Tries, { clues, repeats, first, last }: Session): void {
  tries.count += clues.reduce((most, { count }) => Math.max(most, count), 1) + repeats;
  if (first !== undefined && (tries.first === undefined || first < tries.first)) tries.first = first;
  if (last !== undefined && (tries.last === undefined || last > tries.last)) tries.last = last;
}

/** A gateway that is meant to have a tunnel tries again and again; a scanner is done in seconds, or comes once a day. */
function isPersistent({ count, first, last }: Tries): boolean {
  if (count <= mostTries) return false;
  if (first === undefined || last === undefined) return true;
  const span = Date.parse(last) - Date.parse(first);
  return span >= shortestSpan && span / (count - 1) <= longestPause;
}

const peerOf = (session: Session): string | undefined => session.remote?.address;

/** What is background. */
export interface Strangers {
  readonly sessions: ReadonlySet<Session>;
  readonly addresses: ReadonlySet<string>;
  /** Refused by a configuration that may be theirs, or one for everybody: told, but not as a fault. */
  readonly doubtful: ReadonlySet<Session>;
}

/** Somebody takes part: lines about a configuration alone have no peer. */
const hasPeer = ({ remote, ikeUp, sent, heard }: Session): boolean =>
  [remote, ikeUp, sent, heard].some((each) => each !== undefined);

/** Connections that more than one peer met. */
function sharedConnections(sessions: readonly Session[]): ReadonlySet<string> {
  const peers = new Map<string, string>();
  const shared = new Set<string>();
  for (const session of sessions) {
    const [{ connection }, peer] = [session, peerOf(session)];
    if (connection === undefined || peer === undefined) continue;
    if ((peers.get(connection) ?? peer) !== peer) shared.add(connection);
    peers.set(connection, peer);
  }
  return shared;
}

/** The addresses of one log that are background; `known` are sessions whose other end is among the logs. */
function strangersIn(sessions: readonly Session[], known: ReadonlySet<Session>): readonly Session[] {
  const shared = sharedConnections(sessions);
  // A connection was chosen for this peer, and not one that takes everybody and refuses.
  const isChosen = (each: Session): boolean =>
    each.connection !== undefined &&
    !shared.has(each.connection) &&
    !(each.role === 'responder' && each.clues.length > 0 && isRefusedEarly(each));
  const isOurs = (each: Session): boolean => isKnownPeer(each) || known.has(each) || isChosen(each);
  const real = new Set(sessions.filter((each) => isOurs(each) && hasPeer(each)).map(peerOf));
  if (real.size === 0) return [];
  // Where the log tells the role of everybody known, one without a role did not get far enough to have one.
  const tellsRoles = sessions.filter(isOurs).every(({ role }) => role !== undefined);
  const tries = new Map<string, Tries>();
  for (const session of sessions) {
    const peer = peerOf(session);
    if (peer === undefined || real.has(peer)) continue;
    const quiet = session.role === undefined && !session.sent;
    const came = session.role === 'responder' || (quiet && (tellsRoles || wasDropped(session)));
    const own = tries.get(peer) ?? { count: 0, first: undefined, last: undefined, strange: true };
    tries.set(peer, own);
    addTries(own, session);
    if (!came || !isRefusedEarly(session)) own.strange = false;
  }
  return sessions.filter((each) => {
    const own = tries.get(peerOf(each) ?? '');
    return own !== undefined && own.strange && !isPersistent(own);
  });
}

/** What is background in each log by itself. */
export function strangersAmong(sessions: readonly Session[], known: ReadonlySet<Session>): Strangers {
  const bySource = new Map<string, Session[]>();
  for (const session of sessions) {
    const own = bySource.get(session.source);
    if (own) own.push(session);
    else bySource.set(session.source, [session]);
  }
  const strange = [...bySource.values()].flatMap((own) => strangersIn(own, known));
  const doubtful = new Set(strange.filter((each) => standingIn(each) >= standings.compared));
  const background = strange.filter((each) => !doubtful.has(each));
  return {
    sessions: new Set(background),
    addresses: new Set(background.flatMap((each) => peerOf(each) ?? [])),
    doubtful,
  };
}
