import type { KeptEvent } from './kept-event.js';

/** A state or fault that a vendor reports outside of any negotiation. */
export interface Report {
  readonly event: KeptEvent;
  readonly dialect: string;
  /** The session as the report prints it. */
  readonly session: string | undefined;
  readonly local: string | undefined;
  readonly remote: string | undefined;
  readonly category: string | undefined;
  readonly alternatives: readonly string[];
  /** How often the same was reported after this one, and is only counted. */
  repeats: number;
}

/** Reports in the order they came; of very many alike the first and the newest stay. */
export interface ReportList {
  add(report: Report): void;
  readonly all: readonly Report[];
  /** Reports that are only counted. */
  readonly counted: number;
}

const mostReports = 10_000;
/** The newest stay whole. */
const newest = 1000;

const meaningOf = ({ event, session, local, remote, category }: Report): string => {
  const { report, up, healthy, instance, incomplete } = event.fields;
  return JSON.stringify([
    event.place.source,
    session,
    local,
    remote,
    category,
    report,
    up,
    healthy,
    instance,
    incomplete,
  ]);
};

/** Makes an empty list. */
export function createReportList(): ReportList {
  let reports: Report[] = [];
  let counted = 0;

  /** Of older reports that say the same the first and the last stay, and the first tells how many there were. */
  function fold(): void {
    const older = reports.slice(0, -newest);
    const known = new Map<string, { readonly first: Report; last: Report | undefined }>();
    for (const report of older) {
      const meaning = meaningOf(report);
      const same = known.get(meaning);
      if (!same) {
        known.set(meaning, { first: report, last: undefined });
        continue;
      }
      if (same.last) {
        same.first.repeats += 1 + same.last.repeats;
        counted += 1;
      }
      same.last = report;
    }
    const kept = new Set([...known.values()].flatMap(({ first, last }) => (last ? [first, last] : [first])));
    // Where nearly all are different, the oldest go.
    const left = older.filter((report) => kept.has(report)).slice(-(mostReports - 2 * newest));
    counted += kept.size - left.length;
    reports = [...left, ...reports.slice(-newest)];
  }

  return {
    get all() {
      return reports;
    },
    get counted() {
      return counted;
    },
    add(report): void {
      reports.push(report);
      if (reports.length > mostReports) fold();
    },
  };
}
