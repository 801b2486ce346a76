import { trimmedEnd } from '../../dialect/reader.js';
import type { Layout } from '../../record/layout.js';
import { blanks, runEnd } from '../../template/characters.js';
import { shapeKey, shapeOf, type ShapePiece } from './shape.js';

/** Lines of one shape. */
export interface Group {
  readonly pieces: readonly ShapePiece[];
  /** How many lines. */
  count: number;
  /** The message of the first, without its envelope, and where it stands. */
  readonly example: string;
  readonly source: string;
  readonly line: number;
}

/** Everything that was seen of the lines of one dialect. */
export interface Groups {
  /** @param layout the envelope the message was found in */
  add(body: string, layout: Layout | undefined, source: string, line: number): void;
  /** The most frequent first. */
  end(): readonly Group[];
  /** Layouts that were found around the messages, with the number of lines. */
  readonly layouts: ReadonlyMap<Layout, number>;
  /** Lines that were added. */
  readonly lines: number;
  /** Lines whose shape was given up for want of room. */
  readonly forgotten: number;
}

/** Shapes that are kept at most; beyond that the rarest half is given up. */
const mostShapes = 4096;
/** Longer messages are looked at up to here. */
const longestBody = 1000;
/** Words that differ in so many shapes are taken for something that varies. */
const fewestVarying = 3;

/** Gathers lines by shape, in a room that does not grow with the input. */
export function createGroups(): Groups {
  let groups = new Map<string, Group>();
  const layouts = new Map<Layout, number>();
  let lines = 0;
  let forgotten = 0;
  return {
    layouts,
    get lines() {
      return lines;
    },
    get forgotten() {
      return forgotten;
    },
    add(whole, layout, source, line): void {
      lines += 1;
      if (layout) layouts.set(layout, (layouts.get(layout) ?? 0) + 1);
      const body = whole.slice(0, trimmedEnd(whole));
      const cut = body.length > longestBody;
      const pieces = cut ? cutShape(body) : indentedShape(body);
      const key = shapeKey(pieces);
      const known = groups.get(key);
      if (known) {
        known.count += 1;
        return;
      }
      if (groups.size >= mostShapes) {
        const kept = [...groups].sort(([, a], [, b]) => b.count - a.count).slice(0, mostShapes / 2);
        const before = [...groups.values()].reduce((sum, { count }) => sum + count, 0);
        groups = new Map(kept);
        forgotten += before - kept.reduce((sum, [, { count }]) => sum + count, 0);
      }
      groups.set(key, { pieces, count: 1, example: cut ? body.slice(0, longestBody) : body, source, line });
    },
    end: () => merged([...groups.values()]).sort((a, b) => b.count - a.count || a.line - b.line),
  };
}

/** A template does not begin with a blank; a gap stands for any number of them. */
function indentedShape(body: string): ShapePiece[] {
  const from = runEnd(body, 0, body.length, blanks);
  return from > 0 ? [{ type: 'gap' }, ...shapeOf(body.slice(from))] : shapeOf(body);
}

/** The shape of an overlong message: its beginning up to a blank, then anything. */
function cutShape(body: string): ShapePiece[] {
  const blank = body.lastIndexOf(' ', longestBody);
  return blank > 0
    ? [...indentedShape(body.slice(0, blank + 1)), { type: 'rest' }]
    : [...indentedShape(body.slice(0, 40)), { type: 'rest' }];
}

/**
 * Shapes that differ in one word only become one, with a capture for the word: names without a digit are seen to vary
 * only when many lines are laid side by side.
 */
function merged(all: readonly Group[]): Group[] {
  const groups = new Set(all);
  const families = new Map<string, { group: Group; at: Place }[]>();
  for (const group of all) {
    for (const at of wordsIn(group.pieces)) {
      const key = `${at.nth}\u0000${shapeKey(masked(group.pieces, at))}`;
      families.set(key, [...(families.get(key) ?? []), { group, at }]);
    }
  }
  const largest = [...families.values()].sort((a, b) => b.length - a.length);
  for (const family of largest) {
    const left = family.filter(({ group }) => groups.has(group));
    const first = left[0];
    if (!first || left.length < fewestVarying) continue;
    for (const { group } of left) groups.delete(group);
    const count = left.reduce((sum, { group }) => sum + group.count, 0);
    groups.add({ ...first.group, pieces: masked(first.group.pieces, first.at), count });
  }
  return united(groups);
}

/** Groups that have come to the same shape are one. */
function united(groups: Iterable<Group>): Group[] {
  const all = new Map<string, Group>();
  for (const group of groups) {
    const key = shapeKey(group.pieces);
    const known = all.get(key);
    const [first, other] = known && known.line < group.line ? [known, group] : [group, known];
    all.set(key, other ? { ...first, count: first.count + other.count } : first);
  }
  return [...all.values()];
}

/** A word in a literal piece. */
interface Place {
  readonly piece: number;
  readonly from: number;
  readonly to: number;
  /** Number of the word in the shape. */
  readonly nth: number;
}

/** The words of the shape, but for the first: a wording begins with something fixed. */
function wordsIn(pieces: readonly ShapePiece[]): Place[] {
  const places: Place[] = [];
  let nth = 0;
  pieces.forEach((piece, index) => {
    if (!('literal' in piece)) return;
    for (const match of piece.literal.matchAll(/(?<![^\s=:,([])[A-Za-z][A-Za-z_-]*(?![^\s,;:.)\]])/g)) {
      const to = match.index + match[0].length;
      if (nth > 0 || index > 0) places.push({ piece: index, from: match.index, to, nth });
      nth += 1;
    }
  });
  // Beside a capture nothing may be captured without a literal between.
  return places;
}

function masked(pieces: readonly ShapePiece[], { piece, from, to }: Place): ShapePiece[] {
  return pieces.flatMap((each, index): ShapePiece[] => {
    if (index !== piece || !('literal' in each)) return [each];
    const parts: ShapePiece[] = [{ literal: each.literal.slice(0, from) }, { type: 'word' }];
    parts.push({ literal: each.literal.slice(to) });
    return parts.filter((part) => !('literal' in part) || part.literal !== '');
  });
}
