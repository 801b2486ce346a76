import type { FactSource } from '../category/source.js';
import {
  defineDialect,
  type Dialect,
  type DialectDefinition,
  type Family,
  type ValueGrammars,
} from '../dialect/dialect.js';
import { IkescopeError } from '../input/error.js';
import { layout, type Layout } from '../record/layout.js';
import { createZone } from '../record/zone.js';
import { readKeyValues } from '../value/key-values.js';
import { readPayloads } from '../value/payloads.js';
import { readJsonForm } from './json-form.js';
import { refuseIn, type LocatedObject, type LocatedText, type Refuse } from './located.js';
import { membersOf, plainOf, type Members } from './members.js';
import { oneOf, readId, readRows, readSource, type LocatedRow } from './rows.js';
import { locating } from './template.js';
import { readTextForm } from './text-form.js';

/** The format of a grammar file; the number grows when a file of today would be read otherwise. */
export const grammarFormat = 'ikescope/rows@1';

/** How a grammar file is read. */
export interface GrammarOptions {
  /** Name of the file in complaints; `grammar` without it. */
  readonly name?: string | undefined;
  /** Dialects beside the built-in ones that the file may extend. */
  readonly dialects?: readonly Dialect[] | undefined;
}

const fileProperties = ['format', 'extends', 'family', 'dialect', 'source', 'rows'] as const;
const dialectProperties = [
  'id',
  'title',
  'vendor',
  'products',
  'zone',
  'files',
  'showsReceived',
  'layouts',
  'layoutsOf',
  'valuesOf',
] as const;
const layoutProperties = ['id', 'template', 'zone', 'set', 'source'] as const;

/**
 * Reads a grammar file, in its text form or its JSON form, into a dialect.
 *
 * @throws IkescopeError `bad-grammar`; the message begins with `name:line:column`.
 */
export function readGrammarWith(text: string, { name = 'grammar', dialects = [] }: GrammarOptions): Dialect {
  const refuse = refuseIn(name);
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
  const root = plain.trimStart().startsWith('{') ? readJsonForm(plain, refuse) : readTextForm(plain, refuse);
  const file = membersOf(root, 'a grammar', fileProperties, refuse);
  const format = file.text('format');
  if (format && format.value !== grammarFormat)
    refuse(format, `unknown format ${JSON.stringify(format.value)}: this version reads ${grammarFormat}`);
  const source = file.get('source');
  const fileSource = source && readSource(source, refuse);
  return file.has('extends')
    ? extended(file, fileSource, dialects, refuse)
    : ownDialect(file, fileSource, dialects, refuse);
}

/** A dialect with the rows and layouts of the file beside its own. */
function extended(
  file: Members,
  source: FactSource | undefined,
  dialects: readonly Dialect[],
  refuse: Refuse,
): Dialect {
  const base = dialectNamed(file.needText('extends'), dialects, refuse);
  const about = membersOf(file.get('dialect') ?? emptyAt(file), 'the dialect', dialectProperties, refuse);
  const id = about.text('id');
  if (id && id.value !== base.id)
    refuse(id, `a file that extends ${base.id} keeps its id: leave "dialect" out, or "extends"`);
  const layouts = readLayouts(about, source, new Set(base.layouts.map((each) => each.id)), refuse);
  const family = familyOf(base, file, refuse);
  const rows = readRows(file.list('rows'), {
    refuse,
    source,
    values: { ...base.values, ...family?.values },
    taken: new Set((family ?? base).messages.map((each) => each.id)),
    tables: tablesOf(base),
  });
  const added = rows.map(({ row }) => row);
  return located(rows, file, refuse, {
    ...base,
    ...headOf(about, refuse),
    layouts: [...layouts, ...base.layouts],
    messages: family ? base.messages : [...base.messages, ...added],
    families: base.families.map((each) =>
      each === family ? { ...each, messages: [...each.messages, ...added] } : each,
    ),
  });
}

/** A dialect that is all in the file. */
function ownDialect(
  file: Members,
  source: FactSource | undefined,
  dialects: readonly Dialect[],
  refuse: Refuse,
): Dialect {
  const object = file.get('dialect');
  if (!object)
    return refuse(file.at, 'name a dialect of its own by "dialect", or one that is built in by "extends"');
  if (file.has('family')) refuse(file.needText('family'), '"family" stands beside "extends"');
  const about = membersOf(object, 'the dialect', dialectProperties, refuse);
  const idText = about.needText('id');
  const id = readId(idText, 'the id of the dialect', refuse);
  if (dialects.some((each) => each.id === id))
    refuse(idText, `there is a dialect ${JSON.stringify(id)} already: to add rows to it write "extends"`);
  const borrowed = about.text('layoutsOf');
  const others = borrowed ? dialectNamed(borrowed, dialects, refuse).layouts : [];
  const own = readLayouts(about, source, new Set(others.map((each) => each.id)), refuse);
  if (own.length + others.length === 0)
    refuse(
      idText,
      'a dialect needs a layout that says what stands around its messages: "<body:rest>" if nothing',
    );
  const values = valuesOf(about, dialects, refuse);
  const rows = readRows(file.list('rows'), { refuse, source, values, taken: new Set(), tables: [] });
  return located(rows, file, refuse, {
    id,
    vendor: id,
    title: id,
    ...headOf(about, refuse),
    layouts: [...own, ...others],
    messages: rows.map(({ row }) => row),
    values,
  });
}

/** What both kinds of file may say about the dialect as a whole. */
function headOf(about: Members, refuse: Refuse): Partial<DialectDefinition> {
  const zone = about.text('zone');
  if (zone) checkZone(zone, refuse);
  const received = about.flag('showsReceived');
  const texts = (name: string): string[] => about.texts(name).map(({ value }) => value);
  const title = about.text('title');
  const vendor = about.text('vendor');
  return {
    ...(title && { title: title.value }),
    ...(vendor && { vendor: vendor.value }),
    ...(about.has('products') && { products: texts('products') }),
    ...(about.has('files') && { files: texts('files').map((each) => each.toLowerCase()) }),
    ...(zone && { zone: zone.value }),
    ...(received !== undefined && { showsReceived: received }),
  };
}

function readLayouts(
  about: Members,
  source: FactSource | undefined,
  taken: ReadonlySet<string>,
  refuse: Refuse,
): Layout[] {
  const seen = new Set<string>(taken);
  return about.list('layouts').map((value) => {
    const members = membersOf(value, 'a layout', layoutProperties, refuse);
    const idText = members.needText('id');
    const id = readId(idText, 'id', refuse);
    if (seen.has(id)) refuse(idText, `there is a layout ${JSON.stringify(id)} already`);
    seen.add(id);
    const given = members.get('source');
    const from =
      (given ? readSource(given, refuse) : source) ??
      refuse(members.at, 'a layout needs a "source", or the file one for all');
    const set = members.object('set');
    const zone = members.text('zone');
    if (zone) checkZone(zone, refuse);
    const template = members.needText('template');
    const bare = template.value.trim() === '<body:rest>';
    return locating(template, refuse, () =>
      layout(id, template.value, from, {
        ...(set && { set: plainOf(set) as Readonly<Record<string, unknown>> }),
        ...(zone && { zone: zone.value }),
        ...(bare && { bare }),
      }),
    );
  });
}

function checkZone(zone: LocatedText, refuse: Refuse): void {
  try {
    createZone(zone.value);
  } catch (error) {
    if (!(error instanceof IkescopeError)) throw error;
    refuse(zone, error.message);
  }
}

/** The grammars of the dialect that is named, and those that need no vendor's words. */
function valuesOf(about: Members, dialects: readonly Dialect[], refuse: Refuse): ValueGrammars {
  const common: ValueGrammars = { payloads: readPayloads, attributes: readKeyValues };
  const name = about.text('valuesOf');
  if (!name) return common;
  const { values, families } = dialectNamed(name, dialects, refuse);
  return families.reduce<ValueGrammars>((all, each) => ({ ...each.values, ...all }), {
    ...common,
    ...values,
  });
}

/** The message set that rows are added to: that of the dialect itself, or of one of its families. */
function familyOf(base: Dialect, file: Members, refuse: Refuse): Family | undefined {
  const named = file.text('family');
  const own = base.messages.length > 0 || base.families.length === 0;
  if (!named) return own ? undefined : base.families[0];
  const ids = [...(own ? [base.id] : []), ...base.families.map((each) => each.id)];
  const id = oneOf(named, `family of ${base.id}`, [...new Set(ids)], refuse);
  return base.families.find((each) => each.id === id);
}

const tablesOf = ({ reasons }: Dialect): string[] => [
  ...new Set(reasons.flatMap(({ id, vendor }) => [id, `${vendor}/${id}`])),
];

function dialectNamed(name: LocatedText, dialects: readonly Dialect[], refuse: Refuse): Dialect {
  const id = oneOf(
    name,
    'dialect',
    dialects.map((each) => each.id),
    refuse,
  );
  return dialects.find((each) => each.id === id) as Dialect;
}

const emptyAt = ({ at }: Members): LocatedObject => ({ type: 'object', members: [], ...positionOnly(at) });
const positionOnly = ({
  line,
  column,
}: {
  line: number;
  column: number;
}): { line: number; column: number } => ({
  line,
  column,
});

/** Defines the dialect; a complaint about two rows gets the place of the later one. */
function located(
  rows: readonly LocatedRow[],
  file: Members,
  refuse: Refuse,
  definition: DialectDefinition,
): Dialect {
  try {
    return defineDialect(definition);
  } catch (error) {
    if (!(error instanceof IkescopeError)) throw error;
    const { message } = error;
    const named = rows.filter(({ row }) => message.includes(`/${row.id}" `));
    return refuse(named.at(-1)?.at ?? file.at, message);
  }
}
