import type { IkeEvent } from '../event/event.js';
import { printedNumber } from './message-number.js';

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
  /** Older events that are not handed on. */
  left: number;
}

/** A source that ran backwards. */
export interface Turned {
  readonly source: string;
  /** Of a very long one the newest events are handed on; so many older ones are not. */
  readonly left: number;
}

/** Hands events on in the order of time, source by source. */
export interface Arranger {
  add(event: IkeEvent): void;
  /** Hands on what is held, and tells which sources ran backwards. */
  end(): readonly Turned[];
}

/** Where in a negotiation an event stands; a response stands behind its request. */
const stages: Readonly<Record<string, number>> = {
  'service.started': 0,
  'negotiation.started': 1,
  IKE_SA_INIT: 2,
  ID_PROT: 2,
  AGGRESSIVE: 2,
  IKE_INTERMEDIATE: 3,
  TRANSACTION: 3,
  IKE_AUTH: 4,
  QUICK_MODE: 4,
  CREATE_CHILD_SA: 4,
  'child.established': 5,
  'liveness.failed': 6,
  'timeout.reached': 6,
  'service.stopped': 7,
};

/** Where arrivals are printed, who is called says so between the request and its answer. */
const calledStage = 2.02;

const saysItIsCalled = ({ kind, fields }: IkeEvent): boolean =>
  kind === 'negotiation.started' && fields['role'] === 'responder';

function stageOf(event: IkeEvent): number | undefined {
  const { kind, fields } = event;
  // A message that could not be read may be of any stage.
  if (kind === 'message.rejected') return undefined;
  const { exchange, type } = fields as { readonly exchange?: unknown; readonly type?: unknown };
  if (stages[kind] !== undefined) return stages[kind];
  const stage = typeof exchange === 'string' ? stages[exchange] : undefined;
  if (stage === undefined) return undefined;
  const number = typeof exchange === 'string' ? (printedNumber(event, exchange) ?? 1) : 1;
  return stage + (number - 1) / 10 + (type === 'response' ? 0.05 : 0);
}

/** Whether negotiations mostly run from their end to their beginning: all that tells where every line has the same time. */
function negotiatesBackwards(events: readonly IkeEvent[]): boolean {
  let falls = 0;
  let rises = 0;
  let previous: number | undefined;
  const showsArrivals = events.some(({ kind }) => kind === 'message.received');
  for (const event of events) {
    const stage = showsArrivals && saysItIsCalled(event) ? calledStage : stageOf(event);
    if (stage === undefined) continue;
    if (previous !== undefined && stage < previous) falls += 1;
    if (previous !== undefined && stage > previous) rises += 1;
    previous = stage;
  }
  return falls > rises;
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
  if (rises === 0 && falls === 0) return previous !== undefined && negotiatesBackwards(events);
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
        entry = { events: [], decided: false, reversed: false, left: 0 };
        held.set(source, entry);
      }
      if (entry.decided && !entry.reversed) {
        onEvent(event);
        return;
      }
      if (entry.events.length >= mostHeld) {
        entry.left += 1;
        return;
      }
      entry.events.push(event);
      if (!entry.decided && entry.events.length >= looked) {
        decide(entry);
        if (!entry.reversed) release(entry);
      }
    },
    end(): readonly Turned[] {
      for (const entry of held.values()) {
        decide(entry);
        release(entry);
      }
      return [...held].filter(([, entry]) => entry.reversed).map(([source, { left }]) => ({ source, left }));
    },
  };
}
