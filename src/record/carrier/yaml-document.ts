import type { Container } from './carrier.js';
import type { DocumentPart, Range, ReadDocument } from './document.js';
import type { ArrayPaths } from './json-path.js';
import type { YamlLine } from './yaml-lines.js';
import { keyOf, yamlLines } from './yaml-lines.js';
import { readYaml, type YamlNode } from './yaml-text.js';

/** Fewer keys prove nothing. */
const fewestKeys = 2;

/** The keys of the outermost mapping, or of the first item of a sequence; undefined where a text cannot be YAML. */
export function yamlKeys(head: string): readonly string[] | undefined {
  const lines = yamlLines(head).filter(({ blank, text }) => !blank && !text.startsWith('#'));
  if (lines[0]?.text === '---') lines.shift();
  const [first] = lines;
  if (first?.indent !== 0) return undefined;
  const inList = first.text.startsWith('- ');
  const indent = inList ? 2 : 0;
  const keys: string[] = [];
  for (const [index, line] of lines.entries()) {
    const begins = inList && line.indent === 0;
    if (begins && !line.text.startsWith('- ')) return undefined;
    if (begins && index > 0) break;
    // An item of a sequence may stand as far out as its key, and the last line may be cut.
    if (!begins && (line.indent !== indent || (!inList && line.text.startsWith('-')))) continue;
    const found = keyOf(begins ? line.text.slice(2) : line.text);
    if (found) keys.push(found.key);
    else if (index < lines.length - 1) return undefined;
  }
  return keys.length >= fewestKeys ? keys : undefined;
}

/** Reads YAML as entries: its documents, the items of a sequence, or those of the sequences that hold entries. */
export const yamlDocument =
  (arrays: ArrayPaths): ReadDocument =>
  (text) => {
    const read = readYaml(text);
    if (!read) return undefined;
    const { lines } = read;
    return read.documents.flatMap((node) =>
      node.items
        ? node.items.map((item, index) => partOf(item, `/${index}`, lines))
        : parts(node, arrays, lines),
    );
  };

function rangeOf(first: number, last: number, lines: readonly YamlLine[]): Range {
  let end = last;
  while (end > first && lines[end]?.blank === true) end -= 1;
  return { from: (lines[first] as YamlLine).from, to: (lines[end] as YamlLine).to };
}

const partOf = (
  node: YamlNode,
  pointer: string | undefined,
  lines: readonly YamlLine[],
  parent?: Container,
): DocumentPart => ({
  value: node.value,
  ranges: [rangeOf(node.first, node.last, lines)],
  pointer,
  parent,
  container: false,
});

/** A mapping: an entry, or a container with the entries in one of its members. */
function parts(node: YamlNode, arrays: ArrayPaths, lines: readonly YamlLine[]): readonly DocumentPart[] {
  const held = [...(node.members ?? [])].find(([key, { items }]) => items && arrays.has(key));
  if (!held) return [partOf(node, undefined, lines)];
  const [key, list] = held;
  const items = list.items as readonly YamlNode[];
  const value = { ...(node.value as object), [key]: [] };
  const container: Container = { parent: undefined, value };
  const begin = (items[0] as YamlNode).first;
  const ranges: Range[] = [];
  if (begin > node.first) ranges.push(rangeOf(node.first, begin - 1, lines));
  const behind = (items.at(-1) as YamlNode).last + 1;
  if (behind <= node.last && lines.slice(behind, node.last + 1).some(({ blank }) => !blank))
    ranges.push(rangeOf(behind, node.last, lines));
  const entries = items.map((item, index) => partOf(item, `/${key}/${index}`, lines, container));
  const [first, ...rest] = ranges;
  if (!first) return entries;
  return [{ value, ranges: [first, ...rest], pointer: '', parent: undefined, container: true }, ...entries];
}
