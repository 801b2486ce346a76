import type { Layout } from '../record/layout.js';
import { compileMatcher, type Matcher } from '../template/matcher.js';
import type { Variant } from '../template/variant.js';
import { bindSlots, type Binding } from './binding.js';
import { literalLetters } from './letters.js';

/** What is worked out about a variant of a layout: where the message is, and what becomes of the other captures. */
export interface LayoutPlan {
  /** Slot of the message, or -1. */
  readonly body: number;
  /** Slot of the program, or -1. */
  readonly program: number;
  /** The program that the layout implies where it captures none. */
  readonly implied: string | undefined;
  /** Only one product prints it: the layout says so, or it has words of its own around the message. */
  readonly own: boolean;
  readonly bindings: readonly Binding[];
}

type LayoutVariant = Variant<Layout, LayoutPlan>;

/** The plan of a variant, made when it is first asked for. */
export const planOf = (variant: LayoutVariant): LayoutPlan => (variant.plan ??= makePlan(variant));

/** Letters and digits by which an envelope is known to be that of one product. */
const fewestLetters = 6;

function makePlan({ row, slots, parts }: LayoutVariant): LayoutPlan {
  const slotOf = (name: string): number => slots.findIndex((slot) => slot.name === name);
  const implied = row.set?.['program'];
  return {
    body: slotOf('body'),
    program: slotOf('program'),
    implied: typeof implied === 'string' ? implied : undefined,
    own: row.own ?? literalLetters(parts) >= fewestLetters,
    bindings: bindSlots(slots, {}),
  };
}

/** A layout that was found around a body. */
export interface FoundLayout {
  variant: LayoutVariant;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** A finding that outlives the next match, which writes its extents into the same place. */
export const copied = ({ variant, starts, ends }: FoundLayout): FoundLayout => ({
  variant,
  starts: starts.slice(0, variant.slots.length),
  ends: ends.slice(0, variant.slots.length),
});

/** Stands where no layout was found yet. */
const nowhere = { parts: [], slots: [] } as unknown as LayoutVariant;

/** A layout with its matcher. */
export interface ReadyLayout {
  readonly layout: Layout;
  readonly matcher: Matcher<Layout, LayoutPlan>;
  /** Where it was found last; written anew with each line. */
  readonly found: FoundLayout;
}

/**
 * Prepares layouts for matching. Dialects that share a layout share its matcher, which remembers its last line; layouts
 * around a line and heads before a message have different ones, for they look at different parts of a line.
 */
function prepareWith(matchers: WeakMap<Layout, ReadyLayout>): (layouts: readonly Layout[]) => ReadyLayout[] {
  return (layouts) =>
    layouts.map((layout) => {
      let ready = matchers.get(layout);
      if (!ready) {
        const matcher = compileMatcher<Layout, LayoutPlan>(() => [{ row: layout, wording: layout.wording }]);
        const { starts, ends } = matcher.extents;
        ready = { layout, matcher, found: { variant: nowhere, starts, ends } };
        matchers.set(layout, ready);
      }
      return ready;
    });
}

/** Prepares what stands around a line. */
export const prepareLayouts = prepareWith(new WeakMap());

/** Prepares what stands before a message besides the envelope. */
export const prepareHeads = prepareWith(new WeakMap());
