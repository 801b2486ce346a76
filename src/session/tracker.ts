import type { IkeEvent } from '../event/event.js';
import { keep, type KeptEvent } from './kept-event.js';
import { observe } from './observe.js';
import { makeSession, type Session } from './session.js';

/** A state or fault that a vendor reports outside of any negotiation. */
export interface Report {
  readonly event: KeptEvent;
  readonly dialect: string;
  readonly local: string | undefined;
  readonly remote: string | undefined;
  readonly category: string | undefined;
  readonly alternatives: readonly string[];
}

/** Gathers events into sessions. */
export interface Tracker {
  add(event: IkeEvent): void;
  readonly sessions: readonly Session[];
  readonly reports: readonly Report[];
}

/** Lines without any name of a session belong to the one before them, if it is at most this many lines away. */
const neighbourhood = 50;
const mostReports = 10_000;

const addressOf = (end: { readonly address: string } | undefined): string => end?.address ?? '';

/**
 * Makes a tracker. Events belong together by the session that the line prints, else by tunnel id and peers, else by
 * peers; lines that name nothing belong to their neighbours.
 */
export function createTracker(): Tracker {
  const sessions: Session[] = [];
  const reports: Report[] = [];
  const byKey = new Map<string, Session>();
  const byPair = new Map<string, Session>();
  /** Sessions whose session or tunnel id is known. */
  const named = new Set<Session>();
  const lastInSource = new Map<string, { readonly session: Session; readonly line: number }>();
  let order = 0;

  function open(key: string, id: string, event: IkeEvent): Session {
    let session = byKey.get(key);
    if (!session) {
      session = makeSession(id, event.place.source, event.dialect, order);
      byKey.set(key, session);
      sessions.push(session);
    }
    return session;
  }

  /** The session of an event; undefined where nothing ties it to one. */
  function find(event: IkeEvent): Session | undefined {
    const { source } = event.place;
    const pair =
      event.remote || event.local
        ? `${source} ${addressOf(event.local)} ${addressOf(event.remote)}`
        : undefined;
    const tunnel = event.fields['tunnelId'];
    if (event.session !== undefined) {
      const session = open(`session ${source} ${event.session}`, event.session, event);
      named.add(session);
      if (pair !== undefined) byPair.set(pair, session);
      if (typeof tunnel === 'string') byKey.set(`tunnel ${pair ?? source} ${tunnel}`, session);
      return session;
    }
    if (typeof tunnel === 'string') {
      const key = `tunnel ${pair ?? source} ${tunnel}`;
      const waiting = pair === undefined ? undefined : byPair.get(pair);
      // Lines of the same peers before the tunnel was first named belong to it.
      if (!byKey.has(key) && waiting && !named.has(waiting)) byKey.set(key, waiting);
      const session = open(key, `tunnel ${tunnel}`, event);
      named.add(session);
      if (pair !== undefined) byPair.set(pair, session);
      return session;
    }
    if (pair !== undefined) {
      const known = byPair.get(pair);
      if (known) return known;
      const session = open(`pair ${pair}`, `${addressOf(event.local)} - ${addressOf(event.remote)}`, event);
      byPair.set(pair, session);
      return session;
    }
    const last = lastInSource.get(source);
    if (last && Math.abs(event.place.line - last.line) <= neighbourhood) return last.session;
    return event.category === undefined ? undefined : open(`source ${source}`, source, event);
  }

  return {
    sessions,
    reports,
    add(event: IkeEvent): void {
      order += 1;
      if (event.kind === 'unrecognized' || event.kind === 'debug.detail') return;
      if (
        event.kind === 'report.status' ||
        event.kind === 'report.fault' ||
        event.kind === 'report.cleared'
      ) {
        if (reports.length < mostReports) {
          reports.push({
            event: keep(event, order),
            dialect: event.dialect,
            local: event.local?.address,
            remote: event.remote?.address,
            category: event.category,
            alternatives: event.alternatives ?? [],
          });
        }
        return;
      }
      const session = find(event);
      if (!session) return;
      observe(session, event, order);
      lastInSource.set(event.place.source, { session, line: event.place.line });
    },
  };
}
