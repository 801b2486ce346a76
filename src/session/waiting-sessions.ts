import type { IkeEvent } from '../event/event.js';
import type { Session } from './session.js';

/** The sessions of a daemon that wait for an answer. */
export interface WaitingSessions<Entry> {
  /** Takes note whether a session waits now. */
  note(daemon: string, entry: Entry): void;
  /** The daemon was started anew and waits for nothing. */
  forget(daemon: string): void;
  /** The only session that an event about waiting can be of; `several` where more than one waits for the like. */
  of(daemon: string, event: IkeEvent): Entry | 'several' | undefined;
}

/** Of more that wait at once none could be told from another. */
const mostWaiting = 100;

/** Whether a line is about waiting for an answer: such lines are written when a timer runs out, by any thread. */
export const isAboutWaiting = ({ kind, fields }: IkeEvent): boolean =>
  (kind === 'message.retransmitted' && fields['by'] !== 'peer') ||
  kind === 'timeout.reached' ||
  kind === 'liveness.failed';

/** Whether a request of this end is unanswered and not given up. */
const waits = ({ outstanding, resent, silence }: Session): boolean =>
  resent !== undefined || (outstanding !== undefined && silence?.outstanding !== outstanding);

/** IKEv1 informs without an answer; only a peer that is asked whether it lives is waited for (RFC 2408, 4.8; RFC 3706). */
const mayBeAbout = ({ outstanding }: Session, { kind, fields }: IkeEvent): boolean =>
  (outstanding?.exchange !== 'INFORMATIONAL_V1' || kind === 'liveness.failed') &&
  // Syslog has message ids of its own, which are no numbers.
  (typeof fields['messageId'] !== 'number' ||
    outstanding?.messageId === undefined ||
    outstanding.messageId === fields['messageId']);

/** Makes an empty list. */
export function makeWaitingSessions<Entry extends { readonly session: Session }>(): WaitingSessions<Entry> {
  const byDaemon = new Map<string, Set<Entry>>();
  return {
    note(daemon, entry): void {
      const own = byDaemon.get(daemon);
      if (!waits(entry.session)) {
        own?.delete(entry);
        return;
      }
      if (!own) byDaemon.set(daemon, new Set([entry]));
      else if (own.size < mostWaiting) own.add(entry);
    },
    forget(daemon): void {
      byDaemon.delete(daemon);
    },
    of(daemon, event): Entry | 'several' | undefined {
      const all = [...(byDaemon.get(daemon) ?? [])].filter(({ session }) => mayBeAbout(session, event));
      // What is given up was sent again before.
      const tried = all.filter(
        ({ session }) => session.resent !== undefined || (session.outstanding?.retransmits ?? 0) > 0,
      );
      const [first, ...others] = event.kind === 'timeout.reached' && tried.length > 0 ? tried : all;
      return others.length > 0 ? 'several' : first;
    },
  };
}
