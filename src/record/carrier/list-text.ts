import { parseJson } from './json-container.js';
import { yamlLines, type YamlLine } from './yaml-lines.js';

/** A member of an object that is printed as a list: `Name : value`, the value going on below at the same column. */
export interface ListMember {
  readonly key: string;
  /** What stands behind the colon, and on the lines below. */
  readonly texts: readonly string[];
  readonly first: number;
  readonly last: number;
}

/** An object that is printed as a list. */
export interface ListObject {
  readonly members: readonly ListMember[];
  readonly first: number;
  readonly last: number;
}

const longestName = 64;
const name = /^[A-Za-z_@][\w.@-]*$/;

/** The column of the colon of a line that begins a member; -1 where it begins none. */
function colonOf({ indent, text, blank }: YamlLine): number {
  if (blank || indent > 0) return -1;
  const colon = text.indexOf(' :');
  if (colon < 1 || colon > longestName || !(colon + 2 === text.length || text.charAt(colon + 2) === ' '))
    return -1;
  return name.test(text.slice(0, colon).trimEnd()) ? colon + 1 : -1;
}

/** Objects printed as lists by Format-List: names padded to one column, an empty line behind each object. */
export function listObjects(lines: readonly YamlLine[]): readonly ListObject[] {
  const objects: ListObject[] = [];
  for (let at = 0; at < lines.length;) {
    const colon = colonOf(lines[at] as YamlLine);
    if (colon < 0) {
      at += 1;
      continue;
    }
    const first = at;
    let last = at;
    const members: { key: string; texts: string[]; first: number; last: number }[] = [];
    for (let blank = 0; at < lines.length; at += 1) {
      const line = lines[at] as YamlLine;
      const open = members.at(-1);
      if (line.blank) {
        blank += 1;
        continue;
      }
      if (open && line.indent > colon) {
        open.texts.push(
          ...Array.from({ length: blank }, () => ''),
          ' '.repeat(Math.max(0, line.indent - colon - 2)) + line.text,
        );
        open.last = at;
      } else if (blank === 0 && colonOf(line) === colon) {
        const key = line.text.slice(0, colon).trimEnd();
        members.push({ key, texts: [line.text.slice(colon + 2)], first: at, last: at });
      } else break;
      last = at;
      blank = 0;
    }
    objects.push({ members, first, last });
    at = last + 1;
  }
  return objects;
}

/** The names of the objects that are printed as lists in the beginning of a text. */
export const listKeys = (head: string): readonly (readonly string[])[] =>
  listObjects(yamlLines(head)).map(({ members }) => members.map(({ key }) => key));

/** Names of types stand where objects are not printed: `{Some.Name, Some.Name…}`. */
function areTypes(text: string): boolean {
  if (!text.startsWith('{') || !text.endsWith('}')) return false;
  const names = text.slice(1, -1).split(/, |\.\.\.|…/);
  return names.every((each) => each === '' || /^[A-Za-z_]\w*(?:\.\w+)+$/.test(each));
}

/**
 * The value of a member: JSON where it is some, else its words. A long line is wrapped at a blank, so that its parts
 * belong together with one.
 */
export function listValue({ texts }: ListMember): unknown {
  const whole = texts
    .map((text) => text.trim())
    .join(' ')
    .trim();
  if (whole === '' || areTypes(whole)) return '';
  if (/^[[{]/.test(whole)) {
    const value = parseJson(whole);
    if (value !== undefined) return value;
  }
  return texts.some((text) => text === '') ? texts.map((text) => text.trimEnd()).join('\n') : whole;
}
