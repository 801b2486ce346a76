/** A line of YAML that says something. */
export interface YamlLine {
  /** Blanks before its text. */
  indent: number;
  text: string;
  /** Where the line begins in the document, and where it ends without its line end. */
  readonly from: number;
  readonly to: number;
  readonly blank: boolean;
}

/** The lines of a document. */
export function yamlLines(text: string): YamlLine[] {
  const lines: YamlLine[] = [];
  let from = 0;
  while (from <= text.length) {
    const next = text.indexOf('\n', from);
    const end = next < 0 ? text.length : next;
    const to = end > from && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
    const line = text.slice(from, to).trimEnd();
    const said = line.trimStart();
    lines.push({ indent: line.length - said.length, text: said, from, to, blank: said === '' });
    if (next < 0) break;
    from = next + 1;
  }
  return lines;
}

/** Nothing that prints YAML leaves a blank before the colon; lists of other programs do. */
const plainKey = /^[A-Za-z_@$](?:[\w .@$/()-]*[\w@$/()-])?$/;
const quotedKey = /^(?:'[^']*'|"[^"\\]*")$/;
const longestKey = 128;

/** The key of a line and what stands behind it; undefined where the line has none. */
export function keyOf(text: string): { readonly key: string; readonly rest: string } | undefined {
  const colon = text.indexOf(':');
  if (colon < 1 || colon > longestKey || !(colon + 1 === text.length || text.charAt(colon + 1) === ' '))
    return undefined;
  const key = text.slice(0, colon);
  const rest = text.slice(colon + 1).trim();
  if (plainKey.test(key)) return { key, rest };
  return quotedKey.test(key) ? { key: key.slice(1, -1), rest } : undefined;
}

const words: Readonly<Record<string, unknown>> = { null: null, '~': null, true: true, false: false };

/** A scalar that stands without quotes. */
export const plainScalar = (text: string): unknown =>
  Object.hasOwn(words, text) ? words[text] : /^-?\d{1,15}$/.test(text) ? Number(text) : text;

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0', e: '\u001b' };

/** The text between double quotes, its line ends folded already. */
export const unescapeDouble = (text: string): string =>
  text.replace(
    /\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|(.))/g,
    (_, two: string | undefined, four: string | undefined, letter: string | undefined) => {
      const code = two ?? four;
      if (code !== undefined) return String.fromCharCode(parseInt(code, 16));
      return escapes[letter as string] ?? (letter as string);
    },
  );
