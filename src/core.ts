/**
 * The engine without dialects, for small bundles: pass those you need as `dialects`.
 *
 * @module
 */
import {
  catalogueOver,
  createDiagnosisOver,
  createParserOver,
  detectOver,
  diagnoseOver,
  explainOver,
  parseOver,
  parseBatchesOver,
  parseTextOver,
  readGrammarOver,
  type Api,
} from './api/api.js';
import type { Dialect } from './dialect/dialect.js';

export * from './public.js';

/** No dialect is built in here. */
export const dialects: readonly Dialect[] = [];
/** As in `ikescope`, with the dialects you pass. */
export const parse: Api['parse'] = /* @__PURE__ */ parseOver(dialects);
/** As in `ikescope`, with the dialects you pass. */
export const parseBatches: Api['parseBatches'] = /* @__PURE__ */ parseBatchesOver(dialects);
/** As in `ikescope`, with the dialects you pass. */
export const parseText: Api['parseText'] = /* @__PURE__ */ parseTextOver(dialects);
/** As in `ikescope`, with the dialects you pass. */
export const createParser: Api['createParser'] = /* @__PURE__ */ createParserOver(dialects);
/** As in `ikescope`, with the dialects you pass. */
export const diagnose: Api['diagnose'] = /* @__PURE__ */ diagnoseOver(dialects);
/** As in `ikescope`, with the dialects you pass. */
export const createDiagnosis: Api['createDiagnosis'] = /* @__PURE__ */ createDiagnosisOver(dialects);
/** As in `ikescope`, with the dialects you pass. */
export const explain: Api['explain'] = /* @__PURE__ */ explainOver(dialects);
/** As in `ikescope`, with the dialects you pass. */
export const detect: Api['detect'] = /* @__PURE__ */ detectOver(dialects);
/** As in `ikescope`, with the dialects you pass. */
export const readGrammar: Api['readGrammar'] = /* @__PURE__ */ readGrammarOver(dialects);
/** As in `ikescope`, with the dialects you pass. */
export const catalogue: Api['catalogue'] = /* @__PURE__ */ catalogueOver(dialects);
