/**
 * ikescope reads the IKE/IPsec logs of many vendors and says why a VPN tunnel is down.
 *
 * This module knows all built-in dialects; `ikescope/core` is the same without any.
 *
 * @module
 */
import { builtInDialects } from '../grammars/index.js';
import { createApi } from './api/api.js';
import type { Dialect } from './dialect/dialect.js';

export * from './public.js';

const api = /* @__PURE__ */ createApi(builtInDialects);

/** The built-in dialects. */
export const dialects: readonly Dialect[] = builtInDialects;
export const parse: typeof api.parse = api.parse;
export const parseBatches: typeof api.parseBatches = api.parseBatches;
export const parseText: typeof api.parseText = api.parseText;
export const createParser: typeof api.createParser = api.createParser;
export const diagnose: typeof api.diagnose = api.diagnose;
export const createDiagnosis: typeof api.createDiagnosis = api.createDiagnosis;
export const explain: typeof api.explain = api.explain;
export const detect: typeof api.detect = api.detect;
export const readGrammar: typeof api.readGrammar = api.readGrammar;
export const catalogue: typeof api.catalogue = api.catalogue;
