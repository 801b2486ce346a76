import type {
  Diagnosis,
  SessionReport,
  SourceReport,
  TunnelReport,
  Verdict,
} from '../../classify/diagnosis.js';
import type { Notice } from '../../input/notice.js';
import { indented, row, type Row, span, type Style } from './span.js';
import { table } from './table.js';
import { clock, gateways, sourceName, stateWords } from './words.js';
import { wrap } from './wrap.js';

/** Longer lists are for the JSON form. */
const mostRows = 20;

const verdicts: Readonly<Record<Verdict, readonly [string, Style]>> = {
  fault: ['fault', 'bad'],
  healthy: ['healthy', 'good'],
  inconclusive: ['inconclusive', 'doubtful'],
};

const notices: Readonly<Record<Notice['severity'], readonly [string, Style]>> = {
  error: ['not read: ', 'bad'],
  warning: ['warning: ', 'doubtful'],
  info: ['', 'plain'],
};

/** One line a tunnel, where there is more than the one of the headline. */
export function tunnelRows({ tunnels, findings }: Diagnosis, width: number): readonly Row[] {
  if (tunnels.length < 2) return [];
  const cause = (tunnel: TunnelReport): string => {
    const first = tunnel.findings[0];
    const finding = first === undefined ? undefined : findings[first];
    return first === undefined || finding === undefined ? '' : `${first + 1}. ${finding.title}`;
  };
  return part(
    'Tunnels',
    tunnels,
    (shown, room) =>
      table(
        [
          { title: 'TUNNEL', cell: gateways, narrow: 'middle' },
          {
            title: 'STATE',
            cell: ({ verdict }) => verdicts[verdict][0],
            style: ({ verdict }) => verdicts[verdict][1],
          },
          { title: 'CAUSE', cell: cause, narrow: 'end' },
          { title: 'LAST SEEN (UTC)', cell: ({ last }) => (last === undefined ? '' : clock(last)) },
        ],
        shown,
        room,
      ),
    width,
  );
}

/** One line a negotiation, with how far it came. */
export function sessionRows({ sessions }: Diagnosis, width: number): readonly Row[] {
  // One peer for all stands in the headline already.
  const peers = new Set(sessions.map(({ remote }) => remote));
  const peer = ({ remote = '' }: SessionReport): string => (peers.size === 1 ? '' : remote);
  const version = ({ version: number }: SessionReport): string => (number === undefined ? '' : `v${number}`);
  const starter = ({ role }: SessionReport): string =>
    role === undefined ? '' : role === 'initiator' ? 'this end' : 'peer';
  return part(
    'Negotiations',
    sessions,
    (shown, room) =>
      table(
        [
          { title: 'SESSION', cell: ({ id }) => id, narrow: 'middle' },
          { title: 'PEER', cell: peer, narrow: 'middle' },
          { title: 'IKE', cell: version },
          { title: 'BEGUN BY', cell: starter },
          { title: 'CAME TO', cell: ({ reached }) => stateWords(reached), narrow: 'end' },
          { title: 'BEGAN (UTC)', cell: ({ first }) => (first === undefined ? '' : clock(first)) },
        ],
        shown,
        room,
      ),
    width,
  );
}

/** What was read. */
export function sourceRows({ sources }: Diagnosis, width: number): readonly Row[] {
  const kind = ({ dialect, lines }: SourceReport): string =>
    dialect ?? (lines === 0 ? 'empty' : 'no known log');
  return part(
    'Files',
    sources,
    (shown, room) =>
      table(
        [
          { title: 'FILE', cell: ({ name }) => sourceName(name), narrow: 'start' },
          { title: 'KIND', cell: kind, narrow: 'end' },
          { title: 'LINES', cell: ({ lines }) => String(lines) },
          { title: 'NOT UNDERSTOOD', cell: ({ unrecognized }) => String(unrecognized) },
        ],
        shown,
        room,
      ),
    width,
  );
}

/** What to know about the input. */
export function noticeRows(diagnosis: Diagnosis, width: number): readonly Row[] {
  return part(
    'Notices',
    diagnosis.notices,
    (shown, room) => shown.flatMap((notice) => noticeLines(notice, room)),
    width,
  );
}

function noticeLines({ severity, message, source }: Notice, room: number): readonly Row[] {
  const [word, style] = notices[severity];
  const where = source === undefined || message.includes(source) ? '' : `${sourceName(source)}: `;
  return wrap([span('- '), span(word, style), span(where + message)], room, 2);
}

function part<Item>(
  title: string,
  items: readonly Item[],
  rowsFor: (shown: readonly Item[], room: number) => readonly Row[],
  width: number,
): readonly Row[] {
  if (items.length === 0) return [];
  const left = items.length - mostRows;
  const more = left > 0 ? [row(`… and ${left} more (--format json shows all).`, 'faint')] : [];
  return [row(title, 'strong'), ...indented([...rowsFor(items.slice(0, mostRows), width - 2), ...more], 2)];
}
