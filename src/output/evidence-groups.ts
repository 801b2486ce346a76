import type { Evidence } from '../classify/diagnosis.js';

/** Quotes of one source that count for the same reason: the reason need not be said twice. */
export interface EvidenceGroup {
  readonly source: string;
  readonly because: string;
  readonly quotes: readonly [Evidence, ...Evidence[]];
}

/**
 * Evidence that counts for the same reason in the same source put together, where the first of it stands: attempts
 * that fail alike are quoted line by line, `a b a b` becomes `a a b b`.
 */
export function groupEvidence(evidence: readonly Evidence[]): readonly EvidenceGroup[] {
  const groups = new Map<string, { source: string; because: string; quotes: [Evidence, ...Evidence[]] }>();
  for (const each of evidence) {
    const { source } = each.place;
    const key = JSON.stringify([source, each.because]);
    const group = groups.get(key);
    if (group) group.quotes.push(each);
    else groups.set(key, { source, because: each.because, quotes: [each] });
  }
  return [...groups.values()];
}

/** The lines of a quoted record that hold something; a line that stands alone needs no indentation. */
export function quotedLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  return lines.length === 1 ? lines.map((line) => line.trim()) : lines;
}
