import { strongswan } from '../../../grammars/strongswan/dialect.js';
import type { IkeEvent } from '../../../src/event/event.js';
import { parseText } from '../../../src/index.js';

/** All events of a text that is known to be of strongSwan. */
export const eventsOf = (text: string): readonly IkeEvent[] => [
  ...parseText(text, { dialect: strongswan, reference: '2026-11-22' }),
];

/** The one event of a line in the file logger's form, `05[IKE] <office|7> …`. */
export function eventOf(message: string, group = 'IKE'): IkeEvent {
  const events = eventsOf(`Nov 21 01:05:50 05[${group}] <office|7> ${message}`);
  if (events.length !== 1) throw new Error(`${events.length} events of one line`);
  return events[0]!;
}
