import { expand } from './expand.js';
import type { Wording } from './part.js';
import { compareSpecificity } from './specificity.js';
import { openingOf } from './split-template.js';
import { codesOf } from './step.js';
import { makeVariant, sharedSteps, type Variant } from './variant.js';

/** A wording with the row it leads to. */
export interface Entry<Row> {
  readonly row: Row;
  readonly wording: Wording;
}

/** What is filed below a node: a wording by the literal it begins with, or a variant of it that begins with more. */
interface Item<Row, Plan> {
  readonly literal: string;
  readonly entry: Entry<Row>;
  /** Absent while the optional parts of the wording are not decided. */
  readonly variant: Variant<Row, Plan> | undefined;
}

/**
 * A node of the tree over first literals. Wordings are filed by the literal they begin with; what else they are made of,
 * and what is below the node, is looked at when a line first comes by, so that a large dialect costs next to nothing
 * before its lines are met.
 */
export interface Node<Row, Plan = unknown> {
  /** The text between the parent and this node, as character codes: comparing numbers is fast. */
  readonly codes: Uint16Array;
  /** All text from the root to this node. */
  readonly prefix: string;
  readonly children: Map<number, Node<Row, Plan>>;
  /** The children by character code, as far as ASCII goes; filled when the node is ready. */
  ascii: readonly (Node<Row, Plan> | undefined)[];
  /** What stands at this node or below it, until it is ready. */
  items: readonly Item<Row, Plan>[];
  readonly variants: Variant<Row, Plan>[];
  ready: boolean;
}

/** Reads beyond the end of an array are slow, so that a leaf has a full table too. */
const childless: readonly undefined[] = Array.from({ length: 128 }, () => undefined);

const makeNode = <Row, Plan>(
  prefix: string,
  edge: string,
  items: readonly Item<Row, Plan>[],
): Node<Row, Plan> => ({
  codes: codesOf(edge),
  prefix,
  children: new Map(),
  ascii: childless,
  items,
  variants: [],
  ready: false,
});

/** How many characters all literals share; they share the first `from`. */
function sharedLength(items: readonly Item<unknown, unknown>[], from: number): number {
  const first = items[0]?.literal ?? '';
  let shared = first.length;
  for (const { literal } of items) {
    let at = from;
    while (at < shared && literal.charCodeAt(at) === first.charCodeAt(at)) at += 1;
    shared = at;
  }
  return shared;
}

/** Files wordings by their first literal. */
export function makeTree<Row, Plan = unknown>(entries: readonly Entry<Row>[]): Node<Row, Plan> {
  const items = entries.map((entry) => ({
    literal: openingOf(entry.wording.text),
    entry,
    variant: undefined,
  }));
  return makeNode('', '', items);
}

/** The variants of the wordings that begin with no more than the node does, and what was filed below as it was. */
function decided<Row, Plan>({ items, prefix }: Node<Row, Plan>): readonly Item<Row, Plan>[] {
  return items.flatMap((item): readonly Item<Row, Plan>[] => {
    if (item.variant || item.literal.length > prefix.length) return [item];
    const { entry } = item;
    return expand(entry.wording.parts).map((parts) => ({
      literal: typeof parts[0] === 'string' ? parts[0] : '',
      entry,
      variant: makeVariant(entry.row, entry.wording.text, parts),
    }));
  });
}

/**
 * Decides the optional parts of the wordings at a node and sorts them, the most specific first. A variant whose first
 * literal goes on moves further down, as do the wordings that begin with more; those nodes are not ready, since a line
 * meets this one before.
 */
export function makeReady<Row, Plan>(node: Node<Row, Plan>): void {
  node.ready = true;
  const depth = node.prefix.length;
  const below = new Map<number, Item<Row, Plan>[]>();
  for (const item of decided(node)) {
    if (item.variant && item.literal.length === depth) node.variants.push(item.variant);
    else {
      const code = item.literal.charCodeAt(depth);
      const group = below.get(code);
      if (group) group.push(item);
      else below.set(code, [item]);
    }
  }
  node.items = [];
  for (const [code, group] of below) {
    const prefix = (group[0] as Item<Row, Plan>).literal.slice(0, sharedLength(group, depth + 1));
    node.children.set(code, makeNode(prefix, prefix.slice(depth), group));
  }
  if (node.children.size > 0) {
    // No child is added later: whatever moves down does so before a line comes here.
    node.ascii = Array.from({ length: 128 }, (_, code) => node.children.get(code));
  }
  if (node.variants.length > 1) {
    node.variants.sort((a, b) => compareSpecificity(a.parts, b.parts) || (a.text < b.text ? -1 : 1));
    node.variants.forEach((variant, index) => {
      const before = node.variants[index - 1];
      if (before) variant.shared = sharedSteps(variant, before);
    });
  }
}

/** Every node, each made ready before those below it. */
export function* allNodes<Row, Plan>(node: Node<Row, Plan>): Iterable<Node<Row, Plan>> {
  if (!node.ready) makeReady(node);
  yield node;
  for (const child of node.children.values()) yield* allNodes(child);
}
