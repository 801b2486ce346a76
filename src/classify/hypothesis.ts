import type { Stage } from '../category/category.js';
import type { KeptEvent } from '../session/kept-event.js';
import type { Session } from '../session/session.js';
import type { Difference } from './diagnosis.js';

/** A line that speaks for a hypothesis. */
export interface Witness {
  readonly event: KeptEvent;
  readonly because: string;
}

/** A category that a session may have failed by. */
export interface Hypothesis {
  readonly category: string;
  /** 0 to 1, before what else the session shows is weighed. */
  readonly confidence: number;
  readonly witnesses: readonly Witness[];
  readonly alternatives: readonly string[];
  readonly differences: readonly Difference[];
  /** How often its lines stand in the session. */
  readonly count: number;
  /** Where the circumstances make it graver or lighter than its category. */
  readonly severity?: 'error' | 'warning' | 'info' | undefined;
  /** Where the circumstances tell another stage than that of its category. */
  readonly stage?: Stage | undefined;
  /** The Child SA that failed, where the session tells. */
  readonly child?: string | undefined;
  /** Name of the rule that made it. */
  readonly rule: string;
}

/** What a rule may look at. */
export interface RuleContext {
  /** Whether the dialect of the session shows messages that arrive, so that their absence means something. */
  readonly showsReceived: boolean;
}

/** A rule: what a session shows, and what follows from it. Its name appears in the evidence. */
export interface Rule {
  readonly name: string;
  readonly apply: (session: Session, context: RuleContext) => readonly Hypothesis[];
}
