import type { Diagnosis, SessionReport } from '../../classify/diagnosis.js';
import { endsOf, endsWords } from '../ends.js';
import { begunByWords, closedByWords, latestFirst, roundTrips, upWords } from '../session-facts.js';
import { shortSourceNames, type SourceNames } from '../source-names.js';
import { stabilityWords } from '../stability.js';
import { saysAll, summaryOf } from '../summary.js';
import { clock, gateways, percent, sourceName, stateWords } from '../words.js';
import { code, prose } from './escape.js';
import { findingMarkdown } from './finding.js';
import { table } from './table.js';

/** A ticket holds about 65,000 characters; longer lists are for the other forms. */
const mostFindings = 10;
const mostRows = 30;

/**
 * A diagnosis as GitHub-flavoured Markdown, for a ticket. Text of the log stands in code, where nothing of it can
 * become markup, a link or a mention.
 *
 * @example
 * ```ts
 * import { diagnose } from 'ikescope';
 * import { markdownReport } from 'ikescope/report';
 * const body = markdownReport(await diagnose('13[IKE] <net|1> received AUTHENTICATION_FAILED notify error'));
 * ```
 */
export function markdownReport(diagnosis: Diagnosis): string {
  const names = shortSourceNames(diagnosis.sources);
  const left = diagnosis.findings.length - mostFindings;
  return `${[
    ...headMarkdown(diagnosis),
    ...diagnosis.findings
      .slice(0, mostFindings)
      .flatMap((finding, index) =>
        findingMarkdown(finding, saysAll(diagnosis) ? undefined : index + 1, names),
      ),
    ...(left > 0 ? [`… and ${left} more findings.`] : []),
    ...tunnelMarkdown(diagnosis),
    ...endsOf(diagnosis).flatMap((ends) => ['### Both ends', endsWords(ends, names).map(prose).join(' ')]),
    ...folded('Negotiations', latestOfMany(diagnosis.sessions), sessionTable),
    ...folded('Files', diagnosis.sources, (shown) =>
      table(
        [
          { title: 'File', cell: ({ name }) => code(sourceName(name)) },
          { title: 'Kind', cell: ({ dialect }) => (dialect === undefined ? 'no known log' : code(dialect)) },
          { title: 'Lines', cell: ({ lines }) => String(lines) },
          {
            title: 'Not understood',
            cell: ({ unrecognized }) => (unrecognized > 0 ? String(unrecognized) : ''),
          },
        ],
        shown,
      ),
    ),
    ...noticeMarkdown(diagnosis, names),
  ].join('\n\n')}\n`;
}

function headMarkdown(diagnosis: Diagnosis): readonly string[] {
  const { label, title, tunnel, cause, further } = summaryOf(diagnosis);
  const sure = cause ? ` (${code(cause.category)}, ${percent(cause.confidence)})` : '';
  return [
    `## ${label}: ${prose(title)}${sure}`,
    ...(tunnel === '' ? [] : [code(tunnel)]),
    ...further.map(prose),
  ];
}

function tunnelMarkdown({ tunnels, findings }: Diagnosis): readonly string[] {
  if (tunnels.length < 2) return [];
  return folded('Tunnels', tunnels, (shown) =>
    table(
      [
        { title: 'Tunnel', cell: (tunnel) => code(gateways(tunnel)) },
        { title: 'State', cell: ({ verdict }) => verdict },
        {
          title: 'Cause',
          cell: ({ findings: [first] }) =>
            first === undefined ? '' : `${first + 1}. ${prose(findings[first]?.title ?? '')}`,
        },
        { title: 'Stability', cell: ({ stability }) => stabilityWords(stability) },
        { title: 'Last seen (UTC)', cell: ({ last }) => (last === undefined ? '' : prose(clock(last))) },
      ],
      shown,
    ),
  );
}

const sessionTable = (sessions: readonly SessionReport[]): string =>
  table(
    [
      { title: 'Began (UTC)', cell: ({ first }) => (first === undefined ? '' : code(clock(first))) },
      { title: 'Session', cell: ({ id }) => code(id) },
      { title: 'Peer', cell: ({ remote = '' }) => code(remote) },
      { title: 'IKE', cell: ({ version }) => (version === undefined ? '' : `v${version}`) },
      { title: 'By', cell: begunByWords },
      { title: 'Came to', cell: ({ reached }) => stateWords(reached) },
      { title: 'Up', cell: ({ up }) => upWords(up) },
      { title: 'Closed by', cell: closedByWords },
      { title: 'Resent', cell: ({ retransmits = 0 }) => (retransmits > 0 ? String(retransmits) : '') },
      { title: 'Round trip', cell: roundTrips },
    ],
    sessions,
  );

/** Of very many the latest are worth the room. */
const latestOfMany = (sessions: readonly SessionReport[]): readonly SessionReport[] =>
  sessions.length > mostRows ? latestFirst(sessions) : sessions;

/** A table that is opened on demand. */
function folded<Item>(
  title: string,
  items: readonly Item[],
  body: (shown: readonly Item[]) => string,
): readonly string[] {
  if (items.length === 0) return [];
  const left = items.length - mostRows;
  return [
    `<details><summary>${title} (${items.length})</summary>`,
    body(items.slice(0, mostRows)),
    ...(left > 0 ? [`… and ${left} more.`] : []),
    '</details>',
  ];
}

function noticeMarkdown({ notices }: Diagnosis, names: SourceNames): readonly string[] {
  if (notices.length === 0) return [];
  const lines = notices.slice(0, mostRows).map(({ severity, message, source }) => {
    const where = source === undefined || message.includes(source) ? '' : `${code(names.of(source))}: `;
    return `- ${severity === 'info' ? '' : `**${severity}**: `}${where}${prose(message)}`;
  });
  return ['### Notices', lines.join('\n')];
}
