import { isKindOf } from '../../category/refine.js';
import type { Session } from '../../session/session.js';
import { wordOf, type Configuration } from '../../value/configuration.js';
import type { Proposal } from '../../value/types.js';
import type { Change, Difference, Finding } from '../diagnosis.js';
import { kindOfParameter, parameters, spokenKind } from './parameter.js';
import { bestOf, isRuledOut, smallestChange, type ProposalChange } from './proposal-change.js';

/** The two ends of a finding, as far as their products are known. */
export interface EndsKnown {
  readonly local: Configuration | undefined;
  readonly remote: Configuration | undefined;
  /** How a sentence names each end. */
  readonly names: { readonly local: string; readonly remote: string };
}

type End = 'local' | 'remote';

const phaseOfCategory = (category: string): 1 | 2 => (isKindOf(category, 'proposal.ipsec') ? 2 : 1);

/** No group, as some products write it. */
const noGroup = /^(0|none|disabled|no)$/i;

const rfcOf = (phase: 1 | 2): string => (phase === 1 ? 'RFC 8247' : 'RFC 8221');

const saOf = (phase: 1 | 2): string => (phase === 1 ? 'IKE SA' : 'IPsec SA');

const listed = (words: readonly string[]): string => words.join(', ');

function sentence(
  end: End,
  ends: EndsKnown,
  what: string,
  values: readonly string[],
  words: readonly string[],
  phase: 1 | 2,
  deprecated: boolean,
): string {
  const told = words.length > 0 ? ` (${listed(words)} in its configuration)` : '';
  const warning = deprecated
    ? ` ${rfcOf(phase)} rules this out, but nothing better can meet as long as neither end offers it: give both ends a current algorithm.`
    : '';
  return `At ${ends.names[end]}, add ${listed(values)}${told} to the ${what} of the ${saOf(phase)}.${warning}`;
}

function asChanges(change: ProposalChange, end: End, phase: 1 | 2, ends: EndsKnown): Change[] {
  return change.additions.map(({ kind, value }) => {
    const word = wordOf(ends[end], kind, value, phase);
    const words = word === undefined ? [] : [word];
    const own = ends[end] ?? ends.local ?? ends.remote;
    const deprecated = own !== undefined && isRuledOut(own.transforms, kind, value, phase);
    return {
      end,
      parameter: parameters[kind],
      values: [value],
      words,
      deprecated,
      text: sentence(end, ends, spokenKind(kind, phase), [value], words, phase, deprecated),
    };
  });
}

interface BothLists {
  readonly local: readonly Proposal[];
  readonly remote: readonly Proposal[];
}

/** Changes from the full lists of both ends: the better of the two ends first. */
function fromLists({ local, remote }: BothLists, phase: 1 | 2, ends: EndsKnown): Change[] {
  const transforms = (ends.local ?? ends.remote)?.transforms;
  if (!transforms) return [];
  const options = [
    { end: 'local' as const, change: smallestChange(local, remote, phase, transforms) },
    { end: 'remote' as const, change: smallestChange(remote, local, phase, transforms) },
  ].flatMap(({ end, change }) => (change ? [{ end, change }] : []));
  options.sort(
    (a, b) =>
      Number(a.change.deprecated) - Number(b.change.deprecated) ||
      b.change.strength - a.change.strength ||
      a.change.additions.length - b.change.additions.length,
  );
  const best = options[0];
  if (!best) return [];
  return (
    options
      // The other end's change is told too where it makes nothing weaker.
      .filter(
        ({ change }) =>
          change.deprecated === best.change.deprecated && change.strength === best.change.strength,
      )
      .flatMap(({ end, change }) => asChanges(change, end, phase, ends))
  );
}

/** Changes from two printed values of one algorithm: the weaker end takes over the stronger value. */
function fromValues(difference: Difference, phase: 1 | 2, ends: EndsKnown): Change[] {
  const kind = kindOfParameter(difference.parameter);
  const configuration = ends.local ?? ends.remote;
  if (kind === undefined || !configuration) return [];
  const { transforms } = configuration;
  const canonical = (values: readonly string[]): string[] =>
    values.map((value) =>
      kind === 'dhGroup' && noGroup.test(value) ? 'NONE' : transforms.canonical(kind, value),
    );
  const [local, remote] = [canonical(difference.local), canonical(difference.remote)];
  const [ours, theirs] = [bestOf(transforms, kind, local, phase), bestOf(transforms, kind, remote, phase)];
  if (ours === undefined || theirs === undefined || ours === theirs) return [];
  // A value that no table knows is nothing to advise.
  if (!transforms.find(kind, ours) || !transforms.find(kind, theirs)) return [];
  const better = bestOf(transforms, kind, [ours, theirs], phase);
  const end: End = better === theirs ? 'local' : 'remote';
  return asChanges(
    { additions: [{ kind, value: better ?? theirs }], separate: false, deprecated: false, strength: 0 },
    end,
    phase,
    ends,
  );
}

/** Which networks each end lacks; the two lists of an end and its peer are mirror images where they agree. */
function fromNetworks(difference: Difference, ends: EndsKnown): Change[] {
  const { parameter, local, remote } = difference;
  if (local.length === 0 || remote.length === 0) return [];
  const missing = {
    local: remote.filter((each) => !local.includes(each)),
    remote: local.filter((each) => !remote.includes(each)),
  };
  const behind = parameter === 'networks behind the peer' ? ends.names.remote : ends.names.local;
  return (['local', 'remote'] as const)
    .filter((end) => missing[end].length > 0)
    .map((end) => ({
      end,
      parameter: 'traffic-selector',
      values: missing[end],
      words: [],
      deprecated: false,
      text: `At ${ends.names[end]}, add ${listed(missing[end])} to the networks behind ${behind}, or take it out at the other end.`,
    }));
}

/** Two printed values of anything else: both ends need the same. */
function fromOther({ parameter, local, remote }: Difference, ends: EndsKnown): Change[] {
  if (local.length === 0 || remote.length === 0) return [];
  if (parameter === 'identity')
    return [
      {
        end: 'local',
        parameter,
        values: remote,
        words: [],
        deprecated: false,
        text: `${ends.names.remote} calls itself ${listed(remote)}, ${ends.names.local} expects ${listed(local)}: make one of them the other.`,
      },
    ];
  return [
    {
      end: 'local',
      parameter,
      values: remote,
      words: [],
      deprecated: false,
      text: `Set the ${parameter} to the same value at both ends: ${ends.names.local} has ${listed(local)}, ${ends.names.remote} has ${listed(remote)}.`,
    },
  ];
}

const isNetworks = ({ parameter }: Difference): boolean => parameter.startsWith('networks behind');

/** The lists of both ends, turned to the ends of the finding. */
function listsOf(finding: Finding, members: readonly Session[], phase: 1 | 2): BothLists | undefined {
  for (const member of members) {
    const { local, peer } = member.proposals[phase];
    if (!local || !peer) continue;
    const turned = member.local?.address !== finding.local && member.remote?.address !== finding.remote;
    return turned ? { local: peer.value, remote: local.value } : { local: local.value, remote: peer.value };
  }
  return undefined;
}

/** What makes the two ends meet, the better change first; empty where the values are not known. */
export function changesFor(
  finding: Finding,
  members: readonly Session[],
  ends: EndsKnown,
): readonly Change[] {
  const { category, differences } = finding;
  // Any-to-any against listed networks is a choice between two designs, not a network that is missing.
  if (isKindOf(category, 'traffic-selector.mismatch.wildcard')) return [];
  if (isKindOf(category, 'proposal')) {
    const phase = phaseOfCategory(category);
    const lists = differences.length > 0 ? listsOf(finding, members, phase) : undefined;
    const changes = lists ? fromLists(lists, phase, ends) : [];
    if (changes.length > 0) return changes;
    return differences.flatMap((each) =>
      kindOfParameter(each.parameter) === undefined ? fromOther(each, ends) : fromValues(each, phase, ends),
    );
  }
  return differences.flatMap((each) => (isNetworks(each) ? fromNetworks(each, ends) : fromOther(each, ends)));
}
