import type { IkeEvent } from '../event/event.js';
import type { Session } from './session.js';

/*
 * Some lines are printed by a thread that works for another session, or for none: what the system said of a packet that
 * was just handed over, and which older SA makes room for the one at hand. A hint of their rows says so.
 */

/** What the system said of the packet that was sent last: the thread that sends serves all sessions. */
export const isAboutLastPacket = ({ fields }: IkeEvent): boolean => fields['hint'] === 'packet-not-sent';

/** Lines of other threads between that of a packet and what the system says of it. */
const linesBetween = 5;
const atOnce = 1000;

/** Whether a line is about the packet that another one says was sent. */
export const isRightAfter = (sent: IkeEvent, { place, time }: IkeEvent): boolean =>
  place.line - sent.place.line <= linesBetween &&
  (sent.time === undefined || time === undefined || Date.parse(time) - Date.parse(sent.time) <= atOnce);

/** The end of an SA because another one with the same identity came up. */
export const isAboutReplaced = ({ kind, fields }: IkeEvent): boolean =>
  kind === 'sa.deleted' && fields['hint'] === 'identity-replaced';

/** The SA that made room: the last one of the identity that is up. */
export const replacedAmong = <Entry extends { readonly session: Session }>(
  entries: readonly Entry[],
  { fields, dialect }: IkeEvent,
): Entry | undefined => {
  const { remoteId } = fields as { readonly remoteId?: unknown };
  return entries.findLast(
    ({ session }) =>
      session.dialect === dialect &&
      session.ikeUp !== undefined &&
      session.closed === undefined &&
      session.identities.remote !== undefined &&
      session.identities.remote === remoteId,
  );
};

const onlyWhenUp: ReadonlySet<unknown> = new Set(['INFORMATIONAL', 'CREATE_CHILD_SA']);

/** Whether lines are about an IKE SA (IKEv2) that is up: a session that goes on from another address (RFC 4555). */
export const goesOn = (lines: readonly { readonly event: IkeEvent }[], { ikeUp, closed }: Session): boolean =>
  ikeUp !== undefined &&
  closed === undefined &&
  lines.some(({ event }) => event.kind.startsWith('message.') && onlyWhenUp.has(event.fields.exchange));

/** A line behind one that names no peer continues it, at most so many lines further. */
const nextLines = 3;

/** Whether a fault that was told without any name is what the next line names a peer of. */
export const isContinued = (
  { session, named }: { readonly session: Session; readonly named: boolean },
  { category, dialect, place }: IkeEvent,
  line: number,
): boolean =>
  category !== undefined &&
  !named &&
  session.dialect === dialect &&
  session.remote === undefined &&
  session.connection === undefined &&
  session.clues.some((clue) => clue.category === category) &&
  Math.abs(place.line - line) <= nextLines;
