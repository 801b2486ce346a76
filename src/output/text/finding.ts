import type { Finding } from '../../classify/diagnosis.js';
import { alternativeWords, factWords, periodWords, symptomWords } from '../finding-words.js';
import type { SourceNames } from '../source-names.js';
import { gateways, percent } from '../words.js';
import { stepRows } from './actions.js';
import { changeRows, differenceRows, lastGoodRows } from './changes.js';
import { evidenceRows } from './evidence.js';
import { indented, row, type Row, sections, span, type Style } from './span.js';
import { wrap } from './wrap.js';

const margin = 2;

/** How a finding is drawn. */
export interface FindingView {
  readonly names: SourceNames;
  readonly width: number;
  /** Counted from 1; absent where the headline has said it all and the title would only repeat it. */
  readonly number?: number | undefined;
  /** Whether the tunnel is named, because there are several. */
  readonly tunnel: boolean;
}

/** Everything about one finding, in the order in which it is needed. */
export function findingRows(finding: Finding, view: FindingView): readonly Row[] {
  const titledHere = view.number !== undefined;
  const room = titledHere ? view.width - margin : view.width;
  const part = (title: string, rows: readonly Row[]): readonly Row[] =>
    rows.length === 0 ? [] : [row(title, 'strong'), ...indented(rows, margin)];
  const body = sections([
    part('What the log shows', evidenceRows(finding.evidence, view.names, room - margin)),
    part('What differs', differenceRows(finding, room - margin)),
    part('What to change', changeRows(finding, room - margin)),
    part('What to do', stepRows(finding.actions, room - margin)),
    part('When it last worked', lastGoodRows(finding.lastGood, view.names, room - margin)),
    part('What is missing to be sure', listRows(finding.missing ?? [], room - margin)),
    otherRows(finding, room),
    part(
      'For the people at the other gateway',
      finding.ticket === undefined ? [] : wrap(row(finding.ticket), room - margin),
    ),
  ]);
  if (!titledHere) return body;
  return sections([headRows(finding, view), indented(body, margin)]);
}

/** A finding in a few lines: those that come after the first few. */
export function briefFindingRows(finding: Finding, view: FindingView): readonly Row[] {
  const room = view.width - margin;
  const [step] = finding.actions.filter(({ disruptive }) => !disruptive);
  const advice = finding.changes?.[0] ? changeRows({ ...finding, changes: [finding.changes[0]] }, room) : [];
  return [
    ...headRows(finding, view),
    ...indented(evidenceRows(finding.evidence, view.names, room, 1), margin),
    ...indented(
      advice.length > 0 || step === undefined ? advice : wrap([span('- '), span(step.text)], room, 2),
      margin,
    ),
  ];
}

const marks: Readonly<Record<Finding['severity'], readonly [string, Style]>> = {
  error: ['fault', 'bad'],
  warning: ['warning', 'doubtful'],
  info: ['for information', 'plain'],
};

/** Title, tunnel, when, how often, how sure. */
function headRows(finding: Finding, { number = 1, width, tunnel }: FindingView): readonly Row[] {
  const { title, category, severity, recovered } = finding;
  const [word, style] = recovered ? (['recovered', 'good'] as const) : marks[severity];
  const facts = [
    ...(tunnel ? [gateways(finding)] : []),
    [`${percent(finding.confidence)} sure`, ...factWords(finding)].join('; '),
    ...(finding.period ? [periodWords(finding.period)] : []),
    ...(recovered ? ['The tunnel came up again afterwards.'] : []),
  ];
  return [
    ...wrap(
      [
        span(`${number}. `, 'strong'),
        span(title, 'strong'),
        span(` (${category}) `),
        span(`- ${word}`, style),
      ],
      width,
      3,
    ),
    ...indented(
      facts.filter((fact) => fact !== '').flatMap((fact) => wrap(row(fact), width - margin)),
      margin,
    ),
  ];
}

/** What follows from the fault, and what else it may be. */
function otherRows(finding: Finding, room: number): readonly Row[] {
  const line = (label: string, items: readonly string[]): readonly Row[] =>
    items.length === 0 ? [] : wrap([span(label, 'strong'), span(items.join('; '))], room, 2);
  return [
    ...line('Could also be: ', alternativeWords(finding)),
    ...line('Follows from it: ', symptomWords(finding)),
  ];
}

const listRows = (items: readonly string[], room: number): readonly Row[] =>
  items.flatMap((item) => wrap([span('- '), span(item)], room, 2));
