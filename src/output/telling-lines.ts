/** A line of a quoted record; `gap` where lines before it are left out. */
export interface ShownLine {
  readonly text: string;
  readonly gap: boolean;
}

/** Words by which records name what went wrong. */
const faults =
  /\b(?:error|fail|reason|status|state|down|reject|mismatch|timed?[ -]?out|notify|(?<!<)invalid|unacceptable|unsupported|refused|expired|lost)/i;

const fewestLetters = 6;

/** What a sentence quotes of its line: words in brackets or quotation marks, names in capitals. */
function quotedIn(because: string): readonly string[] {
  const words: string[] = [];
  for (const [, inBrackets, inMarks, name] of because.matchAll(
    /\(([^()]{1,200})\)|"([^"]{1,200})"|\b([A-Z][A-Z0-9_]{5,60})\b/g,
  )) {
    const word = inBrackets ?? inMarks ?? name ?? '';
    if (word.length >= fewestLetters) words.push(word.toLowerCase());
  }
  return words;
}

const numbersIn = (text: string): ReadonlySet<number> =>
  new Set([...text.matchAll(/\b(0x[0-9a-f]{1,8}|\d{3,10})\b/gi)].map(([, digits]) => Number(digits)));

/** How much a line tells of the reason: what the reason quotes, else words of failure. */
function weigh(line: string, words: readonly string[], codes: ReadonlySet<number>): number {
  const lower = line.toLowerCase();
  if (words.some((word) => lower.includes(word))) return 3;
  if (codes.size > 0 && [...numbersIn(line)].some((number) => codes.has(number))) return 3;
  return faults.test(line) ? 1 : 0;
}

/** Of a long record its first line, and those that tell most of why it is quoted; in their order. */
export function tellingLines(lines: readonly string[], because: string, most: number): readonly ShownLine[] {
  if (lines.length <= most) return lines.map((text) => ({ text, gap: false }));
  const words = quotedIn(because);
  const codes = numbersIn(because);
  const ranked = lines
    .map((text, index) => ({ index, weight: index === 0 ? Infinity : weigh(text, words, codes) }))
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
    .slice(0, most)
    .map(({ index }) => index)
    .sort((a, b) => a - b);
  return ranked.map((index, at) => ({
    text: lines[index] as string,
    gap: index !== (ranked[at - 1] ?? -1) + 1,
  }));
}
