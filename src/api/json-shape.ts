/** Whether a value of JSON is an object, and no array. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === 'string';

/** A whole number from 0. */
export const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;

export const isListOf = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isItem);

/** Absent, or of the type. */
export const isOptional = (value: unknown, isType: (value: unknown) => boolean): boolean =>
  value === undefined || isType(value);

export const isOneOf = (value: unknown, list: ReadonlySet<unknown>): boolean => list.has(value);
