import type { IkeEvent } from '../event/event.js';

/** What an event says about where it belongs. */
export interface Names {
  readonly source: string;
  readonly pair: string | undefined;
  /** The peer alone: a line that prints one end belongs to those that print both. */
  readonly peer: string | undefined;
  /** Both ends of an SA as peers: one of them is. */
  readonly between: readonly string[];
  readonly thread: string | undefined;
  readonly uniqueId: number | undefined;
  readonly parentId: number | undefined;
  /** The number of the Child SA that a rekey replaces. */
  readonly replacedChild: number | undefined;
  readonly tunnel: string | undefined;
  readonly spi: string | undefined;
  readonly connection: string | undefined;
}

/** Tells the names of events. */
export interface Namer {
  namesOf(event: IkeEvent): Names;
  /** The daemon of a source starts: its numbers begin anew. */
  restart(source: string): void;
}

/** The address of an end, where there is one. */
export const addressOf = (end: { readonly address: string } | undefined): string => end?.address ?? '';

/** The key of a pair of ends. */
export const pairKeyOf = (
  source: string,
  local: { readonly address: string } | undefined,
  remote: { readonly address: string } | undefined,
): string => `pair ${source} ${addressOf(local)} ${addressOf(remote)}`;

/** The key of a peer. */
export const peerKeyOf = (source: string, address: string): string => `peer ${source} ${address}`;

/** The ends of an SA, where a line prints them in the direction of the packets and not which of them is this end. */
const endsBetween = ({ remote, fields }: IkeEvent): readonly unknown[] =>
  remote
    ? []
    : [fields['destination'], fields['source']].map((end) =>
        typeof end === 'object' && end !== null && 'address' in end ? end.address : end,
      );

/** SPIs of zero stand for "not known yet". */
export const isSpi = (value: unknown): value is string => typeof value === 'string' && /[1-9a-f]/.test(value);

const numberIn = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** Makes a namer. */
export function makeNamer(): Namer {
  /** Keys are many and names of sources long. */
  const numbers = new Map<string, number>();
  /** Counts starts of the daemon by source, so that its numbers do not collide. */
  const starts = new Map<string, number>();

  function numberOf(source: string): number {
    let number = numbers.get(source);
    if (number === undefined) numbers.set(source, (number = numbers.size));
    return number;
  }

  return {
    restart: (source) => void starts.set(source, (starts.get(source) ?? 0) + 1),
    namesOf(event): Names {
      const { fields, local, remote } = event;
      const start = starts.get(event.place.source) ?? 0;
      // Two daemons may write into one file, each with numbers, threads and connections of its own.
      const source = `${numberOf(event.place.source)} ${start} ${event.dialect}`;
      const { connection, replaces, thread, tunnelId, initiatorSpi } = fields as Readonly<
        Record<string, unknown>
      >;
      const pair = remote === undefined ? undefined : pairKeyOf(source, local, remote);
      return {
        source,
        pair,
        between: endsBetween(event).map((address) => peerKeyOf(source, String(address))),
        peer: remote === undefined ? undefined : peerKeyOf(source, remote.address),
        thread:
          typeof thread === 'number' || typeof thread === 'string' ? `thread ${source} ${thread}` : undefined,
        uniqueId: numberIn(fields['uniqueId']),
        parentId: numberIn(fields['parentId']),
        replacedChild: fields['phase'] === 2 ? numberIn(replaces) : undefined,
        tunnel: typeof tunnelId === 'string' ? `tunnel ${pair ?? source} ${tunnelId}` : undefined,
        spi: isSpi(initiatorSpi) ? `spi ${source} ${initiatorSpi}` : undefined,
        connection: typeof connection === 'string' ? `connection ${source} ${connection}` : undefined,
      };
    },
  };
}
