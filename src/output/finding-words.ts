import { isKindOf } from '../category/refine.js';
import { rfcOf } from '../classify/changes/better.js';
import { kindOfParameter } from '../classify/changes/parameter.js';
import type { Change, Finding, LastGood, Period } from '../classify/diagnosis.js';
import { clock, count, duration, percent, period, stageWords, titled } from './words.js';

/** When, how often and where in the life of a tunnel. */
export function factWords(finding: Finding): readonly string[] {
  return [
    period(finding.first, finding.last),
    finding.count > 1 ? count(finding.count, 'attempt') : '',
    stageWords(finding.stage),
  ].filter((fact) => fact !== '');
}

/** What follows from the fault: each category once, `IKE negotiation timed out (timeout.ike), 2 times`. */
export function symptomWords({ symptoms }: Finding): readonly string[] {
  const counts = new Map<string, number>();
  for (const { category, count: times } of symptoms)
    counts.set(category, (counts.get(category) ?? 0) + times);
  return [...counts].map(([category, times]) => titled(category) + (times > 1 ? `, ${times} times` : ''));
}

const mostAlternatives = 4;

/** What else it may be, the likeliest: `Identity mismatch (auth.identity), 20 %`. */
export const alternativeWords = ({ alternatives }: Finding): readonly string[] =>
  alternatives
    .slice(0, mostAlternatives)
    .map(({ category, confidence }) => `${titled(category)}, ${percent(confidence)}`);

/** `Fails every 1 h, 7 times: fits the lifetime of the IKE SA.` */
export const periodWords = ({ seconds, times, fits }: Period): string =>
  `Fails every ${duration(seconds)}, ${times} times${fits === undefined ? '' : `: fits ${fits}`}.`;

/** Whose configuration a change is about. */
export function endWords({ end }: Change, { local, remote }: Finding): string {
  const [name, address] = end === 'local' ? ['This end', local] : ['Peer', remote];
  return address === undefined ? name : `${name} (${address})`;
}

/** What the values of a finding are called: the two ends, and a parameter that belongs to one of them. */
export interface ValueNames {
  readonly local: string;
  readonly remote: string;
  readonly parameter: (name: string) => string;
}

/** Who has the logs of both ends knows them by their addresses: neither is "this end" there. */
export function valueNames({ local, remote, evidence }: Finding): ValueNames | undefined {
  if (local === undefined || remote === undefined) return undefined;
  if (new Set(evidence.map(({ place }) => place.source)).size < 2) return undefined;
  return {
    local,
    remote,
    parameter: (name) => name.replace('this end', () => local).replace('the peer', () => remote),
  };
}

/** What to change, without the end that stands before it. */
export function changeSentence({ end, text }: Change, { local, remote }: Finding): string {
  const opening = `At ${(end === 'local' ? local : remote) ?? ''}, `;
  if (!text.startsWith(opening)) return text;
  const rest = text.slice(opening.length);
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
}

/** Whether it must be said beside the sentence that the standards rule the value out. */
export const needsWarning = ({ deprecated, text }: Change): boolean =>
  deprecated && !text.includes('rules this out');

/** The words of the configuration that the sentence of a change does not hold yet. */
export function configurationWords({ words, text }: Change): readonly string[] {
  return [...new Set(words)].filter((word) => word !== '' && !text.includes(word));
}

/** Said of a change that makes the ends meet at what a standard rules out. */
export function deprecatedWords({ parameter }: Change, { category }: Finding): string {
  const kind = kindOfParameter(parameter);
  const phase = isKindOf(category, 'proposal.ipsec') ? 2 : 1;
  return `${kind === undefined ? 'A standard' : rfcOf(kind, phase)} rules this value out.`;
}

/** When it last worked, and when it began to fail. */
export function lastGoodWords({ time, failed }: LastGood): string {
  const up = time === undefined ? 'It came up' : `It came up ${clock(time)} UTC`;
  return failed === undefined ? `${up}.` : `${up}, and failed first ${clock(failed)} UTC.`;
}
