import type { Diagnosis, EndsReport } from '../../classify/diagnosis.js';
import { clockAmount, endsOf } from '../ends.js';
import type { SourceNames } from '../source-names.js';
import { listed } from '../words.js';

/** Differences below are not to be seen on a line of time. */
const noticed = 1000;
const day = 86_400_000;
/** Clocks are not wrong by so much: one of the logs prints no year. */
const otherYear = 180 * day;

/** How far the clock of a source is ahead of the one that the page draws by, in milliseconds. */
export type Ahead = (source: string) => number;

/** By the clock of which source a page draws what stands in several, where the messages between them tell. */
export interface OneClock {
  readonly ahead: Ahead;
  /** What was moved, in a sentence for each clock that is drawn by; none where all agree. */
  readonly words: (names: SourceNames) => readonly string[];
}

/** How a source is moved: by its clock, and by years that were assumed for it. */
interface Move {
  readonly clock: number;
  readonly years: number;
  readonly by: string;
}

/** Brings logs that are ends of one negotiation to the clock of one of them. */
export function oneClock(diagnosis: Diagnosis): OneClock {
  const known = new Map<string, Move>();
  let left = endsOf(diagnosis).filter(({ clock }) => clock?.offset !== undefined);
  while (left.length > 0) {
    // Ends that have a source in common with those known go first: they are all told by the same clock then.
    const next = left.find(({ sources }) => sources.some((each) => known.has(each))) ?? left[0];
    if (!next) break;
    left = left.filter((each) => each !== next);
    note(known, next);
  }
  const moved = [...known].filter(([, { clock, years }]) => Math.abs(clock) >= noticed || years !== 0);
  return {
    ahead: (source) => {
      const move = known.get(source);
      return move === undefined ? 0 : move.clock + move.years;
    },
    words: (names) =>
      [...new Set(moved.map(([, { by }]) => by))].map((by) => {
        const own = moved.filter(([, move]) => move.by === by);
        return `By the clock of ${names.of(by)}: ${listed(own.map(([source, move]) => `${names.of(source)} is drawn ${moveWords(move)}`))} than it prints.`;
      }),
  };
}

function note(known: Map<string, Move>, ends: EndsReport): void {
  const [first, second] = ends.sources;
  const offset = ends.clock?.offset ?? 0;
  const years = yearsBetween(ends);
  const [one, other] = [known.get(first), known.get(second)];
  if (one && other) return;
  if (one) known.set(second, { clock: one.clock + offset, years: one.years + years, by: one.by });
  else if (other) known.set(first, { clock: other.clock - offset, years: other.years - years, by: other.by });
  // Of two the later year is the one that was printed.
  else if (years > 0)
    known
      .set(second, { clock: 0, years: 0, by: second })
      .set(first, { clock: -offset, years: -years, by: second });
  else known.set(first, { clock: 0, years: 0, by: first }).set(second, { clock: offset, years, by: first });
}

/** The years by which two logs were dated apart, in milliseconds; the difference of their clocks leaves them out. */
function yearsBetween({ messages, sources, clock }: EndsReport): number {
  for (const { sent, received, from } of messages) {
    if (sent?.time === undefined || received?.time === undefined) continue;
    const later = Date.parse(received.time) - Date.parse(sent.time);
    const apart = (from === sources[0] ? later : -later) - (clock?.offset ?? 0);
    return Math.abs(apart) < otherYear ? 0 : Math.round(apart / day) * day;
  }
  return 0;
}

function moveWords({ clock, years }: Move): string {
  const total = clock + years;
  const size = years === 0 ? clockAmount(Math.abs(total)) : 'years';
  return `${size} ${total > 0 ? 'earlier' : 'later'}`;
}
