import type { Row, Span } from './span.js';
import { startOf, widthOf } from './width.js';

/** A word with the style of its span; `glued` when no blank stands before it. */
interface Word {
  readonly span: Span;
  readonly glued: boolean;
}

/**
 * Breaks a line at blanks so that it fits the width. Further lines are moved to the right by `hanging` columns. A
 * word that does not fit on a line of its own is broken.
 */
export function wrap(line: Row, width: number, hanging = 0): readonly Row[] {
  const rows: Row[] = [];
  const margin: Span = { text: ' '.repeat(hanging), style: 'plain' };
  let current: Span[] = [];
  let used = 0;
  let empty = true;

  function finish(): void {
    rows.push(current);
    current = [margin];
    used = hanging;
    empty = true;
  }

  function put({ text, style }: Span): void {
    const last = current.at(-1);
    if (last?.style === style && last !== margin) current[current.length - 1] = { text: last.text + text, style };
    else current.push({ text, style });
    used += widthOf(text);
    empty = false;
  }

  for (const group of groupsOf(line)) {
    const wanted = group.reduce((sum, each) => sum + widthOf(each.text), 0);
    if (!empty && used + 1 + wanted > width) finish();
    else if (!empty) put({ text: ' ', style: current.at(-1)?.style === group[0]?.style ? (group[0]?.style ?? 'plain') : 'plain' });
    for (const part of group) {
      let { text } = part;
      while (used + widthOf(text) > width) {
        const piece = startOf(text, Math.max(2, width - used));
        if (piece === '') break;
        put({ text: piece, style: part.style });
        text = text.slice(piece.length);
        if (text !== '') finish();
      }
      if (text !== '') put({ text, style: part.style });
    }
  }
  if (!empty || rows.length === 0) rows.push(current);
  return rows;
}

/** Words, each with the parts of it that have different styles. */
function groupsOf(line: Row): readonly (readonly Span[])[] {
  const groups: Span[][] = [];
  for (const { span, glued } of wordsOf(line)) {
    const last = groups.at(-1);
    if (glued && last) last.push(span);
    else groups.push([span]);
  }
  return groups;
}

function wordsOf(line: Row): readonly Word[] {
  const words: Word[] = [];
  let open = false;
  for (const { text, style } of line) {
    for (const [index, part] of text.split(' ').entries()) {
      if (index > 0) open = false;
      if (part === '') continue;
      words.push({ span: { text: part, style }, glued: open });
      open = true;
    }
  }
  return words;
}
