import { matcherOf, type Layout } from '../record/layout.js';
import type { Matcher } from '../template/matcher.js';
import type { Variant } from '../template/variant.js';

/** A layout that was found around a body. */
export interface FoundLayout {
  readonly variant: Variant<Layout>;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** A finding that outlives the next match, which writes its extents into the same place. */
export const copied = ({ variant, starts, ends }: FoundLayout): FoundLayout => ({
  variant,
  starts: starts.slice(0, variant.slots.length),
  ends: ends.slice(0, variant.slots.length),
});

/** A layout with its matcher. */
export interface ReadyLayout {
  readonly layout: Layout;
  readonly matcher: Matcher<Layout>;
}

/** Prepares layouts for matching. */
export const prepareLayouts = (layouts: readonly Layout[]): readonly ReadyLayout[] =>
  layouts.map((layout) => ({ layout, matcher: matcherOf(layout) }));

/** Where a variant of a layout has what leads on to the message: slots, or -1. */
export interface Ways {
  readonly body: number;
  readonly program: number;
  /** The program that the layout implies where it captures none. */
  readonly implied: string | undefined;
}

const known = new WeakMap<Variant<Layout>, Ways>();

/** Looks the ways of a variant up, or works them out when it is first met. */
export function waysOf(variant: Variant<Layout>): Ways {
  let ways = known.get(variant);
  if (!ways) {
    const slotOf = (name: string): number => variant.slots.findIndex((slot) => slot.name === name);
    const implied = variant.row.set?.['program'];
    ways = {
      body: slotOf('body'),
      program: slotOf('program'),
      implied: typeof implied === 'string' ? implied : undefined,
    };
    known.set(variant, ways);
  }
  return ways;
}
