import type { Diagnosis, TunnelReport, Verdict } from '../../classify/diagnosis.js';
import { stabilityWords } from '../stability.js';
import { gateways, moments } from '../words.js';
import { part, titleOf } from './part.js';
import type { Row, Style } from './span.js';
import { table } from './table.js';

const verdicts: Readonly<Record<Verdict, readonly [string, Style]>> = {
  fault: ['fault', 'bad'],
  healthy: ['healthy', 'good'],
  inconclusive: ['inconclusive', 'doubtful'],
};

/** One line a tunnel, where there is more than the headline says of the only one. */
export function tunnelRows({ tunnels, findings }: Diagnosis, width: number): readonly Row[] {
  if (tunnels.length < 2 && tunnels.every(({ stability }) => stability === undefined)) return [];
  const cause = (tunnel: TunnelReport): string => {
    const first = tunnel.findings[0];
    const finding = first === undefined ? undefined : findings[first];
    if (first === undefined || finding === undefined) return '';
    return findings.length === 1 ? finding.title : `${first + 1}. ${finding.title}`;
  };
  const locals = new Set(tunnels.map(({ local }) => local));
  const [local] = locals;
  const shared = locals.size === 1 && local !== undefined && tunnels.length > 1;
  const last = moments(tunnels.map((tunnel) => tunnel.last));
  return part(
    titleOf(shared ? `Tunnels of ${local}` : 'Tunnels', [last.day]),
    tunnels,
    (shown, room) =>
      table(
        [
          shared
            ? { title: 'PEER', cell: ({ remote }) => remote ?? 'unknown peer', narrow: 'wrap' }
            : { title: 'TUNNEL', cell: gateways, narrow: 'wrap' },
          {
            title: 'STATE',
            cell: ({ verdict }) => verdicts[verdict][0],
            style: ({ verdict }) => verdicts[verdict][1],
          },
          { title: 'CAUSE', cell: cause, narrow: 'wrap' },
          { title: 'STABILITY', cell: ({ stability }) => stabilityWords(stability), narrow: 'wrap' },
          {
            title: last.day === '' ? 'LAST SEEN (UTC)' : 'LAST SEEN',
            cell: (tunnel) => last.of(tunnel.last),
          },
        ],
        shown,
        room,
      ),
    width,
  );
}
