import type { ValueGrammars } from '../../src/dialect/dialect.js';
import { readBlankPairs } from '../../src/value/blank-pairs.js';
import { readBracketedSelectors } from '../../src/value/bracketed-selectors.js';
import { createPlusProposals } from '../../src/value/plus-proposals.js';
import { transforms } from '../common/transforms.js';

/** How pluto prints proposals, traffic selectors and the facts in braces. */
export const plutoValues: ValueGrammars = {
  proposals: createPlusProposals(transforms),
  selectors: readBracketedSelectors,
  attributes: readBlankPairs,
};
