/** What stands between the cells of a row. */
export type Delimiter = ',' | ';' | '\t';

/** The cells of a row; a cell in quotes may hold the delimiter, line ends, and quotes as two. */
export function cellsOf(text: string, delimiter: Delimiter): string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (text.charCodeAt(at) === 34) {
      let end = at + 1;
      for (;;) {
        end = text.indexOf('"', end);
        if (end < 0) end = text.length;
        if (text.charCodeAt(end + 1) !== 34) break;
        end += 2;
      }
      const cell = text.slice(at + 1, end);
      cells.push(cell.includes('""') ? cell.replaceAll('""', '"') : cell);
      at = end + 1;
      if (at >= text.length) return cells;
      at += 1;
      continue;
    }
    const end = text.indexOf(delimiter, at);
    if (end < 0) {
      cells.push(text.slice(at));
      return cells;
    }
    cells.push(text.slice(at, end));
    at = end + 1;
  }
}

const delimiters: readonly Delimiter[] = [',', ';', '\t'];

/** The first line of a text, without its end. */
export const firstLine = (text: string): string => /^[^\r\n]*/.exec(text)?.[0] ?? '';

/** What programs write above the columns: the type of the objects, or what stands between cells. */
const about = /^(?:#TYPE [^\r\n]*|sep=[,;\t])\r?\n/;

/** Whether a line says something of the file, not of a row. */
export const isAbout = (line: string): boolean => about.test(`${line}\n`);

/** Whether a line may be a row below so many columns: text in quotes may go on, else half of the cells must be there. */
const isRow = (line: string, columns: number, delimiter: Delimiter): boolean =>
  line.includes('"') || cellsOf(line, delimiter).length * 2 >= columns;

/** The columns that the first line of a text names, if `isHeader` knows them and a row follows. */
export function findHeader(
  text: string,
  isHeader: (columns: readonly string[]) => boolean,
): { readonly columns: readonly string[]; readonly delimiter: Delimiter } | undefined {
  const rows = text.replace(about, '');
  const line = firstLine(rows);
  const second = firstLine(rows.slice(line.length).trimStart());
  for (const delimiter of delimiters) {
    if (!line.includes(delimiter)) continue;
    const columns = cellsOf(line, delimiter).map((cell) => cell.trim());
    if (isHeader(columns) && (second === '' || isRow(second, columns.length, delimiter)))
      return { columns, delimiter };
  }
  return undefined;
}

const linesToCompare = 3;

/** Whether a text looks like rows of cells: its first lines have equally many, and not too few. */
export function looksLikeRows(text: string, fewestCells: number): boolean {
  const lines = text.split(/\r?\n/, linesToCompare + 1).slice(0, linesToCompare);
  if (lines.some((line) => line.trim() === '')) return false;
  return delimiters.some((delimiter) => {
    const counts = lines.map((line) => cellsOf(line, delimiter).length);
    return (counts[0] ?? 0) > fewestCells - 1 && counts.every((each) => each === counts[0]);
  });
}
