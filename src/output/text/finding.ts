import type { Difference, Finding } from '../../classify/diagnosis.js';
import { stepRows } from './actions.js';
import { evidenceRows } from './evidence.js';
import { indented, row, type Row, sections, span, type Style } from './span.js';
import { table } from './table.js';
import { count, gateways, percent, period, stageWords, titled } from './words.js';
import { wrap } from './wrap.js';

const margin = 2;

/** Everything about one finding. */
export function findingRows(finding: Finding, number: number, width: number): readonly Row[] {
  const room = width - margin;
  const part = (title: string, rows: readonly Row[]): readonly Row[] =>
    rows.length === 0 ? [] : indented([row(title, 'strong'), ...indented(rows, margin)], margin);
  return sections([
    [...titleRows(finding, number, width), ...indented(factRows(finding, room), margin)],
    part('What the log shows', evidenceRows(finding.evidence, room - margin)),
    part('What differs', differenceRows(finding.differences, room - margin)),
    indented(otherRows(finding, room), margin),
    part('What to do', stepRows(finding.actions, room - margin)),
    part('What is missing to be sure', listRows(finding.missing ?? [], room - margin)),
  ]);
}

const marks: Readonly<Record<Finding['severity'], readonly [string, Style]>> = {
  error: ['fault', 'bad'],
  warning: ['warning', 'doubtful'],
  info: ['for information', 'plain'],
};

function titleRows(
  { title, category, severity, recovered }: Finding,
  number: number,
  width: number,
): readonly Row[] {
  const [word, style] = recovered ? (['recovered', 'good'] as const) : marks[severity];
  return wrap(
    [span(`${number}. `, 'strong'), span(title, 'strong'), span(` (${category}) `), span(`- ${word}`, style)],
    width,
    3,
  );
}

/** Which tunnel, when, how often, how sure. */
function factRows(finding: Finding, room: number): readonly Row[] {
  const tunnel = gateways(finding);
  const facts = [
    period(finding.first, finding.last),
    finding.count > 1 ? count(finding.count, 'attempt') : '',
    stageWords(finding.stage),
    `${percent(finding.confidence)} sure`,
  ];
  const past = finding.recovered ? wrap(row('The tunnel came up again afterwards.'), room) : [];
  return [
    ...(tunnel === '' ? [] : wrap(row(tunnel), room)),
    ...wrap(row(facts.filter((fact) => fact !== '').join('; ')), room),
    ...past,
  ];
}

function differenceRows(differences: readonly Difference[], room: number): readonly Row[] {
  const values = (list: readonly string[]): string =>
    list.length === 0 ? 'not in the log' : list.join(', ');
  return table(
    [
      { title: 'PARAMETER', cell: ({ parameter }: Difference) => parameter },
      { title: 'THIS END', cell: ({ local }: Difference) => values(local), narrow: 'wrap' },
      { title: 'PEER', cell: ({ remote }: Difference) => values(remote), narrow: 'wrap' },
    ],
    differences,
    room,
  );
}

/** What follows from the fault, and what else it may be. */
function otherRows({ symptoms, alternatives }: Finding, room: number): readonly Row[] {
  const line = (label: string, items: readonly string[]): readonly Row[] =>
    items.length === 0 ? [] : wrap([span(label, 'strong'), span(items.join('; '))], room, 2);
  return [
    ...line(
      'Follows from it: ',
      symptoms.map((each) => titled(each.category) + (each.count > 1 ? `, ${each.count} times` : '')),
    ),
    ...line(
      'Could also be: ',
      alternatives.map((each) => `${titled(each.category)}, ${percent(each.confidence)}`),
    ),
  ];
}

const listRows = (items: readonly string[], room: number): readonly Row[] =>
  items.flatMap((item) => wrap([span('- '), span(item)], room, 2));
