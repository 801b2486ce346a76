import type { Row, Style } from './span.js';

/** Select Graphic Rendition: the codes that switch a style on; `0` switches every one off. */
const codes: Readonly<Record<Style, string>> = {
  plain: '',
  strong: '1',
  faint: '2',
  bad: '1;31',
  doubtful: '1;33',
  good: '1;32',
  place: '36',
};

/** The lines as text, each with its line end; with colour every span that is switched on is switched off again. */
export function paint(rows: readonly Row[], colour: boolean): string {
  return rows.map((spans) => `${lineOf(withoutTail(spans), colour)}\n`).join('');
}

const lineOf = (spans: Row, colour: boolean): string =>
  spans
    .map(({ text, style }) =>
      colour && codes[style] !== '' ? `\u001b[${codes[style]}m${text}\u001b[0m` : text,
    )
    .join('');

/** Nobody sees blanks at the end of a line. */
function withoutTail(spans: Row): Row {
  const end = spans.findLastIndex(({ text }) => text.trimEnd() !== '');
  return spans
    .slice(0, end + 1)
    .map((each, index) => (index === end ? { ...each, text: each.text.trimEnd() } : each));
}
