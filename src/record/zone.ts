import { IkescopeError } from '../input/error.js';

/** A time zone. */
export interface Zone {
  /** Milliseconds east of UTC at a local time (given as if it were UTC). */
  offset(local: number): number;
}

const fixed = (milliseconds: number): Zone => ({ offset: () => milliseconds });

const hour = 3_600_000;

/** Minutes from UTC; the farthest zones are 14 hours east and 12 west of it. */
const farthestZone = 15 * 60;

/**
 * Makes a zone from `UTC`, an offset (`+08:00`, `-0500`) or a name of the IANA time zone database.
 *
 * @throws IkescopeError `bad-option` when there is no such zone.
 */
export function createZone(name: string): Zone {
  if (/^(?:UTC|GMT|Z)$/i.test(name)) return fixed(0);
  const match = /^([+-])(\d{1,2})(?::?(\d\d))?$/.exec(name);
  if (match) {
    const east = Number(match[2]) * 60 + Number(match[3] ?? 0);
    if (east > farthestZone || Number(match[3] ?? 0) > 59)
      throw new IkescopeError('bad-option', `unknown time zone ${JSON.stringify(name)}`);
    return fixed((match[1] === '-' ? -east : east) * 60_000);
  }
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US-u-ca-iso8601', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch {
    throw new IkescopeError('bad-option', `unknown time zone ${JSON.stringify(name)}`);
  }
  return named(format);
}

/** A zone of the database; the offset is kept per hour, since it changes at full or half hours only. */
function named(format: Intl.DateTimeFormat): Zone {
  const kept = new Map<number, number>();

  /** Milliseconds east of UTC at an instant. */
  function at(instant: number): number {
    const parts: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(new Date(instant))) parts[type] = Number(value);
    const {
      year = 0,
      month = 0,
      day = 0,
      hour: hours = 0,
      minute = 0,
      second = 0,
    } = parts as Partial<Record<string, number>>;
    return Date.UTC(year, month - 1, day, hours, minute, second) - Math.floor(instant / 1000) * 1000;
  }

  return {
    offset(local: number): number {
      // A day that no calendar has: whoever asks gets no time either.
      if (Number.isNaN(local)) return 0;
      const key = Math.floor(local / (hour / 2));
      let offset = kept.get(key);
      if (offset === undefined) {
        if (kept.size > 5000) kept.clear();
        const start = key * (hour / 2);
        const first = at(start - at(start));
        offset = at(start - first);
        kept.set(key, offset);
      }
      return offset;
    },
  };
}
