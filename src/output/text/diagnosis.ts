import type { Diagnosis } from '../../classify/diagnosis.js';
import { paint } from './colour.js';
import { findingRows } from './finding.js';
import { headline } from './headline.js';
import { noticeRows, sessionRows, sourceRows, tunnelRows } from './overview.js';
import { row, type Row, sections } from './span.js';

/** How a report is drawn. */
export interface TextOptions {
  /** Columns; 80 where nothing is said. */
  readonly width?: number | undefined;
  /** Lines of the terminal; a report that is longer says the cause again at its end, where it is in sight. */
  readonly height?: number | undefined;
  /** Whether ANSI colours are used; the report reads the same without. */
  readonly colour?: boolean | undefined;
}

/** Findings beyond these are for the JSON form. */
const mostFindings = 20;

/** The report for a terminal: the cause first, then what proves it and what to do, then what was read. */
export function diagnosisText(
  diagnosis: Diagnosis,
  { width = 80, height = Infinity, colour = false }: TextOptions = {},
): string {
  const cause = headline(diagnosis, width);
  const report = sections([
    cause,
    ...diagnosis.findings
      .slice(0, mostFindings)
      .map((finding, index) => findingRows(finding, index + 1, width)),
    furtherRows(diagnosis.findings.length - mostFindings),
    tunnelRows(diagnosis, width),
    sessionRows(diagnosis, width),
    sourceRows(diagnosis, width),
    noticeRows(diagnosis, width),
  ]);
  // The prompt takes a line too.
  return paint(report.length < height ? report : sections([report, cause]), colour);
}

const furtherRows = (left: number): readonly Row[] =>
  left > 0 ? [row(`… and ${left} more findings (--format json shows all).`, 'faint')] : [];
