/*
 * The toolkit sorts the tokens of a lexer by the characters they may begin with. It finds those by reading each pattern into
 * a tree, with a library as large as the lexer itself. This does the same for patterns without the flags `u` and `v`, and
 * where it is in doubt it names too many characters, never too few: the lexer then tries a token in vain.
 */

/** Characters up to this one count by themselves, the others all together. */
const byThemselves = 256;
/** As the toolkit numbers groups of characters: 0 to 255 by themselves, then one for each 255 further. */
const groups = 513;

const newSet = () => new Uint8Array(byThemselves + 1);
const addRange = (set, from, to) => {
  for (let code = from; code <= to && code < byThemselves; code += 1) set[code] = 1;
  if (to >= byThemselves) set[byThemselves] = 1;
};
const addAll = (set, other) => other.forEach((yes, code) => yes === 1 && (set[code] = 1));
const complement = (set) => set.map((yes, code) => (code === byThemselves || yes === 0 ? 1 : 0));

const setOf = (...ranges) => {
  const set = newSet();
  for (const [from, to] of ranges) addRange(set, from, to);
  return set;
};
const digits = setOf([48, 57]);
const words = setOf([48, 57], [65, 90], [95, 95], [97, 122]);
const blanks = setOf([9, 13], [32, 32], [160, 160], [byThemselves, byThemselves]);
const anything = setOf([0, byThemselves]);
const classes = {
  d: digits,
  D: complement(digits),
  w: words,
  W: complement(words),
  s: blanks,
  S: complement(blanks),
};
const controls = { n: 10, r: 13, t: 9, f: 12, v: 11, 0: 0 };

/** With the flag `i`: both cases; what has its other case far away counts as anything that is not ASCII. */
function withBothCases(set) {
  for (let code = 65; code <= 90; code += 1) {
    if (set[code] === 1 || set[code + 32] === 1) set[code] = set[code + 32] = 1;
  }
  if (set.subarray(128).includes(1)) set.fill(1, 128);
  return set;
}

/** Reads a pattern from left to right; `set` is what a part may begin with, `empty` whether it may match nothing. */
function readPattern(source) {
  let at = 0;
  const takes = (text) => {
    if (!source.startsWith(text, at)) return false;
    at += text.length;
    return true;
  };
  const hexadecimal = (length) => {
    const code = parseInt(source.slice(at, at + length), 16);
    at += length;
    return code;
  };

  /** What follows a backslash: a class, or the code of a character; nothing for what stands for no character. */
  function escape(inClass) {
    const letter = source[at];
    at += 1;
    if (letter in classes) return classes[letter];
    if (letter === 'b' && inClass) return 8;
    if (letter === 'b' || letter === 'B') return undefined;
    if (letter in controls) return controls[letter];
    if (letter === 'x') return hexadecimal(2);
    if (letter === 'u') return hexadecimal(4);
    if (letter === 'c') return source.charCodeAt(at++) % 32;
    if (letter === 'k' || (letter >= '1' && letter <= '9')) return anything;
    return letter.charCodeAt(0);
  }

  function charactersInBrackets() {
    const negated = takes('^');
    const set = newSet();
    const one = () => (takes('\\') ? escape(true) : source.charCodeAt(at++));
    while (!takes(']')) {
      const from = one();
      if (typeof from !== 'number') addAll(set, from);
      else if (source[at] === '-' && source[at + 1] !== ']') {
        at += 1;
        const to = one();
        addRange(set, from, typeof to === 'number' ? to : byThemselves);
        if (typeof to !== 'number') addAll(set, anything);
      } else addRange(set, from, from);
    }
    return negated ? complement(set) : set;
  }

  function group() {
    const looks = ['?=', '?!', '?<=', '?<!'].some(takes);
    if (!looks && !takes('?:') && takes('?<')) at = source.indexOf('>', at) + 1;
    const inner = alternatives();
    takes(')');
    // What only looks takes nothing; what it looks at does not matter.
    return looks ? { set: newSet(), empty: true } : inner;
  }

  function atom() {
    if (takes('(')) return group();
    if (takes('[')) return { set: charactersInBrackets(), empty: false };
    if (takes('^') || takes('$')) return { set: newSet(), empty: true };
    if (takes('.')) return { set: anything, empty: false };
    const found = takes('\\') ? escape(false) : source.charCodeAt(at++);
    if (found === undefined) return { set: newSet(), empty: true };
    // A reference to a group may be to one that matched nothing.
    if (typeof found !== 'number') return { set: found, empty: found === anything };
    return { set: setOf([Math.min(found, byThemselves), Math.min(found, byThemselves)]), empty: false };
  }

  /** Whether a quantifier that lets a part be absent stands here; takes any. */
  function quantifierAllowsNone() {
    const [found = '', least] = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(source.slice(at, at + 24)) ?? [];
    at += found.length;
    return found.startsWith('*') || found.startsWith('?') || Number(least) === 0;
  }

  function alternative() {
    const set = newSet();
    let empty = true;
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const part = atom();
      const mayBeAbsent = quantifierAllowsNone();
      if (empty) addAll(set, part.set);
      empty &&= part.empty || mayBeAbsent;
    }
    return { set, empty };
  }

  function alternatives() {
    const { set, ...first } = alternative();
    let { empty } = first;
    while (takes('|')) {
      const next = alternative();
      addAll(set, next.set);
      empty ||= next.empty;
    }
    return { set, empty };
  }

  return alternatives();
}

/** The groups of characters that a match of the pattern may begin with. */
export function getOptimizedStartCodesIndices({ source, ignoreCase }) {
  const { set, empty } = readPattern(source);
  const codes = empty ? anything : ignoreCase ? withBothCases(set) : set;
  return Array.from({ length: groups }, (_, index) => index).filter(
    (index) => codes[Math.min(index, byThemselves)] === 1,
  );
}

/** Whether a match may hold one of the characters; where a pattern is concerned nobody needs to know for certain. */
export const canMatchCharCode = (codes, pattern) =>
  pattern instanceof RegExp || codes.some((code) => pattern.includes(String.fromCharCode(code)));

export const failedOptimizationPrefixMsg = '';
