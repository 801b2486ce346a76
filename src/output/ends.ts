import type { ClockDifference, Diagnosis, EndsReport, MessagePath } from '../classify/diagnosis.js';
import type { SourceNames } from './source-names.js';
import { count, duration, listed, milliseconds, percent } from './words.js';

/** What is known about two sources that are the two ends of one negotiation, in sentences. */
export function endsWords(ends: EndsReport, names: SourceNames): readonly string[] {
  const [first, second] = ends.sources.map(names.of) as [string, string];
  const unseen = ends.messages.filter(isUnseen).length;
  return [
    `${first} and ${second} are the two ends: ${commonWords(ends)}` +
      ` (matched by ${listed(ends.matchedBy)}; ${percent(ends.confidence)} sure).`,
    ...(ends.clock ? [clockWords(ends.clock, second, first)] : []),
    ...(unseen > 0 ? [`${count(unseen, 'message is', 'messages are')} not seen at the other end.`] : []),
  ];
}

/** A list of errors or states holds no negotiation. */
const commonWords = ({ sessions }: EndsReport): string =>
  sessions === 0
    ? 'one reports what the other negotiated'
    : `${count(sessions, 'negotiation stands', 'negotiations stand')} in both`;

/** A message that one end sent, and that the other never saw. */
export const isUnseen = ({ lost }: MessagePath): boolean => lost === true;

/** `The clock of b.log is 12.5 s ahead of that of a.log (+12.1 s to +12.9 s).` */
function clockWords({ offset, low, high }: ClockDifference, of: string, than: string): string {
  if (offset === undefined) {
    const bound = low ?? high;
    if (bound === undefined) return `How far the clocks of ${than} and ${of} differ is not known.`;
    // To be ahead by minus five hours at least is to be behind by five hours at most.
    const least = bound > 0 === (low !== undefined);
    return `The clock of ${of} is at ${least ? 'least' : 'most'} ${clockAmount(Math.abs(bound))} ${way(bound)} that of ${than}; messages of one direction alone tell no more.`;
  }
  const bounds =
    low !== undefined && high !== undefined
      ? boundsWords(low, high)
      : low !== undefined
        ? ` (at least ${signed(low)})`
        : high !== undefined
          ? ` (at most ${signed(high)})`
          : '';
  if (Math.abs(offset) < 1) return `The clocks of ${than} and ${of} agree${bounds}.`;
  return `The clock of ${of} is ${clockAmount(Math.abs(offset))} ${way(offset)} that of ${than}${bounds}.`;
}

const way = (offset: number): string => (offset > 0 ? 'ahead of' : 'behind');

/** Both bounds where their words tell them apart; else how far the true difference may be from the one told. */
function boundsWords(low: number, high: number): string {
  const half = (high - low) / 2;
  const [from, to] = [signed(low), signed(high)];
  const isCoarse = Math.abs(low) >= coarse && half < minute;
  return from === to || isCoarse ? ` (give or take ${clockAmount(Math.ceil(half))})` : ` (${from} to ${to})`;
}

const minute = 60_000;
/** From here on a difference is told in minutes. */
const coarse = 10 * minute;

/** Finer than elsewhere: clocks are compared with it. */
export const clockAmount = (time: number): string =>
  time < 10_000
    ? milliseconds(time)
    : time < coarse
      ? `${(time / 1000).toFixed(1)} s`
      : duration(time / 1000);

const signed = (time: number): string => `${time < 0 ? '-' : '+'}${clockAmount(Math.abs(time))}`;

/** The pairs of ends of a diagnosis; none where it knows nothing of them. */
export const endsOf = ({ ends = [] }: Diagnosis): readonly EndsReport[] => ends;
