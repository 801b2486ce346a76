import type { IkeEvent } from '../event/event.js';

/*
 * Some logs are copied from consoles that show the newest line first. Sessions are read forward in time, so such a
 * source is turned round. The direction is decided from its first events; a source that runs forward is not held.
 */

const looked = 512;
const mostHeld = 200_000;
const fewestSteps = 2;

interface Held {
  readonly events: IkeEvent[];
  decided: boolean;
  reversed: boolean;
}

/** Hands events on in the order of time, source by source. */
export interface Arranger {
  add(event: IkeEvent): void;
  /** Hands on what is held, and tells which sources ran backwards. */
  end(): readonly string[];
}

/** Whether times mostly fall from one event to the next. */
function runsBackwards(events: readonly IkeEvent[]): boolean {
  let falls = 0;
  let rises = 0;
  let previous: string | undefined;
  for (const { time } of events) {
    if (time === undefined) continue;
    if (previous !== undefined && time < previous) falls += 1;
    if (previous !== undefined && time > previous) rises += 1;
    previous = time;
  }
  return rises === 0 ? falls >= 1 : falls >= fewestSteps && falls > rises * 3;
}

/** Makes an arranger. */
export function createArranger(onEvent: (event: IkeEvent) => void): Arranger {
  const held = new Map<string, Held>();

  function release(entry: Held): void {
    const events = entry.reversed ? entry.events.reverse() : entry.events;
    for (const event of events) onEvent(event);
    entry.events.length = 0;
  }

  function decide(entry: Held): void {
    if (entry.decided) return;
    entry.decided = true;
    entry.reversed = runsBackwards(entry.events);
  }

  return {
    add(event): void {
      const { source } = event.place;
      let entry = held.get(source);
      if (!entry) {
        entry = { events: [], decided: false, reversed: false };
        held.set(source, entry);
      }
      if (entry.decided && !entry.reversed) {
        onEvent(event);
        return;
      }
      entry.events.push(event);
      if (!entry.decided && entry.events.length >= looked) {
        decide(entry);
        if (!entry.reversed) release(entry);
      } else if (entry.events.length >= mostHeld) release(entry);
    },
    end(): readonly string[] {
      for (const entry of held.values()) {
        decide(entry);
        release(entry);
      }
      return [...held].filter(([, entry]) => entry.reversed).map(([source]) => source);
    },
  };
}
