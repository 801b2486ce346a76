import type { Endpoint } from '../value/types.js';
import type { Session } from './session.js';

/** Fills an address from sessions that belong together, where all of them that have it agree. */
function share(
  sessions: readonly Session[],
  groupOf: (session: Session) => string | undefined,
  end: 'local' | 'remote',
): void {
  const known = new Map<string, Set<string>>();
  for (const session of sessions) {
    const group = groupOf(session);
    const address = session[end]?.address;
    if (group === undefined || address === undefined) continue;
    known.set(group, (known.get(group) ?? new Set()).add(address));
  }
  for (const session of sessions) {
    const group = groupOf(session);
    if (session[end] || group === undefined) continue;
    const [only, ...others] = known.get(group) ?? [];
    if (only !== undefined && others.length === 0) session[end] = { address: only } satisfies Endpoint;
  }
}

/**
 * Some sessions print only the connection, or only the peer. Where all others of that connection have the same peer, and
 * all others with that peer the same address at this end, it is theirs too, so that retries of one tunnel stay together.
 */
export function completeEnds(sessions: readonly Session[]): void {
  share(
    sessions,
    ({ source, connection }) => (connection === undefined ? undefined : `${source} ${connection}`),
    'remote',
  );
  share(
    sessions.filter(({ remote }) => remote !== undefined),
    ({ source, remote }) => `${source} ${remote?.address ?? ''}`,
    'local',
  );
}
