import { IkescopeError } from '../input/error.js';
import { sampleLines } from './sample.js';
import { neitherBeats } from './specificity.js';
import { allNodes, makeTree, type Entry } from './tree.js';
import { makeExtents, matchVariant } from './match-variant.js';
import type { Variant } from './variant.js';

/** Two variants that neither beats: an error when a line fits both. */
function refuse<Row>(first: Variant<Row>, second: Variant<Row>, describe: (row: Row) => string): void {
  const out = makeExtents();
  const fits = (variant: Variant<Row>, line: string): boolean =>
    matchVariant(variant, line, 0, line.length, out, 0);
  const shared = [...sampleLines(first.parts), ...sampleLines(second.parts)].find(
    (line) => fits(first, line) && fits(second, line),
  );
  if (shared === undefined) return;
  throw new IkescopeError(
    'bad-template',
    `"${describe(first.row)}" and "${describe(second.row)}" both fit the line ${JSON.stringify(shared)} and neither is more specific: ` +
      `${JSON.stringify(first.text)} and ${JSON.stringify(second.text)}`,
  );
}

/**
 * Looks for wordings that share a line and of which neither is more specific.
 *
 * @throws IkescopeError `bad-template`; the message shows the line.
 */
export function checkConflicts<Row>(entries: readonly Entry<Row>[], describe: (row: Row) => string): void {
  for (const { variants } of allNodes(makeTree(entries))) {
    variants.forEach((first, index) => {
      for (const second of variants.slice(index + 1)) {
        if (neitherBeats(first.parts, second.parts)) refuse(first, second, describe);
      }
    });
  }
}
