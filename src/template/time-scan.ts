import { characters, digits, runEnd, type CharacterSet } from './characters.js';

type Step = number | string | ((line: string, position: number, end: number) => number);

/** Where a sequence of fixed steps ends, or -1: a number is that many digits, a string stands as it is. */
function sequenceEnd(line: string, position: number, end: number, steps: readonly Step[]): number {
  let at = position;
  for (const step of steps) {
    if (typeof step === 'number') {
      if (at + step > end) return -1;
      for (const to = at + step; at < to; at += 1) {
        const code = line.charCodeAt(at);
        if (code < 48 || code > 57) return -1;
      }
    } else if (typeof step === 'string') {
      if (!line.startsWith(step, at) || at + step.length > end) return -1;
      at += step.length;
    } else {
      at = step(line, at, end);
      if (at < 0) return -1;
    }
  }
  return at;
}

const sequence =
  (...steps: readonly Step[]) =>
  (line: string, position: number, end: number): number =>
    sequenceEnd(line, position, end, steps);

const monthNames = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** `Nov` */
function monthName(line: string, position: number, end: number): number {
  if (position + 3 > end) return -1;
  const at = monthNames.indexOf(line.slice(position, position + 3));
  return at >= 0 && at % 3 === 0 ? position + 3 : -1;
}

/** One or two digits, a blank before a single one allowed: ` 9`, `21` */
function dayOfMonth(line: string, position: number, end: number): number {
  const from = line.charCodeAt(position) === 32 ? position + 1 : position;
  return oneOrTwo(line, from, end);
}

function oneOrTwo(line: string, position: number, end: number): number {
  const at = runEnd(line, position, Math.min(end, position + 3), digits);
  return at > position && at - position <= 2 ? at : -1;
}

const optional =
  (...steps: readonly Step[]) =>
  (line: string, position: number, end: number): number => {
    const at = sequenceEnd(line, position, end, steps);
    return at < 0 ? position : at;
  };

/** `.123456` or `,123` */
function fraction(line: string, position: number, end: number): number {
  const code = line.charCodeAt(position);
  if (position >= end || (code !== 46 && code !== 44)) return position;
  const at = runEnd(line, position + 1, Math.min(end, position + 10), digits);
  return at > position + 1 ? at : position;
}

/** `Z`, `+07:00`, `-0500` */
function zone(line: string, position: number, end: number): number {
  const code = line.charCodeAt(position);
  if (position < end && (code === 90 || code === 122)) return position + 1;
  if (position >= end || (code !== 43 && code !== 45)) return position;
  const at = sequenceEnd(line, position + 1, end, [2, optional(':'), 2]);
  return at < 0 ? position : at;
}

/** A zone at once, or one with a plus behind a blank: ` +0200` */
function spacedZone(line: string, position: number, end: number): number {
  const from =
    line.charCodeAt(position) === 32 && line.charCodeAt(position + 1) === 43 ? position + 1 : position;
  const at = zone(line, from, end);
  return at === from ? position : at;
}

const clock = sequence(2, ':', 2, ':', 2, fraction);

/** `T`, `t` or one blank between date and time. */
function dateTimeGap(line: string, position: number): number {
  const code = line.charCodeAt(position);
  return code === 84 || code === 116 || code === 32 ? position + 1 : -1;
}

function dayHalf(line: string, position: number, end: number): number {
  if (position + 2 > end || (line.charCodeAt(position + 1) | 32) !== 109) return -1;
  const first = line.charCodeAt(position) | 32;
  return first === 97 || first === 112 ? position + 2 : -1;
}

const time = (
  rank: number,
  set: CharacterSet,
  end: (line: string, position: number, end: number) => number,
  ...samples: readonly string[]
): {
  readonly open: false;
  readonly rank: number;
  readonly set: CharacterSet;
  readonly first: CharacterSet;
  readonly end: (line: string, position: number, end: number) => number;
  readonly samples: readonly string[];
} => ({ open: false, rank, set, first: rank === monthRank ? monthInitials : digits, end, samples });

/** Times that begin with the name of a month stand a step below the others; they share no text with them. */
const monthRank = 64;
const monthInitials = characters(...'JFMASOND');
const timeSet = characters('09', 'az', 'AZ', ...' .,:/+-');

/**
 * Times as logs print them. `clock.ts` turns their text into an instant; here only their extent is found.
 * - `iso`: `2026-03-04T10:55:16.330Z`, `2023-01-13 11:39:21`, `2021-07-03T23:01:56.547105-05:00`, `2015/08/01 16:05:55`
 * - `bsd`: `Nov 21 01:05:50`, `Mar 20 10:03:49.123456`, `Jan  8 2013 03:58:15+07:00`, `Mar 27 14:32:14:286 2007`
 * - `us`: `2/1/2017 8:22:06 PM`
 * - `wpp`: `02/02/2017-17:36:01.496`
 * - `epoch`: `1735024112.730275`
 */
export const timeClasses = {
  iso: time(
    66,
    timeSet,
    sequence(
      4,
      (line, at) => (line.charCodeAt(at) === 45 || line.charCodeAt(at) === 47 ? at + 1 : -1),
      2,
      (line, at) => (line.charCodeAt(at) === 45 || line.charCodeAt(at) === 47 ? at + 1 : -1),
      2,
      dateTimeGap,
      optional(' '),
      clock,
      spacedZone,
    ),
    '2026-03-04T10:55:16.330Z',
    '2023-01-13 11:39:21',
  ),
  bsd: time(
    monthRank,
    timeSet,
    sequence(
      monthName,
      ' ',
      dayOfMonth,
      ' ',
      optional(4, ' '),
      sequence(2, ':', 2, ':', 2),
      optional(':', 3),
      fraction,
      zone,
      optional(' ', 4, (line, at, end) =>
        at < end && line.charCodeAt(at) !== 32 && line.charCodeAt(at) !== 58 ? -1 : at,
      ),
    ),
    'Nov 21 01:05:50',
    'Jan  8 03:58:15',
  ),
  us: time(
    66,
    timeSet,
    sequence(
      oneOrTwo,
      '/',
      oneOrTwo,
      '/',
      4,
      ' ',
      oneOrTwo,
      ':',
      2,
      ':',
      2,
      fraction,
      optional(' ', dayHalf),
    ),
    '2/1/2017 8:22:06 PM',
  ),
  wpp: time(66, timeSet, sequence(2, '/', 2, '/', 4, '-', clock), '02/02/2017-17:36:01.496'),
  epoch: time(65, characters('09', '.'), sequence(10, fraction), '1735024112.730275'),
} as const;

/** The class of text that holds a time. */
export type TimeType = keyof typeof timeClasses;
