import type { IkeEvent } from '../event/event.js';
import type { Entry } from './keeper.js';

/** What daemons say of themselves: that they do not come up, and where they listen. */
export interface Daemons {
  /** The entry of a daemon that does not come up. */
  of(event: IkeEvent): Entry;
  /** Looks for a sign of life in an event, and for an address that the daemon listens on. */
  note(event: IkeEvent): void;
  /** Addresses that the daemon of a source listens on. */
  readonly ownAddresses: ReadonlyMap<string, ReadonlySet<string>>;
}

const mostAddresses = 100;

/** Makes the memory of daemons. */
export function makeDaemons(
  open: (id: string, event: IkeEvent) => Entry,
  remove: (entry: Entry) => void,
): Daemons {
  const down = new Map<string, Entry>();
  const ownAddresses = new Map<string, Set<string>>();

  /** A daemon that negotiates has come up in the end. */
  function noteLife({ kind, place }: IkeEvent): void {
    if (!kind.startsWith('message.') && !kind.startsWith('packet.') && kind !== 'negotiation.started') return;
    const entry = down.get(place.source);
    if (!entry) return;
    remove(entry);
    down.delete(place.source);
  }

  function noteOwnAddress({ kind, local, remote, fields, place }: IkeEvent): void {
    if (kind !== 'note' || !local || remote || fields['interface'] === undefined) return;
    const own = ownAddresses.get(place.source) ?? new Set();
    ownAddresses.set(place.source, own);
    if (own.size < mostAddresses) own.add(local.address);
  }

  return {
    ownAddresses,
    of(event): Entry {
      const { source } = event.place;
      const known = down.get(source);
      if (known) return known;
      const entry = open(source, event);
      down.set(source, entry);
      return entry;
    },
    note(event): void {
      if (down.size > 0) noteLife(event);
      noteOwnAddress(event);
    },
  };
}
