import type { Advice, ReasonTable } from '../category/reason.js';
import type { EventKind, Severity } from '../event/kinds.js';
import { IkescopeError } from '../input/error.js';
import type { Layout } from '../record/layout.js';
import type { ReadRecord } from '../record/record-grammar.js';
import type { Configuration } from '../value/configuration.js';
import type { Payload, Proposal, SelectorPair, Status, ValueGrammar } from '../value/types.js';
import type { Carrier, EntryRow } from './carrier.js';
import { checkConflicts } from '../template/conflict.js';
import { anyFresh } from './fresh.js';
import type { Message, ReasonRef } from './message.js';

/** The grammars for structured captures; a dialect names those its messages use. */
export interface ValueGrammars {
  readonly status?: ValueGrammar<Status> | undefined;
  readonly proposals?: ValueGrammar<readonly Proposal[]> | undefined;
  readonly selectors?: ValueGrammar<SelectorPair> | undefined;
  readonly payloads?: ValueGrammar<readonly Payload[]> | undefined;
  readonly attributes?: ValueGrammar<Readonly<Record<string, string>>> | undefined;
}

/** Lines that belong together. */
export interface RecordRow {
  readonly id: string;
  readonly kind: EventKind;
  /** Ids of the messages that open a record; of a layout for lines in it whose message nobody knows. */
  readonly heads: readonly string[];
  /** Ids of the messages, or layouts, that may follow. */
  readonly lines: readonly string[];
  readonly read: ReadRecord;
  readonly severity?: Severity | undefined;
  /** Field that is looked up in a reason table for the category. */
  readonly reason?: ReasonRef | undefined;
}

/** A message set that several products print, each inside an envelope of its own. */
export interface Family {
  readonly id: string;
  /** Program names, in lower case, by which an envelope leads here. */
  readonly programs: readonly string[];
  /** What stands before a message besides the envelope; tried in order. Empty: the body is the message. */
  readonly heads: readonly Layout[];
  readonly messages: readonly Message[];
  readonly values?: ValueGrammars | undefined;
  /** The session as the line prints it, made of the fields of head and message. */
  readonly session?: SessionName | undefined;
}

/** Names the session of a line from its fields: `net-net[1]` from `connection` and `uniqueId`. */
export type SessionName = (fields: Readonly<Record<string, unknown>>) => string | undefined;

/** Everything that is known of what one product prints. */
export interface Dialect {
  readonly id: string;
  /** Vendor whose advice applies. */
  readonly vendor: string;
  readonly title: string;
  readonly products: readonly string[];
  /** Zone of times that print none. */
  readonly zone: string;
  /** Ordered: the first layout whose body is known wins, else the first that fits. */
  readonly layouts: readonly Layout[];
  readonly messages: readonly Message[];
  readonly families: readonly Family[];
  readonly records: readonly RecordRow[];
  /** Files whose entries are data: JSON, CSV, XML. */
  readonly carriers: readonly Carrier[];
  readonly values: ValueGrammars;
  /** The session as the line prints it, made of the fields of envelope and message. */
  readonly session?: SessionName | undefined;
  readonly reasons: readonly ReasonTable[];
  readonly advice: readonly Advice[];
  /** Base names of files, in lower case, that hint at this dialect. */
  readonly files: readonly string[];
  /** How the product's configuration writes transforms. */
  readonly configuration?: Configuration | undefined;
  /** How the product is made to log more of a negotiation: one sentence. */
  readonly moreDetail?: string | undefined;
  /** Whether a log at its usual level shows the packets or messages that arrive. */
  readonly showsReceived: boolean;
}

/** What an author writes; the rest has defaults. */
export type DialectDefinition = Pick<Dialect, 'id' | 'vendor' | 'title'> & Partial<Dialect>;

/** What holds where an author says nothing. */
export const nothingKnown = (): Omit<Dialect, 'id' | 'vendor' | 'title'> => ({
  products: [],
  zone: 'UTC',
  layouts: [],
  messages: [],
  families: [],
  records: [],
  carriers: [],
  values: {},
  reasons: [],
  advice: [],
  files: [],
  showsReceived: false,
});

const namePattern = /^[a-z][a-z0-9-]*$/;

/**
 * Defines a dialect. Built-in dialects are made with it too.
 *
 * @throws IkescopeError `bad-dialect` when an id is malformed or stands twice, or a record names an unknown message;
 *   `bad-template` when two wordings that neither beats share a line (the message shows the line).
 */
export function defineDialect(definition: DialectDefinition): Dialect {
  const dialect: Dialect = { ...nothingKnown(), ...definition };
  const refuse = (problem: string): never => {
    throw new IkescopeError('bad-dialect', `dialect ${JSON.stringify(dialect.id)}: ${problem}`);
  };
  if (!namePattern.test(dialect.id)) refuse('the id is made of lower-case letters, digits and "-"');
  checkIds(dialect.messages, 'message', refuse);
  for (const family of dialect.families) checkIds(family.messages, `message of family ${family.id}`, refuse);
  checkIds([...dialect.records, ...dialect.layouts], 'record or layout', refuse);
  const entries = dialect.carriers.flatMap((each) => each.entries);
  checkIds(entries, 'entry', refuse);
  for (const { id } of entries)
    if (dialect.messages.some((each) => each.id === id))
      refuse(`entry id ${JSON.stringify(id)} is also that of a message`);
  checkIds(dialect.carriers, 'carrier', refuse);
  checkEntries(entries, refuse);
  const known = new Set(
    [...dialect.messages, ...dialect.families.flatMap((each) => each.messages), ...dialect.layouts].map(
      (each) => each.id,
    ),
  );
  for (const record of dialect.records) {
    for (const line of [...record.heads, ...record.lines]) {
      if (!known.has(line)) refuse(`record ${record.id} names the unknown message ${JSON.stringify(line)}`);
    }
  }
  checkWordings(dialect.messages, dialect.id);
  for (const family of dialect.families) checkWordings(family.messages, family.id);
  return dialect;
}

function checkWordings(messages: readonly Message[], prefix: string): void {
  if (!anyFresh(messages)) return;
  const entries = messages.flatMap((row) => row.wordings.map((wording) => ({ row, wording })));
  checkConflicts(entries, (row) => `${prefix}/${row.id}`);
}

function checkIds(
  rows: readonly { readonly id: string }[],
  what: string,
  refuse: (problem: string) => never,
): void {
  const seen = new Set<string>();
  for (const { id } of rows) {
    if (!namePattern.test(id))
      refuse(`${what} id ${JSON.stringify(id)} is not made of lower-case letters, digits and "-"`);
    if (seen.has(id)) refuse(`${what} id ${JSON.stringify(id)} stands twice`);
    seen.add(id);
  }
}

/** An entry is recognised by something, and its names are written as they are compared. */
function checkEntries(entries: readonly EntryRow[], refuse: (problem: string) => never): void {
  for (const { id, keys, when, line, quote } of entries) {
    if (keys.length + when.length === 0 && line === undefined) refuse(`entry ${id} is recognised by nothing`);
    for (const name of [...keys, ...when.map(({ of }) => of), line ?? [], quote ?? []].flat())
      if (name !== name.toLowerCase()) refuse(`entry ${id}: write ${JSON.stringify(name)} in lower case`);
  }
}
