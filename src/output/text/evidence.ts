import type { Evidence } from '../../classify/diagnosis.js';
import { type EvidenceGroup, groupEvidence, quotedLines } from '../evidence-groups.js';
import type { SourceNames } from '../source-names.js';
import { tellingLines } from '../telling-lines.js';
import { lineNumbers } from '../words.js';
import { indented, row, type Row, span } from './span.js';
import { cut, startOf, widthOf } from './width.js';
import { wrap } from './wrap.js';

/** Quotes beyond these are counted only. */
export const mostQuotes = 8;
/** Lines of one quoted record, and rows that one quoted line may take. */
const mostLines = 6;
/** Lines that count for the same reason, of which the others look alike. */
const mostAlike = 2;
const mostRows = 4;

const gutter = '| ';
const hanging = 2;

/** The lines that prove a finding, each with its place and why it counts. */
export function evidenceRows(
  evidence: readonly Evidence[],
  names: SourceNames,
  width: number,
  most = mostQuotes,
): readonly Row[] {
  const left = evidence.length - most;
  const more = `… and ${left} more like ${most === 1 ? 'this' : 'these'} (--format json shows all).`;
  return [
    ...groupEvidence(evidence.slice(0, most)).flatMap((group) => groupRows(group, names, width)),
    ...(left > 0 ? wrap(row(more, 'faint'), width) : []),
  ];
}

function groupRows(
  { source, because, quotes }: EvidenceGroup,
  names: SourceNames,
  width: number,
): readonly Row[] {
  const lines = quotes.map(({ place }) => lineNumbers(place)).join(', ');
  const location = span(cut(span(`${names.of(source)}:${lines}`).text, width, 'start'), 'place');
  const reason = span(because);
  const together = [location, span('  '), reason];
  const head =
    widthOf(location.text) + 2 + widthOf(reason.text) <= width
      ? [together]
      : [[location], ...indented(wrap([reason], width - 2), 2)];
  const alike = quotes.length - mostAlike;
  return [
    ...head,
    ...quotes.slice(0, mostAlike).flatMap(({ text }) => quote(text, because, width)),
    ...(alike > 0 ? [row(`  ${gutter}… and ${alike} more`, 'faint')] : []),
  ];
}

function quote(text: string, because: string, width: number): readonly Row[] {
  const lines = quotedLines(text);
  const shown = tellingLines(lines, because, mostLines);
  const more = lines.length - shown.length;
  return [
    ...shown.flatMap(({ text: line, gap }) => [
      ...(gap ? [row(`  ${gutter}…`, 'faint')] : []),
      ...quotedLine(line, width - 2),
    ]),
    ...(more > 0 ? [row(`  ${gutter}(${more} more lines)`, 'faint')] : []),
  ];
}

/** One line of the log behind a bar, further rows of it indented; of a long one the beginning and the end are shown. */
function quotedLine(line: string, width: number): readonly Row[] {
  const room = width - gutter.length;
  const rows = brokenAtBlanks(span(line.trimEnd()).text, room);
  const shown =
    rows.length <= mostRows
      ? rows
      : [...rows.slice(0, mostRows - 1), cut(rows.slice(-2).join(' '), room - hanging, 'start')];
  return shown.map((each, index) => [
    span('  '),
    span(gutter, 'faint'),
    span(index === 0 ? each : ' '.repeat(hanging) + each),
  ]);
}

/** Breaks at the last blank of a row, unless that leaves much of the row empty. Blanks inside stay as they stood. */
function brokenAtBlanks(text: string, room: number): readonly string[] {
  const rows: string[] = [];
  let rest = text;
  let left = room;
  while (widthOf(rest) > left) {
    const piece = startOf(rest, left);
    const blank = rest[piece.length] === ' ' ? piece.length : piece.lastIndexOf(' ');
    const end = blank > piece.length * 0.7 ? blank : piece.length;
    rows.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
    left = room - hanging;
  }
  return [...rows, rest];
}
