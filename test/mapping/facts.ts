import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../support/root.js';

/** A data file of the package. */
export const readJson = (...path: readonly string[]): unknown =>
  JSON.parse(readFileSync(join(packageRoot(), ...path), 'utf8'));

/** A JSON Schema, as far as these tests need one. */
export type Schema = Record<string, unknown>;

/** What travels: without members that are undefined. */
export const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;
