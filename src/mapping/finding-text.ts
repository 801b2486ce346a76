import type { Finding } from '../classify/diagnosis.js';

/** The headline of a finding: `Pre-shared key mismatch: 198.51.100.20 <-> 203.0.113.10 (auth.psk, 97 %)`. */
export function findingHeadline({ title, category, local, remote, confidence }: Finding): string {
  const ends = local === undefined && remote === undefined ? '' : `: ${local ?? '?'} <-> ${remote ?? '?'}`;
  return `${title}${ends} (${category}, ${Math.round(confidence * 100)} %)`;
}

/** The quoted lines of a finding, as they stood. */
export const quotedLines = ({ evidence }: Finding): string => evidence.map(({ text }) => text).join('\n');

/** What to do, an action a line. */
export const actionLines = ({ actions }: Finding): string => actions.map(({ text }) => text).join('\n');

/** The addresses of pages that say more, each once. */
export const references = ({ actions }: Finding): readonly string[] => [
  ...new Set(actions.flatMap(({ url }) => (url === undefined ? [] : [url]))),
];
