import type { Evidence } from '../../classify/diagnosis.js';
import { indented, row, type Row, span } from './span.js';
import { cut, startOf, widthOf } from './width.js';
import { placeName } from './words.js';
import { wrap } from './wrap.js';

/** Quotes beyond these are counted only. */
const mostQuotes = 8;
/** Lines of one quoted record, and rows that one quoted line may take. */
const mostLines = 6;
const mostRows = 4;

const gutter = '| ';

/** The lines that prove a finding, each with its place and why it counts. */
export function evidenceRows(evidence: readonly Evidence[], width: number): readonly Row[] {
  const left = evidence.length - mostQuotes;
  return [
    ...evidence.slice(0, mostQuotes).flatMap((each) => quote(each, width)),
    ...(left > 0 ? [row(`… and ${left} more like these (--format json shows all).`, 'faint')] : []),
  ];
}

function quote({ place, text, because }: Evidence, width: number): readonly Row[] {
  const location = span(cut(span(placeName(place)).text, width, 'start'), 'place');
  const reason = span(because);
  const together = [location, span('  '), reason];
  const head =
    widthOf(location.text) + 2 + widthOf(reason.text) <= width
      ? [together]
      : [[location], ...indented(wrap([reason], width - 2), 2)];
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const more = lines.length - mostLines;
  return [
    ...head,
    ...lines.slice(0, mostLines).flatMap((line) => quotedLine(line, width - 2)),
    ...(more > 0 ? [row(`  ${gutter}… ${more} more lines`, 'faint')] : []),
  ];
}

/** One line of the log behind a bar; of a long one the beginning and the end are shown. */
function quotedLine(line: string, width: number): readonly Row[] {
  const room = width - gutter.length;
  const rows = brokenAtBlanks(span(line.trimEnd()).text, room);
  const shown =
    rows.length <= mostRows
      ? rows
      : [...rows.slice(0, mostRows - 1), cut(rows.slice(-2).join(' '), room, 'start')];
  return shown.map((each) => [span('  '), span(gutter, 'faint'), span(each)]);
}

/** Breaks at the last blank of a row, unless that leaves much of the row empty. Blanks inside stay as they stood. */
function brokenAtBlanks(text: string, room: number): readonly string[] {
  const rows: string[] = [];
  let rest = text;
  while (widthOf(rest) > room) {
    const piece = startOf(rest, room);
    const blank = rest[piece.length] === ' ' ? piece.length : piece.lastIndexOf(' ');
    const end = blank > piece.length * 0.7 ? blank : piece.length;
    rows.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...rows, rest];
}
