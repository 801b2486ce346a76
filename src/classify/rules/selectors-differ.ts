import { isKindOf } from '../../category/refine.js';
import type { Offer, Session } from '../../session/session.js';
import type { SelectorPair, TrafficSelector } from '../../value/types.js';
import type { Difference } from '../diagnosis.js';
import type { Rule } from '../hypothesis.js';

const printed = ({ prefix, start, end }: TrafficSelector): string => prefix ?? `${start}-${end}`;

const isWildcard = (selectors: readonly TrafficSelector[]): boolean =>
  selectors.some((each) => each.prefix === '0.0.0.0/0' || each.prefix === '::/0');

const listed = (selectors: readonly TrafficSelector[]): readonly string[] =>
  [...new Set(selectors.map(printed))].sort();

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index]);

/** What each end says of the networks behind this end and behind the peer. Each offer is that of its own initiator. */
function networksOf(
  session: Session,
): { readonly own: readonly Pair[]; readonly differences: Difference[] } | undefined {
  const { local, peer } = session.selectors;
  if (!local || !peer) return undefined;
  const ours = sidesOf(local, 'local');
  const theirs = sidesOf(peer, 'peer');
  const pairs: Pair[] = [
    { parameter: 'networks behind this end', local: ours.here, remote: theirs.here },
    { parameter: 'networks behind the peer', local: ours.there, remote: theirs.there },
  ].filter((pair) => pair.local.length > 0 && pair.remote.length > 0);
  const differences = pairs
    .map((pair) => ({ parameter: pair.parameter, local: listed(pair.local), remote: listed(pair.remote) }))
    .filter((each) => !same(each.local, each.remote));
  return { own: pairs, differences };
}

interface Sides {
  readonly here: readonly TrafficSelector[];
  readonly there: readonly TrafficSelector[];
}

/**
 * Which list stands for this end. A line that says whose selectors it prints first decides; else whoever offers is the
 * initiator.
 */
function sidesOf({ value, event }: Offer<SelectorPair>, by: 'local' | 'peer'): Sides {
  const { first } = event.fields;
  const localFirst = first === 'local' || (first !== 'peer' && by === 'local');
  return localFirst
    ? { here: value.initiator, there: value.responder }
    : { here: value.responder, there: value.initiator };
}

interface Pair {
  readonly parameter: string;
  readonly local: readonly TrafficSelector[];
  readonly remote: readonly TrafficSelector[];
}

/** Refused traffic selectors whose two lists are both in the log; any-to-any against listed networks is named. */
export const selectorsDiffer: Rule = {
  name: 'selectors-differ',
  apply: (session) => {
    const { local, peer } = session.selectors;
    if (!session.clues.some(({ category }) => isKindOf(category, 'traffic-selector'))) return [];
    const networks = networksOf(session);
    if (!local || !peer || !networks || networks.differences.length === 0) return [];
    const wildcard = networks.own.some((pair) => isWildcard(pair.local) !== isWildcard(pair.remote));
    return [
      {
        category: wildcard ? 'traffic-selector.mismatch.wildcard' : 'traffic-selector.mismatch',
        confidence: 0.95,
        witnesses: [
          { event: local.event, because: 'the networks this end proposes' },
          { event: peer.event, because: 'the networks the peer proposes' },
        ],
        alternatives: [],
        differences: networks.differences,
        count: 1,
        rule: 'selectors-differ',
      },
    ];
  },
};
