const minute = 60_000;
const day = 24 * 60 * minute;

/** Clocks are wrong by zones and by neglect, hardly by more than a day; such a log is of another day. In milliseconds. */
export const greatestOffset = day + minute;

/** Clocks that agree are likelier than clocks that differ by a zone, and those than any other difference. */
export function likelihoodOf(offset: number): number {
  const size = Math.abs(offset);
  if (size > greatestOffset) return 0;
  // Of several that fit, the smallest is likeliest.
  if (size <= 5 * minute) return 1 - 0.01 * Math.log10(1 + size / 1000);
  const quarters = size / (15 * minute);
  return Math.abs(quarters - Math.round(quarters)) * 15 <= 2 ? 0.9 : 0.8;
}

/** Before anything is known of them, most clocks agree; one that does not is off by a zone as a rule. */
export function priorOf(offset: number): number {
  const likelihood = likelihoodOf(offset);
  if (likelihood > 0.9) return likelihood;
  return likelihood === 0 ? 0 : likelihood / 2;
}

/** Clocks that agree or are a zone apart, else several negotiations that meet under another difference. */
export function isLikely(offset: number, pairs: number, unnamed: boolean): boolean {
  if (Math.abs(offset) <= 5 * minute) return true;
  if (likelihoodOf(offset) >= 0.9) return pairs >= (unnamed ? 2 : 1);
  return pairs >= 3;
}
