import type { Change, Difference, Finding, LastGood } from '../../classify/diagnosis.js';
import {
  changeSentence,
  configurationWords,
  deprecatedWords,
  endWords,
  lastGoodWords,
  needsWarning,
  valueNames,
} from '../finding-words.js';
import { printable } from '../printable.js';
import type { SourceNames } from '../source-names.js';
import { indented, type Row, type Span, span } from './span.js';
import { table } from './table.js';
import { wrap } from './wrap.js';

const values = (list: readonly string[]): string => (list.length === 0 ? 'not in the log' : list.join(', '));

/** The parameters that differ, both ends side by side. */
export function differenceRows(finding: Finding, room: number): readonly Row[] {
  const names = valueNames(finding);
  return table<Difference>(
    [
      { title: 'PARAMETER', cell: ({ parameter }) => names?.parameter(parameter) ?? parameter },
      {
        title: names ? printable(names.local) : 'THIS END',
        cell: ({ local }) => values(local),
        narrow: 'wrap',
      },
      {
        title: names ? printable(names.remote) : 'PEER',
        cell: ({ remote }) => values(remote),
        narrow: 'wrap',
      },
    ],
    finding.differences,
    room,
  );
}

/** What makes the ends meet, the smallest change first, in the words of each configuration. */
export const changeRows = (finding: Finding, room: number): readonly Row[] =>
  (finding.changes ?? []).flatMap((change) => changeLines(change, finding, room));

function changeLines(change: Change, finding: Finding, room: number): readonly Row[] {
  const words = configurationWords(change);
  return [
    ...wrap(
      [span('- '), span(`${endWords(change, finding)}: `, 'strong'), span(changeSentence(change, finding))],
      room,
      2,
    ),
    ...(words.length === 0 ? [] : below(span(`In its configuration: ${words.join(', ')}`), room)),
    ...(needsWarning(change) ? below(span(deprecatedWords(change, finding), 'doubtful'), room) : []),
  ];
}

const below = (text: Span, room: number): readonly Row[] => indented(wrap([text], room - 2), 2);

/** The last negotiation that worked, held against the first that failed. */
export function lastGoodRows(
  lastGood: LastGood | undefined,
  names: SourceNames,
  room: number,
): readonly Row[] {
  if (lastGood === undefined) return [];
  return [
    ...wrap([span(`${lastGoodWords(lastGood)} `), span(`(${names.place(lastGood.place)})`, 'place')], room),
    ...table(
      [
        { title: 'CHANGED', cell: ({ parameter }) => parameter },
        { title: 'BEFORE', cell: ({ before }) => values(before), narrow: 'wrap' },
        { title: 'AFTER', cell: ({ after }) => values(after), narrow: 'wrap' },
      ],
      lastGood.changed,
      room,
    ),
  ];
}
