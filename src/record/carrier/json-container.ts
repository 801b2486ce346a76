import type { Run } from '../../input/place.js';
import type { CarrierEntry, Container } from './carrier.js';

/** A container while it is read. */
export interface JsonContainer extends Container {
  readonly pointer: string | undefined;
  /** Adds what was read of it up to an array of entries, or to its end. */
  add(text: string, run: Run): void;
  /** It is complete, or will not be: from now on its value stands. */
  settle(complete: boolean): void;
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

/** Whether nothing is said: empty arrays and objects only. */
function isHollow(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isHollow);
  return isObject(value) && Object.values(value).every(isHollow);
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

/**
 * The columns of the array of rows that begins where `text` ends.
 *
 * @param text a container from its beginning
 * @param closers what closes the brackets that are open
 * @param path keys and indexes from the container to the array
 */
export function findColumns(
  text: string,
  closers: string,
  path: readonly (string | number)[],
): readonly string[] | undefined {
  let holder = parseJson(text + closers);
  for (const step of path.slice(0, -1)) {
    if (typeof holder !== 'object' || holder === null) return undefined;
    holder = (holder as Readonly<Record<string | number, unknown>>)[step];
  }
  return columnsOf(holder);
}

/** A row of cells as an object. */
export function zip(columns: readonly string[], cells: readonly unknown[]): Readonly<Record<string, unknown>> {
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
 * @param closers what closes it where an array of entries begins
 * @param rows whether it is a table, whose only other word is the names of its columns
 */
export function createContainer(
  parent: Container | undefined,
  pointer: string | undefined,
  closers: () => string,
  rows: () => boolean,
): JsonContainer {
  const texts: string[] = [];
  const runs: Run[] = [];
  let whole: boolean | undefined;
  let value: unknown;

  const read = (): unknown => parseJson(texts.join('') + (whole === true ? '' : closers()));

  return {
    parent,
    pointer,
    get value(): unknown {
      return value;
    },
    add(text, run): void {
      texts.push(text);
      runs.push(run);
    },
    settle(complete): void {
      if (whole !== undefined) return;
      whole = complete;
      value = read();
    },
    entry(): CarrierEntry | undefined {
      if (value !== undefined && (rows() || isHollow(value))) return undefined;
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
