import type { Report } from '../session/report-list.js';

/** A report that says a tunnel is up. */
export const saysUp = (report: Report): boolean => report.event.fields['up'] === true;

/** Where and when something was said. */
export interface Moment {
  readonly source: string;
  readonly order: number;
  readonly time: string | undefined;
}

/** When a report holds: since when, where it says so, else when it was made. */
export function momentOf({ event }: Report): Moment {
  const { since } = event.fields;
  return {
    source: event.place.source,
    order: event.order,
    time: typeof since === 'string' ? since : event.time,
  };
}

/** The folder of a source: what was collected together. */
const folderOf = (source: string): string =>
  source.slice(0, Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);

/**
 * Whether a state was reported after something failed. Times decide, in one source the order of the lines does. A report
 * without a time is a state as of the end of the logs beside it; of those of another part of the gateway it says nothing.
 */
export function isAfter(report: Moment, failure: Moment): boolean {
  const timed = report.time !== undefined && failure.time !== undefined;
  if (timed && report.time !== failure.time) return report.time > failure.time;
  if (report.source === failure.source) return report.order > failure.order;
  return timed || folderOf(report.source) === folderOf(failure.source);
}
