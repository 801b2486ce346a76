import type { KeptEvent } from '../session/kept-event.js';
import type { Session } from '../session/session.js';

/** The phase a failure of this session belongs to, with the line that tells. */
export interface PhaseEvidence {
  readonly phase: 1 | 2;
  readonly event: KeptEvent;
  readonly because: string;
}

/**
 * Tells the phase from what the session shows, never from the word of the failure: a line that says which phase
 * failed, else the furthest exchange that took place.
 */
export function phaseOf(session: Session): PhaseEvidence | undefined {
  const { failedPhase, failedPhaseBy } = session;
  if (failedPhase !== undefined && failedPhaseBy) {
    return {
      phase: failedPhase,
      event: failedPhaseBy,
      because: `this line says that phase ${failedPhase} failed`,
    };
  }
  const child =
    session.proposals[2].peer ??
    session.proposals[2].local ??
    session.selectors.peer ??
    session.selectors.local;
  const auth = [
    'received IKE_AUTH',
    'sent IKE_AUTH',
    'received QUICK_MODE',
    'sent QUICK_MODE',
    'received CREATE_CHILD_SA',
    'sent CREATE_CHILD_SA',
  ]
    .map((key) => session.exchanges.get(key))
    .find((event) => event !== undefined);
  const later = auth ?? child?.event;
  if (later) return { phase: 2, event: later, because: 'the negotiation had come to the IPsec SA (phase 2)' };
  const offer = session.proposals[1].peer ?? session.proposals[1].local;
  const init =
    offer?.event ??
    session.exchanges.get('received IKE_SA_INIT') ??
    session.exchanges.get('sent IKE_SA_INIT');
  return (
    init && { phase: 1, event: init, because: 'the negotiation had not gone beyond the IKE SA (phase 1)' }
  );
}
