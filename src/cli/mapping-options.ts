import type { MappingOptions } from '../mapping/time.js';
import type { ReadOptions } from './options.js';

/** `--reference` stands in where a log prints no time and a schema demands one. */
export function mappingOptionsOf({ reference }: ReadOptions): MappingOptions {
  const time = reference === undefined ? Number.NaN : Date.parse(reference);
  // What is no date is refused where the logs are read.
  return { observed: Number.isNaN(time) ? undefined : new Date(time).toISOString() };
}
