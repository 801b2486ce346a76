/** Paths of the arrays whose elements are entries, in lower case: `records`, `data.logs`, `tables[].rows`. */
export interface ArrayPaths {
  /** Arrays at this depth or deeper are looked at by nobody. */
  readonly deepest: number;
  has(path: string): boolean;
  /** Whether a key of the outermost object may lead to such an array. */
  mayBegin(key: string): boolean;
}

/** Prepares the paths. */
export function arrayPaths(paths: Iterable<string>): ArrayPaths {
  const all = new Set([...paths].map((path) => path.toLowerCase()));
  const first = new Set([...all].map((path) => path.split(/[.[]/, 1)[0] ?? ''));
  const known = new Map<string, boolean>();
  return {
    deepest: Math.max(0, ...[...all].map((path) => path.split(/\.|(?=\[)/).length)),
    has: (path) => all.has(path.toLowerCase()),
    mayBegin(key): boolean {
      let answer = known.get(key);
      if (answer === undefined) {
        answer = first.has(key.toLowerCase());
        if (known.size > 10_000) known.clear();
        known.set(key, answer);
      }
      return answer;
    },
  };
}

const quote = 34;
const backslash = 92;
const colon = 58;
const longestKey = 256;

/**
 * The key of the member whose value begins at `position`, read backwards: `"records": [`. Undefined where there is
 * none, or one that no path has: long, or with escapes.
 */
export function keyBefore(bytes: Uint8Array, position: number, floor: number): string | undefined {
  let at = position - 1;
  const skipBlanks = (): void => {
    while (at >= floor && (bytes[at] as number) <= 32) at -= 1;
  };
  skipBlanks();
  if (at < floor || bytes[at] !== colon) return undefined;
  at -= 1;
  skipBlanks();
  if (at < floor || bytes[at] !== quote) return undefined;
  const end = at;
  at -= 1;
  while (at >= floor && end - at <= longestKey && bytes[at] !== quote) {
    if (bytes[at] === backslash || (bytes[at] as number) > 127) return undefined;
    at -= 1;
  }
  if (at < floor || bytes[at] !== quote || (at > floor && bytes[at - 1] === backslash)) return undefined;
  return String.fromCharCode(...bytes.subarray(at + 1, end));
}

/** A step of a JSON pointer. */
export const pointerStep = (step: string | number): string =>
  `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`;

/** The name of a path as dialects write it: `tables[].rows` of `tables`, 0, `rows`. */
export function pathName(steps: readonly (string | number)[]): string {
  let name = '';
  for (const step of steps) name += typeof step === 'number' ? '[]' : name === '' ? step : `.${step}`;
  return name;
}

/** What opens a value up to an array of entries: `{"tables":[{"rows":[`. */
export function openersOf(steps: readonly (string | number)[]): string {
  return `${steps.map((step) => (typeof step === 'number' ? '[' : `{${JSON.stringify(step)}:`)).join('')}[`;
}
