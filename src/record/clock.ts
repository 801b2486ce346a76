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
const months = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** The pieces of a printed time; reused from line to line. */
interface Pieces {
  year: number;
  month: number;
  date: number;
  hour: number;
  minute: number;
  second: number;
  milli: number;
  /** Minutes east of UTC, or NaN when the text prints no zone. */
  zone: number;
}

const two = (text: string, at: number): number =>
  (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Reads what stands behind the seconds: fraction and zone. `.496`, `,123456Z`, `+07:00` */
function readTail(text: string, position: number, pieces: Pieces): number {
  let at = position;
  const code = text.charCodeAt(at);
  if (code === 46 || code === 44) {
    let scale = 100;
    at += 1;
    while (isDigit(text.charCodeAt(at))) {
      pieces.milli += (text.charCodeAt(at) - 48) * scale;
      scale = scale >= 10 ? scale / 10 : 0;
      at += 1;
    }
  }
  while (text.charCodeAt(at) === 32 && at + 1 < text.length && text.charCodeAt(at + 1) === 43) at += 1;
  const sign = text.charCodeAt(at);
  if (sign === 90 || sign === 122) {
    pieces.zone = 0;
    return at + 1;
  }
  if (sign !== 43 && sign !== 45) return at;
  const minutes = text.charCodeAt(at + 3) === 58 ? at + 4 : at + 3;
  const east = two(text, at + 1) * 60 + two(text, minutes);
  pieces.zone = sign === 45 ? -east : east;
  return minutes + 2;
}

function readClock(text: string, at: number, pieces: Pieces): number {
  pieces.hour = two(text, at);
  pieces.minute = two(text, at + 3);
  pieces.second = two(text, at + 6);
  return at + 8;
}

/** A number of one or two digits at `at`; returns where it ends through `next`. */
function readNumber(text: string, at: number): { readonly value: number; readonly next: number } {
  let next = at;
  let value = 0;
  while (isDigit(text.charCodeAt(next))) {
    value = value * 10 + text.charCodeAt(next) - 48;
    next += 1;
  }
  return { value, next };
}

type Reader = (text: string, pieces: Pieces) => void;

const readers: Readonly<Record<string, Reader>> = {
  /** `2026-03-04T10:55:16.330Z` */
  iso: (text, pieces) => {
    pieces.year = two(text, 0) * 100 + two(text, 2);
    pieces.month = two(text, 5);
    pieces.date = two(text, 8);
    let at = 11;
    while (!isDigit(text.charCodeAt(at))) at += 1;
    readTail(text, readClock(text, at, pieces), pieces);
  },
  /** `Nov 21 01:05:50`, `Jan 8 2013 03:58:15+07:00`, `Mar 27 14:32:14:286 2007` */
  bsd: (text, pieces) => {
    pieces.month = months.indexOf(text.slice(0, 3)) / 3 + 1;
    const date = readNumber(text, text.charCodeAt(4) === 32 ? 5 : 4);
    pieces.date = date.value;
    let at = date.next + 1;
    if (text.charCodeAt(at + 4) === 32) {
      pieces.year = two(text, at) * 100 + two(text, at + 2);
      at += 5;
    }
    at = readClock(text, at, pieces);
    if (text.charCodeAt(at) === 58) {
      pieces.milli = (text.charCodeAt(at + 1) - 48) * 100 + two(text, at + 2);
      at += 4;
    }
    at = readTail(text, at, pieces);
    if (text.charCodeAt(at) === 32 && isDigit(text.charCodeAt(at + 1))) {
      pieces.year = two(text, at + 1) * 100 + two(text, at + 3);
    }
  },
  /** `2/1/2017 8:22:06 PM` */
  us: (text, pieces) => {
    const month = readNumber(text, 0);
    const date = readNumber(text, month.next + 1);
    const year = readNumber(text, date.next + 1);
    const hour = readNumber(text, year.next + 1);
    pieces.month = month.value;
    pieces.date = date.value;
    pieces.year = year.value;
    pieces.hour = hour.value;
    pieces.minute = two(text, hour.next + 1);
    pieces.second = two(text, hour.next + 4);
    const half = text.charCodeAt(text.length - 2) | 32;
    if (half === 112 && pieces.hour < 12) pieces.hour += 12;
    if (half === 97 && pieces.hour === 12) pieces.hour = 0;
  },
  /** `02/02/2017-17:36:01.496` */
  wpp: (text, pieces) => {
    pieces.month = two(text, 0);
    pieces.date = two(text, 3);
    pieces.year = two(text, 6) * 100 + two(text, 8);
    readTail(text, readClock(text, 11, pieces), pieces);
  },
};

/** Makes a clock. It keeps the last day, so that a line costs no calendar arithmetic. */
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
  const pieces: Pieces = { year: 0, month: 0, date: 0, hour: 0, minute: 0, second: 0, milli: 0, zone: NaN };
  let dayKey = -1;
  let dayStart = NaN;
  let second = NaN;
  let secondText = '';
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

  function write(instant: number): void {
    const milli = ((instant % 1000) + 1000) % 1000;
    const base = instant - milli;
    if (base !== second) {
      second = base;
      secondText = new Date(base).toISOString().slice(0, 20);
    }
    clock.iso = `${secondText}${milli < 10 ? '00' : milli < 100 ? '0' : ''}${milli}Z`;
  }

  let lastText = '';
  let lastType = '';
  let lastZone: string | undefined;
  let lastRead = false;

  const clock: Clock = {
    iso: '',
    assumed: none,
    read(type: string, text: string, zoneName?: string): boolean {
      // Most lines are printed in the second of the line before.
      if (text === lastText && type === lastType && zoneName === lastZone) return lastRead;
      lastText = text;
      lastType = type;
      lastZone = zoneName;
      lastRead = readAnew(type, text, zoneName);
      return lastRead;
    },
  };

  function readAnew(type: string, text: string, zoneName: string | undefined): boolean {
    if (type === 'epoch') {
      write(Number(text.slice(0, 10)) * 1000 + Number(text.slice(11, 14).padEnd(3, '0')));
      clock.assumed = none;
      return true;
    }
    const reader = readers[type];
    if (!reader) return false;
    pieces.year = -1;
    pieces.milli = 0;
    pieces.zone = NaN;
    reader(text, pieces);
    if (pieces.hour > 23 || pieces.minute > 59 || pieces.second > 60) return false;
    const sinceMidnight = ((pieces.hour * 60 + pieces.minute) * 60 + pieces.second) * 1000 + pieces.milli;
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
