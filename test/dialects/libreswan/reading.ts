import { libreswan } from '../../../grammars/libreswan/dialect.js';
import type { IkeEvent } from '../../../src/event/event.js';
import { parseText } from '../../../src/index.js';

/** All events of a text that is known to be of pluto. */
export const eventsOf = (text: string): readonly IkeEvent[] => [
  ...parseText(text, { dialect: libreswan, reference: '2026-11-22' }),
];

/** The one event of a line. */
export function eventOfLine(line: string): IkeEvent {
  const events = eventsOf(line);
  if (events.length !== 1) throw new Error(`${events.length} events of one line`);
  return events[0]!;
}

/** The one event of a message behind the head `"office" #7: `. */
export const eventOf = (message: string): IkeEvent =>
  eventOfLine(`Nov 21 01:05:50.123456: "office" #7: ${message}`);
