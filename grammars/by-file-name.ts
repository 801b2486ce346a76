import type { Dialect } from '../src/dialect/dialect.js';

/** A dialect whose files have names of their own, so that it can be loaded alone. */
export interface NamedDialect {
  /** Base names in lower case. */
  readonly files: readonly string[];
  readonly load: () => Promise<Dialect>;
}

/** For programs that start often and read a download whose members are known by name. */
export const dialectsByFileName: readonly NamedDialect[] = [
  {
    files: [
      'ikelogs.txt',
      'ikeerrors.txt',
      'connectionstats.txt',
      'cpustats.txt',
      'scrubbed-wfpdiag.txt',
      'wfpdiag.txt',
      'wfpdiag.txt.sum',
    ],
    load: async () => (await import('./azure/dialect.js')).azure,
  },
];
