import type { Container } from './carrier.js';
import { parseJson } from './json-container.js';

/**
 * An entry by the names of its members: lower case, members of members behind a dot (`properties.message`), without
 * the suffix or unit of a column (`instance_s`, `TimeGenerated [UTC]`), and those of the container behind `../`.
 */
export interface Row {
  get(name: string): unknown;
  /** True when something stands so deep that it was not read. */
  readonly tooDeep: boolean;
}

/** How names are read. */
export interface RowNames {
  /** Suffixes of columns that say the type only: `_s`. */
  readonly suffixes: readonly string[];
  /** Members that may hold JSON as text. */
  readonly encoded: ReadonlySet<string>;
}

/** Members of members are read down to here. */
const deepest = 8;
const mostKept = 5000;
const unit = /\s*\[[^\]]*\]$/;

/** Makes rows of entries; names are prepared once. */
export function createRows(names: RowNames): (value: unknown, parent: Container | undefined) => Row {
  /** By what stands before it and the key as printed: its name, and that without the suffix. */
  let prepared = new Map<string, Map<string, readonly [string, string | undefined]>>();
  let count = 0;
  const parents = new WeakMap<Container, Row>();

  function namesOf(prefix: string, key: string): readonly [string, string | undefined] {
    let under = prepared.get(prefix);
    if (!under) {
      under = new Map();
      prepared.set(prefix, under);
    }
    let both = under.get(key);
    if (!both) {
      const name = key.trim().replace(unit, '').toLowerCase();
      const suffix = names.suffixes.find((each) => name.length > each.length && name.endsWith(each));
      both = [prefix + name, suffix === undefined ? undefined : prefix + name.slice(0, -suffix.length)];
      count += 1;
      if (count > mostKept) {
        prepared = new Map();
        count = 0;
      } else under.set(key, both);
    }
    return both;
  }

  return function rowOf(value, parent): Row {
    const members = new Map<string, unknown>();
    let tooDeep = false;

    function add(name: string, member: unknown): void {
      const known = members.get(name);
      if (known === undefined || known === '' || known === null) members.set(name, member);
    }

    function read(object: object, prefix: string, level: number): void {
      for (const key in object) {
        const member = (object as Readonly<Record<string, unknown>>)[key];
        const [name, short] = namesOf(prefix, key);
        add(name, member);
        if (short !== undefined) add(short, member);
        if (typeof member === 'string') {
          if (member.charCodeAt(0) !== 123 || !names.encoded.has(short ?? name)) continue;
          const inner = parseJson(member);
          if (typeof inner === 'object' && inner !== null) read(inner, `${short ?? name}.`, level + 1);
        } else if (typeof member === 'object' && member !== null && !Array.isArray(member)) {
          if (level < deepest) read(member, `${name}.`, level + 1);
          else tooDeep = true;
        }
      }
    }

    if (typeof value === 'object' && value !== null && !Array.isArray(value)) read(value, '', 1);

    const above = (): Row | undefined => {
      if (!parent) return undefined;
      let row = parents.get(parent);
      if (!row) {
        row = rowOf(parent.value, parent.parent);
        parents.set(parent, row);
      }
      return row;
    };

    return {
      tooDeep,
      get: (name) => (name.startsWith('../') ? above()?.get(name.slice(3)) : members.get(name)),
    };
  };
}
