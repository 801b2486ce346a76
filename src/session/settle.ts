import type { KeptEvent } from './kept-event.js';
import type { Offer, Offers, Session, Span } from './session.js';
import { endedBySilence } from './silence.js';

/*
 * A long log holds more negotiations than anyone looks at. Those that worked keep when they were up and under which SPIs;
 * those that failed like many before them are counted. What is kept of them does not hold the text of the log.
 */

/** What is left of a line: where and when. */
const slimEvent = (event: KeptEvent | undefined): KeptEvent | undefined =>
  event && {
    kind: event.kind,
    message: event.message,
    place: event.place,
    text: '',
    time: event.time,
    fields: event.fields['by'] === undefined ? {} : { by: event.fields['by'] },
    order: event.order,
  };

const slimOffer = <T>(offer: Offer<T> | undefined): Offer<T> | undefined =>
  offer && { value: offer.value, event: slimEvent(offer.event) as KeptEvent };

function slimOffers<T>(offers: Offers<T>): void {
  offers.local = slimOffer(offers.local);
  offers.peer = slimOffer(offers.peer);
}

/** Whether a session worked, as far as its lines tell, and nothing was amiss. */
export const isCalm = ({ childUp, clues, childFailed, silence }: Session): boolean =>
  childUp !== undefined && clues.length === 0 && !childFailed && !silence;

/** Lets go of the lines of a session that worked. */
export function settle(session: Session): void {
  const { trail, exchanges, ports, sentCount, notifies, hints, children, proposals, selectors } = session;
  trail.omitted += trail.messages.length;
  trail.messages.length = 0;
  for (const map of [exchanges, ports, notifies, hints]) map.clear();
  session.firstRekey = undefined;
  sentCount.clear();
  session.sent = session.heard = session.configured = session.natDetected = undefined;
  session.outstanding = undefined;
  session.resent = undefined;
  session.ikeUp = slimEvent(session.ikeUp);
  session.childUp = slimEvent(session.childUp);
  session.closed = slimEvent(session.closed);
  for (const child of children) {
    child.up = slimEvent(child.up);
    child.down = slimEvent(child.down);
  }
  slimOffers(proposals[1]);
  slimOffers(proposals[2]);
  slimOffers(selectors);
}

/** When the Child SAs of a session were up; its IKE SA where the log tells of no Child SA and may not print them. */
export function spansUp(session: Session, mayBeHidden = true): Span[] {
  const { children, childUp, ikeUp, closed } = session;
  const end = (closed ?? endedBySilence(session))?.time;
  const spans = children.flatMap(({ up, down }) =>
    up?.time === undefined ? [] : [{ from: up.time, to: down?.time ?? end }],
  );
  const from = (childUp ?? (mayBeHidden ? ikeUp : undefined))?.time;
  return spans.length > 0 || from === undefined ? spans : [{ from, to: end }];
}

const mostSpans = 2000;

/** Lets a session stand for an earlier one of the same tunnel that worked, too. */
export function takeOver(session: Session, before: Session): void {
  const { count, spans } = before.earlier ?? { count: 0, spans: [] };
  if (spans.length < mostSpans) spans.push(...spansUp(before));
  session.earlier = { count: count + 1, spans };
}

/** What sessions that failed alike have in common: a second of them tells nothing new. */
export const outcomeOf = (session: Session): string =>
  [
    session.local?.address,
    session.remote?.address,
    session.connection,
    session.role,
    session.version,
    session.lastExchange,
    session.ikeUp !== undefined,
    session.childUp !== undefined,
    session.silence !== undefined,
    ...session.clues.map(({ category }) => category),
    ...session.children.map(({ key }) => key),
  ].join(' ');
