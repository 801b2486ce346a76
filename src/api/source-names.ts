import type { IkeEvent } from '../event/event.js';

/** Keeps logs apart that have the same name and come from different inputs. */
export interface SourceNames {
  /** The next input begins. */
  begin(input: string): void;
  /** The event under a name that only its log has. */
  apart(event: IkeEvent): IkeEvent;
  /** What a log of this input is called. */
  nameOf(source: string): string;
}

/** How far a log was read. */
interface Known {
  end: number;
}

/**
 * Two directories may hold a log of one name, and events that were read back name logs that may be read beside them. A
 * log that another input began and this one goes on with (later offsets) stays one.
 */
export function createSourceNames(): SourceNames {
  const known = new Map<string, Known>();
  let names = new Map<string, string>();
  let inputName = '';
  let last: { readonly source: string; readonly name: string; readonly known: Known } | undefined;

  /** A name for a log whose own name is taken. */
  function another(source: string): string {
    const name = source === inputName ? source : `${inputName}!/${source}`;
    if (!known.has(name)) return name;
    for (let number = 2; ; number += 1) if (!known.has(`${name} (${number})`)) return `${name} (${number})`;
  }

  function choose(source: string, offset: number): { readonly name: string; readonly known: Known } {
    const chosen = names.get(source);
    const before = known.get(chosen ?? source);
    if (before && (chosen !== undefined || offset > before.end)) {
      names.set(source, chosen ?? source);
      return { name: chosen ?? source, known: before };
    }
    const name = before ? another(source) : source;
    const own: Known = { end: -1 };
    known.set(name, own);
    names.set(source, name);
    return { name, known: own };
  }

  return {
    begin(name): void {
      inputName = name;
      names = new Map();
      last = undefined;
    },
    apart(event): IkeEvent {
      const { source, offset } = event.place;
      if (last?.source !== source) last = { source, ...choose(source, offset) };
      if (offset > last.known.end) last.known.end = offset;
      return last.name === source ? event : { ...event, place: { ...event.place, source: last.name } };
    },
    nameOf: (source) => names.get(source) ?? (known.has(source) ? another(source) : source),
  };
}
