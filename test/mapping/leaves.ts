/** Every string, number and truth value of a value with the path to it; absent members have none. */
export function leavesOf(value: unknown, path = ''): readonly (readonly [path: string, leaf: string])[] {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object') return [[path, JSON.stringify(value).replace(/^"|"$/g, '')]];
  return Object.entries(value).flatMap(([name, each]) =>
    leavesOf(each, Array.isArray(value) ? `${path}[]` : path === '' ? name : `${path}.${name}`),
  );
}

/** Leaves of the first that the second does not hold, as often as they stand there. */
export function lostLeaves(from: unknown, to: unknown): readonly string[] {
  const held = new Set(leavesOf(to).map(([, leaf]) => leaf));
  return leavesOf(from)
    .filter(([, leaf]) => !held.has(leaf))
    .map(([path, leaf]) => `${path}: ${leaf}`);
}

/** The value of an attribute of OTLP/JSON as plain data. */
export function plainValue(value: unknown): unknown {
  const [kind, inner] = Object.entries(value as Record<string, unknown>)[0] as [string, never];
  if (kind === 'arrayValue') return (inner as { values: unknown[] }).values.map(plainValue);
  if (kind === 'kvlistValue') return plainAttributes((inner as { values: never[] }).values);
  return kind === 'intValue' ? Number(inner) : inner;
}

/** Attributes of OTLP/JSON as an object. */
export const plainAttributes = (
  attributes: readonly { readonly key: string; readonly value: unknown }[],
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, plainValue(value)]));
