import type { Draft } from './draft.js';

/** Moves what captured attributes hold under these keys to where it belongs; an empty value says nothing. */
export function liftKeys(draft: Draft, lift: Readonly<Record<string, string>>): void {
  const attributes = Object.values(draft.fields).filter(
    (value): value is Readonly<Record<string, unknown>> =>
      typeof value === 'object' && value !== null && !Array.isArray(value),
  );
  const found = new Map<string, string>();
  for (const each of attributes) {
    for (const [key, value] of Object.entries(each)) {
      if (typeof value === 'string' && value !== '') found.set(key.toLowerCase(), value);
    }
  }
  for (const [key, target] of Object.entries(lift)) {
    const value = found.get(key.toLowerCase());
    if (value !== undefined) liftValue(draft, target, value);
  }
}

function liftValue(draft: Draft, target: string, value: string): void {
  const end = target.startsWith('local') ? 'local' : 'remote';
  if (target === 'session') draft.session = value;
  else if (target === 'local' || target === 'remote') draft[end] = { address: value, port: draft[end]?.port };
  else if (target === 'localPort' || target === 'remotePort') {
    const port = Number(value);
    const known = draft[end];
    if (known && Number.isInteger(port) && port > 0) draft[end] = { address: known.address, port };
  } else draft.fields[target] = value;
}
