import { isKindOf } from '../category/refine.js';
import type { Finding } from './diagnosis.js';
import type { DraftFinding } from './from-sessions.js';
import { isNotLoaded } from './loaded-again.js';

/*
 * A gateway that refuses to load a connection does not know its peer afterwards, and says no more than that when it calls.
 */

const mostEvidence = 8;
const evidenceOfEffect = 3;

/** Where in the log the gateway first refused to load its connection; undefined for a finding about anything else. */
function refusedAt({ members, finding }: DraftFinding): number | undefined {
  const clues = members.flatMap((member) =>
    member.clues.filter(
      ({ category, first }) => category === finding.category && first.kind === 'config.rejected',
    ),
  );
  return clues.length > 0 && members.every(({ clues: own }) => own.some(isNotLoaded))
    ? Math.min(...clues.map(({ first }) => first.order))
    : undefined;
}

/** Whether this gateway, later in the same log, knew no connection for who called. */
const isFollowedBy = (cause: DraftFinding, from: number, effect: DraftFinding): boolean =>
  isKindOf(effect.finding.category, 'peer.unknown') &&
  effect.finding.severity !== 'info' &&
  effect.members.some(({ source, clues }) =>
    clues.some(
      ({ category, first }) =>
        source === cause.source && isKindOf(category, 'peer.unknown') && first.order > from,
    ),
  );

function join(cause: DraftFinding, effect: DraftFinding): DraftFinding {
  const [own, other] = [cause.finding, effect.finding];
  const caller = effect.members.find(({ source }) => source === cause.source);
  for (const member of cause.members) {
    member.local ??= caller?.local;
    member.remote ??= caller?.remote;
  }
  const finding: Finding = {
    ...own,
    local: other.local,
    remote: other.remote,
    sessions: [...new Set([...own.sessions, ...other.sessions])],
    last: other.last ?? own.last,
    count: Math.max(own.count, other.count),
    recovered: other.recovered,
    evidence: [
      ...own.evidence.slice(0, mostEvidence - evidenceOfEffect),
      ...other.evidence.slice(0, evidenceOfEffect),
    ],
    symptoms: [...own.symptoms, { category: other.category, count: other.count }, ...other.symptoms],
  };
  return {
    ...cause,
    finding,
    lastOrder: Math.max(cause.lastOrder, effect.lastOrder),
    members: [...cause.members, ...effect.members],
    dialects: [...new Set([...cause.dialects, ...effect.dialects])],
  };
}

/**
 * Joins the connection that was not loaded with the peer that is not known for it: where there is one of each, for nothing
 * says whose a connection is that was not loaded.
 */
export function joinNotLoaded(drafts: readonly DraftFinding[]): DraftFinding[] {
  const left = [...drafts];
  const causes = drafts.filter((draft) => !draft.finding.recovered && refusedAt(draft) !== undefined);
  for (const cause of causes) {
    if (causes.some((other) => other !== cause && other.source === cause.source)) continue;
    const from = refusedAt(cause) ?? 0;
    const [effect, ...others] = left.filter((draft) => isFollowedBy(cause, from, draft));
    if (!effect || others.length > 0) continue;
    left.splice(left.indexOf(effect), 1);
    left[left.indexOf(cause)] = join(cause, effect);
  }
  return left;
}
