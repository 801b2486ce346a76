import type { OwnType } from './own-fields.js';
import { snakeKeys } from './snake.js';

/** Where one field goes: a dotted name, and the type its value must have. */
export interface FieldTarget {
  readonly field: string;
  readonly name: string;
  readonly type: OwnType;
}

/** Writes a field into a record; false where the value is not of the type, so that it belongs elsewhere. */
export type FieldWriter = (record: Record<string, unknown>, value: unknown) => boolean;

/** The value as the type wants it; undefined where it is of another type. */
export function valueAs(type: OwnType, value: unknown): unknown {
  switch (type) {
    case 'keyword':
    case 'text':
      return typeof value === 'string'
        ? value
        : typeof value === 'number' || typeof value === 'boolean'
          ? String(value)
          : undefined;
    case 'long':
      return Number.isSafeInteger(value) ? value : undefined;
    case 'double':
      return Number.isFinite(value) ? value : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'object':
      return isObjects(value) ? snakeKeys(value) : undefined;
  }
}

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isObjects = (value: unknown): boolean =>
  Array.isArray(value) ? value.every(isObject) : isObject(value);

/** Writers that nest: `ike.spi.initiator` becomes `{ ike: { spi: { initiator } } }`. Of several for a field the first that fits. */
export function nestingWriters(targets: readonly FieldTarget[]): ReadonlyMap<string, FieldWriter> {
  const writers = new Map<string, FieldWriter>();
  for (const { field, name, type } of targets) {
    const path = name.split('.');
    const last = path.pop() as string;
    const before = writers.get(field);
    const write: FieldWriter = (record, value) => {
      const written = valueAs(type, value);
      if (written === undefined) return false;
      let at = record;
      for (const step of path) at = (at[step] ??= {}) as Record<string, unknown>;
      at[last] = written;
      return true;
    };
    writers.set(field, before ? (record, value) => before(record, value) || write(record, value) : write);
  }
  return writers;
}
