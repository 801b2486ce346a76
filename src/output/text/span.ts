import { printable } from '../printable.js';

/** How a piece of text is drawn where colour is on; without colour it reads the same. */
export type Style = 'plain' | 'strong' | 'faint' | 'bad' | 'doubtful' | 'good' | 'place';

/** A piece of text in one style. Make it with `span`, which is where hostile text becomes harmless. */
export interface Span {
  readonly text: string;
  readonly style: Style;
}

/** One line of a report. */
export type Row = readonly Span[];

/** Everything that is printed passes here: whatever a log holds, a span is one harmless line. */
export const span = (text: string, style: Style = 'plain'): Span => ({ text: printable(text), style });

/** A line of one span. */
export const row = (text: string, style: Style = 'plain'): Row => [span(text, style)];

/** The line between two sections. */
export const blankRow: Row = [];

/** The same lines further to the right. */
export function indented(rows: readonly Row[], columns: number): readonly Row[] {
  const margin = span(' '.repeat(columns));
  return rows.map((each) => (each.length === 0 ? each : [margin, ...each]));
}

/** Sections with an empty line between them; empty sections vanish. */
export function sections(parts: readonly (readonly Row[])[]): readonly Row[] {
  const filled = parts.filter((part) => part.length > 0);
  return filled.flatMap((part, index) => (index === 0 ? part : [blankRow, ...part]));
}
