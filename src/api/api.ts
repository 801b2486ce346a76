import { createLexicon, type Lexicon } from '../catalogue/lookup.js';
import type { Explanation } from '../catalogue/explain.js';
import { catalogueRows, type CatalogueRow } from '../catalogue/rows.js';
import type { ReasonTable } from '../category/reason.js';
import type { DiagnosisBuilder } from '../classify/create-diagnosis.js';
import type { Diagnosis } from '../classify/diagnosis.js';
import type { Dialect } from '../dialect/dialect.js';
import type { IkeEvent } from '../event/event.js';
import type { Input, Source } from '../input/source.js';
import { readGrammarWith, type GrammarOptions } from '../grammar-file/read-grammar.js';
import { detectWith, type DetectionResult } from './detect.js';
import {
  builderFor,
  diagnoseWith,
  type CreateDiagnosisOptions,
  type Diagnosable,
  type DiagnoseOptions,
} from './diagnose.js';
import type { ParseOptions, ParserOptions } from './options.js';
import { makeParser, parseBatchesWith, parseTextWith, parseWith, type Parser } from './parse.js';

/** The functions of the package, over one set of dialects. */
export interface Api {
  /**
   * Events of an input, one by one; breaking off cancels the source. Nothing in a log throws; an error of the
   * caller's own stream rejects.
   *
   * @throws IkescopeError for an unknown dialect or a bad option.
   */
  readonly parse: (input: Input | Source, options?: ParseOptions) => AsyncIterableIterator<IkeEvent>;
  /** Batches of at most 512 events, flushed at each chunk: for sinks. */
  readonly parseBatches: (
    input: Input | Source,
    options?: ParseOptions,
  ) => AsyncIterableIterator<readonly IkeEvent[]>;
  /** Events of a text, synchronously. */
  readonly parseText: (text: string, options?: ParseOptions) => IterableIterator<IkeEvent>;
  /** A synchronous parser that is fed chunks: the fastest. */
  readonly createParser: (options: ParserOptions) => Parser;
  /**
   * Reads everything and says what is wrong.
   */
  readonly diagnose: (given: Diagnosable, options?: DiagnoseOptions) => Promise<Diagnosis>;
  /** A diagnosis that is fed events, also those read back from NDJSON. */
  readonly createDiagnosis: (options?: CreateDiagnosisOptions) => DiagnosisBuilder;
  /** What a code, notify name or reason string stands for. */
  readonly explain: (text: string) => Explanation;
  /** Which product printed an input, by its first 64 KiB. */
  readonly detect: (input: Input | Source, options?: ParseOptions) => Promise<DetectionResult>;
  /**
   * Reads a grammar file (text or JSON) into a dialect that is passed on as `dialects`. It may extend a dialect: the
   * result then has its id and takes its place.
   *
   * @param text the file, never its path
   * @throws IkescopeError `bad-grammar`; the message begins with `name:line:column`.
   */
  readonly readGrammar: (text: string, options?: GrammarOptions) => Dialect;
  /** All codes and reason strings that are known. */
  readonly catalogue: () => readonly CatalogueRow[];
}

/** The tables of all dialects, each once. */
const tablesOf = (dialects: readonly Dialect[]): readonly ReasonTable[] => [
  ...new Set(dialects.flatMap((each) => each.reasons)),
];

/** A dialect of the caller's takes the place of the built-in one with its id. */
const withOwn = (own: readonly Dialect[], builtIn: readonly Dialect[]): readonly Dialect[] => [
  ...own,
  ...builtIn.filter((each) => own.every(({ id }) => id !== each.id)),
];

/*
 * Each function is bound to a set of dialects by itself, so that a program that only diagnoses leaves the others out of
 * its bundle.
 */

/** Makes `parse` over a set of dialects. */
export const parseOver =
  (builtIn: readonly Dialect[]): Api['parse'] =>
  (input, options) =>
    parseWith(builtIn, input, options);

/** Makes `parseBatches` over a set of dialects. */
export const parseBatchesOver =
  (builtIn: readonly Dialect[]): Api['parseBatches'] =>
  (input, options) =>
    parseBatchesWith(builtIn, input, options);

/** Makes `parseText` over a set of dialects. */
export const parseTextOver =
  (builtIn: readonly Dialect[]): Api['parseText'] =>
  (text, options) =>
    parseTextWith(builtIn, text, options);

/** Makes `createParser` over a set of dialects. */
export const createParserOver =
  (builtIn: readonly Dialect[]): Api['createParser'] =>
  (options) =>
    makeParser(builtIn, options);

/** Makes `diagnose` over a set of dialects. */
export const diagnoseOver =
  (builtIn: readonly Dialect[]): Api['diagnose'] =>
  (given, options) =>
    diagnoseWith(builtIn, given, options);

/** Makes `createDiagnosis` over a set of dialects. */
export const createDiagnosisOver =
  (builtIn: readonly Dialect[]): Api['createDiagnosis'] =>
  (options = {}) =>
    builderFor([...builtIn, ...(options.dialects ?? [])], options);

/** Makes `explain` over a set of dialects. */
export function explainOver(builtIn: readonly Dialect[]): Api['explain'] {
  let lexicon: Lexicon | undefined;
  return (text) => (lexicon ??= createLexicon(tablesOf(builtIn))).explain(text);
}

/** Makes `detect` over a set of dialects. */
export const detectOver =
  (builtIn: readonly Dialect[]): Api['detect'] =>
  (input, options) =>
    detectWith(builtIn, input, options);

/** Makes `readGrammar` over a set of dialects. */
export const readGrammarOver =
  (builtIn: readonly Dialect[]): Api['readGrammar'] =>
  (text, options = {}) =>
    readGrammarWith(text, { ...options, dialects: withOwn(options.dialects ?? [], builtIn) });

/** Makes `catalogue` over a set of dialects. */
export const catalogueOver =
  (builtIn: readonly Dialect[]): Api['catalogue'] =>
  () =>
    catalogueRows(tablesOf(builtIn));
