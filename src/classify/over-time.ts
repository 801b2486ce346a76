import type { Advice } from '../category/reason.js';
import { parentsOf } from '../category/refine.js';
import type { Session } from '../session/session.js';
import type { Action, Finding } from './diagnosis.js';

/*
 * Vendors advise by what shows only over time: a tunnel that worked and now fails, one that comes and goes, two tunnels
 * that take turns. The conditions are facts of the logs, not guesses.
 */

/** How a finding stands among what came before it and after it. */
export interface History {
  readonly finding: Finding;
  /** The sessions that failed by it. */
  readonly members: readonly Session[];
  /** Sessions that came up, in the order of the log. */
  readonly good: readonly Session[];
}

const fewestTimes = 2;
const fewestTurns = 3;

const sameGateways =
  ({ remote }: Finding) =>
  (session: Session): boolean =>
    remote !== undefined && session.remote?.address === remote;

/** Times that the tunnel was up, those that are only counted included. */
const timesUp = ({ finding, good }: History): number =>
  good.filter(sameGateways(finding)).reduce((sum, { earlier }) => sum + 1 + (earlier?.count ?? 0), 0);

function workedBefore(history: History): boolean {
  const { finding, members } = history;
  if (finding.recovered) return false;
  return finding.lastGood !== undefined || members.some(({ childUp }) => childUp !== undefined);
}

const comesAndGoes = (history: History): boolean =>
  history.finding.count >= fewestTimes && (timesUp(history) >= fewestTimes || history.finding.recovered);

/** Two gateways of the other side come up in turn, never both. */
function alternates({ finding, good }: History): boolean {
  const source = finding.evidence[0]?.place.source;
  const turns = good
    .filter((each) => each.source === source)
    .flatMap(({ remote }) => remote?.address ?? [])
    .filter((remote, index, all) => remote !== all[index - 1]);
  return new Set(turns).size === 2 && turns.length > fewestTurns;
}

const conditions: Readonly<Record<string, (history: History) => boolean>> = {
  'worked-before': workedBefore,
  'comes-and-goes': comesAndGoes,
  'two-tunnels-alternate': alternates,
};

/** What the vendor advises for a finding with this history. */
export function adviceOverTime(history: History, advice: readonly Advice[]): Action[] {
  const { category } = history.finding;
  const ids = [category, ...parentsOf(category).map(({ id }) => id)];
  return advice
    .filter(({ when, categories }) => {
      const condition = when === undefined ? undefined : conditions[when];
      return condition !== undefined && categories.some((id) => ids.includes(id)) && condition(history);
    })
    .map(({ text, url }) => ({ text, url, disruptive: false }));
}
