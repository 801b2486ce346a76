import type { Session } from './session.js';

const keyOf = ({ source, remote }: Session): string => `${source} ${remote?.address ?? ''}`;

/**
 * Some sessions print only the peer. Where all others with that peer have the same address at this end, it is theirs
 * too, so that retries of one tunnel stay together.
 */
export function completeEnds(sessions: readonly Session[]): void {
  const locals = new Map<string, Set<string>>();
  for (const session of sessions) {
    if (!session.remote || !session.local) continue;
    const key = keyOf(session);
    locals.set(key, (locals.get(key) ?? new Set()).add(session.local.address));
  }
  for (const session of sessions) {
    if (!session.remote || session.local) continue;
    const [only, ...others] = locals.get(keyOf(session)) ?? [];
    if (only !== undefined && others.length === 0) session.local = { address: only };
  }
}
