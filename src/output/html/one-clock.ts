import type { Diagnosis } from '../../classify/diagnosis.js';
import { clockAmount, endsOf } from '../ends.js';
import type { SourceNames } from '../source-names.js';
import { listed } from '../words.js';

/** Differences below are not to be seen on a line of time. */
const noticed = 1000;

/** How far the clock of a source is ahead of the one that the page draws by, in milliseconds. */
export type Ahead = (source: string) => number;

/** By the clock of which source a page draws what stands in several, where the messages between them tell. */
export interface OneClock {
  readonly ahead: Ahead;
  /** What was moved, in a sentence for each source; none where all clocks agree. */
  readonly words: (names: SourceNames) => readonly string[];
}

/** Brings logs that are ends of one negotiation to the clock of the first of them. */
export function oneClock(diagnosis: Diagnosis): OneClock {
  const known = new Map<string, { readonly ahead: number; readonly by: string }>();
  let left = endsOf(diagnosis).filter(({ clock }) => clock?.offset !== undefined);
  while (left.length > 0) {
    // Ends that have a source in common with those known go first: they are all told by the same clock then.
    const next = left.find(({ sources }) => sources.some((each) => known.has(each))) ?? left[0];
    if (!next) break;
    left = left.filter((each) => each !== next);
    const [first, second] = next.sources;
    const offset = next.clock?.offset ?? 0;
    const [one, other] = [known.get(first), known.get(second)];
    if (one) {
      if (!other) known.set(second, { ahead: one.ahead + offset, by: one.by });
    } else if (other) known.set(first, { ahead: other.ahead - offset, by: other.by });
    else known.set(first, { ahead: 0, by: first }).set(second, { ahead: offset, by: first });
  }
  const moved = [...known].filter(([, { ahead }]) => Math.abs(ahead) >= noticed);
  return {
    ahead: (source) => known.get(source)?.ahead ?? 0,
    words: (names) =>
      [...new Set(moved.map(([, { by }]) => by))].map(
        (by) =>
          `By the clock of ${names.of(by)}: ${listed(
            moved
              .filter(([, each]) => each.by === by)
              .map(
                ([source, { ahead }]) =>
                  `${names.of(source)} is drawn ${clockAmount(Math.abs(ahead))} ${ahead > 0 ? 'earlier' : 'later'}`,
              ),
          )} than it prints.`,
      ),
  };
}
