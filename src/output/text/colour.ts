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
  return rows.map((spans) => `${lineOf(spans, colour)}\n`).join('');
}

function lineOf(spans: Row, colour: boolean): string {
  const last = spans.at(-1);
  return spans
    .map((each) => {
      const text = each === last ? each.text.trimEnd() : each.text;
      const code = codes[each.style];
      return colour && code !== '' && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text;
    })
    .join('');
}
