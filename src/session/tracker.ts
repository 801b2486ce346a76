import type { IkeEvent } from '../event/event.js';
import { keep } from './kept-event.js';
import { flatCopy } from '../value/flat-copy.js';
import { observe } from './observe.js';
import { createReportList, type Report } from './report-list.js';
import { makeSession, type Session } from './session.js';
import { isOfNegotiation, makeHeldLines } from './held-lines.js';
import { isAboutWaiting, makeWaitingSessions } from './waiting-sessions.js';
import { isCalm, outcomeOf, settle, takeOver } from './settle.js';
import {
  goesOn,
  isAboutLastPacket,
  isAboutReplaced,
  isContinued,
  isRightAfter,
  replacedAmong,
} from './told-elsewhere.js';

/** Gathers events into sessions. */
export interface Tracker {
  add(event: IkeEvent): void;
  readonly sessions: readonly Session[];
  /** Sessions that worked and are not even counted with a tunnel. */
  readonly forgotten: number;
  readonly reports: readonly Report[];
  /** Addresses that a daemon says it listens on, by source. */
  readonly ownAddresses: ReadonlyMap<string, ReadonlySet<string>>;
  /** Reports that are counted with others that say the same. */
  readonly reportsCounted: number;
}

/** Lines without any name of a session belong to the one before them, if it is at most this many lines away. */
const neighbourhood = 50;

const addressOf = (end: { readonly address: string } | undefined): string => end?.address ?? '';

/** What an event says about where it belongs. */
interface Names {
  readonly source: string;
  readonly pair: string | undefined;
  /** The peer alone: a line that prints one end belongs to those that print both. */
  readonly peer: string | undefined;
  /** Both ends of an SA as peers: one of them is. */
  readonly between: readonly string[];
  readonly thread: string | undefined;
  readonly uniqueId: number | undefined;
  readonly parentId: number | undefined;
  /** The number of the Child SA that a rekey replaces. */
  readonly replacedChild: number | undefined;
  readonly tunnel: string | undefined;
  readonly spi: string | undefined;
  readonly connection: string | undefined;
}

/** The ends of an SA, where a line prints them in the direction of the packets and not which of them is this end. */
const endsBetween = ({ remote, fields }: IkeEvent): readonly unknown[] =>
  remote
    ? []
    : [fields['destination'], fields['source']].map((end) =>
        typeof end === 'object' && end !== null && 'address' in end ? end.address : end,
      );

/** SPIs of zero stand for "not known yet". */
const isSpi = (value: unknown): value is string => typeof value === 'string' && /[1-9a-f]/.test(value);

/** The newest sessions of a source stay whole; of older ones that failed alike, this many do. */
const mostWhole = 300;
const mostAlike = 20;
const mostTunnels = 3000;
const mostFailures = 2000;
const mostAddresses = 100;

/** Daemons that give up say what they do next, in the lines that follow. */
const goesOnGivingUp = ({ kind, place }: IkeEvent, { silence }: Session): boolean =>
  kind === 'timeout.reached' && silence !== undefined && Math.abs(place.line - silence.event.place.line) <= 2;

/** Whether a negotiation is certainly one of this end's tunnels, and not one of the many who try every address. */
const isOurs = ({ configured, ikeUp, connection, role }: Session): boolean =>
  configured !== undefined || ikeUp !== undefined || connection !== undefined || role === 'initiator';

/** A session as the tracker keeps it. */
interface Entry {
  session: Session;
  /** Whether an id of its own is known: a session id, a number in the daemon, a tunnel id. */
  named: boolean;
  /** The key of that id. */
  key: string | undefined;
}

/**
 * Makes a tracker. Events belong together by the number or name of the session that the line prints, by SPI, by tunnel
 * id, by the thread that writes them between two packets, by the peers; lines that name nothing belong to their
 * neighbours. A start of the daemon ends what was before it.
 */
export function createTracker(): Tracker {
  const sessions = new Set<Session>();
  const newest = new Map<string, Entry[]>();
  const lastCalm = new Map<string, Entry>();
  const alike = new Map<string, { readonly first: Session; count: number }>();
  const reports = createReportList();
  const byKey = new Map<string, Entry>();
  const lastInSource = new Map<string, { readonly entry: Entry; readonly line: number }>();
  /** The session that sent a packet last, by daemon. */
  const lastSender = new Map<string, { readonly entry: Entry; readonly event: IkeEvent }>();
  /** Counts starts of the daemon by source, so that its numbers do not collide. */
  const starts = new Map<string, number>();
  const waiting = makeWaitingSessions<Entry>();
  const held = makeHeldLines();
  let order = 0;
  let forgotten = 0;

  /** Keys are many and names of sources long. */
  const numbers = new Map<string, number>();
  function numberOf(source: string): number {
    let number = numbers.get(source);
    if (number === undefined) numbers.set(source, (number = numbers.size));
    return number;
  }

  function namesOf(event: IkeEvent): Names {
    const { fields } = event;
    const start = starts.get(event.place.source) ?? 0;
    // Two daemons may write into one file, each with numbers, threads and connections of its own.
    const source = `${numberOf(event.place.source)} ${start} ${event.dialect}`;
    const uniqueId = fields['uniqueId'];
    const parentId = fields['parentId'];
    const { connection, replaces } = fields as Readonly<Record<string, unknown>>;
    const thread = fields['thread'];
    const pair =
      event.remote === undefined
        ? undefined
        : `pair ${source} ${addressOf(event.local)} ${addressOf(event.remote)}`;
    return {
      source,
      pair,
      between: endsBetween(event).map((address) => `peer ${source} ${String(address)}`),
      peer: event.remote === undefined ? undefined : `peer ${source} ${addressOf(event.remote)}`,
      thread:
        typeof thread === 'number' || typeof thread === 'string' ? `thread ${source} ${thread}` : undefined,
      uniqueId: typeof uniqueId === 'number' ? uniqueId : undefined,
      parentId: typeof parentId === 'number' ? parentId : undefined,
      replacedChild: typeof replaces === 'number' && fields['phase'] === 2 ? replaces : undefined,
      tunnel:
        typeof fields['tunnelId'] === 'string' ? `tunnel ${pair ?? source} ${fields['tunnelId']}` : undefined,
      spi: isSpi(fields['initiatorSpi']) ? `spi ${source} ${fields['initiatorSpi']}` : undefined,
      connection: typeof connection === 'string' ? `connection ${source} ${connection}` : undefined,
    };
  }

  function open(id: string, event: IkeEvent): Entry {
    const session = makeSession(flatCopy(id), event.place.source, event.dialect, order);
    const entry: Entry = { session, named: false, key: undefined };
    sessions.add(session);
    const own = newest.get(session.source);
    if (own) own.push(entry);
    else newest.set(session.source, [entry]);
    if (own && own.length > mostWhole * 2) for (const old of own.splice(0, mostWhole)) retire(old);
    return entry;
  }

  /** Lets go of the tunnel that was seen longest ago: it worked, and more tunnels are known than anyone looks at. */
  function forget(): void {
    for (const [outcome, { session, key }] of lastCalm) {
      lastCalm.delete(outcome);
      sessions.delete(session);
      if (key !== undefined) byKey.delete(key);
      forgotten += 1 + (session.earlier?.count ?? 0);
      return;
    }
  }

  /** Of very many that failed each in its own way, those that nothing ties to this end are only counted. */
  function dismiss(entry: Entry): void {
    const { session, key } = entry;
    sessions.delete(session);
    if (key !== undefined) byKey.delete(key);
    forgotten += 1 + session.repeats;
    entry.session = nowhereIn(session);
  }

  /** Where goes what still comes of sessions that are only counted. */
  const nowhere = new Map<string, Session>();
  function nowhereIn({ source, dialect }: Session): Session {
    const known = nowhere.get(source) ?? makeSession('', source, dialect, 0);
    nowhere.set(source, known);
    return known;
  }

  /** A session that is long past lets go of its lines, or is counted with those before it that failed alike. */
  function retire(entry: Entry): void {
    const { session } = entry;
    if (isCalm(session)) {
      settle(session);
      const outcome = `${session.source} ${outcomeOf(session)}`;
      const before = lastCalm.get(outcome);
      // Set anew, the tunnel seen last stands last.
      lastCalm.delete(outcome);
      lastCalm.set(outcome, entry);
      if (lastCalm.size > mostTunnels) forget();
      if (before) {
        takeOver(session, before.session);
        sessions.delete(before.session);
        if (before.key !== undefined) byKey.delete(before.key);
      }
      return;
    }
    const outcome = `${session.source} ${outcomeOf(session)}`;
    const known = alike.get(outcome);
    if (!known) {
      if (alike.size < mostFailures || isOurs(session)) alike.set(outcome, { first: session, count: 1 });
      else dismiss(entry);
      return;
    }
    known.count += 1;
    if (known.count <= mostAlike) return;
    known.first.repeats += 1 + session.repeats;
    sessions.delete(session);
    if (entry.key !== undefined) byKey.delete(entry.key);
    entry.session = known.first;
  }

  /** A session that has no id yet and to which this event's id may be given. */
  function unnamed(names: Names): Entry | undefined {
    for (const key of [names.thread, names.spi, names.pair]) {
      const entry = key === undefined ? undefined : byKey.get(key);
      if (entry && !entry.named && mayBeWith(entry.session, names)) return entry;
    }
    return undefined;
  }

  /** A thread that told of one peer goes on with another. */
  const mayBeWith = ({ remote }: Session, { peer, source }: Names): boolean =>
    remote === undefined || peer === undefined || peer === `peer ${source} ${remote.address}`;

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
    const parent = `number ${source} ${parentId}`;
    if (!byKey.has(parent)) byKey.set(parent, entry);
  }

  /**
   * The session that a new number belongs to: that of its parent, of the Child SA that it replaces, one that waits for a
   * number, or that of its connection.
   */
  function adopted(event: IkeEvent, names: Names): Entry | undefined {
    if (names.parentId !== undefined) {
      const parent = byKey.get(`number ${names.source} ${names.parentId}`);
      if (parent) return parent;
    }
    if (names.replacedChild !== undefined) {
      const replaced = byKey.get(`number ${names.source} ${names.replacedChild}`);
      if (replaced && !replaced.session.closed) return replaced;
    }
    const waiting = unnamed(names);
    if (waiting) return waiting;
    if (
      names.uniqueId === undefined ||
      names.connection === undefined ||
      event.kind === 'negotiation.started'
    )
      return undefined;
    const last = byKey.get(names.connection);
    // A Child SA has a number of its own in some daemons; it follows that of its IKE SA.
    return last && !last.session.closed && byKey.get(`number ${names.source} ${names.uniqueId - 1}`) === last
      ? last
      : undefined;
  }

  /** The session of an event; undefined where nothing ties it to one. */
  function find(event: IkeEvent, names: Names): Entry | undefined {
    if (isAboutLastPacket(event)) {
      const sender = lastSender.get(names.source);
      return sender && isRightAfter(sender.event, event) ? sender.entry : undefined;
    }
    if (names.uniqueId === undefined && event.session === undefined && isAboutReplaced(event))
      return replacedAmong(newest.get(event.place.source) ?? [], event);
    if (names.uniqueId !== undefined) {
      return byName(
        `number ${names.source} ${names.uniqueId}`,
        event.session ?? `#${names.uniqueId}`,
        event,
        names,
      );
    }
    if (event.session !== undefined)
      return byName(`session ${names.source} ${event.session}`, event.session, event, names);
    if (names.tunnel !== undefined)
      return byName(names.tunnel, `tunnel ${String(event.fields['tunnelId'])}`, event, names);
    const spi = names.spi === undefined ? undefined : byKey.get(names.spi);
    if (spi) return spi;
    const burst = names.thread === undefined ? undefined : byKey.get(names.thread);
    if (burst && goesOnGivingUp(event, burst.session)) return burst;
    if (names.thread !== undefined && names.pair === undefined && isAboutWaiting(event)) {
      const only = waiting.of(names.source, event);
      if (only === 'several') {
        // The thread goes on about one of them, and not about the session it told of before.
        byKey.delete(names.thread);
        return undefined;
      }
      if (only) return only;
    }
    if (burst && (names.pair === undefined || names.pair === pairOf(burst.session, names))) return burst;
    if (names.pair !== undefined) {
      const known =
        byKey.get(names.pair) ?? sameWithOneEnd(event, names) ?? continued(event, names) ?? movedFrom(names);
      // A retry belongs to the attempt before it; after an IKE SA that was up, it is a new one.
      const anew = event.kind === 'negotiation.started' && event.fields['phase'] === 1;
      if (known && !(anew && known.session.ikeUp)) return known;
      return open(`${addressOf(event.local)} - ${addressOf(event.remote)}`, event);
    }
    for (const end of names.between) {
      const last = byKey.get(end);
      if (last) return last;
    }
    if (names.connection !== undefined) {
      const last = byKey.get(names.connection);
      if (last) return last;
    }
    // A line about an address of this end alone (an interface that comes or goes) is about no negotiation.
    if (event.local && !event.remote && event.category === undefined) return undefined;
    const last = lastInSource.get(event.place.source);
    if (last && names.thread === undefined && Math.abs(event.place.line - last.line) <= neighbourhood)
      return last.entry;
    return event.category === undefined ? undefined : open(event.place.source, event);
  }

  /** The last session with the same peer, where it or this line prints only that end. */
  function sameWithOneEnd(event: IkeEvent, { peer }: Names): Entry | undefined {
    const last = peer === undefined ? undefined : byKey.get(peer);
    return last && (event.local === undefined || last.session.local === undefined) ? last : undefined;
  }

  /** The fault just before, where that line named no peer and this one goes on about it. */
  function continued(event: IkeEvent, { thread }: Names): Entry | undefined {
    const last = lastInSource.get(event.place.source);
    return last && thread === undefined && isContinued(last.entry, event, last.line) ? last.entry : undefined;
  }

  /** The session with the same peer, where what the thread just wrote belongs to one that is up. */
  function movedFrom({ peer, thread }: Names): Entry | undefined {
    const last = peer === undefined ? undefined : byKey.get(peer);
    return last && thread !== undefined && goesOn(held.of(thread), last.session) ? last : undefined;
  }

  const pairOf = (session: Session, names: Names): string =>
    `pair ${names.source} ${addressOf(session.local)} ${addressOf(session.remote)}`;

  /** From now on these names lead to the session. */
  function remember(entry: Entry, names: Names, event: IkeEvent): void {
    for (const key of [names.thread, names.spi, names.pair, names.peer, names.tunnel, names.connection])
      if (key !== undefined) byKey.set(key, entry);
    lastInSource.set(event.place.source, { entry, line: event.place.line });
    borrowEnds(entry.session, names);
  }

  /** The peers of a connection are those of its earlier sessions where a session prints none. */
  function borrowEnds(session: Session, names: Names): void {
    if (names.connection === undefined) return;
    const key = names.connection;
    if (session.remote) ends.set(key, session);
    const known = ends.get(key);
    if (!session.remote && known) {
      session.remote = known.remote;
      session.local ??= known.local;
    }
  }
  const ends = new Map<string, Session>();

  /** What daemons say of themselves that do not come up, by source. */
  const daemons = new Map<string, Entry>();

  function daemonOf(event: IkeEvent): Entry {
    const { source } = event.place;
    const known = daemons.get(source);
    if (known) return known;
    const entry = open(source, event);
    daemons.set(source, entry);
    return entry;
  }

  /** A daemon that negotiates has come up in the end. */
  function noteLife({ kind, place }: IkeEvent): void {
    if (!kind.startsWith('message.') && !kind.startsWith('packet.') && kind !== 'negotiation.started') return;
    const entry = daemons.get(place.source);
    if (!entry) return;
    sessions.delete(entry.session);
    daemons.delete(place.source);
  }

  /** Addresses that the daemon of a source listens on. */
  const ownAddresses = new Map<string, Set<string>>();
  function noteOwnAddress({ kind, local, remote, fields, place }: IkeEvent): void {
    if (kind !== 'note' || !local || remote || fields['interface'] === undefined) return;
    const own = ownAddresses.get(place.source) ?? new Set();
    ownAddresses.set(place.source, own);
    if (own.size < mostAddresses) own.add(local.address);
  }

  /** A fault whose session was never told stands by itself. */
  function openHeld(): void {
    for (const { event, order: at } of held.takeAll())
      if (event.category !== undefined) observe(open(event.place.source, event).session, event, at);
  }

  return {
    get forgotten() {
      return forgotten;
    },
    get sessions() {
      openHeld();
      return [...sessions];
    },
    ownAddresses,
    get reports() {
      return reports.all;
    },
    get reportsCounted() {
      return reports.counted;
    },
    add(event: IkeEvent): void {
      order += 1;
      if (event.kind === 'unrecognized' || event.kind === 'debug.detail') return;
      if (event.kind === 'service.started') {
        waiting.forget(namesOf(event).source);
        starts.set(event.place.source, (starts.get(event.place.source) ?? 0) + 1);
        lastInSource.delete(event.place.source);
        return;
      }
      if (event.kind === 'service.stopped') {
        for (const session of sessions) if (session.source === event.place.source) session.stopped ??= order;
        if (event.category !== undefined) observe(daemonOf(event).session, event, order);
        return;
      }
      if (daemons.size > 0) noteLife(event);
      if (
        event.kind === 'report.status' ||
        event.kind === 'report.fault' ||
        event.kind === 'report.cleared'
      ) {
        reports.add({
          event: keep(event, order),
          dialect: event.dialect,
          session: event.session,
          local: event.local?.address,
          remote: event.remote?.address,
          category: event.category,
          alternatives: event.alternatives ?? [],
          repeats: 0,
        });
        return;
      }
      const names = namesOf(event);
      if (event.kind.startsWith('config.') && event.category === undefined) {
        const known = event.session && byKey.get(`session ${names.source} ${event.session}`);
        if (known && event.kind === 'config.loaded') known.session.loaded = order;
        return;
      }
      noteOwnAddress(event);
      const entry = find(event, names);
      if (!entry) {
        if (isAboutLastPacket(event)) held.hold(`packet ${names.source}`, { event, order });
        else if (names.thread !== undefined && isOfNegotiation(event) && !isAboutReplaced(event))
          held.hold(names.thread, { event, order });
        return;
      }
      const isSent = event.kind === 'packet.sent';
      for (const key of [names.thread, isSent ? `packet ${names.source}` : undefined])
        for (const line of key === undefined ? [] : held.take(key, event.place.line, neighbourhood))
          observe(entry.session, line.event, line.order);
      observe(entry.session, event, order);
      waiting.note(names.source, entry);
      if (isSent) lastSender.set(names.source, { entry, event });
      // What is told about another session leads no further line there.
      if (isAboutLastPacket(event) || isAboutReplaced(event)) return;
      remember(entry, names, event);
    },
  };
}
