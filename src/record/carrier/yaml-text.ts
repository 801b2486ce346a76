import { parseJson } from './json-container.js';
import { keyOf, plainScalar, unescapeDouble, yamlLines, type YamlLine } from './yaml-lines.js';

/** A value with the lines it stands on; of a sequence also those of its items, of a mapping those of its members. */
export interface YamlNode {
  readonly value: unknown;
  readonly first: number;
  readonly last: number;
  readonly items?: readonly YamlNode[];
  readonly members?: ReadonlyMap<string, YamlNode>;
}

/** Thrown, and caught, in here: the text is no YAML of the kind that is read. */
class NoYaml extends Error {}

const deepest = 32;
/** Longer texts in quotes do not go over line ends. */
const longestQuoted = 64 * 1024;

/**
 * Reads what programs print as YAML: mappings and sequences in blocks, scalars plain, quoted or as blocks. What needs
 * more of the language (anchors, tags, flows that are not JSON) is not read at all.
 *
 * @returns a document each, with the lines; undefined where the text is none
 */
export function readYaml(
  text: string,
): { readonly documents: readonly YamlNode[]; readonly lines: readonly YamlLine[] } | undefined {
  const lines = yamlLines(text);
  let at = 0;

  function skip(): void {
    while (
      at < lines.length &&
      ((lines[at] as YamlLine).blank || (lines[at] as YamlLine).text.startsWith('#'))
    )
      at += 1;
  }

  const isMark = ({ text: said, indent }: YamlLine): boolean =>
    indent === 0 && (said === '---' || said === '...');
  const isItem = ({ text: said }: YamlLine): boolean => said === '-' || said.startsWith('- ');

  function peek(): YamlLine | undefined {
    skip();
    const line = lines[at];
    return line && !isMark(line) ? line : undefined;
  }

  function block(indent: number, level: number): YamlNode {
    const line = peek();
    if (line?.indent !== indent || level > deepest) throw new NoYaml();
    if (isItem(line)) return sequence(indent, level);
    if (keyOf(line.text)) return mapping(indent, level);
    const first = at;
    at += 1;
    return scalar(line.text, indent - 1, first);
  }

  function sequence(indent: number, level: number): YamlNode {
    const first = at;
    const items: YamlNode[] = [];
    for (let line = peek(); line?.indent === indent && isItem(line); line = peek()) {
      const start = at;
      const rest = line.text.slice(1).trimStart();
      if (rest === '') {
        at += 1;
        const next = peek();
        items.push(next && next.indent > indent ? block(next.indent, level + 1) : nothing(start));
      } else {
        const width = line.text.length - rest.length;
        lines[at] = { ...line, indent: indent + width, text: rest };
        items.push(block(indent + width, level + 1));
      }
      items[items.length - 1] = { ...(items.at(-1) as YamlNode), first: start };
    }
    return { value: items.map(({ value }) => value), first, last: at - 1, items };
  }

  const nothing = (line: number): YamlNode => ({ value: null, first: line, last: line });

  function mapping(indent: number, level: number): YamlNode {
    const first = at;
    const value: Record<string, unknown> = {};
    const members = new Map<string, YamlNode>();
    for (let line = peek(); line?.indent === indent && !isItem(line); line = peek()) {
      const found = keyOf(line.text);
      if (!found || members.has(found.key)) throw new NoYaml();
      const start = at;
      at += 1;
      const member = found.rest === '' ? below(indent, level, start) : scalar(found.rest, indent, start);
      members.set(found.key, { ...member, first: start });
      if (found.key !== '__proto__') value[found.key] = member.value;
    }
    const line = peek();
    if (line && line.indent > indent) throw new NoYaml();
    return { value, first, last: at - 1, members };
  }

  /** What stands below a key that nothing stands behind. */
  function below(indent: number, level: number, start: number): YamlNode {
    const next = peek();
    if (next && (next.indent > indent || (next.indent === indent && isItem(next))))
      return block(next.indent, level + 1);
    return nothing(start);
  }

  /** The lines below that are indented more, and blank ones between them. */
  function deeper(indent: number): YamlLine[] {
    const found: YamlLine[] = [];
    let held = 0;
    for (let line = lines[at + held]; line && (line.blank || line.indent > indent); line = lines[at + held]) {
      held += 1;
      if (line.blank) continue;
      while (found.length < held) found.push(lines[at + found.length] as YamlLine);
    }
    at += found.length;
    return found;
  }

  function scalar(text: string, indent: number, first: number): YamlNode {
    const made = (value: unknown): YamlNode => ({ value, first, last: at - 1 });
    const head = text.charAt(0);
    if (/^[|>][+-]?\d?$/.test(text)) return made(literal(head === '|' ? '\n' : ' ', deeper(indent)));
    if (head === '"' || head === "'") return made(quoted(text, head));
    if (head === '[' || head === '{') {
      const value = parseJson(text);
      if (value === undefined) throw new NoYaml();
      return made(value);
    }
    if (/^[&*!|>%@`]/.test(head) || text.includes(': ') || text.endsWith(':')) throw new NoYaml();
    const further = deeper(indent);
    if (further.some(({ text: said }) => said.includes(': ') || said.endsWith(':'))) throw new NoYaml();
    return made(further.length === 0 ? plainScalar(text) : fold([text, ...further.map((line) => line.text)]));
  }

  function literal(glue: string, block: readonly YamlLine[]): string {
    const indent = Math.min(...block.filter(({ blank }) => !blank).map((line) => line.indent));
    return block.map((line) => (line.blank ? '' : ' '.repeat(line.indent - indent) + line.text)).join(glue);
  }

  /** Lines of one scalar: a line end is a blank, an empty line is a line end. */
  function fold(texts: readonly string[]): string {
    let whole = texts[0] as string;
    let empty = 0;
    for (const text of texts.slice(1)) {
      if (text === '') {
        empty += 1;
        continue;
      }
      whole += (empty > 0 ? '\n'.repeat(empty) : ' ') + text;
      empty = 0;
    }
    return whole;
  }

  /** Where the quotes that begin a text close; -1 where they do not. */
  function closing(text: string, quote: string): number {
    for (let index = 1; index < text.length; index += 1) {
      const letter = text.charAt(index);
      if (quote === '"' && letter === '\\') index += 1;
      else if (letter === quote) {
        if (quote === '"' || text.charAt(index + 1) !== quote) return index;
        index += 1;
      }
    }
    return -1;
  }

  function quoted(text: string, quote: string): string {
    let whole = text;
    let end = closing(whole, quote);
    let empty = 0;
    while (end < 0) {
      const line = lines[at];
      if (!line || isMark(line) || whole.length > longestQuoted) throw new NoYaml();
      at += 1;
      if (line.blank) {
        empty += 1;
        continue;
      }
      // A line end behind a backslash is none, and one before a backslash keeps the blank behind it.
      const joined = quote === '"' && /(?:^|[^\\])(?:\\\\)*\\$/.test(whole);
      const glue = empty > 0 ? '\n'.repeat(empty) : ' ';
      whole = joined ? whole.slice(0, -1) + line.text : whole + glue + line.text;
      empty = 0;
      end = closing(whole, quote);
    }
    if (whole.slice(end + 1).trim() !== '') throw new NoYaml();
    const inner = whole.slice(1, end);
    return quote === '"' ? unescapeDouble(inner) : inner.replaceAll("''", "'");
  }

  try {
    const documents: YamlNode[] = [];
    for (;;) {
      skip();
      const line = lines[at];
      if (!line) break;
      if (isMark(line)) at += 1;
      else documents.push(block(line.indent, 0));
      const next = peek();
      if (next && documents.length > 0 && lines[at - 1] && !isMark(lines[at - 1] as YamlLine))
        throw new NoYaml();
    }
    return { documents, lines };
  } catch (error) {
    if (error instanceof NoYaml) return undefined;
    throw error;
  }
}
