import type { Diagnosis, Finding } from '../../classify/diagnosis.js';
import { inconclusiveWords } from './inconclusive.js';
import { row, type Row, span, type Style } from './span.js';
import { widthOf } from './width.js';
import { count, gateways, isOpenFault, percent } from './words.js';
import { wrap } from './wrap.js';

/** The first lines of a report: the verdict, the tunnel, and why. */
export function headline(diagnosis: Diagnosis, width: number): readonly Row[] {
  switch (diagnosis.verdict) {
    case 'fault':
      return labelled('FAULT', 'bad', width, (room) => faultLines(diagnosis, room));
    case 'healthy':
      return labelled('HEALTHY', 'good', width, (room) => healthyLines(diagnosis, room));
    case 'inconclusive':
      return labelled('INCONCLUSIVE', 'doubtful', width, (room) => {
        const [state, ...needed] = inconclusiveWords(diagnosis);
        return [...wrap(row(state, 'strong'), room), ...needed.flatMap((text) => wrap(row(text), room))];
      });
  }
}

/** The label before the first line, the others below it. */
function labelled(
  label: string,
  style: Style,
  width: number,
  linesFor: (room: number) => readonly Row[],
): readonly Row[] {
  const column = label.length + 2;
  return linesFor(width - column).map((line, index) =>
    index === 0 ? [span(label, style), span('  '), ...line] : [span(' '.repeat(column)), ...line],
  );
}

function faultLines(diagnosis: Diagnosis, room: number): readonly Row[] {
  const { findings, tunnels } = diagnosis;
  const cause = findings.find(isOpenFault) ?? findings[0];
  const down = tunnels.filter(({ verdict }) => verdict === 'fault').length;
  const others = findings.filter((each) => each !== cause && isOpenFault(each)).length;
  const more = [
    ...(tunnels.length > 1
      ? [`${down} of ${tunnels.length} tunnels ${down === 1 ? 'has' : 'have'} a fault.`]
      : []),
    ...(others > 0 ? [`${count(others, 'more fault is', 'more faults are')} listed below.`] : []),
  ];
  return [
    ...(cause ? causeLines(cause, room) : [row('A tunnel is down.', 'strong')]),
    ...(more.length === 0 ? [] : wrap(row(more.join(' ')), room)),
  ];
}

/** All in one line where it fits, else the code below, else the cause before the tunnel. */
function causeLines(cause: Finding, room: number): readonly Row[] {
  const tunnel = gateways(cause);
  const title = span(cause.title, 'strong');
  const code = span(`(${cause.category}, ${percent(cause.confidence)})`);
  const short = tunnel === '' ? [title] : [span(`${tunnel}: `), title];
  const full = [...short, span(' '), code];
  if (fits(full, room)) return [full];
  if (fits(short, room)) return [short, ...wrap([code], room)];
  return [...wrap([title, span(' '), code], room), ...wrap(row(tunnel), room)];
}

const fits = (line: Row, room: number): boolean =>
  line.reduce((sum, { text }) => sum + widthOf(text), 0) <= room;

function healthyLines({ findings, tunnels }: Diagnosis, room: number): readonly Row[] {
  const up = tunnels.filter(({ verdict }) => verdict === 'healthy');
  const name = up.length === 1 && up[0] ? gateways(up[0]) : '';
  const state =
    up.length > 1
      ? `${up.length} tunnels are up, no fault found.`
      : name === ''
        ? 'The log shows a working tunnel, no fault found.'
        : `${name}: the tunnel is up, no fault found.`;
  const cleared = findings.filter((each) => each.recovered && each.severity !== 'info').length;
  const past = `${count(cleared, 'earlier fault has', 'earlier faults have')} cleared, see below.`;
  return [...wrap(row(state, 'strong'), room), ...(cleared === 0 ? [] : wrap(row(past), room))];
}
