import type { FactSource } from '../../src/category/source.js';

/** Two daemons against each other with one injected fault each, version 4.10. */
export const lab: FactSource = { where: 'lab captures of Libreswan 4.10', certainty: 'seen' };

/** Console output that the project's own tests recorded, by version. */
export const tests332: FactSource = {
  where: 'libreswan testing/pluto, recorded at v3.32',
  certainty: 'seen',
};
export const tests49: FactSource = { where: 'libreswan testing/pluto, recorded at v4.9', certainty: 'seen' };
export const tests54: FactSource = {
  where: 'libreswan testing/pluto, recorded at 5.4 (shapes)',
  certainty: 'seen',
};

/** Lines that people quote when they ask for help. */
export const threads: FactSource = { where: 'public troubleshooting threads', certainty: 'seen' };

/** A line that must exist because its sibling was seen. */
export const sibling: FactSource = { where: 'sibling of a line that was seen', certainty: 'inferred' };

/** Text of the daemon's source: file below pluto/ and the tags in which it stands. */
export const code = (file: string, versions: string): FactSource => ({
  where: `libreswan pluto/${file}, ${versions}`,
  certainty: 'source-code',
});
