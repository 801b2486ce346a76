import type { CharacterSet } from './characters.js';
import { allNodes, makeReady, makeTree, type Entry, type Node } from './tree.js';
import { makeExtents, matchVariant, positionOf, type Extents } from './match-variant.js';
import type { Variant } from './variant.js';

export type { Entry } from './tree.js';

/** Matches lines against many wordings at once. */
export interface Matcher<Row, Plan = unknown> {
  /** Whether a text that begins with this character may fit at all. */
  mayBegin(code: number): boolean;
  /** The variant that fits the part of the line from `position` to `end`; its captures stand in `extents`. */
  match(line: string, position: number, end: number): Variant<Row, Plan> | undefined;
  /** The same, where others may have asked the same just before. */
  recall(line: string, position: number, end: number): Variant<Row, Plan> | undefined;
  /** Start and end of every capture of the last match, by slot. */
  readonly extents: Extents;
  /** Every variant of every wording; for authors and tests. */
  variants(): readonly Variant<Row, Plan>[];
}

/** Stands for the character behind the end. */
const noCode = 0x10000;

/** What a text must begin with to fit any wording; undefined where that may be anything. */
function beginningsOf<Row, Plan>(root: Node<Row, Plan>): CharacterSet | undefined {
  if (root.variants.some(({ first }) => first === undefined)) return undefined;
  const union = new Uint8Array(128);
  for (const { first } of root.variants) first?.forEach((yes, code) => yes === 1 && (union[code] = 1));
  for (const code of root.children.keys()) {
    if (code > 127) return undefined;
    union[code] = 1;
  }
  return union;
}

/**
 * Compiles wordings into a matcher: a tree over their first literals whose deepest node is tried first, and at each
 * node the variants from the most specific to the least. The order of declaration never matters.
 */
export function compileMatcher<Row, Plan = unknown>(
  entries: readonly Entry<Row>[] | (() => readonly Entry<Row>[]),
): Matcher<Row, Plan> {
  /** Made when a line first comes by: of most dialects nothing but the layouts is ever asked. */
  let root: Node<Row, Plan> | undefined;
  const extents = makeExtents();
  const path: Node<Row, Plan>[] = [];
  const depths: number[] = [];
  let beginnings: CharacterSet | undefined;
  let lastLine = '';
  let lastPosition = -1;
  let lastEnd = -1;
  let last: Variant<Row, Plan> | undefined;

  /** A line that nobody knows is held against the same matcher by several dialects; the answer stands as it was. */
  function recall(line: string, position: number, end: number): Variant<Row, Plan> | undefined {
    if (position === lastPosition && end === lastEnd && line === lastLine) return last;
    last = match(line, position, end);
    lastLine = line;
    lastPosition = position;
    lastEnd = end;
    return last;
  }

  function ready(): Node<Row, Plan> {
    const made = makeTree<Row, Plan>(typeof entries === 'function' ? entries() : entries);
    makeReady(made);
    beginnings = beginningsOf(made);
    root = made;
    return made;
  }

  function mayBegin(code: number): boolean {
    root ??= ready();
    return beginnings === undefined || (code < 128 && beginnings[code] === 1);
  }

  function match(line: string, position: number, end: number): Variant<Row, Plan> | undefined {
    // The extents of the last match are gone.
    lastPosition = -1;
    const top = (root ??= ready());
    if (beginnings !== undefined) {
      if (position >= end) return undefined;
      const code = line.charCodeAt(position);
      if (code > 127 || beginnings[code] === 0) return undefined;
    }
    let node = top;
    let at = position;
    let count = 0;
    if (top.variants.length > 0) {
      path[0] = top;
      depths[0] = position;
      count = 1;
    }
    while (at < end) {
      const code = line.charCodeAt(at);
      const child: Node<Row, Plan> | undefined = code < 128 ? node.ascii[code] : node.children.get(code);
      if (child === undefined) break;
      const edge = child.codes;
      const { length } = edge;
      if (at + length > end) break;
      let index = 1;
      while (index < length && line.charCodeAt(at + index) === edge[index]) index += 1;
      if (index < length) break;
      at += length;
      node = child;
      if (!node.ready) makeReady(node);
      if (node.variants.length > 0) {
        path[count] = node;
        depths[count] = at;
        count += 1;
      }
    }
    while (count > 0) {
      count -= 1;
      const candidate = path[count] as Node<Row, Plan>;
      const variant = matchNode(candidate, line, depths[count] as number, end, candidate === top ? 0 : 1);
      if (variant) return variant;
    }
    return undefined;
  }

  /** The first variant at a node that fits; the steps before `known` fit all of them. */
  function matchNode(
    { variants }: Node<Row, Plan>,
    line: string,
    from: number,
    end: number,
    known: number,
  ): Variant<Row, Plan> | undefined {
    const code = from < end ? line.charCodeAt(from) : noCode;
    /** Leading steps that are those of the variant that was tried last. */
    let shared = known;
    let tried = false;
    for (let index = 0; index < variants.length; index += 1) {
      const variant = variants[index] as Variant<Row, Plan>;
      if (variant.shared < shared) shared = variant.shared;
      if (variant.first !== undefined && (code > 127 || variant.first[code] === 0)) continue;
      let step = known;
      if (tried) {
        // What stopped the last one stops this one too.
        if (extents.stopped < shared) continue;
        if (shared > step) step = shared;
      }
      const at = step === known ? from : positionOf(step);
      if (matchVariant(variant, line, at, end, extents, step)) return variant;
      tried = true;
      shared = variant.steps.length;
    }
    return undefined;
  }

  return {
    mayBegin,
    match,
    recall,
    extents,
    variants: () => [...allNodes((root ??= ready()))].flatMap((each) => each.variants),
  };
}
