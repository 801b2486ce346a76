/** Makes wordings of formats. */

const conversion =
  /%(?<flags>[-+ #0']*)(?<width>\d+|\*)?(?:\.(?<precision>\d+|\*)?)?(?<length>hh|h|ll|l|j|z|t|q|L)?(?<kind>[A-Za-z%])/g;

/** What the conversions of C print. */
const usual = {
  d: 'int',
  i: 'int',
  u: 'int',
  x: 'hex',
  X: 'hex',
  p: 'hex',
  f: 'decimal',
  g: 'text',
  e: 'text',
  s: 'text',
  c: 'text',
  m: 'text',
};

function typeOf({ flags = '', width, precision, kind }, own) {
  const special = own[`${flags.includes('#') ? '#' : ''}${kind}`] ?? own[kind];
  const type = special ?? usual[kind] ?? 'text';
  // Padding with blanks, and values that are cut, are no numbers any more.
  const padded = width !== undefined && !flags.includes('0') && precision === undefined;
  return padded ? 'text' : type;
}

/** The parts of a format: strings stay, conversions become `{ type }`. */
function partsOf(pieces, { conversions, macros }) {
  const parts = [];
  for (const { type, text } of pieces) {
    if (type === 'name') {
      // The names of C for conversions stand behind a "%".
      const last = parts.at(-1);
      if (
        /^(?:PRI[diuxX]\d+|PRI[diuxX](?:MAX|PTR))$/.test(text) &&
        typeof last === 'string' &&
        /%[-+ #0]*\d*$/.test(last)
      ) {
        parts[parts.length - 1] = last.replace(/%[-+ #0]*\d*$/, '');
        parts.push({ type: /^PRI[xX]/.test(text) ? 'hex' : 'int' });
      } else parts.push({ type: macros[text] ?? 'text' });
      continue;
    }
    let at = 0;
    for (const match of text.matchAll(conversion)) {
      parts.push(text.slice(at, match.index));
      parts.push(match.groups.kind === '%' ? '%' : { type: typeOf(match.groups, conversions) });
      at = match.index + match[0].length;
    }
    parts.push(text.slice(at));
  }
  return parts.filter((part) => part !== '');
}

/** The wording of a format; undefined where it spans lines. Values that touch each other become one. */
export function wordingOf(pieces, family) {
  const merged = [];
  for (const part of partsOf(pieces, family)) {
    const last = merged.at(-1);
    if (typeof part === 'string' && typeof last === 'string') merged[merged.length - 1] = last + part;
    else if (typeof part === 'object' && typeof last === 'object')
      merged[merged.length - 1] = { type: 'text' };
    else merged.push(part);
  }
  const text = merged.map((part) => (typeof part === 'string' ? part : `<_:${part.type}>`)).join('');
  const line = text.replace(/[\s\0]+$/, '');
  return /[\n\r\0]|\[\[|\]\]/.test(line) ? undefined : line;
}
