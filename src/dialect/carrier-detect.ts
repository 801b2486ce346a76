import { guessEncoding } from '../input/encoding.js';
import { defaultLimits } from '../input/limits.js';
import type { CarrierEntry } from '../record/carrier/carrier.js';
import { openCarrier, sniffCarrier } from '../record/carrier/open-carrier.js';
import { findEntry } from './carrier-entries.js';
import { lineOf } from './carrier-member.js';
import { shapesOf, type Shapes } from './carrier-shapes.js';
import { batchIn, wrappedIn } from './carrier-wrapped.js';
import type { Dialect } from './dialect.js';
import { withoutColours } from '../record/line-colours.js';
import type { DialectReader } from './reader.js';

/** The entries at the beginning of a carrier. */
export interface EntrySample {
  readonly shapes: Shapes;
  readonly entries: readonly CarrierEntry[];
}

/** The entries in the beginning of a source; undefined where it is no carrier. */
export function sampleEntries(head: string, dialects: readonly Dialect[]): EntrySample | undefined {
  const shapes = shapesOf(dialects);
  const kind = sniffCarrier(head, shapes);
  if (!kind) return undefined;
  const entries: CarrierEntry[] = [];
  const ignore = (): void => undefined;
  const bytes = new TextEncoder().encode(head);
  const reader = openCarrier(
    kind,
    guessEncoding(bytes.subarray(0, 0)),
    { entry: (entry) => entries.push(entry), line: ignore, invalid: ignore, problem: ignore },
    defaultLimits,
    shapes,
  );
  reader.push(bytes);
  reader.end();
  return { shapes, entries };
}

const keysThatProve = 4;
const linesProof = 0.5;

/** How much of the entries a dialect knows: how many, and how much these prove. */
export function scoreEntries(
  dialect: Dialect,
  reader: DialectReader,
  { shapes, entries }: EntrySample,
  certainLetters: number,
): { readonly known: number; readonly proof: number; readonly seen: number } {
  let known = 0;
  let proof = 0;
  let previous = false;
  let seen = 0;
  const weigh = (): number => Math.min(1, (reader.reading.variant?.row.weight ?? 0) / certainLetters);
  type Opened = Pick<CarrierEntry, 'value' | 'parent' | 'container'>;
  const opened = entries.flatMap((entry): readonly Opened[] => {
    const batch = batchIn(wrappedIn(entry.value), shapes.arrays);
    return batch ? batch.map((each) => ({ ...each, container: false })) : [entry];
  });
  for (const { value: outer, parent, container } of opened) {
    const wrapped = wrappedIn(outer);
    const inner =
      typeof wrapped === 'string' ||
      (wrapped !== undefined && findEntry(dialect, shapes.rowOf(wrapped, undefined)));
    const value = inner ? wrapped : outer;
    if (typeof value === 'string') {
      seen += 1;
      previous = reader.read(withoutColours(value), previous);
      if (!previous) continue;
      known += 1;
      proof += weigh();
      continue;
    }
    const row = shapes.rowOf(value, inner ? undefined : parent);
    const found = findEntry(dialect, row);
    // What wraps the entries says little, whether it is known or not.
    if (found || !container) seen += 1;
    if (!found) continue;
    const { keys, when, line } = found.row;
    const text = line === undefined ? undefined : lineOf(row, line);
    const reads = text !== undefined && reader.read(withoutColours(text).trim(), true);
    const named = when.length > 0 ? 1 : line === undefined ? keys.length / keysThatProve : 0;
    const said = Math.min(1, named + (reads ? linesProof + weigh() : 0));
    if (said === 0) continue;
    known += 1;
    proof += said;
  }
  return { known, proof, seen };
}
