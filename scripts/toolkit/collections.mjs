/*
 * What the parsing toolkit asks of its collection library, in terms of the language itself. The library does far more than
 * the toolkit asks (deep copies, shorthands of property names) and is a quarter of the toolkit's size in the bundle.
 * Collections are arrays, texts, plain objects, or nothing.
 */

const listOf = (collection) => (Array.isArray(collection) ? collection : Object.values(collection ?? {}));

const entries = (collection) =>
  Array.isArray(collection)
    ? collection.map((value, index) => [value, index])
    : Object.entries(collection ?? {}).map(([key, value]) => [value, key]);

export const assign = Object.assign;
export const clone = (value) =>
  Array.isArray(value) ? value.slice() : typeof value === 'object' && value !== null ? { ...value } : value;
export const compact = (list) => list.filter(Boolean);
export const defaults = (target, ...sources) => {
  for (const source of sources)
    for (const key in source) if (target[key] === undefined) target[key] = source[key];
  return target;
};
export const difference = (list, without) => list.filter((each) => !without.includes(each));
export const drop = (list, count = 1) => list.slice(count);
export const dropRight = (list, count = 1) => list.slice(0, Math.max(0, list.length - count));
export const every = (collection, fits) => listOf(collection).every(fits);
export const filter = (collection, fits) => listOf(collection).filter(fits);
export const find = (collection, fits) => listOf(collection).find(fits);
export const first = (list) => list?.[0];
export const flatMap = (collection, change) => listOf(collection).flatMap(change);
export const flatten = (list) => (list ?? []).flat();
/** Ends where a call gives false. */
export const forEach = (collection, visit) => {
  for (const [value, key] of entries(collection)) if (visit(value, key) === false) break;
  return collection;
};
export const groupBy = (collection, keyOf) => {
  const groups = {};
  for (const value of listOf(collection)) (groups[keyOf(value)] ??= []).push(value);
  return groups;
};
export const has = (value, key) => value !== null && value !== undefined && Object.hasOwn(value, key);
export const identity = (value) => value;
export const includes = (collection, wanted) => listOf(collection).includes(wanted);
export const indexOf = (list, wanted) => list.indexOf(wanted);
export const isArray = Array.isArray;
export const isEmpty = (collection) => listOf(collection).length === 0;
export const isFunction = (value) => typeof value === 'function';
export const isObject = (value) => isFunction(value) || (typeof value === 'object' && value !== null);
export const isRegExp = (value) => value instanceof RegExp;
export const isString = (value) => typeof value === 'string';
export const isUndefined = (value) => value === undefined;
export const keys = (value) => Object.keys(value ?? {});
export const last = (list) => list?.[list.length - 1];
export const map = (collection, change) =>
  Array.isArray(collection)
    ? collection.map(change)
    : entries(collection).map(([value, key]) => change(value, key));
export const noop = () => undefined;
export const pickBy = (object, fits) =>
  Object.fromEntries(Object.entries(object).filter(([key, value]) => fits(value, key)));
export const reduce = (collection, add, start) =>
  entries(collection).reduce((sum, [value, key]) => add(sum, value, key), start);
export const reject = (collection, fits) => listOf(collection).filter((value, key) => !fits(value, key));
export const some = (collection, fits) => listOf(collection).some(fits);
export const uniq = (list) => [...new Set(list)];
export const upperFirst = (text) => text.charAt(0).toUpperCase() + text.slice(1);
export const values = (collection) => Object.values(collection ?? {});
