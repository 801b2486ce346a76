import type { Rule } from '../hypothesis.js';
import { groupNotAgreed } from './key-exchange.js';
import { namedByLine } from './named-by-line.js';
import { proposalsDiffer } from './proposals-differ.js';
import { selectorsDiffer } from './selectors-differ.js';
import { noAnswerAtAll, silentOnPort4500 } from './silence.js';

/** Every rule. Their order does not decide: the finer category wins, see `judge.ts`. */
export const rules: readonly Rule[] = [
  namedByLine,
  proposalsDiffer,
  selectorsDiffer,
  groupNotAgreed,
  silentOnPort4500,
  noAnswerAtAll,
];
