import type { Part } from './part.js';

/**
 * Templates that were read when the package was built; the build puts those of the built-in layouts here, so that a
 * start need not read them. Outside of the published package there are none.
 */
export const parsedTemplates: ReadonlyMap<string, readonly Part[]> = new Map();
