import type {
  Located,
  LocatedList,
  LocatedObject,
  LocatedText,
  Member,
  Position,
  Refuse,
} from './located.js';

/*
 * The text form of a grammar file, a line at a time:
 *
 *   comment  := '#' …                       also an empty line
 *   header   := name ':' value              at the beginning of a line
 *   layout   := 'layout' id ':' template
 *   row      := id kind ':' wording
 *   property := blanks name ':' value       of the row or layout above it; `also` is a further wording
 */

const listHeaders: readonly string[] = ['products', 'files'];
const flagHeaders: readonly string[] = ['showsReceived'];
const ofFile: readonly string[] = ['format', 'extends', 'family', 'source'];

/** What the lines of a file came to. */
interface Pieces {
  readonly root: Member[];
  readonly dialect: Member[];
  readonly layouts: Located[];
  readonly rows: Located[];
  /** Takes the properties that are indented below it. */
  block: Member[] | undefined;
}

const textAt = (value: string, line: number, column: number): LocatedText => ({
  type: 'text',
  value,
  line,
  column,
});

const member = (key: LocatedText, value: Located): Member => ({ key, value });
const named = (name: string, value: Located): Member => member(textAt(name, value.line, value.column), value);

/** Reads the text form of a grammar file into the same located values as the JSON form. */
export function readTextForm(text: string, refuse: Refuse): LocatedObject {
  const pieces: Pieces = { root: [], dialect: [], layouts: [], rows: [], block: undefined };
  text.split('\n').forEach((each, index) => readLine(each.replace(/\r$/, ''), index + 1, pieces, refuse));
  const start: Position = { line: 1, column: 1 };
  const { root, dialect, layouts, rows } = pieces;
  const first = dialect[0]?.key ?? layouts[0] ?? start;
  if (layouts.length > 0) {
    const list: LocatedList = { type: 'list', items: layouts, line: first.line, column: first.column };
    dialect.push(named('layouts', list));
  }
  if (dialect.length > 0)
    root.push(named('dialect', { type: 'object', members: dialect, line: first.line, column: first.column }));
  root.push(named('rows', { type: 'list', items: rows, line: rows[0]?.line ?? 1, column: 1 }));
  return { type: 'object', members: root, ...start };
}

function readLine(text: string, line: number, pieces: Pieces, refuse: Refuse): void {
  const words = text.trim();
  if (words === '' || words.startsWith('#')) return;
  const indent = text.length - text.trimStart().length;
  const colon = text.indexOf(':', indent);
  if (colon < 0)
    refuse(
      { line, column: indent + 1 },
      'no ":": write "name: value", "id kind: wording", or "layout id: template"',
    );
  const rest = text.slice(colon + 1);
  const value = textAt(rest.trim(), line, colon + 2 + (rest.length - rest.trimStart().length));
  const before = wordsAt(text.slice(0, colon), line);
  if (value.value === '') refuse({ line, column: colon + 2 }, 'there is nothing behind the ":"');
  const [first, second, third] = before;
  if (!first) return refuse({ line, column: indent + 1 }, 'there is nothing before the ":"');
  if (third) return refuse(third, 'expected ":" here: a line is "id kind: wording" or "name: value"');
  if (indent > 0) {
    if (second) return refuse(second, 'expected ":" here: an indented line is "name: value"');
    if (!pieces.block) return refuse(first, 'a property stands below a row or a layout');
    if (first.value === 'also') addWording(pieces.block, first, value, refuse);
    else pieces.block.push(member(first, propertyOf(first.value, value)));
    return;
  }
  pieces.block = undefined;
  if (!second) readHeader(first, value, pieces);
  else pieces.block = readBlock(first, second, value, pieces);
}

function readHeader(name: LocatedText, value: LocatedText, { root, dialect }: Pieces): void {
  if (name.value === 'source') root.push(member(name, sourceOf(value)));
  else if (ofFile.includes(name.value)) root.push(member(name, value));
  else if (name.value === 'dialect') dialect.push(member({ ...name, value: 'id' }, value));
  else if (listHeaders.includes(name.value)) dialect.push(member(name, listOf(value)));
  else if (flagHeaders.includes(name.value)) dialect.push(member(name, scalarOf(value)));
  else dialect.push(member(name, value));
}

/** The first line of a layout or row; gives the list that its properties go to. */
function readBlock(first: LocatedText, second: LocatedText, value: LocatedText, pieces: Pieces): Member[] {
  const isLayout = first.value === 'layout';
  const members = isLayout
    ? [named('id', second), named('template', value)]
    : [named('id', first), named('kind', second), named('wording', value)];
  const block: LocatedObject = { type: 'object', members, line: first.line, column: first.column };
  (isLayout ? pieces.layouts : pieces.rows).push(block);
  return members;
}

/** A row may have several wordings: the one of its first line and those behind `also`. */
function addWording(block: Member[], also: LocatedText, value: LocatedText, refuse: Refuse): void {
  const index = block.findIndex(({ key }) => key.value === 'wording');
  const known = block[index];
  if (!known) return refuse(also, '"also" is a further wording of a row; a layout has one template');
  const items = known.value.type === 'list' ? known.value.items : [known.value];
  const { line, column } = known.value;
  block[index] = member(known.key, { type: 'list', items: [...items, value], line, column });
}

/** The value of a property in the shape that the JSON form gives it. */
function propertyOf(name: string, value: LocatedText): Located {
  if (name === 'source') return sourceOf(value);
  if (name === 'alternatives') return listOf(value);
  if (name === 'set') return pairsOf(value);
  if (name === 'reason') return reasonOf(value);
  return value;
}

/** The words of a piece of a line with their places. */
function wordsAt(text: string, line: number): LocatedText[] {
  return [...text.matchAll(/\S+/g)].map((match) => textAt(match[0], line, match.index + 1));
}

/** `a, b` as a list. */
function listOf(value: LocatedText): LocatedList {
  return { type: 'list', items: piecesOf(value), line: value.line, column: value.column };
}

/** The pieces between commas with their places. */
function piecesOf({ value, line, column }: LocatedText): LocatedText[] {
  let at = 0;
  return value.split(',').map((piece) => {
    const from = at + piece.length - piece.trimStart().length;
    at += piece.length + 1;
    return textAt(piece.trim(), line, column + from);
  });
}

/** `seen, log of version 4.2` as `{ certainty, where }`. */
function sourceOf(value: LocatedText): LocatedObject {
  const comma = value.value.indexOf(',');
  const certainty = comma < 0 ? value : textAt(value.value.slice(0, comma).trim(), value.line, value.column);
  const rest = comma < 0 ? '' : value.value.slice(comma + 1);
  const from = value.column + comma + 1 + (rest.length - rest.trimStart().length);
  const members = [named('certainty', certainty)];
  if (rest.trim() !== '') members.push(named('where', textAt(rest.trim(), value.line, from)));
  return { type: 'object', members, line: value.line, column: value.column };
}

/** `phase=1, by=local` as an object. */
function pairsOf(value: LocatedText): LocatedObject {
  const members = piecesOf(value).map((piece): Member => {
    const equals = piece.value.indexOf('=');
    if (equals < 0)
      return member(piece, { type: 'boolean', value: true, line: piece.line, column: piece.column });
    const key = textAt(piece.value.slice(0, equals).trim(), piece.line, piece.column);
    const text = piece.value.slice(equals + 1).trim();
    return member(key, scalarOf(textAt(text, piece.line, piece.column + equals + 1)));
  });
  return { type: 'object', members, line: value.line, column: value.column };
}

/** `notify from notify`: the capture and the table, as an object. */
function reasonOf(value: LocatedText): LocatedObject {
  const [capture, from, table] = wordsAt(value.value, value.line).map((word) => ({
    ...word,
    column: word.column + value.column - 1,
  }));
  const members: Member[] = [];
  if (capture) members.push(named('capture', capture));
  if (from?.value === 'from' && table) members.push(named('table', table));
  return { type: 'object', members, line: value.line, column: value.column };
}

/** Digits are a number, `yes`, `no`, `true`, `false` are what they say. */
function scalarOf(text: LocatedText): Located {
  const { value, line, column } = text;
  if (/^-?\d{1,15}$/.test(value)) return { type: 'number', value: Number(value), line, column };
  if (['yes', 'true'].includes(value)) return { type: 'boolean', value: true, line, column };
  if (['no', 'false'].includes(value)) return { type: 'boolean', value: false, line, column };
  return text;
}
