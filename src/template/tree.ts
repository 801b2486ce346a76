import { expand } from './expand.js';
import type { Wording } from './part.js';
import { compareSpecificity } from './specificity.js';
import { codesOf, makeVariant, sharedSteps, type Variant } from './variant.js';

/** A wording with the row it leads to. */
export interface Entry<Row> {
  readonly row: Row;
  readonly wording: Wording;
}

/**
 * A node of the tree over first literals. Wordings are filed by the literal they begin with; what else they are made of
 * is looked at when a line first comes by, so that a large dialect costs nothing before its lines are met.
 */
export interface Node<Row, Plan = unknown> {
  /** The text between the parent and this node. */
  edge: string;
  /** Its characters, since comparing numbers is fast; filled when the parent is ready. */
  codes: Uint16Array;
  /** All text from the root to this node. */
  readonly prefix: string;
  readonly children: Map<number, Node<Row, Plan>>;
  /** The children by character code, as far as ASCII goes; filled when the node is ready. */
  ascii: readonly (Node<Row, Plan> | undefined)[];
  entries: Entry<Row>[];
  variants: Variant<Row, Plan>[];
  ready: boolean;
}

/** Reads beyond the end of an array are slow, so that a leaf has a full table too. */
const childless: readonly undefined[] = Array.from({ length: 128 }, () => undefined);

const noCodes = new Uint16Array(0);

const makeNode = <Row, Plan>(prefix: string, edge: string): Node<Row, Plan> => ({
  edge,
  codes: noCodes,
  prefix,
  children: new Map(),
  ascii: childless,
  entries: [],
  variants: [],
  ready: false,
});

/** The node for a literal below a node; edges are split where literals part. */
function nodeFor<Row, Plan>(from: Node<Row, Plan>, literal: string): Node<Row, Plan> {
  let node = from;
  let at = 0;
  while (at < literal.length) {
    const code = literal.charCodeAt(at);
    const child = node.children.get(code);
    if (!child) {
      const leaf = makeNode<Row, Plan>(from.prefix + literal, literal.slice(at));
      node.children.set(code, leaf);
      return leaf;
    }
    const { edge } = child;
    let shared = 1;
    while (shared < edge.length && edge.charCodeAt(shared) === literal.charCodeAt(at + shared)) shared += 1;
    if (shared < edge.length) {
      const middle = makeNode<Row, Plan>(
        from.prefix + literal.slice(0, at + shared),
        literal.slice(at, at + shared),
      );
      child.edge = edge.slice(shared);
      node.children.set(code, middle);
      middle.children.set(child.edge.charCodeAt(0), child);
      node = middle;
    } else node = child;
    at += shared;
  }
  return node;
}

/** Files wordings by their first literal. */
export function makeTree<Row, Plan = unknown>(entries: readonly Entry<Row>[]): Node<Row, Plan> {
  const root = makeNode<Row, Plan>('', '');
  for (const entry of entries) {
    const first = entry.wording.parts[0];
    nodeFor(root, typeof first === 'string' ? first : '').entries.push(entry);
  }
  return root;
}

/**
 * Decides the optional parts of the wordings at a node and sorts them, the most specific first. A variant whose first
 * literal goes on moves further down; those nodes are not ready, since a line meets this one before.
 */
export function makeReady<Row, Plan>(node: Node<Row, Plan>): void {
  node.ready = true;
  for (const { row, wording } of node.entries) {
    for (const parts of expand(wording.parts)) {
      const first = parts[0];
      const literal = typeof first === 'string' ? first : '';
      nodeFor(node, literal.slice(node.prefix.length)).variants.push(makeVariant(row, wording.text, parts));
    }
  }
  node.entries = [];
  if (node.children.size > 0) {
    // No child is added later: whatever moves down does so before a line comes here.
    for (const child of node.children.values()) child.codes = codesOf(child.edge);
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
