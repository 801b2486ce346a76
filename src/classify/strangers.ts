import type { Session } from '../session/session.js';
import { isKnownPeer, isRefusedEarly, wasDropped } from './standing.js';

/*
 * Gateways on the Internet are scanned. A source that tries once or twice, finds no configuration and never shares a
 * session with a configured peer is background, as long as there is a real peer in the log.
 */

const mostTries = 2;

const peerOf = (session: Session): string | undefined => session.remote?.address;

/** What is background. */
export interface Strangers {
  readonly sessions: ReadonlySet<Session>;
  readonly addresses: ReadonlySet<string>;
}

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
  const real = new Set(sessions.filter(isOurs).map(peerOf));
  if (real.size === 0) return [];
  // Where the log tells the role of everybody known, one without a role did not get far enough to have one.
  const tellsRoles = sessions.filter(isOurs).every(({ role }) => role !== undefined);
  const tries = new Map<string, number>();
  for (const session of sessions) {
    const peer = peerOf(session);
    if (peer === undefined || real.has(peer)) continue;
    const quiet = session.role === undefined && !session.sent;
    const came = session.role === 'responder' || (quiet && (tellsRoles || wasDropped(session)));
    const counts = came && isRefusedEarly(session);
    tries.set(peer, (tries.get(peer) ?? 0) + (counts ? 1 : mostTries + 1));
  }
  return sessions.filter((each) => (tries.get(peerOf(each) ?? '') ?? mostTries + 1) <= mostTries);
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
  return {
    sessions: new Set(strange),
    addresses: new Set(strange.flatMap((each) => peerOf(each) ?? [])),
  };
}
