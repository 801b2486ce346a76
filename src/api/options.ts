import type { Dialect } from '../dialect/dialect.js';
import type { IkeEvent } from '../event/event.js';
import { IkescopeError } from '../input/error.js';
import { defaultLimits, type Limits } from '../input/limits.js';
import type { Notice } from '../input/notice.js';
import { createZone } from '../record/zone.js';

/** How logs are read. */
export interface ParseOptions {
  /** Id of a dialect, or the dialect itself; without it the dialect is detected. */
  readonly dialect?: string | Dialect | undefined;
  /** Dialects beside the built-in ones. */
  readonly dialects?: readonly Dialect[] | undefined;
  /** Zone of times that print none: `UTC`, `+08:00`, `Asia/Shanghai`. Without it that of the dialect. */
  readonly timezone?: string | undefined;
  /** Date of the newest line (ISO 8601); it gives the year to logs that print none. */
  readonly reference?: string | undefined;
  /** Name of the source in places. */
  readonly name?: string | undefined;
  /** Aborting rejects with the reason of the signal, and cancels the source. */
  readonly signal?: AbortSignal | undefined;
  /** Bounds that differ from the defaults. */
  readonly limits?: Partial<Limits> | undefined;
  /** Hears of assumptions and of what could not be read. */
  readonly onNotice?: ((notice: Notice) => void) | undefined;
}

/** Where a synchronous parser sends what it reads. */
export interface ParserOptions extends ParseOptions {
  /** Hears every event, in order, before `push` returns. */
  readonly onEvent: (event: IkeEvent) => void;
}

/** Options held against the dialects that are there. */
export interface ReadyOptions {
  readonly dialects: readonly Dialect[];
  readonly dialect: Dialect | undefined;
  readonly timezone: string | undefined;
  readonly reference: string | undefined;
  readonly name: string;
  readonly signal: AbortSignal | undefined;
  readonly limits: Limits;
  readonly onNotice: (notice: Notice) => void;
}

/** Whether it is an ISO 8601 date. Other forms mean different days in different places. */
const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}(?:$|T)/.test(text) && !Number.isNaN(Date.parse(text));

const silent = (): void => undefined;

/**
 * Checks the options of a call.
 *
 * @throws IkescopeError `unknown-dialect` or `bad-option`.
 */
export function readyOptions(builtIn: readonly Dialect[], options: ParseOptions = {}): ReadyOptions {
  const own = options.dialects ?? [];
  const dialects = [...own, ...builtIn.filter((each) => own.every(({ id }) => id !== each.id))];
  if (options.timezone !== undefined) createZone(options.timezone);
  if (options.reference !== undefined && !isDate(options.reference)) {
    const given = JSON.stringify(options.reference);
    throw new IkescopeError('bad-option', `reference is no date: ${given}; write it as 2026-12-31`);
  }
  return {
    dialects,
    dialect: findDialect(dialects, options.dialect),
    timezone: options.timezone,
    reference: options.reference,
    name: options.name ?? 'input',
    signal: options.signal,
    limits: { ...defaultLimits, ...options.limits },
    onNotice: options.onNotice ?? silent,
  };
}

function findDialect(
  dialects: readonly Dialect[],
  wanted: string | Dialect | undefined,
): Dialect | undefined {
  if (wanted === undefined || typeof wanted === 'object') return wanted;
  const found = dialects.find(({ id }) => id === wanted);
  if (!found) {
    const known = dialects.map(({ id }) => id).join(', ');
    throw new IkescopeError('unknown-dialect', `unknown dialect ${JSON.stringify(wanted)} (known: ${known})`);
  }
  return found;
}
