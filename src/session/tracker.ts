import type { IkeEvent } from '../event/event.js';
import { makeDaemons } from './daemons.js';
import { makeFinder, neighbourhood, type Finder } from './finder.js';
import { isOfNegotiation, makeHeldLines } from './held-lines.js';
import { makeKeeper, type Entry } from './keeper.js';
import { keep } from './kept-event.js';
import { makeNamer, type Names } from './names.js';
import { observe } from './observe.js';
import { createReportList, type Report } from './report-list.js';
import type { Session } from './session.js';
import { isAboutLastPacket, isAboutReplaced } from './told-elsewhere.js';

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

const reportKinds: ReadonlySet<IkeEvent['kind']> = new Set([
  'report.status',
  'report.fault',
  'report.cleared',
]);

const reportOf = (event: IkeEvent, order: number): Report => ({
  event: keep(event, order),
  dialect: event.dialect,
  session: event.session,
  local: event.local?.address,
  remote: event.remote?.address,
  category: event.category,
  alternatives: event.alternatives ?? [],
  repeats: 0,
});

/** Makes a tracker. A start of the daemon ends what was before it. */
export function createTracker(): Tracker {
  const reports = createReportList();
  const namer = makeNamer();
  const held = makeHeldLines();
  let order = 0;
  const keeper = makeKeeper((key) => finder.release(key));
  const open = (id: string, event: IkeEvent): Entry => keeper.open(id, event, order);
  const finder: Finder = makeFinder(open, (source) => keeper.newestIn(source), held);
  const daemons = makeDaemons(open, ({ session }) => keeper.remove(session));

  /** A fault whose session was never told stands by itself. */
  function openHeld(): void {
    for (const { event, order: at } of held.takeAll())
      if (event.category !== undefined) observe(open(event.place.source, event).session, event, at);
  }

  function start(event: IkeEvent): void {
    const { source } = event.place;
    finder.restart(source, namer.namesOf(event));
    namer.restart(source);
  }

  function stop(event: IkeEvent): void {
    for (const session of keeper.sessions)
      if (session.source === event.place.source) session.stopped ??= order;
    if (event.category !== undefined) observe(daemons.of(event).session, event, order);
  }

  /** What waits for its session to be told. */
  function wait(event: IkeEvent, names: Names): void {
    if (isAboutLastPacket(event)) held.hold(`packet ${names.source}`, { event, order });
    else if (names.thread !== undefined && isOfNegotiation(event) && !isAboutReplaced(event))
      held.hold(names.thread, { event, order });
  }

  function tell(event: IkeEvent, names: Names): void {
    const entry = finder.find(event, names);
    if (!entry) {
      wait(event, names);
      return;
    }
    const packet = event.kind === 'packet.sent' ? `packet ${names.source}` : undefined;
    for (const key of [names.thread, packet])
      for (const line of key === undefined ? [] : held.take(key, event.place.line, neighbourhood))
        observe(entry.session, line.event, line.order);
    observe(entry.session, event, order);
    finder.note(entry, names, event);
    // What is told about another session leads no further line there.
    if (!isAboutLastPacket(event) && !isAboutReplaced(event)) finder.remember(entry, names, event);
  }

  return {
    get forgotten() {
      return keeper.forgotten;
    },
    get sessions() {
      openHeld();
      return [...keeper.sessions];
    },
    ownAddresses: daemons.ownAddresses,
    get reports() {
      return reports.all;
    },
    get reportsCounted() {
      return reports.counted;
    },
    add(event: IkeEvent): void {
      order += 1;
      const { kind } = event;
      if (kind === 'unrecognized' || kind === 'debug.detail') return;
      if (kind === 'service.started') {
        start(event);
        return;
      }
      if (kind === 'service.stopped') {
        stop(event);
        return;
      }
      daemons.note(event);
      if (reportKinds.has(kind)) {
        reports.add(reportOf(event, order));
        return;
      }
      const names = namer.namesOf(event);
      if (kind.startsWith('config.') && event.category === undefined) {
        const known = event.session && finder.named(`session ${names.source} ${event.session}`);
        if (known && kind === 'config.loaded') known.session.loaded = order;
        return;
      }
      tell(event, names);
    },
  };
}
