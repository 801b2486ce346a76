import { isKindOf } from '../../category/refine.js';
import type { Session } from '../../session/session.js';
import { compareProposals, type ProposalDifference } from '../../value/compare-proposals.js';
import type { Proposal, TransformKind } from '../../value/types.js';
import { parameters } from '../changes/parameter.js';
import type { Difference } from '../diagnosis.js';
import type { Hypothesis, Rule } from '../hypothesis.js';
import { phaseOf } from '../phase-of.js';

const ikeCategories: Readonly<Partial<Record<TransformKind, string>>> = {
  encryption: 'proposal.ike.encryption',
  integrity: 'proposal.ike.integrity',
  prf: 'proposal.ike.prf',
  dhGroup: 'proposal.ike.dh-group',
  authMethod: 'proposal.ike.auth-method',
};

const childCategories: Readonly<Partial<Record<TransformKind, string>>> = {
  encryption: 'proposal.ipsec.encryption',
  integrity: 'proposal.ipsec.integrity',
  dhGroup: 'proposal.ipsec.pfs',
};

/** The category of a set of differences: that of the only kind, else what they have in common. */
function categoryOf(phase: 1 | 2, differences: readonly ProposalDifference[]): string {
  const common = phase === 1 ? 'proposal.ike' : 'proposal.ipsec';
  const only = differences.length === 1 ? differences[0] : undefined;
  return (only && (phase === 1 ? ikeCategories : childCategories)[only.kind]) ?? common;
}

const asDifference = ({ kind, local, remote }: ProposalDifference): Difference => ({
  parameter: parameters[kind],
  local,
  remote,
});

/** In IKE_AUTH the group of the Child SA is not negotiated, so a difference there is no difference. */
const groupCounts = (session: Session): boolean =>
  session.version === 1 ||
  ['sent CREATE_CHILD_SA', 'received CREATE_CHILD_SA'].some((key) => session.exchanges.has(key));

const statesGroup = (proposals: readonly Proposal[]): boolean =>
  proposals.some(({ dhGroup }) => dhGroup !== undefined && dhGroup.length > 0);

/** Where the group is negotiated, a list without any is one without PFS. */
const withGroups = (proposals: readonly Proposal[]): readonly Proposal[] =>
  statesGroup(proposals) ? proposals : proposals.map((each) => ({ ...each, dhGroup: ['NONE'] }));

/** Whether both lists are those of an exchange in which the group of the Child SA is negotiated. */
function offeredWithGroup(session: Session): boolean {
  const { local, peer } = session.proposals[2];
  const start = ['sent CREATE_CHILD_SA', 'received CREATE_CHILD_SA', 'sent QUICK_MODE', 'received QUICK_MODE']
    .flatMap((key) => session.exchanges.get(key)?.order ?? [])
    .reduce((least, each) => Math.min(least, each), Infinity);
  return local !== undefined && peer !== undefined && local.event.order > start && peer.event.order > start;
}

function compareIn(session: Session, phase: 1 | 2): Hypothesis | undefined {
  const { local, peer } = session.proposals[phase];
  if (!local || !peer) return undefined;
  const whole = phase === 2 && offeredWithGroup(session) ? withGroups : <T>(list: T): T => list;
  const compared = compareProposals(whole(local.value), whole(peer.value));
  const differences = compared.differences.filter(
    ({ kind }) => kind !== 'dhGroup' || phase === 1 || groupCounts(session),
  );
  if (compared.match || differences.length === 0) return undefined;
  const kinds = differences.map(({ kind }) => parameters[kind]).join(', ');
  return {
    category: categoryOf(phase, differences),
    confidence: 0.95,
    witnesses: [
      { event: local.event, because: 'what this end offers' },
      {
        event: peer.event,
        because: `what the peer offers; in no pair do both agree, the closest differs in ${kinds}`,
      },
    ],
    alternatives: [],
    differences: differences.map(asDifference),
    count: 1,
    rule: 'proposals-differ',
  };
}

/**
 * A refused proposal whose two lists are both in the log: the parameter that differs is the cause. Without a
 * refusal different lists prove nothing, since a list may be cut or stand for another attempt.
 */
export const proposalsDiffer: Rule = {
  name: 'proposals-differ',
  apply: (session) => {
    const refused =
      session.clues.some(({ category }) => isKindOf(category, 'proposal')) ||
      session.notifies.has('sent NO_PROPOSAL_CHOSEN');
    if (!refused) return [];
    const phase = phaseOf(session)?.phase;
    const compared = ([1, 2] as const)
      .filter((each) => phase === undefined || each === phase)
      .map((each) => compareIn(session, each));
    return compared.filter((each) => each !== undefined);
  },
};
