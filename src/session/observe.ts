import type { IkeEvent } from '../event/event.js';
import type { Payload, Proposal, SelectorPair } from '../value/types.js';
import { noteChild } from './children.js';
import { isErrorNotify, refusalOf } from './error-notify.js';
import { noteFirstRekey } from './first-rekey.js';
import { keep, setOnce, type KeptEvent } from './kept-event.js';
import { noteMessage } from './note-message.js';
import { isSpi } from './names.js';
import type { Session } from './session.js';
import { noteSilence } from './silence.js';
import { noteImplied, noteTrail } from './trail.js';

const mostClues = 200;

/** Takes an event into its session. */
export function observe(session: Session, event: IkeEvent, order: number): void {
  session.events += 1;
  session.lastOrder = order;
  let kept: KeptEvent | undefined;
  const once = (): KeptEvent => (kept ??= keep(event, order));
  noteEnds(session, event);
  noteMessage(session, event, once);
  noteTrail(session.trail, event, session.role, order);
  if (event.kind.startsWith('child.')) noteChild(session.children, event, order);
  if (provesAnswer(event)) noteImplied(session.trail, event, order);
  noteOffer(session, event, once);
  notePhase(session, event, once);
  if (event.category !== undefined) noteClue(session, event, event.category, event.alternatives ?? [], once);
  noteNotifies(session, event, once);
  noteFirstRekey(session, event, once);
  noteState(session, event, once);
  const { hint } = event.fields;
  if (typeof hint === 'string') setOnce(session.hints, hint, once);
}

/** That a request was answered, where the log does not print the answer itself. */
const provesAnswer = ({ kind, fields }: IkeEvent): boolean =>
  kind === 'notify.received' ||
  kind === 'sa.established' ||
  kind === 'child.established' ||
  kind === 'auth.succeeded' ||
  (fields['by'] === 'peer' && (kind === 'proposal.offered' || kind === 'selector.offered'));

const someText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const someSpi = (value: unknown): string | undefined => (isSpi(value) ? value : undefined);

const mostShown = 400;
const mostLifetimes = 10;

/** What tells a negotiation that worked from one that did not, beside its messages. */
function noteShown(session: Session, { kind, fields }: IkeEvent): void {
  const { shown, lifetimes } = session;
  const vendorId = kind === 'note' ? someText(fields['vendorId']) : undefined;
  const known = shown.get('vendor ids');
  if (vendorId !== undefined && known?.includes(vendorId) !== true && (known?.length ?? 0) < mostShown)
    shown.set('vendor ids', known === undefined ? vendorId : `${known}, ${vendorId}`);
  const subject = kind.startsWith('certificate.') ? someText(fields['subject']) : undefined;
  if (subject !== undefined && !shown.has('certificate')) shown.set('certificate', subject);
  const { lifetime } = fields as { readonly lifetime?: unknown };
  if (typeof lifetime === 'number' && lifetimes.size < mostLifetimes) lifetimes.add(lifetime);
}

/** What names the negotiation at both ends: SPIs and identities. */
function noteIdentity(session: Session, { fields }: IkeEvent): void {
  session.spis.initiator ??= someSpi(fields['initiatorSpi']);
  session.spis.responder ??= someSpi(fields['responderSpi']);
  session.identities.local ??= someText(fields['localId']);
  session.identities.remote ??= someText(fields['remoteId']);
}

function noteEnds(session: Session, event: IkeEvent): void {
  const { time, fields } = event;
  // The port moves from 500 to 4500; the address is what counts.
  session.local ??= event.local;
  session.remote ??= event.remote;
  const { connection, role, version } = fields as Partial<Record<string, unknown>>;
  if (typeof connection === 'string') session.connection ??= connection;
  if (role === 'initiator' || role === 'responder') session.role ??= role;
  if (version === 1 || version === 2) session.version ??= version;
  noteIdentity(session, event);
  noteShown(session, event);
  if (time === undefined) return;
  if (event.timeAssumed) session.timeAssumed = event.timeAssumed;
  if (session.first === undefined || time < session.first) session.first = time;
  if (session.last === undefined || time > session.last) session.last = time;
}

/** The phase a list of proposals is for: stated, else told by its protocol. */
function phaseOfOffer(event: IkeEvent, proposals: readonly Proposal[]): 1 | 2 | undefined {
  const { phase } = event.fields as Partial<Record<string, unknown>>;
  if (phase === 1 || phase === 2) return phase;
  const protocol = proposals[0]?.protocol;
  if (protocol === undefined) return undefined;
  return protocol === 'IKE' ? 1 : 2;
}

function noteOffer(session: Session, event: IkeEvent, once: () => KeptEvent): void {
  const { proposals, selectors } = event.fields as {
    readonly proposals?: readonly Proposal[];
    readonly selectors?: SelectorPair;
  };
  const end = event.fields['by'] === 'peer' ? 'peer' : 'local';
  if (
    proposals &&
    proposals.length > 0 &&
    (event.kind === 'proposal.offered' || event.kind === 'proposal.configured')
  ) {
    const phase = phaseOfOffer(event, proposals);
    if (phase !== undefined) session.proposals[phase][end] = { value: proposals, event: once() };
  }
  if (selectors && selectors.initiator.length > 0 && event.kind === 'selector.offered') {
    session.selectors[end] = { value: selectors, event: once() };
  }
}

/** What failed, as far as a line says it: that beats everything that was reached. */
function notePhase(session: Session, event: IkeEvent, once: () => KeptEvent): void {
  if (event.category === undefined) return;
  const { proposals } = event.fields as { readonly proposals?: readonly Proposal[] };
  const phase = phaseOfOffer(event, Array.isArray(proposals) ? proposals : []);
  if (phase === undefined) return;
  if (session.failedPhase === undefined || phase > session.failedPhase) {
    session.failedPhase = phase;
    session.failedPhaseBy = once();
  }
}

/** Notifies that are told by a line of their own, and those in the payload list of a message. */
function noteNotifies(session: Session, event: IkeEvent, once: () => KeptEvent): void {
  if (event.kind === 'notify.sent') setOnce(session.notifies, `sent ${event.fields.notify}`, once);
  if (event.kind === 'notify.received') setOnce(session.notifies, `received ${event.fields.notify}`, once);
  const { payloads } = event.fields as { readonly payloads?: readonly Payload[] };
  if (!payloads || (event.kind !== 'message.received' && event.kind !== 'message.sent')) return;
  const way = event.kind === 'message.received' ? 'received' : 'sent';
  for (const { type, value } of payloads) {
    if (type !== 'N' || value === undefined) continue;
    if (!isErrorNotify(value)) continue;
    setOnce(session.notifies, `${way} ${value}`, once);
    const refusal = event.category === undefined ? refusalOf(value) : undefined;
    if (refusal) noteClue(session, event, refusal.category, refusal.alternatives, once);
  }
}

function noteState(session: Session, event: IkeEvent, once: () => KeptEvent): void {
  switch (event.kind) {
    case 'sa.established':
    case 'sa.rekeyed':
      session.ikeUp = once();
      session.outstanding = undefined;
      break;
    case 'child.established':
    case 'child.rekeyed':
      session.childUp = once();
      session.childFailed = undefined;
      session.childAtHand = undefined;
      session.outstanding = undefined;
      break;
    case 'child.failed':
      session.childFailed = once();
      session.childAtHand = undefined;
      break;
    case 'negotiation.started':
      if (event.fields['phase'] === 1) session.begun ??= once();
      break;
    case 'peer-config.selected':
    case 'auth.succeeded':
      session.configured ??= once();
      break;
    case 'note':
      if (event.fields['phase'] === 2)
        session.childAtHand = someText(event.fields['child']) ?? session.childAtHand;
      break;
    case 'nat.detected':
      session.natDetected ??= once();
      break;
    case 'negotiation.failed':
      session.endings += 1;
      break;
    case 'sa.deleted':
      session.endings += 1;
      session.closed ??= once();
      break;
    case 'timeout.reached':
    case 'liveness.failed':
      noteSilence(session, once);
      session.resent = undefined;
      break;
    default:
  }
}

/** Whether main mode has come to messages that its keys encrypt: message 5, which the initiator sends as its third. */
const isEncrypted = ({ sentCount, role, ikeUp }: Session): boolean =>
  ikeUp === undefined && (sentCount.get('ID_PROT') ?? 0) >= (role === 'responder' ? 2 : 3);

/** The Child SA that a fault is about: whom an IKE SA fails with, fails whatever was asked for beside it. */
const childOf = ({ fields }: IkeEvent, { childAtHand, ikeUp }: Session): string | undefined =>
  someText(fields['child']) ?? (ikeUp !== undefined || fields['phase'] === 2 ? childAtHand : undefined);

function noteClue(
  session: Session,
  event: IkeEvent,
  category: string,
  alternatives: readonly string[],
  once: () => KeptEvent,
): void {
  const known = session.clues.find(
    (clue) => clue.category === category && clue.first.message === event.message,
  );
  if (known) {
    known.count += 1;
    known.last = once();
    known.child = childOf(event, session);
    if (isEncrypted(session)) known.encrypted ??= once();
    return;
  }
  if (session.clues.length >= mostClues) return;
  session.clues.push({
    category,
    alternatives,
    first: once(),
    last: once(),
    count: 1,
    afterIkeUp: session.ikeUp !== undefined,
    afterChildUp: session.childUp !== undefined,
    encrypted: isEncrypted(session) ? once() : undefined,
    child: childOf(event, session),
  });
}
