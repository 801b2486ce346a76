/**
 * The number of letters to insert, drop or replace to turn one text into the other, or undefined when it is more
 * than the limit. Only the diagonal band of the table that can stay within the limit is computed, so the time
 * is linear in the length of the texts.
 */
export function editDistance(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
  const beyond = limit + 1;
  const width = 2 * limit + 1;
  // Cell k of a row is column row + k - limit.
  let band = Array.from({ length: width }, (_, k) => (k < limit ? beyond : k - limit));
  for (let row = 1; row <= a.length; row++) {
    const next: number[] = [];
    for (let k = 0; k < width; k++) {
      const column = row + k - limit;
      if (column < 0 || column > b.length) next.push(beyond);
      else if (column === 0) next.push(Math.min(row, beyond));
      else {
        const replaced = (band[k] ?? beyond) + (a[row - 1] === b[column - 1] ? 0 : 1);
        const dropped = (band[k + 1] ?? beyond) + 1;
        const inserted = (next[k - 1] ?? beyond) + 1;
        next.push(Math.min(replaced, dropped, inserted, beyond));
      }
    }
    if (next.every((cost) => cost > limit)) return undefined;
    band = next;
  }
  const distance = band[b.length - a.length + limit] ?? beyond;
  return distance > limit ? undefined : distance;
}
