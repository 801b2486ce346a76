import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { categories, eventKinds } from '../../src/index.js';
import { packageRoot } from '../support/root.js';

/** A schema as it is published. */
export type Schema = Record<string, unknown>;

export const schemaPath = (name: string): string => join(packageRoot(), 'schema', `${name}.json`);

export const readSchema = (name: string): Schema =>
  JSON.parse(readFileSync(schemaPath(name), 'utf8')) as Schema;

/** The schemas that hold these lists. */
export const schemaNames = ['category', 'diagnosis', 'event', 'grammar'] as const;

const categoryIds = categories.map(({ id }) => id);

interface Enum {
  readonly enum: readonly string[];
}

/** The same schema with the kinds and categories of today. */
export function withTodaysLists(name: (typeof schemaNames)[number], schema: Schema): Schema {
  if (name === 'category') return { ...schema, enum: categoryIds };
  const copy = structuredClone(schema) as {
    properties: Record<string, { items: { properties: Record<string, Enum> } } & Enum>;
    $defs: Record<string, Enum>;
  };
  copy.$defs['category'] = { ...(copy.$defs['category'] as Enum), enum: categoryIds };
  if (name === 'event') copy.properties['kind'] = { ...copy.properties['kind'], enum: eventKinds } as never;
  const row = copy.properties['rows']?.items.properties;
  if (row) row['kind'] = { ...row['kind'], enum: eventKinds.filter((kind) => kind !== 'unrecognized') };
  return copy;
}

/** The same schema, but nothing may stand in an object that the schema does not name. */
export function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  // What a message captures has names of its own.
  const open = JSON.stringify(copy['description'] ?? '').includes('What the message captured');
  return copy['type'] === 'object' && copy['properties'] !== undefined && !open
    ? { additionalProperties: false, ...copy }
    : copy;
}
