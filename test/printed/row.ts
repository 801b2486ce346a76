import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { inPhase, withoutPhase } from '../../src/category/phase.js';
import type { IkeEvent } from '../../src/event/event.js';
import { packageRoot } from '../support/root.js';

/** A row of the tables of the vendors. */
export interface ReferenceRow {
  readonly vendor: string;
  readonly scope: string;
  readonly key: string | number;
  readonly category: string;
  readonly alternatives: readonly string[];
  readonly forms?: readonly (string | number)[];
}

/** All rows. */
export const referenceRows = JSON.parse(
  readFileSync(join(packageRoot(), 'test/catalogue/reference/rows.json'), 'utf8'),
) as readonly ReferenceRow[];

/** The rows of a vendor, in one scope or in all. */
export const rowsOf = (vendor: string, scope?: string): readonly ReferenceRow[] =>
  referenceRows.filter((row) => row.vendor === vendor && (scope === undefined || row.scope === scope));

/** What stands around a word and is another in every log. */
export interface Values {
  readonly local: string;
  readonly remote: string;
  /** Seconds since 1970. */
  readonly time: number;
  readonly id: number;
}

/** Any values: addresses of other documents than the samples, times of several years. */
export const values: fc.Arbitrary<Values> = fc.record({
  local: fc.ipV4(),
  remote: fc.ipV4(),
  time: fc.integer({ min: 1_600_000_000, max: 1_900_000_000 }),
  id: fc.integer({ min: 1, max: 0xffffff }),
});

/** `2026-03-04T10:55:16` */
export const isoOf = ({ time }: Values): string => new Date(time * 1000).toISOString().slice(0, 19);

/** `Mar  4 10:55:16` */
export function bsdOf({ time }: Values): string {
  const [, month = '', date = '', clock = ''] =
    /^\w+, (\d\d) (\w+) \d+ ([\d:]+)/.exec(new Date(time * 1000).toUTCString()) ?? [];
  return `${date} ${month.replace(/^0/, ' ')} ${clock}`;
}

/**
 * Whether an event says what the row says. A word of both phases claims what both have in common while the line does not
 * tell the phase, and is its twin where the line tells the other phase.
 */
export function saysRow({ category, kind }: IkeEvent, row: ReferenceRow): boolean {
  if (row.category === 'none') return category === undefined && kind !== 'unrecognized';
  return (
    category !== undefined &&
    [row.category, withoutPhase(row.category), inPhase(row.category, 1), inPhase(row.category, 2)].includes(
      category,
    )
  );
}
