import type { Diagnosis, SessionReport, TunnelReport } from '../classify/diagnosis.js';

/** How a tunnel that worked ended, as far as the log shows. */
export interface Closing {
  readonly by: SessionReport['closedBy'];
}

const cameUp = ({ reached }: SessionReport): boolean =>
  reached === 'established' || reached === 'child-established';

/** Whether the log shows the end of the IKE SA, or of every Child SA that came up under it. */
function hasEnded({ closedBy, up, children }: SessionReport): boolean {
  if (closedBy !== undefined || up?.to !== undefined) return true;
  const carried = (children ?? []).filter((child) => child.up !== undefined);
  return carried.length > 0 && carried.every((child) => child.up?.to !== undefined);
}

const key = (source: string, id: string): string => JSON.stringify([source, id]);

/**
 * Says of each tunnel, or of all negotiations where the log names no peer, whether everything that came up was closed; undefined where something is still up, or nobody
 * knows.
 */
export function closings({
  sessions,
}: Pick<Diagnosis, 'sessions'>): (tunnel: TunnelReport | undefined) => Closing | undefined {
  const worked = sessions.filter(cameUp);
  const ended = new Set(worked.filter(hasEnded).map(({ source, id }) => key(source, id)));
  return (tunnel) => {
    const names = tunnel && new Set(tunnel.sessions);
    const own = names ? worked.filter(({ id }) => names.has(id)) : worked;
    const open = own.some(
      ({ source, id, counterpart }) =>
        !ended.has(key(source, id)) && !(counterpart && ended.has(key(counterpart.source, counterpart.id))),
    );
    const last = own.at(-1);
    return last === undefined || open ? undefined : { by: last.closedBy };
  };
}
