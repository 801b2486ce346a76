import type { Diagnosis, SourceReport } from '../../classify/diagnosis.js';
import type { Notice } from '../../input/notice.js';
import type { SourceNames } from '../source-names.js';
import { sourceName } from '../words.js';
import { part } from './part.js';
import { type Row, span, type Style } from './span.js';
import { table } from './table.js';
import { wrap } from './wrap.js';

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
          {
            title: 'NOT UNDERSTOOD',
            cell: ({ unrecognized }) => (unrecognized > 0 ? String(unrecognized) : ''),
          },
        ],
        shown,
        room,
      ),
    width,
  );
}

const notices: Readonly<Record<Notice['severity'], readonly [string, Style]>> = {
  error: ['not read: ', 'bad'],
  warning: ['warning: ', 'doubtful'],
  info: ['', 'plain'],
};

/** What to know about the input. */
export function noticeRows(diagnosis: Diagnosis, names: SourceNames, width: number): readonly Row[] {
  return part(
    'Notices',
    diagnosis.notices,
    (shown, room) =>
      shown.flatMap(({ severity, message, source }) => {
        const [word, style] = notices[severity];
        const where = source === undefined || message.includes(source) ? '' : `${names.of(source)}: `;
        return wrap([span('- '), span(word, style), span(where + message)], room, 2);
      }),
    width,
  );
}
