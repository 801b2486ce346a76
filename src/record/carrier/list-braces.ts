import type { YamlLine } from './yaml-lines.js';

/** An object in braces with the lines it stands on. */
export interface BraceObject {
  readonly value: Readonly<Record<string, unknown>>;
  readonly first: number;
  readonly last: number;
}

const opens: ReadonlySet<string> = new Set(['{', '[']);
const closes: ReadonlySet<string> = new Set(['}', '},', ']', '],']);
const longestName = 64;
const name = /^[A-Za-z_@][\w.@-]*$/;
const deepest = 16;

interface Open {
  readonly members: Record<string, unknown>;
  readonly list: unknown[];
  readonly first: number;
  /** The member that is open: lines without a name go on with it. */
  key: string | undefined;
}

/**
 * Reads objects that stand as `name : value` lines in braces inside a member of a list. Undefined where the braces do
 * not fit, or where none of them stands on a line of its own.
 */
export function readBraces(
  lines: readonly YamlLine[],
  from: number,
  to: number,
): readonly BraceObject[] | undefined {
  const found: BraceObject[] = [];
  const stack: Open[] = [];
  for (let at = from; at <= to; at += 1) {
    const line = lines[at] as YamlLine;
    if (line.blank) continue;
    const [said, outer] =
      at === from ? [line.text.slice(line.text.indexOf(' :') + 2).trim(), true] : [line.text, false];
    if (said === '') continue;
    const { key, value } = memberOf(said);
    if (opens.has(value) && (key !== undefined || value === said)) {
      const open = stack.at(-1);
      if (open && key !== undefined) open.key = key;
      if (stack.length >= deepest) return undefined;
      stack.push({ members: {}, list: [], first: at, key: undefined });
      if (outer && value !== said) return undefined;
      continue;
    }
    if (closes.has(said)) {
      const done = stack.pop();
      if (!done) return undefined;
      const object = Object.keys(done.members).length > 0 ? done.members : done.list;
      const around = stack.at(-1);
      if (!Array.isArray(object) && stack.length <= 1)
        found.push({ value: object, first: done.first, last: at });
      if (!around) continue;
      if (around.key !== undefined) {
        around.members[around.key] = object;
        around.key = undefined;
      } else around.list.push(object);
      continue;
    }
    const open = stack.at(-1);
    if (!open) return undefined;
    if (key !== undefined && key !== '__proto__') {
      open.members[key] = value;
      open.key = key;
    } else if (open.key !== undefined && typeof open.members[open.key] === 'string')
      open.members[open.key] = `${open.members[open.key] as string} ${said}`;
    else return undefined;
  }
  return stack.length === 0 && found.length > 0 ? found : undefined;
}

/** The name of a member and its value; of a line without a name only what it says. */
function memberOf(text: string): { readonly key: string | undefined; readonly value: string } {
  const colon = text.indexOf(':');
  const key = colon > 0 && colon <= longestName ? text.slice(0, colon).trim() : '';
  const rest = text.slice(colon + 1);
  if (!name.test(key) || !(rest === '' || rest.startsWith(' '))) return { key: undefined, value: text };
  return { key, value: rest.trim() };
}
