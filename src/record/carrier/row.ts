import type { Container } from './carrier.js';
import { parseJson } from './json-container.js';
import { elementOf } from './xml-text.js';

/**
 * An entry by the names of its members: lower case, members of members behind a dot (`properties.message`), with or
 * without the suffix of a column (`instance_s`), without its unit (`TimeGenerated [UTC]`); those of the container
 * around it behind `../`.
 */
export interface Row {
  get(name: string): unknown;
  /** What rows with the same keys have in common; undefined where it is no object. */
  readonly shape: object | undefined;
  /** Whether the keys leave it open that a name says something; where not, none of its shape does. */
  mayHave(name: string): boolean;
}

/** How names are read. */
export interface RowNames {
  /** Suffixes of columns that say the type only: `_s`. */
  readonly suffixes: readonly string[];
  /** Members that may hold JSON or an element of XML as text. */
  readonly encoded: ReadonlySet<string>;
}

type Data = Readonly<Record<string, unknown>>;

/** The keys of an object, and which of them a name means; rows of one file have few of these. */
interface Shape {
  readonly keys: readonly string[];
  readonly found: Map<string, string | undefined>;
}

const mostShapes = 32;
const mostNames = 1000;
const above = '../';
const unit = /\s*\[[^\]]*\]$/;

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function sameKeys(first: readonly string[], second: readonly string[]): boolean {
  if (first.length !== second.length) return false;
  for (let index = 0; index < first.length; index += 1) if (first[index] !== second[index]) return false;
  return true;
}

/** What a text holds that is JSON or an element of XML. */
function decoded(text: string): unknown {
  const first = text.charCodeAt(0);
  return first === 123 ? parseJson(text) : first === 60 ? elementOf(text) : undefined;
}

/** Makes rows of entries; what is found out about their keys is kept. There is one row, reused: read it before the next. */
export function createRows(names: RowNames): (value: unknown, parent: Container | undefined) => Row {
  const shapes: Shape[] = [];
  let next = 0;
  const split = new Map<string, readonly string[]>();
  const parents = new WeakMap<Container, Row>();

  function shapeOf(data: Data): Shape {
    const keys = Object.keys(data);
    for (let index = 0; index < shapes.length; index += 1) {
      const shape = shapes[index] as Shape;
      if (sameKeys(shape.keys, keys)) return shape;
    }
    const shape: Shape = { keys, found: new Map() };
    shapes[next] = shape;
    next = (next + 1) % mostShapes;
    return shape;
  }

  /** The key that a name means: the name itself, else one with a suffix. */
  function findKey({ keys, found }: Shape, name: string): string | undefined {
    const known = found.get(name);
    if (known !== undefined || found.has(name)) return known;
    let key: string | undefined;
    for (const each of keys) {
      const plain = each.trim().replace(unit, '').toLowerCase();
      if (plain === name) {
        key = each;
        break;
      }
      if (key === undefined && names.suffixes.some((suffix) => plain === name + suffix)) key = each;
    }
    if (found.size < mostNames) found.set(name, key);
    return key;
  }

  function stepsOf(name: string): readonly string[] {
    let steps = split.get(name);
    if (!steps) {
      steps = name.split('.');
      if (split.size < mostNames) split.set(name, steps);
    }
    return steps;
  }

  function makeRow(): Row & { hold(value: unknown, parent: Container | undefined): void } {
    let root: Data | undefined;
    let shape: Shape | undefined;
    let parent: Container | undefined;
    /** The member of a member that was looked at last: mostly it is one and the same. */
    let last: unknown;
    let lastData: Data | undefined;
    let lastShape: Shape | undefined;

    function enter(member: unknown, step: string): void {
      if (member === last && lastShape) return;
      last = member;
      const data = typeof member === 'string' && names.encoded.has(step) ? decoded(member) : member;
      lastData = isData(data) ? data : undefined;
      lastShape = lastData && shapeOf(lastData);
    }

    function getFromParent(name: string): unknown {
      if (!parent) return undefined;
      let row = parents.get(parent);
      if (!row) {
        const made = makeRow();
        made.hold(parent.value, parent.parent);
        row = made;
        parents.set(parent, row);
      }
      return row.get(name);
    }

    return {
      get shape(): object | undefined {
        return shape;
      },
      mayHave(name): boolean {
        if (name.startsWith(above)) return true;
        if (!shape) return false;
        return findKey(shape, name) !== undefined || findKey(shape, stepsOf(name)[0] as string) !== undefined;
      },
      hold(value, around): void {
        root = isData(value) ? value : undefined;
        shape = root && shapeOf(root);
        parent = around;
        last = lastData = lastShape = undefined;
      },
      get(name): unknown {
        if (name.startsWith(above)) return getFromParent(name.slice(above.length));
        if (!root || !shape) return undefined;
        const whole = findKey(shape, name);
        if (whole !== undefined) return root[whole];
        const steps = stepsOf(name);
        if (steps.length === 1) return undefined;
        let data: Data | undefined = root;
        let keys: Shape | undefined = shape;
        let member: unknown;
        for (let index = 0; index < steps.length; index += 1) {
          if (index > 0) {
            enter(member, steps[index - 1] as string);
            data = lastData;
            keys = lastShape;
          }
          const key: string | undefined = keys && findKey(keys, steps[index] as string);
          if (!data || key === undefined) return undefined;
          member = data[key];
          if (member === undefined || member === null) return undefined;
        }
        return member;
      },
    };
  }

  const row = makeRow();
  return (value, parent) => {
    row.hold(value, parent);
    return row;
  };
}
