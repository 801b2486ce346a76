import type { Row, Span } from './span.js';
import { startOf, widthOf } from './width.js';

/** A line that is being filled. */
interface Line {
  readonly spans: Span[];
  /** Columns that are taken. */
  used: number;
  /** True while there is nothing but the margin. */
  empty: boolean;
}

/**
 * Breaks a line at blanks so that it fits the width. Further lines are moved to the right by `hanging` columns. A
 * word that does not fit on a line of its own is broken. Of the first line `taken` columns are in use already.
 */
export function wrap(line: Row, width: number, hanging = 0, taken = 0): readonly Row[] {
  const lines: [Line, ...Line[]] = [{ spans: [], used: taken, empty: true }];
  let current = lines[0];
  const startLine = (): void => {
    const spans: Span[] = hanging === 0 ? [] : [{ text: ' '.repeat(hanging), style: 'plain' }];
    current = { spans, used: hanging, empty: true };
    lines.push(current);
  };
  for (const word of wordsOf(line)) {
    if (!current.empty) {
      if (current.used + 1 + columnsOf(word) > width) startLine();
      else put(current, blankBefore(current, word));
    }
    for (const part of word) {
      let { text } = part;
      while (text !== '' && current.used + widthOf(text) > width) {
        // No room for another letter, which may be two columns wide: an end in another style goes to the next line.
        if (!current.empty && width - current.used < Math.min(2, widthOf(text))) {
          startLine();
          continue;
        }
        const piece = startOf(text, Math.max(2, width - current.used));
        put(current, { ...part, text: piece });
        text = text.slice(piece.length);
        startLine();
      }
      if (text !== '') put(current, { ...part, text });
    }
  }
  return lines.filter((each, index) => index === 0 || !each.empty).map(({ spans }) => spans);
}

function put(line: Line, { text, style }: Span): void {
  const last = line.spans.at(-1);
  if (!line.empty && last?.style === style)
    line.spans[line.spans.length - 1] = { text: last.text + text, style };
  else line.spans.push({ text, style });
  line.used += widthOf(text);
  line.empty = false;
}

/** Between words of one style the blank has that style too, which keeps them one span. */
function blankBefore(line: Line, word: Row): Span {
  const style = line.spans.at(-1)?.style;
  return { text: ' ', style: style !== undefined && style === word[0]?.style ? style : 'plain' };
}

const columnsOf = (word: Row): number => word.reduce((sum, { text }) => sum + widthOf(text), 0);

/** The words of a line, each as the parts of it that have different styles. */
function wordsOf(line: Row): readonly Row[] {
  const words: Span[][] = [];
  let open = false;
  for (const { text, style } of line) {
    for (const [index, part] of text.split(' ').entries()) {
      if (index > 0) open = false;
      if (part === '') continue;
      const last = words.at(-1);
      if (open && last) last.push({ text: part, style });
      else words.push([{ text: part, style }]);
      open = true;
    }
  }
  return words;
}
