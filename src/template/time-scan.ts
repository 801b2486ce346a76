import { characters, digits, runEnd, type CharacterSet } from './characters.js';
import { monthEnd, monthInitials } from './month-names.js';

/*
 * Where printed times end. Nearly every line of every log begins with one, and many layouts look for one, so these are
 * written out by hand: a line that holds no time is refused at its first wrong character, and nothing is cut out.
 */

const space = 32;
const plus = 43;
const comma = 44;
const hyphen = 45;
const dot = 46;
const slash = 47;
const colon = 58;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The end of exactly `count` digits, or -1. */
function digitsEnd(line: string, position: number, end: number, count: number): number {
  const stop = position + count;
  if (position < 0 || stop > end) return -1;
  for (let at = position; at < stop; at += 1) if (!isDigit(line.charCodeAt(at))) return -1;
  return stop;
}

/** The end of one character, or -1; hands on the -1 of what stood before. */
const characterEnd = (line: string, position: number, end: number, code: number): number =>
  position >= 0 && position < end && line.charCodeAt(position) === code ? position + 1 : -1;

/** One digit or two. */
function oneOrTwoEnd(line: string, position: number, end: number): number {
  if (position < 0) return -1;
  const at = runEnd(line, position, Math.min(end, position + 3), digits);
  return at > position && at - position <= 2 ? at : -1;
}

/** `01:05:50` */
function secondsEnd(line: string, position: number, end: number): number {
  if (position < 0 || position + 8 > end) return -1;
  if (line.charCodeAt(position + 2) !== colon || line.charCodeAt(position + 5) !== colon) return -1;
  for (let at = position; at < position + 8; at += 3) {
    if (!isDigit(line.charCodeAt(at)) || !isDigit(line.charCodeAt(at + 1))) return -1;
  }
  return position + 8;
}

/** `.123456` or `,123`, at most nine digits; nothing where there is none. */
function fractionEnd(line: string, position: number, end: number): number {
  if (position < 0 || position >= end) return position;
  const code = line.charCodeAt(position);
  if (code !== dot && code !== comma) return position;
  const at = runEnd(line, position + 1, Math.min(end, position + 10), digits);
  return at > position + 1 ? at : position;
}

/** `Z`, `+07:00`, `-0500`; nothing where there is none. */
function zoneEnd(line: string, position: number, end: number): number {
  if (position < 0 || position >= end) return position;
  const code = line.charCodeAt(position);
  if (code === 90 || code === 122) return position + 1;
  if (code !== plus && code !== hyphen) return position;
  let at = digitsEnd(line, position + 1, end, 2);
  if (at < 0) return position;
  if (at < end && line.charCodeAt(at) === colon) at += 1;
  at = digitsEnd(line, at, end, 2);
  return at < 0 ? position : at;
}

/** A zone at once, or one with a plus behind a blank: ` +0200` */
function spacedZoneEnd(line: string, position: number, end: number): number {
  if (position < 0 || position >= end) return position;
  if (line.charCodeAt(position) !== space || line.charCodeAt(position + 1) !== plus)
    return zoneEnd(line, position, end);
  const at = zoneEnd(line, position + 1, end);
  return at === position + 1 ? position : at;
}

/** `-` or `/` between the parts of a date. */
function dateMarkEnd(line: string, position: number): number {
  if (position < 0) return -1;
  const code = line.charCodeAt(position);
  return code === hyphen || code === slash ? position + 1 : -1;
}

function isoEnd(line: string, position: number, end: number): number {
  let at = dateMarkEnd(line, digitsEnd(line, position, end, 4));
  at = dateMarkEnd(line, digitsEnd(line, at, end, 2));
  at = digitsEnd(line, at, end, 2);
  if (at < 0) return -1;
  // `T`, `t` or a blank between date and time; a second blank is allowed.
  const gap = line.charCodeAt(at);
  if (gap !== 84 && gap !== 116 && gap !== space) return -1;
  at += 1;
  if (at < end && line.charCodeAt(at) === space) at += 1;
  return spacedZoneEnd(line, fractionEnd(line, secondsEnd(line, at, end), end), end);
}

function bsdEnd(line: string, position: number, end: number): number {
  let at = characterEnd(line, monthEnd(line, position, end), end, space);
  if (at < 0) return -1;
  // A day of one digit may have a blank before it.
  at = oneOrTwoEnd(line, line.charCodeAt(at) === space ? at + 1 : at, end);
  at = characterEnd(line, at, end, space);
  if (at < 0) return -1;
  const year = characterEnd(line, digitsEnd(line, at, end, 4), end, space);
  at = secondsEnd(line, year < 0 ? at : year, end);
  if (at < 0) return -1;
  const milli = digitsEnd(line, characterEnd(line, at, end, colon), end, 3);
  at = zoneEnd(line, fractionEnd(line, milli < 0 ? at : milli, end), end);
  const late = digitsEnd(line, characterEnd(line, at, end, space), end, 4);
  if (late < 0) return at;
  // Four digits that go on are no year.
  const next = line.charCodeAt(late);
  return late < end && next !== space && next !== colon ? at : late;
}

function usEnd(line: string, position: number, end: number): number {
  let at = characterEnd(line, oneOrTwoEnd(line, position, end), end, slash);
  at = characterEnd(line, oneOrTwoEnd(line, at, end), end, slash);
  at = characterEnd(line, digitsEnd(line, at, end, 4), end, space);
  at = characterEnd(line, oneOrTwoEnd(line, at, end), end, colon);
  at = characterEnd(line, digitsEnd(line, at, end, 2), end, colon);
  at = fractionEnd(line, digitsEnd(line, at, end, 2), end);
  // ` PM`
  const half = characterEnd(line, at, end, space);
  if (half < 0 || half + 2 > end || (line.charCodeAt(half + 1) | 32) !== 109) return at;
  const first = line.charCodeAt(half) | 32;
  return first === 97 || first === 112 ? half + 2 : at;
}

function wppEnd(line: string, position: number, end: number): number {
  let at = characterEnd(line, digitsEnd(line, position, end, 2), end, slash);
  at = characterEnd(line, digitsEnd(line, at, end, 2), end, slash);
  at = characterEnd(line, digitsEnd(line, at, end, 4), end, hyphen);
  return fractionEnd(line, secondsEnd(line, at, end), end);
}

const epochEnd = (line: string, position: number, end: number): number =>
  fractionEnd(line, digitsEnd(line, position, end, 10), end);

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
const timeSet = characters('09', 'az', 'AZ', ...' .,:/+-');

/**
 * Times as logs print them. `clock.ts` turns their text into an instant; here only their extent is found.
 * - `iso`: `2026-03-04T10:55:16.330Z`, `2023-01-13 11:39:21`, `2021-07-03T23:01:56.547105-05:00`, `2015/08/01 16:05:55`
 * - `bsd`: `Nov 21 01:05:50`, `Mar 20 10:03:49.123456`, `Jan  8 2013 03:58:15+07:00`, `Mar 27 14:32:14:286 2007`, `Dez 03 01:05:50`
 * - `us`: `2/1/2017 8:22:06 PM`
 * - `wpp`: `02/02/2017-17:36:01.496`
 * - `epoch`: `1735024112.730275`
 */
export const timeClasses = {
  iso: time(66, timeSet, isoEnd, '2026-03-04T10:55:16.330Z', '2023-01-13 11:39:21'),
  bsd: time(monthRank, timeSet, bsdEnd, 'Nov 21 01:05:50', 'Jan  8 03:58:15'),
  us: time(66, timeSet, usEnd, '2/1/2017 8:22:06 PM'),
  wpp: time(66, timeSet, wppEnd, '02/02/2017-17:36:01.496'),
  epoch: time(65, characters('09', '.'), epochEnd, '1735024112.730275'),
} as const;

/** The class of text that holds a time. */
export type TimeType = keyof typeof timeClasses;
