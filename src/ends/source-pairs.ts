import { isTranslated, relationOf, type TunnelAt } from './tunnel-at.js';
import type { TunnelPair } from './ends.js';

/** A hub that names more peers than this at one address meets each of their logs by the peer's address. */
const mostAtOneAddress = 500;
const mostNameless = 50;

/** Two sources with the tunnels that may be the same. */
export interface SourcePair {
  readonly sources: readonly [string, string];
  readonly tunnels: TunnelPair[];
}

/** Pairs of sources that name each other's gateways. */
export function sourcePairs(tunnels: readonly TunnelAt[]): SourcePair[] {
  const pairs = new Map<string, SourcePair>();
  const byAddress = new Map<string, TunnelAt[]>();
  const nameless: TunnelAt[] = [];
  for (const tunnel of tunnels) {
    const addresses = new Set([tunnel.local, tunnel.remote].filter((each) => each !== undefined));
    if (addresses.size < 2) nameless.push(tunnel);
    for (const address of addresses) byAddress.set(address, [...(byAddress.get(address) ?? []), tunnel]);
  }
  const order = new Map(tunnels.map((tunnel, index) => [tunnel, index]));
  const sourceOrder = [...new Set(tunnels.map(({ source }) => source))];
  const translated = tunnels.filter(isTranslated);
  const related = new Set<string>();
  const consider = (one: TunnelAt, other: TunnelAt): void => {
    const swap = sourceOrder.indexOf(one.source) > sourceOrder.indexOf(other.source);
    const [first, second] = swap ? [other, one] : [one, other];
    const name = `${order.get(first)} ${order.get(second)}`;
    if (related.has(name)) return;
    related.add(name);
    const relation = relationOf(first, second);
    if (!relation) return;
    const key = `${first.source}\n${second.source}`;
    const pair = pairs.get(key) ?? { sources: [first.source, second.source], tunnels: [] };
    pair.tunnels.push({ first, second, relation });
    pairs.set(key, pair);
  };
  for (const group of byAddress.values()) {
    if (group.length > mostAtOneAddress) continue;
    for (const [index, one] of group.entries())
      for (const other of group.slice(index + 1)) if (one.source !== other.source) consider(one, other);
  }
  for (const one of nameless.slice(0, mostNameless))
    for (const other of tunnels.slice(0, mostAtOneAddress))
      if (one.source !== other.source) consider(one, other);
  for (const [index, one] of translated.slice(0, mostNameless).entries())
    for (const other of translated.slice(index + 1, mostNameless))
      if (one.source !== other.source) consider(one, other);
  return [...pairs.values()];
}
