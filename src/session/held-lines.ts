import type { IkeEvent } from '../event/event.js';

/** A line with its position in the order the events came. */
export interface HeldLine {
  readonly event: IkeEvent;
  readonly order: number;
}

/**
 * Lines of a thread that no line before ties to a session: the daemon prints what it sends before it prints to whom, so
 * the next lines of the same thread tell.
 */
export interface HeldLines {
  hold(thread: string, line: HeldLine): void;
  /** The lines of the thread that are held. */
  of(thread: string): readonly HeldLine[];
  /** The lines of the thread that stand at most so many lines before, oldest first; they are held no longer. */
  take(thread: string, line: number, within: number): readonly HeldLine[];
  /** All that is still held. */
  takeAll(): readonly HeldLine[];
}

const negotiations: ReadonlySet<string> = new Set([
  'message',
  'negotiation',
  'proposal',
  'selector',
  'notify',
  'auth',
  'sa',
  'child',
  'liveness',
  'timeout',
]);

/** Whether a line is about a negotiation at all: threads also write about interfaces, certificates and commands. */
export const isOfNegotiation = ({ kind }: IkeEvent): boolean =>
  negotiations.has(kind.slice(0, kind.indexOf('.')));

const mostThreads = 100;
const mostLines = 20;

/** Makes an empty list. */
export function makeHeldLines(): HeldLines {
  const byThread = new Map<string, HeldLine[]>();
  return {
    hold(thread, held): void {
      const own = byThread.get(thread);
      if (!own) {
        // A thread that never told its session is given up for one that may.
        if (byThread.size >= mostThreads)
          for (const oldest of [...byThread.keys()].slice(0, 1)) byThread.delete(oldest);
        byThread.set(thread, [held]);
      } else {
        own.push(held);
        if (own.length > mostLines) own.shift();
      }
    },
    of: (thread) => byThread.get(thread) ?? [],
    take(thread, line, within): readonly HeldLine[] {
      const own = byThread.get(thread) ?? [];
      byThread.delete(thread);
      return own.filter(({ event }) => Math.abs(event.place.line - line) <= within);
    },
    takeAll(): readonly HeldLine[] {
      const all = [...byThread.values()].flat();
      byThread.clear();
      return all;
    },
  };
}
