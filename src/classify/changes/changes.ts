import { isKindOf } from '../../category/refine.js';
import type { Session } from '../../session/session.js';
import type { Proposal, TransformKind } from '../../value/types.js';
import type { Change, Difference, Finding } from '../diagnosis.js';
import { changeOf, type EndsKnown } from './addition-words.js';
import { isNothing } from './better.js';
import { knownOf, smallestMeeting } from './meeting.js';
import { kindOfParameter, spokenParameter } from './parameter.js';

/** The phase whose proposals differ; undefined where the evidence does not say. */
const phaseOfCategory = (category: string): 1 | 2 | undefined =>
  isKindOf(category, 'proposal.ipsec') ? 2 : isKindOf(category, 'proposal.ike') ? 1 : undefined;

/** No group, as some products write it. */
const noGroup = /^(0|none|disabled|no)$/i;

const listed = (words: readonly string[]): string => words.join(', ');

interface BothLists {
  readonly local: readonly Proposal[];
  readonly remote: readonly Proposal[];
}

/** Changes from the proposals of both ends, those of this end first. */
function fromLists({ local, remote }: BothLists, phase: 1 | 2, ends: EndsKnown): Change[] {
  const transforms = (ends.local ?? ends.remote)?.transforms;
  const meeting = transforms && smallestMeeting(local, remote, phase, transforms);
  if (!meeting) return [];
  const shown = (kind: TransformKind): string[] =>
    [...local, ...remote].flatMap((proposal) => proposal[kind] ?? []);
  const changes = meeting.additions.map((addition) => changeOf(addition, { phase, ends, transforms, shown }));
  return [...changes.filter(({ end }) => end === 'local'), ...changes.filter(({ end }) => end === 'remote')];
}

/** Changes from printed values alone: they are held against each other as one proposal of each end. */
function fromValues(differences: readonly Difference[], phase: 1 | 2, ends: EndsKnown): Change[] {
  const transforms = (ends.local ?? ends.remote)?.transforms;
  if (!transforms) return [];
  const local: Partial<Record<TransformKind, readonly string[]>> = {};
  const remote: Partial<Record<TransformKind, readonly string[]>> = {};
  for (const difference of differences) {
    const kind = kindOfParameter(difference.parameter);
    if (kind === undefined) continue;
    const canonical = (values: readonly string[]): readonly string[] => {
      const names = values.map((value) =>
        kind === 'dhGroup' && noGroup.test(value) ? 'NONE' : transforms.canonical(kind, value),
      );
      return knownOf(transforms, kind, names);
    };
    const [ours, theirs] = [canonical(difference.local), canonical(difference.remote)];
    // A value that no table knows is nothing to advise.
    if (ours.length === 0 || theirs.length === 0) continue;
    // Without the ciphers nobody can say whether integrity is missing, or is that of a combined-mode cipher.
    if (
      kind === 'integrity' &&
      [...ours, ...theirs].every(isNothing) !== [...ours, ...theirs].some(isNothing)
    )
      continue;
    local[kind] = ours;
    remote[kind] = theirs;
  }
  return fromLists({ local: [local], remote: [remote] }, phase, ends);
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
      text: `Set the ${spokenParameter(parameter)} to the same value at both ends: ${ends.names.local} has ${listed(local)}, ${ends.names.remote} has ${listed(remote)}.`,
    },
  ];
}

const isNetworks = ({ parameter }: Difference): boolean => parameter.startsWith('networks behind');

/** What no strength decides: lifetimes, modes, and the authentication method. */
const isNoAlgorithm = ({ parameter }: Difference): boolean => {
  const kind = kindOfParameter(parameter);
  return kind === undefined || kind === 'authMethod';
};

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
    const lists = phase && differences.length > 0 ? listsOf(finding, members, phase) : undefined;
    const met = phase && lists ? fromLists(lists, phase, ends) : [];
    const algorithms = phase && met.length === 0 ? fromValues(differences, phase, ends) : met;
    return [...algorithms, ...differences.filter(isNoAlgorithm).flatMap((each) => fromOther(each, ends))];
  }
  return differences.flatMap((each) => (isNetworks(each) ? fromNetworks(each, ends) : fromOther(each, ends)));
}
