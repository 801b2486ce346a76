import { claimOf, dependsOnPhase } from '../category/phase.js';
import type { Lexicon } from '../catalogue/lookup.js';
import type { Status } from '../value/types.js';
import type { ReasonRef } from './message.js';

/** Fault category of a word or code, with what else it may stand for. */
export interface Verdict {
  readonly category: string | undefined;
  readonly alternatives: readonly string[] | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** What is no fault. */
export const noVerdict: Verdict = { category: undefined, alternatives: undefined };

/** The phase that the message states decides between the twins of a category. */
export function inPhaseOf(fields: Fields, verdict: Verdict): Verdict {
  if (verdict.category === undefined || !dependsOnPhase(verdict.category)) return verdict;
  const { category, alternatives = [] } = verdict;
  const claim = claimOf(category, alternatives, fields['phase']);
  if (claim === category) return verdict;
  const others = [...new Set([category, ...alternatives])].filter((id) => id !== claim);
  return { category: claim, alternatives: others };
}

const mostKept = 10_000;

/** Looks reasons up, and remembers what was found. */
export function createJudge(lexicon: Lexicon): (fields: Fields, reason: ReasonRef) => Verdict {
  const verdicts = new Map<string, Map<unknown, Verdict>>();

  function lookUp(table: string, value: unknown): Verdict {
    if (value === undefined || value === null) return noVerdict;
    let known = verdicts.get(table);
    if (!known) {
      known = new Map();
      verdicts.set(table, known);
    }
    let verdict = known.get(value);
    if (!verdict) {
      verdict = judge(table, value);
      if (known.size > mostKept) known.clear();
      known.set(value, verdict);
    }
    return verdict;
  }

  function judge(table: string, value: unknown): Verdict {
    const keys: (string | number)[] =
      typeof value === 'object'
        ? [
            ...(value as Status).codes,
            ...((value as Status).codes.length === 0 ? [(value as Status).text] : []),
          ]
        : [value as string | number];
    const rows = keys.map((key) => lexicon.find(table, key)).filter((row) => row !== undefined);
    const first = rows[0];
    if (!first) return { category: 'unknown', alternatives: undefined };
    if (first.category === 'none') return noVerdict;
    const others = rows
      .flatMap((row) => [row.category, ...row.alternatives])
      .filter((id) => id !== first.category);
    const alternatives = [...new Set(others)];
    return { category: first.category, alternatives: alternatives.length > 0 ? alternatives : undefined };
  }

  /** The verdict on the field that tells the reason: of several the first whose value is known, else the first there. */
  return (fields, { capture, table }) => {
    if (typeof capture === 'string') return lookUp(table, fields[capture]);
    const told = capture
      .filter((name) => fields[name] !== undefined)
      .map((name) => lookUp(table, fields[name]));
    return told.find(({ category }) => category !== 'unknown') ?? told[0] ?? noVerdict;
  };
}
