import type { Evidence } from '../classify/diagnosis.js';

/** Quotes of one source that count for the same reason: the reason need not be said twice. */
export interface EvidenceGroup {
  readonly source: string;
  readonly because: string;
  readonly quotes: readonly [Evidence, ...Evidence[]];
}

/** Evidence with neighbours of the same source and reason put together; the order stays. */
export function groupEvidence(evidence: readonly Evidence[]): readonly EvidenceGroup[] {
  const groups: { source: string; because: string; quotes: [Evidence, ...Evidence[]] }[] = [];
  for (const each of evidence) {
    const last = groups.at(-1);
    if (last?.source === each.place.source && last.because === each.because) last.quotes.push(each);
    else groups.push({ source: each.place.source, because: each.because, quotes: [each] });
  }
  return groups;
}

/** The lines of a quoted record that hold something. */
export const quotedLines = (text: string): readonly string[] =>
  text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
