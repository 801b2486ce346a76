import type { Diagnosis, Finding, Verdict } from '../../classify/diagnosis.js';
import { factWords, periodWords } from '../finding-words.js';
import { saysAll, type Summary, summaryOf } from '../summary.js';
import { percent } from '../words.js';
import { indented, row, type Row, span, type Style } from './span.js';
import { widthOf } from './width.js';
import { wrap } from './wrap.js';

const styles: Readonly<Record<Verdict, Style>> = { fault: 'bad', healthy: 'good', inconclusive: 'doubtful' };

/** Beside the label there is room for this at least, else the lines below it start at the margin. */
const leastBeside = 48;

/** The first lines of a report: the verdict, the tunnel, and why; of the only finding also when it was. */
export function headline(diagnosis: Diagnosis, width: number): readonly Row[] {
  const summary = summaryOf(diagnosis);
  const taken = summary.label.length + 2;
  const column = width - taken < leastBeside ? 2 : taken;
  const [title = [], ...more] = titleLines(summary, width - taken);
  const [first = [], ...rest] = wrap(title, width, column, taken);
  const only = summary.cause && saysAll(diagnosis) ? momentWords(summary.cause) : [];
  const below = [...more, ...[...only, ...summary.further].map((text) => row(text))];
  return [
    [span(summary.label, styles[diagnosis.verdict]), span('  '), ...first],
    ...rest,
    ...indented(
      below.flatMap((line) => wrap(line, width - column)),
      column,
    ),
  ];
}

const momentWords = (cause: Finding): readonly string[] =>
  [factWords(cause).join('; '), cause.period ? periodWords(cause.period) : ''].filter((text) => text !== '');

/** All in one line where it fits, else the code below, else the cause before the tunnel. */
function titleLines({ title, tunnel, cause }: Summary, room: number): readonly Row[] {
  const name = span(title, 'strong');
  const code = cause ? [span(`(${cause.category}, ${percent(cause.confidence)})`)] : [];
  const short = tunnel === '' ? [name] : [span(`${tunnel}: `), name];
  const full = [...short, ...(cause ? [span(' '), ...code] : [])];
  if (fits(full, room)) return [full];
  if (cause && fits(short, room)) return [short, code];
  return [[name, ...(cause ? [span(' '), ...code] : [])], ...(tunnel === '' ? [] : [row(tunnel)])];
}

const fits = (line: Row, room: number): boolean =>
  line.reduce((sum, { text }) => sum + widthOf(text), 0) <= room;
