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
      because:
        failedPhase === 1
          ? 'the failure is one of the IKE SA (phase 1)'
          : 'the failure is one of the IPsec SA (phase 2)',
    };
  }
  const later =
    firstOf(session, ['IKE_AUTH', 'QUICK_MODE', 'CREATE_CHILD_SA']) ??
    offerIn(session, 2) ??
    session.selectors.peer?.event ??
    session.selectors.local?.event;
  if (later) return { phase: 2, event: later, because: 'the negotiation had come to the IPsec SA (phase 2)' };
  const init =
    offerIn(session, 1) ?? firstOf(session, ['IKE_SA_INIT', 'ID_PROT', 'AGGRESSIVE']) ?? begunOnly(session);
  return (
    init && { phase: 1, event: init, because: 'the negotiation had not gone beyond the IKE SA (phase 1)' }
  );
}

/** In IKEv1 nothing of phase 2 is spoken of before the IKE SA is up, which every log says. */
const begunOnly = ({ version, begun, ikeUp, childFailed }: Session): KeptEvent | undefined =>
  version === 1 && !ikeUp && !childFailed ? begun : undefined;

/** The first message of one of these exchanges, either way. */
function firstOf(session: Session, exchanges: readonly string[]): KeptEvent | undefined {
  for (const exchange of exchanges) {
    const event = session.exchanges.get(`received ${exchange}`) ?? session.exchanges.get(`sent ${exchange}`);
    if (event) return event;
  }
  return undefined;
}

/** A list of proposals that was sent or received; what is merely configured proves no exchange. */
function offerIn(session: Session, phase: 1 | 2): KeptEvent | undefined {
  const { peer, local } = session.proposals[phase];
  return [peer?.event, local?.event].find((event) => event?.kind === 'proposal.offered');
}
