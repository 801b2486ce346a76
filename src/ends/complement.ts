import type { Session } from '../session/session.js';
import type { Ends } from './ends.js';

/*
 * What one end prints fills what the other lacks: its own offers are what the peer offers the other, its address is the
 * other's peer.
 */

function complementOne(session: Session, other: Session): void {
  session.local ??= other.remote;
  session.remote ??= other.local;
  session.version ??= other.version;
  for (const phase of [1, 2] as const) session.proposals[phase].peer ??= other.proposals[phase].local;
  if (!session.selectors.peer && other.selectors.local) {
    const { value, event } = other.selectors.local;
    // "First local" in the other log is "first peer" here.
    const { first } = event.fields;
    const turned = first === 'local' ? 'peer' : first === 'peer' ? 'local' : first;
    session.selectors.peer = { value, event: { ...event, fields: { ...event.fields, first: turned } } };
  }
  session.identities.remote ??= other.identities.local;
  session.identities.local ??= other.identities.remote;
}

/** Lets the two ends of each negotiation complete each other. */
export function complementEnds(ends: readonly Ends[]): void {
  for (const { pairs } of ends) {
    for (const { first, second } of pairs) {
      complementOne(first, second);
      complementOne(second, first);
    }
  }
}
