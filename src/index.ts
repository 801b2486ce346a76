/**
 * ikescope reads the IKE/IPsec logs of many vendors and says why a VPN tunnel is down.
 *
 * This module knows all built-in dialects; `ikescope/core` is the same without any.
 *
 * @module
 */
import { builtInDialects } from '../grammars/index.js';
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

/** The built-in dialects. */
export const dialects: readonly Dialect[] = builtInDialects;

/**
 * Events of an input, one by one, as they are read; breaking off cancels the source. What nobody knows becomes an event
 * of kind `unrecognized`. Nothing in a log throws; an error of the caller's own stream rejects.
 *
 * @param input text, bytes, a stream of them, or a {@link Source}; a string is the log itself, never a path
 * @throws IkescopeError `unknown-dialect`, `bad-option`, `bad-input`: rejects before the first event.
 * @example
 * ```ts
 * import { parse } from 'ikescope';
 *
 * const log = 'Nov 21 01:05:32 gw charon[9]: 05[IKE] received AUTHENTICATION_FAILED notify error';
 * for await (const event of parse(log)) console.log(event.kind, event.fields); // notify.received { … }
 * ```
 */
export const parse: Api['parse'] = /* @__PURE__ */ parseOver(builtInDialects);

/**
 * The events of {@link parse} in batches of at most 512, flushed at each chunk of the input: for sinks.
 *
 * @throws IkescopeError as {@link parse}.
 * @example
 * ```ts
 * import { parseBatches } from 'ikescope';
 *
 * for await (const batch of parseBatches(['one line\n', 'another\n'])) console.log(batch.length); // 2
 * ```
 */
export const parseBatches: Api['parseBatches'] = /* @__PURE__ */ parseBatchesOver(builtInDialects);

/**
 * The events of a text, synchronously.
 *
 * @throws IkescopeError `unknown-dialect`, `bad-option`.
 * @example
 * ```ts
 * import { parseText } from 'ikescope';
 *
 * const log = 'Nov 21 01:05:32 gw charon[9]: 05[IKE] received AUTHENTICATION_FAILED notify error';
 * const [event] = parseText(log, { reference: '2026-11-21' });
 * console.log(event?.time, event?.category); // 2026-11-21T01:05:32.000Z auth.failed
 * ```
 */
export const parseText: Api['parseText'] = /* @__PURE__ */ parseTextOver(builtInDialects);

/**
 * A parser that is fed chunks and calls back for every event: synchronous, and the fastest way in. `end()` reads what is
 * left and tells how many lines and events there were.
 *
 * @throws IkescopeError `unknown-dialect`, `bad-option`; `bad-input` when something is pushed after the end.
 * @example
 * ```ts
 * import { createParser } from 'ikescope';
 *
 * const parser = createParser({ onEvent: (event) => console.log(event.kind) }); // unrecognized
 * parser.push('half a li');
 * parser.push('ne');
 * console.log(parser.end().lines); // 1
 * ```
 */
export const createParser: Api['createParser'] = /* @__PURE__ */ createParserOver(builtInDialects);

/**
 * Reads everything and says which tunnel is down and why. Pass the logs of both gateways as two sources to have them
 * compared.
 *
 * @param given an input as for {@link parse}, or one or many {@link Source}s
 * @throws IkescopeError as {@link parse}; nothing in a log throws.
 * @example
 * ```ts
 * import { diagnose } from 'ikescope';
 *
 * const log = 'Nov 21 01:05:32 gw charon[9]: 05[IKE] <net|1> received AUTHENTICATION_FAILED notify error';
 * const { verdict, findings } = await diagnose(log);
 * console.log(verdict, findings[0]?.category); // fault auth.failed
 * ```
 */
export const diagnose: Api['diagnose'] = /* @__PURE__ */ diagnoseOver(builtInDialects);

/**
 * A diagnosis that is fed events, also those read back from NDJSON; `end()` gives the same as {@link diagnose}.
 *
 * @example
 * ```ts
 * import { createDiagnosis, parseText } from 'ikescope';
 *
 * const builder = createDiagnosis();
 * for (const event of parseText('no log')) builder.add(event);
 * console.log(builder.end().verdict); // inconclusive
 * ```
 */
export const createDiagnosis: Api['createDiagnosis'] = /* @__PURE__ */ createDiagnosisOver(builtInDialects);

/**
 * What a code, notify name or reason string stands for: exact matches, then other spellings, then suggestions.
 *
 * @param text such as `13801`, `0x35E9`, `NO_PROPOSAL_CHOSEN`, `phase1 proposal mismatch`
 * @example
 * ```ts
 * import { explain } from 'ikescope';
 *
 * const [match] = explain('NO_PROPOSAL_CHOSEN').matches;
 * console.log(match?.vendor, match?.category); // ike proposal.ike
 * ```
 */
export const explain: Api['explain'] = /* @__PURE__ */ explainOver(builtInDialects);

/**
 * Which product printed an input, by its first 64 KiB.
 *
 * @throws IkescopeError as {@link parse}.
 * @example
 * ```ts
 * import { detect } from 'ikescope';
 *
 * const { dialect } = await detect('Nov 21 01:05:32 gw charon[9]: 05[IKE] received AUTHENTICATION_FAILED notify error');
 * console.log(dialect); // strongswan
 * ```
 */
export const detect: Api['detect'] = /* @__PURE__ */ detectOver(builtInDialects);

/**
 * Reads a grammar file (text or JSON) into a dialect, which is passed on as `dialects` or `dialect`. A file that extends
 * a dialect gives one with the same id, which takes its place. The guide "Writing a dialect" describes the form.
 *
 * @param text the file itself, never its path
 * @throws IkescopeError `bad-grammar`; the message begins with `name:line:column`.
 * @example
 * ```ts
 * import { parseText, readGrammar } from 'ikescope';
 *
 * const dialect = readGrammar(`
 * extends: strongswan
 * source: seen, log of our gateways
 * own-limit  service.stopped: licence limit of <tunnels:int> tunnels reached
 * `);
 * const [event] = parseText('05[IKE] licence limit of 5 tunnels reached', { dialect });
 * console.log(event?.message, event?.fields['tunnels']); // strongswan/own-limit 5
 * ```
 */
export const readGrammar: Api['readGrammar'] = /* @__PURE__ */ readGrammarOver(builtInDialects);

/**
 * All codes and reason strings that are known, in the order of the dialects.
 *
 * @example
 * ```ts
 * import { catalogue } from 'ikescope';
 *
 * console.log(catalogue().some(({ key }) => key === 13801)); // true
 * ```
 */
export const catalogue: Api['catalogue'] = /* @__PURE__ */ catalogueOver(builtInDialects);
