import type { IkeEvent } from '../event/event.js';
import { flatCopy } from '../value/flat-copy.js';
import { makeSession, type Session } from './session.js';
import { isCalm, outcomeOf, settle, takeOver } from './settle.js';

/** A session as the tracker keeps it. */
export interface Entry {
  session: Session;
  /** Whether an id of its own is known: a session id, a number in the daemon, a tunnel id. */
  named: boolean;
  /** The key of that id. */
  key: string | undefined;
}

/** Keeps sessions, however many there are. */
export interface Keeper {
  readonly sessions: ReadonlySet<Session>;
  /** Sessions that worked and are not even counted with a tunnel, and strangers. */
  readonly forgotten: number;
  open(id: string, event: IkeEvent, order: number): Entry;
  /** The newest entries of a source, in their order. */
  newestIn(source: string): readonly Entry[];
  /** Takes a session out that turned out to be none. */
  remove(session: Session): void;
}

/** The newest sessions of a source stay whole; of older ones that failed alike, this many do. */
const mostWhole = 300;
const mostAlike = 20;
const mostTunnels = 3000;
const mostFailures = 2000;

/** Whether a negotiation is certainly one of this end's tunnels, and not one of the many who try every address. */
const isOurs = ({ configured, ikeUp, connection, role }: Session): boolean =>
  configured !== undefined || ikeUp !== undefined || connection !== undefined || role === 'initiator';

/** Makes a keeper; `release` is told the keys of sessions that nothing leads to any more. */
export function makeKeeper(release: (key: string) => void): Keeper {
  const sessions = new Set<Session>();
  const newest = new Map<string, Entry[]>();
  const lastCalm = new Map<string, Entry>();
  const alike = new Map<string, { readonly first: Session; count: number }>();
  let forgotten = 0;

  function drop({ session, key }: Entry): void {
    sessions.delete(session);
    if (key !== undefined) release(key);
  }

  /** Lets go of the tunnel that was seen longest ago: it worked, and more tunnels are known than anyone looks at. */
  function forget(): void {
    for (const [outcome, entry] of lastCalm) {
      lastCalm.delete(outcome);
      drop(entry);
      forgotten += 1 + (entry.session.earlier?.count ?? 0);
      return;
    }
  }

  /** Where goes what still comes of sessions that are only counted. */
  const nowhere = new Map<string, Session>();
  function nowhereIn({ source, dialect }: Session): Session {
    const known = nowhere.get(source) ?? makeSession('', source, dialect, 0);
    nowhere.set(source, known);
    return known;
  }

  /** Of very many that failed each in its own way, those that nothing ties to this end are only counted. */
  function dismiss(entry: Entry): void {
    const { session } = entry;
    drop(entry);
    forgotten += 1 + session.repeats;
    entry.session = nowhereIn(session);
  }

  /** Of a tunnel that worked again and again the last time stays. */
  function retireCalm(entry: Entry): void {
    const { session } = entry;
    settle(session);
    const outcome = `${session.source} ${outcomeOf(session)}`;
    const before = lastCalm.get(outcome);
    // Set anew, the tunnel seen last stands last.
    lastCalm.delete(outcome);
    lastCalm.set(outcome, entry);
    if (lastCalm.size > mostTunnels) forget();
    if (!before) return;
    takeOver(session, before.session);
    drop(before);
  }

  /** A session that is long past lets go of its lines, or is counted with those before it that failed alike. */
  function retire(entry: Entry): void {
    const { session } = entry;
    if (isCalm(session)) {
      retireCalm(entry);
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
    drop(entry);
    entry.session = known.first;
  }

  return {
    sessions,
    get forgotten() {
      return forgotten;
    },
    open(id, event, order): Entry {
      const session = makeSession(flatCopy(id), event.place.source, event.dialect, order);
      const entry: Entry = { session, named: false, key: undefined };
      sessions.add(session);
      const own = newest.get(session.source);
      if (own) own.push(entry);
      else newest.set(session.source, [entry]);
      if (own && own.length > mostWhole * 2) for (const old of own.splice(0, mostWhole)) retire(old);
      return entry;
    },
    newestIn: (source) => newest.get(source) ?? [],
    remove: (session) => void sessions.delete(session),
  };
}
