import { isKindOf } from '../category/refine.js';
import { isErrorNotify } from '../session/error-notify.js';
import type { Clue, Session } from '../session/session.js';
import type { TrailMessage } from '../session/trail.js';
import { isNonsense } from './rules/undecryptable.js';

/*
 * Whoever reaches a gateway over the Internet may send it a first message. The further this end went with somebody, the
 * more likely that is the peer of a tunnel, and not one who tries every address: a message is read, a configuration is
 * looked for, its proposals are compared, an answer is sent, and only who really is at that address comes back with the
 * next message (RFC 7296, 1.2 and 2.6).
 */

/** How far this end went with a peer: the greater, the more surely it is one of a tunnel. */
export const standings = {
  /** Its message was dropped before anything of it was considered. */
  unread: 0,
  /** No configuration was found for it. */
  unknown: 1,
  /** A configuration was found, and what it offered was held against that: refused, or answered. */
  compared: 2,
  /** It came back with the message after the answer. */
  returned: 3,
  /** It is configured, was authenticated, or this end itself calls it. */
  known: 4,
} as const;

const isUnread = ({ category, first }: Clue): boolean =>
  (first.kind === 'message.rejected' || first.kind === 'peer-config.missing') &&
  (isKindOf(category, 'message') || isKindOf(category, 'negotiation'));

/** A message was dropped for its form, version or mode, and nothing else happened with its sender. */
export const wasDropped = ({ clues, named, connection, trail }: Session): boolean =>
  !named &&
  connection === undefined &&
  trail.messages.length === 0 &&
  clues.length > 0 &&
  clues.every(isUnread);

/** Whether a key or a certificate was held against what came. */
const wasChecked = ({ clues }: Session): boolean =>
  clues.some(({ category }) => isKindOf(category, 'auth.psk') || isKindOf(category, 'auth.certificate'));

/** Configured, authenticated, or called by this end. */
export const isKnownPeer = (session: Session): boolean =>
  session.configured !== undefined ||
  session.ikeUp !== undefined ||
  wasChecked(session) ||
  (session.role === 'initiator' && session.sent !== undefined) ||
  // In a log that begins later, it asks again.
  (session.resent ?? session.silence?.resent) !== undefined;

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

/** Refused before anybody was authenticated: who negotiates a Child SA is no stranger. */
export const isRefusedEarly = ({ clues }: Session): boolean =>
  clues.every(
    ({ category }) =>
      !isKindOf(category, 'proposal.ipsec') && refusals.some((refusal) => isKindOf(category, refusal)),
  );

/** Messages in which an initiator shows that the answer reached it. */
const second = [
  'received IKE_AUTH',
  'received IKE_INTERMEDIATE',
  'received QUICK_MODE',
  'received TRANSACTION',
];

/** A message that refuses nothing. */
const isAnswer = ({ way, exchange, notifies }: TrailMessage): boolean =>
  way === 'sent' && !notifies.some(isErrorNotify) && !exchange.startsWith('INFORMATIONAL');

/** Main mode has several requests; a first one that comes again proves nothing, an encrypted one is the third. */
function cameBack({ exchanges, trail, clues }: Session): boolean {
  if (second.some((exchange) => exchanges.has(exchange)) || clues.some(isNonsense)) return true;
  const answer = trail.messages.findIndex(isAnswer);
  return (
    answer >= 0 &&
    trail.messages
      .slice(answer)
      .some(({ way, exchange, type }) => way === 'received' && exchange === 'ID_PROT' && type === 'request')
  );
}

/** Whether a configuration of this end was held against the first message. */
const wasCompared = ({ clues, connection, proposals, trail }: Session): boolean =>
  connection !== undefined ||
  proposals[1].local !== undefined ||
  clues.some(({ category }) => category.startsWith('proposal.ike.')) ||
  trail.messages.some(isAnswer);

/** How far this end went with the peer of a session, as far as its lines tell. */
export function standingIn(session: Session): number {
  const called = session.role === 'responder' || (session.role === undefined && wasDropped(session));
  if (!called || isKnownPeer(session) || !isRefusedEarly(session)) return standings.known;
  if (cameBack(session)) return standings.returned;
  if (wasCompared(session)) return standings.compared;
  return wasDropped(session) ? standings.unread : standings.unknown;
}

const peerOf = ({ source, remote }: Session): string | undefined => remote && `${source} ${remote.address}`;

/** How far this end went with the peer of some sessions, in these or in any other session of the same log. */
export function standingsOf(sessions: readonly Session[]): (members: readonly Session[]) => number {
  const byPeer = new Map<string, number>();
  for (const session of sessions) {
    const peer = peerOf(session);
    if (peer !== undefined) byPeer.set(peer, Math.max(byPeer.get(peer) ?? 0, standingIn(session)));
  }
  return (members) =>
    members
      .map((member) => byPeer.get(peerOf(member) ?? '') ?? standings.known)
      .reduce((most, each) => Math.max(most, each), members.length === 0 ? standings.known : 0);
}
