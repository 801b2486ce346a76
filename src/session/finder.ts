import type { IkeEvent } from '../event/event.js';
import type { HeldLines } from './held-lines.js';
import type { Entry } from './keeper.js';
import { addressOf, pairKeyOf, peerKeyOf, type Names } from './names.js';
import type { Session } from './session.js';
import {
  goesOn,
  isAboutLastPacket,
  isAboutReplaced,
  isContinued,
  isRightAfter,
  replacedAmong,
} from './told-elsewhere.js';
import { isAboutWaiting, makeWaitingSessions } from './waiting-sessions.js';

/** Finds the session of an event. */
export interface Finder {
  /** The entry of the session; undefined where nothing ties the event to one. */
  find(event: IkeEvent, names: Names): Entry | undefined;
  /** The entry that a session was named for, if there is one. */
  named(key: string): Entry | undefined;
  /** What an event of a session told: who waits for an answer, and who sent a packet last. */
  note(entry: Entry, names: Names, event: IkeEvent): void;
  /** From now on these names lead to the session. */
  remember(entry: Entry, names: Names, event: IkeEvent): void;
  /** Nothing leads to a session by this key any more. */
  release(key: string): void;
  /** A daemon starts: its lines have no neighbours before. */
  restart(source: string, names: Names): void;
}

/** Lines without any name of a session belong to the one before them, if it is at most this many lines away. */
export const neighbourhood = 50;

/** Daemons that give up say what they do next, in the lines that follow. */
const goesOnGivingUp = ({ kind, place }: IkeEvent, { silence }: Session): boolean =>
  kind === 'timeout.reached' && silence !== undefined && Math.abs(place.line - silence.event.place.line) <= 2;

/** A thread that told of one peer goes on with another. */
const mayBeWith = ({ remote }: Session, { peer, source }: Names): boolean =>
  remote === undefined || peer === undefined || peer === peerKeyOf(source, remote.address);

const numberKey = (source: string, number: number): string => `number ${source} ${number}`;

/**
 * Makes a finder. Events belong together by the number or name of the session that the line prints, by SPI, by tunnel id,
 * by the thread that writes them between two packets, by the peers; lines that name nothing belong to their neighbours.
 */
export function makeFinder(
  open: (id: string, event: IkeEvent) => Entry,
  newestIn: (source: string) => readonly Entry[],
  held: HeldLines,
): Finder {
  const byKey = new Map<string, Entry>();
  const lastInSource = new Map<string, { readonly entry: Entry; readonly line: number }>();
  /** The session that sent a packet last, by daemon. */
  const lastSender = new Map<string, { readonly entry: Entry; readonly event: IkeEvent }>();
  /** A session that tells the peers of its connection. */
  const endsOf = new Map<string, Session>();
  const waiting = makeWaitingSessions<Entry>();

  const at = (key: string | undefined): Entry | undefined => (key === undefined ? undefined : byKey.get(key));

  /** A session that has no id yet and to which this event's id may be given. */
  function unnamed(names: Names): Entry | undefined {
    for (const key of [names.thread, names.spi, names.pair]) {
      const entry = at(key);
      if (entry && !entry.named && mayBeWith(entry.session, names)) return entry;
    }
    return undefined;
  }

  function byName(key: string, id: string, event: IkeEvent, names: Names): Entry {
    let entry = byKey.get(key);
    if (!entry) {
      entry = adopted(event, names) ?? open(id, event);
      entry.named = entry.session.named = true;
      nameParent(entry, names);
      entry.key = key;
      byKey.set(key, entry);
    }
    return entry;
  }

  /** Where the log begins after its IKE SA, a Child SA is all that is known of it. */
  function nameParent(entry: Entry, { parentId, source }: Names): void {
    if (parentId === undefined) return;
    const parent = numberKey(source, parentId);
    if (!byKey.has(parent)) byKey.set(parent, entry);
  }

  /**
   * The session that a new number belongs to: that of its parent, of the Child SA that it replaces, one that waits for a
   * number, or that of its connection.
   */
  function adopted(event: IkeEvent, names: Names): Entry | undefined {
    const { source, parentId, replacedChild, uniqueId, connection } = names;
    const parent = parentId === undefined ? undefined : byKey.get(numberKey(source, parentId));
    if (parent) return parent;
    const replaced = replacedChild === undefined ? undefined : byKey.get(numberKey(source, replacedChild));
    if (replaced && !replaced.session.closed) return replaced;
    const without = unnamed(names);
    if (without) return without;
    if (uniqueId === undefined || connection === undefined || event.kind === 'negotiation.started')
      return undefined;
    const last = byKey.get(connection);
    // A Child SA has a number of its own in some daemons; it follows that of its IKE SA.
    return last && !last.session.closed && byKey.get(numberKey(source, uniqueId - 1)) === last
      ? last
      : undefined;
  }

  /** The session whose name, number or id the line prints. */
  function printed(event: IkeEvent, names: Names): Entry | undefined {
    const { source, uniqueId, tunnel } = names;
    const { session } = event;
    if (uniqueId !== undefined)
      return byName(numberKey(source, uniqueId), session ?? `#${uniqueId}`, event, names);
    if (session !== undefined) return byName(`session ${source} ${session}`, session, event, names);
    if (tunnel !== undefined)
      return byName(tunnel, `tunnel ${String(event.fields['tunnelId'])}`, event, names);
    return at(names.spi);
  }

  /** The session that the thread tells of, or one that waits for what it says; `none` where it is one of several. */
  function ofThread(event: IkeEvent, names: Names): Entry | 'none' | undefined {
    const { thread, pair, source } = names;
    const burst = at(thread);
    if (burst && goesOnGivingUp(event, burst.session)) return burst;
    if (thread !== undefined && pair === undefined && isAboutWaiting(event)) {
      const only = waiting.of(source, event);
      if (only === 'several') {
        // The thread goes on about one of them, and not about the session it told of before.
        byKey.delete(thread);
        return 'none';
      }
      if (only) return only;
    }
    if (!burst) return undefined;
    const { local, remote } = burst.session;
    return pair === undefined || pair === pairKeyOf(source, local, remote) ? burst : undefined;
  }

  function ofPair(event: IkeEvent, names: Names): Entry {
    const known =
      at(names.pair) ?? sameWithOneEnd(event, names) ?? continued(event, names) ?? movedFrom(names);
    // A retry belongs to the attempt before it; after an IKE SA that was up, it is a new one.
    const anew = event.kind === 'negotiation.started' && event.fields['phase'] === 1;
    return known && !(anew && known.session.ikeUp)
      ? known
      : open(`${addressOf(event.local)} - ${addressOf(event.remote)}`, event);
  }

  /** The last session with the same peer, where it or this line prints only that end. */
  function sameWithOneEnd(event: IkeEvent, { peer }: Names): Entry | undefined {
    const last = at(peer);
    return last && (event.local === undefined || last.session.local === undefined) ? last : undefined;
  }

  /** The fault just before, where that line named no peer and this one goes on about it. */
  function continued(event: IkeEvent, { thread }: Names): Entry | undefined {
    const last = lastInSource.get(event.place.source);
    return last && thread === undefined && isContinued(last.entry, event, last.line) ? last.entry : undefined;
  }

  /** The session with the same peer, where what the thread just wrote belongs to one that is up. */
  function movedFrom({ peer, thread }: Names): Entry | undefined {
    const last = at(peer);
    return last && thread !== undefined && goesOn(held.of(thread), last.session) ? last : undefined;
  }

  /** The session of the lines around one that names nothing. */
  function ofNeighbours(event: IkeEvent, names: Names): Entry | undefined {
    // A line about an address of this end alone (an interface that comes or goes) is about no negotiation.
    if (event.local && !event.remote && event.category === undefined) return undefined;
    const last = lastInSource.get(event.place.source);
    if (last && names.thread === undefined && Math.abs(event.place.line - last.line) <= neighbourhood)
      return last.entry;
    return event.category === undefined ? undefined : open(event.place.source, event);
  }

  /** The peers of a connection are those of its earlier sessions where a session prints none. */
  function borrowEnds(session: Session, { connection }: Names): void {
    if (connection === undefined) return;
    if (session.remote) endsOf.set(connection, session);
    const known = endsOf.get(connection);
    if (session.remote || !known) return;
    session.remote = known.remote;
    session.local ??= known.local;
  }

  return {
    find(event, names): Entry | undefined {
      if (isAboutLastPacket(event)) {
        const sender = lastSender.get(names.source);
        return sender && isRightAfter(sender.event, event) ? sender.entry : undefined;
      }
      if (names.uniqueId === undefined && event.session === undefined && isAboutReplaced(event))
        return replacedAmong(newestIn(event.place.source), event);
      const own = printed(event, names);
      if (own) return own;
      const told = ofThread(event, names);
      if (told) return told === 'none' ? undefined : told;
      if (names.pair !== undefined) return ofPair(event, names);
      for (const end of names.between) {
        const last = byKey.get(end);
        if (last) return last;
      }
      return at(names.connection) ?? ofNeighbours(event, names);
    },
    named: (key) => byKey.get(key),
    note(entry, names, event): void {
      waiting.note(names.source, entry);
      if (event.kind === 'packet.sent') lastSender.set(names.source, { entry, event });
    },
    remember(entry, names, event): void {
      for (const key of [names.thread, names.spi, names.pair, names.peer, names.tunnel, names.connection])
        if (key !== undefined) byKey.set(key, entry);
      lastInSource.set(event.place.source, { entry, line: event.place.line });
      borrowEnds(entry.session, names);
    },
    release: (key) => void byKey.delete(key),
    restart(source, names): void {
      waiting.forget(names.source);
      lastInSource.delete(source);
    },
  };
}
