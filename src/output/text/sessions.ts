import type { ChildReport, Diagnosis, SessionReport } from '../../classify/diagnosis.js';
import { begunByWords, closedByWords, latestFirst, roundTrips, upWords } from '../session-facts.js';
import { moments, stateWords } from '../words.js';
import { mostRows, part, titleOf } from './part.js';
import type { Row } from './span.js';
import { table } from './table.js';

/** One line a negotiation: how far it came, how long it was up, how the messages went. */
export function sessionRows({ sessions: all }: Diagnosis, width: number): readonly Row[] {
  // Of very many the latest are worth the room.
  const many = all.length > mostRows;
  const sessions = many ? latestFirst(all) : all;
  // One peer or version for all stands in the headline already, or is nothing that tells them apart.
  const peers = new Set(sessions.map(({ remote }) => remote));
  const versions = new Set(sessions.map(({ version }) => version));
  const [version] = versions;
  const began = moments(sessions.map(({ first }) => first));
  return part(
    titleOf('Negotiations', [
      began.day,
      versions.size === 1 && version !== undefined ? `IKEv${version}` : '',
      many ? 'latest first' : '',
    ]),
    sessions,
    (shown, room) =>
      table(
        [
          { title: began.day === '' ? 'BEGAN (UTC)' : 'BEGAN', cell: ({ first }) => began.of(first) },
          { title: 'SESSION', cell: ({ id }) => id.trim(), narrow: 'middle' },
          { title: 'PEER', cell: ({ remote = '' }) => (peers.size === 1 ? '' : remote), narrow: 'wrap' },
          {
            title: 'IKE',
            cell: (session) =>
              versions.size === 1 || session.version === undefined ? '' : `v${session.version}`,
          },
          { title: 'BY', cell: begunByWords },
          { title: 'CAME TO', cell: ({ reached }) => stateWords(reached), narrow: 'wrap' },
          { title: 'UP', cell: stateOfUp, narrow: 'wrap' },
          { title: 'ROUND TRIP', cell: messageWords, narrow: 'wrap', optional: true },
        ],
        shown,
        room,
      ),
    width,
  );
}

/** `4 h 40 min, closed by peer`. */
const stateOfUp = (session: SessionReport): string => {
  const closed = closedByWords(session);
  const said = closed === 'silence' ? 'ended in silence' : closed === '' ? '' : `closed by ${closed}`;
  return [upWords(session.up), said].filter((each) => each !== '').join(', ');
};

/** `13-70 ms, 4 resent`. */
const messageWords = (session: SessionReport): string =>
  [roundTrips(session), (session.retransmits ?? 0) > 0 ? `${session.retransmits ?? 0} resent` : '']
    .filter((each) => each !== '')
    .join(', ');

interface Child extends ChildReport {
  readonly session: SessionReport;
}

/** One line a Child SA, where the log names more than one, or its networks. */
export function childRows({ sessions }: Diagnosis, width: number): readonly Row[] {
  const children: readonly Child[] = sessions.flatMap((session) =>
    (session.children ?? []).map((child) => ({ ...child, session })),
  );
  const networks = (local: readonly string[] = [], remote: readonly string[] = []): string =>
    local.length + remote.length === 0
      ? ''
      : `${local.join(', ') || 'not in the log'} <-> ${remote.join(', ') || 'not in the log'}`;
  return part(
    'IPsec SAs (phase 2)',
    children,
    (shown, room) =>
      table(
        [
          { title: 'NAME', cell: ({ name = '' }) => name, narrow: 'middle' },
          { title: 'SESSION', cell: ({ session }) => session.id.trim(), narrow: 'middle' },
          { title: 'NETWORKS', cell: ({ local, remote }) => networks(local, remote), narrow: 'wrap' },
          { title: 'UP', cell: ({ up, failed }) => (failed ? 'not built' : upWords(up)) },
          { title: 'REKEYS', cell: ({ rekeys }) => (rekeys > 0 ? String(rekeys) : '') },
        ],
        shown,
        room,
      ),
    width,
  );
}
