import { deepFreeze } from './deep-freeze.js';
import { flatCopy } from './flat-copy.js';
import type { ValueGrammar, ValueResult } from './types.js';

/** How much a memo may hold. */
export interface MemoLimits {
  /** Results held at most. */
  readonly entries?: number;
  /** Characters of the texts held, all together. */
  readonly characters?: number;
  /** A longer text is read each time. */
  readonly longest?: number;
}

/**
 * Remembers results by identical text (a memo of the shape of a text would be unsound). There are two
 * generations of half the size: what is asked for again moves to the young one, and when that is full the
 * old one is dropped. Results are frozen, for they are shared.
 */
export function memoise<T>(grammar: ValueGrammar<T>, limits: MemoLimits = {}): ValueGrammar<T> {
  const entries = Math.max(1, (limits.entries ?? 1024) >> 1);
  const characters = (limits.characters ?? 512 * 1024) >> 1;
  const longest = Math.min(limits.longest ?? 8 * 1024, characters);
  let young = new Map<string, ValueResult<T>>();
  let old = new Map<string, ValueResult<T>>();
  let held = 0;

  const keep = (text: string, result: ValueResult<T>): void => {
    if (young.size >= entries || held + text.length > characters) {
      old = young;
      young = new Map();
      held = 0;
    }
    young.set(text, result);
    held += text.length;
  };

  return (text) => {
    const known = young.get(text);
    if (known !== undefined) return known;
    const copy = flatCopy(text);
    const earlier = old.get(text);
    if (earlier !== undefined) {
      keep(copy, earlier);
      return earlier;
    }
    // The grammar reads the copy: its slices must not keep the block of the caller alive either.
    const result = deepFreeze(grammar(copy));
    if (text.length <= longest) keep(copy, result);
    return result;
  };
}
