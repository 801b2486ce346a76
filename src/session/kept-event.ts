import type { IkeEvent } from '../event/event.js';
import { flatCopy } from '../value/flat-copy.js';
import type { Place } from '../input/place.js';

/** What a session keeps of an event: enough to quote it. */
export interface KeptEvent {
  readonly kind: IkeEvent['kind'];
  readonly message: string | undefined;
  readonly place: Place;
  readonly text: string;
  readonly time: string | undefined;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Position in the order the events came. */
  readonly order: number;
}

const longestQuote = 2000;

/** Keeps an event. */
export function keep(event: IkeEvent, order: number): KeptEvent {
  const { kind, message, place, text, time, fields } = event;
  return {
    kind,
    message,
    place,
    // A copy: the text of the event is a part of what was read, and would keep all of it.
    text: flatCopy(text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text),
    time,
    fields,
    order,
  };
}

/** Keeps an event under a name, unless one is kept there already. */
export function setOnce(map: Map<string, KeptEvent>, key: string, once: () => KeptEvent): void {
  if (!map.has(key)) map.set(key, once());
}
