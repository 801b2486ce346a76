import { flatCopy } from '../value/flat-copy.js';
import { makePrintedTime, milliOf, readPrintedTime } from './printed-time.js';
import type { TimeAssumption } from './time-assumption.js';
import { createZone, type Zone } from './zone.js';

/** The instant a line prints. */
export interface Clock {
  /**
   * Reads a time; afterwards `iso` and `assumed` hold it.
   *
   * @param zone where the line prints none and the caller names none, instead of that of the dialect
   * @returns false when the text is no valid time (month 13, day 32)
   */
  read(type: string, text: string, zone?: string): boolean;
  /** Reads the time that stands between two positions of a line. */
  readPart(type: string, line: string, from: number, to: number, zone?: string): boolean;
  /** The last time read: UTC, ISO 8601 with milliseconds. */
  iso: string;
  /** What the last line did not print. */
  assumed: readonly TimeAssumption[] | undefined;
}

/** What the clock takes for granted where a line is silent. */
export interface ClockOptions {
  /** Zone that the caller names; it beats the zone of the line only where the line prints none. */
  readonly zone: string;
  /** True when the zone was named by the caller and need not be reported as assumed. */
  readonly zoneKnown: boolean;
  /** Date of the newest line (ISO 8601), for lines without a year. */
  readonly reference?: string | undefined;
  /** A year found elsewhere, used when there is no reference. */
  readonly year?: number | undefined;
}

const none = undefined;
const zoneAssumed: readonly TimeAssumption[] = Object.freeze(['zone' as const]);
const yearAssumed: readonly TimeAssumption[] = Object.freeze(['year' as const]);
const bothAssumed: readonly TimeAssumption[] = Object.freeze(['year' as const, 'zone' as const]);

const day = 86_400_000;
const second = 1000;

/** `05`: the numbers of a clock as they are written. */
const pairs = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));
/** `330Z`: what stands behind the seconds. */
const ends = Array.from({ length: 1000 }, (_, milli) => `${String(milli).padStart(3, '0')}Z`);

/** A longer text of a time is read anew each time. */
const longestKept = 64;

/**
 * Makes a clock. It keeps the last day, so that a line costs no calendar arithmetic, and the last time with its text:
 * most lines are printed in the second of the line before.
 */
export function createClock(options: ClockOptions): Clock {
  const zones = new Map<string, Zone>();
  const zoneOf = (name: string): Zone => {
    let zone = zones.get(name);
    if (!zone) {
      zone = createZone(name);
      zones.set(name, zone);
    }
    return zone;
  };
  const usual = zoneOf(options.zone);
  const reference = options.reference === undefined ? NaN : Date.parse(options.reference);
  const pieces = makePrintedTime();
  let dayKey = -1;
  let dayStart = NaN;
  let previous = NaN;
  let guessedDay = -1;
  let guessed = NaN;

  function startOfDay(year: number, month: number, date: number): number {
    const key = (year * 100 + month) * 100 + date;
    if (key === dayKey) return dayStart;
    dayKey = key;
    const start = Date.UTC(year, month - 1, date);
    const back = new Date(start);
    const valid =
      year >= 1900 &&
      month >= 1 &&
      month <= 12 &&
      back.getUTCMonth() === month - 1 &&
      back.getUTCDate() === date;
    dayStart = valid ? start : NaN;
    return dayStart;
  }

  /** The year of a line that prints none: the newest that is not after the reference, else the nearest to the last line. */
  function guessYear(withinYear: (year: number) => number, monthAndDay: number): number {
    if (monthAndDay === guessedDay) {
      const instant = withinYear(guessed);
      // The same day as the line before is in the same year, as long as the reference allows it.
      if (Number.isNaN(reference) || instant <= reference + day) return instant;
    }
    const instant = guessAnew(withinYear);
    guessedDay = Number.isNaN(instant) ? -1 : monthAndDay;
    guessed = new Date(instant).getUTCFullYear();
    if (withinYear(guessed) !== instant) guessedDay = -1;
    return instant;
  }

  function guessAnew(withinYear: (year: number) => number): number {
    if (!Number.isNaN(reference)) {
      const year = new Date(reference).getUTCFullYear() + 1;
      for (let back = 0; back < 8; back += 1) {
        const instant = withinYear(year - back);
        if (!Number.isNaN(instant) && instant <= reference + day) return instant;
      }
      return NaN;
    }
    const first = options.year ?? 1970;
    if (Number.isNaN(previous)) {
      for (let ahead = 0; ahead < 8; ahead += 1) {
        const instant = withinYear(first + ahead);
        if (!Number.isNaN(instant)) return instant;
      }
      return NaN;
    }
    const near = new Date(previous).getUTCFullYear();
    let best = NaN;
    for (const year of [near, near + 1, near - 1]) {
      const instant = withinYear(year);
      if (Number.isNaN(instant)) continue;
      if (Number.isNaN(best) || Math.abs(instant - previous) < Math.abs(best - previous)) best = instant;
    }
    return best;
  }

  let writtenDay = NaN;
  let writtenSecond = NaN;
  /** `2026-03-04T` and `2026-03-04T10:55:16.` */
  let dayText = '';
  let secondText = '';

  function write(instant: number): void {
    const milli = ((instant % second) + second) % second;
    const base = instant - milli;
    if (base !== writtenSecond) {
      writtenSecond = base;
      const ofDay = ((base % day) + day) % day;
      if (base - ofDay !== writtenDay) {
        writtenDay = base - ofDay;
        dayText = new Date(writtenDay).toISOString().slice(0, -13);
      }
      const seconds = ofDay / second;
      const minutes = Math.floor(seconds / 60);
      // One piece of text, since all times of this second are made of it.
      secondText = flatCopy(
        `${dayText}${pairs[Math.floor(minutes / 60)]}:${pairs[minutes % 60]}:${pairs[seconds % 60]}.`,
      );
    }
    clock.iso = secondText + (ends[Math.floor(milli)] as string);
  }

  /** The characters of the last time, what it was and what it became. */
  const last = new Uint16Array(longestKept);
  let lastLength = -1;
  let lastType = '';
  let lastZone: string | undefined;
  let lastRead = false;
  /** Where a fraction of the second stood in it, and the instant of the second; NaN where only the same text will do. */
  let fraction = 0;
  let fractionEnd = 0;
  let lastSecond = NaN;
  /** No instant after this one is known to be in the year that was guessed. */
  let latest = NaN;

  const clock: Clock = {
    iso: '',
    assumed: none,
    read: (type, text, zoneName) => clock.readPart(type, text, 0, text.length, zoneName),
    readPart(type, line, from, to, zoneName): boolean {
      const length = to - from;
      let same = 0;
      if (length === lastLength && type === lastType && zoneName === lastZone) {
        while (same < length && line.charCodeAt(from + same) === last[same]) same += 1;
        if (same === length || (same >= fraction && readFraction(line, from, same))) return lastRead;
      }
      lastRead = readAnew(type, line, from, to, zoneName);
      lastType = type;
      lastZone = zoneName;
      lastLength = length <= longestKept ? length : -1;
      for (let at = same; at < length && at < longestKept; at += 1) last[at] = line.charCodeAt(from + at);
      return lastRead;
    },
  };

  /** A time that differs from the last one only in the fraction of the second, from its character `same` on. */
  function readFraction(line: string, from: number, same: number): boolean {
    if (Number.isNaN(lastSecond) || same >= fractionEnd) return false;
    for (let at = same; at < lastLength; at += 1) {
      const code = line.charCodeAt(from + at);
      if (at < fractionEnd ? code < 48 || code > 57 : code !== last[at]) return false;
    }
    const instant = lastSecond + milliOf(line, from + fraction, from + fractionEnd);
    if (instant > latest) return false;
    for (let at = same; at < fractionEnd; at += 1) last[at] = line.charCodeAt(from + at);
    previous = instant;
    write(instant);
    return true;
  }

  function readAnew(
    type: string,
    line: string,
    from: number,
    to: number,
    zoneName: string | undefined,
  ): boolean {
    lastSecond = NaN;
    if (type === 'epoch') {
      const text = line.slice(from, to);
      write(Number(text.slice(0, 10)) * second + Number(text.slice(11, 14).padEnd(3, '0')));
      clock.assumed = none;
      return true;
    }
    if (!readPrintedTime(type, line, from, to, pieces)) return false;
    const sinceMidnight = ((pieces.hour * 60 + pieces.minute) * 60 + pieces.second) * second + pieces.milli;
    const { month, date, zone: printed } = pieces;
    const zone = zoneName === undefined || options.zoneKnown ? usual : zoneOf(zoneName);
    const toInstant = (year: number): number => {
      const local = startOfDay(year, month, date) + sinceMidnight;
      return Number.isNaN(printed) ? local - zone.offset(local) : local - printed * 60_000;
    };
    const noYear = pieces.year < 0;
    const instant = noYear ? guessYear(toInstant, month * 100 + date) : toInstant(pieces.year);
    if (Number.isNaN(instant)) return false;
    previous = instant;
    const noZone = Number.isNaN(printed) && !options.zoneKnown;
    clock.assumed = noYear ? (noZone ? bothAssumed : yearAssumed) : noZone ? zoneAssumed : none;
    write(instant);
    if (pieces.fractionEnd > 0 && !(noYear && guessedDay < 0)) {
      fraction = pieces.fraction - from;
      fractionEnd = pieces.fractionEnd - from;
      lastSecond = instant - pieces.milli;
      latest = noYear && !Number.isNaN(reference) ? reference + day : Infinity;
    }
    return true;
  }
  return clock;
}

/** A year that a text names in a printed date, the newest one; undefined when it names none. */
export function findYear(text: string): number | undefined {
  let newest: number | undefined;
  for (const match of text.matchAll(
    /(?:^|[^\d.])((?:19|20)\d\d)[-/]\d\d[-/]\d\d(?!\d)|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {1,2}\d{1,2} ((?:19|20)\d\d) \d\d:/gm,
  )) {
    const year = Number(match[1] ?? match[2]);
    if (newest === undefined || year > newest) newest = year;
  }
  return newest;
}
