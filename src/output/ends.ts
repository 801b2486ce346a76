import type { ClockDifference, Diagnosis, EndsReport, MessagePath } from '../classify/diagnosis.js';
import type { SourceNames } from './source-names.js';
import { count, duration, listed, milliseconds, percent } from './words.js';

/** What is known about two sources that are the two ends of one negotiation, in sentences. */
export function endsWords(ends: EndsReport, names: SourceNames): readonly string[] {
  const [first, second] = ends.sources.map(names.of) as [string, string];
  const unseen = ends.messages.filter(isUnseen).length;
  return [
    `${first} and ${second} are the two ends: ${count(ends.sessions, 'negotiation stands', 'negotiations stand')} in both` +
      ` (matched by ${listed(ends.matchedBy)}; ${percent(ends.confidence)} sure).`,
    ...(ends.clock ? [clockWords(ends.clock, second, first)] : []),
    ...(unseen > 0 ? [`${count(unseen, 'message is', 'messages are')} not seen at the other end.`] : []),
  ];
}

/** A message that one end sent, and that the other never saw. */
export const isUnseen = ({ lost }: MessagePath): boolean => lost === true;

/** `The clock of b.log is 12.5 s ahead of that of a.log (between 12.1 s and 12.9 s).` */
function clockWords({ offset, low, high }: ClockDifference, of: string, than: string): string {
  const bounds =
    low !== undefined && high !== undefined
      ? ` (${signed(low)} to ${signed(high)})`
      : low !== undefined
        ? ` (at least ${signed(low)})`
        : high !== undefined
          ? ` (at most ${signed(high)})`
          : '';
  if (offset === undefined) {
    return bounds === ''
      ? `How far the clocks of ${than} and ${of} differ is not known.`
      : `How far the clock of ${of} is ahead of that of ${than} is known only in part${bounds}.`;
  }
  if (Math.abs(offset) < 1) return `The clocks of ${than} and ${of} agree${bounds}.`;
  const way = offset > 0 ? 'ahead of' : 'behind';
  return `The clock of ${of} is ${amount(Math.abs(offset))} ${way} that of ${than}${bounds}.`;
}

/** Finer than elsewhere: clocks are compared with it. */
const amount = (time: number): string =>
  time < 10_000
    ? milliseconds(time)
    : time < 600_000
      ? `${(time / 1000).toFixed(1)} s`
      : duration(time / 1000);

const signed = (time: number): string => `${time < 0 ? '-' : '+'}${amount(Math.abs(time))}`;

/** The pairs of ends of a diagnosis; none where it knows nothing of them. */
export const endsOf = ({ ends = [] }: Diagnosis): readonly EndsReport[] => ends;
