import type { Clock } from '../record/clock.js';
import type { TimeAssumption } from '../record/time-assumption.js';
import { timeClasses, type TimeType } from '../template/time-scan.js';

/** A time that was read. */
export interface EntryTime {
  readonly iso: string;
  readonly assumed: readonly TimeAssumption[] | undefined;
}

const types: readonly TimeType[] = ['iso', 'bsd', 'wpp'];
/** From here on a number counts milliseconds, from there on microseconds, as the systemd journal does. */
const milliseconds = 1e11;
const microseconds = 1e14;

/** `/Date(1484180387044)/`, as Windows PowerShell writes JSON. */
const dateCall = /^\/Date\((-?\d{1,16})(?:[+-]\d{4})?\)\/$/;
/** Only with `AM` or `PM` month and day stand in a known order. */
const americanTime = /^(\d{1,2})\/(\d{1,2})\/(\d{4}),? (\d{1,2})(:\d\d:\d\d)([.,]\d{1,9})? ?([AP])M$/;

/** Day, month and year with dots between them stand in this order everywhere. */
const dottedTime = /^(\d{1,2})\.(\d{1,2})\.(\d{4}),? (\d{1,2})(:\d\d:\d\d)([.,]\d{1,9})?$/;
/** Where the year stands first the month follows; the half of the day may stand before the hour. */
const eastAsianTime =
  /^(\d{4})[/.] ?(\d{1,2})[/.] ?(\d{1,2})\.?,? ?(上午|下午|午前|午後|오전|오후)? ?(\d{1,2})(:\d\d:\d\d)([.,]\d{1,9})?$/;
const afternoons: ReadonlySet<string> = new Set(['下午', '午後', '오후']);

const two = (text: string): string => text.padStart(2, '0');

/** A time that names day and month in an order that is not in doubt, as ISO 8601 without a zone. */
function localTime(text: string): string | undefined {
  const dotted = dottedTime.exec(text);
  if (dotted) {
    const [, day = '', month = '', year = '', hour = '', rest = '', fraction = ''] = dotted;
    return `${year}-${two(month)}-${two(day)} ${two(hour)}${rest}${fraction}`;
  }
  const found = eastAsianTime.exec(text);
  if (!found) return undefined;
  const [, year = '', month = '', day = '', half, hour = '', rest = '', fraction = ''] = found;
  if (half !== undefined && Number(hour) > 12) return undefined;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (afternoons.has(half) ? 12 : 0);
  return `${year}-${two(month)}-${two(day)} ${two(String(hours))}${rest}${fraction}`;
}

function fromEpoch(clock: Clock, value: number): EntryTime | undefined {
  const size = Math.abs(value);
  const seconds = size >= microseconds ? value / 1e6 : size >= milliseconds ? value / 1000 : value;
  return seconds > 0 && seconds < 1e10 && clock.read('epoch', String(seconds)) ? taken(clock) : undefined;
}

const taken = (clock: Clock): EntryTime => ({ iso: clock.iso, assumed: clock.assumed });

/**
 * Reads a time of an entry: ISO 8601, seconds, milliseconds or microseconds since 1970, or as logs print it. Undefined where day and
 * month cannot be told apart, or where the text is no time.
 */
export function readTime(clock: Clock, value: unknown): EntryTime | undefined {
  if (typeof value === 'number') return fromEpoch(clock, value);
  if (typeof value === 'object' && value !== null && 'value' in value) return readTime(clock, value.value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  for (const type of types) {
    if (timeClasses[type].end(text, 0, text.length) !== text.length) continue;
    return clock.read(type, text) ? taken(clock) : undefined;
  }
  const called = dateCall.exec(text);
  if (called) return fromEpoch(clock, Number(called[1]) / 1000);
  if (/^\d{10}(?:\.\d+)?$|^\d{13}$|^\d{16}$/.test(text)) return fromEpoch(clock, Number(text));
  const local = localTime(text);
  if (local !== undefined) return clock.read('iso', local) ? taken(clock) : undefined;
  const american = americanTime.exec(text);
  if (american) {
    const [, month = '', date = '', year = '', hour = '', rest = '', fraction = '', half] = american;
    const hours = String((Number(hour) % 12) + (half === 'P' ? 12 : 0)).padStart(2, '0');
    const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')} ${hours}${rest}${fraction}`;
    return Number(hour) <= 12 && clock.read('iso', iso) ? taken(clock) : undefined;
  }
  return undefined;
}
