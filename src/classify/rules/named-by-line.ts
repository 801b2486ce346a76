import { dependsOnPhase, inPhase } from '../../category/phase.js';
import { findCategory } from '../../category/refine.js';
import type { KeptEvent } from '../../session/kept-event.js';
import type { Clue } from '../../session/session.js';
import type { Hypothesis, Rule, Witness } from '../hypothesis.js';
import { phaseOf, type PhaseEvidence } from '../phase-of.js';

const certain = 0.9;
const ambiguous = 0.8;
const vague = 0.6;

/** Words of a line's own: the notify or code it carries. */
export function wordsOfEvent(event: KeptEvent): string {
  const { notify, code, text } = event.fields as {
    readonly notify?: unknown;
    readonly code?: unknown;
    readonly text?: unknown;
  };
  if (typeof notify === 'string')
    return event.kind === 'notify.sent' ? `this end refused with ${notify}` : `the peer answered ${notify}`;
  if (typeof code === 'number')
    return typeof text === 'string' && text !== String(code) ? `status ${code} (${text})` : `status ${code}`;
  if (typeof text === 'string') return `status "${text}"`;
  return 'this line';
}

const meaning = (category: string): string => findCategory(category)?.title.toLowerCase() ?? category;

/** The hypothesis of a clue, in the phase that the session tells. */
function fromClue(clue: Clue, phase: PhaseEvidence | undefined): Hypothesis {
  const twin = dependsOnPhase(clue.category);
  const category = twin && phase ? inPhase(clue.category, phase.phase) : clue.category;
  const witnesses: Witness[] = [
    { event: clue.first, because: `${wordsOfEvent(clue.first)} stands for: ${meaning(category)}` },
  ];
  if (clue.last !== clue.first)
    witnesses.push({ event: clue.last, because: `the same again, ${clue.count} times in all` });
  if (twin && phase && phase.event.order !== clue.first.order)
    witnesses.push({ event: phase.event, because: phase.because });
  const alternatives = clue.alternatives.filter(
    (id) => id !== category && !(twin && phase && id === 'proposal'),
  );
  const confidence = category === 'unknown' ? vague : alternatives.length > 0 ? ambiguous : certain;
  return {
    category,
    confidence,
    witnesses,
    alternatives,
    differences: [],
    count: clue.count,
    rule: 'named-by-line',
  };
}

/** Lines that name a fault by notify, code or reason. */
export const namedByLine: Rule = {
  name: 'named-by-line',
  apply: (session) => {
    const phase = phaseOf(session);
    return session.clues.map((clue) => fromClue(clue, phase));
  },
};
