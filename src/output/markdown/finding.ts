import type { Change, Finding } from '../../classify/diagnosis.js';
import { groupEvidence, quotedLines } from '../evidence-groups.js';
import { tellingLines } from '../telling-lines.js';
import {
  alternativeWords,
  configurationWords,
  deprecatedWords,
  changeSentence,
  endWords,
  factWords,
  lastGoodWords,
  needsWarning,
  periodWords,
  symptomWords,
  valueNames,
} from '../finding-words.js';
import type { SourceNames } from '../source-names.js';
import { gateways, lineNumbers, percent } from '../words.js';
import { code, fence, link, prose } from './escape.js';
import { inCell, table } from './table.js';

/** Quotes beyond these are counted only. */
const mostQuotes = 8;
const mostLines = 12;

/** Paragraphs about one finding; without a number where the head of the report has its title already. */
export function findingMarkdown(
  finding: Finding,
  number: number | undefined,
  names: SourceNames,
): readonly string[] {
  const { title, category, confidence, recovered, severity } = finding;
  const mark = recovered ? ', recovered' : severity === 'info' ? ', for information' : '';
  const part = (name: string, ...body: readonly string[]): readonly string[] => {
    const filled = body.filter((each) => each !== '');
    return filled.length === 0 ? [] : [`**${name}**`, ...filled];
  };
  const ends = valueNames(finding);
  return [
    ...(number === undefined ? [] : [`### ${number}. ${prose(title)} (${code(category)}${mark})`]),
    [
      number === undefined ? '' : code(gateways(finding)),
      prose([`${percent(confidence)} sure`, ...factWords(finding)].join('; ')),
      finding.period ? prose(periodWords(finding.period)) : '',
    ]
      .filter((each) => each !== '')
      .join('  \n'),
    ...part('What the log shows', ...evidenceMarkdown(finding, names)),
    ...part(
      'What differs',
      table(
        [
          { title: 'Parameter', cell: ({ parameter }) => code(ends?.parameter(parameter) ?? parameter) },
          { title: ends ? inCell(code(ends.local)) : 'This end', cell: ({ local }) => values(local) },
          { title: ends ? inCell(code(ends.remote)) : 'Peer', cell: ({ remote }) => values(remote) },
        ],
        finding.differences,
      ),
    ),
    ...part('What to change', list((finding.changes ?? []).map((change) => changeWords(change, finding)))),
    ...part('What to do', steps(finding)),
    ...part('When it last worked', ...lastGoodMarkdown(finding, names)),
    ...part('What is missing to be sure', list((finding.missing ?? []).map(prose))),
    ...part('Could also be', list(alternativeWords(finding).map(prose))),
    ...part('Follows from it', list(symptomWords(finding).map(prose))),
    ...part(
      'For the people at the other gateway',
      finding.ticket === undefined ? '' : `> ${prose(finding.ticket)}`,
    ),
  ];
}

function evidenceMarkdown({ evidence }: Finding, names: SourceNames): readonly string[] {
  const left = evidence.length - mostQuotes;
  return [
    ...groupEvidence(evidence.slice(0, mostQuotes)).flatMap(({ source, because, quotes }) => {
      const lines = quotes.map(({ place }) => lineNumbers(place)).join(', ');
      const text = quotes.flatMap((quote) =>
        tellingLines(quotedLines(quote.text), because, mostLines).flatMap((line) =>
          line.gap ? ['…', line.text] : [line.text],
        ),
      );
      const more = text.length - mostLines;
      return [
        `${code(`${names.of(source)}:${lines}`)} ${prose(because)}`,
        fence([...text.slice(0, mostLines), ...(more > 0 ? [`… ${more} more lines`] : [])]),
      ];
    }),
    ...(left > 0 ? [`… and ${left} more like these.`] : []),
  ];
}

function lastGoodMarkdown({ lastGood }: Finding, names: SourceNames): readonly string[] {
  if (lastGood === undefined) return [];
  return [
    `${prose(lastGoodWords(lastGood))} ${code(names.place(lastGood.place))}`,
    table(
      [
        { title: 'Changed', cell: ({ parameter }) => code(parameter) },
        { title: 'Before', cell: ({ before }) => values(before) },
        { title: 'After', cell: ({ after }) => values(after) },
      ],
      lastGood.changed,
    ),
  ];
}

const values = (items: readonly string[]): string =>
  items.length === 0 ? 'not in the log' : items.map(code).join(', ');

function changeWords(change: Change, finding: Finding): string {
  const words = configurationWords(change);
  return [
    `**${prose(endWords(change, finding))}**: ${prose(changeSentence(change, finding))}`,
    ...(words.length === 0 ? [] : [`In its configuration: ${words.map(code).join(', ')}.`]),
    ...(needsWarning(change) ? [deprecatedWords(change, finding)] : []),
  ].join(' ');
}

function steps({ actions }: Finding): string {
  const gentle = actions.filter(({ disruptive }) => !disruptive);
  return [...gentle, ...actions.filter(({ disruptive }) => disruptive)]
    .map(({ text, url, disruptive }, index) => {
      const warning = disruptive ? '**Interrupts working tunnels:** ' : '';
      return `${index + 1}. ${warning}${prose(text)}${url === undefined ? '' : ` ${link(url)}`}`;
    })
    .join('\n');
}

/** Items of a list; each is Markdown. */
const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
