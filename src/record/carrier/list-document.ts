import type { Container } from './carrier.js';
import type { DocumentPart, Range } from './document.js';
import type { ArrayPaths } from './json-path.js';
import { readBraces } from './list-braces.js';
import { listObjects, listValue, type ListMember, type ListObject } from './list-text.js';
import { yamlLines, type YamlLine } from './yaml-lines.js';

/** Reads objects printed as lists as entries; a member that holds entries makes a container of its object. */
export const listDocument =
  (arrays: ArrayPaths) =>
  (text: string): readonly DocumentPart[] | undefined => {
    const lines = yamlLines(text);
    const objects = listObjects(lines);
    if (objects.length === 0) return undefined;
    return objects.flatMap((object, index) => partsOf(object, index, lines, arrays, text));
  };

const rangeOf = (first: number, last: number, lines: readonly YamlLine[]): Range => ({
  from: (lines[first] as YamlLine).from,
  to: (lines[last] as YamlLine).to,
});

/** The elements of an array of JSON between two places of a text, by their brackets. */
function elementsOf(text: string, from: number, to: number): Range[] {
  const found: Range[] = [];
  let depth = 0;
  let start = -1;
  let inString = false;
  for (let at = from; at < to; at += 1) {
    const letter = text.charAt(at);
    if (inString) {
      if (letter === '\\') at += 1;
      else if (letter === '"') inString = false;
    } else if (letter === '"') inString = true;
    else if (letter === '{' || letter === '[') {
      depth += 1;
      if (depth === 2) start = at;
    } else if (letter === '}' || letter === ']') {
      depth -= 1;
      if (depth === 1) found.push({ from: start, to: at + (text.charAt(at + 1) === ',' ? 2 : 1) });
    }
  }
  return found;
}

interface Held {
  readonly values: readonly unknown[];
  readonly ranges: readonly Range[];
}

/** The entries in a member: an array of JSON, or objects in braces. */
function entriesIn(member: ListMember, lines: readonly YamlLine[], text: string): Held | undefined {
  const value = listValue(member);
  const { from, to } = rangeOf(member.first, member.last, lines);
  if (Array.isArray(value)) {
    const ranges = elementsOf(text, text.indexOf(':', from) + 1, to);
    return ranges.length === value.length && ranges.length > 0 ? { values: value, ranges } : undefined;
  }
  const read = typeof value === 'string' ? readBraces(lines, member.first, member.last) : undefined;
  if (!read) return undefined;
  return {
    values: read.map((each) => each.value),
    ranges: read.map(({ first, last }) => rangeOf(first, last, lines)),
  };
}

function partsOf(
  { members, first, last }: ListObject,
  index: number,
  lines: readonly YamlLine[],
  arrays: ArrayPaths,
  text: string,
): readonly DocumentPart[] {
  const value: Record<string, unknown> = {};
  for (const member of members) if (member.key !== '__proto__') value[member.key] = listValue(member);
  const whole = rangeOf(first, last, lines);
  const list = members.find(({ key }) => arrays.has(key));
  const held = list && entriesIn(list, lines, text);
  if (!list || !held)
    return [{ value, ranges: [whole], pointer: `/${index}`, parent: undefined, container: false }];
  value[list.key] = [];
  const container: Container = { parent: undefined, value };
  const ranges: Range[] = [];
  let at = whole.from;
  for (const { from, to } of [...held.ranges, { from: whole.to, to: whole.to }]) {
    const said = text.slice(at, from);
    const begin = at + said.length - said.trimStart().length;
    if (said.trim() !== '') ranges.push({ from: begin, to: at + said.trimEnd().length });
    at = to;
  }
  const [begin = { from: whole.from, to: whole.from }, ...rest] = ranges;
  return [
    { value, ranges: [begin, ...rest], pointer: `/${index}`, parent: undefined, container: true },
    ...held.values.map((each, place): DocumentPart => ({
      value: each,
      ranges: [held.ranges[place] as Range],
      pointer: `/${index}/${list.key}/${place}`,
      parent: container,
      container: false,
    })),
  ];
}
