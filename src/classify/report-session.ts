import { refusalOf } from '../session/error-notify.js';
import type { Child } from '../session/children.js';
import type { KeptEvent } from '../session/kept-event.js';
import type { Session } from '../session/session.js';
import { endedBySilence } from '../session/silence.js';
import type { TrailMessage } from '../session/trail.js';
import type { SelectorPair, TrafficSelector } from '../value/types.js';
import type { ChildReport, ExchangeReport, Moment, SessionReport, SessionState } from './diagnosis.js';

const mostExchanges = 50;

/** The furthest state a session reached; a lower bound, since lines may be missing. */
export function reached(session: Session): SessionState {
  if (session.childUp) return 'child-established';
  if (session.ikeUp) return 'established';
  if ([...session.exchanges.keys()].some((key) => /IKE_AUTH|QUICK_MODE|CREATE_CHILD_SA/.test(key)))
    return 'authenticating';
  if (session.heard) return 'answered';
  return session.sent ? 'started' : 'none';
}

const momentOf = (event: KeptEvent | TrailMessage | undefined): Moment | undefined =>
  event && { time: event.time, place: event.place };

interface Draft {
  readonly exchange: string;
  readonly messageId: number | undefined;
  readonly requestBy: 'local' | 'remote';
  request: TrailMessage | undefined;
  response: TrailMessage | undefined;
}

const errorIn = (message: TrailMessage | undefined): string | undefined =>
  message?.notifies.find((notify) => refusalOf(notify) !== undefined || notify === 'INVALID_KE_PAYLOAD');

/** Milliseconds from a request of this end to its answer; nothing where the answer only follows from what came next. */
function roundTripOf({ request, response, requestBy }: Draft): number | undefined {
  if (requestBy === 'remote' || request?.time === undefined || response?.time === undefined) return undefined;
  if (response.implied) return undefined;
  const span = Date.parse(response.time) - Date.parse(request.time);
  return span >= 0 ? span : undefined;
}

/** Requests with their answers. */
function exchangesOf(messages: readonly TrailMessage[]): Draft[] {
  const drafts: Draft[] = [];
  for (const message of messages) {
    const { exchange, messageId, way, type } = message;
    const isAnswer = type === 'response';
    const requestBy = (way === 'sent') === isAnswer ? 'remote' : 'local';
    const open = isAnswer
      ? drafts.findLast(
          (draft) =>
            draft.exchange === exchange &&
            draft.requestBy === requestBy &&
            draft.response === undefined &&
            (draft.messageId === messageId || messageId === undefined || draft.messageId === undefined),
        )
      : undefined;
    if (open) open.response = message;
    else
      drafts.push({
        exchange,
        messageId,
        requestBy,
        request: isAnswer ? undefined : message,
        response: isAnswer ? message : undefined,
      });
  }
  return drafts;
}

const reportExchange = (draft: Draft): ExchangeReport => ({
  exchange: draft.exchange,
  messageId: draft.messageId,
  requestBy: draft.requestBy,
  request: momentOf(draft.request),
  response: momentOf(draft.response),
  roundTrip: roundTripOf(draft),
  retransmits: (draft.requestBy === 'local' ? draft.request : draft.response)?.repeats ?? 0,
  refused: errorIn(draft.response),
});

const printed = ({ prefix, start, end }: TrafficSelector): string => prefix ?? `${start}-${end}`;

/** The networks of a Child SA behind this end and behind the peer, where the line tells which is which. */
function networksOf(
  { selectors }: Child,
  session: Session,
): { readonly local: readonly string[]; readonly remote: readonly string[] } | undefined {
  if (!selectors) return undefined;
  const { value, first } = selectors;
  const localFirst = first === 'local' || (first !== 'peer' && session.role === 'initiator');
  if (first !== 'local' && first !== 'peer' && session.role === undefined) return undefined;
  const [here, there]: readonly SelectorPair['initiator'][] = localFirst
    ? [value.initiator, value.responder]
    : [value.responder, value.initiator];
  return { local: (here ?? []).map(printed), remote: (there ?? []).map(printed) };
}

function reportChild(child: Child, session: Session): ChildReport {
  const networks = networksOf(child, session);
  const spis = [...child.inbound, ...child.outbound];
  return {
    name: child.name,
    spis: spis.length > 0 ? spis : undefined,
    up: child.up && {
      from: momentOf(child.up),
      to: momentOf(child.down ?? session.closed ?? endedBySilence(session)),
    },
    rekeys: child.rekeys,
    failed: momentOf(child.failed),
    local: networks?.local,
    remote: networks?.remote,
  };
}

function closedBy(session: Session): SessionReport['closedBy'] {
  if (endedBySilence(session)) return 'silence';
  const by = session.closed?.fields['by'];
  return by === 'local' || by === 'peer' ? by : undefined;
}

/** A session as the diagnosis shows it; `partner` is the same negotiation in the log of the other end. */
export function reportSession(session: Session, partner: Session | undefined): SessionReport {
  const { trail, spis } = session;
  const drafts = exchangesOf(trail.messages);
  const omitted = Math.max(0, drafts.length - mostExchanges) + trail.omitted;
  const retransmits = trail.messages.reduce((sum, { repeats }) => sum + repeats, 0);
  return {
    id: session.id,
    source: session.source,
    dialect: session.dialect,
    local: session.local?.address,
    remote: session.remote?.address,
    connection: session.connection,
    role: session.role,
    version: session.version,
    spis:
      spis.initiator === undefined && spis.responder === undefined
        ? undefined
        : { initiator: spis.initiator, responder: spis.responder },
    reached: reached(session),
    first: session.first,
    last: session.last,
    events: session.events,
    exchanges: drafts.length > 0 ? drafts.slice(0, mostExchanges).map(reportExchange) : undefined,
    exchangesOmitted: omitted > 0 ? omitted : undefined,
    retransmits: retransmits > 0 ? retransmits : undefined,
    up: session.ikeUp && {
      from: momentOf(session.ikeUp),
      to: momentOf(session.closed ?? endedBySilence(session)),
    },
    closedBy: closedBy(session),
    children:
      session.children.length > 0 ? session.children.map((child) => reportChild(child, session)) : undefined,
    replaces: session.replaces,
    counterpart: partner && { source: partner.source, id: partner.id },
  };
}
