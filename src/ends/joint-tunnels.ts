import type { Ends } from './ends.js';
import { tunnelKey, type TunnelAt } from './tunnel-at.js';

/** A tunnel whose two ends are among the logs, by the name that each source gives it. */
export interface JointTunnel {
  /** Keys of the end that is `local` in the findings, and of the other. */
  readonly keys: readonly [Set<string>, Set<string>];
  readonly local: string | undefined;
  readonly remote: string | undefined;
  /** How far the clock of the second end is ahead, in milliseconds. */
  readonly ahead: number;
}

/** Which end of a joint tunnel a source stands at: 0 is the end that is `local` in the findings. */
export interface Side {
  readonly tunnel: JointTunnel;
  readonly end: 0 | 1;
}

/** Tells which joint tunnel a pair of gateways of a source belongs to. */
export type SideOf = (
  source: string,
  local: string | undefined,
  remote: string | undefined,
) => Side | undefined;

/** The names a source has for a tunnel: as it prints them, and as the other end completed them. */
const keysOf = ({ source, local, remote, sessions }: TunnelAt): readonly string[] => [
  ...new Set([
    tunnelKey(source, local, remote),
    ...sessions.map((each) => tunnelKey(source, each.local?.address, each.remote?.address)),
  ]),
];

/** Tunnels that two sources share; those with a key in common are one. */
function jointTunnels(ends: readonly Ends[]): readonly JointTunnel[] {
  const joint: JointTunnel[] = [];
  for (const { tunnels, clock } of ends) {
    for (const { first, second } of tunnels) {
      const [ones, others] = [keysOf(first), keysOf(second)];
      const known = joint.find(
        ({ keys }) => ones.some((key) => keys[0].has(key)) || others.some((key) => keys[1].has(key)),
      );
      if (known) {
        for (const key of ones) known.keys[0].add(key);
        for (const key of others) known.keys[1].add(key);
        continue;
      }
      joint.push({
        keys: [new Set(ones), new Set(others)],
        local: first.local ?? second.remote,
        remote: first.remote ?? second.local,
        ahead: clock?.offset ?? clock?.low ?? clock?.high ?? 0,
      });
    }
  }
  return joint;
}

/** Makes the answer to which source stands at which end of which tunnel. */
export function sidesOf(ends: readonly Ends[]): SideOf {
  const sides = new Map<string, Side>();
  for (const tunnel of jointTunnels(ends)) {
    for (const end of [0, 1] as const) for (const key of tunnel.keys[end]) sides.set(key, { tunnel, end });
  }
  return (source, local, remote) => sides.get(tunnelKey(source, local, remote));
}
