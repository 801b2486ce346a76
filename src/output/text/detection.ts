import { paint } from './colour.js';
import type { TextOptions } from './diagnosis.js';
import { table } from './table.js';
import { percent, sourceName } from '../words.js';

/** Which product printed a source, as far as its beginning tells. */
export interface SourceDetection {
  readonly source: string;
  readonly dialect?: string | undefined;
  /** 0 to 1. */
  readonly confidence: number;
  /** Best first. */
  readonly candidates: readonly { readonly dialect: string; readonly confidence: number }[];
}

/** One line a source. */
export function detectionText(
  detections: readonly SourceDetection[],
  { width = 80, colour = false }: TextOptions = {},
): string {
  const others = ({ dialect, candidates }: SourceDetection): string =>
    candidates
      .filter((each) => each.dialect !== dialect)
      .map((each) => `${each.dialect} ${percent(each.confidence)}`)
      .join(', ');
  return paint(
    table(
      [
        { title: 'FILE', cell: ({ source }) => sourceName(source), narrow: 'start' },
        {
          title: 'KIND',
          cell: ({ dialect }) => dialect ?? 'no known log',
          style: ({ dialect }) => (dialect === undefined ? 'doubtful' : 'good'),
        },
        {
          title: 'SURE',
          cell: ({ dialect, confidence }) => (dialect === undefined ? '' : percent(confidence)),
        },
        { title: 'OTHERWISE', cell: others, narrow: 'end' },
      ],
      detections,
      width,
    ),
    colour,
  );
}
