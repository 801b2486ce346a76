/*
 * The pieces of a time as a line prints it. The matcher has found the extent of the text, so that it has the form of its
 * class; whether there is such a date is for the clock to say.
 */

import { monthOf } from '../template/month-names.js';

/** The pieces of a printed time; reused from line to line. */
export interface PrintedTime {
  /** Negative when the text prints no year. */
  year: number;
  month: number;
  date: number;
  hour: number;
  minute: number;
  second: number;
  milli: number;
  /** Minutes east of UTC, or NaN when the text prints no zone. */
  zone: number;
  /** Where the digits of a fraction of the second stand in the line; both are 0 where there is none. */
  fraction: number;
  fractionEnd: number;
}

/** Pieces that say nothing yet. */
export const makePrintedTime = (): PrintedTime => ({
  year: 0,
  month: 0,
  date: 0,
  hour: 0,
  minute: 0,
  second: 0,
  milli: 0,
  zone: NaN,
  fraction: 0,
  fractionEnd: 0,
});

const two = (line: string, at: number): number =>
  (line.charCodeAt(at) - 48) * 10 + line.charCodeAt(at + 1) - 48;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The milliseconds of a fraction: its first three digits. */
export function milliOf(line: string, from: number, to: number): number {
  let milli = 0;
  let scale = 100;
  for (let at = from; at < to && scale > 0; at += 1) {
    milli += (line.charCodeAt(at) - 48) * scale;
    scale = scale >= 10 ? scale / 10 : 0;
  }
  return milli;
}

/** Reads what stands behind the seconds: fraction and zone. `.496`, `,123456Z`, `+07:00` */
function readTail(line: string, position: number, end: number, pieces: PrintedTime): number {
  let at = position;
  const code = at < end ? line.charCodeAt(at) : 0;
  if (code === 46 || code === 44) {
    at += 1;
    pieces.fraction = at;
    while (at < end && isDigit(line.charCodeAt(at))) at += 1;
    pieces.fractionEnd = at;
    pieces.milli = milliOf(line, pieces.fraction, at);
  }
  while (at + 1 < end && line.charCodeAt(at) === 32 && line.charCodeAt(at + 1) === 43) at += 1;
  if (at >= end) return at;
  const sign = line.charCodeAt(at);
  if (sign === 90 || sign === 122) {
    pieces.zone = 0;
    return at + 1;
  }
  if (sign !== 43 && sign !== 45) return at;
  const minutes = line.charCodeAt(at + 3) === 58 ? at + 4 : at + 3;
  const east = two(line, at + 1) * 60 + two(line, minutes);
  pieces.zone = sign === 45 ? -east : east;
  return minutes + 2;
}

function readSeconds(line: string, at: number, pieces: PrintedTime): number {
  pieces.hour = two(line, at);
  pieces.minute = two(line, at + 3);
  pieces.second = two(line, at + 6);
  return at + 8;
}

/** The end of the number of one digit or two at a position. */
const numberEnd = (line: string, at: number): number => (isDigit(line.charCodeAt(at + 1)) ? at + 2 : at + 1);

/** The number of one digit or two between two positions. */
const numberOf = (line: string, at: number, end: number): number =>
  end === at + 1 ? line.charCodeAt(at) - 48 : two(line, at);

const fourDigits = (line: string, at: number): number => two(line, at) * 100 + two(line, at + 2);

/** `2026-03-04T10:55:16.330Z` */
function readIso(line: string, from: number, end: number, pieces: PrintedTime): void {
  pieces.year = fourDigits(line, from);
  pieces.month = two(line, from + 5);
  pieces.date = two(line, from + 8);
  let at = from + 11;
  while (at < end && !isDigit(line.charCodeAt(at))) at += 1;
  readTail(line, readSeconds(line, at, pieces), end, pieces);
}

/** `Nov 21 01:05:50`, `Jan 8 2013 03:58:15+07:00`, `Mar 27 14:32:14:286 2007` */
function readBsd(line: string, from: number, end: number, pieces: PrintedTime): void {
  const monthEnd = line.indexOf(' ', from);
  pieces.month = monthOf(line, from, monthEnd);
  let at = line.charCodeAt(monthEnd + 1) === 32 ? monthEnd + 2 : monthEnd + 1;
  const dateEnd = numberEnd(line, at);
  pieces.date = numberOf(line, at, dateEnd);
  at = dateEnd + 1;
  if (line.charCodeAt(at + 4) === 32) {
    pieces.year = fourDigits(line, at);
    at += 5;
  }
  at = readSeconds(line, at, pieces);
  if (at < end && line.charCodeAt(at) === 58) {
    pieces.milli = milliOf(line, at + 1, at + 4);
    at += 4;
  }
  at = readTail(line, at, end, pieces);
  if (at + 1 < end && line.charCodeAt(at) === 32 && isDigit(line.charCodeAt(at + 1))) {
    pieces.year = fourDigits(line, at + 1);
  }
}

/** `2/1/2017 8:22:06 PM` */
function readUs(line: string, from: number, end: number, pieces: PrintedTime): void {
  const monthEnd = numberEnd(line, from);
  const dateEnd = numberEnd(line, monthEnd + 1);
  pieces.month = numberOf(line, from, monthEnd);
  pieces.date = numberOf(line, monthEnd + 1, dateEnd);
  pieces.year = fourDigits(line, dateEnd + 1);
  const hour = dateEnd + 6;
  const hourEnd = numberEnd(line, hour);
  pieces.hour = numberOf(line, hour, hourEnd);
  pieces.minute = two(line, hourEnd + 1);
  pieces.second = two(line, hourEnd + 4);
  const half = line.charCodeAt(end - 2) | 32;
  if (half === 112 && pieces.hour < 12) pieces.hour += 12;
  if (half === 97 && pieces.hour === 12) pieces.hour = 0;
}

/** `02/02/2017-17:36:01.496` */
function readWpp(line: string, from: number, end: number, pieces: PrintedTime): void {
  pieces.month = two(line, from);
  pieces.date = two(line, from + 3);
  pieces.year = fourDigits(line, from + 6);
  readTail(line, readSeconds(line, from + 11, pieces), end, pieces);
}

/**
 * Reads the time of a class between two positions of a line into `pieces`.
 *
 * @returns false when there is no such class, or an hour, minute or second that no clock shows
 */
export function readPrintedTime(
  type: string,
  line: string,
  from: number,
  end: number,
  pieces: PrintedTime,
): boolean {
  pieces.year = -1;
  pieces.milli = 0;
  pieces.zone = NaN;
  pieces.fraction = 0;
  pieces.fractionEnd = 0;
  if (type === 'iso') readIso(line, from, end, pieces);
  else if (type === 'bsd') readBsd(line, from, end, pieces);
  else if (type === 'wpp') readWpp(line, from, end, pieces);
  else if (type === 'us') readUs(line, from, end, pieces);
  else return false;
  return pieces.hour <= 23 && pieces.minute <= 59 && pieces.second <= 60;
}
