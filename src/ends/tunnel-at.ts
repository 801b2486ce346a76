import type { Session } from '../session/session.js';
import type { Report } from '../session/report-list.js';
import { isPrivateAddress } from '../value/address.js';

/** A pair of gateways as one source names them. */
export interface TunnelAt {
  readonly source: string;
  readonly local: string | undefined;
  readonly remote: string | undefined;
  readonly sessions: Session[];
  /** Times (ISO 8601) of what the source reports beside negotiations. */
  readonly reported: string[];
  /** Where its negotiations name no address of this end, those it listens on. */
  readonly own?: ReadonlySet<string> | undefined;
}

/** How two sources' names of their gateways fit together, the strongest first. */
export type Relation =
  /** Each names the other's address as its peer. */
  | 'mirrored peers'
  /** One address is the same; the other was translated on the way or is not printed. */
  | 'one address'
  /** Neither address is the same, and both ends stand behind NAT. */
  | 'behind NAT'
  /** No address stands in both, and none contradicts: each prints its peer alone, or nothing. */
  | 'exchanges';

/** The name of a pair of gateways in one source. */
export const tunnelKey = (source: string, local: string | undefined, remote: string | undefined): string =>
  `${source} ${local ?? ''} ${remote ?? ''}`;

/** The pairs of gateways that each source names. */
export function tunnelsAt(
  sessions: readonly Session[],
  reports: readonly Report[],
  ownAddresses: ReadonlyMap<string, ReadonlySet<string>>,
): TunnelAt[] {
  const tunnels = new Map<string, TunnelAt>();
  const tunnelOf = (source: string, local: string | undefined, remote: string | undefined): TunnelAt => {
    const key = tunnelKey(source, local, remote);
    let tunnel = tunnels.get(key);
    if (!tunnel) {
      const own = local === undefined ? ownAddresses.get(source) : undefined;
      tunnel = { source, local, remote, sessions: [], reported: [], own };
      tunnels.set(key, tunnel);
    }
    return tunnel;
  };
  for (const session of sessions)
    tunnelOf(session.source, session.local?.address, session.remote?.address).sessions.push(session);
  for (const { event, local, remote } of reports) {
    if (event.time !== undefined && remote !== undefined)
      tunnelOf(event.place.source, local, remote).reported.push(event.time);
  }
  return [...tunnels.values()];
}

/** Whether an address is that of this end, as it prints it or listens on it. */
const isAt = ({ local, own }: TunnelAt, address: string | undefined): boolean =>
  same(local, address) || (local === undefined && address !== undefined && own?.has(address) === true);

const same = (a: string | undefined, b: string | undefined): boolean => a !== undefined && a === b;
const differ = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;

/** Whether this end stands behind NAT, or sees its peer behind one. */
export const isTranslated = ({ local, sessions }: TunnelAt): boolean =>
  (local !== undefined && isPrivateAddress(local)) ||
  sessions.some(({ natDetected }) => natDetected !== undefined);

/** How the gateways of two sources fit; undefined where they cannot be the ends of one tunnel. */
export function relationOf(a: TunnelAt, b: TunnelAt): Relation | undefined {
  if (a.source === b.source) return undefined;
  if (same(a.local, b.local) || same(a.remote, b.remote)) return undefined;
  const there = isAt(b, a.remote);
  const back = isAt(a, b.remote);
  if (there && back) return 'mirrored peers';
  if (there)
    return !differ(a.local, b.remote) || isTranslated(a) || isTranslated(b) ? 'one address' : undefined;
  if (back)
    return !differ(a.remote, b.local) || isTranslated(a) || isTranslated(b) ? 'one address' : undefined;
  if (!differ(a.remote, b.local) && !differ(a.local, b.remote)) return 'exchanges';
  return isTranslated(a) && isTranslated(b) ? 'behind NAT' : undefined;
}
