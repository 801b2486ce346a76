/** How a mapping fills what an event does not tell. */
export interface MappingOptions {
  /**
   * A time (ISO 8601, UTC) that stands where the log prints none, such as the date of the file. Without it schemas that
   * demand a time get the beginning of 1970, and `ike.time_source` says `none`.
   */
  readonly observed?: string | undefined;
}

/** Where the time of a record comes from. */
export type TimeSource = 'log' | 'observed' | 'none';

/** What stands for a time that nobody knows, where a schema demands one. */
export const noTime = '1970-01-01T00:00:00.000Z';

/** Where the time comes from. */
export const timeSourceOf = (time: string | undefined, { observed }: MappingOptions): TimeSource =>
  time !== undefined ? 'log' : observed !== undefined ? 'observed' : 'none';

let lastTime = '';
let lastMilliseconds = 0;

/** Milliseconds since 1970 of an ISO 8601 time; lines of one second come together, so the last answer is kept. */
export function milliseconds(time: string): number {
  if (time !== lastTime) {
    lastMilliseconds = Date.parse(time);
    lastTime = time;
  }
  return lastMilliseconds;
}
