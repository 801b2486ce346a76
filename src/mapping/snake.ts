const kept = new Map<string, string>();
const mostKept = 4096;

/** `dhGroup` → `dh_group`: the way ECS and OpenTelemetry write names. */
export function snake(name: string): string {
  let known = kept.get(name);
  if (known === undefined) {
    known = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    if (kept.size >= mostKept) kept.clear();
    kept.set(name, known);
  }
  return known;
}

/** Values that many events share (a proposal is read once) are rewritten once. */
const rewritten = new WeakMap<object, unknown>();

/** The value with the names of all its members written so; absent members are left out. */
export function snakeKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  let result = rewritten.get(value);
  if (result === undefined) {
    result = Array.isArray(value) ? value.map(snakeKeys) : snakeMembers(value);
    rewritten.set(value, result);
  }
  return result;
}

function snakeMembers(value: object): unknown {
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries.map(([name, each]) => [snake(name), snakeKeys(each)]));
}
