import { categories } from '../category/categories.js';
import type { Certainty, FactSource } from '../category/source.js';
import { message, type Message, type ReasonRef } from '../dialect/message.js';
import type { ValueGrammars } from '../dialect/dialect.js';
import { eventKinds, type EventKind, type Severity } from '../event/kinds.js';
import { requiredFieldsOf, type RequiredValue } from '../event/required-fields.js';
import type { Capture, Wording } from '../template/part.js';
import { isCapture, isOptional } from '../template/part.js';
import type { Located, LocatedText, Position, Refuse } from './located.js';
import { membersOf, plainOf, unknownWord, type Members } from './members.js';
import { locating } from './template.js';

/** A row with the place it stands at. */
export interface LocatedRow {
  readonly row: Message;
  readonly at: Position;
}

/** What the rows of a file are read with. */
export interface RowContext {
  readonly refuse: Refuse;
  /** The source of rows that state none. */
  readonly source: FactSource | undefined;
  /** The grammars for structured captures that the dialect has. */
  readonly values: ValueGrammars;
  /** Ids of rows that the dialect already has. */
  readonly taken: ReadonlySet<string>;
  /** Ids of the reason tables that the dialect has. */
  readonly tables: readonly string[];
}

const properties = [
  'id',
  'kind',
  'wording',
  'category',
  'alternatives',
  'severity',
  'source',
  'set',
  'lift',
  'reason',
] as const;

const certainties: readonly Certainty[] = ['seen', 'documented', 'source-code', 'inferred'];
const severities: readonly Severity[] = ['debug', 'info', 'notice', 'warning', 'error'];
const structured: readonly (keyof ValueGrammars)[] = [
  'status',
  'proposals',
  'selectors',
  'payloads',
  'attributes',
];
/** Captures of these types do not become a text. */
const notText = ['port', 'int', 'code', 'decimal', 'endpoint', 'tags', 'structured', 'gap', ...structured];

const idPattern = /^[a-z][a-z0-9-]*$/;

/** The words of a closed list, or the complaint. */
export function oneOf<Word extends string>(
  text: LocatedText,
  what: string,
  known: readonly Word[],
  refuse: Refuse,
): Word {
  const found = known.find((each) => each === text.value);
  return found ?? refuse(text, unknownWord(what, text.value, known));
}

/** An id of lower-case letters, digits and "-". */
export function readId(text: LocatedText, what: string, refuse: Refuse): string {
  if (!idPattern.test(text.value))
    refuse(text, `${what} ${JSON.stringify(text.value)} is not made of lower-case letters, digits and "-"`);
  return text.value;
}

/** Where a fact comes from. */
export function readSource(value: Located, refuse: Refuse): FactSource {
  const members = membersOf(value, 'a source', ['where', 'certainty'], refuse);
  const certainty = oneOf(members.needText('certainty'), 'certainty', certainties, refuse);
  return { where: members.needText('where').value, certainty };
}

/** Reads the rows of a grammar file. */
export function readRows(values: readonly Located[], context: RowContext): LocatedRow[] {
  const seen = new Set<string>();
  return values.map((value) => {
    const members = membersOf(value, 'a row', properties, context.refuse);
    const id = members.needText('id');
    const row = readRow(readId(id, 'id', context.refuse), members, context);
    if (seen.has(row.id)) context.refuse(id, `id ${JSON.stringify(row.id)} stands twice`);
    if (context.taken.has(row.id))
      context.refuse(
        id,
        `id ${JSON.stringify(row.id)} is already that of a row of the dialect: choose another`,
      );
    seen.add(row.id);
    return { row, at: id };
  });
}

function readRow(id: string, members: Members, context: RowContext): Message {
  const { refuse } = context;
  const kindText = members.needText('kind');
  const kind = oneOf(kindText, 'kind of event', eventKinds, refuse);
  if (kind === 'unrecognized') refuse(kindText, '"unrecognized" is what no row knows');
  const texts = members.texts('wording');
  if (texts.length === 0) refuse(members.at, 'a row needs a "wording"');
  const given = members.get('source');
  const source =
    (given ? readSource(given, refuse) : context.source) ??
    refuse(members.at, 'a row needs a "source", or the file one for all its rows');
  const set = plainObject(members, 'set');
  const severity = members.text('severity');
  const [category, ...alternatives] = [...members.texts('category'), ...members.texts('alternatives')].map(
    (each) => oneOf(each, 'category', categoryIds, refuse),
  );
  if (!members.has('category') && members.has('alternatives'))
    refuse(members.at, '"alternatives" stand beside a "category"');
  const options = {
    ...(severity && { severity: oneOf(severity, 'severity', severities, refuse) }),
    ...(category !== undefined && { category }),
    ...(alternatives.length > 0 && { alternatives }),
    ...(set && { set }),
    ...(members.has('lift') && { lift: textsByName(members, refuse) }),
    ...(members.has('reason') && { reason: readReason(members, context) }),
  };
  const row = oneByOne(texts, refuse, (words) => message(id, kind, words, source, options));
  row.wordings.forEach((wording, index) => {
    const text = texts[index] as LocatedText;
    checkCaptures(wording, text, context);
    checkRequired(kind, wording, set ?? {}, text, refuse);
  });
  return row;
}

const categoryIds: readonly string[] = categories.map((each) => each.id);

/** Reads each wording by itself first, so that a complaint can be told its place. */
function oneByOne(
  texts: readonly LocatedText[],
  refuse: Refuse,
  read: (words: readonly string[]) => Message,
): Message {
  for (const text of texts) locating(text, refuse, () => read([text.value]));
  return read(texts.map((each) => each.value));
}

function plainObject(members: Members, name: string): Readonly<Record<string, unknown>> | undefined {
  const object = members.object(name);
  return object && (plainOf(object) as Readonly<Record<string, unknown>>);
}

function textsByName(members: Members, refuse: Refuse): Readonly<Record<string, string>> {
  const object = members.object('lift');
  return Object.fromEntries(
    (object?.members ?? []).map(({ key, value }) => [
      key.value,
      value.type === 'text' ? value.value : refuse(value, '"lift" holds names of fields'),
    ]),
  );
}

function readReason(members: Members, { refuse, tables }: RowContext): ReasonRef {
  const reason = membersOf(members.get('reason') as Located, 'a reason', ['capture', 'table'], refuse);
  const capture = reason.needText('capture');
  return { capture: capture.value, table: oneOf(reason.needText('table'), 'reason table', tables, refuse) };
}

const capturesOf = (wording: Wording): readonly Capture[] =>
  wording.parts.flatMap((part) =>
    isOptional(part) ? part.optional.filter(isCapture) : isCapture(part) ? part : [],
  );

function checkCaptures(wording: Wording, text: LocatedText, { refuse, values }: RowContext): void {
  for (const { name, type } of capturesOf(wording)) {
    const needs = structured.find((each) => each === type);
    if (needs && !values[needs])
      refuse(
        text,
        `capture <${name}:${needs}>: this dialect reads no ${needs}; name a dialect that does by "valuesOf", or capture <${name}:text>`,
      );
  }
}

const fitsValue = ({ type, list }: Capture, value: RequiredValue): boolean =>
  value === 'any' ||
  (value === 'proposals' ? type === 'proposals' : list !== undefined || !notText.includes(type ?? ''));

/** The kind of event says which fields it always carries. */
function checkRequired(
  kind: EventKind,
  wording: Wording,
  set: Readonly<Record<string, unknown>>,
  text: LocatedText,
  refuse: Refuse,
): void {
  const sets = requiredFieldsOf(kind);
  const always = wording.parts.filter(isCapture);
  const complete = sets.some((fields) =>
    Object.entries(fields).every(
      ([name, value]) =>
        Object.hasOwn(set, name) || always.some((each) => each.name === name && fitsValue(each, value)),
    ),
  );
  if (sets.length === 0 || complete) return;
  const wanted = sets
    .map((fields) =>
      Object.entries(fields)
        .map(
          ([name, value]) =>
            `<${name}:${value === 'any' && name !== 'status' ? 'code' : value === 'any' ? name : value}>`,
        )
        .join(' '),
    )
    .join(' or ');
  refuse(text, `an event of kind "${kind}" needs the capture ${wanted}, or the field by "set"`);
}
