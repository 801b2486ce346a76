import type { Run } from '../../input/place.js';
import type { CarrierEntry, Container } from './carrier.js';

/** A container while it is read. */
export interface JsonContainer extends Container {
  readonly pointer: string | undefined;
  /** Whether its value stands: what is read of it from now on says more, but not to the entries. */
  readonly settled: boolean;
  /** Adds what was read of it up to an array of entries, with what would close it there, or up to its end. */
  add(text: string, run: Run, closers: string): void;
  /** From now on its value stands. */
  settle(): void;
  /** What it says besides its entries; undefined when that is nothing. */
  entry(): CarrierEntry | undefined;
}

/** Parses JSON; undefined when it is broken. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Arrays of entries stand no deeper than this. */
const deepest = 16;

/** Whether nothing is said: empty arrays and objects only. */
function isHollow(value: unknown, level = 0): boolean {
  if (typeof value !== 'object' || value === null || level > deepest) return false;
  return Object.values(value).every((member) => isHollow(member, level + 1));
}

const columnsKey = /^columns$/i;
const columnName = /^(?:column)?name$/i;

/** Names of the columns that stand beside an array of rows: strings, or objects with a name. */
function columnsOf(holder: unknown): readonly string[] | undefined {
  if (!isObject(holder)) return undefined;
  const list = Object.entries(holder).find(([key]) => columnsKey.test(key))?.[1];
  if (!Array.isArray(list)) return undefined;
  return list.map((each: unknown): string => {
    const name = isObject(each) ? Object.entries(each).find(([key]) => columnName.test(key))?.[1] : each;
    return typeof name === 'string' ? name : '';
  });
}

/** The columns of the array of rows that stands last in a container; `steps` are keys and indexes that lead to it. */
export function findColumns(
  text: string,
  steps: readonly (string | number)[],
): readonly string[] | undefined {
  let holder = parseJson(text);
  for (const step of steps.slice(0, -1)) {
    if (Array.isArray(holder)) holder = (holder as readonly unknown[]).at(-1);
    else if (isObject(holder)) holder = holder[step];
  }
  return columnsOf(holder);
}

/** A row of cells as an object. */
export function zip(
  columns: readonly string[],
  cells: readonly unknown[],
): Readonly<Record<string, unknown>> {
  const row: Record<string, unknown> = {};
  cells.forEach((cell, index) => {
    const name = columns[index] ?? '';
    const key = name === '' ? `column${index + 1}` : name;
    if (key !== '__proto__' && cell !== null && !Object.hasOwn(row, key)) row[key] = cell;
  });
  return row;
}

/**
 * Makes a container.
 *
 * @param openers what would open it, where only a later part of it is looked at
 * @param table whether its only other word is the names of columns
 */
export function createContainer(
  parent: Container | undefined,
  pointer: string | undefined,
  openers: string,
  table: boolean,
): JsonContainer {
  const texts: string[] = [];
  const runs: Run[] = [];
  let ending = '';
  let settled = false;
  let value: unknown;

  return {
    parent,
    pointer,
    get settled(): boolean {
      return settled;
    },
    get value(): unknown {
      return value;
    },
    add(text, run, closers): void {
      texts.push(text);
      runs.push(run);
      ending = closers;
    },
    settle(): void {
      if (settled) return;
      settled = true;
      value = parseJson(openers + texts.join('') + ending);
    },
    entry(): CarrierEntry | undefined {
      if (value !== undefined && (table || isHollow(value))) return undefined;
      const [first, ...rest] = runs as [Run, ...Run[]];
      return {
        value,
        text: texts.join('\n'),
        place: { ...first, pointer, rest: rest.length > 0 ? rest : undefined },
        parent,
        container: true,
        truncated: false,
      };
    },
  };
}
