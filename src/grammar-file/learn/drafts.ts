import type { Dialect } from '../../dialect/dialect.js';
import { IkescopeError } from '../../input/error.js';
import { compileMatcher } from '../../template/matcher.js';
import { wording } from '../../template/wording.js';
import { readGrammarWith } from '../read-grammar.js';
import { placePattern, withoutTemplate } from '../template.js';
import type { Group, Groups } from './groups.js';
import type { ShapePiece } from './shape.js';

/** What the drafts are for. */
export interface DraftOptions {
  /** The dialect whose lines they are; absent where none is known. */
  readonly dialect: Dialect | undefined;
  /** All dialects, for the dialect may be extended. */
  readonly dialects: readonly Dialect[];
  /** Where the lines are from, for the source of the rows. */
  readonly from: string;
}

/** More drafts than these nobody reads; the rest is counted. */
const mostDrafts = 200;

/** Names of captures that mean more than a field. */
const taken: readonly string[] = [
  'time',
  'session',
  'local',
  'remote',
  'localPort',
  'remotePort',
  'body',
  '_',
];

const plainNames: Readonly<Record<string, string>> = {
  int: 'number',
  decimal: 'number',
  ip: 'address',
  iso: 'date',
  text: 'quoted',
};

/** A row of the text form. */
interface Row {
  readonly id: string;
  readonly template: string;
  readonly group: Group;
  /** Why it cannot be a row as it is. */
  problem?: string | undefined;
}

/**
 * Draft rows in the text form of a grammar file, the most frequent first. What cannot be a row stands as a comment, so
 * that the whole is a grammar file that can be read at once.
 */
export function draftsOf(groups: Groups, options: DraftOptions): string {
  const all = groups.end();
  const ids = new Set<string>(['layout', ...messageIds(options.dialect)]);
  const rows = all.slice(0, mostDrafts).map((group): Row => {
    const template = templateOf(group.pieces);
    return { id: idOf(group.pieces, ids), template, group, problem: problemOf(template, group.example) };
  });
  for (;;) {
    const text = print(rows, groups, all.length, options);
    const refused = refusedRow(text, rows, options);
    if (!refused) return text;
    refused.row.problem = refused.problem;
  }
}

const messageIds = (dialect: Dialect | undefined): string[] =>
  dialect
    ? [...dialect.messages, ...dialect.families.flatMap((each) => each.messages)].map(({ id }) => id)
    : [];

/** `no answer from <address:ip>`: the shape in the template language. */
export function templateOf(pieces: readonly ShapePiece[]): string {
  const names = new Map<string, number>();
  return pieces
    .map((piece) => {
      if ('literal' in piece) return piece.literal;
      if (piece.type === 'gap') return '<_:gap>';
      const key = piece.key !== undefined && !taken.includes(piece.key) ? piece.key : undefined;
      const name = key ?? plainNames[piece.type] ?? piece.type;
      const count = (names.get(name) ?? 0) + 1;
      names.set(name, count);
      return `<${name}${count > 1 ? count : ''}:${piece.type}>`;
    })
    .join('')
    .trim();
}

/** An id of the first words that never vary. */
function idOf(pieces: readonly ShapePiece[], ids: Set<string>): string {
  const words = pieces
    .flatMap((piece) => ('literal' in piece ? (piece.literal.toLowerCase().match(/[a-z]+/g) ?? []) : []))
    .filter((word) => word.length > 1)
    .slice(0, 6);
  const base = words.join('-').slice(0, 60) || 'line';
  let id = base;
  for (let count = 2; ids.has(id); count += 1) id = `${base}-${count}`;
  ids.add(id);
  return id;
}

/** What the template language has against it, or that it does not fit its own line. */
function problemOf(template: string, example: string): string | undefined {
  try {
    const matcher = compileMatcher([{ row: undefined, wording: wording(template) }]);
    return matcher.match(example, 0, example.length) ? undefined : 'it does not fit its own line';
  } catch (error) {
    if (!(error instanceof IkescopeError)) throw error;
    // Without its place, which is the template itself, and without the list of what is known.
    const [problem = ''] = withoutTemplate(error.message, template).split(' (known: ');
    return problem.replace(placePattern, '');
  }
}

/** The row that the dialect as a whole cannot take: it fits the same lines as another. */
function refusedRow(
  text: string,
  rows: readonly Row[],
  { dialects }: DraftOptions,
): { readonly row: Row; readonly problem: string } | undefined {
  if (rows.every(({ problem }) => problem !== undefined)) return undefined;
  try {
    readGrammarWith(text, { name: 'drafts', dialects });
    return undefined;
  } catch (error) {
    if (!(error instanceof IkescopeError)) throw error;
    const [, line = ''] = error.message.split(':', 2);
    const problem = error.message.slice(error.message.indexOf(': ') + 2);
    const id = text.split('\n')[Number(line) - 1]?.split(' ')[0];
    const row = rows.find((each) => each.id === id) ?? rows.find((each) => each.problem === undefined);
    return row && { row, problem: problem.split(' and neither is more specific')[0] ?? problem };
  }
}

function print(rows: readonly Row[], groups: Groups, forms: number, options: DraftOptions): string {
  const lines = [
    '# Draft rows for the lines that nobody knows, the most frequent first. Of each row choose the kind of event,',
    '# name the captures, and delete what you do not need. A row is: id, kind, ":", wording.',
    `# ${plural(groups.lines, 'line')} in ${plural(forms, 'form')}${forms > rows.length ? `, the first ${rows.length} of them below` : ''}.`,
  ];
  if (groups.forgotten > 0)
    lines.push(`# ${plural(groups.forgotten, 'line')} of rare forms: given up for want of room.`);
  lines.push('', ...headerOf(groups, options));
  for (const { id, template, group, problem } of rows) {
    lines.push('', `# ${counted(group.count)}${group.source}:${group.line}`);
    if (template !== group.example) lines.push(`#   ${oneLine(group.example)}`);
    if (problem !== undefined) lines.push(`# No row as it is: ${oneLine(problem)}`);
    lines.push(`${problem === undefined ? '' : '# '}${id}  note: ${template}`);
  }
  return `${lines.join('\n')}\n`;
}

const counted = (count: number): string => (count === 1 ? '1 line, ' : `${count} lines, the first is `);

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ').slice(0, 300);

function headerOf({ layouts }: Groups, { dialect, from }: DraftOptions): string[] {
  const source = `source: seen, ${oneLine(from)}`;
  if (dialect) return [`extends: ${dialect.id}`, source];
  const found = [...layouts.keys()].map(({ id, wording: { text } }) => `layout ${id}: ${text}`);
  return ['dialect: mine', 'title: My product', source, '', ...found];
}
