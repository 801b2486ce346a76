import type { IkeEvent } from '../event/event.js';
import type { SourceReport } from './diagnosis.js';

/** Counts what is read of each source, and sees when two sources hold the same log. */
export interface SourceCount {
  add(event: IkeEvent): void;
  /** What the caller knows of a source beats what is counted. */
  tell(source: SourceReport): void;
  reports(): readonly SourceReport[];
  /** Sources that repeat another one, with the one they repeat. */
  twice(): ReadonlyMap<string, string>;
}

interface Counted {
  dialect: string | undefined;
  lines: number;
  events: number;
  unrecognized: number;
  /** A number over place and text of all events; equal logs have equal numbers. */
  print: number;
}

const prime = 16777619;
/** The first events are read in full, the others by a sample. */
const readInFull = 500;
const sampled = 24;

/** Adds some characters of a text to a fingerprint (FNV-1a). */
function fingerprint(print: number, { text, place }: IkeEvent, whole: boolean): number {
  let hash = Math.imul(print ^ place.offset, prime);
  hash = Math.imul(hash ^ place.length, prime);
  const step = whole ? 1 : Math.max(1, Math.floor(text.length / sampled));
  for (let at = 0; at < text.length; at += step) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  return hash;
}

const fewestEvents = 3;

/** Makes a count. */
export function createSourceCount(): SourceCount {
  const counted = new Map<string, Counted>();
  const told = new Map<string, SourceReport>();
  return {
    add(event): void {
      const { source, line, lines } = event.place;
      let entry = counted.get(source);
      if (!entry) {
        entry = { dialect: undefined, lines: 0, events: 0, unrecognized: 0, print: 0 };
        counted.set(source, entry);
      }
      entry.events += 1;
      entry.lines = Math.max(entry.lines, line + lines - 1);
      entry.print = fingerprint(entry.print, event, entry.events <= readInFull);
      if (event.kind === 'unrecognized') entry.unrecognized += 1;
      else entry.dialect ??= event.dialect;
    },
    tell(source): void {
      told.set(source.name, source);
    },
    reports: () =>
      [...new Set([...told.keys(), ...counted.keys()])].map((name) => {
        const known = told.get(name);
        if (known) return known;
        const { dialect, lines, events, unrecognized } = counted.get(name) as Counted;
        return { name, dialect, lines, events, unrecognized };
      }),
    twice(): ReadonlyMap<string, string> {
      const byPrint = new Map<string, string>();
      const again = new Map<string, string>();
      for (const [name, { events, lines, print }] of counted) {
        if (events < fewestEvents) continue;
        const key = `${events} ${lines} ${print}`;
        const first = byPrint.get(key);
        if (first === undefined) byPrint.set(key, name);
        else again.set(name, first);
      }
      return again;
    },
  };
}
