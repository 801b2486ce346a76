/** The ends of printed times as patterns that match nothing shorter than the longest; for comparison only. */
const fraction = String.raw`(?:[.,]\d{1,9})?`;
const zone = String.raw`(?:[Zz]|[+-]\d\d:?\d\d)?`;
const month =
  '(?:[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Mm]a[yij]|[Jj]u[nl]|[Aa]ug|[Ss]ep|[Oo][ck]t|[Nn]ov|[Dd]e[czs]|[Mm]är|[Aa]oût|[Jj]uil\\.?|[Ee]ne)';

const patterns = {
  iso: String.raw`\d{4}[-/]\d\d[-/]\d\d[Tt ] ?\d\d:\d\d:\d\d${fraction}(?: ?\+\d\d:?\d\d|${zone})`,
  bsd: String.raw`${month} (?: ?)(?:\d\d?(?!\d)) (?:\d{4} )?\d\d:\d\d:\d\d(?::\d{3})?${fraction}${zone}(?: \d{4}(?![^ :]))?`,
  us: String.raw`\d\d?(?!\d)/\d\d?(?!\d)/\d{4} \d\d?(?!\d):\d\d:\d\d${fraction}(?: [AaPp][Mm])?`,
  wpp: String.raw`\d\d/\d\d/\d{4}-\d\d:\d\d:\d\d${fraction}`,
  epoch: String.raw`\d{10}${fraction}`,
} as const;

/** Where a time of the class ends in a text that it begins, or -1. */
export function timeEnd(type: keyof typeof patterns, text: string): number {
  const match = new RegExp(`^${patterns[type]}`).exec(text);
  return match ? match[0].length : -1;
}
