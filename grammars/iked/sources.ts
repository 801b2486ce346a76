import type { FactSource } from '../../src/category/source.js';

/** Text of OpenIKED portable, which OpenBSD's iked shares: a file below iked/. */
export const code = (file: string): FactSource => ({
  where: `openiked/openiked-portable iked/${file}`,
  certainty: 'source-code',
});

/** Lines of OpenBSD up to 6.6, from its FAQ on VPNs. */
export const faq: FactSource = {
  where: 'OpenBSD FAQ, Virtual Private Networks (iked -dv, to 6.6)',
  certainty: 'seen',
};

/** Recorded in the lab of this project. */
export const lab: FactSource = { where: 'OpenIKED 7.2 in the lab of this project', certainty: 'seen' };
