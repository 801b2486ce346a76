import type { Container } from '../record/carrier/carrier.js';
import { parseJson } from '../record/carrier/json-container.js';
import type { ArrayPaths } from '../record/carrier/json-path.js';

/** Members under which collectors keep what they were given. */
const names = ['_raw', 'raw', '@message', 'message', 'msg', 'log', 'line', 'event', 'body', 'Body'] as const;
/** Members that only wrap: the result of a search, the document of a hit. */
const wrappers = ['result', '_source', 'event'] as const;
/** Names that hold nothing but the text as it came. */
const asItCame: ReadonlySet<string> = new Set(['_raw', 'raw', '@message']);

/** Whether a column is one in which a collector keeps lines, and nothing else has that name. */
export const keepsLine = (column: string): boolean => column === '_raw';

/** Keys without which nothing is wrapped. */
export const wrappingNames: readonly string[] = [...new Set([...names, ...wrappers])];

type Data = Readonly<Record<string, unknown>>;

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What a collector wrapped: the entry that stands as text in a member of another, or the line as it came. Undefined
 * where nothing is wrapped.
 *
 * `{"result":{"_raw":"{\"category\":\"IKEDiagnosticLog\",…}"}}` → `{"category":"IKEDiagnosticLog",…}`
 */
export function wrappedIn(value: unknown, level = 0): unknown {
  if (!isData(value)) return undefined;
  for (const name of names) {
    const text = value[name];
    if (typeof text !== 'string') continue;
    const trimmed = text.trim();
    if (trimmed.startsWith('{') && trimmed.endsWith('}')) {
      const data = parseJson(trimmed);
      if (isData(data)) return data;
    }
    if (asItCame.has(name) && trimmed !== '') return trimmed;
  }
  if (level > 0) return undefined;
  for (const name of wrappers) {
    const inner = value[name];
    const found = isData(inner) ? (wrappedIn(inner, level + 1) ?? inner) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** An entry of a batch that was wrapped as one, and what stood around it. */
export interface WrappedEntry {
  readonly value: unknown;
  readonly parent: Container;
}

/** The entries of a batch that was wrapped as one: `{"records":[…]}`; undefined where it is none. */
export function batchIn(
  wrapped: unknown,
  arrays: ArrayPaths | undefined,
): readonly WrappedEntry[] | undefined {
  if (!isData(wrapped) || !arrays) return undefined;
  for (const [key, list] of Object.entries(wrapped)) {
    if (!Array.isArray(list) || list.length === 0 || !arrays.has(key)) continue;
    const parent: Container = { parent: undefined, value: { ...wrapped, [key]: [] } };
    return list.map((value: unknown) => ({ value, parent }));
  }
  return undefined;
}
