import type { Row } from '../record/carrier/row.js';
import type { Names } from './carrier.js';

/** A dash alone stands for nothing. */
const says = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && value !== '-';

/** What the first of several members says. */
export function memberOf(row: Row, names: Names | undefined): unknown {
  if (names === undefined) return undefined;
  if (typeof names === 'string') {
    const value = row.get(names);
    return says(value) ? value : undefined;
  }
  for (const name of names) {
    const value = row.get(name);
    if (says(value)) return value;
  }
  return undefined;
}

const mostBytes = 1 << 20;

const isByte = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 255;

/** The line in an entry: a text, or its bytes as numbers, which is how a journal writes what is not plain text. */
export function lineOf(row: Row, names: Names): string | undefined {
  const value = memberOf(row, names);
  if (typeof value === 'string') return value;
  if (!Array.isArray(value) || value.length === 0 || value.length > mostBytes || !value.every(isByte))
    return undefined;
  return new TextDecoder().decode(Uint8Array.from(value as readonly number[]));
}
