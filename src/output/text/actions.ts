import { indented, row, type Row, span } from './span.js';
import { wrap } from './wrap.js';

/** Something to do; a link and a warning may stand with it. */
export interface Step {
  readonly text: string;
  readonly url?: string | undefined;
  readonly disruptive?: boolean | undefined;
}

/** Numbered steps; what interrupts working tunnels stands last and says so. Links are never broken. */
export function stepRows(steps: readonly Step[], width: number): readonly Row[] {
  const gentle = steps.filter(({ disruptive }) => disruptive !== true);
  const ordered = [...gentle, ...steps.filter(({ disruptive }) => disruptive === true)];
  return ordered.flatMap(({ text, url, disruptive }, index) => {
    const number = `${index + 1}. `;
    const warning = disruptive === true ? [span('Interrupts working tunnels: ', 'doubtful')] : [];
    const link = url === undefined ? [] : indented([row(url, 'place')], number.length);
    return [...wrap([span(number), ...warning, span(text)], width, number.length), ...link];
  });
}
