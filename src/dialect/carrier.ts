import type { FactSource } from '../category/source.js';
import type { EventKind, RequiredFields, Severity } from '../event/kinds.js';
import type { Problem } from '../template/infer.js';
import type { ReasonRef } from './message.js';

/**
 * Where a member of an entry stands: a name in lower case, members of members behind a dot (`properties.message`),
 * those of the container around the entry behind `../`. Of several names the first that says something counts.
 */
export type Names = string | readonly string[];

/** A field of the event that is made of a member. */
export interface MemberField {
  readonly of: Names;
  /**
   * What it is: a number, a status (read by the dialect's grammar; `code` and `text` stand beside it), a time, or what
   * a function makes of it, which must be plain data; undefined leaves the field out. Else words, numbers and truth
   * values stay as they are.
   */
  readonly as?: 'number' | 'status' | 'time' | ((value: unknown) => unknown);
}

/** A member that has one of certain words; compared without case, blanks and punctuation. */
export interface Condition {
  readonly of: Names;
  readonly is: readonly string[];
}

/** How an entry of a carrier is recognised, and what event it is. */
export interface EntryRow {
  /** Stable within the dialect, distinct from the ids of its messages. */
  readonly id: string;
  /** What the entry is where it holds no line. */
  readonly kind: EventKind;
  readonly source: FactSource;
  /** Members an entry must have. */
  readonly keys: readonly Names[];
  readonly when: readonly Condition[];
  /** Members an entry must not have. */
  readonly without: readonly Names[];
  /** A line of a log inside the entry: it goes through the messages of the dialect, and then of the others. */
  readonly line?: Names | undefined;
  /**
   * A line of a log that the entry quotes as its proof. The entry stays what it is; the line says what the entry does
   * not, and names the fault where it says more about it than the word of the entry.
   */
  readonly quote?: Names | undefined;
  readonly time?: Names | undefined;
  readonly session?: Names | undefined;
  readonly local?: Names | undefined;
  readonly remote?: Names | undefined;
  /** Fields, also of the event that a line in it is. */
  readonly fields: Readonly<Record<string, Names | MemberField>>;
  readonly set?: Readonly<Record<string, unknown>> | undefined;
  readonly severity?: Severity | undefined;
  readonly category?: string | undefined;
  readonly alternatives?: readonly string[] | undefined;
  /** Tables that may name the category; the first that knows the word counts. */
  readonly reasons: readonly ReasonRef[];
  /** True where it is tried only when no other row knows the entry. */
  readonly fallback: boolean;
}

/** A kind of file whose entries are data. */
export interface Carrier {
  readonly id: string;
  /**
   * JSON: paths of the arrays that hold entries, besides an array or objects that stand by themselves: `records`,
   * `data.logs`, `tables[].rows` (rows of cells, with `columns` beside them).
   */
  readonly arrays: readonly string[];
  /** XML: names of outermost elements, and of those that hold entries. */
  readonly roots: readonly string[];
  readonly lists: readonly string[];
  /** XML: names of entries that may stand in no element at all, one after the other. */
  readonly alone: readonly string[];
  /** Suffixes of names that tell the type of a column only: `_s`. */
  readonly suffixes: readonly string[];
  /** Names of members that may hold JSON as text. */
  readonly encoded: readonly string[];
  /** A row with more conditions is tried before one with fewer, a fallback last. */
  readonly entries: readonly EntryRow[];
}

type FieldsOf<Fields> = { readonly [Name in keyof Fields]: Names | MemberField };

/** What an author states of an entry. */
export interface EntryRecipe<Fields extends object, Set extends object> {
  readonly keys?: readonly Names[];
  readonly when?: readonly Condition[] | Readonly<Record<string, string | readonly string[]>>;
  readonly without?: readonly Names[];
  readonly line?: Names;
  readonly quote?: Names;
  readonly time?: Names;
  readonly session?: Names;
  readonly local?: Names;
  readonly remote?: Names;
  readonly fields?: Fields & FieldsOf<Fields>;
  readonly set?: Set;
  readonly severity?: Severity;
  readonly category?: string;
  readonly alternatives?: readonly string[];
  readonly reason?: ReasonRef | readonly ReasonRef[];
  readonly fallback?: boolean;
}

type KeysOf<T> = T extends unknown ? keyof T : never;

/** `unknown` when fields and set give what the kind of event needs. */
type Complete<Kind extends EventKind, Given> = [keyof RequiredFields[Kind]] extends [never]
  ? unknown
  : [KeysOf<RequiredFields[Kind]> & Given] extends [never]
    ? Problem<`event '${Kind}' needs the field ${string & keyof RequiredFields[Kind]}`>
    : unknown;

/**
 * States an entry of a carrier: a stable id, the kind of event it is, how it is recognised and what it says.
 *
 * @example
 * ```ts
 * entry('bgp-down', 'report.fault', {
 *   when: { operationname: 'BgpDisconnectedEvent' },
 *   time: ['timegenerated', 'time'],
 *   fields: { instance: ['instance', 'properties.instance'] },
 *   category: 'routing.bgp-down',
 * }, { where: 'vendor handbook', certainty: 'documented' });
 * ```
 */
export function entry<
  const Kind extends EventKind,
  const Fields extends object = object,
  const Set extends object = object,
>(
  id: string,
  kind: Kind,
  recipe: EntryRecipe<Fields, Set> & Complete<Kind, keyof Fields | keyof Set>,
  source: FactSource,
): EntryRow {
  const stated: EntryRecipe<Fields, Set> = recipe;
  const { when = [], reason = [] } = stated;
  return {
    id,
    kind,
    source,
    keys: stated.keys ?? [],
    without: stated.without ?? [],
    when: isConditions(when)
      ? when
      : Object.entries(when).map(([of, is]) => ({ of, is: typeof is === 'string' ? [is] : is })),
    line: stated.line,
    quote: stated.quote,
    time: stated.time,
    session: stated.session,
    local: stated.local,
    remote: stated.remote,
    fields: stated.fields ?? {},
    set: stated.set as Readonly<Record<string, unknown>> | undefined,
    severity: stated.severity,
    category: stated.category,
    alternatives: stated.alternatives,
    reasons: isReference(reason) ? [reason] : reason,
    fallback: stated.fallback ?? false,
  };
}

const isConditions = (
  when: readonly Condition[] | Readonly<Record<string, string | readonly string[]>>,
): when is readonly Condition[] => Array.isArray(when);

const isReference = (reason: ReasonRef | readonly ReasonRef[]): reason is ReasonRef => !Array.isArray(reason);

/**
 * States a carrier: how its files are cut into entries, and what these are.
 *
 * @example
 * ```ts
 * carrier('answer', { arrays: ['logs'], entries: [entry('log', 'note', { line: 'raw_message', time: 'time' }, source)] });
 * ```
 */
export function carrier(
  id: string,
  parts: Partial<Omit<Carrier, 'id' | 'entries'>> & Pick<Carrier, 'entries'>,
): Carrier {
  return {
    id,
    arrays: parts.arrays ?? [],
    roots: parts.roots ?? [],
    lists: parts.lists ?? [],
    alone: parts.alone ?? [],
    suffixes: parts.suffixes ?? [],
    encoded: parts.encoded ?? [],
    entries: parts.entries,
  };
}
