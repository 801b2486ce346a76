import { dependsOnPhase, inPhase } from '../../category/phase.js';
import { findCategory, isKindOf, refines } from '../../category/refine.js';
import { refusalOf } from '../../session/error-notify.js';
import type { KeptEvent } from '../../session/kept-event.js';
import type { Clue, Session } from '../../session/session.js';
import type { Difference } from '../diagnosis.js';
import type { Payload } from '../../value/types.js';
import type { Hypothesis, Rule, Witness } from '../hypothesis.js';
import { phaseOf, type PhaseEvidence } from '../phase-of.js';

/** The line names the cause and nothing else. */
const certain = 0.9;
/** What else it may mean is only the same said less exactly. */
const nearlyCertain = 0.88;
/** The word serves several faults. */
const ambiguous = 0.8;
const vague = 0.6;

/** The error notify in the payload list of a message. */
function refusedIn({ fields }: KeptEvent): string | undefined {
  const { payloads } = fields as { readonly payloads?: readonly Payload[] };
  return payloads?.find(({ type, value }) => type === 'N' && value !== undefined && refusalOf(value))?.value;
}

/** Whether a line tells what this end refused: it sent the notify, or rejected what came. */
const isOfThisEnd = ({ kind, fields }: KeptEvent): boolean =>
  kind === 'notify.sent' ||
  fields['by'] === 'local' ||
  (kind.endsWith('.rejected') && fields['by'] !== 'peer');

/** Words of a line's own: the notify or code it carries. */
export function wordsOfEvent(event: KeptEvent): string {
  const { notify, code, text } = event.fields as {
    readonly notify?: unknown;
    readonly code?: unknown;
    readonly text?: unknown;
  };
  if (typeof notify === 'string')
    return isOfThisEnd(event) ? `this end refused with ${notify}` : `the peer answered ${notify}`;
  if (typeof code === 'number')
    return typeof text === 'string' && text !== String(code) ? `status ${code} (${text})` : `status ${code}`;
  if (typeof text === 'string') return `status "${text}"`;
  const refused = refusedIn(event);
  if (refused !== undefined) {
    return event.kind === 'message.sent'
      ? `this end refused with ${refused}`
      : `the peer answered ${refused}`;
  }
  return 'this line names the fault';
}

const meaning = (category: string): string => findCategory(category)?.title ?? category;

/**
 * The phase that decides between the twins of a category. A time-out belongs to the Child SA only where a line says so
 * or the IKE SA was up: a silent IKE_AUTH is a time-out of the IKE SA, though the Child SA is negotiated in it.
 */
function decidingPhase(category: string, session: Session): PhaseEvidence | undefined {
  const phase = phaseOf(session);
  if (!isKindOf(category, 'timeout') || phase?.phase !== 2) return phase;
  return session.ikeUp !== undefined || phase.event.kind === 'negotiation.failed' ? phase : undefined;
}

/** What the ends offered in the phase that failed: worth quoting beside a refusal. */
function offersIn(session: Session, phase: 1 | 2): Witness[] {
  const { local, peer } = session.proposals[phase];
  const witnesses: Witness[] = [];
  if (local) witnesses.push({ event: local.event, because: 'what this end offered' });
  if (peer) witnesses.push({ event: peer.event, because: 'what the peer offered' });
  return witnesses;
}

function confidenceOf(category: string, alternatives: readonly string[]): number {
  if (category === 'unknown') return vague;
  if (alternatives.length === 0) return certain;
  return alternatives.every((other) => refines(category, other)) ? nearlyCertain : ambiguous;
}

/** The values of both ends, where the line prints them. */
function printedDifference({ fields }: KeptEvent): Difference[] {
  const { parameter, localValue, remoteValue } = fields;
  const [local, remote] = [localValue, remoteValue].map((each) =>
    typeof each === 'number' ? `${each}` : each,
  );
  if (typeof parameter !== 'string' || typeof local !== 'string' || typeof remote !== 'string') return [];
  return [{ parameter, local: [local], remote: [remote] }];
}

/** An orderly close of an SA that worked is information, whoever asked for it. */
const isOrderlyClose = ({ category, afterIkeUp }: Clue): boolean =>
  afterIkeUp && (category === 'peer.deleted' || category === 'admin.teardown');

/**
 * What a word means in this session. An identity that is refused in main or aggressive mode is that of the peer, in quick
 * mode it is the networks; a peer that was heard is reachable, whatever the line that gave up says.
 */
function meantBy({ category, alternatives, first, afterIkeUp }: Clue, session: Session): string {
  const { notify } = first.fields as { readonly notify?: unknown };
  if (notify === 'INVALID_ID_INFORMATION' && !afterIkeUp && phaseOf(session)?.phase === 1)
    return 'auth.identity';
  // What a line calls a time-out of an IKE SA that was up is that of a check, or of a Child SA.
  if (category === 'timeout.ike' && afterIkeUp && alternatives.includes('timeout.dpd'))
    return session.silence?.outstanding?.exchange === 'CREATE_CHILD_SA' ? 'timeout.child' : 'timeout.dpd';
  const heard = session.heard !== undefined && session.heard.order < first.order;
  return category === 'peer.unreachable' && first.kind === 'timeout.reached' && heard
    ? 'timeout.ike'
    : category;
}

/** What cannot be the cause any more once both ends had an IKE SA: they knew each other and spoke the same version. */
const onlyAtFirst: ReadonlySet<string> = new Set([
  'peer.unknown',
  'peer.address-mismatch',
  'negotiation.version',
  'negotiation.exchange-mode',
]);

/**
 * What the end that is refused cannot tell from what the word says: responders answer alike where they agree and cannot
 * install the SA, or have no address to give.
 */
const alsoAnsweredFor: Readonly<Record<string, readonly string[]>> = {
  'NO_PROPOSAL_CHOSEN proposal.ipsec': ['sa.install-failed'],
  'TS_UNACCEPTABLE traffic-selector.mismatch': ['sa.install-failed', 'config.address-assignment'],
};

/** What else a line may mean, in the phase that the session tells. */
function alternativesOf(
  { alternatives, afterIkeUp, first }: Clue,
  category: string,
  phase: 1 | 2 | undefined,
): string[] {
  const own = alternatives
    .map((id) => (phase ? inPhase(id, phase) : id))
    .filter((id) => !(afterIkeUp && onlyAtFirst.has(id)));
  const { notify = refusedIn(first) } = first.fields as { readonly notify?: unknown };
  const isAnswer = typeof notify === 'string' && !isOfThisEnd(first);
  if (isAnswer && (afterIkeUp || category !== 'proposal.ipsec'))
    own.push(...(alsoAnsweredFor[`${notify} ${category}`] ?? []));
  return [...new Set(own)].filter((id) => id !== category);
}

/** The hypothesis of a clue, in the phase that the session tells. */
function fromClue(clue: Clue, session: Session): Hypothesis {
  const meant = meantBy(clue, session);
  const phase = dependsOnPhase(meant) ? decidingPhase(meant, session) : undefined;
  const category = phase ? inPhase(meant, phase.phase) : meant;
  const witnesses: Witness[] = [
    { event: clue.first, because: `${wordsOfEvent(clue.first)}: ${meaning(category)}` },
  ];
  if (clue.last !== clue.first)
    witnesses.push({ event: clue.last, because: `the same again, ${clue.count} times in all` });
  if (phase && phase.event.order !== clue.first.order)
    witnesses.push({ event: phase.event, because: phase.because });
  if (phase && isKindOf(category, 'proposal')) witnesses.push(...offersIn(session, phase.phase));
  const alternatives = alternativesOf(clue, category, phase?.phase);
  return {
    category,
    confidence: confidenceOf(category, alternatives),
    witnesses,
    alternatives,
    differences: printedDifference(clue.first),
    count: clue.count,
    severity: isOrderlyClose(clue) ? 'info' : undefined,
    stage: clue.afterIkeUp && findCategory(category)?.stage === 'ike-init' ? 'established' : undefined,
    child: clue.child,
    rule: 'named-by-line',
  };
}

/** Whether packets that the system would not send at first got through in the end: the peer spoke afterwards. */
const isOvercome = ({ first, last }: Clue, { trail }: Session): boolean =>
  first.fields['hint'] === 'packet-not-sent' &&
  trail.messages.some(({ way, implied, order }) => way === 'received' && !implied && order > last.order);

/** Lines that name a fault by notify, code or reason. */
export const namedByLine: Rule = {
  name: 'named-by-line',
  apply: (session) =>
    session.clues.filter((clue) => !isOvercome(clue, session)).map((clue) => fromClue(clue, session)),
};
