import { editDistance } from '../catalogue/distance.js';
import type { Located, LocatedObject, LocatedText, Position, Refuse } from './located.js';

/** The members of an object by name, read with the shape that is expected of them. */
export interface Members {
  /** Where the object stands. */
  readonly at: Position;
  has(name: string): boolean;
  get(name: string): Located | undefined;
  text(name: string): LocatedText | undefined;
  /** @throws where the member is missing. */
  needText(name: string): LocatedText;
  flag(name: string): boolean | undefined;
  /** A text or a list of texts. */
  texts(name: string): readonly LocatedText[];
  /** @throws where the member is there and no list. */
  list(name: string): readonly Located[];
  object(name: string): LocatedObject | undefined;
}

/** Reads an object whose members have these names and no others. */
export function membersOf(object: Located, what: string, known: readonly string[], refuse: Refuse): Members {
  if (object.type !== 'object') return refuse(object, `${what} is an object`);
  const values = new Map<string, Located>();
  for (const { key, value } of object.members) {
    if (!known.includes(key.value)) refuse(key, unknownWord(`property of ${what}`, key.value, known));
    if (values.has(key.value)) refuse(key, `${JSON.stringify(key.value)} stands twice`);
    values.set(key.value, value);
  }
  const text = (name: string): LocatedText | undefined => {
    const value = values.get(name);
    if (value === undefined) return undefined;
    if (value.type !== 'text') return refuse(value, `"${name}" is a text`);
    if (value.value === '') return refuse(value, `"${name}" is empty`);
    return value;
  };
  return {
    at: object,
    has: (name) => values.has(name),
    get: (name) => values.get(name),
    text,
    needText: (name) => text(name) ?? refuse(object, `${what} needs "${name}"`),
    flag(name) {
      const value = values.get(name);
      if (value === undefined) return undefined;
      return value.type === 'boolean' ? value.value : refuse(value, `"${name}" is true or false`);
    },
    texts(name) {
      const value = values.get(name);
      if (value === undefined) return [];
      if (value.type === 'text') return [text(name) as LocatedText];
      if (value.type !== 'list') return refuse(value, `"${name}" is a text or a list of texts`);
      return value.items.map((each) =>
        each.type === 'text' && each.value !== '' ? each : refuse(each, `"${name}" is a list of texts`),
      );
    },
    list(name) {
      const value = values.get(name);
      if (value === undefined) return [];
      return value.type === 'list' ? value.items : refuse(value, `"${name}" is a list`);
    },
    object(name) {
      const value = values.get(name);
      if (value === undefined || value.type === 'object') return value;
      return refuse(value, `"${name}" is an object`);
    },
  };
}

/** The known word with the fewest other letters, if it is near. */
function nearestWord(word: string, known: readonly string[]): string | undefined {
  const limit = Math.min(3, Math.floor(word.length / 2.5));
  const near = known
    .map((each) => ({
      each,
      distance: editDistance(word.slice(0, 60).toLowerCase(), each.toLowerCase(), limit),
    }))
    .filter(({ distance }) => distance !== undefined);
  return near.sort((a, b) => (a.distance ?? 0) - (b.distance ?? 0))[0]?.each;
}

/** Says that a word is none of those known, with the one that was probably meant. */
export function unknownWord(what: string, word: string, known: readonly string[]): string {
  const near = nearestWord(word, known);
  const shown = JSON.stringify(word.slice(0, 60));
  if (near !== undefined) return `unknown ${what} ${shown}: did you mean ${near}?`;
  return known.length <= 12
    ? `unknown ${what} ${shown} (known: ${known.join(', ')})`
    : `unknown ${what} ${shown}`;
}

/** A value without its places. */
export function plainOf(value: Located): unknown {
  if (value.type === 'null') return null;
  if (value.type === 'list') return value.items.map(plainOf);
  if (value.type === 'object')
    return Object.fromEntries(value.members.map((each) => [each.key.value, plainOf(each.value)]));
  return value.value;
}
