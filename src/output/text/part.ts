import { indented, row, type Row } from './span.js';
import { wrap } from './wrap.js';

/** Longer lists are for the JSON form. */
export const mostRows = 20;

/** A titled list, of which the first items are shown and the others counted; nothing where there is none. */
export function part<Item>(
  title: string,
  items: readonly Item[],
  rowsFor: (shown: readonly Item[], room: number) => readonly Row[],
  width: number,
): readonly Row[] {
  if (items.length === 0) return [];
  const left = items.length - mostRows;
  const more = left > 0 ? [row(`… and ${left} more (--format json shows all).`, 'faint')] : [];
  return [
    ...wrap(row(title, 'strong'), width, 2),
    ...indented([...rowsFor(items.slice(0, mostRows), width - 2), ...more], 2),
  ];
}

/** A title with what all items of the list share: `Negotiations (2026-11-21 UTC, IKEv2)`. */
export function titleOf(title: string, shared: readonly string[]): string {
  const said = shared.filter((each) => each !== '');
  return said.length === 0 ? title : `${title} (${said.join(', ')})`;
}
