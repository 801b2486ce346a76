import type { DraftFinding } from './from-sessions.js';

/** What each closing was told as by itself follows from it. */
export function withClosings(
  unsteady: readonly DraftFinding[],
  others: readonly DraftFinding[],
): DraftFinding[] {
  const members = new Map(
    unsteady.flatMap((draft) => draft.members.map((member) => [member, draft] as const)),
  );
  const symptoms = new Map<DraftFinding, number>();
  const left = others.filter(({ finding, members: own }) => {
    const draft = own.map((member) => members.get(member)).find((each) => each !== undefined);
    if (finding.category !== 'peer.deleted' || !draft) return true;
    symptoms.set(draft, (symptoms.get(draft) ?? 0) + finding.count);
    return false;
  });
  const told = unsteady.map((draft): DraftFinding => {
    const count = symptoms.get(draft);
    return count === undefined
      ? draft
      : { ...draft, finding: { ...draft.finding, symptoms: [{ category: 'peer.deleted', count }] } };
  });
  return [...left, ...told];
}
