import type { Dialect } from '../../dialect/dialect.js';
import { readerOf } from '../../dialect/reader.js';
import { prepareLayouts, type FoundLayout } from '../../dialect/ready-layout.js';
import type { Layout } from '../../record/layout.js';

/** What stands inside the envelope of a line, and which layout the envelope is. */
export interface Body {
  readonly text: string;
  readonly layout: Layout | undefined;
}

/** Takes the envelope off a line. */
export type BodyReader = (line: string) => Body;

const slotOf = (variant: FoundLayout['variant']): number =>
  variant.slots.findIndex(({ name }) => name === 'body');

function insideOf(line: string, { variant, starts, ends }: FoundLayout): string {
  const slot = slotOf(variant);
  return slot < 0 ? '' : line.slice(starts[slot], ends[slot]);
}

/** Takes off the envelope of a dialect, and what its messages have before them. */
export function bodyReaderOf(dialect: Dialect): BodyReader {
  const reader = readerOf(dialect);
  return (line) => {
    reader.read(line, true);
    const { layout, head } = reader.reading;
    const inner = head ?? layout;
    return { text: inner ? insideOf(line, inner) : line, layout: layout?.variant.row };
  };
}

/** Takes off the first of these envelopes that fits: for lines of which no dialect is known. */
export function bodyReaderOver(layouts: readonly Layout[]): BodyReader {
  const ready = prepareLayouts(layouts);
  return (line) => {
    for (const { layout, matcher } of ready) {
      const variant = matcher.match(line, 0, line.length);
      if (variant) return { text: insideOf(line, { variant, ...matcher.extents }), layout };
    }
    return { text: line, layout: undefined };
  };
}
