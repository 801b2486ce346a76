import { isKindOf } from '../category/refine.js';
import type { Session } from '../session/session.js';

/*
 * Gateways on the Internet are scanned. A source that tries once or twice, finds no configuration and never shares a
 * session with a configured peer is background, as long as there is a real peer in the log.
 */

const mostTries = 2;

const isReal = (session: Session): boolean =>
  session.configured !== undefined ||
  session.ikeUp !== undefined ||
  (session.role === 'initiator' && session.sent !== undefined);

/** What a gateway says of somebody it does not know. */
const refusals = [
  'peer.unknown',
  'peer.address-mismatch',
  'proposal',
  'negotiation.version',
  'message',
  'auth.identity',
  'timeout',
];

const isRefused = ({ clues }: Session): boolean =>
  clues.every(({ category }) => refusals.some((refusal) => isKindOf(category, refusal)));

const peerOf = (session: Session): string | undefined => session.remote?.address;

/** The addresses of the log that are background. */
export function strangersAmong(sessions: readonly Session[]): ReadonlySet<string> {
  const real = new Set(sessions.filter(isReal).map(peerOf));
  if (real.size === 0 || [...real].every((peer) => peer === undefined)) return new Set();
  const tries = new Map<string, number>();
  for (const session of sessions) {
    const peer = peerOf(session);
    if (peer === undefined || real.has(peer)) continue;
    const counts = session.role === 'responder' && isRefused(session);
    tries.set(peer, (tries.get(peer) ?? 0) + (counts ? 1 : mostTries + 1));
  }
  return new Set([...tries].filter(([, count]) => count <= mostTries).map(([peer]) => peer));
}
