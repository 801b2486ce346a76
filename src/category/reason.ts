import type { FactSource } from './source.js';

/** A code or reason string of a vendor with the fault it stands for. */
export interface Reason {
  /** The string or number as the vendor prints it. */
  readonly key: string | number;
  /** Canonical category; `none` where the word names no fault. */
  readonly category: string;
  /** What else the same word may stand for, likelier first. */
  readonly alternatives: readonly string[];
  /** What it means, in plain words. */
  readonly meaning?: string | undefined;
  /** What the vendor's reader should do, in plain words. */
  readonly actions?: readonly string[] | undefined;
  /** Other spellings and forms of the same key: symbols, status texts, hexadecimal numbers. */
  readonly aliases?: readonly (string | number)[] | undefined;
  /** The words before and behind a word that varies, where the row stands for those with any other word there too. */
  readonly varying?: readonly [before: string, behind: string] | undefined;
  /** Where the fact comes from. */
  readonly source: FactSource;
}

/** The reasons of one vendor and scope; within a table a key has one answer. */
export interface ReasonTable {
  /** Name of the table, referred to by messages: `status`, `notify`, `fault-type`. */
  readonly id: string;
  /** `azure`, `windows`, `ike`, … */
  readonly vendor: string;
  /** What the words are said of: `session`, `tunnel`, `gateway`, …; empty when there is only one meaning. */
  readonly scope: string;
  /** The rows, in the order in which they are listed. */
  readonly reasons: readonly Reason[];
}

/** What may stand beside a reason. */
export interface ReasonDetails {
  /** What else the same word may stand for, likelier first. */
  readonly alternatives?: readonly string[];
  /** What it means, in plain words. */
  readonly meaning?: string;
  /** What to do, in plain words. */
  readonly actions?: readonly string[];
  /** Other spellings and forms of the same key. */
  readonly aliases?: readonly (string | number)[];
  /** The words before and behind a word that varies. */
  readonly varying?: readonly [before: string, behind: string];
}

/**
 * States what a code or reason string stands for.
 *
 * @example
 * ```ts
 * reason('PskMismatch', 'auth.psk', { where: 'vendor handbook', certainty: 'documented' });
 * ```
 */
export function reason(
  key: string | number,
  category: string,
  source: FactSource,
  details: ReasonDetails = {},
): Reason {
  return {
    key,
    category,
    alternatives: details.alternatives ?? [],
    meaning: details.meaning,
    actions: details.actions,
    aliases: details.aliases,
    varying: details.varying,
    source,
  };
}

/** What to do about a category where the gateway of a certain vendor stands behind it. */
export interface Advice {
  /** The categories it is for; `x.*` means all below x. */
  readonly categories: readonly string[];
  /** What to do, as one sentence. */
  readonly text: string;
  /** The vendor's page about it. */
  readonly url?: string | undefined;
  /** Narrows the advice to what the evidence shows. */
  readonly when?: AdviceCondition | undefined;
}

/** What the evidence shows about the packets between the ends, and over time. */
export type AdviceCondition = string;
