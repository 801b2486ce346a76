/** A column of a table; cells are Markdown. */
export interface Column<Item> {
  readonly title: string;
  readonly cell: (item: Item) => string;
}

/** A table of GitHub flavour. Columns that are empty in every row are left out; so is a table without rows. */
export function table<Item>(columns: readonly Column<Item>[], items: readonly Item[]): string {
  const shown = columns
    .map(({ title, cell }) => ({ title, cells: items.map((item) => inCell(cell(item))) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (items.length === 0 || shown.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(shown.map(({ title }) => title)),
    line(shown.map(() => '---')),
    ...items.map((_, index) => line(shown.map(({ cells }) => cells[index] ?? ''))),
  ].join('\n');
}

/**
 * A cell ends at a bar. A backslash keeps it, but one that stands in the text before a bar would be taken for that; so
 * such code is written with entities.
 */
export function inCell(markdown: string): string {
  if (!markdown.includes('\\')) return markdown.replaceAll('|', '\\|');
  const parts = markdown.split(/(`+)/);
  let open = '';
  let out = '';
  let inside = '';
  for (const part of parts) {
    const isRun = part.startsWith('`');
    if (open === '') {
      if (isRun) open = part;
      else out += part;
    } else if (part === open) {
      out += `<code>${entities(inside)}</code>`;
      open = '';
      inside = '';
    } else inside += part;
  }
  return out + inside;
}

const entities = (text: string): string =>
  text.replace(/[^\p{L}\p{N}\p{M} ]/gu, (character) => `&#${character.codePointAt(0) ?? 0};`);
