/** What every entry of the package exports beside the functions that know dialects. */
export { categories } from './category/categories.js';
export type { Category, Stage } from './category/category.js';
export {
  reason,
  type Advice,
  type AdviceCondition,
  type Reason,
  type ReasonDetails,
  type ReasonTable,
} from './category/reason.js';
export type { Certainty, FactSource } from './category/source.js';
export type { CatalogueRow } from './catalogue/rows.js';
export type { Explanation, ExplainMatch, MatchKind } from './catalogue/explain.js';
export type * from './classify/diagnosis.js';
export type { DiagnosisBuilder } from './classify/create-diagnosis.js';
export {
  defineDialect,
  type Dialect,
  type DialectDefinition,
  type Family,
  type RecordRow,
  type SessionName,
  type ValueGrammars,
} from './dialect/dialect.js';
export {
  carrier,
  entry,
  type Carrier,
  type Condition,
  type EntryRecipe,
  type EntryRow,
  type MemberField,
  type Names,
} from './dialect/carrier.js';
export type { Detection } from './dialect/detect.js';
export { message, type Message, type MessageOptions, type ReasonRef } from './dialect/message.js';
export type { ParseSummary } from './dialect/parser.js';
export { grammarFormat, type GrammarOptions } from './grammar-file/read-grammar.js';
export type { EventOf, IkeEvent } from './event/event.js';
export { eventKinds, type EventKind, type RequiredFields, type Severity } from './event/kinds.js';
export { IkescopeError, type IkescopeErrorCode } from './input/error.js';
export { defaultLimits, type Limits } from './input/limits.js';
export type { Notice } from './input/notice.js';
export type { Place, Run } from './input/place.js';
export type { Input, Source } from './input/source.js';
export { layout, type Layout, type LayoutOptions } from './record/layout.js';
export {
  RecordParser,
  readRecordWith,
  type LineClasses,
  type LineToken,
  type ReadRecord,
  type RecordValue,
} from './record/record-grammar.js';
export type { TimeAssumption } from './record/time-assumption.js';
export { nearestMessages, type NearestMessage } from './dialect/nearest.js';
export type { CaptureType } from './template/capture-class.js';
export type { Captures, CaptureValues, Problem } from './template/infer.js';
export type { Capture, Optional, Part, Wording } from './template/part.js';
export type { Configuration } from './value/configuration.js';
export type { Requirement, Transform, Transforms } from './value/transform.js';
export type * from './value/types.js';
export type { CreateDiagnosisOptions, Diagnosable, DiagnoseOptions } from './api/diagnose.js';
export type { DetectionResult } from './api/detect.js';
export type { Parser } from './api/parse.js';
export type { ParseOptions, ParserOptions } from './api/options.js';
export type { Api } from './api/api.js';
