import { IkescopeError } from '../input/error.js';
import { expand } from './expand.js';
import type { Wording } from './part.js';
import { sampleLines } from './sample.js';
import { compareSpecificity, neitherBeats } from './specificity.js';
import { makeExtents, makeVariant, matchVariant, type Extents, type Variant } from './variant.js';

/** A wording with the row it leads to. */
export interface Entry<Row> {
  readonly row: Row;
  readonly wording: Wording;
}

/** Matches lines against many wordings at once. */
export interface Matcher<Row> {
  /** The variant that fits the part of the line from `position` to `end`; its captures stand in `extents`. */
  match(line: string, position: number, end: number): Variant<Row> | undefined;
  /** Start and end of every capture of the last match, by slot. */
  readonly extents: Extents;
  readonly variants: readonly Variant<Row>[];
}

/** A node of the tree over first literals: the edge that leads here, and the variants whose literal ends here. */
interface Node<Row> {
  edge: string;
  children: (Node<Row> | undefined)[];
  other: Map<number, Node<Row>> | undefined;
  variants: Variant<Row>[];
}

const makeNode = <Row>(edge: string): Node<Row> => ({ edge, children: [], other: undefined, variants: [] });

const childOf = <Row>(node: Node<Row>, code: number): Node<Row> | undefined =>
  code < 128 ? node.children[code] : node.other?.get(code);

function setChild<Row>(node: Node<Row>, child: Node<Row>): void {
  const code = child.edge.charCodeAt(0);
  if (code < 128) {
    while (node.children.length < 128) node.children.push(undefined);
    node.children[code] = child;
  } else (node.other ??= new Map()).set(code, child);
}

/** The node for a first literal; edges are split where literals part. */
function nodeFor<Row>(root: Node<Row>, literal: string): Node<Row> {
  let node = root;
  let at = 0;
  while (at < literal.length) {
    const child = childOf(node, literal.charCodeAt(at));
    if (!child) {
      const leaf = makeNode<Row>(literal.slice(at));
      setChild(node, leaf);
      return leaf;
    }
    let shared = 0;
    while (shared < child.edge.length && child.edge[shared] === literal[at + shared]) shared += 1;
    if (shared < child.edge.length) {
      const middle = makeNode<Row>(child.edge.slice(0, shared));
      child.edge = child.edge.slice(shared);
      setChild(node, middle);
      setChild(middle, child);
      node = middle;
    } else node = child;
    at += shared;
  }
  return node;
}

/**
 * Compiles wordings into a matcher: a tree over their first literals whose deepest node is tried first, and at each
 * node the variants from the most specific to the least. The order of declaration never matters.
 *
 * @throws IkescopeError `bad-template` when two wordings that neither beats share a line; the message shows the line.
 */
export function compileMatcher<Row>(
  entries: readonly Entry<Row>[],
  describe: (row: Row) => string,
): Matcher<Row> {
  const root = makeNode<Row>('');
  const variants: Variant<Row>[] = [];
  for (const { row, wording } of entries) {
    for (const parts of expand(wording.parts)) {
      const variant = makeVariant(row, wording.text, parts);
      variants.push(variant);
      const first = parts[0];
      nodeFor(root, typeof first === 'string' ? first : '').variants.push(variant);
    }
  }
  sortNode(root, describe);
  const extents = makeExtents();
  const path: Node<Row>[] = [];
  const depths: number[] = [];

  function match(line: string, position: number, end: number): Variant<Row> | undefined {
    extents.reached = position;
    let node = root;
    let at = position;
    let count = 0;
    if (root.variants.length > 0) {
      path[0] = root;
      depths[0] = position;
      count = 1;
    }
    while (at < end) {
      const code = line.charCodeAt(at);
      const child: Node<Row> | undefined = code < 128 ? node.children[code] : node.other?.get(code);
      if (child === undefined) break;
      const { edge } = child;
      const { length } = edge;
      if (at + length > end) break;
      let index = 1;
      while (index < length && line.charCodeAt(at + index) === edge.charCodeAt(index)) index += 1;
      if (index < length) {
        if (at + index > extents.reached) extents.reached = at + index;
        break;
      }
      at += length;
      node = child;
      if (node.variants.length > 0) {
        path[count] = node;
        depths[count] = at;
        count += 1;
      }
    }
    while (count > 0) {
      count -= 1;
      const candidate = path[count] as Node<Row>;
      const from = depths[count] as number;
      const list = candidate.variants;
      for (let index = 0; index < list.length; index += 1) {
        const variant = list[index] as Variant<Row>;
        if (variant.first !== undefined) {
          const code = line.charCodeAt(from);
          if (from >= end || code > 127 || variant.first[code] === 0) continue;
        }
        if (matchVariant(variant, line, from, end, extents, candidate !== root)) return variant;
      }
    }
    return undefined;
  }

  return { match, extents, variants };
}

function sortNode<Row>(node: Node<Row>, describe: (row: Row) => string): void {
  node.variants.sort((a, b) => compareSpecificity(a.parts, b.parts) || compareText(a.text, b.text));
  node.variants.forEach((first, index) => {
    for (const second of node.variants.slice(index + 1))
      if (neitherBeats(first.parts, second.parts)) refuse(first, second, describe);
  });
  for (const child of node.children) if (child) sortNode(child, describe);
  for (const child of node.other?.values() ?? []) sortNode(child, describe);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Two variants that neither beats: an error when a line fits both. */
function refuse<Row>(first: Variant<Row>, second: Variant<Row>, describe: (row: Row) => string): void {
  const out = makeExtents();
  const fits = (variant: Variant<Row>, line: string): boolean =>
    matchVariant(variant, line, 0, line.length, out, false);
  const shared = [...sampleLines(first.parts), ...sampleLines(second.parts)].find(
    (line) => fits(first, line) && fits(second, line),
  );
  if (shared === undefined) return;
  throw new IkescopeError(
    'bad-template',
    `"${describe(first.row)}" and "${describe(second.row)}" both fit the line ${JSON.stringify(shared)} and neither is more specific: ` +
      `${JSON.stringify(first.text)} and ${JSON.stringify(second.text)}`,
  );
}
