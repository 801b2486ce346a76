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
  // A connection of the configuration was chosen, or a key or certificate held against what came.
  session.connection !== undefined ||
  session.clues.some(
    ({ category }) => isKindOf(category, 'auth.psk') || isKindOf(category, 'auth.certificate'),
  ) ||
  (session.role === 'initiator' && session.sent !== undefined);

/** What a gateway says of somebody it does not know. */
const refusals = [
  'peer.unknown',
  'peer.address-mismatch',
  'proposal',
  'negotiation',
  'message',
  'auth.identity',
  'timeout',
];

const isRefused = ({ clues }: Session): boolean =>
  clues.every(({ category }) => refusals.some((refusal) => isKindOf(category, refusal)));

const peerOf = (session: Session): string | undefined => session.remote?.address;

/** What is background. */
export interface Strangers {
  readonly sessions: ReadonlySet<Session>;
  readonly addresses: ReadonlySet<string>;
}

/** The addresses of one log that are background; `known` are sessions whose other end is among the logs. */
function strangersIn(sessions: readonly Session[], known: ReadonlySet<Session>): readonly Session[] {
  const real = new Set(sessions.filter((each) => isReal(each) || known.has(each)).map(peerOf));
  if (real.size === 0) return [];
  const tries = new Map<string, number>();
  for (const session of sessions) {
    const peer = peerOf(session);
    if (peer === undefined || real.has(peer)) continue;
    const counts = session.role !== 'initiator' && isRefused(session);
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
