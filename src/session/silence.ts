import type { KeptEvent } from './kept-event.js';
import type { Outstanding, Session, Silence } from './session.js';

/** Of several times that this end gave up, the one that came furthest is kept, of those the first. */
export function noteSilence(session: Session, once: () => KeptEvent): void {
  const { silence, outstanding } = session;
  const ikeUp = session.ikeUp !== undefined;
  if (silence && !(ikeUp && !silence.ikeUp) && !isFurther(outstanding, silence.outstanding)) return;
  session.silence = {
    outstanding,
    event: once(),
    resent: session.resent,
    ikeUp,
    childUp: session.childUp !== undefined,
    heard: session.heard !== undefined,
  };
}

const isFurther = (later: Outstanding | undefined, earlier: Outstanding | undefined): boolean =>
  later !== undefined && later.exchange === earlier?.exchange && later.number > earlier.number;

/** Whether only the negotiation of a Child SA was given up: in IKEv1 that of quick mode leaves the IKE SA as it is. */
const isOfChild = ({ outstanding, event }: Silence): boolean =>
  outstanding === undefined ? event.fields['phase'] === 2 : outstanding.exchange === 'QUICK_MODE';

/** The line that tells that an SA which was up is gone because its peer fell silent. */
export function endedBySilence({ silence, ikeUp, childUp }: Session): KeptEvent | undefined {
  if (!silence?.ikeUp || isOfChild(silence)) return undefined;
  const up = Math.max(ikeUp?.order ?? 0, childUp?.order ?? 0);
  return silence.event.order > up ? silence.event : undefined;
}
