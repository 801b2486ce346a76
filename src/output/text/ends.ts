import type { Diagnosis, MessagePath } from '../../classify/diagnosis.js';
import { endsOf, endsWords, isUnseen } from '../ends.js';
import type { SourceNames } from '../source-names.js';
import { moments } from '../words.js';
import { part, titleOf } from './part.js';
import { row, type Row, sections } from './span.js';
import { table } from './table.js';
import { wrap } from './wrap.js';

/** Two logs that are the two ends of a tunnel: their clocks, and what the one sent and the other never saw. */
export const endsRows = (diagnosis: Diagnosis, names: SourceNames, width: number): readonly Row[] =>
  sections(
    endsOf(diagnosis).map((ends) => {
      const unseen = ends.messages.filter(isUnseen);
      const sent = moments(unseen.map((message) => message.sent?.time));
      return sections([
        part(
          'Both ends',
          endsWords(ends, names),
          (shown, room) => shown.flatMap((text) => wrap(row(text), room)),
          width,
        ),
        part(
          titleOf('Not seen at the other end', [sent.day]),
          unseen,
          (shown, room) =>
            table<MessagePath>(
              [
                {
                  title: sent.day === '' ? 'SENT (UTC)' : 'SENT',
                  cell: (message) => sent.of(message.sent?.time),
                },
                { title: 'MESSAGE', cell: messageName, narrow: 'wrap' },
                { title: 'BY', cell: ({ from }) => names.of(from), narrow: 'start' },
                { title: 'LINE', cell: ({ sent: moment }) => String(moment?.place.line ?? '') },
              ],
              shown,
              room,
            ),
          width,
        ),
      ]);
    }),
  );

const messageName = ({ exchange, type, messageId }: MessagePath): string =>
  `${exchange} ${type}${messageId === undefined ? '' : ` ${messageId}`}`;
