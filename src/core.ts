/**
 * The engine without dialects, for small bundles: pass those you need as `dialects`.
 *
 * @module
 */
import { createApi, type Api } from './api/api.js';
import type { Dialect } from './dialect/dialect.js';

export * from './public.js';

const api: Api = /* @__PURE__ */ createApi([]);

/** No dialect is built in here. */
export const dialects: readonly Dialect[] = [];
/** As in `ikescope`, with the dialects you pass. */
export const parse: Api['parse'] = api.parse;
/** As in `ikescope`, with the dialects you pass. */
export const parseBatches: Api['parseBatches'] = api.parseBatches;
/** As in `ikescope`, with the dialects you pass. */
export const parseText: Api['parseText'] = api.parseText;
/** As in `ikescope`, with the dialects you pass. */
export const createParser: Api['createParser'] = api.createParser;
/** As in `ikescope`, with the dialects you pass. */
export const diagnose: Api['diagnose'] = api.diagnose;
/** As in `ikescope`, with the dialects you pass. */
export const createDiagnosis: Api['createDiagnosis'] = api.createDiagnosis;
/** As in `ikescope`, with the dialects you pass. */
export const explain: Api['explain'] = api.explain;
/** As in `ikescope`, with the dialects you pass. */
export const detect: Api['detect'] = api.detect;
/** As in `ikescope`, with the dialects you pass. */
export const readGrammar: Api['readGrammar'] = api.readGrammar;
/** As in `ikescope`, with the dialects you pass. */
export const catalogue: Api['catalogue'] = api.catalogue;
