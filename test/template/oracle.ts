import { captureClasses, type CaptureType } from '../../src/template/capture-class.js';
import { expand, type FlatPart } from '../../src/template/expand.js';
import type { Entry } from '../../src/template/matcher.js';
import { compareSpecificity } from '../../src/template/specificity.js';

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Classes as patterns whose match is the longest run and nothing shorter. */
const patterns: Readonly<Partial<Record<CaptureType, string>>> = {
  int: String.raw`-?\d{1,15}(?!\d)`,
  hex: String.raw`(?:0[xX])?[0-9a-fA-F]{1,4096}(?![0-9a-fA-F])`,
  word: String.raw`[A-Za-z0-9_-]{1,256}(?![A-Za-z0-9_-])`,
  ip: String.raw`(?:(?:25[0-5]|2[0-4]\d|1\d\d|\d?\d|0\d\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|\d?\d|0\d\d)(?![\w*]|\.[\w*])`,
};
const setOf: Readonly<Partial<Record<CaptureType, string>>> = {
  int: '0-9-',
  hex: '0-9a-fA-FxX',
  word: 'A-Za-z0-9_-',
  ip: '0-9a-zA-Z.:%',
};

/** The classes the oracle knows. */
export const oracleTypes = ['int', 'hex', 'word', 'ip', 'text'] as const satisfies readonly CaptureType[];

/**
 * A variant as a regular expression. Every closed capture is atomic (a lookahead that is taken back); an open one ends
 * before the first occurrence of the next literal; the last open one is as long as the rest allows, and what stands
 * behind it is read from the right, so that no character before a capture may belong to it.
 */
function patternOf(parts: readonly FlatPart[]): RegExp {
  const isOpen = (part: FlatPart | undefined): boolean =>
    typeof part === 'object' && part.list === undefined && captureClasses[part.type as CaptureType].open;
  const lastOpen = parts.findLastIndex((part) => isOpen(part));
  let group = 0;
  const body = parts.map((part, index) => {
    if (typeof part === 'string') return escape(part);
    group += 1;
    if (part.list) {
      const longest = [...part.list]
        .sort((a, b) => b.length - a.length)
        .map(escape)
        .join('|');
      return `(?=(${longest}))\\${group}`;
    }
    const type = part.type as CaptureType;
    if (isOpen(part)) {
      if (index === lastOpen) return '([^]+)';
      return `((?:(?!${escape(parts[index + 1] as string)})[^])+)`;
    }
    const before = lastOpen >= 0 && index > lastOpen ? `(?<![${setOf[type] ?? ''}])` : '';
    return `${before}(?=(${patterns[type] ?? ''}))\\${group}`;
  });
  return new RegExp(`^${body.join('')}$`);
}

/** What the oracle found. */
export interface OracleMatch<Row> {
  readonly row: Row;
  readonly captured: readonly string[];
}

/** Tries every variant of every wording, the most specific first. */
export function oracle<Row>(entries: readonly Entry<Row>[]): (line: string) => OracleMatch<Row> | undefined {
  const variants = entries
    .flatMap(({ row, wording }) =>
      expand(wording.parts).map((parts) => ({ row, parts, pattern: patternOf(parts) })),
    )
    .sort((a, b) => compareSpecificity(a.parts, b.parts));
  return (line) => {
    for (const { row, pattern } of variants) {
      const match = pattern.exec(line);
      if (match) return { row, captured: match.slice(1) };
    }
    return undefined;
  };
}
