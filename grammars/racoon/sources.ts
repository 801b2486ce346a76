import type { FactSource } from '../../src/category/source.js';

/** Text of ipsec-tools 0.8.2: a file below src/racoon/. */
export const tools = (file: string): FactSource => ({
  where: `ipsec-tools 0.8.2 src/racoon/${file}`,
  certainty: 'source-code',
});

/** Text of racoon2: a file below iked/. */
export const second = (file: string): FactSource => ({
  where: `racoon2 iked/${file} @7ee335e7`,
  certainty: 'source-code',
});

/** Text that both daemons share, by the file of ipsec-tools. */
export const both = (file: string): FactSource => ({
  where: `ipsec-tools 0.8.2 src/racoon/${file}; racoon2 iked @7ee335e7`,
  certainty: 'source-code',
});

/** Text of both that stands in logs people have published. */
export const seen = (file: string): FactSource => ({
  where: `ipsec-tools 0.8.2 src/racoon/${file}; published logs`,
  certainty: 'seen',
});

/** Text of ipsec-tools 0.3 to 0.7 that later versions no longer print. */
export const older: FactSource = { where: 'published logs of ipsec-tools 0.3 to 0.7', certainty: 'seen' };
