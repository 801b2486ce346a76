import type { Stage } from '../category/category.js';
import { findCategory, isGeneric, isKindOf, rankOf, refines } from '../category/refine.js';
import type { Session } from '../session/session.js';
import type { Difference } from './diagnosis.js';
import type { Hypothesis, RuleContext, Witness } from './hypothesis.js';
import { rules } from './rules/rules.js';
import { severityRank } from './severity-rank.js';

/** What a session failed by. */
export interface Judgement {
  readonly category: string;
  readonly confidence: number;
  readonly witnesses: readonly Witness[];
  readonly alternatives: ReadonlyMap<string, number>;
  readonly symptoms: ReadonlyMap<string, number>;
  readonly differences: readonly Difference[];
  readonly count: number;
  readonly severity: 'error' | 'warning' | 'info';
  /** Where the session tells another stage than that of the category. */
  readonly stage: Stage | undefined;
  /** Position of its last line in the order the events came. */
  readonly lastOrder: number;
  /** The Child SA that failed, where a line names it. */
  readonly child: string | undefined;
}

const highest = 0.97;
const supportOfSymptom = 0.07;
const supportOfAgreement = 0.05;

const severityOf = ({ category, severity }: Hypothesis): 'error' | 'warning' | 'info' =>
  severity ?? findCategory(category)?.severity ?? 'warning';

const rankOfSeverity = (hypothesis: Hypothesis): number => severityRank[severityOf(hypothesis)];

/** Several hypotheses of one category, taken together. */
function merge(hypotheses: readonly Hypothesis[]): Hypothesis[] {
  const merged = new Map<string, Hypothesis>();
  for (const each of hypotheses) {
    const known = merged.get(each.category);
    if (!known) {
      merged.set(each.category, each);
      continue;
    }
    merged.set(each.category, {
      ...known,
      confidence: Math.min(highest, Math.max(known.confidence, each.confidence) + supportOfAgreement),
      witnesses: [...known.witnesses, ...each.witnesses],
      alternatives: known.alternatives.filter((id) => each.alternatives.includes(id)),
      differences: known.differences.length > 0 ? known.differences : each.differences,
      count: Math.max(known.count, each.count),
      child: known.child ?? each.child,
    });
  }
  return [...merged.values()];
}

/** What is only felt: it follows from faults of any kind. */
const felt = ['timeout', 'message', 'peer.unreachable'];

const isCause = ({ category }: Hypothesis): boolean =>
  !isGeneric(category) && !felt.some((each) => isKindOf(category, each));

/** Whether a line names what another one, whose word serves several faults, may mean. */
const explains = (cause: Hypothesis, effect: Hypothesis): boolean =>
  cause.rule === 'named-by-line' &&
  isCause(cause) &&
  rankOfSeverity(cause) >= rankOfSeverity(effect) &&
  !refines(effect.category, cause.category) &&
  effect.alternatives.some((id) => isKindOf(cause.category, id)) &&
  !cause.alternatives.some((id) => isKindOf(effect.category, id));

const isSymptomOf = (effect: Hypothesis, cause: Hypothesis): boolean =>
  refines(cause.category, effect.category) || explains(cause, effect);

/**
 * Holds a session against all rules. Cause before symptom: a hypothesis that another refines is its symptom, and so is one
 * that may mean what another line says outright. What is neither refined nor chosen stands as a finding of its own when it
 * is a fault, the gravest first, and is no alternative of another: both may be true.
 */
export function judge(session: Session, context: RuleContext): Judgement[] {
  const hypotheses = merge(rules.flatMap((rule) => rule.apply(session, context)));
  const causes = hypotheses.filter((each) => !hypotheses.some((other) => isSymptomOf(each, other)));
  causes.sort(
    (a, b) =>
      rankOfSeverity(b) - rankOfSeverity(a) ||
      b.confidence - a.confidence ||
      rankOf(b.category) - rankOf(a.category) ||
      (a.category < b.category ? -1 : 1),
  );
  const own = new Set(causes.map(({ category }) => category));
  return causes.map((cause) =>
    judgementOf(
      cause,
      hypotheses.filter((each) => isSymptomOf(each, cause)),
      own,
    ),
  );
}

/** `own` are the categories that the session is found to have failed by: each is told by itself. */
function judgementOf(
  cause: Hypothesis,
  symptoms: readonly Hypothesis[],
  own: ReadonlySet<string>,
): Judgement {
  const supported = cause.confidence + (symptoms.length > 0 ? supportOfSymptom : 0);
  const confidence = Math.min(highest, supported);
  const alternatives = new Map<string, number>();
  const room = 1 - confidence;
  // What is only the same said less exactly is no rival.
  const names = cause.alternatives.filter((id) => !own.has(id) && !refines(cause.category, id));
  names.forEach((id, index) => {
    if (!alternatives.has(id)) alternatives.set(id, round(room / (index + 1)));
  });
  return {
    category: cause.category,
    confidence: round(confidence),
    witnesses: [...cause.witnesses, ...symptoms.flatMap((each) => each.witnesses.slice(0, 1))],
    alternatives,
    symptoms: new Map(symptoms.map((each) => [each.category, each.count])),
    differences:
      cause.differences.length > 0
        ? cause.differences
        : (symptoms.find((each) => each.differences.length > 0)?.differences ?? []),
    count: cause.count,
    severity: severityOf(cause),
    stage: cause.stage,
    child:
      cause.child ??
      cause.witnesses
        .map(({ event }) => event.fields['child'])
        .find((child): child is string => typeof child === 'string'),
    lastOrder: cause.witnesses.reduce((most, { event }) => Math.max(most, event.order), 0),
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;
