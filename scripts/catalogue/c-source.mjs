/**
 * Reads as much of C as is needed to find calls and the strings in their arguments. Nothing is expanded: a macro between
 * two pieces of a string stays a name.
 */

const identifier = /[A-Za-z_]\w*/y;
const blank = /[\s\\]+/y;
const simple = { n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', f: '\f', v: '\v', 0: '\0' };

/** The text of a string literal without its quotes. */
function unescape(text) {
  return text.replace(/\\(x[0-9a-fA-F]{1,2}|[0-7]{1,3}|[^])/g, (_, code) => {
    if (code[0] === 'x') return String.fromCharCode(parseInt(code.slice(1), 16));
    if (/^[0-7]{2,3}$/.test(code)) return String.fromCharCode(parseInt(code, 8));
    return simple[code] ?? code;
  });
}

/** Where a literal that begins with a quote ends. */
function endOfLiteral(source, from) {
  const quote = source[from];
  let at = from + 1;
  while (at < source.length && source[at] !== quote && source[at] !== '\n') at += source[at] === '\\' ? 2 : 1;
  return at + 1;
}

/** Tokens: `{ type: 'string' | 'name' | 'other', text, line }`; comments and blanks are left out. */
export function tokens(source) {
  const found = [];
  let at = 0;
  let line = 1;
  let counted = 0;
  const lineAt = (position) => {
    for (; counted < position; counted += 1) if (source[counted] === '\n') line += 1;
    return line;
  };
  const take = (pattern) => {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    return match?.[0];
  };
  while (at < source.length) {
    const gap = take(blank);
    if (gap !== undefined) {
      at += gap.length;
      continue;
    }
    if (source.startsWith('/*', at)) {
      const end = source.indexOf('*/', at + 2);
      at = end < 0 ? source.length : end + 2;
      continue;
    }
    if (source.startsWith('//', at)) {
      const end = source.indexOf('\n', at);
      at = end < 0 ? source.length : end;
      continue;
    }
    const character = source[at];
    if (character === '"' || character === "'") {
      const end = endOfLiteral(source, at);
      const text = source.slice(at + 1, end - 1);
      found.push({
        type: character === '"' ? 'string' : 'other',
        text: character === '"' ? unescape(text) : text,
        line: lineAt(at),
      });
      at = end;
      continue;
    }
    const name = take(identifier);
    const text = name ?? character;
    found.push({ type: name === undefined ? 'other' : 'name', text, line: lineAt(at) });
    at += text.length;
  }
  return found;
}

/** The arguments of the call whose opening bracket stands at `open`, each a list of tokens. */
function argumentsFrom(all, open) {
  const list = [[]];
  let depth = 0;
  for (let index = open; index < all.length; index += 1) {
    const token = all[index];
    if (token.type === 'other' && '([{'.includes(token.text)) {
      depth += 1;
      if (depth === 1) continue;
    }
    if (token.type === 'other' && ')]}'.includes(token.text)) {
      depth -= 1;
      if (depth === 0) return list;
    }
    if (token.type === 'other' && token.text === ',' && depth === 1) list.push([]);
    else list.at(-1).push(token);
  }
  return undefined;
}

/**
 * Calls of certain functions: `{ name, line, words, pieces }`, where `pieces` are the strings and names of the first
 * argument that is a string, and `words` the names in the arguments before it.
 */
export function calls(source, isWanted) {
  const all = tokens(source);
  const found = [];
  for (let index = 0; index + 1 < all.length; index += 1) {
    const { type, text, line } = all[index];
    if (type !== 'name' || !isWanted(text) || all[index + 1].text !== '(' || all[index + 1].type !== 'other')
      continue;
    const list = argumentsFrom(all, index + 1);
    const at = list?.findIndex((each) => each.some((token) => token.type === 'string')) ?? -1;
    if (at < 0) continue;
    const pieces = list[at].filter((token) => token.type !== 'other');
    // Two strings of which one is chosen are no format.
    if (list[at].some((token) => token.type === 'other' && '?:+'.includes(token.text))) continue;
    const words = list
      .slice(0, at)
      .flatMap((each) => each.filter((token) => token.type === 'name').map((token) => token.text));
    found.push({ name: text, line, words, pieces });
  }
  return found;
}
