import type { Diagnosis } from '../../classify/diagnosis.js';
import { shortSourceNames } from '../source-names.js';
import { saysAll } from '../summary.js';
import { paint } from './colour.js';
import { endsRows } from './ends.js';
import { briefFindingRows, findingRows } from './finding.js';
import { headline } from './headline.js';
import { childRows, sessionRows } from './sessions.js';
import { noticeRows, sourceRows } from './sources.js';
import { row, type Row, sections } from './span.js';
import { tunnelRows } from './tunnels.js';

/** How a report is drawn. */
export interface TextOptions {
  /** Columns; 80 where nothing is said. */
  readonly width?: number | undefined;
  /** Lines of the terminal; a report that is longer says the cause again at its end, where it is in sight. */
  readonly height?: number | undefined;
  /** Whether ANSI colours are used; the report reads the same without. */
  readonly colour?: boolean | undefined;
}

/** Findings shown in full, and findings shown at all; the rest is for the JSON form. */
const mostInFull = 5;
const mostFindings = 20;

/** More tunnels than this stand before the findings, as their table of contents. */
const fewTunnels = 2;

/** The report for a terminal: the cause first, then what proves it and what to do, then what was read. */
export function diagnosisText(
  diagnosis: Diagnosis,
  { width = 80, height = Infinity, colour = false }: TextOptions = {},
): string {
  const names = shortSourceNames(diagnosis.sources);
  const cause = headline(diagnosis, width);
  const tunnels = tunnelRows(diagnosis, width);
  const many = diagnosis.tunnels.length > fewTunnels;
  const report = sections([
    cause,
    ...(many ? [tunnels] : []),
    ...diagnosis.findings.slice(0, mostFindings).map((finding, index) => {
      const rowsOf = index < mostInFull ? findingRows : briefFindingRows;
      const number = saysAll(diagnosis) ? undefined : index + 1;
      return rowsOf(finding, { names, width, number, tunnel: !saysAll(diagnosis) });
    }),
    furtherRows(diagnosis.findings.length - mostFindings),
    ...(many ? [] : [tunnels]),
    endsRows(diagnosis, names, width),
    sessionRows(diagnosis, width),
    childRows(diagnosis, width),
    sourceRows(diagnosis, width),
    noticeRows(diagnosis, names, width),
  ]);
  // The prompt takes a line too.
  return paint(report.length < height ? report : sections([report, cause]), colour);
}

const furtherRows = (left: number): readonly Row[] =>
  left > 0 ? [row(`… and ${left} more findings (--format json shows all).`, 'faint')] : [];
