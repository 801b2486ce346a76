import { findCategory } from '../category/refine.js';
import type { KeptEvent } from '../session/kept-event.js';
import type { Session } from '../session/session.js';
import { actionsFor } from './actions.js';
import type { Evidence } from './diagnosis.js';
import type { DialectFacts, DraftFinding } from './from-sessions.js';

/*
 * What no negotiation shows by itself: each came up, and the next one took its place at once. Two gateways with one identity
 * do that to each other, as long as both want to be up: to a gateway that allows one SA for each identity (RFC 7296, 2.4:
 * INITIAL_CONTACT) either is the other one come back.
 */

/** Once is a peer that moved or was restarted, twice may be chance. */
const fewest = 3;
const mostLines = 6;
/** Nobody changes places so often because lifetimes end or addresses change. */
const longestUp = { replaced: 15 * 60_000, closed: 2 * 60_000 } as const;
/** A gateway that begins anew this soon wants the tunnel up, and was not waiting for traffic. */
const atOnce = 30_000;
/** After so long without another change it is over. */
const calm = 15 * 60_000;

/** An SA that was up for a short time, and what came up in its place. */
interface Turn {
  readonly session: Session;
  readonly closed: KeptEvent;
  readonly next: Session | undefined;
}

const at = (time: string | undefined): number => (time === undefined ? NaN : Date.parse(time));

/** How long it was up; undefined where the log prints no times. */
function upFor({ session, closed }: Turn): number | undefined {
  const span = at(closed.time) - at(session.ikeUp?.time);
  return Number.isNaN(span) ? undefined : span;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Turns that are short; those of a log without times count by their number alone. */
const areShort = (turns: readonly Turn[], longest: number): boolean =>
  median(turns.map(upFor).filter((span) => span !== undefined)) <= longest;

/** Whether something comes back after something else had its place. */
function alternates(places: readonly (string | undefined)[]): boolean {
  const changes = places
    .filter((place) => place !== undefined)
    .filter((place, index, known) => place !== known[index - 1]);
  return new Set(changes).size < changes.length;
}

const addressOf = ({ remote }: Session): string | undefined => remote?.address;
const portOf = ({ remote }: Session): string | undefined =>
  remote && `${remote.address} port ${remote.port ?? 0}`;

/** Whether the last of them held: nothing changed for long, by the newest line of the log. */
function isOver(turns: readonly Turn[], sessions: readonly Session[]): boolean {
  const [last, before] = [turns.at(-1), turns.at(-2)].map((turn) => at(turn?.closed.time));
  const end = sessions.reduce((most, { last: time }) => Math.max(most, at(time) || 0), 0);
  const quiet = end - (last ?? NaN);
  return quiet > calm && quiet > 3 * ((last ?? 0) - (before ?? 0));
}

interface Told {
  readonly category: string;
  readonly confidence: number;
  readonly alternatives: readonly string[];
  readonly because: (turn: Turn) => string;
}

function draftOf(
  turns: readonly Turn[],
  told: Told,
  sessions: readonly Session[],
  facts: DialectFacts,
): DraftFinding {
  const last = turns.at(-1) as Turn;
  const category = findCategory(told.category);
  const quoted = turns.length > mostLines ? [...turns.slice(0, mostLines - 1), last] : turns;
  const evidence: Evidence[] = quoted.map((turn) => ({
    place: turn.closed.place,
    text: turn.closed.text,
    because: told.because(turn),
  }));
  const room = 1 - told.confidence;
  return {
    finding: {
      category: told.category,
      title: category?.title ?? told.category,
      stage: category?.stage ?? 'any',
      severity: category?.severity ?? 'warning',
      confidence: told.confidence,
      local: last.session.local?.address,
      remote: addressOf(last.session),
      sessions: turns.map(({ session }) => session.id),
      first: turns[0]?.closed.time,
      last: last.closed.time,
      count: turns.length,
      recovered: isOver(turns, sessions),
      evidence,
      differences: [],
      alternatives: told.alternatives.map((id, index) => ({
        category: id,
        confidence: Math.round((room / (index + 1)) * 100) / 100,
      })),
      symptoms: [],
      actions: actionsFor(told.category, facts.advice, { sent: true, heard: true }),
    },
    lastOrder: last.closed.order,
    primary: true,
    source: last.session.source,
    members: turns.map(({ session }) => session),
    dialects: [last.session.dialect],
  };
}

const seconds = (turn: Turn): string => {
  const span = upFor(turn);
  return span === undefined ? '' : ` after ${Math.round(span / 1000)} s`;
};

/** What the turns of one identity show: two gateways, or one that begins anew again and again. */
function toldByIdentity(turns: readonly Turn[]): Told | undefined {
  const places = (of: typeof addressOf): (string | undefined)[] =>
    turns.flatMap(({ session, next }, index) =>
      index === turns.length - 1 && next ? [of(session), of(next)] : [of(session)],
    );
  for (const [of, confidence] of [
    [addressOf, 0.9],
    [portOf, 0.75],
  ] as const)
    if (alternates(places(of)) && areShort(turns, longestUp.replaced))
      return {
        category: 'sa.duplicate',
        confidence,
        alternatives: ['sa.flapping', 'peer.address-changed'],
        because: (turn) =>
          `replaced${seconds(turn)}: the same identity came from ${(turn.next && of(turn.next)) ?? 'another place'}, before from ${of(turn.session)}`,
      };
  if (!areShort(turns, longestUp.closed)) return undefined;
  return {
    category: 'sa.flapping',
    confidence: 0.7,
    alternatives: ['peer.restarted', 'sa.duplicate'],
    because: (turn) => `replaced${seconds(turn)}: the peer began anew, with the same identity`,
  };
}

/** What the end sees that is closed each time: it came up, the peer closed it, and this end began anew at once. */
const closedEachTime: Told = {
  category: 'sa.flapping',
  confidence: 0.75,
  alternatives: ['sa.duplicate'],
  because: (turn) => `the peer closed it${seconds(turn)}; this end began anew`,
};

const identityOf = (session: Session | undefined): string | undefined =>
  session?.identities.remote === undefined
    ? undefined
    : `${session.source} ${session.dialect} ${session.identities.remote}`;

/** Sessions by a key, in the order they came up. */
function grouped(sessions: readonly Session[], keyOf: (session: Session) => string | undefined): Session[][] {
  const groups = new Map<string, Session[]>();
  for (const session of sessions) {
    const key = session.ikeUp ? keyOf(session) : undefined;
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(session);
    else groups.set(key, [session]);
  }
  return [...groups.values()].map((group) =>
    group.sort((a, b) => (a.ikeUp?.order ?? 0) - (b.ikeUp?.order ?? 0)),
  );
}

/** The identity that an SA made room for; of users it is not that of the IKE SA. */
function replacedFor({ source, dialect, closed }: Session): string | undefined {
  const { hint, remoteId } = closed?.fields ?? {};
  return hint === 'identity-replaced' && typeof remoteId === 'string'
    ? `${source} ${dialect} ${remoteId}`
    : undefined;
}

/** SAs that made room for another one of the same identity, in their order; `all` are those of that identity. */
const replacedIn = (group: readonly Session[], all: readonly Session[]): Turn[] =>
  group.flatMap((session, index) => {
    const { closed } = session;
    if (!closed) return [];
    const next = all.find(({ ikeUp }) => (ikeUp?.order ?? 0) > closed.order);
    return [{ session, closed, next: next ?? group[index + 1] }];
  });

const begins = ['sent IKE_SA_INIT', 'sent ID_PROT', 'sent AGGRESSIVE'];

/** SAs that the peer closed and that this end began anew at once. */
const closedIn = (group: readonly Session[]): Turn[] =>
  group.flatMap((session, index) => {
    const { closed, role } = session;
    if (!closed || role !== 'initiator' || closed.fields['by'] !== 'peer') return [];
    if (session.stopped !== undefined && closed.order > session.stopped) return [];
    const next = group[index + 1];
    const begun = next && begins.flatMap((key) => next.exchanges.get(key) ?? [])[0];
    if (next?.role !== 'initiator' || !begun || begun.order < closed.order) return [];
    const turn = { session, closed, next };
    const span = upFor(turn);
    const pause = at(begun.time) - at(closed.time);
    return span !== undefined && span <= longestUp.closed && pause <= atOnce ? [turn] : [];
  });

/** Tunnels that come up and do not stay. */
export function unsteadyTunnels(
  sessions: readonly Session[],
  factsOf: (dialect: string) => DialectFacts,
): DraftFinding[] {
  const drafts: DraftFinding[] = [];
  const tell = (turns: readonly Turn[], told: Told | undefined, group: readonly Session[]): void => {
    const [first] = turns;
    if (first && told && turns.length >= fewest)
      drafts.push(draftOf(turns, told, group, factsOf(first.session.dialect)));
  };
  const byIdentity = new Map<string, Session[]>();
  for (const group of grouped(sessions, identityOf)) byIdentity.set(identityOf(group[0]) ?? '', group);
  for (const group of grouped(sessions, replacedFor)) {
    const all = byIdentity.get(replacedFor(group[0] as Session) ?? '') ?? group;
    const turns = replacedIn(group, all);
    if (turns.length >= fewest) tell(turns, toldByIdentity(turns), all);
  }
  const tunnelOf = ({ source, dialect, local, remote, connection }: Session): string | undefined =>
    remote && `${source} ${dialect} ${local?.address ?? ''} ${remote.address} ${connection ?? ''}`;
  for (const group of grouped(sessions, tunnelOf)) tell(closedIn(group), closedEachTime, group);
  return drafts;
}
