import type { OtelAttribute, OtelValue } from './record.js';

/** A value in the form of OTLP/JSON; undefined for what holds nothing. */
export function otelValue(value: unknown): OtelValue | undefined {
  switch (typeof value) {
    case 'string':
      return { stringValue: value };
    case 'boolean':
      return { boolValue: value };
    case 'number':
      return Number.isSafeInteger(value) ? { intValue: String(value) } : doubleOf(value);
    case 'object':
      if (value === null) return undefined;
      return Array.isArray(value)
        ? { arrayValue: { values: value.map(otelValue).filter((each) => each !== undefined) } }
        : { kvlistValue: { values: otelAttributes(value) } };
    default:
      return undefined;
  }
}

/** JSON has no word for what is no number. */
const doubleOf = (value: number): OtelValue =>
  Number.isFinite(value) ? { doubleValue: value } : { stringValue: String(value) };

/** Every member of an object as an attribute; absent ones are left out. */
export function otelAttributes(object: object): OtelAttribute[] {
  const attributes: OtelAttribute[] = [];
  for (const [key, value] of Object.entries(object)) addAttribute(attributes, key, value);
  return attributes;
}

/** Adds an attribute unless its value is absent. */
export function addAttribute(attributes: OtelAttribute[], key: string, value: unknown): void {
  const written = otelValue(value);
  if (written) attributes.push({ key, value: written });
}
