import type { IkeEvent } from '../event/event.js';
import type { SelectorPair } from '../value/types.js';
import { keep, type KeptEvent } from './kept-event.js';
import type { Session } from './session.js';

const mostClues = 200;

/** Takes an event into its session. */
export function observe(session: Session, event: IkeEvent, order: number): void {
  session.events += 1;
  session.lastOrder = order;
  session.local ??= event.local;
  session.remote ??= event.remote;
  noteTime(session, event.time);
  let kept: KeptEvent | undefined;
  const once = (): KeptEvent => (kept ??= keep(event, order));
  noteRole(session, event);
  noteMessage(session, event, once);
  noteOffer(session, event, once);
  notePhase(session, event, once);
  noteState(session, event, once);
  if (event.category !== undefined) noteClue(session, event, event.category, once);
}

function noteTime(session: Session, time: string | undefined): void {
  if (time === undefined) return;
  if (session.first === undefined || time < session.first) session.first = time;
  if (session.last === undefined || time > session.last) session.last = time;
}

function noteRole(session: Session, { fields }: IkeEvent): void {
  const { role, version } = fields as { readonly role?: unknown; readonly version?: unknown };
  if (role === 'initiator' || role === 'responder') session.role ??= role;
  if (version === 1 || version === 2) session.version ??= version;
}

function setOnce(map: Map<string, KeptEvent>, key: string, once: () => KeptEvent): void {
  if (!map.has(key)) map.set(key, once());
}

function noteMessage(session: Session, event: IkeEvent, once: () => KeptEvent): void {
  const sends =
    event.kind === 'message.sent' || event.kind === 'packet.sent' || event.kind === 'message.retransmitted';
  const hears =
    event.kind === 'message.received' || event.kind === 'packet.received' || event.kind === 'notify.received';
  const byPeer = event.fields['by'] === 'peer';
  if (sends) session.sent ??= once();
  if (hears || byPeer) session.heard ??= once();
  if (!sends && !hears) return;
  const way = sends ? 'sent' : 'received';
  const exchange = event.fields['exchange'];
  if (typeof exchange === 'string') setOnce(session.exchanges, `${way} ${exchange}`, once);
  const port = event.remote?.port;
  if (port !== undefined) setOnce(session.ports, `${way} ${port}`, once);
}

function noteOffer(session: Session, event: IkeEvent, once: () => KeptEvent): void {
  const end = event.fields['by'] === 'peer' ? 'peer' : 'local';
  if (event.kind === 'proposal.offered' || event.kind === 'proposal.configured') {
    const phase = event.fields['phase'];
    if ((phase === 1 || phase === 2) && event.fields.proposals.length > 0) {
      session.proposals[phase][end] = { value: event.fields.proposals, event: once() };
    }
  }
  const { selectors } = event.fields as { readonly selectors?: SelectorPair };
  if (event.kind === 'selector.offered' && selectors && selectors.initiator.length > 0) {
    session.selectors[end] = { value: selectors, event: once(), initiator: true };
  }
}

/** What failed, as far as a line says it: that beats everything that was reached. */
function notePhase(session: Session, event: IkeEvent, once: () => KeptEvent): void {
  const { phase } = event.fields as { readonly phase?: unknown };
  if ((phase !== 1 && phase !== 2) || event.category === undefined) return;
  if (session.failedPhase === undefined || phase > session.failedPhase) {
    session.failedPhase = phase;
    session.failedPhaseBy = once();
  }
}

function noteState(session: Session, event: IkeEvent, once: () => KeptEvent): void {
  switch (event.kind) {
    case 'sa.established':
      session.ikeUp = once();
      break;
    case 'child.established':
      session.childUp = once();
      break;
    case 'negotiation.failed':
    case 'sa.deleted':
      session.endings += 1;
      break;
    case 'notify.sent':
      setOnce(session.notifies, `sent ${event.fields.notify}`, once);
      break;
    case 'notify.received':
      setOnce(session.notifies, `received ${event.fields.notify}`, once);
      break;
    default:
  }
}

function noteClue(session: Session, event: IkeEvent, category: string, once: () => KeptEvent): void {
  const known = session.clues.find(
    (clue) => clue.category === category && clue.first.message === event.message,
  );
  if (known) {
    known.count += 1;
    known.last = once();
    return;
  }
  if (session.clues.length >= mostClues) return;
  const event1 = once();
  session.clues.push({
    category,
    alternatives: event.alternatives ?? [],
    first: event1,
    last: event1,
    count: 1,
  });
}
