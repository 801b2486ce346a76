import { isKindOf } from './refine.js';

/*
 * Some words serve both phases (a refused proposal, a time-out, a failed Diffie-Hellman exchange). The phase comes from
 * the exchange, never from the word: once it is known, the category follows.
 */

const childOf: Readonly<Record<string, string>> = {
  'proposal.ike': 'proposal.ipsec',
  'proposal.ike.encryption': 'proposal.ipsec.encryption',
  'proposal.ike.integrity': 'proposal.ipsec.integrity',
  'proposal.ike.dh-group': 'proposal.ipsec.pfs',
  'timeout.ike': 'timeout.child',
};

const ikeOf: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(childOf).map(([ike, child]) => [child, ike]),
);

/** The category as it is called in a phase: 1 is the IKE SA, 2 the Child SA. */
export function inPhase(category: string, phase: 1 | 2): string {
  const other = (phase === 2 ? childOf : ikeOf)[category];
  if (other !== undefined) return other;
  if (category === 'proposal') return phase === 2 ? 'proposal.ipsec' : 'proposal.ike';
  return category;
}

/** The word for both phases together, where the phase is not known. */
export function withoutPhase(category: string): string {
  return isKindOf(category, 'proposal.ike') || isKindOf(category, 'proposal.ipsec') ? 'proposal' : category;
}

/** Whether a category is said of one phase only and has a twin in the other. */
export const dependsOnPhase = (category: string): boolean =>
  category === 'proposal' || category in childOf || category in ikeOf;

/**
 * The category an event may claim by itself: where the same word serves both phases and the message does not tell
 * which, only what both have in common.
 */
export function claimOf(category: string, alternatives: readonly string[], phase: unknown): string {
  if (phase === 1 || phase === 2) return inPhase(category, phase);
  const common = category === 'proposal.ike' || category === 'proposal.ipsec';
  return common &&
    alternatives.some(
      (other) => other === 'proposal' || other === inPhase(category, category === 'proposal.ike' ? 2 : 1),
    )
    ? 'proposal'
    : category;
}
