import type { Session } from '../session/session.js';
import type { Proposal, TrafficSelector } from '../value/types.js';
import type { LastGood } from './diagnosis.js';

type Values = readonly string[];

const transformsOf = ({ encryption, integrity, prf, dhGroup }: Proposal): string =>
  [encryption, integrity, prf, dhGroup].flatMap((values) => values?.join('|') ?? []).join('/');

const proposalsOf = (proposals: readonly Proposal[] | undefined): Values =>
  proposals === undefined ? [] : [...new Set(proposals.map(transformsOf))];

const networksOf = (selectors: readonly TrafficSelector[] | undefined): Values =>
  (selectors ?? []).map(({ prefix, start, end }) => prefix ?? `${start}-${end}`);

const one = (value: string | number | undefined): Values => (value === undefined ? [] : [String(value)]);

/** What a negotiation shows that may differ from the next, by name. */
const shown: readonly (readonly [string, (session: Session) => Values])[] = [
  ['peer address', ({ remote }) => one(remote?.address)],
  ['own address', ({ local }) => one(local?.address)],
  ['IKE version', ({ version }) => one(version)],
  ['role', ({ role }) => one(role)],
  ['NAT', ({ natDetected, sent, heard }) => (sent && heard ? [natDetected ? 'detected' : 'none'] : [])],
  ['own identity', ({ identities }) => one(identities.local)],
  ['peer identity', ({ identities }) => one(identities.remote)],
  ['IKE proposals of this end', ({ proposals }) => proposalsOf(proposals[1].local?.value)],
  ['IKE proposals of the peer', ({ proposals }) => proposalsOf(proposals[1].peer?.value)],
  ['IPsec proposals of this end', ({ proposals }) => proposalsOf(proposals[2].local?.value)],
  ['IPsec proposals of the peer', ({ proposals }) => proposalsOf(proposals[2].peer?.value)],
  ['networks offered by this end', ({ selectors }) => selectorsOf(selectors.local?.value)],
  ['networks offered by the peer', ({ selectors }) => selectorsOf(selectors.peer?.value)],
  ['certificate of the peer', ({ shown: facts }) => one(facts.get('certificate'))],
  ['vendor ids of the peer', ({ shown: facts }) => one(facts.get('vendor ids'))],
];

function selectorsOf(
  pair:
    | { readonly initiator: readonly TrafficSelector[]; readonly responder: readonly TrafficSelector[] }
    | undefined,
): Values {
  return pair === undefined ? [] : [...networksOf(pair.initiator), '=', ...networksOf(pair.responder)];
}

const same = (a: Values, b: Values): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);

/** Whether two sessions are of one tunnel: the same peers, or the same connection with other addresses. */
function sameTunnel(a: Session, b: Session): boolean {
  if (a.source !== b.source) return false;
  if (a.connection !== undefined && b.connection !== undefined) return a.connection === b.connection;
  return a.remote !== undefined && a.remote.address === b.remote?.address;
}

/** The sessions whose Child SA came up, in the order of the log: an IKE SA alone carries nothing. */
export const goodSessions = (sessions: readonly Session[]): readonly Session[] =>
  sessions.filter(({ childUp }) => childUp !== undefined);

const childExchanges = /QUICK_MODE|CREATE_CHILD_SA|INFORMATIONAL/;

/** The negotiation of a further Child SA under an IKE SA, which its log counts by itself. */
const isLaterPart = ({ exchanges }: Session): boolean =>
  exchanges.size > 0 && [...exchanges.keys()].every((key) => childExchanges.test(key));

/** The last negotiation that worked before the newest of these that failed, and what was different when it failed first after it. */
export function lastGoodBefore(failed: readonly Session[], good: readonly Session[]): LastGood | undefined {
  const ordered = [...failed].sort((a, b) => a.firstOrder - b.firstOrder);
  const newest = ordered.at(-1);
  if (!newest) return undefined;
  const last = good.findLast((each) => each.firstOrder < newest.firstOrder && sameTunnel(each, newest));
  const first = ordered.find((each) => last && each.firstOrder > last.firstOrder && sameTunnel(last, each));
  // An SA that came up and failed later is its own last good one; there is nothing to compare.
  if (!first || first.ikeUp || isLaterPart(first)) return undefined;
  const up = last?.childUp;
  if (!last || !up) return undefined;
  const changed = shown.flatMap(([parameter, valuesOf]) => {
    const [before, after] = [valuesOf(last), valuesOf(first)];
    // What only one of them prints has not changed as far as anyone knows.
    if (before.length === 0 || after.length === 0 || same(before, after)) return [];
    return [{ parameter, before, after }];
  });
  return { session: last.id, place: up.place, time: up.time, failed: first.first, changed };
}
