import type { MappingOptions } from '../mapping/time.js';
import type { ReadOptions } from './options.js';

/** `--reference` stands in where a log prints no time and a schema demands one. */
export const mappingOptionsOf = ({ reference }: ReadOptions): MappingOptions => ({
  observed: reference === undefined ? undefined : new Date(reference).toISOString(),
});
