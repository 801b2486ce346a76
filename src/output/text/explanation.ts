import type { Explanation, ExplainMatch } from '../../catalogue/explain.js';
import { stepRows } from './actions.js';
import { paint } from './colour.js';
import type { TextOptions } from './diagnosis.js';
import { indented, row, type Row, sections, span } from './span.js';
import { titled } from '../words.js';
import { wrap } from './wrap.js';

/** What codes and reason strings mean, for a terminal. */
export function explanationText(
  explanations: readonly Explanation[],
  { width = 80, colour = false }: TextOptions = {},
): string {
  return paint(sections(explanations.flatMap((each) => explanationRows(each, width))), colour);
}

function explanationRows({ query, matches }: Explanation, width: number): readonly (readonly Row[])[] {
  const [first] = matches;
  if (!first) return [wrap(row(`Nothing is known about "${query}".`), width)];
  const found = matches.map((match) => matchRows(match, width));
  if (first.match !== 'suggestion') return found;
  return [wrap(row(`Nothing is known about exactly "${query}". What comes near:`), width), ...found];
}

function matchRows(
  { vendor, scope, key, category, alternatives, meaning, actions }: ExplainMatch,
  width: number,
): readonly Row[] {
  const room = width - 2;
  const origin = scope === '' ? vendor : `${vendor}, ${scope}`;
  const line = (label: string, text: string): readonly Row[] =>
    text === '' ? [] : wrap([span(label), span(text)], room, 2);
  return [
    ...wrap([span(String(key), 'strong'), span(` (${origin})`)], width, 2),
    ...indented(
      [
        ...(meaning === '' ? [] : wrap(row(meaning), room)),
        ...line('Fault: ', titled(category)),
        ...line('Could also be: ', alternatives.map(titled).join('; ')),
        ...(actions.length === 0 ? [] : [row('What to do')]),
        ...indented(
          stepRows(
            actions.map((text) => ({ text })),
            room - 2,
          ),
          2,
        ),
      ],
      2,
    ),
  ];
}
