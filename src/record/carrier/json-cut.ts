import { parseJson } from './json-container.js';

const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/**
 * What is whole of a value whose end is missing: the members before the cut, with the brackets closed. A half string or
 * number, and a key without its value, are left out; undefined where nothing is whole.
 *
 * `{"id":"a1","reason":"No proposal chosen","time":17726` → `{"id":"a1","reason":"No proposal chosen"}`
 */
export function wholeMembers(text: string): unknown {
  const open: string[] = [];
  /** Behind the last whole member, and how many brackets were open there: those stay open from then on. */
  let cut = -1;
  let depth = 0;
  let inString = false;
  let isValue = false;
  let previous = '';
  const mark = (at: number): void => {
    cut = at;
    depth = open.length;
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (inString) {
      if (letter === '\\') at += 1;
      else if (letter === '"') {
        inString = false;
        previous = letter;
        if (isValue) mark(at + 1);
      }
      continue;
    }
    if (letter <= ' ') continue;
    const closer = closing[letter];
    if (letter === '"') {
      inString = true;
      isValue = previous === ':' || open.at(-1) === ']';
    } else if (closer !== undefined) open.push(closer);
    else if (letter === '}' || letter === ']') {
      open.pop();
      mark(at + 1);
    } else if (letter === ',') mark(at);
    previous = letter;
  }
  if (cut <= 0) return undefined;
  return parseJson(text.slice(0, cut) + open.slice(0, depth).reverse().join(''));
}
