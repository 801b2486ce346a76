import type { Lexicon } from '../catalogue/lookup.js';
import { severityOf } from '../event/kinds.js';
import type { Row } from '../record/carrier/row.js';
import type { Clock } from '../record/clock.js';
import { memoise } from '../value/memo.js';
import type { Endpoint, Status, ValueGrammar } from '../value/types.js';
import { setStatus } from './binding.js';
import type { BoundMessage } from './bound-message.js';
import { readTime } from './carrier-time.js';
import { lineOf, memberOf } from './carrier-member.js';
import type { EntryRow, MemberField, Names } from './carrier.js';
import { readEndpoint } from './convert.js';
import type { Dialect } from './dialect.js';
import type { Draft } from './draft.js';
import type { ReasonRef } from './message.js';

/** Words that are compared: no case, no blanks, no punctuation. */
const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const folded = new Map<string, string>();

function foldOnce(text: string): string {
  if (text.length > 100) return fold(text);
  let known = folded.get(text);
  if (known === undefined) {
    known = fold(text);
    if (folded.size >= 4096) folded.clear();
    folded.set(text, known);
  }
  return known;
}

/** A condition with its names by number, so that a member is looked at once for all conditions. */
interface ReadyCondition {
  readonly slots: readonly number[];
  readonly words: ReadonlySet<string>;
}

/** A field with what it is made of. */
interface ReadyField {
  readonly name: string;
  readonly of: Names;
  readonly as: MemberField['as'];
}

/** An entry row ready for use. */
export interface ReadyEntry {
  readonly row: EntryRow;
  readonly conditions: readonly ReadyCondition[];
  readonly fields: readonly ReadyField[];
  /** The entry as a message, for each of the tables that may name its category. */
  readonly bound: readonly BoundMessage[];
  /** Members that a table of cells must have as columns. */
  readonly columns: readonly Names[];
}

interface ReadyDialect {
  /** Those with the most conditions first. */
  readonly entries: readonly ReadyEntry[];
  /** Names that conditions look at. */
  readonly names: readonly string[];
  /** What these say in the entry at hand, folded; undefined: not looked at yet. Reused from entry to entry. */
  readonly said: (string | undefined)[];
  /** The entries that rows with the same keys may be. */
  readonly byShape: WeakMap<object, readonly ReadyEntry[]>;
}

function prepareEntry(dialect: Dialect, row: EntryRow, slotOf: (name: string) => number): ReadyEntry {
  const bound = (reason: ReasonRef | undefined): BoundMessage => ({
    message: {
      id: row.id,
      kind: row.kind,
      wordings: [],
      source: row.source,
      severity: row.severity,
      category: row.category,
      alternatives: row.alternatives,
      reason,
    },
    id: `${dialect.id}/${row.id}`,
    severity: row.severity ?? severityOf(row.kind),
    values: dialect.values,
    session: dialect.session,
    weight: 0,
  });
  return {
    row,
    conditions: row.when.map(({ of, is }) => ({
      slots: [of].flat().map(slotOf),
      words: new Set(is.map(fold)),
    })),
    fields: Object.entries(row.fields).map(([name, field]) =>
      typeof field === 'object' && 'of' in field
        ? { name, of: field.of, as: field.as }
        : { name, of: field, as: undefined },
    ),
    bound: row.reasons.length === 0 ? [bound(undefined)] : row.reasons.map(bound),
    columns: [...row.keys, ...row.when.map(({ of }) => of), ...(row.line === undefined ? [] : [row.line])],
  };
}

const prepared = new WeakMap<Dialect, ReadyDialect>();

function prepare(dialect: Dialect): ReadyDialect {
  let ready = prepared.get(dialect);
  if (!ready) {
    const names: string[] = [];
    const slotOf = (name: string): number => {
      const slot = names.indexOf(name);
      return slot >= 0 ? slot : names.push(name) - 1;
    };
    const weight = ({ row }: ReadyEntry): number =>
      (row.fallback ? -10_000 : 0) +
      row.when.length * 100 +
      (row.keys.length + row.without.length) * 2 +
      (row.line === undefined ? 0 : 1);
    const entries = dialect.carriers
      .flatMap((each) => each.entries)
      .map((row) => prepareEntry(dialect, row, slotOf))
      .sort((a, b) => weight(b) - weight(a));
    ready = { entries, names, said: names.map(() => undefined), byShape: new WeakMap() };
    prepared.set(dialect, ready);
  }
  return ready;
}

/** The entries a dialect knows, those with the most conditions first. */
export const entriesOf = (dialect: Dialect): readonly ReadyEntry[] => prepare(dialect).entries;

function saidBy(value: unknown): string {
  if (typeof value === 'string') return foldOnce(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Whether for every condition any of its members has one of the words. */
function meetsAll(
  row: Row,
  { conditions }: ReadyEntry,
  names: readonly string[],
  said: (string | undefined)[],
): boolean {
  for (const { slots, words } of conditions) {
    let met = false;
    for (const slot of slots) {
      const word = (said[slot] ??= saidBy(row.get(names[slot] as string)));
      if (word === '' || !words.has(word)) continue;
      met = true;
      break;
    }
    if (!met) return false;
  }
  return true;
}

function hasAll(row: Row, keys: readonly Names[]): boolean {
  for (const names of keys) if (memberOf(row, names) === undefined) return false;
  return true;
}

const hasAny = (row: Row, members: readonly Names[]): boolean =>
  members.some((names) => memberOf(row, names) !== undefined);

/** The entries whose members the keys of a row leave open. */
function entriesFor({ entries, byShape }: ReadyDialect, row: Row): readonly ReadyEntry[] {
  if (!row.shape) return entries;
  let own = byShape.get(row.shape);
  if (!own) {
    const mayHave = (names: Names): boolean => [names].flat().some((name) => row.mayHave(name));
    own = entries.filter(
      ({ row: { keys, when } }) => keys.every(mayHave) && when.every(({ of }) => mayHave(of)),
    );
    byShape.set(row.shape, own);
  }
  return own;
}

/** The row that knows an entry. An entry known by its line alone must have one. */
export function findEntry(dialect: Dialect, row: Row): ReadyEntry | undefined {
  const ready = prepare(dialect);
  const { names, said } = ready;
  said.fill(undefined);
  const entries = entriesFor(ready, row);

  for (const entry of entries) {
    const { keys, line, when, without } = entry.row;
    if (!meetsAll(row, entry, names, said) || !hasAll(row, keys) || hasAny(row, without)) continue;
    if (line === undefined || when.length > 0 || lineOf(row, line) !== undefined) return entry;
  }
  return undefined;
}

const memos = new WeakMap<ValueGrammar<Status>, ValueGrammar<Status>>();

function statusOf(dialect: Dialect, text: string): Status {
  const grammar = dialect.values.status;
  if (!grammar) return { text, codes: [] };
  let read = memos.get(grammar);
  if (!read) {
    read = memoise(grammar);
    memos.set(grammar, read);
  }
  const result = read(text);
  return 'value' in result ? result.value : { text, codes: [] };
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const isPlain = (value: unknown): boolean =>
  typeof value !== 'object' || (Array.isArray(value) && value.every((each) => typeof each !== 'object'));

function setField(
  fields: Record<string, unknown>,
  { name, of, as }: ReadyField,
  row: Row,
  dialect: Dialect,
  clock: Clock,
): void {
  if (fields[name] !== undefined) return;
  const value = memberOf(row, of);
  if (value === undefined) return;
  if (typeof as === 'function') {
    const made = as(value);
    if (made !== undefined) fields[name] = made;
  } else if (as === 'number') {
    const number = Number(value);
    if (!Number.isNaN(number)) fields[name] = number;
  } else if (as === 'status') setStatus(fields, name, statusOf(dialect, textOf(value)));
  else if (as === 'time') {
    const time = readTime(clock, value);
    fields[name] = time ? time.iso : value;
  } else if (isPlain(value)) fields[name] = value;
}

function endOf(value: unknown): Endpoint | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (text === '') return undefined;
  return /^(?:[\d.]+|\[[\dA-Fa-f:.]+\]):\d{1,5}$/.test(text)
    ? readEndpoint(text)
    : { address: text, port: undefined };
}

/** Says what the entry says, where the line in it does not. Returns false for a time that is not understood. */
export function fill(draft: Draft, entry: ReadyEntry, row: Row, dialect: Dialect, clock: Clock): boolean {
  const { row: recipe } = entry;
  let understood = true;
  if (draft.time === undefined) {
    const value = memberOf(row, recipe.time);
    if (value !== undefined) {
      const time = readTime(clock, value);
      if (time) {
        draft.time = time.iso;
        draft.assumed = time.assumed;
      } else {
        if (typeof value !== 'object') draft.fields['timeText'] = value;
        understood = false;
      }
    }
  }
  const session = memberOf(row, recipe.session);
  if (typeof session === 'string' || typeof session === 'number') draft.session ??= String(session);
  draft.local ??= endOf(memberOf(row, recipe.local));
  draft.remote ??= endOf(memberOf(row, recipe.remote));
  for (const field of entry.fields) setField(draft.fields, field, row, dialect, clock);
  return understood;
}

function isKnown(lexicon: Lexicon, table: string, value: unknown): boolean {
  if (typeof value === 'string' || typeof value === 'number') return lexicon.find(table, value) !== undefined;
  if (typeof value !== 'object' || value === null || !('codes' in value)) return false;
  const { codes, text } = value as Status;
  return (codes.length > 0 ? codes : [text]).some((key) => lexicon.find(table, key) !== undefined);
}

/** The message that an entry is: that with the first table which knows its word. */
export function boundOf({ bound }: ReadyEntry, draft: Draft, lexicon: Lexicon): BoundMessage {
  const first = bound[0] as BoundMessage;
  if (bound.length === 1) return first;
  return (
    bound.find(({ message: { reason } }) => {
      if (!reason) return false;
      const names = typeof reason.capture === 'string' ? [reason.capture] : reason.capture;
      return names.some((name) => isKnown(lexicon, reason.table, draft.fields[name]));
    }) ??
    bound.find(({ message: { reason } }) =>
      [reason?.capture ?? []].flat().some((name) => draft.fields[name] !== undefined),
    ) ??
    first
  );
}
